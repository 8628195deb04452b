"""The stack that is compared: words, pieces and the encoder's vector into a linear margin, and a head for scope."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from classifiers.lanes.features import Floats, Vocabulary, as_arrays, learn_vocabulary
from classifiers.public.sets import Message

Read = Callable[[str], Floats]
Scores = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

# At most this share of the validation messages may lose a right answer to the scope head.
DEAREST_SCOPE = 0.005
_EVEN = 0.5
_ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Batch:
    """Messages with the vectors that the encoder gave them."""

    messages: tuple[Message, ...]
    vectors: Floats

    @property
    def intents(self) -> npt.NDArray[np.str_]:
        """Give the intent of each message."""
        return np.array([message.intent for message in self.messages])


def read_batch(messages: Sequence[Message], read: Read) -> Batch:
    """Have the encoder read every message."""
    return Batch(tuple(messages), np.stack([read(message.text) for message in messages]))


def joined(*batches: Batch) -> Batch:
    """Put batches after one another."""
    messages = tuple(message for batch in batches for message in batch.messages)
    return Batch(messages, np.concatenate([batch.vectors for batch in batches]))


@dataclass(frozen=True)
class Stack:
    """A vocabulary and a margin for each intent, learned from one set."""

    vocabulary: Vocabulary
    _margins: Any

    @property
    def intents(self) -> npt.NDArray[np.str_]:
        """Name the columns of the scores."""
        return np.asarray(self._margins.classes_)

    def predict(self, batch: Batch) -> npt.NDArray[np.str_]:
        """Name the likeliest intent of each message."""
        return np.asarray(self._margins.predict(_features(self.vocabulary, batch)))

    def scores(self, batch: Batch) -> Scores:
        """Give a row a message and a column an intent; there have to be three intents or more."""
        return np.asarray(self._margins.decision_function(_features(self.vocabulary, batch)))


def learn_stack(batch: Batch) -> Stack:
    """Learn words and margins from the messages."""
    vocabulary = learn_vocabulary(message.text for message in batch.messages)
    margins = LinearSVC(random_state=0).fit(_features(vocabulary, batch), batch.intents)
    return Stack(vocabulary, margins)


def _features(vocabulary: Vocabulary, batch: Batch) -> Any:
    arrays = as_arrays([vocabulary.vector(message.text) for message in batch.messages])
    parts = (arrays["data"], arrays["indices"], arrays["indptr"])
    words = sparse.csr_matrix(parts, shape=(len(batch.messages), vocabulary.size), dtype=np.float32)
    return sparse.hstack((words, sparse.csr_matrix(batch.vectors)), format="csr")


@dataclass(frozen=True)
class Scope:
    """Says whether a message is about any intent at all, from how sure the margins are and what it resembles."""

    stack: Stack
    outside: str
    known: Floats
    _head: Any
    threshold: float

    def judge(self, batch: Batch) -> tuple[npt.NDArray[np.str_], Flags]:
        """Give the likeliest intent of each message, and whether it lies outside all of them."""
        answers, seen = evidence(self.stack, batch, outside=self.outside, known=self.known)
        return answers, self._head.predict_proba(seen)[:, 1] > self.threshold


def learn_scope(stack: Stack, known: Floats, *, inside: Batch, outside: Batch, name: str) -> Scope:
    """Learn from messages that the stack has not seen; `name` is the intent that stands for none."""
    answers, seen = evidence(stack, inside, outside=name, known=known)
    _, seen_outside = evidence(stack, outside, outside=name, known=known)
    strange = np.repeat([False, True], [len(seen), len(seen_outside)])
    head = LogisticRegression(class_weight="balanced").fit(np.concatenate((seen, seen_outside)), strange)
    threshold = threshold_of(head.predict_proba(seen)[:, 1], answers == inside.intents)
    return Scope(stack, name, known, head, threshold)


def evidence(stack: Stack, batch: Batch, *, outside: str, known: Floats) -> tuple[npt.NDArray[np.str_], Scores]:
    """Give the likeliest intent, and its score, its lead over the next, and the similarity of the nearest message."""
    columns = np.flatnonzero(stack.intents != outside)
    scores = stack.scores(batch)[:, columns]
    second, best = np.sort(scores, axis=1)[:, -2:].T
    answers = stack.intents[columns][scores.argmax(axis=1)]
    return answers, np.column_stack((best, best - second, _nearest(batch.vectors, known)))


def _nearest(vectors: Floats, known: Floats) -> Scores:
    starts = range(0, len(vectors), _ROWS_AT_ONCE)
    parts = [(vectors[start : start + _ROWS_AT_ONCE] @ known.T).max(axis=1) for start in starts]
    return np.concatenate(parts).astype(np.float64)


def threshold_of(probabilities: Scores, right: Flags) -> float:
    """Give one half, or as much more as it takes that no more messages lose a right answer than may."""
    spared = np.sort(probabilities[right])[::-1]
    may_be_lost = math.floor(DEAREST_SCOPE * len(probabilities))
    return max(_EVEN, float(spared[may_be_lost])) if len(spared) > may_be_lost else _EVEN
