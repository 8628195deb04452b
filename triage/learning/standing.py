"""The model that judges in this process: follows the register, loads another beside it, and swaps the two."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import structlog
from sqlalchemy.exc import SQLAlchemyError
from threadpoolctl import threadpool_limits

from classifiers.lanes.model import Judgement, LaneModel
from classifiers.lanes.storage import ModelFileError, load
from triage.assessing import Judge
from triage.database import Database
from triage.learning.register import digest_of
from triage.store import model_versions

log = structlog.get_logger(__name__)

LOOKS_EVERY_SECONDS = 1.0


class StandingModel:
    """Judges with the champion; whoever is being answered while it changes is answered by the one they began with."""

    def __init__(self, database: Database, model_file: Path, *, shipped: Callable[[Path], LaneModel]) -> None:
        """Remember where to look; nothing is loaded before somebody asks for it."""
        self._database, self._file, self._shipped_of = database, model_file, shipped
        self._making, self._looking, self._watch_alone = threading.Lock(), threading.Lock(), threading.Lock()
        self._shipped: LaneModel | None = None
        self._model: LaneModel | None = None
        # What is wrong with the champion's file, for those who look after the house.
        self.trouble = ""
        # The file that could not be loaded, as it was then, so that it is tried again only once it is another.
        self._failed: tuple[str, float] | None = None
        # Told how many seconds each judgement took.
        self.timed: Callable[[float], object] = _untold

    def made_ready(self) -> "StandingModel":
        """Load the model that judges, or train the shipped one where there is none yet."""
        with self._making:
            if self._model is None:
                self._model = self._shipped = self._shipped_of(self._file)
                # Messages are judged beside each other; a second thread for one of them would only spin.
                threadpool_limits(1, user_api="blas")
                self.look()
        return self

    @property
    def version(self) -> str:
        """Name the model that judges."""
        return self._ready().version

    @property
    def model(self) -> LaneModel:
        """Give the model that judges."""
        return self._ready()

    def judge(self, text: str) -> Judgement:
        """Judge a redacted text by the model that stands now."""
        model, began = self._ready(), time.perf_counter()
        judgement = model.judge(text)
        self.timed(time.perf_counter() - began)
        return judgement

    def look(self) -> bool:
        """Ask the register, and swap where it names another model; say whether it did."""
        with self._looking:
            try:
                with self._database.reading() as session:
                    row = model_versions.champion(session)
            except SQLAlchemyError:
                # Who judges does not change while nobody can say so.
                return False
            wanted = self._wanted(*(("", "", "") if row is None else (row.version, row.file, row.sha256)))
            if wanted is None or wanted is self._model:
                return False
            self._model = wanted
        return True

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look about once a second while the block runs; a block within another one adds nothing."""
        if not self._watch_alone.acquire(blocking=False):
            yield
            return
        ended = threading.Event()
        thread = threading.Thread(target=self._watch, args=(ended,), name="model-watch", daemon=True)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()
            self._watch_alone.release()

    def _watch(self, ended: threading.Event) -> None:
        told = ("", "")
        while not ended.wait(LOOKS_EVERY_SECONDS):
            if self._model is not None:
                self.look()
                told = self._tell(*told)

    def _tell(self, version: str, trouble: str) -> tuple[str, str]:
        """Log what is new: only a service does, since commands answer on the same lines."""
        if self.version != version:
            log.info("this model judges", model=self.version)
        if self.trouble and self.trouble != trouble:
            log.error(self.trouble)
        return self.version, self.trouble

    def _ready(self) -> LaneModel:
        model = self._model
        if model is None:
            model = self.made_ready()._model  # noqa: SLF001 - its own
        if model is None:
            raise ModelFileError("There is no model to judge with.")
        return model

    def _wanted(self, version: str, file: str, sha256: str) -> LaneModel | None:
        """Give the model that the register names; None where its file is not as it was when it was approved."""
        if not file:
            self.trouble = ""
            return self._shipped
        if self._model is not None and self._model.version == version:
            return self._model
        path = self._file.parent / file
        as_it_is = (sha256, _changed_at(path))
        if self._failed == as_it_is:
            return None
        model = self._loaded(path, sha256)
        self._failed = None if model else as_it_is
        self.trouble = "" if model else f"the approved model {version} cannot be loaded; {file} is missing or changed"
        return model

    def _loaded(self, path: Path, sha256: str) -> LaneModel | None:
        if digest_of(path) != sha256:
            return None
        try:
            return load(path, self._shipped.encoder if self._shipped else None)
        except ModelFileError:
            return None


def _changed_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _untold(seconds: float) -> None:
    del seconds


def timed(judge: Judge | None, told: Callable[[float], object]) -> None:
    """Tell how many seconds each judgement takes from now on."""
    if isinstance(judge, StandingModel):
        judge.timed = told


def ready(judge: Judge | None) -> Judge:
    """Give who judges, once they can."""
    if judge is None:
        raise ModelFileError("There is no model to judge with.")
    return judge.made_ready() if isinstance(judge, StandingModel) else judge


def following(judge: Judge | None) -> AbstractContextManager[None]:
    """Let who judges follow the register while a block runs."""
    return judge.watching() if isinstance(judge, StandingModel) else nullcontext()


def notes_of(judge: Judge | None) -> dict[str, str]:
    """Say what is wrong with the model that was approved, if anything is."""
    return {"model": judge.trouble} if isinstance(judge, StandingModel) and judge.trouble else {}


def words_known_to(judge: Judge | None) -> frozenset[str]:
    """Give the words that who judges has learned something about."""
    if isinstance(judge, StandingModel):
        return frozenset(judge.model.vocabulary.words)
    return frozenset(judge.vocabulary.words) if isinstance(judge, LaneModel) else frozenset()
