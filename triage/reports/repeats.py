"""Repeats: which problems come again, whose they are, what they cost, what would mend them, and whether it did."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from sqlmodel import Session

from triage.domain import Lane
from triage.matters.problem_named import PROBLEMS, Kinds, called
from triage.reports import fixes, repeated
from triage.reports.fixes import Seen, Weeks
from triage.reports.period import Period
from triage.reports.repeated import Found
from triage.reports.report import Cell, Chart, Column, Kind, Reader, Report, Series, Unit, made
from triage.reports.written import NOTHING, said
from triage.store import problem_lists
from triage.store.narrowing import HELPED, NOT_HELPED
from triage.store.problem_lists import Counted
from triage.tables import Problem

NAME = "repeats"
MOST, MOST_DRAWN, MOST_TEAMS = 100, 12, 3


def figures(session: Session, period: Period, *, reader: Reader) -> Report:
    """List the problems of a period, the one with most matters first."""
    begins, ends = period.begins, period.ends
    listed = problem_lists.counted(session, reader.viewer, since=begins, until=ends, most=MOST)
    problems, matters = problem_lists.totals(session, reader.viewer, since=begins, until=ends)
    found = repeated.found(session, period, listed, viewer=reader.viewer)
    names = _told_apart(listed, found, reader)
    rows = [_row(one, found, period=period, reader=reader) for one in listed]
    most, count = (names[0], listed[0].count) if listed else (NOTHING, 0)
    counted = partial(said, unit=Unit.COUNT, language=reader.language)
    shows = reader.words["report_repeats_shows"].format(
        problems=counted(problems), matters=counted(matters), most=most, count=counted(count)
    )
    drawn = Series(reader.words["report_column_matters"], tuple(one.count for one in listed))
    chart = Chart(Kind.BARS, shows, tuple(names), (drawn,), most=MOST_DRAWN)
    notes = ["report_repeats_in_hand", "report_repeats_rules", "report_repeats_fell", "report_repeats_teams"]
    notes += ["report_repeats_most"] if problems > len(listed) else []
    return made(NAME, period, reader, chart=chart, columns=_columns(reader.words), rows=rows, notes=notes)


def _columns(words: Mapping[str, str]) -> list[Column]:
    return [
        Column("problem", words["report_column_problem"], Unit.TEXT, under="what"),
        Column("what", words["report_column_what"], Unit.TEXT),
        Column("count", words["report_column_matters"]),
        Column("people", words["report_column_people"]),
        Column("teams", words["report_column_teams"], Unit.TEXT, under="what"),
        Column("since", words["report_column_since"], Unit.TEXT, under="what"),
        Column("hours_in_hand", words["report_column_in_hand"], Unit.HOURS),
        Column("median_hours", words["report_column_median_in_hand"], Unit.HOURS, under="hours_in_hand"),
        Column("fix", words["report_column_fix"], Unit.TEXT),
        Column("why", words["report_column_why"], Unit.TEXT, under="fix"),
        Column("before_a_week", words["report_column_before_a_week"], Unit.EACH, under="result"),
        Column("since_a_week", words["report_column_since_a_week"], Unit.EACH, under="result"),
        Column("weeks_since", words["report_column_weeks"], Unit.EACH, under="result"),
        Column("result", words["report_column_result"], Unit.TEXT),
    ]


def _row(one: Counted, found: Found, *, period: Period, reader: Reader) -> tuple[Cell, ...]:
    problem, number = one.problem, one.problem.id or 0
    in_hand = found.in_hand.get(number)
    began = found.began.get(number, one.first_at)
    return (
        Cell(problem.reference, page=f"{PROBLEMS}{problem.reference}"),
        Cell(_name(problem, found, reader)),
        Cell(one.count, period.listed() | {"problem": problem.reference}),
        Cell(one.people),
        Cell(_teams_said(_teams(one, found), reader.words)),
        Cell(began.astimezone(period.zone).date().isoformat()),
        Cell(in_hand.hours if in_hand else None),
        Cell(in_hand.median if in_hand else None),
        *_mending(one, found, period=period, reader=reader),
        *_after(found.weeks.get(number), reader.words),
    )


def _mending(one: Counted, found: Found, *, period: Period, reader: Reader) -> tuple[Cell, Cell]:
    """Say what would mend it and why; of what is solved, what was done and when."""
    words, problem = reader.words, one.problem
    if problem.solved_at is not None and problem.solved_at < period.known_until:
        day = problem.solved_at.astimezone(period.zone).date().isoformat()
        done = words[f"report_done_{problem.fix_kind or fixes.OTHER}"]
        return Cell(done), Cell(words["report_why_done"].format(day=day))
    seen = _seen(one, found)
    fix, reason = fixes.proposed(seen)
    others = {"said": seen.helped + seen.not_helped, "team": next(iter(_teams(one, found)), NOTHING)}
    return Cell(words[f"report_fix_{fix}"]), Cell(words[f"report_why_{reason}"].format(**vars(seen), **others))


def _seen(one: Counted, found: Found) -> Seen:
    number = one.problem.id or 0
    empty: Counter[str] = Counter()
    lanes, answers = (of.get(number, empty) for of in (found.lanes, found.said))
    return Seen(
        count=one.count,
        people=one.people,
        of_workflow=lanes.get(Lane.WORKFLOW_FAILURE.value, 0),
        named_workflow=found.workflows.get(number, 0),
        works_wrongly=sum(lanes.get(lane, 0) for lane in fixes.WORKS_WRONGLY),
        helped=answers.get(HELPED, 0),
        not_helped=answers.get(NOT_HELPED, 0),
        in_one_team=max(_teams(one, found).values(), default=0),
    )


def _after(weeks: Weeks | None, words: Mapping[str, str]) -> tuple[Cell, ...]:
    if weeks is None:
        return Cell(None), Cell(None), Cell(None), Cell(None)
    before, since = weeks.rates
    result = words[f"report_result_{fixes.verdict(weeks)}"]
    return Cell(before), Cell(since), Cell(weeks.after_span / fixes.WEEK), Cell(result)


def _told_apart(listed: Sequence[Counted], found: Found, reader: Reader) -> list[str]:
    """Name each in the picture; two of one name are told apart by their references."""
    names = [_name(one.problem, found, reader) for one in listed]
    often = Counter(names)
    return [
        name if often[name] == 1 else f"{one.problem.reference}: {name}"
        for name, one in zip(names, listed, strict=True)
    ]


def _name(problem: Problem, found: Found, reader: Reader) -> str:
    """Name it as its page does, by what the reader sees of it within these days."""
    number = problem.id or 0
    kinds = Kinds(found.lanes.get(number, {}), found.tools.get(number, {}))
    return called(reader.book, problem, language=reader.language, kinds=kinds)


def _teams(one: Counted, found: Found) -> Mapping[str, int]:
    """Give whose it is, the team with most first."""
    return found.teams.get(one.problem.id or 0, {})


def _teams_said(teams: Mapping[str, int], words: Mapping[str, str]) -> str | None:
    if not teams:
        return None
    said, more = ", ".join(list(teams)[:MOST_TEAMS]), len(teams) - MOST_TEAMS
    return words["report_more_teams"].format(teams=said, count=more) if more > 0 else said
