"""The words about reports that go out by themselves, in English."""

from collections.abc import Mapping

TIMED_ENGLISH: Mapping[str, str] = {
    "timed_title": "Sent on a timetable",
    "timed_intro": "These go to Slack or by mail, as a picture with its sentence, made for operations.",
    "timed_week": "each {day} at {at}",
    "timed_month": "each month on day {day} at {at}",
    "timed_weekdays": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "timed_to": "to",
    "timed_not_yet": "nothing sent yet",
    "timed_sent": "last sent: {day}",
    "timed_waits": "on its way",
    "timed_stuck": "did not arrive; triage doctor says why",
    "timed_nowhere": "nothing that it goes to is connected",
    "timed_paused": "paused",
}
