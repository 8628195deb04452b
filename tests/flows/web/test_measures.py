"""What operators see of each stage: figures for Prometheus, the dashboard that shows them, and the page about today."""

import json
import re
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any

from prometheus_client.parser import text_string_to_metric_families
from sqlmodel import col, func, select

from playbooks.book import Book
from tests.flows.learning.test_counting import kept
from tests.flows.web.conftest import Site
from tests.flows.web.desks import hand
from tests.flows.web.people import DAN, LEA, add_person
from tests.flows.web.test_roles import signed_in
from tests.flows.web.test_tickets import EXPOSURE, ORDINARY, reported
from triage.domain import Role
from triage.reports.period import zone_of
from triage.store import drift
from triage.tables import Arrival, Delivery, DriftWeek, RunningClock, Ticket

DASHBOARD = Path(__file__).parents[3] / "docs" / "grafana" / "triage.json"
NAMED = re.compile(r"\btriage_[a-z0-9_]+")
# What Prometheus itself writes below the name of a counter or a histogram.
ENDINGS = re.compile(r"_(?:total|bucket|sum|count|created)$")
FIGURES = {"messages": 90, "mix": {}, "confidence": 0.7, "overrides": 0.1, "unknown": 0.05, "shift": 0.2}


def exposed(site: Site) -> str:
    with site.client(Role.OPERATIONS) as client:
        return client.get("/metrics").text


def value(text: str, line: str) -> float:
    return next(float(one.rsplit(" ", 1)[1]) for one in text.splitlines() if one.startswith(line))


def test_the_dashboard_names_only_figures_that_exist_and_leaves_out_none(site: Site) -> None:
    there = {line.split()[2] for line in exposed(site).splitlines() if line.startswith("# TYPE")}
    there = {ENDINGS.sub("", name) for name in there}
    panels = json.loads(DASHBOARD.read_text(encoding="utf-8"))["panels"]
    asked = {name for one in panels for target in one.get("targets", []) for name in NAMED.findall(target["expr"])}
    asked = {ENDINGS.sub("", name) for name in asked}
    assert asked - there == set()
    assert there - asked == set()


def test_the_dashboard_is_one_that_grafana_takes() -> None:
    dashboard = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    panels, (variable,) = dashboard["panels"], dashboard["templating"]["list"]
    assert 8 <= len(dashboard["uid"]) <= 40
    assert (variable["type"], variable["query"]) == ("datasource", "prometheus")
    assert len({one["id"] for one in panels}) == len(panels)
    taken: set[tuple[int, int]] = set()
    for one in panels:
        place = one["gridPos"]
        assert place["x"] + place["w"] <= 24, one["title"]
        spots = set(product(range(place["x"], place["x"] + place["w"]), range(place["y"], place["y"] + place["h"])))
        assert not spots & taken, one["title"]
        taken |= spots
        if one["type"] == "row":
            assert (one["collapsed"], one["panels"]) == (False, [])
            continue
        assert one["datasource"] == {"type": "prometheus", "uid": f"${{{variable['name']}}}"}
        references = [target["refId"] for target in one["targets"]]
        assert references == sorted(set(references)) != []
        assert one["fieldConfig"]["defaults"]["unit"] in {"short", "s", "percentunit"}


def test_every_figure_is_written_as_prometheus_wants_it(site: Site) -> None:
    reported(site, ORDINARY)
    reported(site, EXPOSURE)
    text = exposed(site)
    kinds = [line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")]
    assert len(kinds) == len(set(kinds))
    families = list(text_string_to_metric_families(text))
    assert len(families) > 20
    seen = set()
    for family in families:
        assert re.fullmatch(r"triage(_[a-z0-9]+)+", family.name)
        assert family.documentation
        if family.type == "gauge" and not family.name.endswith("_created"):
            assert not family.name.endswith(("_total", "_count", "_sum", "_bucket"))
        for sample in family.samples:
            assert family.type != "counter" or sample.name.endswith("_total")
            assert all(re.fullmatch(r"[a-z]+", label) for label in sample.labels)
            assert "le" not in sample.labels or family.type == "histogram"
            series = (sample.name, tuple(sorted(sample.labels.items())))
            assert series not in seen
            seen.add(series)


def test_what_people_moved_since_counts_as_the_model_judged_it(site: Site) -> None:
    moved = reported(site, ORDINARY)
    with hand(site, moved) as mine:
        assert mine.does("reroute", lane="guidance", why="How to use it").status_code == 303
    lanes = [line for line in exposed(site).splitlines() if line.startswith("triage_model_lane_messages{")]
    assert lanes == ['triage_model_lane_messages{lane="technical"} 1.0']


def test_each_stage_is_measured(site: Site) -> None:
    reported(site, ORDINARY)
    reported(site, EXPOSURE)
    with site.database.writing() as session:
        now = site.app.state.parts.now()
        drift.keep(session, DriftWeek(week="2026-W46", figures=FIGURES, alarm="odd", counted_at=now))
    said = exposed(site)
    assert value(said, "triage_matters_last_hour") == 2
    assert value(said, "triage_pages_running") == 1
    assert value(said, "triage_model_judged") == 2
    assert 0 < value(said, "triage_model_confidence") <= 1
    assert value(said, 'triage_drift{figure="shift"}') == 0.2
    assert value(said, "triage_drift_alarm") == 1
    assert value(said, 'triage_clocks{kind="resolve",state="late"}') == 0
    assert value(said, 'triage_oldest_delivery_seconds{destination="jira",state="pending"}') >= 0


def test_today_says_in_a_sentence_whether_something_needs_a_look(site: Site) -> None:
    lea, dan = add_person(site.database, LEA, Role.AGENT), add_person(site.database, DAN, Role.SECURITY)
    with signed_in(site, lea) as client:
        assert "All is well." in client.get("/today").text
        reported(site, ORDINARY)
        reported(site, EXPOSURE)
        seen = client.get("/today").text
    assert re.search(r"Came in today</a>\s*<strong>1</strong>", seen)
    with signed_in(site, dan) as client:
        seen = client.get("/today").text
    assert re.search(r"Came in today</a>\s*<strong>2</strong>", seen)
    assert re.search(r"Pages that are running\s*<strong>1</strong>", seen)
    assert "All is well." not in seen


def tiles(page: str) -> dict[str, tuple[int, bool]]:
    """Give each figure of the page, and whether it needs a look."""
    found = re.findall(r'<li( class="odd")?>\s*(?:<a[^>]*>)?([^<]+?)(?:</a>)?\s*<strong>(\d+)</strong>', page)
    return {title: (int(count), bool(odd)) for odd, title, count in found}


def plant(site: Site, book: Book) -> None:
    """Plant two weeks of the day's usual, a clock that is overrun, and things that lie about."""
    now = site.app.state.parts.now()
    today = now.astimezone(zone_of(book.owners)).replace(hour=0, minute=0, second=0, microsecond=0)
    for number in range(8):
        day = today - timedelta(weeks=1 + number % 2, days=3 * (number == 7))
        kept(site.database, number + 1, "technical", at=day, confidence=0.5)
    with site.database.writing() as session:
        clock = session.exec(select(RunningClock).where(col(RunningClock.stopped_at).is_(None))).first()
        assert clock is not None
        clock.due_at = now - timedelta(minutes=1)
        for delivery in session.exec(select(Delivery).order_by(col(Delivery.id)).limit(1)):
            delivery.state = "stuck"
        arrival: dict[str, Any] = {
            "salt": "s",
            "source": "slack",
            "kind": "message",
            "person": "U1",
            "data": {},
            "text": "",
        }
        arrival |= {"fields": {}, "classes": {}, "types": {}, "due": now, "received_at": now}
        for key, state in (("one", "failed"), ("two", "failed"), ("three", "done")):
            session.add(Arrival(key=key, conversation=key, state=state, **arrival))


def test_every_figure_of_today_is_a_plain_count(site: Site, book: Book) -> None:
    reference = reported(site, ORDINARY)
    with signed_in(site, add_person(site.database, DAN, Role.COMPLIANCE)) as client:
        before = client.get("/today").text
        assert not any(odd for _, odd in tiles(before).values())
        assert "usually" not in before
        plant(site, book)
        with site.database.reading() as session:
            states = list(session.exec(select(Delivery.state)))
            assert session.exec(select(Ticket.reference).where(Ticket.needs_review)).all() == []
        seen = client.get("/today").text
        # Seven on the same day of two of the four weeks before; the eighth came on another day.
        assert "it is usually about 2." in seen
        expected = {
            "Came in today": (1, False),
            "Open now": (9, False),
            "Past their time, or within the hour": (1, True),
            "Wait for a person to say what they are": (0, False),
            "Pages that are running": (0, False),
            "Messages to others, on their way": (states.count("pending"), False),
            "Messages to others, stuck": (1, True),
            "Arrived, but could not be acted on": (2, True),
        }
        assert tiles(seen) == expected
        assert states.count("pending") > 0
        assert "3 things need a look." in seen
        assert "/tickets/" + reference not in seen


def test_a_review_queue_as_long_as_the_company_allows_needs_a_look(site: Site, book: Book) -> None:
    deep = book.owners.review_alarm.depth
    now = site.app.state.parts.now()
    with signed_in(site, add_person(site.database, DAN, Role.COMPLIANCE)) as client:
        for number, odd in ((deep - 1, False), (1, True)):
            for _ in range(number):
                with site.database.writing() as session:
                    known = session.exec(select(func.count()).select_from(Ticket)).one()
                ticket = kept(site.database, known + 1, "technical", at=now, confidence=0.5)
                with site.database.writing() as session:
                    session.get_one(Ticket, ticket).needs_review = True
            assert tiles(client.get("/today").text)["Wait for a person to say what they are"][1] is odd
