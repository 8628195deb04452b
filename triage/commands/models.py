"""`triage train`, `evaluate` and `models`: the lane model, how good it is, and which one is used."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from classifiers.encoder import EncoderError
from classifiers.lanes.charts import charts
from classifiers.lanes.evaluation import Evaluation
from classifiers.lanes.evaluation import evaluate as compare
from classifiers.lanes.labelled import Example, ExamplesError, read_examples, shipped_folder
from classifiers.lanes.storage import ModelFileError, load, save
from classifiers.lanes.tables import table
from classifiers.lanes.training import train as learn
from classifiers.sensitive import redact
from triage.assessing import assessment_of
from triage.commands import learning
from triage.commands.judging import load_model
from triage.commands.progress import progress_bar
from triage.commands.terminal import WRONG_USAGE, print_json, print_line, read_settings, say, stop
from triage.domain import Assessment
from triage.settings import Settings

app = typer.Typer(no_args_is_help=True)

By = Annotated[str, typer.Option("--by", help="Who does it, by the handle on record.")]


def train(
    examples: Annotated[
        Path | None, typer.Option(help="A folder of *.jsonl; without it, the shipped examples.")
    ] = None,
    *,
    challenger: Annotated[
        bool, typer.Option("--challenger", help="Learn from the reviewed labels too, and propose the new model.")
    ] = False,
    by: By = "",
) -> None:
    """Train the lane model anew and keep it where TRIAGE_MODEL_FILE says."""
    if challenger:
        learning.train_challenger(by)
        return
    target = read_settings().model_file
    folder = examples or shipped_folder()
    found = _examples(*folder.glob("*.jsonl"), folder=folder)
    try:
        with progress_bar("training") as progress:
            model = learn(found, progress.tell)
        save(model, target)
    except ExamplesError as error:
        stop(str(error), WRONG_USAGE)
    except EncoderError as error:
        stop(str(error))
    except OSError:
        stop(f"{target} cannot be written; check TRIAGE_MODEL_FILE and its permissions.")
    print_line(model.version)
    say(f"The model is kept in {target}.")


def evaluate(
    file: Annotated[Path, typer.Argument(help="Labelled messages as JSON lines with text and lane.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
    plots: Annotated[
        Path | None, typer.Option(help="A folder for four pictures (SVG): calibration, coverage, incidents, confusion.")
    ] = None,
) -> None:
    """Say how good the model is on messages with known lanes."""
    examples = _examples(file, folder=file)
    model = load_model(read_settings())
    with progress_bar("judging messages") as progress:
        judgements = [model.judge(redact(example.text).text) for example in progress.over(examples)]
    result = compare(examples, judgements)
    if plots:
        _write_plots(plots, result)
    if as_json:
        print_json({"model": model.version, **asdict(result)})
        return
    for line in table(result):
        print_line(line)


def _write_plots(folder: Path, result: Evaluation) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in charts(result).items():
            (folder / name).write_text(picture, encoding="utf-8")
    except OSError:
        stop(f"{folder} cannot be written; name a folder that this user may write to.")
    say(f"The pictures are in {folder}.")


@app.command("list", epilog="Example: triage models list")
def list_models() -> None:
    """Write each model that is kept as one line of JSON."""
    used = read_settings().model_file
    for path in sorted({*used.parent.glob("*.npz"), *([used] if used.exists() else [])}):
        try:
            version = load(path).version
        except ModelFileError as error:
            say(str(error))
            continue
        print_json({"file": str(path), "version": version, "used": path == used, "bytes": path.stat().st_size})


@app.command(epilog="Example: triage models show")
def show() -> None:
    """Write what is known about the model that is used."""
    path = read_settings().model_file
    try:
        model = load(path)
    except ModelFileError as error:
        stop(str(error))
    calibration = asdict(model.calibration)
    sizes = {
        "examples": len(model.known.texts),
        "words": len(model.vocabulary.words),
        "pieces": len(model.vocabulary.pieces),
    }
    versions = {"version": model.version, "encoder": model.encoder.version}
    print_json({"file": str(path), **versions, **sizes, "calibration": calibration})


@app.command(epilog="Example: triage models promote lanes-4-0123456789ab --by grace@example.com")
def promote(version: Annotated[str, typer.Argument(help="The challenger.")], *, by: By) -> None:
    """Let a challenger judge from now on, as a second person; it takes effect within a second or two."""
    learning.promoted(version, by)


@app.command(epilog="Example: triage models rollback --by grace@example.com")
def rollback(*, by: By) -> None:
    """Let the model judge again that did before."""
    learning.rolled_back(by)


@app.command(epilog="Example: triage models register")
def register() -> None:
    """Write each model that was proposed or judged as one line of JSON, the newest first."""
    learning.listed()


def assessed(text: str, settings: Settings) -> Assessment:
    """Say what the model takes a redacted text for."""
    return assessment_of(load_model(settings).judge(text))


def _examples(*paths: Path, folder: Path) -> tuple[Example, ...]:
    try:
        examples = read_examples(paths)
    except ExamplesError as error:
        stop(str(error), WRONG_USAGE)
    except (OSError, UnicodeDecodeError):
        stop(f"{folder} cannot be read; name UTF-8 files of JSON lines with text and lane.", WRONG_USAGE)
    if not examples:
        stop(f"{folder} holds no examples; each is a JSON line with text and lane.", WRONG_USAGE)
    return examples
