"""Fuzzing: inputs that nobody thought of, found by which of planctl's lines they reach.

`python -m tests.fuzz source --runs 1000000` runs one target; what it needs is in the extra `planctl[fuzz]`.
"""
