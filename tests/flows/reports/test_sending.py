"""Reports that go out by themselves: once, on time or late, with a picture that those who don't see it can read."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.state import PNG
from integrations.slack.checkup import checkup
from integrations.slack.sender import SlackConnection
from playbooks.book import Book
from tests.flows.reports.sent_out import MONDAY, WEEK, Post, image_of, weekly
from tests.flows.reports.year import year
from triage.reports.sending import send_due_reports, send_now, ways_of

NEXT = MONDAY + WEEK
LONG_AGO = datetime(2020, 1, 6, 8, 0, tzinfo=UTC)
Made = Callable[..., Post]


def test_a_weekly_report_is_a_picture_in_its_channel_with_its_sentence_and_a_link(post: Made) -> None:
    house = post(weekly())
    year(house.house.database)
    assert house.look(at=NEXT) == 1
    assert house.deliver() == 1
    (message,) = house.posts
    image = image_of(message)
    (file,) = house.files
    assert image["slack_file"] == {"id": file.id}
    assert file.raw.startswith(PNG)
    assert file.alt == image["alt_text"]
    assert image["alt_text"].startswith("Volume, 2026-11-16 to 2026-11-22. ")
    assert "matters came in" in image["alt_text"]
    assert "matters came in" in message.text
    assert "https://desk.example.com/reports/volume?since=2026-11-16&until=2026-11-22&lang=en" in str(message.blocks)
    assert file.channels == ()
    assert house.waiting == []


def test_nothing_of_it_lies_in_the_outbox(post: Made) -> None:
    house = post(weekly(mail=("ops@example.com",), channels=("#ai-desk",)))
    house.look(at=NEXT)
    days = {"report": "volume", "since": "2026-11-16", "until": "2026-11-22", "language": "en"}
    assert [one.payload for one in house.waiting] == [
        {"channel": "#ai-desk"} | days,
        {"to": "ops@example.com"} | days,
    ]


def test_a_mail_has_the_sentence_as_text_the_picture_inline_and_the_table_as_a_file(post: Made) -> None:
    house = post(weekly(mail=("ops@example.com",)))
    year(house.house.database)
    house.look(at=NEXT)
    house.deliver()
    (letter,) = house.letters
    assert letter["Subject"] == "AI desk, report: Volume, 2026-11-16 to 2026-11-22"
    assert letter["Auto-Submitted"] == "auto-generated"
    plain, page = letter.get_body(("plain",)), letter.get_body(("html",))
    assert plain is not None
    assert page is not None
    text, html = str(plain.get_content()), str(page.get_content())
    assert "matters came in" in text
    assert "https://desk.example.com/reports/volume?since=2026-11-16&until=2026-11-22&lang=en" in text
    picture = only(letter, "image/png")
    assert picture.get_content().startswith(PNG)
    assert picture.get_content_disposition() == "inline"
    assert f'src="cid:{str(picture["Content-ID"]).strip("<>")}"' in html
    assert 'alt="Volume, 2026-11-16 to 2026-11-22. ' in html
    table = only(letter, "text/csv")
    assert table.get_filename() == "volume-2026-11-16-2026-11-22.csv"
    assert table.get_payload(decode=True).decode("utf-8-sig").startswith("by,key,count,")  # type: ignore[union-attr]
    assert table.get_content_disposition() == "attachment"


def only(letter: EmailMessage, kind: str) -> EmailMessage:
    (found,) = [part for part in letter.walk() if part.get_content_type() == kind]
    assert isinstance(found, EmailMessage)
    return found


def test_german_is_german_throughout(post: Made) -> None:
    house = post(weekly(language="de", channels=("#ai-desk",), mail=("ops@example.com",)))
    house.look(at=NEXT)
    house.deliver()
    (message,), (letter,) = house.posts, house.letters
    assert "Bericht öffnen" in str(message.blocks)
    assert image_of(message)["alt_text"].startswith("Aufkommen, 2026-11-16 bis 2026-11-22.")
    assert letter["Subject"] == "AI desk, Bericht: Aufkommen, 2026-11-16 bis 2026-11-22"
    assert letter["Content-Language"] == "de"


def test_it_goes_once_however_often_somebody_looks(post: Made) -> None:
    house = post(weekly())
    assert [house.look(at=NEXT + timedelta(minutes=one)) for one in range(4)] == [1, 0, 0, 0]
    house.deliver()
    assert house.look(at=NEXT + timedelta(days=6)) == 0
    assert len(house.posts) == 1
    assert house.look(at=NEXT + WEEK) == 1


def test_two_processes_that_look_at_once_send_it_once(post: Made) -> None:
    house = post(weekly(mail=("ops@example.com",), channels=("#ai-desk",)))
    database, premises = house.house.database, house.house.premises
    with ThreadPoolExecutor(6) as pool:
        counts = list(pool.map(lambda _: send_due_reports(database, premises, now=NEXT), range(12)))
    assert sum(counts) == 2
    assert len(house.waiting) == 2


def test_a_time_that_was_missed_is_sent_late_and_only_the_newest(post: Made) -> None:
    house = post(weekly())
    late = MONDAY + 5 * WEEK + timedelta(days=2)
    assert house.look(at=late) == 1
    assert [one.payload["since"] for one in house.waiting] == ["2026-12-14"]
    assert house.look(at=late) == 0


def test_a_new_entry_begins_with_its_next_time(post: Made) -> None:
    house = post(weekly(), is_new=True)
    assert house.look(at=MONDAY + timedelta(days=2)) == 0
    assert house.look(at=NEXT - timedelta(minutes=1)) == 0
    assert house.look(at=NEXT) == 1
    assert [one.delivery_key is None for one in house.sends] == [True, False]


def test_nothing_goes_where_nothing_is_connected(post: Made) -> None:
    off = {"slack_bot_token": None, "mail_secret": None, "mail_address": None, "mail_smtp_url": None}
    house = post(weekly(mail=("ops@example.com",), channels=("#ai-desk",)), **off)
    assert house.look(at=NEXT) == 0
    assert house.sends == []


def test_a_paused_entry_goes_only_when_somebody_asks(post: Made) -> None:
    house = post(weekly(paused=True))
    assert house.look(at=NEXT) == 0
    sent = send_now(house.house.database, house.house.premises, "volume", period=None, now=NEXT)
    assert [(str(way), str(over.since)) for way, over in sent] == [("slack #ai-desk", "2026-11-16")]
    house.deliver()
    assert len(house.posts) == 1


def test_what_somebody_asks_for_does_not_take_the_place_of_what_is_due(post: Made) -> None:
    house = post(weekly())
    send_now(house.house.database, house.house.premises, "volume", period=None, now=NEXT - timedelta(hours=1))
    assert house.look(at=NEXT) == 1
    house.deliver()
    assert len(house.posts) == 2


def test_an_owner_is_reached_in_slack_or_by_mail_without_it(post: Made, book: Book) -> None:
    known = book.owners.owners["ai_operations"].model_copy(update={"mail": "ai-ops@example.com"})
    owners = book.owners.model_copy(update={"owners": book.owners.owners | {"ai_operations": known}})
    entry = weekly(owners=("ai_operations",))
    for off, way in (({}, "slack #ai-operations"), ({"slack_bot_token": None}, "mail ai-ops@example.com")):
        premises = post(entry, **off).house.premises
        known_mail = replace(premises, book=replace(book, owners=owners))
        assert [str(one) for one in ways_of(entry, known_mail)] == [way]


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Kind.RESET_AFTER_COMMIT, "chat.postMessage"),
        (Kind.RESET_BEFORE_COMMIT, "chat.postMessage"),
        (Kind.RESET_AFTER_COMMIT, "files.completeUploadExternal"),
        (Kind.RESET_AFTER_COMMIT, "files.getUploadURLExternal"),
        (Kind.RESET_BEFORE_COMMIT, "/upload/v1/*"),
        (Kind.STATUS, "files.info"),
    ],
)
def test_a_lost_answer_ends_as_one_message(post: Made, kind: Kind, path: str) -> None:
    # Slack's own clock is the machine's, and a search looks for nothing that is older than the doubt.
    house = post(weekly(), begins=LONG_AGO)
    house.look(at=LONG_AGO + WEEK)
    house.slack_fails(kind, path, **({"status": 503} if kind is Kind.STATUS else {}))
    house.deliver()
    assert len(house.failures) == 1
    house.deliver(seconds=3600)
    assert len(house.posts) == 1
    assert house.waiting == []


def test_a_mail_whose_answer_was_lost_keeps_its_name(post: Made) -> None:
    house = post(weekly(mail=("ops@example.com",)))
    house.look(at=NEXT)
    house.sandbox.faults.arm(Fault(Kind.RESET_AFTER_COMMIT, Vendor.MAIL, path="/data", times=1))
    house.deliver()
    house.deliver(seconds=3600)
    # It came twice over the wire, and mail servers keep one of a name once.
    assert (house.sandbox.mail.mailboxes.taken, len(house.letters)) == (2, 1)
    assert house.waiting == []


def test_a_picture_that_slack_takes_up_slowly_is_waited_for(post: Made) -> None:
    house = post(weekly())
    house.sandbox.slack.conditions.file_seconds = 1.5
    house.look(at=NEXT)
    house.deliver()
    assert (len(house.posts), house.failures) == (1, [])


def test_a_picture_that_slack_does_not_take_up_is_taken_back_and_tried_again(post: Made) -> None:
    house = post(weekly())
    house.sandbox.slack.conditions.file_seconds = 3600
    house.look(at=NEXT)
    house.deliver()
    assert house.failures == ["Slack has not taken up the picture yet."]
    assert (house.posts, house.files) == ([], [])
    house.sandbox.slack.conditions.file_seconds = 0.0
    house.deliver(seconds=3600)
    assert (len(house.posts), len(house.files)) == (1, 1)


def test_without_the_permission_it_is_stuck_and_doctor_says_what_to_mend(post: Made, sandbox: Sandbox) -> None:
    house = post(weekly())
    every = sandbox.slack.conditions.scopes
    sandbox.slack.conditions.scopes = every - {"files:write"}
    house.look(at=NEXT)
    house.deliver()
    (stuck,) = house.waiting
    assert stuck.state == "stuck"
    assert "`triage slack manifest`" in house.failures[0]
    known = SlackConnection(sandbox.credentials.slack_bot_token, sandbox.slack_api_url)
    assert any("lacks files:write" in one for one in checkup(known))


def test_a_channel_that_is_gone_is_named_and_no_picture_stays(post: Made, sandbox: Sandbox) -> None:
    sandbox.slack.archive("#ai-desk", by="Ines Okafor")
    house = post(weekly())
    house.look(at=NEXT)
    house.deliver()
    assert house.failures == ["Slack channel #ai-desk is archived: name another one."]
    assert (house.posts, house.files) == ([], [])


def test_nothing_restricted_reaches_a_channel(post: Made) -> None:
    house = post(weekly(days=300, mail=("ops@example.com",)))
    kept = year(house.house.database)
    house.look(at=NEXT)
    house.deliver()
    (letter,) = house.letters
    table = only(letter, "text/csv").get_payload(decode=True).decode("utf-8-sig")  # type: ignore[union-attr]
    by_lane = [line.split(",") for line in table.splitlines() if line.startswith("Lane,")]
    since, until = NEXT - timedelta(days=300), NEXT
    open_ones = [
        one for one in kept.tickets if since.date() <= one["created_at"].date() < until.date() and not one["restricted"]
    ]
    assert sum(int(line[2]) for line in by_lane) == len(open_ones) < len(kept.tickets)
