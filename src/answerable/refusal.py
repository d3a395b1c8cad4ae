"""A refusal is a sentence, the same for the button and for the write.

`say` builds a sentence that remembers its template and values, so that a door can say it in the
reader's language; everything else treats it as the English string it is.
"""

from __future__ import annotations

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
