"""From the pieces of a phrase to what it says.

`settling` finds the years that are not said, `joining` puts two ends of a stretch of time together; then a phrase
has no date (`undated`), one (`single`, whose words `modes` hears) or several (`several`, `stages`).
"""
