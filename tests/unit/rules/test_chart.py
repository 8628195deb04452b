"""A report's picture is well formed, whatever somebody called what is in it."""

from xml.etree import ElementTree as ET  # it reads what is drawn here

from triage.reports.chart import svg
from triage.reports.picture import png
from triage.reports.report import Chart, Kind, Report, Series


def test_signs_that_xml_can_not_say_are_left_out_of_the_picture() -> None:
    names = ("Copilot\x01 <grey>\x00", "R&D\ud800\x1b \ufffe", "Zoë\t漢字")
    chart = Chart(Kind.BARS, "Problems", names, (Series("Reports", (3, 2, 1)),))
    report = Report("repeats", "What comes again\x0b", "", "2026", chart, (), ())
    # It is drawn here, by nobody else.
    drawn = ET.fromstring(svg(report))  # noqa: S314
    texts = [one.text or "" for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Copilot <grey>", "R&D ", "Zoë\t漢字"} <= set(texts)
    assert texts[0] == "What comes again · 2026"
    assert png(report).startswith(b"\x89PNG")
