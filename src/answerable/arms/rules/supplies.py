"""What a licence and a transfer have in common: an article for a recipient, how many, on whose money."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from answerable.arms.rules.names import state_key
from answerable.refusal import Refused, Sentence, say
from answerable.term import Term

Range = tuple[int | None, int | None]
"""At the least, at the most; None: not known."""
UNKNOWN: Range = (None, None)
MOST = 10**15


class Funding(Term):
    """Whose money pays, and through whom it is sold."""

    GRANT = "grant", "grant"
    STATE_SALE = "state_sale", "state sale"
    COMMERCIAL_SALE = "commercial_sale", "commercial sale"
    LOAN = "loan", "loan"
    NOT_KNOWN = "not_known", "not known"


@dataclass(frozen=True)
class Supplied:
    """An article for a recipient, as it is to be entered."""

    article: str
    """Its reference."""
    recipient: str
    end_user: str = ""
    unit: str = ""
    quantity: Range = UNKNOWN
    value: Decimal | None = None
    currency: str = ""
    funding: str = Funding.NOT_KNOWN
    note: str = ""
    source: str = ""


def why_not_supply(supplied: Supplied) -> Sentence | None:
    """Say why what is supplied cannot be entered so."""
    if not state_key(supplied.recipient):
        return say("Say who receives it.")
    if supplied.funding not in list(Funding):
        return say("Say on whose money: grant, state sale, commercial sale, loan, or not known.")
    if supplied.value is not None and not re.fullmatch(r"[A-Z]{3}", supplied.currency):
        return say("Give the currency of the value by its three letters, for example EUR.")
    return why_not_range(supplied.quantity)


def why_not_range(given: Range) -> Sentence | None:
    """Say why a quantity cannot be so."""
    least, most = given
    if any(end is not None and not 0 <= end <= MOST for end in given):
        return say("There cannot be so many.")
    if least is not None and most is not None and most < least:
        return say("At the most cannot be less than at the least.")
    return None


_FORMS = (
    (re.compile(r"(\d+)"), lambda n: (n[0], n[0])),
    (re.compile(r"(\d+)\s*(?:-|–|to)\s*(\d+)"), lambda n: (n[0], n[1])),
    (re.compile(r"(?:≥|>=|at least)\s*(\d+)|(\d+)\+"), lambda n: (n[0], None)),
    (re.compile(r"(?:≤|<=|up to|at most)\s*(\d+)"), lambda n: (None, n[0])),
)


def quantity(text: str) -> Range:
    """How many a cell or field says: `12`, `10-20`, `≥5`, `up to 40`; empty or `?` is not known.

    Raises `Refused` where it says nothing clear: a guessed number would be somebody's finding.
    """
    plain = re.sub(r"(?<=\d)[,\u00a0 ](?=\d{3}\b)", "", text.strip().lower())
    if plain in ("", "?", "-", "–", "unknown", "not known"):
        return UNKNOWN
    for pattern, made in _FORMS:
        if (match := pattern.fullmatch(plain)) is not None and len(plain) < 40:
            found: Range = made([int(n) for n in match.groups() if n])
            if (sentence := why_not_range(found)) is not None:
                raise Refused(sentence)
            return found
    raise Refused(say("“{text}” is not a quantity. Write 12, 10-20, ≥5, or leave it empty.",
                      text=text[:60]))  # fmt: skip


def money(text: str) -> Decimal | None:
    """The sum a cell or field says; empty is not known. Raises `Refused` where it says nothing clear."""
    plain = re.sub(r"(?<=\d)[,\u00a0 ](?=\d{3}\b)", "", text.strip())
    if plain in ("", "?", "-"):
        return None
    if not re.fullmatch(r"\d{1,16}(\.\d{1,2})?", plain):
        raise Refused(say("“{text}” is not a sum of money.", text=text[:60]))
    return Decimal(plain)


def added(*given: Range) -> Range:
    """Several ranges together: unknown in any end makes that end of the sum unknown.

    Of nothing, the sum is none.
    """
    least = [one[0] for one in given]
    most = [one[1] for one in given]
    return (_sum(least), _sum(most))


def _sum(ends: list[int | None]) -> int | None:
    return None if None in ends else sum(end for end in ends if end is not None)
