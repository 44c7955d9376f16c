"""Paths in command lines that people paste."""

from __future__ import annotations

import os
import subprocess

import pytest

from planctl.wording import to_paste


@pytest.mark.parametrize(
    ("word", "pasted"),
    [
        ("plans/service-2026.yaml", "plans/service-2026.yaml"),
        ("plans/service-2026 - Copy.yaml", '"plans/service-2026 - Copy.yaml"'),
        ("plans/R&D (old).yaml", '"plans/R&D (old).yaml"'),
        ("C:\\Plans\\2026.yaml", '"C:\\Plans\\2026.yaml"'),
        ("plans/$(id).yaml", "'plans/$(id).yaml'"),
    ],
)
def test_a_word_has_quotes_where_it_needs_them(word: str, pasted: str) -> None:
    assert to_paste(word) == pasted


@pytest.mark.skipif(os.name != "posix", reason="needs a Unix shell")
@pytest.mark.parametrize(
    "word", ["a - Copy.yaml", "a;b&c|d.yaml", "it's.yaml", "a\\b.yaml", "$HOME `id`.yaml", 'say "so".yaml', ""]
)
def test_a_unix_shell_reads_the_word_that_was_meant(word: str) -> None:
    line = to_paste("printf", "%s", word)
    assert subprocess.run(["sh", "-c", line], capture_output=True, check=True).stdout.decode() == word
