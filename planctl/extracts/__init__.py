"""Extracts of plans: all that listings of work need of a plan as at a day, flat, so that it can be kept.

Whether an extract was kept or is made now, answers are made of it in the same way, and so are the same. What answers
from kept ones load is held small: named tuples take a seventh of the time that dataclasses take to be set up.
"""
