"""A pack on its way to disk: which plans it is about, as at which day, in which files and formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import typer

from planctl.clean import clean
from planctl.cli.briefs import read_brief
from planctl.cli.ledgers import Past
from planctl.cli.output import say
from planctl.cli.packs import InGit, ask_git, surroundings, templates_of
from planctl.cli.session import Session, open_session
from planctl.cli.start import start_folder
from planctl.diagnostics import Diagnostic
from planctl.errors import WrongCall, unknown_value
from planctl.model import Brief
from planctl.model.brief import DEFAULT_TEMPLATE, is_reminder
from planctl.model.front_sheet import BLOCK, owed_headings
from planctl.query.names import resolve
from planctl.render.pack.catalogue import describe
from planctl.render.pack.folders import FRAME, STYLESHEET, Templates
from planctl.rules.packs.facts import Surroundings
from planctl.rules.packs.runner import check_brief, check_reported, check_template
from planctl.views.listing import Row, in_words
from planctl.views.pack import PackRequest, Provenance, pack_data
from planctl.views.pack.changes import Since
from planctl.views.pack.moves import Slips
from planctl.wording import to_paste
from planctl.workspace import BriefFile

_LONGEST_NAME = 80


class Target(StrEnum):
    """What a pack is made as."""

    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    MD = "md"
    JSON = "json"


@dataclass(frozen=True)
class Pack:
    """What a pack is to be made from.

    `session` holds the plans as at the pack's day; `found` is what should be looked at before it goes to a meeting.
    """

    session: Session
    templates: Templates
    template: str
    brief: BriefFile | None
    git: InGit
    found: Sequence[Diagnostic]
    since: Since | None = None
    slips: Slips | None = None

    @property
    def owed(self) -> Sequence[str]:
        """The headings of a front sheet that nobody has written a brief for; of a brief, lint tells them."""
        if self.brief or BLOCK not in describe(self.templates, self.template).blocks:
            return ()
        return tuple(owed_headings(None))

    @property
    def name(self) -> str:
        """What its files are called before the ending: brief or plans, template, day, and with --at which revision.

        The pack of a revision never takes the place of that of the plans as they are.
        """
        ids = [file.plan_id for file in self.session.files]
        about = self.brief.brief_id if self.brief else "+".join(ids)
        if len(about) > _LONGEST_NAME:
            about = f"{len(ids)}-plans"
        commit = self.session.commit
        revision = f"-at-{commit.short}" if commit else ""
        return f"{about}-{self.template}-{self.session.as_at.isoformat()}{revision}"

    def data(self) -> Row:
        """All that a template gets."""
        from importlib.metadata import version

        workspace = self.session.workspace
        provenance = Provenance(version("planctl"), self.git.commit, self.git.no_commit, self.git.uncommitted)
        brief = self.brief.brief if self.brief else None
        files = self.session.files
        as_at = self.session.as_at
        told = (provenance, self.since, self.slips)
        return pack_data(PackRequest(self.template, brief, files, workspace.settings, as_at, *told))


@dataclass(frozen=True)
class Order:
    """What somebody asks a pack to be made from, as the options of `planctl pack` say.

    `as_data` says that they want all that a template may be given, not only what theirs prints.
    """

    brief: str | None
    plans: Sequence[str]
    template: str | None
    on: str | None
    at: str | None
    as_data: bool = False


def gather(context: typer.Context, order: Order) -> Pack:
    """Find and read what a pack is made from.

    Raises:
        WrongCall: where a plan, the template or the brief is not there or cannot be read, or both kinds are named.
    """
    if order.brief and order.plans:
        raise WrongCall("a brief names its plans itself", "Leave --plan out, or the brief.")
    start = start_folder(context)
    file = _brief(start, order)
    session = _session(context, file, order)
    workspace = session.workspace
    templates = templates_of(workspace.root, workspace.settings)
    name = file.brief.template if file and file.brief else order.template or DEFAULT_TEMPLATE
    if name not in templates.names():
        raise unknown_value("template", name, templates.names())
    git = _git(session, start, file, _looks(templates, name))
    past = Past(session, start)
    slips = _slips(past) if order.as_data or _asks_for_moves(templates, name) else None
    around = surroundings(templates, [each.plan_id for each in workspace.files], start, git)
    around = replace(around, overwritten=frozenset(work for work, slip in (slips or {}).items() if slip.silently))
    found = _lint(session, file, around, name)
    found += check_template(name, around, workspace.settings)
    return Pack(session, templates, name, file, git, found, _since(past, file.brief if file else None), slips)


# What only the ledger can fill in.
_MOVES = ("original_due", "times_moved", "moved_silently", "moved_words", "date_headings")


def _asks_for_moves(templates: Templates, name: str) -> bool:
    """Whether a template prints first dates or how often they moved: to read all of the past takes a moment."""
    return any(word in file.text for file in describe(templates, name).files for word in _MOVES)


def _slips(past: Past) -> Slips | None:
    """The ledger of moved dates; None where git cannot tell, and says why."""
    try:
        return past.all_slips()
    except WrongCall as wrong:
        say(f"first dates and moves are told as the plans say them, not as git knows them: {wrong.message}")
        return None


def _since(past: Past, brief: Brief | None) -> Since | None:
    """What git tells of the time since the last pack, where the brief says when that was."""
    if brief is None or not brief.since:
        return None
    from planctl.cli.since import told_since

    told = told_since(past, brief.since)
    if told.untold:
        say(f"what has changed since {clean(brief.since)} is not told: {told.untold}")
    return told


def _brief(start: Path, order: Order) -> BriefFile | None:
    """The brief, with the template that is asked for in the place of its own: what it leaves out is of that one."""
    file = read_brief(start, order.brief) if order.brief else None
    if file is None or file.brief is None or order.template is None:
        return file
    return file._replace(brief=file.brief.replaced(template=order.template))


def _session(context: typer.Context, file: BriefFile | None, order: Order) -> Session:
    """The plans, as at the day of --on, else of the revision that --at asks for, else of the brief."""
    brief = file.brief if file else None
    day = brief.day if brief and not order.at else None
    if file and brief and brief.says_day and not (day or order.on or order.at):
        # Members would be told of another day than the brief means, and nobody could see it.
        raise WrongCall(
            f"{file.path} does not say for certain as at which day the pack is to be",
            f"planctl validate {to_paste(file.path)} shows where; or say the day with --on.",
        )
    asked = order.on or (day.isoformat() if day else None)
    session = open_session(context, asked, None, brief.plans if brief else order.plans, order.at)
    if not session.files:
        raise WrongCall("none of the plans could be read", "planctl validate says what is wrong with them.")
    if order.at and not order.on and brief and brief.day not in (None, session.as_at):
        days = in_words(session.as_at), in_words(brief.day)
        say(f"the pack is as at {days[0]}, as --at asks for, and not as at {days[1]}, as the brief says")
    return session


def _git(session: Session, start: Path, brief: BriefFile | None, looks: Sequence[Path]) -> InGit:
    """What git says of the files that decide what the pack says; plans that were read from git are as it has them."""
    settings = session.workspace.settings_file
    files = [*([start / brief.path] if brief else []), *looks]
    if session.commit is not None:
        return ask_git(start, files, session.commit.sha)
    shown = [*(file.path for file in session.files), *([settings.path] if settings else [])]
    return ask_git(start, [*(start / path for path in shown), *files])


def _looks(templates: Templates, name: str) -> list[Path]:
    """The files that decide how a pack looks: the template with its parts, its stylesheet, and its frame for Word."""
    beside = (templates.find(other) for other in (STYLESHEET, f"{name}.docx", FRAME))
    return [*(file.path for file in describe(templates, name).files), *(path for path in beside if path)]


def _lint(session: Session, brief: BriefFile | None, around: Surroundings, template: str) -> list[Diagnostic]:
    settings, files, as_at = session.workspace.settings, session.files, session.as_at
    if brief is None:
        return [] if is_reminder(template) else check_reported(files, around, settings, as_at)
    return check_brief(brief, files, around, settings, as_at)


def pages(pack: Pack, leads: Sequence[str]) -> list[tuple[str, Row]]:
    """The name and the data of each page: one, but of a reminder one for each person, or for each of `leads`.

    Raises:
        WrongCall: for a lead who is not to be reminded of anything, and for leads of what is no reminder.
    """
    data = pack.data()
    if not is_reminder(pack.template):
        if leads:
            raise WrongCall(f"the template {pack.template} is not made by person", "Leave --lead out.")
        return [(pack.name, data)]
    reminders = {made["initials"]: made for made in data["reminders"]}
    wanted = [resolve("lead with anything to be reminded of", lead, reminders) for lead in leads] or list(reminders)
    names = _as_files(dict.fromkeys(wanted))
    return [(f"{pack.name}-{file}", {**data, "lead": reminders[name]}) for name, file in names.items()]


def _as_files(names: Iterable[str]) -> dict[str, str]:
    """Initials or groups as parts of files' names, on every system, and no two alike."""
    found: dict[str, str] = {}
    for name in names:
        plain = "".join(char if char.isalnum() else "-" for char in name)
        taken = {other.casefold() for other in found.values()}
        ways = (plain, *(f"{plain}-{number}" for number in range(2, len(found) + 3)))
        found[name] = next(way for way in ways if way.casefold() not in taken)
    return found


def made(pack: Pack, data: Row, targets: Sequence[Target]) -> Iterator[tuple[Target, bytes]]:
    """One page in each of the formats, one after the other: all but JSON come from the page.

    Raises:
        WrongCall: where the template has a mistake, or a format's library is missing.
    """
    from planctl.render.pack.page import render_page
    from planctl.render.plain import as_json

    wanted = any(target is not Target.JSON for target in targets)
    page = render_page(pack.templates, pack.template, data) if wanted else ""
    for target in targets:
        if target is Target.JSON:
            yield target, as_json(data).encode()
        elif target is Target.HTML:
            yield target, page.encode()
        else:
            yield target, _WRITERS[target](page, data, pack)


def _word(page: str, data: Row, pack: Pack) -> bytes:
    from planctl.render.pack.word import render_word

    return render_word(page, data, pack.templates, pack.template)


def _pdf(page: str, data: Row, pack: Pack) -> bytes:
    from planctl.render.pack.pdf import render_pdf

    return render_pdf(page)


def _markdown(page: str, data: Row, pack: Pack) -> bytes:
    from planctl.render.pack.markdown import render_markdown

    return render_markdown(page).encode()


# Each imports its writer when its format is asked for: every writer brings a library of its own.
_WRITERS: Mapping[Target, Callable[[str, Row, Pack], bytes]] = {
    Target.DOCX: _word,
    Target.PDF: _pdf,
    Target.MD: _markdown,
}
