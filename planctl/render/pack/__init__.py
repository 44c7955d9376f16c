"""Report packs: house templates filled with plain data, as a page, a Word file, a PDF or Markdown."""
