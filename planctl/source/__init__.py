"""From the bytes of a plan file to a tree of texts that know where they were typed."""

from planctl.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from planctl.source.reader import Source, parser_name, read_source
from planctl.source.rules import RULES

__all__ = [
    "RULES",
    "Entry",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Source",
    "parser_name",
    "read_source",
]
