"""`triage train --challenger` and `triage models promote|rollback`: another model, proposed and approved."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, select

from classifiers.lanes.labelled import ExamplesError, read_examples, shipped_folder
from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import save
from classifiers.lanes.training import load_or_train, shipped_reader
from triage.commands.progress import progress_bar
from triage.commands.records import open_migrated
from triage.commands.terminal import WRONG_USAGE, now, print_json, read_settings, say, stop
from triage.database import Database
from triage.domain import Role
from triage.learning.challenging import challenge, changes
from triage.learning.register import Proposed, digest_of, promote, propose, roll_back, stand_by
from triage.learning.rules import Decider, Refusal, why_no_better
from triage.learning.standing import StandingModel
from triage.store import access, label_reviews, model_versions
from triage.store.label_reviews import Reviewed
from triage.tables import ModelVersion, Ticket

# So many of the newest matters show which routes would change.
SAMPLE = 300
MOST = 100
RECALLS = {"incident_recall": "challenger", "incident_recall_of_champion": "champion"}
SENTENCES = {
    Refusal.UNKNOWN: "There is no such model; `triage models list` names them.",
    Refusal.ROLE: "Only people of operations, compliance or the admins decide about models.",
    Refusal.NO_CHALLENGER: "That model does not wait to be approved; `triage models list` shows the states.",
    Refusal.OWN: "Whoever proposed a model can't approve it; ask a second person.",
    Refusal.ALTERED: "Its figures are not those that were recorded when it was proposed; train it anew.",
    Refusal.FILE: "Its file is missing or was changed since it was proposed; train it anew.",
    Refusal.OTHER_CHAMPION: "It was compared with another model than the one that judges now; train it anew.",
    Refusal.BELOW_FLOOR: "It finds too few incidents; nobody can promote it.",
    Refusal.BELOW_CHAMPION: "It finds fewer incidents than the model that judges now; nobody can promote it.",
    Refusal.NOTHING_BEFORE: "No other model judged before this one.",
}


def train_challenger(by: str) -> None:
    """Learn from the reviewed labels too, measure, write the file beside the one in use, and propose it."""
    target = read_settings().model_file
    with open_migrated() as database:
        proposer = decider(database, by)
        standing = StandingModel(database, target, shipped=load_or_train).made_ready()
        champion = standing.model
        if standing.trouble:
            stop(f"{standing.trouble[:1].upper()}{standing.trouble[1:]}.")
        with database.writing() as session:
            # Where another one was approved, that one stays.
            stand_by(session, champion.version, now=now())
        with database.reading() as session:
            labels, knows = label_reviews.reviewed(session), _known_to(session, champion.version)
        if not any(not label.is_held_back for label in labels):
            stop("Nobody has accepted a label to learn from yet; the page /models shows those that wait.")
        model, figures = _trained(champion, labels, knows)
        path = _kept(model, target)
        with database.reading() as session:
            looked_at = _sample(session, labels)
        with progress_bar("comparing routes") as progress:
            changed = changes(champion, model, looked_at, tell=progress.tell)
        proposed = Proposed(model.version, path.name, digest_of(path) or "", figures, changed)
        with database.writing() as session:
            propose(session, proposed, by=proposer.handle, now=now())
    print_json({"version": model.version, "file": str(path), "labels": len(figures["labels"])} | _short(figures))
    refused = why_no_better(figures, champion=champion.version)
    say(SENTENCES[refused] if refused else "A second person can approve it on the page /models.")


def promoted(version: str, by: str) -> None:
    """Promote a challenger as a second person."""
    with open_migrated() as database:
        who = decider(database, by)
        with database.writing() as session:
            done = promote(session, version, by=who, folder=read_settings().model_file.parent, now=now())
            _answer(done)


def rolled_back(by: str) -> None:
    """Go back to the model that judged before."""
    with open_migrated() as database:
        who = decider(database, by)
        with database.writing() as session:
            _answer(roll_back(session, by=who, now=now()))


def listed() -> None:
    """Write the register of models."""
    with open_migrated() as database, database.reading() as session:
        for row in model_versions.latest(session, limit=MOST):
            named = {"version": row.version, "state": row.state, "file": row.file or "shipped", "sha256": row.sha256}
            proposed = {"proposed_by": row.proposed_by, "proposed_at": row.proposed_at}
            print_json(named | proposed | {"approved_by": row.approved_by, "approved_at": row.approved_at})


def decider(database: Database, handle: str) -> Decider:
    """Give the person on record who decides, or say who can."""
    with database.reading() as session:
        person = access.find_person(session, handle)
    if person is None or person.disabled_at is not None:
        stop(f"Nobody who may come in is called {handle!r}; `triage users list` names them.", WRONG_USAGE)
    return Decider(person.handle, Role(person.role))


def _answer(done: ModelVersion | Refusal) -> None:
    if isinstance(done, Refusal):
        stop(SENTENCES[done])
    print_json({"version": done.version, "state": done.state})


def _trained(
    champion: LaneModel, labels: Sequence[Reviewed], knows: frozenset[int]
) -> tuple[LaneModel, dict[str, Any]]:
    examples = read_examples(shipped_folder().glob("*.jsonl"))
    try:
        with progress_bar("training") as progress:
            done = challenge(
                examples,
                labels,
                champion=champion.version,
                champion_knows=knows,
                reader=shipped_reader(champion.encoder),
                tell=progress.tell,
            )
    except ExamplesError as error:
        stop(str(error))
    if done.model.version == champion.version:
        stop("The model that judges has learned all of this already.")
    return done.model, done.figures


def _kept(model: LaneModel, target: Path) -> Path:
    """Write the new model beside the one in use, never over it."""
    path = target.with_name(f"{model.version}.npz")
    try:
        save(model, path)
    except OSError:
        stop(f"{path} cannot be written; check TRIAGE_MODEL_FILE and its permissions.")
    return path


def _known_to(session: Session, version: str) -> frozenset[int]:
    row = model_versions.find(session, version)
    return frozenset(row.figures.get("labels", [])) if row else frozenset()


def _sample(session: Session, labels: Sequence[Reviewed]) -> list[tuple[int, str, str]]:
    """Give the reviewed matters, then the newest ones: number, words, and what somebody said they are."""
    reviewed = {label.ticket_id: (label.ticket_id, label.text, label.outcome) for label in labels}
    newest = select(Ticket.id, Ticket.text).where(Ticket.text != "").order_by(col(Ticket.id).desc()).limit(SAMPLE)
    others = [(number, text, "") for number, text in session.exec(newest) if number and number not in reviewed]
    return [*reviewed.values(), *others]


def _short(figures: Mapping[str, Any]) -> dict[str, Any]:
    return {name: figures[which]["incident_recall"] for name, which in RECALLS.items()}
