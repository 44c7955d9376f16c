"""The frame of a Word pack: a `.docx` with the house's styles, header and footer, and `{{p pack }}` for the pack.

A frame is a template: the sandbox is that of all templates, and nothing in it may be fetched from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from planctl.clean import clean
from planctl.errors import WrongCall
from planctl.render.pack.environment import MISTAKES, said_of
from planctl.render.pack.filters import FILTERS
from planctl.render.pack.folders import FRAME, Templates
from planctl.render.pack.links import is_allowed
from planctl.render.pack.sandbox import make_sandbox
from planctl.render.pack.word.archive import no_word_file, read_archive
from planctl.render.pack.word.nodes import RELATIONS, W

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part
    from docx.oxml.section import CT_SectPr
    from docxtpl import DocxTemplate
    from lxml.etree import _Element as Node

_PLACE = "planctl-pack"
# Word measures lengths in twentieths of a point, python-docx in 635ths of one of those.
_UNITS = 635
# A4 upright with margins of 2 cm, where a frame does not say.
_WIDTH, _MARGIN = 11906, 1134


def find_frame(templates: Templates, name: str) -> Path:
    """The frame of a template: its own, or the house's."""
    found = templates.find(f"{name}.docx") or templates.find(FRAME)
    if found is None:
        raise WrongCall(f"there is no {FRAME} beside the templates", "Install planctl again: it brings one.")
    return found


def open_frame(path: Path) -> Frame:
    """A frame, read and found safe.

    Raises:
        WrongCall: where it is no Word file, too large, or leads elsewhere.
    """
    from docx.opc.exceptions import OpcError
    from docxtpl import DocxTemplate
    from lxml.etree import LxmlError

    content = read_archive(path)
    template = DocxTemplate(BytesIO(content))
    try:
        template.init_docx()
        parts = [template.docx.part, *template.docx.part.package.iter_parts()]
    except (OpcError, LxmlError, BadZipFile, *MISTAKES) as error:
        raise no_word_file(path) from error
    for part in parts:
        _refuse_what_is_elsewhere(path, part)
    return Frame(path, template)


def _refuse_what_is_elsewhere(path: Path, part: Part) -> None:
    for relation in part.rels.values():
        is_link = relation.reltype == f"{RELATIONS}/hyperlink"
        if relation.is_external and not (is_link and is_allowed(relation.target_ref)):
            raise WrongCall(
                f"{path} refers to {relation.target_ref}, which is not in the file itself",
                "In Word, embed the picture or template instead of linking to it, and save the frame again.",
            )


class Frame:
    """A frame that is filled and then has the pack put in its place."""

    def __init__(self, path: Path, template: DocxTemplate) -> None:
        self.path = path
        self._template = template
        self._links: dict[str, str] = {}

    def fill(self, data: Mapping[str, Any]) -> None:
        """Fill in everything but the pack.

        Raises:
            WrongCall: where the frame asks for what the data does not have, or is no sound template.
        """
        from markupsafe import Markup

        place = Markup(f'<w:p><w:pPr><w:pStyle w:val="{_PLACE}"/></w:pPr></w:p>')
        with self._mistakes_named():
            self._template.render({**data, "pack": place}, make_sandbox(FILTERS), autoescape=True)

    @contextmanager
    def _mistakes_named(self) -> Iterator[None]:
        from jinja2 import TemplateError
        from lxml.etree import LxmlError

        try:
            yield
        except (TemplateError, LxmlError, *MISTAKES) as error:
            said = f"{self.path}: this Word frame cannot be filled: {said_of(error)}"
            raise WrongCall(said, "Mend what stands between {{ }} or {% %} in the frame.") from error

    @property
    def document(self) -> Document:
        """The Word document, as python-docx sees it."""
        made: Document = self._template.docx
        return made

    def put(self, written: Iterable[Node]) -> None:
        """Put the pack where `{{p pack }}` stands.

        Raises:
            WrongCall: where that is nowhere, or where no paragraph can stand.
        """
        for made in written:
            self._place.addprevious(made)
        self._holder.remove(self._place)

    @cached_property
    def _place(self) -> Node:
        marked = f"w:p[w:pPr/w:pStyle/@w:val='{_PLACE}']"
        found: list[Node] = self.document.element.xpath(f"//w:body/{marked} | //w:tc/{marked}")
        if len(found) != 1:
            raise WrongCall(
                f"{self.path} does not have {{{{p pack }}}} once, in a paragraph of its own",
                "Write {{p pack }} where the pack is to stand; the p matters.",
            )
        return found[0]

    @property
    def takes_sections(self) -> bool:
        """Whether the pack stands where pages can be turned on their side, so not within a table."""
        return self._holder.tag == f"{W}body"

    @property
    def _holder(self) -> Node:
        return next(self._place.iterancestors())

    @property
    def section(self) -> CT_SectPr:
        """What the frame says of its pages: their size, margins, header and footer."""
        found: CT_SectPr = self.document.element.body.get_or_add_sectPr()
        return found

    @property
    def ends_with_pack(self) -> bool:
        """Whether nothing stands below the pack."""
        return all(after.tag == f"{W}sectPr" for after in self._place.itersiblings())

    def end_with(self, section: CT_SectPr) -> None:
        """Let the pages that come last be as another section says."""
        self.document.element.body.replace(self.section, section)

    @cached_property
    def _styles(self) -> dict[tuple[str, str], str]:
        styles = self.document.part._styles_part.element
        return {
            (style.get(f"{W}type"), name.get(f"{W}val").casefold()): style.get(f"{W}styleId")
            for style in styles.iter(f"{W}style")
            if (name := style.find(f"{W}name")) is not None
        }

    def style(self, kind: str, *names: str) -> str | None:
        """The id of the first of these styles (`paragraph`, `character`, `table`) that the frame has.

        Word keeps built-in names in small letters and in English, whatever language its user sees.
        """
        return next((found for name in names if (found := self._styles.get((kind, name.casefold())))), None)

    def link(self, address: str) -> str:
        """The id by which the text can lead to an address."""
        if address not in self._links:
            relate = self.document.part.rels.get_or_add_ext_rel
            self._links[address] = relate(f"{RELATIONS}/hyperlink", address)
        return self._links[address]

    def saved(self, data: Mapping[str, Any]) -> bytes:
        """The file, with the properties of the pack: its title, language, and the day as at which it was made."""
        about = self.document.core_properties
        about.title = _property(data["title"])
        about.language = about.language or "en-GB"
        about.author = _property(data["organisation"] or "")
        about.last_modified_by = ""
        about.revision = 1
        about.created = about.modified = datetime.fromisoformat(data["as_at"])
        made = BytesIO()
        self.document.save(made)
        return made.getvalue()


def _property(text: str) -> str:
    """Text as the file says it of itself: a line of no more than the standard allows."""
    return clean(text)[:255]


def text_width(section: CT_SectPr) -> int:
    """How wide the text of a section is, in twentieths of a point."""
    margins = (section.left_margin, section.right_margin)
    width = _WIDTH if section.page_width is None else section.page_width // _UNITS
    return width - sum(_MARGIN if margin is None else margin // _UNITS for margin in margins)
