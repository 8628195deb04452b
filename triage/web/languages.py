"""Which language a page speaks, and the words of the pages that all others stand on."""

from collections.abc import Mapping

from starlette.requests import Request

from triage.reports.words_de import REPORTS_GERMAN
from triage.reports.words_en import REPORTS_ENGLISH
from triage.web.cookies import LANGUAGE
from triage.web.words_access_de import ACCESS_GERMAN
from triage.web.words_access_en import ACCESS_ENGLISH
from triage.web.words_acts_de import ACTS_GERMAN
from triage.web.words_acts_en import ACTS_ENGLISH
from triage.web.words_console_de import CONSOLE_GERMAN
from triage.web.words_console_en import CONSOLE_ENGLISH
from triage.web.words_de import GERMAN
from triage.web.words_en import ENGLISH
from triage.web.words_intake_de import INTAKE_GERMAN
from triage.web.words_intake_en import INTAKE_ENGLISH
from triage.web.words_matters_de import MATTERS_GERMAN
from triage.web.words_matters_en import MATTERS_ENGLISH
from triage.web.words_models_de import MODELS_GERMAN
from triage.web.words_models_en import MODELS_ENGLISH
from triage.web.words_problems_de import PROBLEMS_GERMAN
from triage.web.words_problems_en import PROBLEMS_ENGLISH
from triage.web.words_reports_de import REPORT_PAGES_GERMAN
from triage.web.words_reports_en import REPORT_PAGES_ENGLISH
from triage.web.words_ticket_de import TICKET_GERMAN
from triage.web.words_ticket_en import TICKET_ENGLISH
from triage.web.words_timed_de import TIMED_GERMAN
from triage.web.words_timed_en import TIMED_ENGLISH

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        **ENGLISH,
        **ACCESS_ENGLISH,
        **CONSOLE_ENGLISH,
        **ACTS_ENGLISH,
        **INTAKE_ENGLISH,
        **MATTERS_ENGLISH,
        **MODELS_ENGLISH,
        **TICKET_ENGLISH,
        **REPORTS_ENGLISH,
        **REPORT_PAGES_ENGLISH,
        **TIMED_ENGLISH,
        **PROBLEMS_ENGLISH,
    },
    "de": {
        **GERMAN,
        **ACCESS_GERMAN,
        **CONSOLE_GERMAN,
        **ACTS_GERMAN,
        **INTAKE_GERMAN,
        **MATTERS_GERMAN,
        **MODELS_GERMAN,
        **TICKET_GERMAN,
        **REPORTS_GERMAN,
        **REPORT_PAGES_GERMAN,
        **TIMED_GERMAN,
        **PROBLEMS_GERMAN,
    },
}
LANGUAGES = {"en": "English", "de": "Deutsch"}
MOST_WISHES = 20


def language_of(request: Request) -> str:
    """Give the language to answer in: as asked for just now or earlier, as on record, or as the browser wishes."""
    person = getattr(request.state, "visitor", None)
    said = (
        request.query_params.get("lang"),
        request.cookies.get(LANGUAGE),
        person.language if person else None,
        *_wished(request.headers.get("accept-language", "")),
    )
    return next((language for language in said if language is not None and language in WORDS), "en")


def _wished(header: str) -> list[str]:
    weighed = []
    for place, wish in enumerate(header.split(",")[:MOST_WISHES]):
        tag, _, rest = wish.partition(";")
        weighed.append((-_weight(rest), place, tag.strip().lower().partition("-")[0]))
    return [tag for weight, _, tag in sorted(weighed) if weight < 0]


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
