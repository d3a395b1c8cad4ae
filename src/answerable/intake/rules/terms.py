"""The words of the room of intake: what a source is, how it is graded, how a report came and stands."""

from __future__ import annotations

from answerable.term import Term


class SourceKind(Term):
    """Where a report can come from."""

    OWN_PERSONNEL = "own_personnel", "own personnel"
    EYEWITNESS = "eyewitness", "eyewitness"
    PUBLIC_MEDIA_MATERIAL = "public_media_material", "public photo or video"
    SATELLITE = "satellite", "satellite image"
    NGO_OR_PRESS = "ngo_or_press", "press or organisation"
    INTELLIGENCE = "intelligence", "intelligence"
    PUBLIC_FORM = "public_form", "public form"
    FORENSIC = "forensic", "forensic finding"
    SITE_VISIT = "site_visit", "site visit"
    PARTNER_STATEMENT = "partner_statement", "partner's statement"
    OTHER = "other", "other"


class Reliability(Term):
    """How reliable a source is, after the Admiralty scale."""

    A = "A", "completely reliable"
    B = "B", "usually reliable"
    C = "C", "fairly reliable"
    D = "D", "not usually reliable"
    E = "E", "unreliable"
    F = "F", "reliability cannot be judged"


class Credibility(Term):
    """How credible one report is, after the Admiralty scale."""

    CONFIRMED = "1", "confirmed by other sources"
    PROBABLY = "2", "probably true"
    POSSIBLY = "3", "possibly true"
    DOUBTFUL = "4", "doubtful"
    IMPROBABLE = "5", "improbable"
    CANNOT_BE_JUDGED = "6", "truth cannot be judged"


class Use(Term):
    """What the source allows."""

    NOT_ASKED = "not_asked", "not asked"
    INTERNAL = "internal", "for our own work only"
    PARTNER = "partner", "may be put to the partner"
    PUBLICATION = "publication", "may be published"
    REFUSED = "refused", "refused"


class Entry(Term):
    """How a report came in."""

    FILE = "file", "file"
    PASTED = "pasted", "pasted text"
    TELEPHONE = "telephone", "telephone"
    CABLE = "cable", "cable"
    LIST_ROW = "list_row", "row of a list"
    PART = "part", "part of another report"


class How(Term):
    """How whoever reported was told that it has come."""

    AS_RECEIVED = "as_received", "the way it came"
    LETTER = "letter", "by letter"
    MAIL = "mail", "by e-mail"
    TELEPHONE = "telephone", "by telephone"
    IN_PERSON = "in_person", "in person"
    PUBLICLY = "publicly", "by a public notice"
    OTHER = "other", "in another way"


class State(Term):
    """Where a report stands between arriving and being read."""

    RECEIVED = "received", "not yet read"
    READ = "read", "read"
    KEPT_UNREAD = "kept_unread", "kept, not yet read"
    WITHDRAWN = "withdrawn", "withdrawn"


class Part(Term):
    """What somebody typed, by the name the form gives it."""

    SOURCE_NAME = "source_name", "name of the source"
    TRANSLATION = "translation", "translation"
    WORDS = "words", "text"
    SUBJECT = "subject", "subject"
    TAKEN_BY = "taken_by", "name of who took it down"
    TOLD_ON = "told_on", "day and hour"
    IDENTITY = "identity", "identity of the source"
    CONTACT = "contact", "way to reach the source"
    PLACE = "place", "precise place"
    CONDITIONS = "conditions", "conditions"
    GIVEN_HOW = "given_how", "way the consent was given"
    TOLD_WORDS = "told_words", "words in which they were told"
