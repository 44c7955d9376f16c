"""planctl's own road from start to command, with a command that does nothing at its end."""

import sys
from types import ModuleType

from planctl.cli import app
from planctl.cli.main import run


def nothing() -> int:
    """Nothing."""
    return 0


command = ModuleType("planctl.cli.commands.nothing")
vars(command)["run"] = nothing
sys.modules[command.__name__] = command
app.COMMANDS["nothing"] = "Nothing."
sys.exit(run(sys.argv[1:]))
