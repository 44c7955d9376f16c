"""The commands, one module each: arguments in, an exit code out."""
