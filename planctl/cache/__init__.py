"""What answers took long to work out, kept from one call to the next; it knows nothing of plans.

Whatever becomes of the file that holds it, an answer is the same: what cannot be had from it is worked out anew.
"""
