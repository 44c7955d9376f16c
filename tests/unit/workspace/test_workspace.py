"""Where the workspace is, which files are plans, and what becomes of one that cannot be read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.errors import WrongCall
from planctl.places import find_root
from planctl.workspace import Workspace, load, load_plan, load_settings, locate

PLAN = """\
title: {}
period: 2007/08
priorities:
  - ref: CP1
    title: Homes
    actions:
      - {{ref: 1, title: Do}}
"""

Layout = Callable[..., Path]


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """Lay out files in an empty folder, by path and text; a path that ends in a stroke is an empty folder."""

    def lay_out(*plans: str, **texts: str) -> Path:
        for name in plans:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith("/"):
                path.mkdir(exist_ok=True)
            else:
                path.write_text(PLAN.format(path.stem), encoding="utf-8")
        for name, text in texts.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return lay_out


def shown(workspace: Workspace) -> list[str]:
    """The paths of the plan files, as people see them."""
    return [file.path for file in workspace.files]


def test_the_workspace_is_the_nearest_folder_upward_with_planctl_yaml(layout: Layout) -> None:
    root = layout("inner/plans/", "inner/deep/", planctl="format: 1\n")
    assert find_root(root) == root
    assert find_root(root / "inner" / "deep") == root  # though plans/ is nearer


def test_else_with_plans(layout: Layout) -> None:
    root = layout("plans/", "inner/deep/")
    (root / "inner" / ".git").mkdir()
    assert find_root(root / "inner" / "deep") == root  # though .git is nearer
    assert find_root(root / "plans") == root


def test_else_with_git(layout: Layout) -> None:
    root = layout("inner/deep/")
    (root / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")  # as in a worktree
    assert find_root(root / "inner" / "deep") == root


def test_else_where_planctl_was_started(tmp_path: Path) -> None:
    assert find_root(tmp_path / "empty") in (tmp_path / "empty", *tmp_path.parents)


def test_the_nearest_of_two(layout: Layout) -> None:
    root = layout("inner/plans/a.yaml", "plans/b.yaml", planctl="format: 1\n")
    (root / "inner" / "planctl.yaml").write_text("format: 1\n", encoding="utf-8")
    assert shown(load(root / "inner")) == ["plans/a.yaml"]


def test_upward_of_a_folder_named_with_dots_never_leads_back_down(layout: Layout) -> None:
    root = layout("inner/plans/a.yaml", "plans/b.yaml")
    (root / "inner" / "planctl.yaml").write_text("format: 1\n", encoding="utf-8")
    assert find_root(root / "inner" / "..") == root  # as `-C ..` starts


def test_a_folder_called_planctl_yaml_is_no_settings(layout: Layout) -> None:
    root = layout("planctl.yaml/", "plans/a.yaml")
    workspace = load(root)
    assert (workspace.settings_file, shown(workspace)) == (None, ["plans/a.yaml"])


def test_plans_of_all_folders_below_in_the_order_of_their_names(layout: Layout) -> None:
    root = layout("plans/b.yaml", "plans/a.yml", "plans/z/a.yaml", "plans/c/b.yaml", "plans/C.YAML")
    assert shown(load(root)) == [
        "plans/C.YAML",
        "plans/a.yml",
        "plans/b.yaml",
        "plans/c/b.yaml",
        "plans/z/a.yaml",
    ]


def test_what_is_no_plan_is_passed_over(layout: Layout) -> None:
    root = layout(
        "plans/a.yaml",
        "plans/.hidden.yaml",
        "plans/~$open.yaml",
        "plans/.hidden/a.yaml",
        "plans/packs/cabinet.yaml",
        "plans/old/packs/cabinet.yaml",
        "plans/readme.md",
        "plans/yaml",
        "plans/empty/",
        "elsewhere/a.yaml",
    )
    assert shown(load(root)) == ["plans/a.yaml"]


def test_briefs_are_found_beside_the_plans(layout: Layout) -> None:
    root = layout("plans/a.yaml", "plans/packs/cabinet.yaml", "plans/old/packs/may/members.yml", "packs/elsewhere.yaml")
    place = locate(root)
    assert [shown for _, shown in place.plans] == ["plans/a.yaml"]
    assert [shown for _, shown in place.briefs] == ["plans/old/packs/may/members.yml", "plans/packs/cabinet.yaml"]


@pytest.mark.parametrize("named", ["plans/packs", "plans/packs/cabinet.yaml"])
def test_a_brief_that_is_named_is_a_brief_and_may_name_any_plan(layout: Layout, named: str) -> None:
    root = layout("plans/a.yaml", "plans/packs/cabinet.yaml")
    place = locate(root, [Path(named)])
    assert (place.plans, [shown for _, shown in place.briefs]) == ((), ["plans/packs/cabinet.yaml"])
    assert place.plan_ids == ("a",)


def test_a_workspace_below_a_folder_of_that_name_holds_plans(layout: Layout) -> None:
    root = layout("packs/council/plans/a.yaml", "packs/council/planctl.yaml") / "packs" / "council"
    assert shown(load(root)) == ["plans/a.yaml"]
    assert shown(load(root, [Path("plans/a.yaml")])) == ["plans/a.yaml"]


def test_a_folder_called_like_a_plan_is_a_folder(layout: Layout) -> None:
    root = layout("plans/x.yaml/a.yaml")
    assert shown(load(root)) == ["plans/x.yaml/a.yaml"]
    assert shown(load(root, [Path("plans/x.yaml")])) == ["plans/x.yaml/a.yaml"]


def test_planctl_yaml_names_the_folders(layout: Layout) -> None:
    root = layout("one/a.yaml", "two/b.yaml", "plans/c.yaml", planctl="plans: [two, one, two, missing]\n")
    assert shown(load(root)) == ["two/b.yaml", "one/a.yaml"]


def test_no_file_counts_twice(layout: Layout) -> None:
    root = layout("plans/sub/a.yaml", planctl="plans: [plans/sub, plans, ./plans]\n")
    assert shown(load(root)) == ["plans/sub/a.yaml"]
    twice = [Path("plans"), Path("plans/sub/a.yaml"), Path("./plans/sub"), root / "plans", Path("plans/../plans")]
    assert shown(load(root, twice)) == ["plans/sub/a.yaml"]


def test_planctl_yaml_itself_is_no_plan(layout: Layout) -> None:
    root = layout("a.yaml", planctl="plans: .\n")
    assert shown(load(root)) == ["a.yaml"]
    assert shown(load(root, [Path()])) == ["a.yaml"]


def test_paths_are_as_seen_from_where_planctl_was_started(layout: Layout) -> None:
    root = layout("plans/a.yaml", "plans/sub/b.yaml", planctl="format: 1\n")
    workspace = load(root / "plans" / "sub")
    assert shown(workspace) == ["../a.yaml", "b.yaml"]
    assert workspace.settings_file is not None
    assert workspace.settings_file.path == "../../planctl.yaml"


def test_named_files_and_folders_take_the_place_of_the_workspaces_own(layout: Layout) -> None:
    root = layout("plans/a.yaml", "plans/b.yaml", "other/c.yaml", "other/notes.txt")
    assert shown(load(root, [Path("plans/b.yaml"), Path("other")])) == ["plans/b.yaml", "other/c.yaml"]
    assert shown(load(root / "other", [Path("../plans/a.yaml")])) == ["../plans/a.yaml"]
    assert shown(load(root, [root / "plans" / "a.yaml"])) == ["plans/a.yaml"]


def test_a_named_file_is_read_whatever_it_is_called(layout: Layout) -> None:
    root = layout("other/notes.txt", "plans/.hidden.yaml")
    assert shown(load(root, [Path("other/notes.txt"), Path("plans/.hidden.yaml")])) == [
        "other/notes.txt",
        "plans/.hidden.yaml",
    ]


def test_closed_plans_take_part_only_when_named(layout: Layout) -> None:
    root = layout("plans/a.yaml")
    assert not load(root).named
    assert load(root, [Path("plans")]).named


@pytest.mark.parametrize(
    ("settings", "looked"),
    [
        pytest.param("", "{root}/plans", id="in the usual folder"),
        pytest.param("plans: [one, two]\n", "{root}/one, {root}/two", id="in the configured ones"),
    ],
)
def test_without_plans_the_error_says_where_it_looked(layout: Layout, settings: str, looked: str) -> None:
    root = layout("plans/", planctl=settings or "format: 1\n")
    with pytest.raises(WrongCall) as wrong:
        load(root)
    assert wrong.value.message == f"there are no plans in {looked.format(root=root.as_posix())}"
    assert wrong.value.hint == (
        "Plans are files that end in .yaml; name a folder that holds some, or start in one with -C FOLDER."
    )


def test_without_plans_in_a_named_folder(layout: Layout) -> None:
    root = layout("plans/a.yaml", "empty/", "bare/")
    with pytest.raises(WrongCall, match="there are no plans in empty bare"):
        load(root, [Path("empty"), Path("bare")])


def test_a_named_path_must_be_there(layout: Layout) -> None:
    root = layout("plans/a.yaml")
    with pytest.raises(WrongCall) as wrong:
        load(root, [Path("plans/a.yaml"), Path("plans/b.yaml")])
    assert wrong.value.message == "there is no file or folder plans/b.yaml"
    assert wrong.value.hint == "Check the spelling of the path."


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("service-2026", "Did you mean plans/service-2026.yaml?"),
        ("serv", "Did you mean plans/service-2026.yaml?"),
        ("service-2026.yaml", "Did you mean plans/service-2026.yaml?"),
        ("plans/servise-2026.yaml", "Did you mean plans/service-2026.yaml?"),
        ("november", "Did you mean plans/packs/november.yaml?"),
        ("waste", "It could be: plans/waste-2025.yaml, plans/waste-2026.yaml."),
        ("budget", "Check the spelling of the path."),
    ],
)
def test_the_name_of_a_plan_or_brief_leads_to_its_file(layout: Layout, typed: str, hint: str) -> None:
    names = ("service-2026", "waste-2025", "waste-2026", "packs/november")
    root = layout(*(f"plans/{name}.yaml" for name in names))
    with pytest.raises(WrongCall) as wrong:
        load(root, [Path(typed)])
    assert wrong.value.hint == hint


def test_a_file_is_named_as_it_is_seen_from_where_one_is(layout: Layout) -> None:
    root = layout("plans/service.yaml", "notes/")
    with pytest.raises(WrongCall) as wrong:
        load(root / "notes", [Path("service")])
    assert wrong.value.hint == "Did you mean ../plans/service.yaml?"


def test_plans_are_bound_with_the_settings(layout: Layout) -> None:
    root = layout("plans/a.yaml", planctl="people: {HB: , JP: }\n")
    text = (root / "plans" / "a.yaml").read_text(encoding="utf-8").replace("title: Do", "title: Do, lead: HB JP")
    (root / "plans" / "a.yaml").write_text(text, encoding="utf-8")
    (file,) = load(root).files
    assert (file.plan_id, file.is_read, file.findings) == ("a", True, ())
    (item,) = file.items
    assert item.work.lead is not None
    assert item.work.lead.names == ("HB", "JP")


def test_the_settings_alone(layout: Layout) -> None:
    root = layout("plans/", planctl="organisation: Bromsgrove\n")
    assert load_settings(root / "plans").organisation == "Bromsgrove"


def test_without_planctl_yaml_the_defaults(layout: Layout) -> None:
    root = layout("plans/a.yaml")
    settings = load_settings(root)
    assert (settings.organisation, settings.year_starts, settings.plans) == (None, "April", ())
    assert load(root).settings_file is None


def test_mistakes_in_planctl_yaml_leave_the_rest_of_it_in_force(layout: Layout) -> None:
    root = layout("plans/a.yaml", planctl="organisation: Bromsgrove\nyear-start: May\n")
    workspace = load(root)
    assert workspace.settings.organisation == "Bromsgrove"
    assert workspace.settings_file is not None
    assert [finding.rule.name for finding in workspace.settings_file.findings] == ["unknown-key"]


def test_a_planctl_yaml_with_nothing_in_it_sets_nothing(layout: Layout) -> None:
    root = layout("plans/a.yaml", planctl="")
    workspace = load(root)
    assert workspace.settings.year_starts == "April"
    assert workspace.settings_file is not None
    assert [finding.rule.name for finding in workspace.settings_file.findings] == ["empty-file"]


def test_a_plan_with_mistakes_is_read(layout: Layout) -> None:
    root = layout(other=PLAN.format("One") + "leed: HB\n")
    (file,) = load(root, [Path("other.yaml")]).read
    assert [finding.rule.name for finding in file.findings] == ["unknown-key"]
    assert [item.ref for item in file.items] == ["1"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        pytest.param(b"", "empty-file", id="an empty one"),
        pytest.param(PLAN.format("P").encode("utf-16"), "saved-as-utf-16", id="one saved as UTF-16"),
        pytest.param(PLAN.format("£100").encode("cp1252"), "not-utf-8", id="one saved in an old encoding"),
        pytest.param(b"- one\n- two\n", "no-keys-at-top", id="one without keys"),
    ],
)
def test_one_that_cannot_be_read_does_not_hide_the_others(layout: Layout, data: bytes, rule: str) -> None:
    root = layout("plans/a.yaml", "plans/c.yaml")
    (root / "plans" / "b.yaml").write_bytes(data)
    workspace = load(root)
    assert [file.path for file in workspace.read] == ["plans/a.yaml", "plans/c.yaml"]
    (unread,) = workspace.unread
    assert (unread.path, unread.plan_id) == ("plans/b.yaml", "b")
    assert [finding.rule.name for finding in unread.findings] == [rule]


def test_a_file_that_cannot_be_opened_is_a_finding_too(layout: Layout) -> None:
    root = layout("plans/a.yaml")
    try:
        (root / "plans" / "gone.yaml").symlink_to(root / "nowhere.yaml")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    (unread,) = load(root).unread
    (finding,) = unread.findings
    assert (finding.rule.name, finding.message) == (
        "unreadable-file",
        "this file cannot be read: no such file or directory",
    )
    assert (unread.source.text, unread.source.findings, unread.is_read, unread.items) == ("", (finding,), False, ())


def test_nor_does_one_in_the_place_of_planctl_yaml_stop_planctl(
    layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = layout("plans/a.yaml", planctl="organisation: Bromsgrove\n")
    opened = os.open

    def refuse(path: Path, *how: int) -> int:
        if Path(path).name == "planctl.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *how)

    monkeypatch.setattr(os, "open", refuse)
    workspace = load(root)
    assert workspace.settings.organisation is None
    assert workspace.settings_file is not None
    (finding,) = workspace.settings_file.findings
    assert finding.message == "this file cannot be read: permission denied"
    assert shown(workspace) == ["plans/a.yaml"]


def test_a_reason_that_the_system_does_not_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *how: int) -> int:
        raise OSError

    monkeypatch.setattr(os, "open", refuse)
    (finding,) = load_plan(tmp_path / "a.yaml", "a.yaml", load_settings(tmp_path)).findings
    assert finding.message == "this file cannot be read: it cannot be opened"


def test_a_file_on_another_drive_is_shown_whole(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    root = layout("plans/a.yaml")

    def refuse(path: Path, start: Path) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", refuse)
    assert shown(load(root)) == [(root / "plans" / "a.yaml").as_posix()]
