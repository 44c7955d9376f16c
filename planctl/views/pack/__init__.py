"""What a report pack says, as plain data: all that a template gets, in every format alike (docs/packs.md).

Keys have underscores, days are ISO, absent is `None`, prose is the officer's Markdown as written.
"""

from planctl.views.pack.assemble import PackRequest, Provenance, pack_data

__all__ = ["PackRequest", "Provenance", "pack_data"]
