"""A pack as a Word file: the page's outline in Word's own styles, within a frame that a council can swap."""

from planctl.render.pack.word.document import render_word

__all__ = ["render_word"]
