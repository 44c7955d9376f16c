"""A function over many things on all processors at once, where a process can be forked with all that it has imported.

The library's own pool takes a tenth of a second more: it starts one process more than there are processors, and the
process that asked does none of the work.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

_Thing = TypeVar("_Thing")
_Made = TypeVar("_Made")

MOST = 8

Tell = Callable[[int, int], None]
"""What is told that of so many things, the second number, so many are begun, the first."""

# Fewer things are done sooner by one processor alone.
_WORTH_SHARING = 24


def shares_for(count: int) -> int:
    """Among how many processes so many plans are best shared out."""
    return processors() if count >= _WORTH_SHARING else 1


def processors() -> int:
    """How many processors may be used: one where a process cannot be forked."""
    return min(len(os.sched_getaffinity(0)), MOST) if sys.platform == "linux" else 1


def untold(_begun: int, _whole: int) -> None:
    """Where nobody asks how far it has come."""


def each_of(
    function: Callable[[_Thing], _Made], things: Sequence[_Thing], shares: int, tell: Tell = untold
) -> list[_Made]:
    """What `function` makes of each thing, in their order, by so many processes.

    Each takes what is next as soon as it is free, since no two processors are equally quick. What is made has to be
    picklable. An exception in any process is raised here.
    """
    if shares <= 1:
        return [_begin(function, things, number, tell) for number in range(len(things))]
    helpers: list[tuple[int, int]] = []
    tickets = _tickets(len(things))
    try:
        for _ in range(1, shares):
            helpers.append(_start(function, things, tickets))
        made = dict(_taken(function, things, tickets, tell))
        for _, reading in helpers:
            made.update(_result(reading))
    finally:
        # Where this process was stopped, nothing is left for the others to begin with.
        while os.read(tickets, _HELD):
            pass
        os.close(tickets)
        # One that still writes finds nobody reading, and ends: but a later one holds the ends of all before it, so that
        # every end is closed before any process is waited for.
        for _, reading in helpers:
            os.close(reading)
        for process, _ in helpers:
            os.waitpid(process, 0)
    return [made[number] for number in range(len(things))]


# Bytes of a ticket, and those that every pipe holds at least without anybody reading from it.
_TICKET = 2
_HELD = 4096
_MOST_TICKETS = _HELD // _TICKET


def _tickets(count: int) -> int:
    """A pipe with a ticket for each of so many things, or for each run of them where they are many; then it ends."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.writelines(number.to_bytes(_TICKET, "big") for number in range(-(-count // _run(count))))
    return reading


def _run(count: int) -> int:
    """How many of so many things one ticket stands for."""
    return max(1, -(-count // _MOST_TICKETS))


def _taken(
    function: Callable[[Any], Any], things: Sequence[Any], tickets: int, tell: Tell
) -> Iterator[tuple[int, Any]]:
    """What is made of the things for whose tickets this process was first, each with its place among them all."""
    run = _run(len(things))
    while ticket := os.read(tickets, _TICKET):
        first = int.from_bytes(ticket, "big") * run
        for number in range(first, min(first + run, len(things))):
            yield number, _begin(function, things, number, tell)


def _begin(function: Callable[[Any], Any], things: Sequence[Any], number: int, tell: Tell) -> Any:
    """What is made of a thing; nearly all before it are begun, since tickets are taken in their order."""
    tell(number + 1, len(things))
    return function(things[number])


def _start(function: Callable[[Any], Any], things: Sequence[Any], tickets: int) -> tuple[int, int]:
    """A process that does its share: its number, and where its results can be read."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_share(function, things, tickets))
    finally:
        # Whatever happened: what the parent has still to print or to clean up is not this process's to do.
        os._exit(0)


def _share(function: Callable[[Any], Any], things: Sequence[Any], tickets: int) -> bytes:
    # Imported here, as below: most calls are about a few plans, which nobody shares out.
    import pickle

    try:
        return pickle.dumps(list(_taken(function, things, tickets, untold)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        # Whatever it is: it is the caller's to deal with, in whose process it is raised again.
        return pickle.dumps(error)


def _result(reading: int) -> Any:
    """What a helper has made.

    Raises:
        Exception: the one that stopped it; RuntimeError where it was ended from outside.
    """
    import pickle

    with os.fdopen(os.dup(reading), "rb") as pipe:
        said = pipe.read()
    if not said:
        raise RuntimeError("a process that read plans was ended from outside")
    result = pickle.loads(said)
    if isinstance(result, Exception):
        raise result
    return result
