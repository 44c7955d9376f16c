"""What happened to plans from one version to another, and to each of their parts over time.

All of it is frozen data: a `Change` says what kind it is, the key of the plan file that says so, and the officer's
words before and after.

- `difference.changes_between(before, after)`: two sets of plan files, wherever each was loaded from, side by side.
- `timeline.remember(repository, sha, settings, now)`: what git remembers of plans, each part with its life.
- `ledger.ledger(plan)`: of those lives, the dates: first, agreed, and each move.
- `travel.past_of(…).plans_on(day)` and `travel.point(…)`: how plans stood on any day of the past.
"""
