"""Makes `templates/house.docx`, the frame of planctl's own Word packs.

    python -m tests.packs.house_frame

Word could make one too, but nobody could review what it holds. A test holds the file against this.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from planctl.render.pack.word.archive import same_bytes
from planctl.render.pack.word.nodes import MAIN, RELATIONS
from tests.support import ROOT

FRAME = ROOT / "templates" / "house.docx"
INK, RULE, SHADE = "1A2B3C", "B5BDC6", "E8ECF1"
# Words on their ground, each pair at least 4.5 : 1; the same colours as on the page would be too faint on paper.
TONES = {
    "red": ("7A0C1A", "FBE3E5"),
    "amber": ("6B4400", "FDF0D3"),
    "green": ("14532D", "DFF3E4"),
    "blue": ("123F6D", "DFECF9"),
    "grey": ("3A424B", "E9ECEF"),
}
# The words of a month: their ground, and their edge as Word calls it with eighths of a point; as on the page.
MARKS = {
    "planned": ("DBE7F3", "single", 4, "123F7A"),
    "reprogrammed": ("DBE7F3", "single", 4, "123F7A"),
    "done": ("D9ECD9", "single", 4, "14592B"),
    "late": ("F9D7D5", "single", 12, "9B1C12"),
    "due": ("auto", "single", 12, "454545"),
    "milestone": ("auto", "single", 12, "454545"),
    "first": ("auto", "dashed", 4, "454545"),
    "later": ("auto", "dashed", 4, "454545"),
    "suspended": ("E6E6E6", "dotted", 4, "454545"),
    "cancelled": ("E6E6E6", "dotted", 4, "454545"),
    "ongoing": ("auto", "nil", 4, "454545"),
}
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def _xml(tag: str, inner: str) -> str:
    names = f'xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} {names}>{inner}</w:{tag}>'


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _document() -> str:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1304" w:right="1134" w:bottom="1304" w:left="1134" '
        'w:header="624" w:footer="624" w:gutter="0"/>'
        "</w:sectPr>"
    )
    return _xml("document", f"<w:body><w:p>{_text('{{p pack }}')}</w:p>{section}</w:body>")


def _header() -> str:
    said = _text("{{ title }}{% if organisation %}, {{ organisation }}{% endif %}")
    return _xml("hdr", f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{said}</w:p>')


def _footer() -> str:
    made = "As at {{ as_at | day }}. planctl {{ provenance.version }}"
    commit = "{% if provenance.commit %}, plans at commit {{ provenance.commit[:10] }}{% endif %}. "
    pages = f"{_text('Page ')}{_field('PAGE')}{_text(' of ')}{_field('NUMPAGES')}"
    return _xml("ftr", f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{_text(made + commit)}{pages}</w:p>')


def _settings() -> str:
    compatible = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat>'
    )
    return _xml("settings", f'{compatible}<w:themeFontLang w:val="en-GB"/>')


def _level(form: str, mark: str) -> str:
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="357" w:hanging="357"/></w:pPr></w:lvl>'
    )


def _numbering() -> str:
    kinds = (("bullet", "•"), ("decimal", "%1."))
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>{_level(*kind)}'
        "</w:abstractNum>"
        for number, kind in enumerate(kinds)
    )
    lists = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(len(kinds))
    )
    return _xml("numbering", made + lists)


def _style(kind: str, name: str, inner: str, based: str | None = None, then: str | None = None) -> str:
    own = f'w:type="{kind}" w:styleId="{_id(name)}"'
    return (
        f'<w:style {own}><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{_id(based)}"/>' if based else "")
        + (f'<w:next w:val="{_id(then)}"/>' if then else "")
        + f"<w:qFormat/>{inner}</w:style>"
    )


def _id(name: str) -> str:
    return name.title().replace(" ", "")


def _spacing(before: int, after: int, line: int = 259) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _looks(size: int, *, bold: bool = False, colour: str | None = None) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'<w:rPr>{weight}{ink}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'


def _heading(name: str, level: int, size: int, before: int) -> str:
    place = f'<w:pPr><w:keepNext/><w:keepLines/>{_spacing(before, 80)}<w:outlineLvl w:val="{level}"/></w:pPr>'
    return _style("paragraph", name, place + _looks(size, bold=True, colour=INK), "Normal", "Body Text")


def _paragraphs() -> str:
    def plain(name: str, inner: str, looks: str = "", based: str = "Normal") -> str:
        return _style("paragraph", name, f"<w:pPr>{inner}</w:pPr>{looks}", based)

    rule = f'<w:{{side}} w:val="single" w:sz="4" w:space="4" w:color="{RULE}"/>'
    above, below = (f"<w:pBdr>{rule.format(side=side)}</w:pBdr>" for side in ("top", "bottom"))
    listed = '<w:numPr><w:numId w:val="{}"/></w:numPr>' + _spacing(0, 60)
    return "".join(
        (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
            plain("Title", "<w:keepNext/>" + _spacing(0, 120, 240), _looks(44, bold=True, colour=INK)),
            plain("Subtitle", _spacing(0, 80), _looks(24, colour="3A424B")),
            _heading("heading 1", 0, 32, 360),
            _heading("heading 2", 1, 26, 220),
            _heading("heading 3", 2, 23, 220),
            plain("Body Text", _spacing(40, 100)),
            plain("List Bullet", listed.format(1), based="Body Text"),
            plain("List Number", listed.format(2), based="Body Text"),
            plain("List Continue", _spacing(0, 100) + '<w:ind w:left="357"/>', based="Body Text"),
            plain("Term", "<w:keepNext/>" + _spacing(100, 0), _looks(22, bold=True)),
            plain("Fact", _spacing(40, 40) + '<w:ind w:left="3402" w:hanging="3402"/>', based="Body Text"),
            plain("caption", "<w:keepNext/>" + _spacing(240, 80), _looks(21, bold=True, colour=INK)),
            plain("Table Text", _spacing(20, 20, 240), _looks(18)),
            plain("Table Heading", "<w:keepNext/>", _looks(18, bold=True), "Table Text"),
            plain("Table Row Heading", "", _looks(18, bold=True), "Table Text"),
            plain("Provenance", _spacing(120, 0), _looks(18, colour="3A424B")),
            plain("header", below + _spacing(0, 0, 240), _looks(17, colour="3A424B")),
            plain("footer", above + _spacing(0, 0, 240), _looks(17, colour="3A424B")),
        )
    )


def _marks() -> str:
    def edge(side: str, kind: str, size: int, colour: str) -> str:
        return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="0" w:color="{colour}"/>'

    def style(mark: str, ground: str, kind: str, size: int, colour: str) -> str:
        across = "single" if kind == "nil" else kind
        kinds = (("top", across), ("left", kind), ("bottom", across), ("right", kind))
        edges = "".join(edge(side, drawn, size, colour) for side, drawn in kinds)
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>'
        place = f'<w:pPr><w:pBdr>{edges}</w:pBdr>{shade}{_spacing(40, 40, 240)}{inset}<w:jc w:val="center"/></w:pPr>'
        return _style("paragraph", f"Mark {mark}", place + _looks(15, bold=True), "Table Text")

    # Edges are drawn outside of the words' room, where a cell would hide them.
    inset = '<w:ind w:left="30" w:right="30"/>'
    return "".join(style(mark, *looks) for mark, looks in MARKS.items())


def _characters() -> str:
    tones = (
        _style(
            "character",
            f"Tone {tone}",
            f'<w:rPr><w:b/><w:color w:val="{ink}"/><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/></w:rPr>',
        )
        for tone, (ink, ground) in TONES.items()
    )
    link = '<w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr>'
    owed = '<w:rPr><w:b/><w:color w:val="7A0C1A"/></w:rPr>'
    code = '<w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/></w:rPr>'
    return "".join(
        (*tones, *(_style("character", name, look) for name, look in
                   (("Hyperlink", link), ("Owed", owed), ("Code", code))))
    )  # fmt: skip


def _table() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>' for side in ("top", "bottom", "insideH")
    )
    padding = "".join(f'<w:{side} w:w="80" w:type="dxa"/>' for side in ("left", "right"))
    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/></w:tcPr>'
    head = f'<w:tblStylePr w:type="firstRow">{shade}</w:tblStylePr>'
    own = f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>"
    return _style("table", "Pack Table", own + head)


def _styles() -> str:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    usual = f'<w:rPr>{fonts}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr>'
    defaults = f"<w:docDefaults><w:rPrDefault>{usual}</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    return _xml("styles", defaults + _paragraphs() + _marks() + _characters() + _table())


def _core() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def _types() -> str:
    parts = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items())
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="{_TYPES}">'
        f'<Default Extension="rels" ContentType="{relations}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{parts}</Types>"
    )


def _relations(*pairs: tuple[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, start=1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'
    )


def parts() -> dict[str, str]:
    """The parts of the frame by their names in the archive."""
    inside = ("header1", "footer1", "styles", "settings", "numbering")
    whole = (
        (f"{RELATIONS}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )
    return {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(*whole),
        "word/_rels/document.xml.rels": _relations(
            *((f"{RELATIONS}/{part.rstrip('1')}", f"{part}.xml") for part in inside)
        ),
        "word/document.xml": _document(),
        "word/styles.xml": _styles(),
        "word/settings.xml": _settings(),
        "word/numbering.xml": _numbering(),
        "word/header1.xml": _header(),
        "word/footer1.xml": _footer(),
        "docProps/core.xml": _core(),
    }


def write(path: Path) -> None:
    """Write the frame."""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, text in parts().items():
            archive.writestr(name, text)
    path.write_bytes(same_bytes(made.getvalue()))


if __name__ == "__main__":
    write(FRAME)
