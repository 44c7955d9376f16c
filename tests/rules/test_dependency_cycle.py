"""R411: work that waits for itself."""

from __future__ import annotations

from tests.rules.checking import check


def test_a_ring_is_told_once_with_all_that_are_in_it() -> None:
    found = check(
        """
        - {ref: 7.1, title: A, depends: 7.2}
        - {ref: 7.2, title: B, depends: 7.3}
        - {ref: 7.3, title: C, depends: [7.4, 7.1]}
        - {ref: 7.4, title: D}
        - {ref: 7.5, title: E, depends: 7.1}
        """,
        "R411",
    )
    assert found == [
        ("3:39", "7.1, 7.2 and 7.3 depend on one another in a ring", "Take one of the refs out of depends:.")
    ]


def test_work_that_depends_on_itself() -> None:
    found = check("- {ref: 7.1, title: A, depends: 7.1}", "R411")
    assert [(place, message) for place, message, _ in found] == [("1:33", "7.1 depends on itself")]


def test_two_rings_are_two() -> None:
    found = check(
        """
        - {ref: 7.1, title: A, depends: 7.2}
        - {ref: 7.2, title: B, depends: 7.1}
        - {ref: 7.3, title: C, depends: [7.1, 7.4]}
        - {ref: 7.4, title: D, depends: 7.3}
        """,
        "R411",
    )
    assert [message for _, message, _ in found] == [
        "7.1 and 7.2 depend on one another in a ring",
        "7.3 and 7.4 depend on one another in a ring",
    ]


def test_of_rings_that_share_an_end_one_is_told() -> None:
    found = check("- {ref: 7.1, title: A, depends: 7.2}\n- {ref: 7.2, title: B, depends: [7.1, 7.2]}\n", "R411")
    assert [message for _, message, _ in found] == ["7.1 and 7.2 depend on one another in a ring"]


def test_ways_that_meet_are_no_ring() -> None:
    found = check(
        """
        - {ref: 7.1, title: A, depends: [7.2, 7.3]}
        - {ref: 7.2, title: B, depends: 7.4}
        - {ref: 7.3, title: C, depends: 7.4}
        - {ref: 7.4, title: D}
        """,
        "R411",
    )
    assert found == []


def test_a_long_chain_is_walked_to_its_end() -> None:
    chain = [f"- {{ref: 7.{number}, title: A, depends: 7.{number + 1}}}" for number in range(1, 3000)]
    found = check("\n".join([*chain, "- {ref: 7.3000, title: Z, depends: 7.1}"]), "R411")
    assert [message for _, message, _ in found] == [
        "7.1, 7.2, 7.3, 7.4, 7.5 and 2,995 more depend on one another in a ring"
    ]
