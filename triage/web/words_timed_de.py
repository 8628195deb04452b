"""The words about reports that go out by themselves, in German."""

from collections.abc import Mapping

TIMED_GERMAN: Mapping[str, str] = {
    "timed_title": "Regelmäßig verschickt",
    "timed_intro": "Diese gehen nach Slack oder per Mail, als Bild mit seinem Satz, gemacht für die Rolle „Betrieb“.",
    "timed_week": "jeden {day} um {at}",
    "timed_month": "jeden Monat am {day}. um {at}",
    "timed_weekdays": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "timed_to": "an",
    "timed_not_yet": "noch nichts verschickt",
    "timed_sent": "zuletzt verschickt: {day}",
    "timed_waits": "unterwegs",
    "timed_stuck": "kam nicht an; triage doctor sagt, warum",
    "timed_nowhere": "nichts davon ist angebunden",
    "timed_paused": "angehalten",
}
