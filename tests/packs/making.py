"""Packs made from the plans and briefs of a workspace, in every format, as `planctl pack` makes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from planctl.model import Brief
from planctl.places import BRIEFS_NAME
from planctl.render.pack.folders import Templates, templates_in
from planctl.render.pack.markdown import render_markdown
from planctl.render.pack.page import render_page
from planctl.render.pack.pdf import render_pdf
from planctl.render.pack.word import render_word
from planctl.views.pack import PackRequest, Provenance, pack_data
from planctl.workspace import load, load_brief
from tests.support import ROOT

AS_AT = date(2007, 10, 31)
COMMIT = "0123456789abcdef0123456789abcdef01234567"
# The councils whose plans planctl ships: their names begin with these.
COUNCILS = ("bromsgrove", "darlington", "salford", "stockton")
# A small workspace of its own with a brief, and a plan that has what the shipped ones lack: updates, moved dates,
# suspended work.
EVERYTHING = "everything"
PLANS = (*COUNCILS, EVERYTHING)
TEMPLATES = tuple(templates_in([]).names())


@dataclass(frozen=True)
class Pack:
    """One template filled with the plans of a folder whose names begin with `plan`; all, if that is empty."""

    template: str
    root: Path = ROOT
    plan: str = ""
    brief: Brief | None = None
    folders: tuple[Path, ...] = ()
    as_at: date = AS_AT

    @property
    def templates(self) -> Templates:
        return templates_in(self.folders)

    @cached_property
    def data(self) -> dict[str, Any]:
        workspace = load(self.root)
        files = [file for file in workspace.files if file.plan_id.startswith(self.plan)]
        provenance = Provenance("0.1.0", COMMIT)
        request = PackRequest(self.template, self.brief, files, workspace.settings, self.as_at, provenance)
        return pack_data(request)

    @cached_property
    def page(self) -> str:
        return render_page(self.templates, self.template, self.data)

    @cached_property
    def word(self) -> bytes:
        return render_word(self.page, self.data, self.templates, self.template)

    @cached_property
    def markdown(self) -> str:
        return render_markdown(self.page)

    @cached_property
    def pdf(self) -> bytes:
        return render_pdf(self.page)


@cache
def packed(template: str, plan: str) -> Pack:
    """A pack of shipped plans, or of the plan that has everything with its brief, made once for all tests."""
    if plan != EVERYTHING:
        return Pack(template, plan=plan)
    root = Path(__file__).with_name(EVERYTHING)
    path = root / "plans" / BRIEFS_NAME / "half-year.yaml"
    return Pack(template, root, brief=load_brief(path, path.name, load(root).settings).brief)
