"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    LINKS_PROPOSED = "incidents.links.proposed", "proposed statements and links"
    REPORTS_PROPOSED = "incidents.reports.proposed", "proposed reports that may tell the incident"
    ACCEPTED = "incidents.statement.accepted", "accepted a statement"
    SET_ASIDE = "incidents.statement.set_aside", "set a statement aside"
    CORRECTED = "incidents.statement.corrected", "corrected a statement"
    ADDED = "incidents.statement.added", "wrote a statement down"
    BEGUN = "incidents.incident.begun", "began the incident"
    DESCRIBED = "incidents.incident.described", "described the incident"
    GRADED = "incidents.incident.graded", "graded the incident"
    NARROWED = "incidents.range.narrowed", "narrowed a range"
    WIDENED = "incidents.range.widened", "undid the narrowing of a range"
    MERGED = "incidents.incident.merged", "merged the incident into another"
    SPLIT = "incidents.incident.split", "parted merged incidents"
    JUDGED = "incidents.link.judged", "judged a link"
    WITHDRAWN = "incidents.link.withdrawn", "withdrew a judgement"
    KIN_SETTLED = "incidents.kinship.settled", "settled whether two reports tell one thing"
    SITUATION_OPENED = "incidents.situation.opened", "opened the situation"
    PATTERN_SAVED = "incidents.pattern.saved", "saved the pattern"
    PATTERN_CHANGED = "incidents.pattern.changed", "asked the pattern's question differently"
    INCLUDED = "incidents.inclusion.judged", "judged whether an incident belongs to the pattern"
    PLACED = "incidents.incident.placed", "placed the incident in a situation"
    PLACES_ADDED = "incidents.places.added", "added places to the list"
    WORDS_ERASED = "incidents.words.erased", "erased the words of a report's statements"
