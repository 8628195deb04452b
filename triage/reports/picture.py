"""Makes a PNG of a report's picture, for chats and mails; its letters come along in `fonts/`."""

from pathlib import Path

import resvg_py

from triage.reports.chart import WIDTH, svg
from triage.reports.report import Report

FONT = Path(__file__).parent / "fonts" / "DejaVuSans.ttf"
# So that it stays sharp on screens with small dots.
ZOOM = 2


def png(report: Report) -> bytes:
    """Draw the picture of a report as PNG."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg(report),
            width=WIDTH * ZOOM,
            background="#ffffff",
            font_files=[str(FONT)],
            font_family="DejaVu Sans",
            sans_serif_family="DejaVu Sans",
            skip_system_fonts=True,
        )
    )
