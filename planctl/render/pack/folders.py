"""Where templates come from: the council's own folders first, then those that planctl ships."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import planctl

# A name behind it is always the shipped template, so that a council's own of the same name can extend it.
SHIPPED = "planctl/"
PAGE = ".html.j2"
# The look of all pages, and the frame of all Word files that have none of their own.
STYLESHEET = "house.css"
FRAME = "house.docx"


@dataclass(frozen=True, slots=True)
class Templates:
    """The folders in which a template is looked for, in this order; the last is planctl's own."""

    folders: tuple[Path, ...]

    def find(self, name: str) -> Path | None:
        """The file of that name; None where there is none, or where it would lead out of its folder."""
        if name.startswith(SHIPPED):
            return _inside(self.folders[-1], name.removeprefix(SHIPPED))
        return next((found for folder in self.folders if (found := _inside(folder, name))), None)

    def names(self) -> list[str]:
        """The packs that can be made: all templates of pages that are no parts of others."""
        found = {path.name.removesuffix(PAGE) for folder in self.folders for path in folder.glob(f"*{PAGE}")}
        return sorted(name for name in found if not name.startswith("_"))


def templates_in(folders: Iterable[Path]) -> Templates:
    """The templates of a council's folders, with planctl's own behind them."""
    return Templates((*folders, _shipped()))


def _shipped() -> Path:
    """The wheel carries the templates inside the package; a checkout has them beside it."""
    package = Path(planctl.__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def _inside(folder: Path, name: str) -> Path | None:
    """A file below a folder: neither `..` nor a link may lead out of it."""
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
