"""What is kept: one class a table, each row a fact that somebody may ask about later.

Lengths are checked where text comes in; PostgreSQL and SQLite both store unbounded text at the same cost.
"""

from triage.tables.access import AccessRequest, SignInBegun
from triage.tables.console import SavedView
from triage.tables.house import ApiToken, Person, SignInCount, WebSession
from triage.tables.learning import DriftWeek, LabelReview, ModelVersion
from triage.tables.matters import Feedback, HomePage, JiraIssue, Message, Place, Ticket
from triage.tables.problems import Problem, ProblemDecision, ProblemMember, ProblemRise, TicketGist
from triage.tables.promises import Absence, ChecklistItem, Finding, HandOver, LegalClock, PageLink, RunningClock
from triage.tables.record import Arrival, ChainHead, Delivery, DeliveryFailure, Escalation, Event, Firing
from triage.tables.reports import ReportSend
from triage.tables.types import AwareUTC

__all__ = [
    "Absence",
    "AccessRequest",
    "ApiToken",
    "Arrival",
    "AwareUTC",
    "ChainHead",
    "ChecklistItem",
    "Delivery",
    "DeliveryFailure",
    "DriftWeek",
    "Escalation",
    "Event",
    "Feedback",
    "Finding",
    "Firing",
    "HandOver",
    "HomePage",
    "JiraIssue",
    "LabelReview",
    "LegalClock",
    "Message",
    "ModelVersion",
    "PageLink",
    "Person",
    "Place",
    "Problem",
    "ProblemDecision",
    "ProblemMember",
    "ProblemRise",
    "ReportSend",
    "RunningClock",
    "SavedView",
    "SignInBegun",
    "SignInCount",
    "Ticket",
    "TicketGist",
    "WebSession",
]
