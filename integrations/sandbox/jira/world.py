"""What the stand-in Jira knows before anybody writes to it: projects, workflows, fields, priorities, people."""

from integrations.sandbox.jira.kinds import (
    FieldKind,
    Named,
    Person,
    Project,
    RequestType,
    ServiceDesk,
    Status,
    Way,
    Workflow,
)

TO_DO = Status("10000", "To Do", "new")
DOING = Status("10010", "In Progress", "indeterminate")
DONE = Status("10020", "Done", "done")
OPEN = Status("10100", "Open", "new")
WAITING_FOR_SUPPORT = Status("10101", "Waiting for support", "indeterminate")
WORKING = Status("10102", "Work in progress", "indeterminate")
WAITING_FOR_CUSTOMER = Status("10103", "Waiting for customer", "indeterminate")
RESOLVED = Status("10104", "Resolved", "done")
CLOSED = Status("10105", "Closed", "done")
CANCELED = Status("10106", "Canceled", "done")
REVIEW = Status("10200", "In Review", "indeterminate")
APPROVED = Status("10201", "Approved", "done")
REJECTED = Status("10202", "Rejected", "done")

RESOLUTIONS = (
    Named("10000", "Done", "The work is finished."),
    Named("10001", "Won't Do", "This will not be worked on."),
    Named("10002", "Duplicate", "It says what another issue says."),
    Named("10003", "Cannot Reproduce", "Nobody could see it happen again."),
    Named("10004", "Declined", "The request was not granted."),
)
FINISHED, DECLINED = RESOLUTIONS[0].id, RESOLUTIONS[4].id

SIMPLE = Workflow(
    (TO_DO, DOING, DONE),
    (Way("11", "To Do", TO_DO.id), Way("21", "In Progress", DOING.id), Way("31", "Done", DONE.id)),
)
SUPPORT = Workflow(
    (OPEN, WAITING_FOR_SUPPORT, WORKING, WAITING_FOR_CUSTOMER, RESOLVED, CLOSED, CANCELED),
    (
        Way("101", "Start work", WORKING.id, frozenset({OPEN.id, WAITING_FOR_SUPPORT.id})),
        Way("102", "Respond to customer", WAITING_FOR_CUSTOMER.id, frozenset({WAITING_FOR_SUPPORT.id, WORKING.id})),
        Way("103", "Respond to support", WAITING_FOR_SUPPORT.id, frozenset({OPEN.id, WAITING_FOR_CUSTOMER.id})),
        Way(
            "104",
            "Resolve this issue",
            RESOLVED.id,
            frozenset({OPEN.id, WAITING_FOR_SUPPORT.id, WORKING.id, WAITING_FOR_CUSTOMER.id}),
        ),
        Way("105", "Close", CLOSED.id, frozenset({RESOLVED.id})),
        Way("106", "Back to support", WAITING_FOR_SUPPORT.id, frozenset({RESOLVED.id, CLOSED.id, CANCELED.id})),
        Way(
            "107",
            "Cancel request",
            CANCELED.id,
            frozenset({OPEN.id, WAITING_FOR_SUPPORT.id}),
            resolution_id=DECLINED,
        ),
    ),
)
# Nothing is approved that was not reviewed, and whoever approves says how it ended.
COUNCIL = Workflow(
    (TO_DO, REVIEW, APPROVED, REJECTED),
    (
        Way("201", "Start review", REVIEW.id, frozenset({TO_DO.id})),
        Way("202", "Approve", APPROVED.id, frozenset({REVIEW.id}), needs_resolution=True),
        Way("203", "Reject", REJECTED.id, frozenset({REVIEW.id}), resolution_id=DECLINED),
        Way("204", "Reopen", TO_DO.id, frozenset({REVIEW.id, APPROVED.id, REJECTED.id})),
    ),
)
STATUSES = tuple(dict.fromkeys((*SIMPLE.statuses, *SUPPORT.statuses, *COUNCIL.statuses)))

ISSUE_TYPES = (
    Named("10001", "Task", "Something to be done."),
    Named("10002", "Incident", "Something went wrong and has to be looked at now."),
    Named("10003", "Service Request", "Somebody asks for something."),
    Named("10004", "Question", "Somebody asks to be told something."),
    Named("10005", "Bug", "Something does not work as it should."),
    Named("10006", "Story", "Something that somebody would like to be able to do."),
)
PRIORITIES = (
    Named("1", "Highest", "It stands in the way of everything else."),
    Named("2", "High", "Serious; it could stop work."),
    Named("3", "Medium", "It could affect work."),
    Named("4", "Low", "A small matter, easily worked around."),
    Named("5", "Lowest", "Trivial."),
)
DEFAULT_PRIORITY = "3"
LINK_TYPES = (
    ("10000", "Blocks", "is blocked by", "blocks"),
    ("10001", "Duplicate", "is duplicated by", "duplicates"),
    ("10002", "Relates", "relates to", "relates to"),
)
DUPLICATE = "10001"

FIELDS = (
    FieldKind("summary", "Summary", "string", required=True),
    FieldKind("issuetype", "Issue Type", "issuetype", required=True),
    FieldKind("project", "Project", "project", required=True),
    FieldKind("description", "Description", "string"),
    FieldKind("labels", "Labels", "array", "string"),
    FieldKind("priority", "Priority", "priority"),
    FieldKind("components", "Components", "array", "component"),
    FieldKind("duedate", "Due date", "date"),
    FieldKind("assignee", "Assignee", "user"),
    FieldKind("reporter", "Reporter", "user"),
    FieldKind("security", "Security Level", "securitylevel"),
)
READ_ONLY_FIELDS = (
    FieldKind("status", "Status", "status"),
    FieldKind("resolution", "Resolution", "resolution"),
    FieldKind("resolutiondate", "Resolved", "datetime"),
    FieldKind("created", "Created", "datetime"),
    FieldKind("updated", "Updated", "datetime"),
    FieldKind("creator", "Creator", "user"),
    FieldKind("watches", "Watchers", "watches"),
    FieldKind("comment", "Comment", "comments-page"),
    FieldKind("attachment", "Attachment", "array", "attachment"),
    FieldKind("issuelinks", "Linked Issues", "array", "issuelinks"),
)
TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:"
DESK = "com.atlassian.servicedesk:"


def options(first_id: int, *names: str) -> tuple[Named, ...]:
    """Give the values that a field allows their ids."""
    return tuple(Named(str(number), name) for number, name in enumerate(names, first_id))


UNITS = options(10400, "Sales", "Finance", "Engineering", "People", "Legal")
CLASSES = options(10410, "Public", "Internal", "Personal", "Customer", "Secret")
BUSINESS_UNIT = FieldKind("customfield_10050", "Business unit", "option", options=UNITS, custom=TYPES + "select")
AI_TOOL = FieldKind("customfield_10051", "AI tool", "string", custom=TYPES + "textfield")
DATA_CLASS = FieldKind(
    "customfield_10052", "Data class", "array", "option", options=CLASSES, custom=TYPES + "multiselect"
)
CONFIDENCE = FieldKind("customfield_10053", "Confidence", "number", custom=TYPES + "float")
APPROVER = FieldKind("customfield_10054", "Approver", "user", custom=TYPES + "userpicker")
NEEDED_BY = FieldKind("customfield_10055", "Needed by", "date", custom=TYPES + "datepicker")
IMPACT = FieldKind("customfield_10056", "Impact", "string", custom=TYPES + "textarea")
CUSTOM_FIELDS = (BUSINESS_UNIT, AI_TOOL, DATA_CLASS, CONFIDENCE, APPROVER, NEEDED_BY, IMPACT)
ORGANISATIONS = FieldKind(
    "customfield_10002", "Organizations", "array", "sd-customerorganization", custom=DESK + "sd-customer-organizations"
)
REQUEST_TYPE = FieldKind("customfield_10010", "Request Type", "sd-customerrequesttype", custom=DESK + "vp-origin")
PARTICIPANTS = FieldKind(
    "customfield_10011", "Request participants", "array", "user", custom=DESK + "sd-request-participants"
)
FIRST_RESPONSE = FieldKind(
    "customfield_10030", "Time to first response", "sd-servicelevelagreement", custom=DESK + "sd-sla-field"
)
RESOLUTION_TIME = FieldKind(
    "customfield_10031", "Time to resolution", "sd-servicelevelagreement", custom=DESK + "sd-sla-field"
)
DESK_FIELDS = (ORGANISATIONS, REQUEST_TYPE, PARTICIPANTS)
SLA_FIELDS = (FIRST_RESPONSE, RESOLUTION_TIME)

FORM = ("summary", "description", "priority", "attachment", "customfield_10050", "customfield_10051")
LABELLED = (*FORM, "labels", "customfield_10052")
ORGANISATION_NAMES = (Named("1", "Northwind"), Named("2", "Headquarters"))
IT_DESK = ServiceDesk(
    "1",
    (
        RequestType("21", "Report a problem", "10002", "Something in a tool does not work.", LABELLED),
        RequestType("22", "Request access", "10003", "You need a tool, an account or a licence.", LABELLED),
        RequestType("23", "Ask a question", "10004", "You would like to know something.", LABELLED),
    ),
    ORGANISATION_NAMES,
)
SERVICE_DESK = ServiceDesk(
    "2",
    (
        RequestType("31", "Get help", "10003", "Anything that has no better place.", FORM),
        RequestType("32", "Report an incident", "10002", "Something went wrong for several people.", FORM),
    ),
    ORGANISATION_NAMES,
)
ANYWHERE = (BUSINESS_UNIT, AI_TOOL, DATA_CLASS, CONFIDENCE, APPROVER, NEEDED_BY, IMPACT)


def project(number: int, key: str, name: str, *, levels: tuple[Named, ...] = ()) -> Project:
    """Make a project of the usual kind."""
    workflow = {"IT": SUPPORT, "SD": SUPPORT, "AICO": COUNCIL}.get(key, SIMPLE)
    desk = {"IT": IT_DESK, "SD": SERVICE_DESK}.get(key)
    components = tuple(Named(str(10200 + 10 * number + n), one) for n, one in enumerate(("Chat", "Workflows")))
    return Project(
        str(10000 + number),
        key,
        name,
        workflow,
        security_levels=levels,
        components=components,
        fields=ANYWHERE + (DESK_FIELDS if desk else ()),
        issue_types=ISSUE_TYPES,
        desk=desk,
    )


PROJECTS = (
    project(0, "AIEN", "AI Enablement"),
    project(1, "IT", "IT Support"),
    project(2, "DGOV", "Data Governance", levels=(Named("10120", "Restricted"),)),
    project(3, "SEC", "Security Operations", levels=(Named("10100", "Restricted"),)),
    project(4, "AIOPS", "AI Operations"),
    project(5, "AICO", "AI Council"),
    project(6, "AIQ", "AI Output Quality"),
    project(7, "COMP", "Compliance", levels=(Named("10110", "Restricted"), Named("10111", "Legal only"))),
    project(8, "AIDESK", "AI Desk"),
    project(9, "SD", "Service Desk"),
)
BOT = Person("5b10ac8d82e05b22cc7d4ef5", "AI triage", "triage@example.test")
PEOPLE = (
    BOT,
    Person("5b10a2844c20165700ede21g", "Ines Okafor", "ines.okafor@example.test"),
    Person("5b109f2e9729b51b54dc274d", "Tom Lindqvist", "tom.lindqvist@example.test"),
    Person("5b10a0effa615349cb016cd8", "Mei Santos", "mei.santos@example.test"),
)


def status_of(status_id: str) -> Status:
    """Find a status."""
    return next(status for status in STATUSES if status.id == status_id)
