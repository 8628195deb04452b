"""The page about the model: what a second person approves there, and what nobody does."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from tests.conftest import LANE_MODEL
from tests.flows.learning.models import NOW, figures, proposed, twin
from tests.flows.web.conftest import Site
from tests.flows.web.desks import hand
from tests.flows.web.people import DAN, LEA, add_person
from tests.flows.web.test_roles import signed_in
from tests.flows.web.test_tickets import ORDINARY, reported
from triage.domain import Role, Voice
from triage.learning.register import propose, stand_by
from triage.store import events, label_reviews, labels, model_versions, tickets
from triage.store.labels import Label
from triage.store.tickets import WITHDRAWN
from triage.tables import Event, LabelReview


@pytest.fixture(scope="module")
def shipped() -> LaneModel:
    return load_or_train(LANE_MODEL)


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Path:
    site.app.state.parts = replace(site.app.state.parts, model_folder=tmp_path)
    return tmp_path


def judging(site: Site) -> str:
    with site.database.reading() as session:
        row = model_versions.champion(session)
        return row.version if row else ""


def test_a_second_person_approves_once_and_goes_back_once(site: Site, shipped: LaneModel, folder: Path) -> None:
    version = proposed(site.database, shipped, folder)
    with signed_in(site, add_person(site.database, DAN, Role.COMPLIANCE)) as client:
        page = client.get("/models").text
        assert "95.0%" in page
        assert "(at least 90.0%)" in page
        assert f"/models/{version}/promote" in page
        for _ in range(2):
            assert client.post(f"/models/{version}/promote").status_code == 303
        assert judging(site) == version
        for _ in range(2):
            assert client.post("/models/rollback", data={"judging": version}).status_code == 303
    assert judging(site) == shipped.version
    with site.database.reading() as session:
        kinds = list(session.exec(select(Event.kind).where(Event.kind.startswith("model_"))).all())
    assert sorted(kinds) == ["model_promoted", "model_proposed", "model_rolled_back", "model_shipped"]


def test_every_figure_stands_beside_the_champions_with_what_is_better(
    site: Site, shipped: LaneModel, folder: Path
) -> None:
    one = twin(shipped, folder, version="lanes-4-other")
    before = {"incident_recall": 0.95, "others_flagged": 0.06, "lanes": {"technical": 0.9, "guidance": 0.8}}
    after = {"incident_recall": 0.961, "others_flagged": 0.07, "lanes": {"technical": 0.9, "guidance": 0.75}}
    compared = figures(shipped.version) | {"champion": before, "challenger": after}
    with site.database.writing() as session:
        stand_by(session, shipped.version, now=NOW)
        propose(session, replace(one, figures=compared), by="somebody@example.com", now=NOW)
    with signed_in(site, add_person(site.database, DAN, Role.ADMIN)) as client:
        rows = re.findall(r'<tr><th scope="row">.*?</tr>', client.get("/models").text)
        said = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in rows]
        german = client.get("/models?lang=de").text
    assert "Incidents found (at least 90.0%) 95.0% 96.1% +1.1 (better)" in said
    assert "Technical 90.0% 90.0% ±0.0" in said
    assert "Guidance 80.0% 75.0% \N{MINUS SIGN}5.0 (worse)" in said
    assert "Other messages taken for an incident 6.0% 7.0% +1.0 (worse)" in said
    assert "96,1 %" in german
    assert rows[0].count("<rect") == 3
    assert "bars-floor" in rows[0]


def test_what_finds_fewer_incidents_has_no_button_and_no_way(site: Site, shipped: LaneModel, folder: Path) -> None:
    one = twin(shipped, folder, version="lanes-4-worse")
    with site.database.writing() as session:
        stand_by(session, shipped.version, now=NOW)
        worse = replace(one, figures=figures(shipped.version, recall=0.93))
        propose(session, worse, by="somebody@example.com", now=NOW)
    with signed_in(site, add_person(site.database, DAN, Role.ADMIN)) as client:
        assert "/promote" not in client.get("/models").text
        refused = client.post("/models/lanes-4-worse/promote")
    assert refused.status_code == 409
    assert "finds fewer incidents" in refused.text
    assert judging(site) == shipped.version


def test_what_staff_does_with_a_matter_is_offered_as_a_correction(site: Site) -> None:
    moved, missed = reported(site, ORDINARY), reported(site, ORDINARY | {"source_id": "second"})
    with hand(site, moved) as mine:
        assert mine.does("reroute", lane="guidance", why="How to use it").status_code == 303
    with hand(site, missed) as mine:
        assert mine.does("incident").status_code == 303
    with site.database.reading() as session:
        given = [
            (one.actor, one.data["outcome"], one.data["model_said"]["lane"])
            for one in session.exec(select(Event).where(Event.kind == labels.GIVEN).order_by(Event.id))
        ]
    assert given == [
        ("agent@example.com", "guidance", "technical"),
        ("agent@example.com", "security_incident", "technical"),
    ]
    with signed_in(site, add_person(site.database, LEA, Role.OPERATIONS)) as client:
        page = client.get("/models").text
    assert moved in page
    # Who may not read an incident is not asked about it.
    assert missed not in page
    with signed_in(site, add_person(site.database, DAN, Role.COMPLIANCE)) as client:
        page = client.get("/models").text
    assert moved in page
    assert missed in page


def test_a_correction_is_learned_from_once_somebody_else_accepted_it(site: Site) -> None:
    reference = reported(site, ORDINARY)
    with site.database.writing() as session:
        ticket = tickets.find(session, reference)
        assert ticket is not None
        label = Label("guidance", Voice.STAFF, LEA, NOW)
        events.append(session, [labels.happening(session, ticket.id or 0, label)], at=NOW)
    with site.database.reading() as session:
        number = session.exec(select(Event.id).where(Event.kind == labels.GIVEN)).one()
    with signed_in(site, add_person(site.database, LEA, Role.OPERATIONS)) as client:
        assert reference in client.get("/models").text
        assert client.post(f"/models/labels/{number}", data={"answer": "accepted"}).status_code == 409
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        for answer in ("accepted", "refused"):
            assert client.post(f"/models/labels/{number}", data={"answer": answer}).status_code == 303
        assert "Learn from it" not in client.get("/models").text
    with site.database.reading() as session:
        assert [row.state for row in session.exec(select(LabelReview))] == ["accepted"]
        assert [one.outcome for one in label_reviews.reviewed(session)] == ["guidance"]
    with site.database.writing() as session:
        taken_back = tickets.find(session, reference)
        assert taken_back is not None
        taken_back.state = WITHDRAWN
    with site.database.reading() as session:
        assert label_reviews.reviewed(session) == ()
