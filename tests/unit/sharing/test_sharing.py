"""A function over many things on several processors: the answer of one processor, sooner."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.sharing import each_of


@given(things=st.lists(st.integers(), max_size=12), shares=st.integers(1, 4))
def test_what_is_made_stands_in_the_order_of_the_things(things: list[int], shares: int) -> None:
    assert each_of(str, things, shares) == [str(thing) for thing in things]


def test_each_process_does_a_share() -> None:
    made = each_of(lambda _: os.getpid(), range(6), 3)
    assert made[:3] == made[3:]
    assert len(set(made)) == 3


@pytest.mark.parametrize("wrong", [0, 1])
def test_an_exception_in_any_process_is_raised_here(wrong: int) -> None:
    def fail(thing: int) -> None:
        if thing == wrong:
            raise KeyError("a bug")

    with pytest.raises(KeyError, match="a bug"):
        each_of(fail, range(4), 2)


def test_a_process_that_was_ended_from_outside_is_no_silent_loss() -> None:
    here = os.getpid()

    def fall(_: int) -> None:
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
