"""The words of the pages of reports, in English; those of the reports themselves stand with them."""

from collections.abc import Mapping

REPORT_PAGES_ENGLISH: Mapping[str, str] = {
    "nav_reports": "Reports",
    "reports_title": "Reports",
    "reports_intro": "What the queue says about the company. Each number leads to the tickets that it counts.",
    "reports_since": "First day",
    "reports_until": "Last day",
    "reports_show": "Show",
    "reports_take": "Take it along",
    "reports_picture": "Picture (PNG)",
    "reports_drawing": "Drawing (SVG)",
    "reports_table": "Table",
    "reports_all": "All reports",
    "reports_link": "{title}: list these {count}",
    "console_no_lane": "no lane",
    "console_by_since": "From",
    "console_by_until": "Before",
    "console_by_team": "Team",
    "console_by_moved_from": "Rerouted from",
    "console_by_moved_to": "Rerouted to",
    "console_by_model_said": "Model said",
    "console_by_label": "Labelled as",
    "console_by_late": "Late",
    "console_by_ran": "Clock",
    "console_by_resolution": "Outcome",
    "console_by_holds": "Kind of data",
    "console_by_helped": "First answer",
    "console_helped_yes": "helped",
    "console_helped_no": "didn't help",
    "console_helped_reopened": "opened again",
}
