"""What checking a text before it is pasted costs: per 100 words, for long texts and for hostile ones."""

import json
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from classifiers.sensitive import scan

_WORDS = 100
_LONG_CHARACTERS, _HOSTILE_CHARACTERS = 80_000, 100_000
_MOST_TEXTS = 500
# What is measured is the detection itself, so that its budget does not hide what is slow.
_NO_END = 60.0
# Pieces that make a pattern try often: beginnings without an end, digits, signs, and values row on row.
HOSTILE = (
    ":", "@", "-", "1", "1 ", "1,1\n", "aB3/", "password:", "secret=", "key=", "key ", "eyJ", "://a:", "a@b.co ", "é",
    "+49 30 1234567 ", "123456782 ", "4111 1111 1111 1111 ", "523-45-6789 ssn ", "DE89 ", "A1 ", "192.168.", "fe80:",
    "xoxb-", "$2a$", "&#64;", "%40", "[at]", "x at y dot com ", "=3D", "=\n", "a;\n", "a=b;\n", "a(b)\n", "public ",
    "Ann Lee ", "Mr. ", "12 Elm ", "name: ", "born 1 ", "patient cancer ", "confidential\n", "a\tb\n", "-u a:b ",
    "aGVsbG8gd29ybGQh ", "```\n", "https://a.internal/", "00000000-0000-0000-0000-000000000000 ", "<EMAIL_1>", "\u200b",
)  # fmt: skip
_PRESIDIO = (
    "import json, os, sys, time\nfrom presidio_analyzer import AnalyzerEngine\n"
    "from presidio_analyzer.nlp_engine import NlpEngineProvider\n"
    "model = os.environ.get('TRIAGE_BENCH_PRESIDIO_MODEL')\n"
    "models = {'nlp_engine_name': 'spacy', 'models': [{'lang_code': 'en', 'model_name': model}]}\n"
    "engine = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=models).create_engine()) if model else "
    "AnalyzerEngine()\n"
    "texts = json.load(sys.stdin); engine.analyze(texts[0], 'en'); times = []\n"
    "for text in texts:\n    start = time.process_time(); engine.analyze(text, 'en'); "
    "times.append((time.process_time() - start) * 1000)\n"
    "print(json.dumps([model or 'its own model', times]))"
)


def bench_check(texts: Iterable[str], say: Callable[[str], None], *, presidio: Path | None) -> None:
    """Print the times of `scan`, and those of Presidio's defaults where a Python that has it is named."""
    words = " ".join(texts).split(" ")
    pieces = [" ".join(words[at : at + _WORDS]) for at in range(0, min(len(words), _WORDS * _MOST_TEXTS), _WORDS)]
    scan(pieces[0])
    times = sorted(_milliseconds(piece) for piece in pieces)
    p50, p99 = times[len(times) // 2], times[int(0.99 * (len(times) - 1))]
    say(f"100 words: p50 {p50:.2f} ms, p99 {p99:.2f} ms, longest {times[-1]:.2f} ms ({len(pieces)} texts)")
    long = " ".join(words)[:_LONG_CHARACTERS]
    say(f"80 KB: {min(_milliseconds(long) for _ in range(3)):.0f} ms")
    hostile = sorted(((_milliseconds(_repeated(piece)), piece) for piece in HOSTILE), reverse=True)
    say(
        f"100 KB hostile, {len(hostile)} kinds: longest "
        + ", ".join(f"{took:.0f} ms {it!r}" for took, it in hostile[:5])
    )
    _say_presidio(pieces[:100], say, presidio=presidio, ours=p50)


def _repeated(piece: str) -> str:
    return (piece * (_HOSTILE_CHARACTERS // len(piece) + 1))[:_HOSTILE_CHARACTERS]


def _milliseconds(text: str) -> float:
    # Time of the processor, so that other work on the machine counts as little as it can.
    start = time.process_time()
    scan(text, seconds=_NO_END)
    return (time.process_time() - start) * 1_000


def _say_presidio(pieces: list[str], say: Callable[[str], None], *, presidio: Path | None, ours: float) -> None:
    if presidio is None:
        say(
            "Presidio: not compared; name a Python that has presidio-analyzer with TRIAGE_BENCH_PRESIDIO_PYTHON, and "
            "with TRIAGE_BENCH_PRESIDIO_MODEL a smaller model of spaCy than the one it takes by default."
        )
        return
    command = [str(presidio), "-c", _PRESIDIO]
    result = subprocess.run(command, input=json.dumps(pieces), capture_output=True, text=True, check=False)  # noqa: S603 - the person who runs the bench names it
    if result.returncode != 0:
        say("Presidio: it could not be run there; check that presidio-analyzer and its model are installed.")
        return
    model, times = json.loads(result.stdout.splitlines()[-1])
    theirs = sorted(times)[len(times) // 2]
    say(f"Presidio's defaults with {model}, 100 words: p50 {theirs:.2f} ms, {theirs / ours:.0f} times as long")
