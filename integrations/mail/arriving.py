"""Makes an arrival of a mail, once it is clear that somebody wrote it to us."""

import hashlib

from integrations.legible import shortened
from integrations.mail.body import body_of
from integrations.mail.headers import Head
from integrations.mail.judging import Rules
from integrations.mail.names import REFERENCE, key_in
from integrations.mail.quoted import own_words
from triage.domain import Arrival

SOURCE, KIND = "mail", "mail"
SUBJECT = "subject"


def known_as(sender: str, message_id: str) -> str:
    """Name a mail of somebody's: under the same id others may write what they like."""
    return hashlib.sha256(f"{sender}\n{message_id}".encode()).hexdigest()


def arrival_of(raw: bytes, head: Head, rules: Rules, *, longest: int) -> Arrival | None:
    """Make an arrival, or give None where the mail says nothing at all; raises Unreadable."""
    answers = [key for one in head.references if (key := key_in(one, rules.address))]
    reference = REFERENCE.search(head.subject)
    body = body_of(raw)
    text = own_words(body.text, answers_us=bool(answers or reference))
    if not text and not body.files and not head.subject:
        return None
    # Without an id of its own it is known by its bytes, which a repeat has as well.
    own = head.message_id or f"bytes:{hashlib.sha256(raw).hexdigest()}"
    data = {
        "name": head.name,
        "message_id": head.message_id,
        "known_as": known_as(head.sender, own),
        "answers": answers,
        "follows": [known_as(head.sender, one) for one in head.references],
        "reference": reference[0] if reference else "",
        "language": head.language,
        "was_cut": len(text) > longest,
        "files": [dict(one) for one in body.files],
    }
    fields = {SUBJECT: head.subject}
    key = f"{SOURCE}:{data['known_as']}"
    return Arrival(SOURCE, key, KIND, head.sender, data, shortened(text, longest) if text else "", fields)
