"""Reading this room, always for a named reader; what only the house looks at says so."""

from answerable.incidents.queries.corrections import corrections
from answerable.incidents.queries.figures import (
    as_reading,
    ranges_as_of,
    ranges_in_full,
    ranges_of,
)
from answerable.incidents.queries.history import fields_as_of, lines_of, versions_of
from answerable.incidents.queries.lines import lines_named, lines_of_report, lines_of_reports
from answerable.incidents.queries.lists import (
    Wanted,
    incident_list,
    recipients,
    situation_page,
    situations,
    standing_incidents,
)
from answerable.incidents.queries.merges import merged_into, resolve, standing
from answerable.incidents.queries.own_places import how_many_are_new, own_places
from answerable.incidents.queries.page import incident_page, reports_of
from answerable.incidents.queries.panel import draft_of, links_of, panel, proposals_for, report_of
from answerable.incidents.queries.patterns import (
    asked_now,
    finds_now,
    holding,
    incidents_of,
    pattern,
)
from answerable.incidents.queries.patterns_shown import (
    alike,
    pattern_page,
    patterns,
    suggestions,
)
from answerable.incidents.queries.proposals import open_proposals, proposal, proposals
from answerable.incidents.queries.taking import Offered, named, offered
from answerable.incidents.queries.texts import (
    links_proposed,
    newest_text,
    newest_texts,
    place_of,
    readings_of,
)

__all__ = [
    "Offered",
    "Wanted",
    "alike",
    "as_reading",
    "asked_now",
    "corrections",
    "draft_of",
    "fields_as_of",
    "finds_now",
    "holding",
    "how_many_are_new",
    "incident_list",
    "incident_page",
    "incidents_of",
    "lines_named",
    "lines_of",
    "lines_of_report",
    "lines_of_reports",
    "links_of",
    "links_proposed",
    "merged_into",
    "named",
    "newest_text",
    "newest_texts",
    "offered",
    "open_proposals",
    "own_places",
    "panel",
    "pattern",
    "pattern_page",
    "patterns",
    "place_of",
    "proposal",
    "proposals",
    "proposals_for",
    "ranges_as_of",
    "ranges_in_full",
    "ranges_of",
    "readings_of",
    "recipients",
    "report_of",
    "reports_of",
    "resolve",
    "situation_page",
    "situations",
    "standing",
    "standing_incidents",
    "suggestions",
    "versions_of",
]
