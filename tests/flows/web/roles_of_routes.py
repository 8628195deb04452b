"""Who may enter which route, written by hand: a route that is missing here, or opens to others, fails a test."""

from collections.abc import Mapping

from triage.domain import Role

ALL = frozenset(Role)
STAFF = ALL - {Role.EMPLOYEE}
RESTRICTED = frozenset({Role.SECURITY, Role.COMPLIANCE, Role.ADMIN})
SECURITY = frozenset({Role.SECURITY, Role.ADMIN})
RECORDS = frozenset({Role.SECURITY, Role.COMPLIANCE})
WATCHERS = frozenset({Role.OPERATIONS, Role.SECURITY, Role.ADMIN})
REVIEWERS = frozenset({Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN})

API: Mapping[str, frozenset[Role]] = {
    "POST /api/v1/intake": ALL,
    "POST /api/v1/paste-check": ALL,
    "POST /api/v1/paste-check/feedback": ALL,
    "GET /api/v1/paste-check/feedback": REVIEWERS,
    "POST /api/v1/paste-check/feedback/{item_id}/decision": REVIEWERS,
    "GET /api/v1/tickets": STAFF,
    "GET /api/v1/tickets/{reference}": STAFF,
    "POST /api/v1/tickets/{reference}/acknowledge": SECURITY,
    "POST /api/v1/tickets/{reference}/choice": ALL,
    "POST /api/v1/tickets/{reference}/context": ALL,
    "POST /api/v1/deliveries/{delivery_id}/retry": STAFF - {Role.COMPLIANCE},
    "GET /metrics": frozenset({Role.OPERATIONS, Role.ADMIN}),
    "GET /api/v1/tickets/{reference}/legal": RESTRICTED,
    "POST /api/v1/tickets/{reference}/legal/certain": RECORDS,
    "POST /api/v1/tickets/{reference}/legal/decision": RECORDS,
    "POST /api/v1/tickets/{reference}/legal/notified": RECORDS,
    "POST /api/v1/tickets/{reference}/legal/not-notified": RECORDS,
    "POST /api/v1/tickets/{reference}/legal/aware": RECORDS,
    "POST /api/v1/tickets/{reference}/severity": SECURITY | {Role.AGENT},
    "POST /api/v1/tickets/{reference}/hand-over": STAFF,
    "POST /api/v1/tickets/{reference}/hand-over/accept": STAFF,
    "POST /api/v1/tickets/{reference}/hand-over/decline": STAFF,
    "POST /api/v1/tickets/{reference}/hand-over/take-back": STAFF,
    "POST /api/v1/hand-overs": STAFF,
    "POST /api/v1/hand-overs/{batch}/accept": STAFF,
    "POST /api/v1/hand-overs/{batch}/decline": STAFF,
    "GET /api/v1/hand-overs/{batch}": STAFF,
    "POST /api/v1/tickets/{reference}/steps/{number}/tick": STAFF,
    "POST /api/v1/tickets/{reference}/steps/{number}/untick": STAFF,
    "GET /api/v1/tickets/{reference}/steps": STAFF,
    "GET /api/v1/absences": STAFF,
    "POST /api/v1/absences": STAFF,
    "POST /api/v1/absences/back": STAFF,
    "GET /api/v1/findings": WATCHERS,
    "GET /api/v1/review": WATCHERS,
}

# Only people who signed in; programs are sent to sign in as well.
PAGES: Mapping[str, frozenset[Role]] = {
    "POST /": ALL,
    "GET /check": ALL,
    "POST /check": ALL,
    "GET /check/feedback": ALL,
    "POST /check/feedback": ALL,
    "GET /check/ask": ALL,
    "POST /check/ask": ALL,
    "GET /matters": ALL,
    "GET /matters/{reference}": ALL,
    "GET /matters/{reference}/part": ALL,
    "GET /matters/{reference}/live": ALL,
    "POST /matters/{reference}/say": ALL,
    "POST /matters/{reference}/answers": ALL,
    "POST /matters/{reference}/choice": ALL,
    "POST /matters/{reference}/helped": ALL,
    "POST /matters/{reference}/not-helped": ALL,
    "POST /matters/{reference}/withdraw": ALL,
    "POST /matters/{reference}/reopen": ALL,
    "GET /reports": STAFF,
    "GET /reports/{name}": STAFF,
    "GET /tickets": STAFF,
    "GET /tickets/part": STAFF,
    "GET /tickets/{reference}": STAFF,
    "POST /tickets/{reference}/take": STAFF,
    "POST /tickets/{reference}/take-over": STAFF,
    "POST /tickets/{reference}/acknowledge": STAFF,
    "POST /tickets/{reference}/reroute": STAFF,
    "POST /tickets/{reference}/rank": STAFF,
    "POST /tickets/{reference}/ask": STAFF,
    "POST /tickets/{reference}/reply": STAFF,
    "POST /tickets/{reference}/note": STAFF,
    "POST /tickets/{reference}/resolve": STAFF,
    "POST /tickets/{reference}/reopen": STAFF,
    "POST /tickets/{reference}/incident": STAFF,
    "POST /tickets/{reference}/context": STAFF,
    "POST /tickets/{reference}/choose": STAFF,
    "POST /tickets/{reference}/hand-over": STAFF,
    "POST /tickets/{reference}/offer-accept": STAFF,
    "POST /tickets/{reference}/offer-decline": STAFF,
    "POST /tickets/{reference}/offer-take-back": STAFF,
    "POST /tickets/{reference}/legal": RECORDS,
    "POST /tickets/{reference}/steps/{number}/tick": STAFF,
    "POST /tickets/{reference}/steps/{number}/untick": STAFF,
    "POST /tickets/{reference}/deliveries/{delivery_id}/retry": STAFF - {Role.COMPLIANCE},
    "GET /tickets/live": STAFF,
    "POST /tickets/take": STAFF,
    "POST /tickets/reroute": STAFF,
    "POST /tickets/views": STAFF,
    "POST /tickets/views/remove": STAFF,
    "POST /sign-out": ALL,
    "GET /account": ALL,
    "POST /account/sessions/end": ALL,
    "POST /account/language": ALL,
    "GET /people": frozenset({Role.ADMIN}),
    "POST /people/sign-out": frozenset({Role.ADMIN}),
    "GET /models": REVIEWERS,
    "POST /models/rollback": REVIEWERS,
    "POST /models/labels/{number}": REVIEWERS,
    "POST /models/{version}/promote": REVIEWERS,
    "GET /access": STAFF,
    "POST /access": STAFF,
    "POST /access/{number}/decide": SECURITY,
    "POST /access/{number}/end": STAFF,
}

FOR_EVERYBODY = frozenset(
    {
        "GET /",
        "GET /health/live",
        "GET /health/ready",
        "GET /openapi.json",
        "GET /sign-in",
        "POST /sign-in",
        "GET /sign-in/provider",
        "GET /sign-in/provider/back",
        "GET /static/{name}",
        "POST /slack/events",
        "POST /jira/webhook",
        "POST /api/v1/mail",
        "GET /page/{secret}",
        "POST /page/{secret}",
    }
)
# What never ends of itself; who may enter it shows before it begins.
ENDLESS = frozenset({"GET /tickets/live", "GET /matters/{reference}/live"})
