"""What classifying and checking cost and how good they are: `bench classify`, `lanes`, `check` or `public FOLDER`."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from classifiers.bench_check import bench_check
from classifiers.lanes.holdout import hold_one_set_out
from classifiers.lanes.labelled import Example, read_examples, shipped_folder
from classifiers.lanes.tables import table
from classifiers.lanes.training import load_or_train, train
from classifiers.public import compare
from classifiers.sensitive import redact

_MODEL = Path("var/models/lanes.npz")
_LENGTHS = (10, 60, 120)
_TIMES = 300
_HOSTILE = (":", "@", "-", "1", "1 ", "aB3/", "password:", "secret=", "eyJ", "://a:", "a@b.co ", "+49 30 1234567 ", "é")
_HOSTILE_CHARACTERS = 100_000
_COLD_START = (
    "import time; start = time.perf_counter(); from pathlib import Path; from classifiers.lanes.storage import load; "
    "from classifiers.sensitive import redact; load(Path('{model}')).judge(redact('hello there').text); "
    "took = time.perf_counter() - start; status = Path('/proc/self/status'); "
    "lines = status.read_text().splitlines() if status.exists() else []; "
    "memory = next((int(line.split()[1]) // 1024 for line in lines if line.startswith('VmRSS')), 'unknown'); "
    "print(f'cold start {{took:.2f}} s, {{memory}} MB resident')"
)


def main(arguments: list[str]) -> int:
    """Run the benchmark that was named."""
    if arguments[:1] == ["public"]:
        return compare(arguments[1:])
    benches: dict[str, Callable[[], None]] = {"classify": bench_classify, "lanes": bench_lanes, "check": _bench_check}
    if len(arguments) != 1 or arguments[0] not in benches:
        sys.stderr.write(f"Name one of: {', '.join(benches)}, public FOLDER\n")
        return 2
    benches[arguments[0]]()
    return 0


def _bench_check() -> None:
    texts = [example.text for example in read_examples(shipped_folder().glob("*.jsonl"))]
    named = os.environ.get("TRIAGE_BENCH_PRESIDIO_PYTHON")
    bench_check(texts, _say, presidio=Path(named) if named else None)


def bench_classify() -> None:
    """Print the time of a judgement and a redaction by length, of hostile texts, of learning and of a cold start."""
    model = load_or_train(_MODEL)
    examples = read_examples(shipped_folder().glob("*.jsonl"))
    _say(f"{'words':>10} {'judge p50':>10} {'p99':>8} {'redact p50':>11} {'p99':>8} {'both p50':>9} {'p99':>8}   (ms)")
    as_they_come = [example.text for example in examples[:: len(examples) // _TIMES]]
    for name, texts in (
        ("as in sets", as_they_come),
        *((str(length), _texts(examples, length)) for length in _LENGTHS),
    ):
        judged, redacted = _times(model.judge, texts), _times(redact, texts)
        both = _times(lambda text: model.judge(redact(text).text), texts)
        figures = [_quantile(times, share) for times in (judged, redacted, both) for share in (0.5, 0.99)]
        _say(f"{name:>10} " + "{:10.3f} {:8.3f} {:11.3f} {:8.3f} {:9.3f} {:8.3f}".format(*figures))
    for piece in _HOSTILE:
        text = (piece * _HOSTILE_CHARACTERS)[:_HOSTILE_CHARACTERS]
        both = _times(lambda text: model.judge(redact(text).text), [text], times=1)
        _say(f"100 KB of {piece!r}: redact and judge {both[0]:.0f} ms")
    program = _COLD_START.format(model=_MODEL)
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - a program of our own
    _say(result.stdout.strip())
    started = time.perf_counter()
    train(examples)
    _say(f"learning from {len(examples)} messages: {time.perf_counter() - started:.0f} s")


def _texts(examples: Sequence[Example], length: int) -> list[str]:
    words = " ".join(example.text for example in examples[:400]).split()
    return [" ".join(words[start : start + length]) for start in range(0, len(words) - length, length)]


def bench_lanes() -> None:
    """Print what a model reaches on each set that it has not seen."""
    examples = read_examples(shipped_folder().glob("*.jsonl"))
    results = hold_one_set_out(examples, lambda step, _: _say(f"training {step} …"))
    _say(" held out     n   acc    F1  inc.rec  others   ECE  review  kept acc")
    for source, figures in results:
        incident = figures.possible_incident
        _say(
            f"{source:>9} {figures.count:5d} {figures.accuracy:5.3f} {figures.macro_f1:5.3f} {incident.recall:8.3f} "
            f"{incident.others_flagged:7.3f} {figures.calibration_error:5.3f} {figures.reviewed:7.3f} "
            f"{figures.accuracy_without_review:9.3f}"
        )
    for line in ("", "all of them together", *table(results[-1][1])):
        _say(line)


def _times(work: Callable[[str], object], texts: list[str], *, times: int = _TIMES) -> list[float]:
    result: list[float] = []
    for number in range(times):
        start = time.perf_counter()
        work(texts[number % len(texts)])
        result.append((time.perf_counter() - start) * 1_000)
    return result


def _quantile(times: list[float], share: float) -> float:
    return sorted(times)[int(share * (len(times) - 1))]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
