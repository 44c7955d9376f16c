"""docs/licences.md: under which licences that stands which comes with planctl.

It is made from what is installed, so only an installation with the versions of CI's lock can say whether it is true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from importlib.metadata import Distribution
from typing import NamedTuple, cast
from urllib.parse import urlsplit

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from tests.dependencies import installed, locked, needed

# Whoever passes planctl on may keep it under its own licence with all of these: they ask for a notice, or (LGPL, MPL)
# that changes to the library itself stay open.
ALLOWED = frozenset(
    {
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "LGPL-2.1-only",
        "LGPL-2.1-or-later",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "MPL-1.1",
        "MPL-2.0",
        "PSF-2.0",
    }
)


class Package(NamedTuple):
    """A row: the package, its licence as SPDX writes it, its own page or nothing, and who asks for it."""

    name: str
    licence: str
    home: str
    wanted_by: tuple[str, ...]


# What needs another system than the one on which the page is made, as read in that package.
_ELSEWHERE = {"colorama": ("BSD-3-Clause", "https://github.com/tartley/colorama")}
# Its file LICENSE gives the choice; what it says of itself to the index does not.
_STATED = {"pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1"}
_CLASSIFIERS = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: MIT License": "MIT",
}
_BSD = "License :: OSI Approved :: BSD License"
# The labels under which a package names its own page, the best first.
_HOME_LABELS = ("homepage", "home", "repository", "source", "source code", "code")
# Pages of the index say nothing of their own.
_INDEX = re.compile(r"(^|\.)(pypi\.org|pypi\.python\.org|pythonhosted\.org)$")
_HEAD = """\
# What comes with planctl, and under which licence

<!-- Made from what is installed by `python -m tests.docs.generated`; a package says for itself what its licence is. -->

planctl itself is under the MIT licence: [LICENSE](../LICENSE). It installs the packages below and calls them as they
are; none of their code is in planctl. All of them may be used, and passed on with planctl, inside a council and outside
it. Where a licence is a choice (`OR`), planctl takes it under one that does not reach beyond the library itself.

What only the tests and the benchmarks use is not listed: it is never installed with planctl.
"""


def packages(extra: str = "") -> list[Package]:
    """All that planctl with one extra installs on any system, by name, with licences and pages."""
    return [_package(name, tuple(sorted(wanted_by))) for name, wanted_by in sorted(needed(extra).items())]


def _package(name: str, wanted_by: tuple[str, ...]) -> Package:
    found = installed(name)
    if found is None:
        return Package(name, *_ELSEWHERE[name], wanted_by)
    return Package(name, _licence(name, found), _home(_metadata(found)), wanted_by)


def _metadata(package: Distribution) -> Message:
    return cast(Message, package.metadata)


def _licence(name: str, package: Distribution) -> str:
    """What a package says of its licence, as SPDX writes it; in its own words where those are no such expression."""
    if name in _STATED:
        return _STATED[name]
    metadata = _metadata(package)
    said = metadata.get("License-Expression") or metadata.get("License") or "not said"
    try:
        return canonicalize_license_expression(said)
    except InvalidLicenseExpression:
        older = [line for line in metadata.get_all("Classifier", []) if line.startswith("License ::")]
        return " AND ".join(_from_classifier(line, package) for line in older) or said


def _from_classifier(line: str, package: Distribution) -> str:
    return _which_bsd(package) if line == _BSD else _CLASSIFIERS.get(line, line)


def _which_bsd(package: Distribution) -> str:
    """Only the longer one forbids to advertise with the authors' names."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in package.files or []
        if "LICENSE" in path.name and ".dist-info" in str(path)
    ]
    if not texts:
        return "BSD"
    return "BSD-3-Clause" if any("endorse or promote" in " ".join(text.split()) for text in texts) else "BSD-2-Clause"


def _home(metadata: Message) -> str:
    labelled = dict(_labelled(metadata))
    pages = [metadata.get("Home-page", ""), *(labelled.get(label, "") for label in _HOME_LABELS)]
    usable = (page for page in pages if (host := urlsplit(page).hostname) and not _INDEX.search(host))
    return next(usable, "")


def _labelled(metadata: Message) -> Iterator[tuple[str, str]]:
    for line in metadata.get_all("Project-URL", []):
        label, _, page = line.partition(",")
        yield label.strip().lower(), page.strip()


def is_allowed(licence: str) -> bool:
    """Whether one of the choices consists of licences that are allowed; `AND` binds closer than `OR`."""
    return any(set(choice.split(" AND ")) <= ALLOWED for choice in licence.split(" OR "))


def is_of_the_lock() -> bool:
    """Whether all that the page lists is installed here in the version that CI installs."""
    fixed = {f"{line.name}{line.specifier}" for line in locked()}
    found = {name: installed(name) for name in needed("pdf")}
    return all(
        f"{name}=={package.version}" in fixed if package else name in _ELSEWHERE for name, package in found.items()
    )


def licences_page() -> str:
    """docs/licences.md: what planctl needs, and what `planctl[pdf]` needs beyond that."""
    core = packages()
    names = {package.name for package in core}
    with_pdf = [package for package in packages("pdf") if package.name not in names]
    return "\n".join(
        [
            _HEAD,
            "## With planctl",
            "",
            *_table(core),
            "",
            "## With planctl[pdf], beyond that",
            "",
            *_table(with_pdf),
            "",
        ]
    )


def _table(rows: list[Package]) -> Iterator[str]:
    yield from ("| Package | Licence | Needed by |", "|---|---|---|")
    for row in rows:
        name = f"[{row.name}]({row.home})" if row.home else row.name
        yield f"| {name} | {row.licence} | {', '.join(row.wanted_by)} |"
