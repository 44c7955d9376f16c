"""Which part of a later version of a plan is which part of an earlier one.

A part is known by its number. Where that tells too little or has been given to something else, it is known by its
wording and its lead: so a part that was renumbered is found again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planctl.changes.parts import Part, PartKind

# How much alike two wordings must be to be one that was changed: under the same number, and under another one.
_SAME_NUMBER = 0.5
_OTHER_NUMBER = 0.8
# Beyond so many to compare each with each, numbers alone decide: the time would grow with the square.
_MOST_TRIED = 2_000

# How much of a plan must be found again in another file for it to be the same plan, renamed.
_SAME_PLAN = 0.5

Pair = tuple[Part, Part]


@dataclass(frozen=True, slots=True)
class Matched:
    """The parts that are in both versions, in the order of the later one, and those that are in one alone."""

    pairs: tuple[Pair, ...]
    added: tuple[Part, ...]
    dropped: tuple[Part, ...]


def match(before: Sequence[Part], after: Sequence[Part]) -> Matched:
    """Find the parts of one version of a plan again in another."""
    pairs: list[Pair] = []
    old, new = list(before), list(after)
    for key in (identity, _whole):
        _pair_by(key, old, new, pairs)
    _pair_numbered_alike(old, new, pairs)
    _pair_by(_worded_and_led, old, new, pairs)
    _pair_by(_numbered, old, new, pairs)
    _pair_similar(old, new, pairs)
    order = {part: index for index, part in enumerate(after)}
    pairs.sort(key=lambda pair: order[pair[1]])
    return Matched(tuple(pairs), tuple(new), tuple(old))


def identity(part: Part) -> Hashable:
    """What a part is known by for certain: its number among its kind, and its wording."""
    return (part.family, part.ref, part.wording)


def _whole(part: Part) -> Hashable | None:
    """The plan itself, whatever it is called: there is one."""
    return part.kind if part.kind is PartKind.PLAN else None


def _numbered(part: Part) -> Hashable | None:
    return (part.family, part.ref) if part.ref else None


def _worded_and_led(part: Part) -> Hashable | None:
    """A wording alone is too little: `Report to Cabinet` stands in every plan many times."""
    return (part.family, part.wording, part.leads and part.leads.names) if part.wording else None


def _pair_by(key: Callable[[Part], Hashable | None], old: list[Part], new: list[Part], pairs: list[Pair]) -> None:
    """Pair what has the same key; of several alike, the first with the first."""
    if not old or not new:
        return
    waiting: dict[Hashable, list[Part]] = {}
    for part in reversed(old):
        waiting.setdefault(key(part), []).append(part)
    _take([(waiting[name].pop(), part) for part in new if (name := key(part)) is not None and waiting.get(name)],
          old, new, pairs)  # fmt: skip


def _pair_numbered_alike(old: list[Part], new: list[Part], pairs: list[Pair]) -> None:
    """Pair what has one number and much the same wording: it was reworded, and is not another in its place."""
    waiting: dict[Hashable, list[Part]] = {}
    for part in old:
        if part.ref:
            waiting.setdefault(_numbered(part), []).append(part)
    found: list[Pair] = []
    for part in new:
        candidates = waiting.get(_numbered(part), []) if part.ref else []
        likest = max(candidates, key=lambda other: alike(other.wording, part.wording), default=None)
        if likest is not None and alike(likest.wording, part.wording) >= _SAME_NUMBER:
            candidates.remove(likest)
            found.append((likest, part))
    _take(found, old, new, pairs)


def _pair_similar(old: list[Part], new: list[Part], pairs: list[Pair]) -> None:
    """Pair what was reworded a little and renumbered at once, if the same people lead it."""
    if len(old) * len(new) > _MOST_TRIED:
        return
    scored = [
        (alike(was.wording, part.wording), -index, was, part)
        for was in old
        for index, part in enumerate(new)
        if was.family is part.family and _led_alike(was, part)
    ]
    found: list[Pair] = []
    for score, _, was, part in sorted(scored, key=lambda each: each[:2], reverse=True):
        if score >= _OTHER_NUMBER and not any(was is one or part is other for one, other in found):
            found.append((was, part))
    _take(found, old, new, pairs)


def _led_alike(one: Part, other: Part) -> bool:
    return (one.leads and one.leads.names) == (other.leads and other.leads.names)


def _take(found: Iterable[Pair], old: list[Part], new: list[Part], pairs: list[Pair]) -> None:
    """Move what was found from those that wait."""
    taken: set[Part] = set()
    for pair in found:
        pairs.append(pair)
        taken.update(pair)
    old[:] = [part for part in old if part not in taken]
    new[:] = [part for part in new if part not in taken]


def alike(one: str, other: str) -> float:
    """How much two wordings have in common, word by word, from 0 to 1."""
    if one == other:
        return 1.0
    # Imported here: most parts are found again by their numbers.
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.casefold().split(), other.casefold().split(), autojunk=False).ratio()


def renamed(parts: Sequence[Part], gone: Mapping[str, Sequence[Part]]) -> str | None:
    """The path that a plan had before it was renamed: of the plans gone at once, that with most in common with it."""
    known = {identity(part) for part in parts}
    shares = {
        path: sum(identity(part) in known for part in others) / max(len(others), len(parts), 1)
        for path, others in gone.items()
    }
    likest = max(shares, key=lambda path: shares[path], default=None)
    return likest if likest is not None and shares[likest] >= _SAME_PLAN else None
