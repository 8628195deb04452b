"""The fixed pieces that the detectors ask for, so that one pass over a text tells which of them it holds."""

from collections.abc import Iterator
from itertools import chain

from classifiers.sensitive import (
    births,
    calls,
    commands,
    contact,
    documents,
    health,
    logins,
    markings,
    matters,
    name_cues,
    names_east,
    nearby_secrets,
    network,
    places,
    plates,
    reasons,
    said_words,
    secret_words,
    streets,
)
from classifiers.sensitive.ids_europe import EUROPEAN
from classifiers.sensitive.ids_other import ACCOUNTS, COMPANIES, HEALTH
from classifiers.sensitive.ids_vehicles import VEHICLES
from classifiers.sensitive.ids_world import WORLDWIDE
from classifiers.sensitive.pieces import Pieces

NUMBERS = (*EUROPEAN, *WORLDWIDE, *HEALTH, *COMPANIES, *ACCOUNTS, *VEHICLES)
# A few that are asked for one by one.
_SINGLE = (" -", " /", "net u", "echo ", "sp_", "insert into", "icd", "diagnos", "authorization", "x-", '"kty"', "kind")


def _pieces() -> Iterator[str]:
    for each in NUMBERS:
        yield from each.words
    for phrases in (name_cues.CUES, health.CONDITIONS, *(phrases for _, _, phrases in matters.MATTERS)):
        yield from chain.from_iterable(phrases.values())
    for begun, _ in streets.BEGUN:
        yield from chain.from_iterable(begun.values())
    for words, _ in (*streets.STREETS, *commands.OF_TOOLS):
        yield from words
    for _, words, _ in names_east.FORMS:
        yield from words
    yield from chain(
        *(_SINGLE, contact.PHONE_STEMS, contact.OTHERS, contact.NETWORKS, reasons.THINGS, said_words.LONG_NAMES),
        *(commands.OPTION_WORDS, commands.ACCOUNT_TOOLS, commands.DIRECTIVES, map(str.lower, commands.SHORT_OPTIONS)),
        *(calls.ENDS_OF_SETTERS, calls.ANY_OF, calls.SIGNS_OF_A_CALL, calls.SIGNER_ANCHORS, calls.TWO_ANCHORS),
        *(calls.ENTER_ANCHORS, health.RECORD_ANCHORS, secret_words.ANCHORS, nearby_secrets.NEARBY_ANCHORS),
        *(markings.SENTENCE_ANCHORS, markings.LABEL_ANCHORS, markings.PRIVILEGED_ANCHORS, markings.REGULATED_ANCHORS),
        *(births.BIRTHS_WITHOUT_SPACES, births.WORDS_BEHIND, plates.PLATES_WITHOUT_SPACES, logins.HEADER_WORDS),
        *(*documents.PAPERS_WITHOUT_SPACES, network.INTERNAL_ENDINGS, places.POST_ANCHORS),
    )


PIECES = Pieces.of(_pieces())
