"""What `triage jira check` says, and what mends it."""

# Each permission, and what goes wrong without it.
PERMISSIONS = {
    "BROWSE_PROJECTS": ("Browse projects", "we can't see what becomes of an issue"),
    "CREATE_ISSUES": ("Create issues", "no matter reaches this queue"),
    "EDIT_ISSUES": ("Edit issues", "labels can't be set when a matter moves, and nothing can be taken out of an issue"),
    "ADD_COMMENTS": ("Add comments", "what people write in Slack does not reach the issue"),
    "TRANSITION_ISSUES": ("Transition issues", "what is taken or resolved here stays open there"),
    "ASSIGN_ISSUES": ("Assign issues", "who takes a matter here is not named there"),
    "LINK_ISSUES": ("Link issues", "a matter that moved to another queue leaves no link"),
    "CREATE_ATTACHMENTS": ("Create attachments", "files that belong to a matter can't be added"),
    "DELETE_OWN_ATTACHMENTS": (
        "Delete own attachments",
        "files of a matter that becomes restricted stay where others read them",
    ),
}
LEVEL_PERMISSION = "SET_ISSUE_SECURITY"
WATCHERS_PERMISSION = "MANAGE_WATCHERS"
DUE_PERMISSION = "SCHEDULE_ISSUES"
BEHALF_PERMISSION, AGENT_PERMISSION = "MODIFY_REPORTER", "SERVICEDESK_AGENT"
BEHALF = ("Service project agent", "a request can't be made on behalf of the person")
SOMETIMES = {
    LEVEL_PERMISSION: (
        "Set issue security",
        "the security level of this queue can't be set, and only a pointer is sent",
    ),
    WATCHERS_PERMISSION: ("Manage watchers", "the watchers of this rule can't be added"),
    DUE_PERMISSION: ("Schedule issues", "the due day of this rule can't be set"),
}
NO_PROJECT = (
    "Jira has no project {project}, or hides it from our account. Mend the name here, or give the account the "
    "permission Browse projects there.{nearest}"
)
ARCHIVED = "Project {project} is archived and takes no issues. Name another one here, or have it restored in Jira."
MAY_NOT = (
    "Our account lacks the permission {permission} in project {project}: without it {without}. Give it in the "
    "project's permission scheme."
)
NO_TYPE = "Project {project} has no issue type '{issue_type}'. It has: {known}."
NO_TYPES = "Project {project} offers our account no issue type. Give it the permission Create issues there."
NO_DESK = (
    "Project {project} has no service desk that our account may see, so '{request_type}' can't be asked for. "
    "Remove request_type, or make the account an agent of the desk."
)
NO_REQUEST_TYPE = "The service desk of {project} has no request type '{request_type}'. It has: {known}."
MISSING_FIELD = (
    "The create screen of {issue_type} in {project} lacks {field}, which every issue of ours carries. Add it there."
)
REQUIRED = (
    "Project {project} requires '{field}' of a new {issue_type}, and nothing sets it. Set it under `fields` of a "
    "rule, give it a default in Jira, or make it optional there."
)
NO_COMPONENT = (
    "Project {project} has no component '{component}'; issues are made without it. Add it in Jira, or take it out"
    " here. It has: {known}."
)
NO_COMPONENTS = "The create screen of {issue_type} in {project} has no components; issues are made without them."
NO_PRIORITY = "Project {project} has no priority '{priority}'; issues are made with Jira's default. It has: {known}."
NO_PRIORITIES = "The create screen of {issue_type} in {project} has no priority; issues are made without one."
NO_DUE = "The create screen of {issue_type} in {project} has no due date; issues are made without one."
NO_LEVEL = (
    "Project {project} does not offer our account the security level '{level}', so restricted matters reach it as"
    " a pointer without a word of what they are. Add the account to the level, and the level to the project. It "
    "offers: {known}."
)
NO_LEVEL_NAMED = (
    "This queue takes restricted matters and names no security level, so its issues hold a pointer and no "
    "details. Name one under security_level if its owner shall see more in Jira."
)
NO_FIELD = (
    "The create screen of {issue_type} in {project} has no field '{field}'. Add it there, or mend its name here. "
    "It has: {known}."
)
TWO_FIELDS = (
    "Project {project} has two fields called '{field}' for a new {issue_type}: rename one, or write its id here."
)
NO_VALUE = "The field '{field}' of {project} can't be filled so: {reason}.{takes}"
NOT_ASSIGNABLE = (
    "{person} can't be given issues of {project}: Jira does not know the address or account, or the person lacks "
    "the permission Assignable user there."
)
NOT_KNOWN = "Jira knows nobody as {person}, who shall watch issues of {project}; others can still watch."
NEVER_DONE = (
    "Issues of the type {issue_type} in {project} have no status that counts as done, so nothing that is resolved"
    " here can be closed there. Give a status of their workflow the category Done."
)
NO_STEP = (
    "From '{status}' no single step leads to a status of the category Done (seen at {issue}), so resolving a "
    "matter here is refused there as long as it stands so. Add a step to the workflow, or resolve it in Jira."
)
NO_WAY_BACK = (
    "From '{status}' no step leads back (seen at {issue}), so reopening a matter here is refused there. Add a "
    "step to the workflow."
)
NOT_TOLD = (
    "TRIAGE_JIRA_WEBHOOK_SECRET is not set, so Jira can't tell us anything: what owners do there is found by the "
    "sweep alone, every five minutes. docs/jira.md says how to register a webhook."
)
HIDDEN_WEBHOOKS = (
    "Only administrators of Jira see its webhooks, so whether one is registered for {url} could not be tried. "
    "docs/jira.md says how to look."
)
NO_WEBHOOK = (
    "No webhook of Jira's leads to {url}. Register one with the secret of TRIAGE_JIRA_WEBHOOK_SECRET (docs/jira.md)."
)
WEBHOOK_OFF = "The webhook to {url} is switched off in Jira. Switch it on."
WEBHOOK_MISSES = "The webhook to {url} is not told of: {events}. Tick them; until then the sweep finds those."
