"""The words of signing in at the provider, of the account and of access for a while, in English."""

from collections.abc import Mapping

ACCESS_ENGLISH: Mapping[str, str] = {
    "provider_sign_in": "Sign in with your company account",
    "provider_or_password": "Or with a password of this service:",
    "provider_away": "Your company's sign-in does not answer just now. Try again in a moment, or use a "
    "password of this service if you have one.",
    "provider_lost": "This sign-in took too long, was used before, or began in another browser. Please begin again.",
    "provider_refused": "Your company's sign-in did not let you in. Begin again, or ask the people who run it.",
    "provider_not_proven": "What your company's sign-in sent could not be verified, so nobody was signed in. "
    "Please begin again; if it happens again, tell the people who run this service.",
    "provider_no_mail": "Your company's sign-in does not confirm that your e-mail address is yours. The people "
    "who run it can mend that.",
    "provider_other_account": "Your e-mail address belongs to another account here. The people who run this "
    "service can sort that out.",
    "provider_shut_out": "Your account here is closed. If you need it, ask the people who run this service.",
    "account_title": "Your account",
    "account_sessions": "Where you are signed in",
    "account_sessions_help": "If you do not know one of these, end it and tell the people who run this service.",
    "account_browser_unknown": "Unknown browser",
    "account_this": "this one",
    "account_since": "Since",
    "account_seen": "last seen",
    "account_end": "End",
    "account_end_all": "Sign out everywhere",
    "account_language": "Pages and answers in",
    "account_keep": "Save",
    "people_title": "Who is signed in",
    "people_intro": "Ending somebody's sessions takes effect at once. They may sign in again as long as their "
    "account is open.",
    "people_count": "{count} open",
    "people_end": "End all",
    "access_title": "Access to restricted matters",
    "access_intro": "Restricted matters are open to security, compliance and administrators. Whoever needs one "
    "for their work asks here. Security decides, for a limited time, and each reading is recorded.",
    "access_ask": "Ask for access",
    "access_reference": "Reference",
    "access_why": "What do you need it for?",
    "access_send": "Ask security",
    "access_asked_said": "Your request was passed on. If there is such a matter, security decides; you see the "
    "answer here.",
    "access_asked_title": "What you asked for",
    "access_wrong_reference": "This is no reference. It looks like R-7GK2MQX.",
    "access_wrong_why": "Please say in a few words what you need it for, so that security can decide.",
    "access_waiting": "Waiting for you",
    "access_waiting_none": "Nobody is waiting.",
    "access_no_matter": "there is no such restricted matter",
    "access_own": "Somebody else has to decide what you asked for.",
    "access_decided": "This was decided before, or has ended. The list shows how it stands.",
    "access_decided_title": "Decided",
    "access_by": "By",
    "access_until": "until",
    "access_hours": "4 hours",
    "access_day": "A day",
    "access_week": "A week",
    "access_refuse": "Refuse",
    "access_end": "End",
    "access_state_asked": "waiting",
    "access_state_granted": "open",
    "access_state_refused": "refused",
    "access_state_ended": "ended",
    "access_state_over": "over",
}
