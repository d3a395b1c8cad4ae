"""Every address of the staff's door, with its methods and its gate: the other half of the policy.

Keyed by the route as the URLconf writes it. Adding a page means adding a line here.
"""

from __future__ import annotations

from tests.access.policy import ACTS, OUTSIDE, PEOPLE, SELF, Page, record, shelf

REPORT, INCIDENT = record("report", "report"), record("incident", "incident")
SITUATION, CASE = record("situation", "incident"), record("case", "case")
STATEMENT, PROPOSAL = record("statement", "report"), record("proposal", "report")
DECISION, PLAN = record("decision", "decision"), record("plan", "decision")
MEASURE, FINDING = record("measure", "decision"), record("finding", "case")
SOURCE = record("source", "report")
ANY_RECORD = record("incident", "incident")
TRIAGE = record("incident", "case")

ADDRESSES: dict[str, Page] = {
    # the shell
    "language": Page("POST", OUTSIDE),
    "": Page("GET", SELF),
    "overview/list": Page("GET", shelf("incident")),
    "overview/list.csv": Page("GET", shelf("incident")),
    # signing in, one's own account
    "sign-in": Page("GET POST", OUTSIDE),
    "sign-in/code": Page("GET POST", OUTSIDE),
    "sign-in/factor": Page("GET POST", OUTSIDE),
    "sign-out": Page("POST", SELF),
    "step-up": Page("GET POST", SELF),
    "people/me": Page("GET", SELF),
    "people/me/settings": Page("POST", SELF),
    "people/me/password": Page("POST", SELF),
    "people/me/factor": Page("GET", SELF),
    "people/me/factor/enrol": Page("POST", SELF),
    # people
    "people": Page("GET", PEOPLE),
    "people/open": Page("POST", PEOPLE),
    "people/offices": Page("POST", PEOPLE),
    "people/compartments": Page("POST", PEOPLE),
    "people/<str:reference>": Page("GET", PEOPLE),
    "people/<str:reference>/password": Page("POST", PEOPLE),
    "people/<str:reference>/grant": Page("POST", PEOPLE),
    "people/<str:reference>/revoke": Page("POST", PEOPLE),
    "people/<str:reference>/admit": Page("POST", PEOPLE),
    "people/<str:reference>/dismiss": Page("POST", PEOPLE),
    "people/<str:reference>/ceiling": Page("POST", PEOPLE),
    "people/<str:reference>/factor": Page("POST", PEOPLE),
    "people/<str:reference>/close": Page("POST", PEOPLE),
    # who may see a record (an administrator reads the ledger, and so knows that records exist)
    "access/<str:reference>": Page("GET", ANY_RECORD),
    "access/<str:reference>/mark": Page("POST", ANY_RECORD),
    "access/<str:reference>/name": Page("POST", ANY_RECORD),
    "access/<str:reference>/remove": Page("POST", ANY_RECORD),
    # the ledger
    "ledger": Page("GET", ACTS),
    "ledger/checkpoint": Page("GET", ACTS),
    # incidents and situations
    "incidents": Page("GET", shelf("incident")),
    "incidents/new": Page("GET", record("report", "report"), "report"),
    "incidents/begin": Page("POST", shelf("incident")),
    "incidents/<str:reference>": Page("GET", INCIDENT),
    "incidents/<str:reference>/describe": Page("POST", INCIDENT),
    "incidents/<str:reference>/grade": Page("POST", INCIDENT),
    "incidents/<str:reference>/narrow": Page("POST", INCIDENT),
    "incidents/<str:reference>/widen": Page("POST", INCIDENT),
    "incidents/<str:reference>/merge": Page("POST", INCIDENT),
    "incidents/<str:reference>/split": Page("POST", INCIDENT),
    "incidents/<str:reference>/link": Page("POST", INCIDENT),
    "incidents/<str:reference>/place": Page("POST", INCIDENT),
    "situations": Page("GET", shelf("incident")),
    "situations/open": Page("POST", shelf("incident")),
    "situations/<str:reference>": Page("GET", SITUATION),
    # judging what reports say
    "statements/<str:reference>/settle": Page("POST", STATEMENT),
    "statements/<str:reference>/correct": Page("POST", STATEMENT),
    "reports/<str:reference>/statements/settle": Page("POST", REPORT),
    "reports/<str:reference>/statements/add": Page("POST", REPORT),
    "reports/<str:reference>/judge": Page("POST", REPORT),
    "reports/<str:reference>/kin/settle": Page("POST", REPORT),
    "proposals/<str:reference>/judge": Page("POST", PROPOSAL),
    "judgements/<str:reference>/withdraw": Page("POST", record("judgement", "incident")),
    # cases, findings, triage
    "cases": Page("GET", shelf("case")),
    "cases/<str:reference>": Page("GET", CASE),
    "cases/<str:reference>/move": Page("POST", CASE),
    "cases/<str:reference>/assign": Page("POST", CASE),
    "cases/<str:reference>/wait": Page("POST", CASE),
    "cases/<str:reference>/wait-ended": Page("POST", CASE),
    "cases/<str:reference>/extend": Page("POST", CASE),
    "cases/<str:reference>/reopen": Page("POST", CASE),
    "cases/<str:reference>/close": Page("POST", CASE),
    "cases/<str:reference>/procedure": Page("POST", CASE),
    "cases/<str:reference>/findings": Page("POST", CASE),
    "findings/<str:reference>/sign": Page("POST", FINDING),
    "findings/<str:reference>/withdraw": Page("POST", FINDING),
    "triage/<str:reference>": Page("GET", TRIAGE),
    "triage/<str:reference>/decide": Page("POST", TRIAGE),
    "triage/<str:reference>/second": Page("POST", TRIAGE),
    "triage/<str:reference>/open-case": Page("POST", TRIAGE),
    "triage/<str:reference>/extend": Page("POST", TRIAGE),
    # plans, decisions, measures
    "cases/<str:reference>/plan": Page("GET", record("case", "decision")),
    "cases/<str:reference>/plan/propose": Page("POST", record("case", "decision")),
    "plans/<str:reference>/clear": Page("POST", PLAN),
    "plans/<str:reference>/withdraw": Page("POST", PLAN),
    "plans/<str:reference>/decide": Page("POST", PLAN),
    "decisions/<str:reference>": Page("GET", DECISION),
    "decisions/<str:reference>/vote": Page("POST", DECISION),
    "decisions/<str:reference>/decide": Page("POST", DECISION),
    "decisions/<str:reference>/review": Page("POST", DECISION),
    "measures/<str:reference>/done": Page("POST", MEASURE),
    "measures/<str:reference>/drop": Page("POST", MEASURE),
    # intake: reports, lists, sources
    "intake": Page("GET", shelf("report")),
    "reports/new": Page("GET", shelf("report")),
    "reports/new/file": Page("POST", shelf("report")),
    "reports/new/words": Page("POST", shelf("report")),
    "reports/<str:reference>": Page("GET", REPORT),
    "reports/<str:reference>/translate": Page("POST", REPORT),
    "reports/<str:reference>/consent": Page("POST", REPORT),
    "reports/<str:reference>/credibility": Page("POST", REPORT),
    "reports/<str:reference>/hold": Page("POST", REPORT),
    "reports/<str:reference>/withdraw": Page("POST", REPORT),
    "exhibits/<str:reference>/original": Page("GET", REPORT),
    "lists/new": Page("GET", shelf("report")),
    "lists/new/preview": Page("POST", shelf("report")),
    "lists/new/take-in": Page("POST", shelf("report")),
    "lists/<str:reference>": Page("GET", record("batch", "report")),
    "sources": Page("GET", shelf("report")),
    "sources/<str:reference>": Page("GET", SOURCE),
    "sources/<str:reference>/grade": Page("POST", SOURCE),
    "sources/<str:reference>/identity": Page("GET", record("source", "identity")),
    "sources/<str:reference>/identity/open": Page("POST", record("source", "identity")),
}
