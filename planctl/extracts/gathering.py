"""Extracts of many plans: those that are kept, and for the others what is made now and kept from then on."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from planctl.extracts.asked import Asked
from planctl.extracts.extract import GARBLED, Extract, Sheet, read_extract
from planctl.places import Found
from planctl.sharing import Tell, untold

# So many plans are read before their extracts are kept, and what is not asked for is given back.
_AT_ONCE = 256


def gather(plans: Found, asked: Asked, tell: Tell) -> list[Extract]:
    """An extract of each plan; `tell` is told how many of those that have to be read are begun."""
    held = _kept(plans, asked, tell) if asked.memory.cache.keeps else {}
    lacking = [number for number in range(len(plans)) if number not in held]
    for start in range(0, len(lacking), _AT_ONCE):
        some = lacking[start : start + _AT_ONCE]
        made = make_anew([plans[number] for number in some], asked, partial(_told, tell, start, len(lacking)))
        held.update(zip(some, made, strict=True))
    return [held[number] for number in range(len(plans))]


def _told(tell: Tell, before: int, whole: int, begun: int, _of_some: int) -> None:
    tell(before + begun, whole)


def make_anew(plans: Sequence[tuple[Path, str]], asked: Asked, tell: Tell = untold) -> list[Extract]:
    """An extract of each plan as it is read now; it is kept from then on, in the place of any that was."""
    from planctl.extracts.making import make_extracts

    made = make_extracts(plans, asked, tell)
    asked.memory.cache.put({_part(key, sheet): text for key, sheets in made if key for sheet, text in sheets.items()})
    return [read_extract({sheet: sheets[sheet] for sheet in asked.sheets}) for _, sheets in made]


def _kept(plans: Found, asked: Asked, tell: Tell) -> dict[int, Extract]:
    """By its number, the extract of each plan of which all sheets that are asked for are kept."""
    contents = asked.ground.contents([path for path, _ in plans], asked.memory, tell)
    keys = {number: asked.key(plans[number][0], content) for number, content in enumerate(contents) if content}
    found = asked.memory.cache.get(_part(key, sheet) for key in keys.values() for sheet in asked.sheets)
    held = {}
    for number, key in keys.items():
        # A sheet that is not there, or a head that is none.
        with suppress(*GARBLED):
            held[number] = read_extract({sheet: found[_part(key, sheet)] for sheet in asked.sheets})
    return held


def _part(key: bytes, sheet: Sheet) -> bytes:
    return key + sheet.encode()
