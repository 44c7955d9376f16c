"""Extracts of many plans: those that are kept, and for the others what is made now and kept from then on."""

from __future__ import annotations

from planctl.extracts.asked import Asked, Sheets
from planctl.extracts.extract import Extract, Sheet, read_extract
from planctl.places import Found

# So many plans are read before their extracts are kept, and what is not asked for is given back.
_AT_ONCE = 256


def gather(plans: Found, asked: Asked) -> list[Extract]:
    """An extract of each plan."""
    cache = asked.memory.cache
    held = _kept(plans, asked) if cache.keeps else {}
    lacking = [number for number in range(len(plans)) if number not in held]
    for start in range(0, len(lacking), _AT_ONCE):
        from planctl.extracts.making import make_extracts

        some = lacking[start : start + _AT_ONCE]
        made = make_extracts([plans[number] for number in some], asked)
        cache.put({_part(key, sheet): text for key, sheets in made if key for sheet, text in sheets.items()})
        for number, (_, sheets) in zip(some, made, strict=True):
            held[number] = {sheet: sheets[sheet] for sheet in asked.sheets}
    return [read_extract(held[number]) for number in range(len(plans))]


def _kept(plans: Found, asked: Asked) -> dict[int, Sheets]:
    """By its number, the sheets of each plan of which all that are asked for are kept."""
    contents = asked.ground.contents([path for path, _ in plans], asked.memory)
    keys = {number: asked.key(plans[number][0], content) for number, content in enumerate(contents) if content}
    found = asked.memory.cache.get(_part(key, sheet) for key in keys.values() for sheet in asked.sheets)
    return {
        number: {sheet: found[_part(key, sheet)] for sheet in asked.sheets}
        for number, key in keys.items()
        if all(_part(key, sheet) in found for sheet in asked.sheets)
    }


def _part(key: bytes, sheet: Sheet) -> bytes:
    return key + sheet.encode()
