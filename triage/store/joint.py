"""Writes what many bring at the same moment in one transaction: the disk is waited for once, not once for each."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from triage.database import Database
from triage.domain import InboxAway
from triage.store import inbox

AWAY = (OperationalError, InterfaceError, PoolTimeout, InboxAway)
Row = Mapping[str, Any]


@dataclass
class _Batch:
    rows: list[Row] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)
    new_keys: set[str] = field(default_factory=set)
    error: Exception | None = None


class JointInbox:
    """Whoever comes first writes for all who come while the transaction before is being written."""

    def __init__(self, database: Database) -> None:
        """Begin with nothing to write."""
        self._database = database
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        self._open = _Batch()

    def add(self, row: Row) -> bool:
        """Keep an arrival durably; False where its key is known already."""
        with self._lock:
            batch = self._open
            place = len(batch.rows)
            batch.rows.append(row)
        if place == 0:
            self._write(batch)
        else:
            batch.ended.wait()
        if batch.error is None:
            is_first = all(one["key"] != row["key"] for one in batch.rows[:place])
            return is_first and row["key"] in batch.new_keys
        if isinstance(batch.error, AWAY):
            raise InboxAway("the database did not answer") from batch.error
        # One that can't be kept must not take the others with it.
        return row["key"] in self._written([row])

    def _write(self, batch: _Batch) -> None:
        try:
            with self._turn:
                with self._lock:
                    self._open = _Batch()
                batch.new_keys = self._written(batch.rows)
        except Exception as error:  # noqa: BLE001 -- whoever brought one of these is told, or meets it again alone
            batch.error = error
        except BaseException:
            # This thread ends here, and nobody else may take what it left for something that was stored.
            batch.error = InboxAway("it was not written to its end")
            raise
        finally:
            batch.ended.set()

    def _written(self, rows: Sequence[Row]) -> set[str]:
        with self._database.writing(first=True) as session:
            return inbox.add(session, rows)
