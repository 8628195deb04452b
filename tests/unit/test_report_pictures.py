"""Pictures of reports: no two series differ by their colour alone, and black and white tells them apart."""

import re
import struct
import zlib
from dataclasses import replace

import pytest
import resvg_py

from triage.reports.chart import COLOURS, PATTERNS, svg
from triage.reports.report import Chart, Kind, Report, Series

SERIES = len(COLOURS)
# Of 255: how far two patches have to lie from each other somewhere, once all colour is gone.
SEEN_APART = 20


@pytest.fixture
def report() -> Report:
    """Make a report with as many series as there are colours."""
    series = tuple(Series(f"Series {number}", (float(number + 1), None)) for number in range(SERIES))
    chart = Chart(Kind.BARS, "What is to be seen & read.", ("one", "two"), series)
    return Report("volume", "Volume", "", "then to now", chart, (), ())


@pytest.mark.parametrize("kind", Kind)
def test_each_series_has_a_pattern_of_its_own(report: Report, kind: Kind) -> None:
    drawn = svg(replace(report, chart=replace(report.chart, kind=kind)))
    patterns = re.findall(r'<pattern id="(chart-volume-\d)"[^>]*><rect [^>]*fill="(#\w+)"/>(.*?)</pattern>', drawn)
    assert len(patterns) == SERIES
    assert len({colour for _, colour, _ in patterns}) == SERIES
    # Even if all were of one colour: the marks alone tell them apart.
    assert len({marks for _, _, marks in patterns}) == SERIES
    for name, _, _ in patterns:
        assert f'fill="url(#{name})"' in drawn


def test_all_series_differ_in_black_and_white() -> None:
    patches = [_patch(number) for number in range(SERIES)]
    for one, patch in enumerate(patches):
        for other in patches[one + 1 :]:
            assert max(abs(a - b) for a, b in zip(patch, other, strict=True)) >= SEEN_APART


def test_what_is_heard_is_what_is_said(report: Report) -> None:
    drawn = svg(report)
    assert '<desc id="chart-volume-desc">What is to be seen &amp; read.</desc>' in drawn
    assert 'aria-labelledby="chart-volume-title chart-volume-desc"' in drawn


def test_what_is_not_told_has_a_dash_and_no_bar(report: Report) -> None:
    drawn = svg(report)
    assert drawn.count(">\N{EN DASH}</text>") == SERIES


def _patch(number: int) -> list[int]:
    """Draw one tile of a pattern without colour, and give how bright each dot is."""
    tile = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">'
        f'<rect width="8" height="8" fill="{COLOURS[number]}"/>{PATTERNS[number]}</svg>'
    )
    pixels = _pixels(bytes(resvg_py.svg_to_bytes(svg_string=tile)))
    return [round(0.299 * red + 0.587 * green + 0.114 * blue) for red, green, blue in pixels]


def _pixels(png: bytes) -> list[tuple[int, int, int]]:
    """Read a PNG of eight bits a channel, with transparency, as resvg writes it."""
    width, height, depth, colours = struct.unpack(">IIBB", png[16:26])
    assert (depth, colours) == (8, 6)
    packed, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        packed += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    raw, above, found = zlib.decompress(packed), bytes(width * 4), []
    for line in range(height):
        start = line * (width * 4 + 1)
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + width * 4], above)
        found += [(above[x], above[x + 1], above[x + 2]) for x in range(0, width * 4, 4)]
    return found


def _unfiltered(how: int, line: bytes, above: bytes) -> bytes:
    done = bytearray()
    for at, value in enumerate(line):
        left, up, corner = done[at - 4] if at > 3 else 0, above[at], above[at - 4] if at > 3 else 0
        nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        done.append((value + (0, left, up, (left + up) // 2, nearest)[how]) % 256)
    return bytes(done)
