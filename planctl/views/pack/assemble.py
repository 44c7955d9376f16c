"""The data of a whole pack, put together from the brief and the plans that it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planctl.model import Brief, Settings
from planctl.status import assess
from planctl.status.tally import sentence, tally
from planctl.views.listing import Row
from planctl.views.pack.changes import Since, changes_data
from planctl.views.pack.charts import share_rows
from planctl.views.pack.colours import colours
from planctl.views.pack.exceptions import exception_groups, exceptions
from planctl.views.pack.front_sheet import front_sheet
from planctl.views.pack.moves import Slips, date_headings
from planctl.views.pack.plan import PlanView, plan_data
from planctl.views.pack.reminder import reminders
from planctl.views.rows import iso
from planctl.workspace import PlanFile


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a pack comes from: who checks it later can make it again.

    `commit` is the SHA of the commit that is checked out: it names the plans, the brief, the settings and the templates
    together. Where there is none, `no_commit` says why, in words. `uncommitted` are the files, as people see their
    paths, that differ from it.
    """

    version: str
    commit: str | None = None
    no_commit: str | None = None
    uncommitted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackRequest:
    """What is to be reported on; `brief` is None for a pack without one. All `files` are read.

    `slips` is the ledger of moved dates by the work that holds them; None where git has none, or nobody asks for it.
    """

    template: str
    brief: Brief | None
    files: Sequence[PlanFile]
    settings: Settings
    as_at: date
    provenance: Provenance
    since: Since | None = None
    slips: Slips | None = None


def pack_data(request: PackRequest) -> Row:
    """All that a template gets."""
    views = [
        PlanView(
            file.plan,
            file.path,
            assess(file.items, request.as_at, request.settings.red_after),
            request.settings,
            request.as_at,
            request.slips,
        )
        for file in request.files
        if file.plan
    ]
    standings = [standing for view in views for standing in view.standings]
    paths = {id(view.plan): view.path for view in views}
    counted = tally(standings)
    return {
        "schema": 1,
        "as_at": iso(request.as_at),
        "template": request.template,
        **_heading(request, views),
        "front_sheet": front_sheet(request.brief),
        "leave_out": list(request.brief.leave_out) if request.brief else [],
        "sentence": sentence(counted, request.settings.red_after),
        "total": counted.total,
        "counts": {bucket.value: count for bucket, count in counted.counts.items()},
        "shares": share_rows(counted, request.settings.red_after),
        "plans": [plan_data(view) for view in views],
        "exceptions": exceptions(standings, paths, request.as_at, request.slips),
        "exception_groups": exception_groups(standings, paths),
        "date_headings": date_headings(request.slips),
        "changes": changes_data(request.since),
        "colours": colours(request.settings.colours),
        "reminders": reminders(views),
        "provenance": {
            "version": request.provenance.version,
            "commit": request.provenance.commit,
            "no_commit": request.provenance.no_commit,
            "uncommitted": list(request.provenance.uncommitted),
        },
    }


def _whose(organisations: Sequence[str], of_all: str | None) -> str | None:
    return organisations[0] if len(organisations) == 1 else of_all or ", ".join(organisations) or None


def _heading(request: PackRequest, views: Sequence[PlanView]) -> Row:
    """What the pack is called, whose it is, and for which meeting."""
    brief = request.brief
    organisations = dict.fromkeys(
        name for view in views if (name := view.plan.organisation or request.settings.organisation)
    )
    titles = [view.plan.title or view.plan.id for view in views]
    own = brief.organisation if brief else None
    return {
        "title": (brief.title if brief else None) or (titles[0] if len(titles) == 1 else "Service improvement plans"),
        # What one plan says of itself holds before what the workspace says of all.
        "organisation": own or _whose(list(organisations), request.settings.organisation),
        "meeting": brief.meeting if brief else None,
        "date": brief.date.text if brief and brief.date else None,
        "meeting_day": iso(brief.date.day_alone) if brief and brief.date else None,
        "since": brief.since if brief else None,
        "lead_member": brief.lead_member if brief else None,
    }
