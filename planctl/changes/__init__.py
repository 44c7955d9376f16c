"""What happened to plans from one version to another, and to each of their parts over time.

Two workspaces, wherever each was loaded from, are compared by `changes_between`; what git remembers of the plans of
one is followed by `timeline_of`, from which `planctl.changes.ledger` makes the ledger of moved dates. All of it is
frozen data: a change says what kind it is, the key that says so, and the officer's words before and after.
"""
