"""What planctl finds fault with in a plan: one rule a file, `catalogue` lists them, `runner` runs their `checks`."""
