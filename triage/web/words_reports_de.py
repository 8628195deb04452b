"""Die Wörter der Seiten mit Berichten auf Deutsch; die der Berichte selbst stehen bei ihnen."""

from collections.abc import Mapping

REPORT_PAGES_GERMAN: Mapping[str, str] = {
    "nav_reports": "Berichte",
    "reports_title": "Berichte",
    "reports_intro": "Was die Anliegen über das Unternehmen sagen. Jede Zahl führt zu den Tickets, die sie zählt.",
    "reports_since": "Erster Tag",
    "reports_until": "Letzter Tag",
    "reports_show": "Zeigen",
    "reports_take": "Mitnehmen",
    "reports_picture": "Bild (PNG)",
    "reports_drawing": "Zeichnung (SVG)",
    "reports_table": "Tabelle",
    "reports_all": "Alle Berichte",
    "reports_link": "{title}: diese {count} auflisten",
    "console_no_lane": "kein Bereich",
    "console_by_since": "Ab",
    "console_by_until": "Vor",
    "console_by_team": "Team",
    "console_by_moved_from": "Umgeleitet von",
    "console_by_moved_to": "Umgeleitet nach",
    "console_by_model_said": "Modell sagte",
    "console_by_label": "Benannt als",
    "console_by_late": "Zu spät",
    "console_by_ran": "Frist",
    "console_by_resolution": "Ergebnis",
    "console_by_holds": "Art der Daten",
    "console_by_helped": "Erste Antwort",
    "console_helped_yes": "half",
    "console_helped_no": "half nicht",
    "console_helped_reopened": "wieder geöffnet",
}
