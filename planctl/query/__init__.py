"""Which work an answer is about: filters, what falls due, what is stale, and grouping.

All of it works on flat entries, so that an answer from the cache needs none of the model; only
`planctl.query.entries`, which makes entries of standings, knows that.
"""
