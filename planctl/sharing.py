"""A function over many things on all processors at once, where a process can be forked with all that it has imported.

The library's own pool takes a tenth of a second more: it starts one process more than there are processors, hands
out the work piece by piece, and the process that asked does none of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

_Thing = TypeVar("_Thing")
_Made = TypeVar("_Made")

MOST = 8

# Fewer things are done sooner by one processor alone.
_WORTH_SHARING = 24


def shares_for(count: int) -> int:
    """Among how many processes so many plans are best shared out."""
    return processors() if count >= _WORTH_SHARING else 1


def processors() -> int:
    """How many processors may be used: one where a process cannot be forked."""
    return min(len(os.sched_getaffinity(0)), MOST) if sys.platform == "linux" else 1


def each_of(function: Callable[[_Thing], _Made], things: Sequence[_Thing], shares: int) -> list[_Made]:
    """What `function` makes of each thing, in their order; every process takes each `shares`-th of them.

    What is made has to be picklable. An exception in any process is raised here.
    """
    helpers: list[tuple[int, int]] = []
    made: list[Any] = [None] * len(things)
    try:
        for number in range(1, shares):
            helpers.append(_start(function, things[number::shares]))
        made[::shares] = [function(thing) for thing in things[::shares]]
        for number, (_, reading) in enumerate(helpers, start=1):
            made[number::shares] = _result(reading)
    finally:
        # One that still writes finds nobody reading, and ends: but a later one holds the ends of all before it, so that
        # every end is closed before any process is waited for.
        for _, reading in helpers:
            os.close(reading)
        for process, _ in helpers:
            os.waitpid(process, 0)
    return made


def _start(function: Callable[[Any], Any], things: Sequence[Any]) -> tuple[int, int]:
    """A process that does its share: its number, and where its results can be read."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_share(function, things))
    finally:
        # Whatever happened: what the parent has still to print or to clean up is not this process's to do.
        os._exit(0)


def _share(function: Callable[[Any], Any], things: Sequence[Any]) -> bytes:
    # Imported here, as below: most calls are about a few plans, which nobody shares out.
    import pickle

    try:
        return pickle.dumps([function(thing) for thing in things], pickle.HIGHEST_PROTOCOL)
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
