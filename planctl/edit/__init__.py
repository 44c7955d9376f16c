"""Writing: new files, and changes to plans as splices of their text."""
