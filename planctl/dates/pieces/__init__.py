"""From an officer's text to its pieces: dates, cadences, brackets, and the words between them.

`lexicon` says what each word is, `tokens` makes a text into terms, `scan` finds the pieces among them with the
recognisers of `numerals`, `names`, `years`, `parts`, `repeats` and `margins`.
"""
