"""The people and messages of the demonstration: enough to see every lane at work, and nothing real."""

from triage.domain import Role

# Whoever opens the demonstration is the first of these, and may be any other.
PEOPLE = (
    ("maya.okafor@example.com", "Maya Okafor", Role.EMPLOYEE, ("sales",)),
    ("jonas.lindqvist@example.com", "Jonas Lindqvist", Role.EMPLOYEE, ("engineering",)),
    ("priya.raman@example.com", "Priya Raman", Role.AGENT, ("it",)),
    ("tom.baker@example.com", "Tom Baker", Role.SECURITY, ("it", "security")),
    ("elif.demir@example.com", "Elif Demir", Role.OPERATIONS, ("it",)),
    ("sofia.rossi@example.com", "Sofia Rossi", Role.COMPLIANCE, ("legal",)),
    ("noah.klein@example.com", "Noah Klein", Role.ADMIN, ("it",)),
)

# These open the demonstration alone: it listens on this machine only, and its database is thrown away.
REPORTING_TOKEN = "demo-employee-token"  # noqa: S105 - a sample, see above
TOKENS = {f"demo-{role.value}-token": role for role in Role}

MESSAGES = (
    ("maya.okafor@example.com", "Which of our AI tools is best for writing up minutes from a client workshop?"),
    (
        "jonas.lindqvist@example.com",
        "Copilot has been greyed out in Word since this morning, error 403 when I sign in.",
    ),
    (
        "maya.okafor@example.com",
        "May I put this list of names into ChatGPT to sort it? Anna Berg, anna.berg@example.org",
    ),
    (
        "jonas.lindqvist@example.com",
        "I think I pasted the whole customer export into my own ChatGPT yesterday evening. I have not told anyone yet.",
    ),
    ("elif.demir@example.com", "The nightly ticket summaries have been empty since the CRM update on Monday."),
    ("maya.okafor@example.com", "We would like to try AI on supplier contracts. How do we get that approved?"),
    (
        "jonas.lindqvist@example.com",
        "The sales assistant gave me the wrong revenue figure for March, it was off by 40%.",
    ),
    ("sofia.rossi@example.com", "Does the GDPR require client consent before we let an AI tool transcribe calls?"),
    ("maya.okafor@example.com", "It doesn't work."),
    ("jonas.lindqvist@example.com", "The coffee machine on the third floor is leaking again."),
)
# The same as Jonas reported above, so that there is a problem to look at.
AGAIN = (
    ("maya.okafor@example.com", "The Copilot button in Word is grey today, it says error 403 at sign-in."),
    ("sofia.rossi@example.com", "Copilot is greyed out in Word again, sign in gives error 403."),
)


def curl(base_url: str) -> str:
    """Give the line that reports something, ready to be copied."""
    return (
        f"curl -s {base_url}/api/v1/intake -H 'Authorization: Bearer {REPORTING_TOKEN}' "
        "-H 'Content-Type: application/json' -d '"
        '{"author": "maya.okafor@example.com", '
        '"text": "The nightly ticket summaries have been empty since the CRM update"}'
        "'"
    )
