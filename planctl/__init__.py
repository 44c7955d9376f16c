"""planctl: service improvement plans, kept as text."""
