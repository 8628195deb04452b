"""Which model judges on the command line: the one that the register names, as in the services."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from classifiers.encoder import EncoderError
from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import load
from classifiers.lanes.training import load_or_train
from triage.commands.progress import progress_bar
from triage.commands.records import prepare_database
from triage.commands.terminal import say, stop
from triage.database import Database
from triage.governance import schema
from triage.learning.standing import StandingModel
from triage.settings import Settings

UNASKED = "The register of models cannot be asked, so the shipped model judges."


@dataclass(frozen=True)
class Judging:
    """The model that judges, and what is wrong with the one that was approved, if anything is."""

    model: LaneModel
    trouble: str = ""


def load_model(settings: Settings) -> LaneModel:
    """Load the model that judges, training the shipped one where there is none yet, and say which it is."""
    try:
        with progress_bar("training") as progress:
            judging = standing(settings, shipped=lambda path: load_or_train(path, progress.tell))
    except EncoderError as error:
        stop(str(error))
    except OSError:
        stop(f"{settings.model_file} cannot be written or read; check TRIAGE_MODEL_FILE and its permissions.")
    if judging.trouble:
        say(f"{judging.trouble[:1].upper()}{judging.trouble[1:]}.")
    say(f"Judged by {judging.model.version}.")
    return judging.model


def check_model(settings: Settings) -> Judging:
    """Load what judges as it is; nothing is trained."""
    return standing(settings, shipped=load)


def standing(settings: Settings, *, shipped: Callable[[Path], LaneModel]) -> Judging:
    """Ask the register which model judges; where there is no register, the shipped one does."""
    with _register(settings) as database:
        if database is None:
            return Judging(shipped(settings.model_file))
        found = StandingModel(database, settings.model_file, shipped=shipped).made_ready()
        return Judging(found.model, found.trouble)


@contextmanager
def _register(settings: Settings) -> Iterator[Database | None]:
    database = prepare_database(settings)
    try:
        yield database if _can_say(database) else None
    finally:
        database.close()


def _can_say(database: Database) -> bool:
    """Say whether there is a register to ask; an SQLite file is not created by asking."""
    try:
        state = schema.state(database)
    except DBAPIError:
        say(UNASKED)
        return False
    if not state.ok and state.current is not None:
        say(UNASKED)
    return state.ok
