"""A refusal is a sentence, the same for the button and for the write.

`say` builds a sentence that remembers its template and values, so that a door can say it in the
reader's language; everything else treats it as the English string it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from answerable.term import Term


class Sentence(str):
    """An English sentence that remembers how it was made."""

    template: str
    values: dict[str, object]


def say(template: str, **values: object) -> Sentence:
    """Fill `template` (str.format fields) with `values`; terms are said by their words."""
    shown = {key: _shown(value) for key, value in values.items()}
    sentence = Sentence(template.format(**shown))
    sentence.template, sentence.values = template, dict(values)
    return sentence


def _shown(value: object) -> object:
    if isinstance(value, tuple):
        return ", ".join(str(_shown(part)) for part in value)
    return value.words if isinstance(value, Term) else value


class Refused(Exception):
    """The act may not happen; `sentence` says why, for a person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence if isinstance(sentence, Sentence) else _plain(sentence)


class Absent(Refused):
    """The named thing does not exist, or may not be seen: one sentence for both."""

    def __init__(self, reference: str) -> None:
        super().__init__(say("There is no record {reference}.", reference=reference))


def refuse_if(sentence: str | None) -> None:
    """Raise `Refused` with `sentence` unless it is None."""
    if sentence is not None:
        raise Refused(sentence)


def because_given(because: str) -> str:
    """Return the trimmed reason; refuse an empty one: every human decision needs a reason."""
    reason = because.strip()
    if not reason:
        raise Refused(say("Give a reason: it is what the record and the overseer read."))
    return reason


def _plain(text: str) -> Sentence:
    sentence = Sentence(text)
    sentence.template, sentence.values = text.replace("{", "{{").replace("}", "}}"), {}
    return sentence


def kept(sentence: str) -> dict[str, Any]:
    """A sentence as plain data, to be said again in another process and another language."""
    one = sentence if isinstance(sentence, Sentence) else _plain(sentence)
    return {"template": one.template, "values": {k: _kept(v) for k, v in one.values.items()}}


def said_again(data: Mapping[str, Any]) -> Sentence:
    """The sentence that `kept` made plain; a term in it is a sentence of its own now."""
    values = data.get("values", {})
    return say(str(data["template"]), **{key: _again(value) for key, value in values.items()})


def _kept(value: object) -> object:
    if isinstance(value, Term):
        return kept(value.words)
    if isinstance(value, Sentence):
        return kept(value)
    return value if isinstance(value, str | int) else str(value)


def _again(value: object) -> object:
    return said_again(value) if isinstance(value, Mapping) else value
