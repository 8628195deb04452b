"""Fits the stack on each public set that a folder holds, and prints its figures beside the published ones."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from classifiers.encoder import EncoderError, load_encoder
from classifiers.public.published import (
    BANKING77_COLUMNS,
    BANKING77_PUBLISHED,
    CLINC150_COLUMNS,
    CLINC150_PUBLISHED,
    Row,
    table,
)
from classifiers.public.sets import (
    Banking77,
    Clinc150,
    Message,
    SetError,
    SetMissing,
    read_banking77,
    read_clinc150,
)
from classifiers.public.stack import Batch, Flags, Read, joined, learn_scope, learn_stack, read_batch

OUTSIDE = "oos"
_NO_FOLDER = (
    "Name the folder that holds BANKING77 (train.csv and test.csv) or CLINC150 (data_full.json): "
    "make bench-public DATA=folder. Nothing is downloaded."
)


def compare(arguments: Sequence[str], read: Read | None = None) -> int:
    """Compare on every set in the folder that was named; 2 where there was none, or a file cannot be used."""
    if len(arguments) != 1 or not arguments[0].strip():
        return _stop(_NO_FOLDER)
    folder = Path(arguments[0])
    if not folder.is_dir():
        return _stop(f"There is no folder {folder}; {_NO_FOLDER[0].lower()}{_NO_FOLDER[1:]}")
    try:
        found = [work for work in (_banking77(folder), _clinc150(folder)) if work]
        if not found:
            return 2
        read = read or _encoder()
    except (SetError, EncoderError) as error:
        return _stop(str(error))
    for work in found:
        work(read)
    return 0


def _encoder() -> Read:
    encoder = load_encoder()
    return lambda text: encoder.read(text).vector


def _banking77(folder: Path) -> Callable[[Read], None] | None:
    try:
        data = read_banking77(folder)
    except SetMissing as missing:
        _stop(str(missing))
        return None
    return lambda read: compare_banking77(data, read)


def _clinc150(folder: Path) -> Callable[[Read], None] | None:
    try:
        data = read_clinc150(folder)
    except SetMissing as missing:
        _stop(str(missing))
        return None
    return lambda read: compare_clinc150(data, read)


def compare_banking77(data: Banking77, read: Read) -> None:
    """Print the accuracy on BANKING77."""
    train, test = _read("BANKING77", (data.train, data.test), read)
    start = time.perf_counter()
    stack = learn_stack(train)
    seconds = time.perf_counter() - start
    _say_head("BANKING77", train, test, seconds=seconds)
    ours = Row("this stack", (_percent(stack.predict(test) == test.intents),))
    _say_table(BANKING77_COLUMNS, (ours, *BANKING77_PUBLISHED))


def compare_clinc150(data: Clinc150, read: Read) -> None:
    """Print what is right in scope and found out of scope on CLINC150, without the scope head and with it."""
    parts = (data.train, data.val, data.test, _renamed(data.oos_train), data.oos_val, data.oos_test)
    train, val, test, oos_train, oos_val, oos_test = _read("CLINC150", parts, read)
    start = time.perf_counter()
    stack = learn_stack(joined(train, oos_train))
    learned = time.perf_counter()
    scope = learn_scope(stack, train.vectors, inside=val, outside=oos_val, name=OUTSIDE)
    head_seconds = time.perf_counter() - learned
    _say_head("CLINC150", joined(train, oos_train), joined(test, oos_test), seconds=learned - start)
    _say(f"the scope head took {head_seconds:.1f} s more, from {len(val.messages) + len(oos_val.messages):,} others")
    answers, strange = stack.predict(test), stack.predict(oos_test) == OUTSIDE
    plain = _clinc_row("this stack, one more class", answers == test.intents, (answers == OUTSIDE, strange))
    likeliest, flagged = scope.judge(test)
    strange = scope.judge(oos_test)[1]
    headed = _clinc_row("this stack, scope head", (likeliest == test.intents) & ~flagged, (flagged, strange))
    _say_table(CLINC150_COLUMNS, (plain, headed, *CLINC150_PUBLISHED))


def _renamed(messages: Sequence[Message]) -> tuple[Message, ...]:
    return tuple(Message(message.text, OUTSIDE) for message in messages)


def _clinc_row(name: str, right: Flags, flagged: tuple[Flags, Flags]) -> Row:
    inside, outside = flagged
    total = int(inside.sum() + outside.sum())
    precision = 100 * float(outside.sum()) / total if total else None
    return Row(name, (_percent(right), _percent(outside), precision))


def _percent(flags: npt.NDArray[np.bool_]) -> float:
    return 100 * float(flags.mean())


def _read(name: str, parts: Sequence[Sequence[Message]], read: Read) -> list[Batch]:
    _say(f"{name}: reading {sum(map(len, parts)):,} messages …")
    return [read_batch(part, read) for part in parts]


def _say_head(name: str, train: Batch, test: Batch, *, seconds: float) -> None:
    counts = f"{len(train.messages):,} messages to learn from, {len(test.messages):,} to judge"
    _say(f"{name}: {counts}, {len(set(train.intents) - {OUTSIDE})} intents, fitted in {seconds:.1f} s")


def _say_table(columns: Sequence[str], rows: Sequence[Row]) -> None:
    for line in (*table(columns, rows), ""):
        _say(line)


def _stop(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 2


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
