"""What others published for the same messages, and the table that it stands in beside ours."""

from collections.abc import Sequence
from dataclasses import dataclass

_NAME_WIDTH = 62


@dataclass(frozen=True)
class Row:
    """A way of judging and its figures in percent; None is a figure that nobody gave."""

    name: str
    figures: tuple[float | None, ...]


BANKING77_COLUMNS = ("accuracy",)
CLINC150_COLUMNS = ("in-scope accuracy", "out-of-scope recall", "precision")

# Casanueva et al., "Efficient Intent Detection with Dual Sentence Encoders", NLP4ConvAI 2020, table 3, BANKING77
# with all its training messages.
_CASANUEVA = "Casanueva et al. 2020"
BANKING77_PUBLISHED = (
    Row(f"BERT, fine-tuned ({_CASANUEVA})", (93.66,)),
    Row(f"USE and ConveRT ({_CASANUEVA})", (93.36,)),
    Row(f"BERT, fixed ({_CASANUEVA})", (87.19,)),
)

# Larson et al., "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction", EMNLP-IJCNLP 2019,
# table 2, columns "Full": `oos-train` learns one more class, `oos-threshold` a threshold. It gives no precision.
_LARSON = "Larson et al. 2019"
CLINC150_PUBLISHED = (
    Row(f"BERT, one more class ({_LARSON})", (96.9, 40.3, None)),
    Row(f"BERT, threshold ({_LARSON})", (96.2, 52.3, None)),
    Row(f"MLP on USE, one more class ({_LARSON})", (93.5, 47.4, None)),
    Row(f"MLP on USE, threshold ({_LARSON})", (93.4, 49.1, None)),
    Row(f"SVM on words, one more class ({_LARSON})", (91.0, 14.5, None)),
)


def table(columns: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """Give the lines of a table with one row a way of judging."""
    lines = [" " * _NAME_WIDTH + "".join(f"  {column}" for column in columns)]
    for row in rows:
        cells = (_cell(figure, column) for figure, column in zip(row.figures, columns, strict=True))
        lines.append(f"{row.name:<{_NAME_WIDTH}}" + "".join(cells))
    return lines


def _cell(figure: float | None, column: str) -> str:
    return f"  {'–' if figure is None else format(figure, '.1f'):>{len(column)}}"  # noqa: RUF001 - a dash for no figure
