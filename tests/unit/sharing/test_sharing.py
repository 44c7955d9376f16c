"""A function over many things on several processors: the answer of one processor, sooner."""

import os
import signal
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.sharing import each_of


@given(things=st.lists(st.integers(), max_size=12), shares=st.integers(1, 4))
def test_what_is_made_stands_in_the_order_of_the_things(things: list[int], shares: int) -> None:
    assert each_of(str, things, shares) == [str(thing) for thing in things]


def test_there_may_be_more_things_than_a_pipe_holds_tickets() -> None:
    assert each_of(abs, range(-10_000, 0), 2) == list(range(10_000, 0, -1))


def test_each_process_takes_what_is_next_as_soon_as_it_is_free() -> None:
    here = os.getpid()

    def slow_here(_: int) -> int:
        time.sleep(2 if os.getpid() == here else 0.1)
        return os.getpid()

    made = each_of(slow_here, range(12), 2)
    assert made.count(here) < 6


def test_it_tells_how_many_are_begun() -> None:
    told: list[tuple[int, int]] = []
    each_of(str, range(5000), 1, lambda begun, whole: told.append((begun, whole)))
    assert told == [(number, 5000) for number in range(1, 5001)]
    told.clear()
    each_of(str, range(5000), 2, lambda begun, whole: told.append((begun, whole)))
    assert told == sorted(told)


@pytest.mark.parametrize("falls_here", [True, False])
def test_an_exception_in_any_process_is_raised_here(falls_here: bool) -> None:
    here = os.getpid()

    def fail(_: int) -> None:
        time.sleep(0.1)
        if (os.getpid() == here) is falls_here:
            raise KeyError("a bug")

    with pytest.raises(KeyError, match="a bug"):
        each_of(fail, range(4), 2)


def test_a_process_that_was_ended_from_outside_is_no_silent_loss() -> None:
    here = os.getpid()

    def fall(_: int) -> None:
        time.sleep(0.1)
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(RuntimeError, match="was ended"):
        each_of(fall, range(4), 2)


def test_no_process_and_no_open_file_stays_behind() -> None:
    before = _open_files()
    each_of(str, range(6), 3)
    assert _open_files() == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
