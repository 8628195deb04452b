"""Draws a report's picture as SVG: every text is text, and no two series differ by their colour alone.

It carries a title and a description for screen readers, colours that colour-blind people tell apart (Okabe and Ito)
with a pattern each that stays in black and white, and values as words. A page may set its colours by the classes.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from triage.reports.report import Chart, Kind, Report, Unit
from triage.reports.written import said

WIDTH, LABEL_WIDTH, VALUE_WIDTH, EDGE = 800, 264, 70, 16
BAR, GAP, HEAD, LEGEND = 18, 10, 44, 24
PLOT_HEIGHT, AXIS = 240, 60
LETTER = 8.0  # as wide as a letter is at most, on average
LEAST_SHARE = 0.1
# Names come from outside, and XML can't say these at all.
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MOST_LABELS, LABEL_LETTERS = 14, 34
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00")
# What is drawn upon each colour: nothing, stripes one way and the other, dots, a grid, lines.
PATTERNS = (
    "",
    '<path d="M0 8L8 0" stroke="#000" stroke-width="1.6"/>',
    '<circle cx="4" cy="4" r="1.5" fill="#fff"/>',
    '<path d="M0 0L8 8" stroke="#000" stroke-width="1.6"/>',
    '<path d="M0 4H8M4 0V8" stroke="#000" stroke-width="1"/>',
    '<path d="M0 4H8" stroke="#fff" stroke-width="2.2"/>',
)


def svg(report: Report) -> str:
    """Draw the picture of a report."""
    chart = report.chart
    drawn, height = _columns(chart, report) if chart.kind is Kind.COLUMNS else _bars(chart, report)
    name = f"chart-{report.name}"
    drawing = "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {WIDTH} {height}" role="img"'
                f' aria-labelledby="{name}-title {name}-desc" font-family="DejaVu Sans, system-ui, sans-serif"'
                f' font-size="13" lang="{report.language}">'
            ),
            f'<title id="{name}-title">{escape(report.title)}, {escape(report.span)}</title>',
            f'<desc id="{name}-desc">{escape(chart.shows)}</desc>',
            f"<defs>{''.join(_pattern(name, number) for number in range(len(chart.series)))}</defs>",
            f'<rect class="chart-ground" width="{WIDTH}" height="{height}" fill="#ffffff"/>',
            _text(EDGE, 26, f"{report.title} · {report.span}"),
            *drawn,
            "</svg>",
        ]
    )
    return _NO_XML.sub("", drawing)


def _bars(chart: Chart, report: Report) -> tuple[list[str], int]:
    """Draw bars that lie: one group a label, one bar in it a series, its value at its end."""
    labels = chart.labels
    drawn, legend = _legend(chart, report)
    left, top = EDGE + LABEL_WIDTH, HEAD + legend
    room, each = WIDTH - left - VALUE_WIDTH - EDGE, BAR * len(chart.series) + GAP
    most = max((value or 0 for one in chart.series for value in one.values), default=0) or 1
    # The longest bar of a few hundredths would look like all of it.
    most = max(most, LEAST_SHARE) if chart.unit is Unit.SHARE else most
    for at, label in enumerate(labels):
        y = top + at * each
        drawn.append(_text(left - 8, y + BAR * len(chart.series) / 2 + 5, _short(label), anchor="end"))
        for number, one in enumerate(chart.series):
            width, below = (one.values[at] or 0) / most * room, y + number * BAR
            drawn.append(_bar(report, number, left, below, width=width, height=BAR - 3))
            value = said(one.values[at], chart.unit, language=report.language)
            drawn.append(_text(left + width + 6, below + BAR - 5, value))
    height = top + max(len(labels), 1) * each + EDGE
    drawn.append(_line(left, top - 4, left, height - EDGE))
    if chart.cut:
        drawn.append(_text(EDGE, height + 8, chart.cut))
        height += LEGEND
    return drawn, height


def _columns(chart: Chart, report: Report) -> tuple[list[str], int]:
    """Draw columns over time, the series of each standing on each other."""
    drawn, legend = _legend(chart, report)
    left, top = EDGE + 50, HEAD + legend
    bottom, room = top + PLOT_HEIGHT, WIDTH - EDGE * 2 - 50
    sums = [sum(value or 0 for value in values) for values in zip(*(one.values for one in chart.series), strict=True)]
    most = max(sums, default=0) or 1
    drawn += _scale(most, report, left=left, bottom=bottom)
    step = room / max(len(chart.labels), 1)
    for at, label in enumerate(chart.labels):
        y: float = bottom
        for number, one in enumerate(chart.series):
            height = (one.values[at] or 0) / most * PLOT_HEIGHT
            y -= height
            drawn.append(_bar(report, number, left + at * step + step * 0.1, y, width=step * 0.8, height=height))
        if at % (len(chart.labels) // MOST_LABELS + 1) == 0:
            drawn.append(_leaning(left + at * step + step / 2, bottom + 16, label))
    return [*drawn, _line(left, bottom, left + room, bottom)], bottom + AXIS + EDGE


def _scale(most: float, report: Report, *, left: float, bottom: float) -> Iterator[str]:
    for part in (0.0, 0.5, 1.0):
        y = bottom - part * PLOT_HEIGHT
        value = most * part
        yield _line(left, y, WIDTH - EDGE, y, soft=True)
        if value == int(value):
            yield _text(left - 6, y + 4, said(int(value), report.chart.unit, language=report.language), anchor="end")


def _legend(chart: Chart, report: Report) -> tuple[list[str], int]:
    """Name the series, in as many lines as they need; one alone is what the title says."""
    drawn: list[str] = []
    x, lines = float(EDGE), 1
    for number, one in enumerate(chart.series):
        width = 40 + LETTER * len(_short(one.name))
        if x + width > WIDTH and x > EDGE:
            x, lines = float(EDGE), lines + 1
        y = HEAD + (lines - 1) * LEGEND
        drawn += [_bar(report, number, x, y - 4, width=14, height=14), _text(x + 20, y + 8, _short(one.name))]
        x += width
    return (drawn, lines * LEGEND) if len(chart.series) > 1 else ([], 0)


def _pattern(name: str, number: int) -> str:
    place = number % len(COLOURS)
    return (
        f'<pattern id="{name}-{number}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{COLOURS[place]}"/>{PATTERNS[place]}</pattern>'
    )


def _bar(report: Report, number: int, x: float, y: float, *, width: float, height: float) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" class="chart-bar"'
        f' fill="url(#chart-{report.name}-{number})" stroke="#1c1f23" stroke-width="{0.6 if width and height else 0}"/>'
    )


def _text(x: float, y: float, words: str, *, anchor: str = "start") -> str:
    return (
        f'<text class="chart-text" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="#1c1f23">{escape(words)}</text>'
    )


def _leaning(x: float, y: float, words: str) -> str:
    return (
        f'<text class="chart-text" x="{x:.1f}" y="{y:.1f}" text-anchor="end" fill="#1c1f23" font-size="11"'
        f' transform="rotate(-35 {x:.1f} {y:.1f})">{escape(words)}</text>'
    )


def _line(x: float, y: float, to_x: float, to_y: float, *, soft: bool = False) -> str:
    colour = "#d9dbd7" if soft else "#565d66"
    return f'<line class="chart-line" x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}"/>'


def _short(words: Sequence[str] | str) -> str:
    text = str(words)
    return text if len(text) <= LABEL_LETTERS else f"{text[: LABEL_LETTERS - 1]}…"
