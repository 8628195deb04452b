"""What is done on a ticket's page: each act for whoever may, once, and refused kindly where it can't be."""

import html
import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.desks import (
    EXPOSURE,
    ORDINARY,
    SECRET,
    Hand,
    events_of,
    hand,
    lines_of,
    reported,
    said_on,
    ticket_of,
)
from triage.domain import Role
from triage.store import access, grants
from triage.store.escalations import TYPED
from triage.tables import AccessRequest, Delivery, Event, HandOver, Message, Ticket
from triage.web.app import WebParts

WORKERS = (Role.AGENT, Role.OPERATIONS, Role.COMPLIANCE, Role.SECURITY, Role.ADMIN)


@pytest.mark.parametrize("role", WORKERS)
def test_whoever_works_here_takes_reroutes_ranks_and_resolves_in_turn(site: Site, role: Role) -> None:
    with hand(site, reported(site), role) as mine:
        assert mine.said("take") == "It is with you now."
        assert mine.said("take") == "It was with you already."
        assert mine.said("rank", severity="high") == "The severity was changed."
        assert mine.said("rank", severity="high") == "It had this severity already."
        assert mine.said("reroute", lane="guidance", why=f"Show {SECRET} how") == (
            "It was rerouted, and the next team has it."
        )
        moved = ticket_of(site, mine.reference)
        assert (moved.lane, moved.taken_by) == ("guidance", None)
        assert mine.said("resolve", how="answered", remark="It was a licence").startswith("It is resolved")
        again = mine.does("resolve", how="fixed")
        assert again.status_code == 409
        assert "closed already" in said_on(again.text)
        assert mine.said("reopen") == "It is open again."
        assert mine.said("reopen") == "It was open already."
    kinds = [event.kind for event in events_of(site, mine.reference)]
    assert [kinds.count(one) for one in ("taken", "severity_changed", "rerouted", "resolved", "reopened")] == [1] * 5


def test_the_two_who_talk_with_each_other_keep_their_names_and_nobody_else_does(site: Site) -> None:
    reference = reported(site)
    with site.database.writing() as session:
        author = access.find_person(session, ORDINARY["author"])
        assert author is not None
        author.name = "Maya Okafor"
    with hand(site, reference) as mine:
        mine.said("reply", text="Thanks, Maya. I asked Jonas Weber about it. Regards, Lea Brandt")
    (line,) = [line.text for line in lines_of(site, reference) if line.text.startswith("Thanks")]
    assert line == "Thanks, Maya. I asked <PERSON_1> about it. Regards, Lea Brandt"


def test_what_staff_writes_is_masked_wherever_it_is_kept(site: Site) -> None:
    with hand(site, reported(site)) as mine:
        mine.said("reply", text=f"Write to {SECRET}")
        mine.said("note", text=f"They are {SECRET}")
        mine.said("ask", text=f"Is it {SECRET}?")
        mine.said("context", about_tool=f"Whatever {SECRET} has", had_tool="")
        mine.said("hand-over", owner="it_platform", note=f"Ask {SECRET}")
        mine.said("reroute", lane="guidance", why=f"For {SECRET}")
        mine.said("resolve", how="fixed", remark=f"Thank {SECRET}")
    with site.database.reading() as session:
        for table in (Event, Message, HandOver, Delivery, Ticket):
            assert SECRET not in str([one.model_dump() for one in session.exec(select(table)).all()]), table
        assert "Thank <EMAIL_1>" in {line.text for line in lines_of(site, mine.reference)}


def test_replies_questions_and_notes_are_kept_apart_and_once(site: Site) -> None:
    with hand(site, reported(site)) as mine:
        page = mine.page()
        assert mine.said("reply", page, text="Try it again, please") == "Your reply was sent."
        assert mine.said("reply", page, text="Try it again, please") == (
            "This reply was sent before, and once is enough."
        )
        # Back to the same form, and other words in it.
        assert mine.said("reply", page, text="And restart Word") == "Your reply was sent."
        assert mine.said("note", page, text="The third one today") == "Your note was kept."
        assert mine.said("ask", text="Which version?") == "Your question was sent. The ticket waits for the answer."
        empty = mine.does("reply", text="  ")
        assert (empty.status_code, said_on(empty.text)) == (422, "Write something first.")
        long = mine.does("note", text="x" * 3001)
        assert long.status_code == 422
        assert "x" * 3001 in long.text
    said = [(line.side, line.text) for line in lines_of(site, mine.reference)]
    assert said == [
        ("public", "Try it again, please"),
        ("public", "And restart Word"),
        ("internal", "The third one today"),
        ("public", "Which version?"),
    ]
    assert ticket_of(site, mine.reference).state == "waiting"


def test_what_changed_meanwhile_is_said_and_what_was_typed_stands_there_still(site: Site) -> None:
    reference = reported(site)
    with hand(site, reference) as mine, hand(site, reference, Role.OPERATIONS) as other:
        before = mine.page()
        other.said("take")
        late = mine.does("reply", before, text="I am on it")
        assert late.status_code == 409
        assert "took" in said_on(late.text)
        assert ">I am on it</textarea>" in late.text
        # Whoever has read that sends it once more.
        assert mine.said("reply", late.text, text="I am on it") == "Your reply was sent."
        before = mine.page()
        other.said("reroute", lane="guidance")
        late = mine.does("resolve", before, how="fixed", remark="Done & dusted")
        assert "was moved" in said_on(late.text)
        assert ">Done &amp; dusted</textarea>" in late.text
        assert '<option value="fixed" selected>' in late.text
        before = mine.page()
        other.said("resolve", how="answered")
        late = mine.does("reroute", before, lane="technical", why="It is a bug")
        assert late.status_code == 409
        # The form is gone with the state, the words are not.
        assert "It is a bug" in late.text
        assert ticket_of(site, reference).resolution == "answered"
    assert [line.text for line in lines_of(site, reference)].count("I am on it") == 1


def test_the_second_to_take_is_told_who_was_first(site: Site) -> None:
    reference = reported(site)
    with hand(site, reference) as first, hand(site, reference, Role.OPERATIONS) as second:
        page = second.page()
        first.said("take")
        late = second.does("take", page)
        assert late.status_code == 409
        assert "already has" in said_on(late.text)
    assert ticket_of(site, reference).taken_by == "agent@example.com"


def test_what_the_owner_needs_is_filled_in_and_nobody_writes_over_another(site: Site) -> None:
    reference = reported(site)
    with hand(site, reference) as mine, hand(site, reference, Role.OPERATIONS) as other:
        asked = [one["name"] for one in ticket_of(site, reference).context if not one["value"]]
        field, page = asked[0], mine.page()
        had = marks_in(page)
        typed = {f"about_{field}": "Since Monday", **had}
        assert mine.said("context", page, **typed) == "What you filled in was kept."
        assert mine.said("context", page, **typed) == "Nothing of it was new, so nothing was changed."
        late = other.does("context", **{f"about_{field}": "Since June", **had})
        assert late.status_code == 409
        assert "Since June" in late.text
    known = {one["name"]: one["value"] for one in ticket_of(site, reference).context}
    assert known[field] == "Since Monday"


def marks_in(page: str) -> dict[str, str]:
    return dict(re.findall(r'name="(had_\w+)" value="(\w*)"', page))


def test_steps_are_ticked_and_taken_back(site: Site) -> None:
    with hand(site, reported(site)) as mine:
        assert mine.said("steps/1/tick") == "The step is done."
        assert mine.said("steps/1/tick") == "The step was done already."
        assert mine.said("steps/1/untick") == "The step is open again."
        assert mine.said("steps/1/untick") == "The step was open already."
        assert mine.does("steps/99/tick").status_code == 409


def test_an_offer_is_answered_by_the_other_side_and_leads_the_narrowed_back_to_their_list(site: Site) -> None:
    reference = reported(site)
    with hand(site, reference) as mine, hand(site, reference, Role.OPERATIONS) as other:
        assert mine.said("hand-over", owner="it_platform", note="Please").startswith("It was offered.")
        assert mine.does("hand-over", owner="it_platform").status_code == 409
        assert "offer-accept" not in mine.page()
        assert mine.said("offer-take-back") == "It is not offered any more."
        assert mine.does("offer-take-back").status_code == 409
        mine.said("hand-over", owner="it_platform")
        assert other.said("offer-decline", why="Not ours").startswith("You declined it.")
        mine.said("hand-over", owner="it_platform")
        assert mine.does("offer-accept").status_code == 409
        assert other.said("offer-accept") == "You took it over."
        assert other.does("offer-accept").status_code == 409
    assert (ticket_of(site, reference).owner, ticket_of(site, reference).taken_by) == (
        "it_platform",
        "operations@example.com",
    )
    with hand(site, reported(site, ORDINARY | {"source_id": "two"}), lanes=("technical",)) as narrowed:
        answer = narrowed.client.post(
            f"{narrowed.path}/reroute?queue=mine",
            data={**narrowed.fields(), "lane": "compliance", "why": "Theirs"},
        )
        assert answer.headers["Location"].startswith("/tickets?")
        page = html.unescape(narrowed.client.get(answer.headers["Location"]).text)
        assert "It was rerouted, and the next team has it." in page
        assert narrowed.client.get(narrowed.path).status_code == 404


def test_an_incident_pages_hides_itself_and_leads_back_to_the_list(site: Site) -> None:
    reference = reported(site)
    with hand(site, reference) as mine, hand(site, reference, Role.SECURITY) as security:
        answer = mine.does("incident")
        assert answer.headers["Location"].startswith("/tickets?")
        assert "It is an incident now." in mine.client.get(answer.headers["Location"]).text
        assert mine.client.get(mine.path).status_code == 404
        assert mine.client.post(f"{mine.path}/take", data={}).status_code in (403, 404)
        assert security.does("incident").status_code == 409
        assert security.said("take") == "It is with you now."


def test_the_duty_to_report_is_recorded_by_few_and_never_over_each_other(site: Site) -> None:
    reference = reported(site, EXPOSURE)
    with hand(site, reference, Role.SECURITY) as mine, hand(site, reference, Role.COMPLIANCE) as other:
        assert mine.said("legal", what="certain") == "It was recorded."
        assert mine.said("legal", what="certain") == "It was recorded already."
        before = other.page()
        assert mine.said("legal", what="notify", why="Phone numbers of clients").startswith("It was recorded")
        late = other.does("legal", before, what="do_not", why="No risk at all")
        assert late.status_code == 409
        assert "No risk at all" in late.text
        assert other.does("legal", what="notify", why=" ").status_code == 409
        assert other.said("legal", what="notified") == "It was recorded."
        assert other.said("legal", what="not_notified", why="A slip") == "It was recorded."
        yesterday = f"{datetime.now(UTC) - timedelta(days=1):%Y-%m-%dT%H:%M}"
        assert mine.said("legal", what="aware", since=yesterday, why="The log says so") == "It was recorded."
        wrong = mine.does("legal", what="aware", since="2999-01-01T00:00", why="From the future")
        assert wrong.status_code == 409
        assert "From the future" in wrong.text
    with hand(site, reference, Role.ADMIN) as admin:
        assert "/legal" not in admin.page()
        assert admin.does("legal", what="certain").status_code == 403


def test_a_stuck_delivery_is_sent_again_once_and_only_from_its_own_page(site: Site) -> None:
    reference, elsewhere = reported(site), reported(site, EXPOSURE)
    with site.database.writing() as session:
        own, others = (
            session.exec(select(Delivery).join(Ticket).where(Ticket.reference == one)).first()
            for one in (reference, elsewhere)
        )
        assert own is not None
        assert others is not None
        own.state = others.state = "stuck"
        session.add_all((own, others))
        number, other_number = own.id, others.id
    with hand(site, reference) as mine:
        assert f"deliveries/{number}/retry" in mine.page()
        assert mine.said(f"deliveries/{number}/retry") == "It is being sent again."
        assert mine.does(f"deliveries/{number}/retry").status_code == 422
        hidden, unknown = mine.does(f"deliveries/{other_number}/retry"), mine.does("deliveries/99999/retry")
        assert hidden.status_code == unknown.status_code == 404
        assert hidden.content == unknown.content
    with hand(site, reference, Role.COMPLIANCE) as other:
        assert other.does(f"deliveries/{number}/retry").status_code == 403


def test_which_of_these_it_is_becomes_a_label_and_moves_nothing(site: Site) -> None:
    reference = reported(site)
    with site.database.writing() as session:
        ticket = session.exec(select(Ticket).where(Ticket.reference == reference)).one()
        ticket.choices, ticket.needs_review = ["technical", "guidance"], True
        session.add(ticket)
    with hand(site, reference) as mine:
        assert mine.said("choose", outcome="guidance") == "Your answer was kept."
        assert mine.does("choose", outcome="compliance").status_code == 422
    labels = [event.data for event in events_of(site, reference) if event.kind == "label_given"]
    assert [(one["outcome"], one["said_by"]) for one in labels] == [("guidance", "staff")]
    assert ticket_of(site, reference).lane == "technical"


def test_whoever_may_read_it_for_a_while_is_offered_nothing_and_refused_all(site: Site) -> None:
    reference = reported(site, EXPOSURE)
    with hand(site, reference) as reader:
        assert reader.client.get(reader.path).status_code == 404
        with site.database.writing() as session:
            asked = AccessRequest(
                ticket_id=ticket_of(site, reference).id,
                reference=reference,
                person="agent@example.com",
                why="I know the client",
                state=grants.GRANTED,
                asked_at=datetime.now(UTC),
                ends_at=datetime.now(UTC) + timedelta(hours=4),
            )
            grants.add(session, asked)
        page = reader.page()
        assert "You may read this ticket for a while." in page
        assert 'id="acts"' not in page
        assert 'id="composer"' not in page
        for act in ("take", "reroute", "rank", "resolve", "reply", "note", "ask", "context", "incident", "hand-over"):
            typed = {"lane": "guidance", "severity": "low", "how": "fixed", "text": "Hello", "owner": "it_support"}
            answer = reader.does(act, page + f'<input type="hidden" name="csrf" value="{csrf_of(reader)}">', **typed)
            assert answer.status_code == 409, act
            assert "restricted to security" in said_on(answer.text), act
    assert ticket_of(site, reference).state == "open"
    assert lines_of(site, reference) == []


def csrf_of(reader: Hand) -> str:
    return Hand(reader.client, reader.reference).fields(reader.client.get("/tickets").text)["csrf"]


def test_forged_forms_and_hidden_tickets_do_nothing_and_look_alike(site: Site) -> None:
    reference, hidden = reported(site), reported(site, EXPOSURE)
    with hand(site, reference) as mine:
        fields = mine.fields()
        assert mine.client.post(f"{mine.path}/take", data={"seen": fields["seen"]}).status_code == 403
        foreign = mine.client.post(f"{mine.path}/take", data=fields, headers={"Origin": "https://evil.example"})
        assert foreign.status_code == 403
        for act in ("take", "reroute", "reply", "steps/1/tick", "context", "deliveries/1/retry"):
            there = mine.client.post(f"/tickets/{hidden}/{act}", data=fields)
            nowhere = mine.client.post(f"/tickets/R-0000000/{act}", data=fields)
            assert there.status_code == nowhere.status_code == 404, act
            assert there.content == nowhere.content, act
    assert ticket_of(site, reference).taken_by is None
    with hand(site, reference, Role.EMPLOYEE) as stranger:
        assert stranger.client.post(f"{stranger.path}/take", data=fields).status_code == 403


def test_an_address_names_only_sentences_of_ours_and_the_list_one_came_from(site: Site) -> None:
    with hand(site, reported(site)) as mine:
        for said in ("<b>hacked</b>", "nothing", "take/../x", "was-", "lost"):
            page = mine.client.get(mine.path, params={"did": said}).text
            assert said_on(page) == ""
            assert "hacked" not in page
        answer = mine.client.post(f"{mine.path}/take?queue=mine&sort=oldest&evil=1", data=mine.fields())
        assert answer.headers["Location"] == f"{mine.path}?queue=mine&sort=oldest&did=take"


def test_a_name_that_was_only_typed_is_taken_over(site: Site, parts: WebParts) -> None:
    reference = reported(site, EXPOSURE)
    parts.desk.acknowledge(reference, by="Somebody", where=TYPED)
    with hand(site, reference, Role.SECURITY) as mine:
        assert f"{mine.path}/take-over" in mine.page()
        late = mine.does("take")
        assert late.status_code == 409
        assert "Somebody" in said_on(late.text)
        assert mine.said("take-over") == "It is with you now."
    assert ticket_of(site, reference).taken_by == "security@example.com"


def test_what_is_paged_although_somebody_has_it_can_be_acknowledged(site: Site) -> None:
    reference = reported(site)
    with site.database.writing() as session:
        ticket = session.exec(select(Ticket).where(Ticket.reference == reference)).one()
        ticket.choices = ["technical", "security_incident"]
        session.add(ticket)
    with hand(site, reference, Role.SECURITY) as mine:
        assert f"{mine.path}/acknowledge" not in mine.page()
        mine.said("take")
        assert mine.said("choose", outcome="security_incident") == "Your answer was kept."
        assert f"{mine.path}/acknowledge" in mine.page()
        assert mine.said("acknowledge") == "The paging has ended."
        assert mine.said("acknowledge") == "The paging had ended already."
        assert f"{mine.path}/acknowledge" not in mine.page()


def test_whoever_is_signed_out_meanwhile_gets_their_words_back_and_none_of_the_ticket(site: Site) -> None:
    reference, words = reported(site), "I had written <all> of this"
    with hand(site, reference) as mine:
        fields = mine.fields()
        again = mine.client.post(f"{mine.path}/reply", data={**fields, "csrf": "0" * 64, "text": words})
        assert again.status_code == 403
        assert "I had written &lt;all&gt; of this" in again.text
        mine.client.post("/sign-out", data={"csrf": fields["csrf"]})
        there = mine.client.post(f"{mine.path}/reply", data={**fields, "text": words})
        nowhere = mine.client.post("/tickets/R-0000000/reply", data={**fields, "text": words})
    assert there.status_code == 403
    assert "I had written &lt;all&gt; of this" in there.text
    assert f"next=%2Ftickets%2F{reference}" in there.text
    assert there.text.replace(reference, "R-0000000") == nowhere.text
    assert lines_of(site, reference) == []
