"""What is checked of a brief, and of the plans that a report pack is about, before Members see it."""
