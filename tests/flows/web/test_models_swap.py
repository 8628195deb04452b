"""A click on the page changes which model judges, while messages come in, and each of them is answered and kept."""

import threading
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import httpx
from sqlmodel import select

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.learning.models import proposed
from tests.flows.web.conftest import NO_CERTIFICATES, Site, web_parts
from tests.flows.web.people import DAN, add_person
from tests.flows.web.test_roles import signed_in
from triage.domain import Role
from triage.learning.standing import StandingModel
from triage.tables import Ticket
from triage.web.app import furnish

ASKING = 2


def test_messages_that_come_while_a_model_is_approved_and_taken_back_are_all_answered(
    site: Site, book: Book, judge: LaneModel, tmp_path: Path
) -> None:
    version = proposed(site.database, judge, tmp_path)
    model = StandingModel(site.database, tmp_path / "lanes.npz", shipped=lambda _: judge).made_ready()
    furnish(site.app, replace(web_parts(site.database, book, model), model_folder=tmp_path))
    ended, codes = threading.Event(), Counter[int]()

    def ask(number: int) -> None:
        headers = {"Authorization": f"Bearer {site.tokens[Role.EMPLOYEE]}"}
        with httpx.Client(base_url=site.url, headers=headers, timeout=60, verify=NO_CERTIFICATES) as client:
            count = 0
            while not ended.is_set():
                count += 1
                body = {"author": f"p{number}.{count}@example.com", "text": f"Copilot shows error 403, run {count}"}
                codes[client.post("/api/v1/intake", json=body).status_code] += 1

    asking = [threading.Thread(target=ask, args=(number,)) for number in range(ASKING)]
    with model.watching(), signed_in(site, add_person(site.database, DAN, Role.COMPLIANCE)) as client:
        for thread in asking:
            thread.start()
        try:
            kept_by(site, judge.version)
            assert client.post(f"/models/{version}/promote").status_code == 303
            kept_by(site, version)
            assert client.post("/models/rollback", data={"judging": version}).status_code == 303
            before = kept(site)[judge.version]
            kept_by(site, judge.version, more_than=before + ASKING)
        finally:
            ended.set()
            for thread in asking:
                thread.join()
    assert set(codes) == {201}
    assert kept(site).total() == codes.total()
    assert set(kept(site)) == {judge.version, version}


def kept(site: Site) -> Counter[str]:
    with site.database.reading() as session:
        return Counter(session.exec(select(Ticket.model_version)).all())


def kept_by(site: Site, version: str, *, more_than: int = 0) -> None:
    """Wait until a message was kept that this model judged."""
    until = time.monotonic() + 60
    while kept(site)[version] <= more_than and time.monotonic() < until:
        time.sleep(0.05)
    assert kept(site)[version] > more_than
