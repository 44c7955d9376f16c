"""The error boundary: whatever happens, a person reads a sentence and a script reads an exit code."""

from __future__ import annotations

import errno
import gc
import os
import sys
from typing import NoReturn

from planctl.cli.codes import BUG, INTERRUPTED, OK, WRONG_CALL
from planctl.cli.output import say, use_utf8
from planctl.errors import WrongCall


def main() -> NoReturn:
    """Run planctl on the command line's arguments and exit with its code."""
    # The process ends with its answer: looking for garbage among the plans would take a tenth of its time.
    gc.disable()
    code = run(sys.argv[1:])
    # Python looks for it once more at the end, and nothing is left that would want to be told of it.
    gc.freeze()
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; nothing escapes but a request to exit."""
    if sys.stdout is None:
        say("planctl: standard output is closed, so there is nowhere to answer to")
        return WRONG_CALL
    use_utf8()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _unwritten(error, arguments)
    except Exception as error:  # the last line of defence: a bug must not read as "findings"
        return INTERRUPTED if _was_interrupted(error) else _bug(error, arguments)
    return code


def _was_interrupted(error: BaseException | None) -> bool:
    """Python wraps an interrupt that comes while a class is made in an exception of another kind."""
    return error is not None and (isinstance(error, KeyboardInterrupt) or _was_interrupted(error.__cause__))


def _run(arguments: list[str]) -> int:
    import typer

    from planctl.cli.app import app

    try:
        result = app(arguments, standalone_mode=False, prog_name="planctl")
    except WrongCall as wrong:
        say(f"planctl: {wrong.message}")
        if wrong.hint:
            say(wrong.hint)
        return WRONG_CALL
    except typer.TyperException as wrong:
        wrong.show()  # type: ignore[attr-defined]  # typer's vendored click has it on every usage error
        return WRONG_CALL
    except typer.Abort:
        return INTERRUPTED
    return result if isinstance(result, int) else OK


def _reader_left() -> int:
    """`planctl list | head`: the reader has seen enough, which is nobody's mistake."""
    # The interpreter flushes at exit and must not meet the closed pipe again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK


def _unwritten(error: OSError, arguments: list[str]) -> int:
    """A full disk behind standard output is no bug of planctl's; any other failure of a file would be."""
    if error.errno not in (errno.ENOSPC, errno.EIO):
        return _bug(error, arguments)
    say(f"planctl: the answer could not be written: {error.strerror}")
    # What is still in the buffer must not be tried again at exit.
    _reader_left()
    return WRONG_CALL


def _bug(error: Exception, arguments: list[str]) -> int:
    import tempfile
    import traceback

    say(f"planctl: this is a bug in planctl ({type(error).__name__}); your plans are as they were.")
    try:
        with tempfile.NamedTemporaryFile(
            "w",
            prefix="planctl-bug-",
            suffix=".log",
            delete=False,
            encoding="utf-8",
            errors="backslashreplace",
        ) as log:
            log.write(f"planctl {arguments!r}\n\n")
            traceback.print_exception(error, file=log)
        say(f"What happened is written in {log.name}; please send it to whoever looks after planctl.")
    except OSError:
        say("Its log could not be written.")
    return BUG
