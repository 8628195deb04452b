"""Random actions on both sides of a matter: what people do here, and what Jira's people do there."""

import itertools
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from integrations.sandbox.faults import EVENT, Fault, Kind
from integrations.sandbox.jira import world
from integrations.sandbox.jira.issue import Issue
from tests.flows.conversation.houses import DM, TECHNICAL
from tests.flows.issues.both_sides import STAFF, BothSides
from triage.domain import Arrival
from triage.matters.holding import RESOLUTIONS
from triage.matters.people import Actor
from triage.store.messages import INTERNAL, PUBLIC
from triage.tables import Ticket

# The council's workflow lets nobody skip its review, and what it refuses waits for a person: not tried here.
LANES = ("technical", "workflow_failure", "guidance", "data_handling", "output_quality", "out_of_scope")
PROJECTS = ("IT", "AIOPS", "AIEN", "DGOV", "AIQ", "SD")
PRIORITIES = tuple(one.name for one in world.PRIORITIES)
ENDS = tuple(one.name for one in world.RESOLUTIONS)


@dataclass
class People:
    """Everybody who does something, by chance and yet the same each time."""

    here: BothSides
    seed: int
    said: dict[str, list[Arrival]] = field(default_factory=dict)
    roots: dict[str, Arrival] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        """Begin chance where the seed says."""
        self.random = random.Random(self.seed)  # noqa: S311 -- repeatable, not secret

    def report(self) -> None:
        """Bring a new matter."""
        message = self.here.message(f"{TECHNICAL} {self.case()}")
        known = {one.reference for one in self.here.tickets}
        self.here.inbox.take(message)
        self.here.act()
        (new,) = [one.reference for one in self.here.tickets if one.reference not in known]
        self.roots[new], self.said[new] = message, []

    def act(self) -> None:
        """Let somebody do something, and sometimes let it take effect before the next one acts."""
        self.here.clock.pass_by(self.random.uniform(0.05, 2.0))
        ticket = self.random.choice(self.here.tickets)
        actions = HERE if self.random.random() < 0.5 else THERE
        name = self.random.choices(list(actions), [weight for weight, _ in actions.values()])[0]
        self.done.append(f"{ticket.reference} {name}")
        actions[name][1](self, ticket)
        # Seldom enough that decisions cross each other.
        if self.random.random() < 0.4:
            self.here.act()
        if self.random.random() < 0.4:
            self.here.deliver()

    def case(self) -> str:
        """Give words by which a report is known."""
        return f"It is case{next(self._numbers)}x."

    def note(self) -> str:
        """Give words that nobody has said before."""
        return f"Here is note{next(self._numbers)}x about it."

    def staff(self) -> Actor:
        return self.here.actors[self.random.choice(list(STAFF))]

    def someone(self) -> str:
        return self.random.choice(list(STAFF))


Action = Callable[[People, Ticket], None]


def take(people: People, ticket: Ticket) -> None:
    people.here.matters.take(ticket.reference, by=people.staff())


def reroute(people: People, ticket: Ticket) -> None:
    lane = people.random.choice(LANES)
    people.here.matters.reroute(ticket.reference, lane, why="It belongs there.", by=people.staff())


def ask(people: People, ticket: Ticket) -> None:
    people.here.matters.ask_person(ticket.reference, people.note(), by=people.staff())


def say(people: People, ticket: Ticket) -> None:
    side = people.random.choice((PUBLIC, INTERNAL))
    people.here.matters.say(ticket.reference, people.note(), side=side, by=people.staff())


def write(people: People, ticket: Ticket) -> None:
    """Let the person who reported it write more."""
    root = people.roots[ticket.reference]
    message = people.here.message(people.note(), channel=DM, thread_ts=root.data["ts"])
    people.said[ticket.reference].append(message)
    people.here.inbox.take(message)


def edit(people: People, ticket: Ticket) -> None:
    if said := people.said[ticket.reference]:
        moment = f"{people.here.clock.now().timestamp():.6f}"
        people.here.inbox.take(people.here.edit(people.random.choice(said), people.note(), edited_ts=moment))


def delete(people: People, ticket: Ticket) -> None:
    if said := people.said[ticket.reference]:
        message = people.random.choice(said)
        said.remove(message)
        people.here.inbox.take(people.here.deletion(message))


def edit_report(people: People, ticket: Ticket) -> None:
    moment = f"{people.here.clock.now().timestamp():.6f}"
    text = f"{TECHNICAL} Sorry for that. {people.case()}"
    people.here.inbox.take(people.here.edit(people.roots[ticket.reference], text, edited_ts=moment))


def delete_report(people: People, ticket: Ticket) -> None:
    people.here.inbox.take(people.here.deletion(people.roots[ticket.reference]))


def resolve(people: People, ticket: Ticket) -> None:
    outcome, remark = people.random.choice(RESOLUTIONS), people.random.choice(("", people.note()))
    people.here.matters.resolve(ticket.reference, outcome, remark=remark, by=people.staff())


def reopen(people: People, ticket: Ticket) -> None:
    people.here.matters.reopen(ticket.reference, by=people.staff())


def make_incident(people: People, ticket: Ticket) -> None:
    people.here.matters.make_incident(ticket.reference, by=people.staff())


def give_context(people: People, ticket: Ticket) -> None:
    fields = {str(one["name"]): "LT-4411" for one in ticket.context[:1]}
    people.here.matters.give_context(ticket.reference, fields, by=people.staff())


HERE: Mapping[str, tuple[float, Action]] = {
    "take": (4, take),
    "reroute": (3, reroute),
    "ask": (2, ask),
    "say": (4, say),
    "write": (4, write),
    "edit": (2, edit),
    "delete": (1, delete),
    "edit report": (0.5, edit_report),
    "delete report": (0.2, delete_report),
    "resolve": (3, resolve),
    "reopen": (3, reopen),
    "make incident": (0.5, make_incident),
    "give context": (1, give_context),
}


def in_jira(act: Callable[[People, Issue], None]) -> Action:
    """Let somebody act on the issue that a ticket is in, where there is one."""

    def acted(people: People, ticket: Ticket) -> None:
        issue = people.here.issue_of(ticket)
        if issue is not None:
            act(people, issue)

    return acted


def assign(people: People, issue: Issue) -> None:
    to = people.random.choice((*STAFF, None))
    people.here.sandbox.jira.assign(issue, to, by=people.someone())


def transition(people: People, issue: Issue) -> None:
    way = people.random.choice(people.here.sandbox.jira.ways(issue))
    ends = world.status_of(way.to).is_done
    resolution = people.random.choice(ENDS) if ends else None
    people.here.sandbox.jira.transition(issue, way.id, by=people.someone(), resolution=resolution)


def move(people: People, issue: Issue) -> None:
    to = people.random.choice(PROJECTS)
    # Whoever moves a restricted issue to where others read it does so with open eyes, and it is Jira that lets them.
    if issue.project not in (to, "SEC"):
        people.here.sandbox.jira.move(issue, to, by=people.someone())


def comment(people: People, issue: Issue) -> None:
    is_public = people.random.random() < 0.5
    text = f"reply: {people.note()}" if is_public else people.note()
    people.here.sandbox.jira.comment(issue, text, by=people.someone(), public=is_public)


def edit_comment(people: People, issue: Issue) -> None:
    if theirs := _theirs(issue):
        chosen = people.random.choice(theirs)
        people.here.sandbox.jira.edit_comment(issue, chosen, people.note(), by=people.someone())


def delete_comment(people: People, issue: Issue) -> None:
    if theirs := _theirs(issue):
        people.here.sandbox.jira.delete_comment(issue, people.random.choice(theirs), by=people.someone())


def _theirs(issue: Issue) -> list[str]:
    return [str(one["id"]) for one in issue.comments if one["by"] != world.BOT.account_id]


def prioritise(people: People, issue: Issue) -> None:
    people.here.sandbox.jira.prioritise(issue, people.random.choice(PRIORITIES), by=people.someone())


def attach(people: People, issue: Issue) -> None:
    people.here.sandbox.jira.attach(issue, "screen.txt", b"nothing to see", by=people.someone())


def close_as_duplicate(people: People, issue: Issue) -> None:
    others = [one for one in people.here.sandbox.state.issues.values() if one.id != issue.id]
    if others:
        people.here.sandbox.jira.close_as_duplicate(issue, people.random.choice(others), by=people.someone())


def delete_issue(people: People, issue: Issue) -> None:
    people.here.sandbox.jira.delete(issue, by=people.someone())


THERE: Mapping[str, tuple[float, Action]] = {
    "assign": (4, in_jira(assign)),
    "transition": (6, in_jira(transition)),
    "move": (2, in_jira(move)),
    "comment": (5, in_jira(comment)),
    "edit comment": (2, in_jira(edit_comment)),
    "delete comment": (1, in_jira(delete_comment)),
    "prioritise": (1, in_jira(prioritise)),
    "attach": (1, in_jira(attach)),
    "close as duplicate": (0.5, in_jira(close_as_duplicate)),
    "delete issue": (0.3, in_jira(delete_issue)),
}


def disturb(here: BothSides, seed: int) -> None:
    """Lose, double, rename, delay and shuffle what Jira tells, and lose some of its answers.

    A deletion is told, however late: no search finds what is gone, so the nightly comparison does, and no sweep.
    """
    here.sandbox.faults.seed(seed)
    for path in ("/events/jira:issue_created", "/events/jira:issue_updated", "/events/[!j]*"):
        here.sandbox.faults.arm(Fault(Kind.EVENT_LOST, method=EVENT, path=path, probability=0.25))
    for kind in (Kind.EVENT_TWICE, Kind.EVENT_RENAMED):
        here.sandbox.faults.arm(Fault(kind, method=EVENT, path="/events/*", probability=0.15))
    for kind in (Kind.EVENT_LATE, Kind.EVENT_SHUFFLED):
        here.sandbox.faults.arm(Fault(kind, method=EVENT, path="/events/*", probability=0.2, seconds=0.2))
    here.sandbox.faults.arm(Fault(Kind.RESET_AFTER_COMMIT, probability=0.03))
