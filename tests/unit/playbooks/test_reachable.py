"""Which rules can never win: what is said of a rule holds for every matter there may be."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from playbooks.book import Book
from playbooks.matching import INCIDENT, Facts, first_that_fits, fits, looked_through
from playbooks.reachable import ROUTED, units_of, unreachable, witnesses
from playbooks.routing_schema import RouteRule, Then, When
from playbooks.schema import DataClass
from tests.unit.playbooks.routing_worlds import RULES, TOOLS, UNITS, WORKFLOWS, matters, world
from triage.domain import Severity


@given(RULES, st.data())
@settings(deadline=None)
def test_a_rule_that_is_reported_never_wins_and_any_other_has_a_matter_that_it_wins(
    book: Book, rules: list[RouteRule], data: st.DataObject
) -> None:
    where = world(dict(book.playbooks))
    reported = {one.number for one in unreachable(rules, where)}
    for number, witness in enumerate(witnesses(rules, where)):
        assert (witness is None) == (number in reported)
        if witness is not None:
            assert first_that_fits(rules, witness) is rules[number]
            assert witness.severity == where.severity(witness.lane, witness.classes, witness.workflow)
            assert witness.restricted or witness.lane != INCIDENT
    for _ in range(20):
        winner = first_that_fits(rules, data.draw(matters(where)))
        assert winner is None or rules.index(winner) not in reported


@given(RULES)
@settings(deadline=None, max_examples=60)
def test_what_is_named_as_in_the_way_is_in_the_way(book: Book, rules: list[RouteRule]) -> None:
    where = world(dict(book.playbooks))
    for one in unreachable(rules, where):
        assert bool(one.taken_by) != bool(one.conflicting)
        if one.taken_by:
            assert all(number < one.number for number in one.taken_by)
            alone = [rules[number] for number in one.taken_by] + [rules[one.number]]
            assert witnesses(alone, where)[-1] is None
            # Not one of those that are named could be left out.
            for left_out in range(len(alone) - 1):
                assert witnesses(alone[:left_out] + alone[left_out + 1 :], where)[-1] is not None
        else:
            kept = {name: getattr(rules[one.number].when, name) for name in one.conflicting}
            assert witnesses([RouteRule(name="x", when=When(**kept), then=Then())], where) == [None]


def every_small_matter(book: Book) -> list[Facts]:
    """List the matters of the small company that matter, without the shortcuts that are tried here."""
    where = world(dict(book.playbooks))
    sets = [frozenset(chosen) for size in range(4) for chosen in combinations([each.value for each in DataClass], size)]
    people = [units_of(UNITS, groups) for groups in ([], ["sales"], ["Sales EMEA"], ["legal"], ["sales", "legal"])]
    return [
        Facts(
            lane=lane,
            severity=where.severity(lane, classes, flow),
            restricted=restricted,
            tool=tool,
            status=TOOLS[tool].status.value if tool else None,
            workflow=flow,
            stage=WORKFLOWS[flow].stage.value if flow else None,
            units=units,
            classes=classes,
        )
        for lane in ROUTED
        for restricted in ((True,) if lane == INCIDENT else (False, True))
        for tool in (None, "copilot", "chat")
        for flow in (None, *WORKFLOWS)
        for classes in sets
        for units in people
    ]


def test_shortcuts_find_what_trying_everything_finds(book: Book) -> None:
    rules = [
        RouteRule(name=str(at), when=when, then=Then())
        for at, when in enumerate(
            [
                When(lane=("data_handling",), severity=(Severity.NORMAL,)),
                When(data_class=(DataClass.CREDENTIALS,), unit=("sales",)),
                When(lane=("security_incident",), severity_at_least=Severity.CRITICAL),
                When(lane=("data_handling",), data_class=(DataClass.CREDENTIALS,), unit=("emea",)),
                When(lane=("workflow_failure",), severity=(Severity.LOW,), tool=("approved",)),
                When(
                    lane=("workflow_failure",), workflow=("minutes",), tool=("copilot",), data_class=(DataClass.PUBLIC,)
                ),
                When(lane=("security_incident",)),
                When(restricted=True),
                When(lane=("security_incident",), restricted=True, data_class=(DataClass.PAYMENT,)),
                When(),
                When(lane=("guidance",)),
            ]
        )
    ]
    won = {rule.name for facts in every_small_matter(book) if (rule := first_that_fits(rules, facts))}
    reported = {rules[one.number].name for one in unreachable(rules, world(dict(book.playbooks)))}
    assert reported == {rule.name for rule in rules} - won == {"3", "5", "8", "10"}


def test_a_restricted_matter_meets_only_rules_that_think_of_it() -> None:
    incident = Facts("security_incident", Severity.HIGH, restricted=True)
    moved = replace(incident, lane="technical")
    plain, named, said = (
        RouteRule(name="x", when=when, then=Then())
        for when in (
            When(severity=(Severity.HIGH,)),
            When(lane=("security_incident", "technical")),
            When(restricted=True),
        )
    )
    assert [fits(rule, incident) for rule in (plain, named, said)] == [False, True, True]
    assert [fits(rule, moved) for rule in (plain, named, said)] == [False, False, True]
    assert [fits(rule, replace(moved, restricted=False)) for rule in (plain, named, said)] == [True, True, False]


def test_looking_ends_at_the_winner_and_says_of_every_other_what_it_asked_in_vain() -> None:
    facts = Facts(
        "guidance",
        Severity.LOW,
        tool="chat",
        status="restricted",
        units=frozenset({"sales"}),
        classes=frozenset({"public"}),
    )
    whens = [
        When(lane=("technical",), tool=("copilot", "gateway"), workflow=("pilot",), unit=("legal",)),
        When(
            severity=(Severity.HIGH,),
            severity_at_least=Severity.NORMAL,
            data_class=(DataClass.PAYMENT,),
            restricted=True,
        ),
        When(tool=("restricted",)),
        When(),
    ]
    looked = looked_through([RouteRule(name="x", when=when, then=Then()) for when in whens], facts)
    assert [one.because for one in looked] == [
        (
            "the lane is guidance, not technical",
            "the tool is chat (restricted), not copilot or gateway",
            "no workflow was found in it, and the rule asks for pilot",
            "the person is in sales, not in legal",
        ),
        (
            "the severity is low, not high",
            "the severity is low, which is less than normal",
            "the data found in it is public, not payment",
            "it is not restricted",
        ),
        (),
    ]
