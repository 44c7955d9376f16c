"""`planctl pack`: the report pack that goes to a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from planctl.clean import clean
from planctl.cli.codes import FINDINGS, OK, WRONG_CALL
from planctl.cli.listings import show_listing
from planctl.cli.options import At, Format, On, Plans
from planctl.cli.output import answer, say
from planctl.cli.packing import Order, Pack, Target, gather, made, pages
from planctl.cli.packs import templates_of
from planctl.cli.progress import Progress
from planctl.cli.start import start_folder
from planctl.diagnostics import Severity
from planctl.diagnostics.text import concise_lines
from planctl.errors import WrongCall, unwritable
from planctl.model.front_sheet import owed_in_words
from planctl.places import PACKS_MADE, find_root
from planctl.render.pack.catalogue import catalogue
from planctl.rules.words import listed
from planctl.saving import save
from planctl.views.listing import Column, make_listing
from planctl.workspace import load_settings

COLUMNS = (
    Column("Template", lambda made: made["template"]),
    Column("What it is", lambda made: made["about"], flexible=True),
    Column("Blocks that may be left out", lambda made: ", ".join(made["blocks"]) or "none", flexible=True),
)


def run(
    context: typer.Context,
    brief: Annotated[
        str | None,
        typer.Argument(metavar="[BRIEF]", help="The brief of the meeting: its file, or a start of its name."),
    ] = None,
    plan: Plans = None,
    template: Annotated[
        str | None,
        typer.Option("--template", metavar="NAME", help="The house template; else the brief's, else cabinet."),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="FORMATS", help="html, docx, pdf, md or json, several with commas; else html."),
    ] = None,
    folder: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where the files are written; made if need be.")
    ] = Path(PACKS_MADE),
    lead: Annotated[
        list[str] | None,
        typer.Option("--lead", metavar="WHO", help="Of a reminder, only this person's; else one for each."),
    ] = None,
    on: On = None,
    at: At = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 on warnings too: if there is anything to see to.")
    ] = False,
    only_list: Annotated[
        bool, typer.Option("--list", help="Name the templates and their blocks; make nothing.")
    ] = False,
) -> int:
    """The report pack that goes to a meeting, from its brief; or without one, from the plans alone.

    What should be seen to before the meeting is said on standard error. The pack is made all the same; the exit code is
    1 if the brief has an error, and 2 if a PDF is asked for that cannot be made here; the other formats are. A pack
    without a brief says on its front sheet what is still owed. Files of the same name in the folder are replaced; with
    --at, which makes the pack as at the day of a revision, the name ends with that revision.

    Examples:

    \b
      planctl pack all-plans-nov-2007
      planctl pack plans/packs/bromsgrove-cabinet-nov-2007.yaml --to html,json --template cabinet
      planctl pack --plan darlington --template cabinet --on 2007-10-31 -o for-the-chief-executive
      planctl pack --list
    """
    start = start_folder(context)
    if only_list:
        return _list(start)
    asked = _targets(to or ())
    pack = gather(context, Order(brief, plan or (), template, on, at, Target.JSON in asked))
    for line in concise_lines(pack.found):
        say("".join(text for text, _ in line))
    targets = _makeable(asked)
    _write_all(pack, targets, lead or (), start / folder, folder)
    if pack.owed:
        say(f"{owed_in_words(pack.owed)}; a brief has their words: planctl new --brief NAME writes one")
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    code = FINDINGS if any(found.severity in failing for found in pack.found) else OK
    return pack.session.finish(code if targets == asked else WRONG_CALL)


def _targets(given: Iterable[str]) -> Sequence[Target]:
    """The formats, each once, in the order in which they are asked for."""
    words = [word.strip().casefold() for text in given for word in text.split(",") if word.strip()]
    for word in words:
        if word not in list(Target):
            raise WrongCall(f"--to: there is no format “{word}”", f"There are: {', '.join(Target)}.")
    return [Target(word) for word in dict.fromkeys(words)] or [Target.HTML]


def _makeable(asked: Sequence[Target]) -> Sequence[Target]:
    """The formats that can be made on this machine; that one cannot is said before any of the others is written.

    Raises:
        WrongCall: where none of them can be.
    """
    if Target.PDF not in asked:
        return asked
    from planctl.render.pack.pdf import require_pdf

    others = [target for target in asked if target is not Target.PDF]
    try:
        require_pdf()
    except WrongCall as lacking:
        if not others:
            raise
        say(f"planctl: no PDF is made, only {listed(others)}: {lacking.message}")
        say(lacking.hint)
        return others
    return asked


def _write_all(pack: Pack, targets: Sequence[Target], leads: Sequence[str], folder: Path, shown: Path) -> None:
    wanted = pages(pack, leads)
    if not wanted:
        answer("Nobody is to be reminded of anything.\n")
    whole = len(wanted) * len(targets)
    with Progress() as progress:
        for place, (name, data) in enumerate(wanted):
            for number, (target, content) in enumerate(made(pack, data, targets), place * len(targets) + 1):
                file = f"{name}.{target}"
                if whole > 1:
                    progress.say(f"{number} of {whole}: {file}")
                _write(folder / file, content, shown / file)
    for name, _ in wanted:
        answer("".join(f"Wrote {clean((shown / f'{name}.{target}').as_posix())}\n" for target in targets))


def _write(path: Path, content: bytes, shown: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Whoever put a link there under so foreseeable a name does not decide which file is written over.
        save(path, content, follow=False)
    except OSError as error:
        raise unwritable(shown.as_posix(), error, "Name another folder with -o.") from error


def _list(start: Path) -> int:
    templates = templates_of(find_root(start), load_settings(start))
    rows = [{"template": each.name, "about": each.about, "blocks": list(each.blocks)} for each in catalogue(templates)]
    listing = make_listing("The templates of report packs", COLUMNS, [("", rows)], empty="There are no templates.")
    show_listing(listing, {}, Format.TABLE)
    return OK
