"""The figures of an evaluation as pictures: plain SVG that any browser shows, with nothing to install."""

from collections.abc import Mapping, Sequence
from html import escape

from classifiers.lanes.evaluation import Evaluation
from classifiers.lanes.labelled import OUTCOMES

_SIDE, _MARGIN, _STEPS = 360, 56, 5
_CELL, _LABEL = 44, 150
_INK, _LINE, _FAINT, _DARK = "#1d2733", "#1f5fbf", "#d5dbe3", 0.55
Points = Sequence[tuple[float, float]]


def charts(figures: Evaluation) -> Mapping[str, str]:
    """Give each picture under the name of its file."""
    return {
        "calibration.svg": _plot(
            [(each.confidence, each.accuracy) for each in figures.bins],
            title="Does the confidence mean what it says?",
            across="confidence",
            up="share that was right",
            guide=[(0.0, 0.0), (1.0, 1.0)],
        ),
        "coverage.svg": _plot(
            figures.accuracy_of_surest,
            title="How right are the surest?",
            across="share of the messages, the surest first",
            up="share that was right",
        ),
        "incidents.svg": _plot(
            sorted((score.others_flagged, score.recall) for score in figures.incidents),
            title="What it costs to miss no incident",
            across="other messages flagged",
            up="incidents found",
        ),
        "confusion.svg": _matrix(figures.confusion),
    }


def _plot(points: Points, *, title: str, across: str, up: str, guide: Points = ()) -> str:
    size = _SIDE + 2 * _MARGIN
    parts = [_text(size / 2, 24, title, size=15)]
    for step in range(_STEPS + 1):
        share = step / _STEPS
        x, y = _at(share, share)
        parts.append(
            f'<path d="M{x:.1f} {_MARGIN}V{_MARGIN + _SIDE}M{_MARGIN} {y:.1f}H{_MARGIN + _SIDE}" stroke="{_FAINT}"/>'
        )
        parts += [_text(x, _MARGIN + _SIDE + 18, f"{share:.0%}"), _text(_MARGIN - 20, y + 4, f"{share:.0%}")]
    if guide:
        parts.append(f'<path d="{_path(guide)}" stroke="{_INK}" stroke-dasharray="4 4" fill="none"/>')
    parts.append(f'<path d="{_path(points)}" stroke="{_LINE}" stroke-width="2" fill="none"/>')
    for x, y in (_at(*point) for point in points):
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{_LINE}"/>')
    parts.append(_text(size / 2, size - 14, across))
    parts.append(f'<g transform="rotate(-90 14 {size / 2})">{_text(14, size / 2, up)}</g>')
    return _svg(size, size, parts)


def _matrix(counts: Sequence[Sequence[int]]) -> str:
    names = [outcome.replace("_", " ") for outcome in OUTCOMES]
    size = _LABEL + _CELL * len(names)
    parts = [_text(_LABEL / 2, 24, "labelled, judged as", size=13)]
    for row, (name, values) in enumerate(zip(names, counts, strict=True)):
        middle = _LABEL + _CELL * (row + 0.5)
        parts.append(_text(_LABEL - 8, middle + 4, name, anchor="end"))
        parts.append(
            f'<g transform="rotate(-90 {middle} {_LABEL - 8})">{_text(middle, _LABEL - 4, name, anchor="start")}</g>'
        )
        for column, count in enumerate(values):
            share = count / max(sum(values), 1)
            x, y = _LABEL + _CELL * column, _LABEL + _CELL * row
            parts.append(
                f'<rect x="{x}" y="{y}" width="{_CELL}" height="{_CELL}" fill="{_LINE}" fill-opacity="{share:.2f}"/>'
            )
            colour = "#ffffff" if share > _DARK else _INK
            parts.append(_text(x + _CELL / 2, y + _CELL / 2 + 4, str(count), colour=colour) if count else "")
    return _svg(size + 10, size + 10, parts)


def _at(x: float, y: float) -> tuple[float, float]:
    return _MARGIN + x * _SIDE, _MARGIN + (1 - y) * _SIDE


def _path(points: Points) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (_at(*point) for point in points))


def _text(x: float, y: float, words: str, *, size: int = 12, anchor: str = "middle", colour: str = _INK) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {place} fill="{colour}">{escape(words)}</text>'


def _svg(width: float, height: float, parts: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    ground = '<rect width="100%" height="100%" fill="#ffffff"/>'
    return f'{head} font-family="system-ui, sans-serif">{ground}{"".join(parts)}</svg>\n'
