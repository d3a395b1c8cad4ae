"""An invitation that came in as a calendar file: hostile until it is read, a proposal afterwards.

Only one event, on one day, in plain text is taken. Whatever else such a file may do - repeat, attach,
call elsewhere, hide letters - is refused with a sentence; what is ignored can do nothing here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from answerable.actor import Actor
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.meetings import MeetingState
from answerable.incidents.rules.dates import Precision, read
from answerable.refusal import Refused, Sentence, say
from answerable.term import Term

MOST_BYTES, MOST_LINES, MOST_SIGNS = 64 * 1024, 1000, 2000
YEARS = range(2000, 2100)
UID_END = "@answerable"
"""How the names of meetings we invite to end: an answer to ours comes back under it."""
_LINE = re.compile(
    r"\A([A-Za-z0-9-]{1,40})((?:;[A-Za-z0-9-]{1,40}=(?:\"[^\"]*\"|[^\";:,]*))*):(.*)"
)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))')
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)")
_ZONE = re.compile(r"[A-Za-z0-9_+/() -]{1,60}")
_SKIPPED = frozenset({"VTIMEZONE", "VALARM"})
_REFUSED = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"})
_ONCE = ("UID", "DTSTART", "SUMMARY", "LOCATION", "SEQUENCE", "STATUS")


class Method(Term):
    """What the file asks for."""

    REQUEST = "REQUEST", "asks for a meeting"
    CANCEL = "CANCEL", "calls a meeting off"


class InvitationState(Term):
    """Where an invitation stands."""

    PROPOSED = "proposed", "awaits a person"
    CONFIRMED = "confirmed", "confirmed"
    SET_ASIDE = "set_aside", "set aside"


@dataclass(frozen=True)
class Invited:
    """What an invitation says, as plain text."""

    method: Method
    uid: str
    title: str
    on: date
    hour: str = ""
    """As it was written, with its zone: no clock of ours converts it."""
    place: str = ""
    sequence: int = 0


@dataclass(frozen=True)
class _Property:
    name: str
    parameters: Mapping[str, str]
    value: str


def invited(data: bytes) -> Invited:
    """Read a calendar file, or raise `Refused` with the sentence that says why not."""
    lines = _unfolded(data)
    parts = list(_properties(lines))
    method, event = _one_event(parts)
    found = _only_once(event)
    on, hour = _start(found.get("DTSTART"))
    cancelled = method == Method.CANCEL or _value(found, "STATUS").upper() == "CANCELLED"
    return Invited(
        Method.CANCEL if cancelled else Method.REQUEST,
        _needed(_text(found, "UID"), "UID"), _needed(_text(found, "SUMMARY"), "SUMMARY"),
        on, hour, _text(found, "LOCATION"), _number(_value(found, "SEQUENCE")),
    )  # fmt: skip


def why_not_receive(data: bytes, *, by: Actor) -> Sentence | None:
    """Say why `by` hands in no calendar file."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    return None if data else say("Choose the calendar file of the invitation.")


def why_not_take(*, newest: int | None, sequence: int, same: bool) -> Sentence | None:
    """Say why an invitation is not taken in again: `newest` is the version known of it."""
    if same:
        return say("This invitation was taken in already.")
    if newest is not None and sequence < newest:
        return say("A newer version of this invitation was taken in already.")
    return None


def why_not_settle(
    state: InvitationState, *, asked: Invited | None, meeting: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not settle an invitation. `meeting`: there is one of ours it is about."""
    if state is not InvitationState.PROPOSED:
        return say("This invitation was settled already.")
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if asked is not None and asked.method is Method.CANCEL and not meeting:
        return say("It calls off a meeting that is not on the record: set it aside.")
    return None


def why_not_invite(state: MeetingState, named: str, *, by: Actor) -> Sentence | None:
    """Say why `by` may not make an invitation to a meeting; `named`: the day that stands for it."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state not in (MeetingState.AGREED, MeetingState.SLIPPED, MeetingState.CANCELLED):
        return say("An invitation goes out for a meeting that is agreed, put off or called off.")
    known = read(named)
    if known is None or known.precision is not Precision.DAY:
        return say("An invitation names one day: until it is set, there is none to send.")
    return None


def _unfolded(data: bytes) -> Sequence[str]:
    if len(data) > MOST_BYTES:
        raise Refused(say("This calendar file is too large: an invitation takes a few lines."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(say("This is not a calendar file: it is not written in UTF-8.")) from None
    if any(unicodedata.category(c) == "Cc" and c not in "\r\n\t" for c in text):
        raise Refused(say("This is not a calendar file: it holds control characters."))
    # Only CRLF and LF end a line: what else Unicode calls a line break stays inside the value.
    lines = re.sub(r"\r?\n[ \t]", "", text).replace("\r\n", "\n").strip("\n").split("\n")
    if len(lines) > MOST_LINES or any(len(line) > MOST_SIGNS for line in lines):
        raise Refused(say("This calendar file is too large: an invitation takes a few lines."))
    return lines


def _properties(lines: Sequence[str]) -> Iterator[_Property]:
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is None or "\r" in line:
            raise Refused(say("This is not a calendar file: a line of it is none of a calendar's."))
        given = {m[1].upper(): m[2] or m[3] or "" for m in _PARAMETER.finditer(match[2])}
        yield _Property(match[1].upper(), given, match[3])


def _one_event(parts: Sequence[_Property]) -> tuple[str, list[_Property]]:
    """The method and the properties of the only event; everything must be opened, closed and nested."""
    open_: list[str] = []
    top: list[_Property] = []
    event: list[_Property] = []
    counted: list[str] = []
    for number, part in enumerate(parts):
        if part.name == "BEGIN":
            counted.append(_may_open(part.value.upper(), open_, number))
            open_.append(part.value.upper())
        elif part.name == "END":
            _close(part.value.upper(), open_, is_last=number == len(parts) - 1)
        elif open_ == ["VCALENDAR"]:
            top.append(part)
        elif open_ == ["VCALENDAR", "VEVENT"]:
            event.append(part)
        elif not open_:
            raise _no_calendar()
    if open_ or counted.count("VEVENT") != 1 or counted.count("VCALENDAR") != 1:
        raise Refused(say("An invitation holds one event, and no more."))
    return _method(top), event


def _may_open(name: str, open_: Sequence[str], number: int) -> str:
    inside = {(): {"VCALENDAR"}, ("VCALENDAR",): {"VEVENT", "VTIMEZONE"},
              ("VCALENDAR", "VEVENT"): {"VALARM"}}  # fmt: skip
    skipping = any(one in _SKIPPED for one in open_) and len(open_) < 4
    if skipping and name in ("STANDARD", "DAYLIGHT"):
        return name
    if name not in inside.get(tuple(open_), set()) or (not open_ and number):
        raise _no_calendar()
    return name


def _close(name: str, open_: list[str], *, is_last: bool) -> None:
    if not open_ or open_.pop() != name or (not open_ and not is_last):
        raise _no_calendar()


def _no_calendar() -> Refused:
    return Refused(say("This is not an invitation: its parts are not those of one."))


def _method(top: Sequence[_Property]) -> str:
    named = {part.name: part.value.strip() for part in top}
    if named.get("VERSION") != "2.0":
        raise Refused(say("Only calendar files of version 2.0 are read."))
    method = named.get("METHOD", "").upper()
    if method not in set(Method):
        raise Refused(say("This calendar file neither asks for a meeting nor calls one off."))
    return method


def _only_once(event: Sequence[_Property]) -> Mapping[str, _Property]:
    names = [part.name for part in event]
    if _REFUSED & set(names):
        raise Refused(say("It repeats. Take in one meeting at a time."))
    if "ATTACH" in names:
        raise Refused(say("It carries an attachment. Hand that in as a report."))
    if any(names.count(name) > 1 for name in _ONCE):
        raise Refused(say("It says something twice that an invitation says once."))
    return {part.name: part for part in event}


def _start(part: _Property | None) -> tuple[date, str]:
    if part is None:
        raise Refused(say("It names no day."))
    if match := _DAY.fullmatch(part.value):
        return _day(match), ""
    if match := _MOMENT.fullmatch(part.value):
        return _day(match), _hour(match, part.parameters.get("TZID", ""))
    raise Refused(say("The day it names is none."))


def _day(match: re.Match[str]) -> date:
    try:
        on = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise Refused(say("The day it names is none.")) from None
    if on.year not in YEARS:
        raise Refused(say("The day it names is none."))
    return on


def _hour(match: re.Match[str], zone: str) -> str:
    try:
        told = time(int(match[4]), int(match[5]), int(match[6])).strftime("%H:%M")
    except ValueError:
        raise Refused(say("The hour it names is none.")) from None
    if match[7]:
        return f"{told} UTC"
    return f"{told} {zone}" if _ZONE.fullmatch(zone) else told


def _value(found: Mapping[str, _Property], name: str) -> str:
    return found[name].value.strip() if name in found else ""


def _text(found: Mapping[str, _Property], name: str) -> str:
    """Plain text: escapes undone, what nobody sees and what turns the direction of writing gone."""
    plain = re.sub(r"\\([nN,;\\])", lambda m: " " if m[1] in "nN" else m[1], _value(found, name))
    seen = "".join(c for c in plain if unicodedata.category(c) not in ("Cf", "Co", "Cn", "Cs"))
    told = " ".join(seen.split())
    if len(told) > 200:
        raise Refused(say("Its words are too long for an invitation."))
    return told


def _needed(text: str, name: str) -> str:
    if not text:
        raise Refused(say("It has no {name}.", name=name))
    return text


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else 0
