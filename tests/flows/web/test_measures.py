"""What operators see of each stage: figures for Prometheus, the dashboard that shows them, and the page about today."""

import json
import re
from itertools import product
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from tests.flows.web.conftest import Site
from tests.flows.web.desks import hand
from tests.flows.web.people import DAN, LEA, add_person
from tests.flows.web.test_roles import signed_in
from tests.flows.web.test_tickets import EXPOSURE, ORDINARY, reported
from triage.domain import Role
from triage.store import drift
from triage.tables import DriftWeek

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
