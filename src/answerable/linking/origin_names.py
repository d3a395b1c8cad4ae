"""Names of papers and agencies: `Washington Post` and `The Washington Post` are one origin."""

from __future__ import annotations

from answerable.linking.names import skeleton
from answerable.linking.words import fold, tokens

_VAGUE_WORDS = """
source sources official officials person people witness witnesses resident residents media
report reports reporter spokesperson spokesman spokeswoman anonymous unnamed
مصدر مصادر مسءول مسوول مسوولون شهود عيان اعلام تقارير
"""
_VAGUE = frozenset(_VAGUE_WORDS.split())
_SAME = {
    "rtrs": "reuters", "رويترز": "reuters", "وكاله فرانس برس": "agence france presse",
    "afp": "agence france presse", "ap": "associated press", "اسوشيتد برس": "associated press",
    "wapo": "washington post", "wp": "washington post", "bbc": "bbc", "nyt": "new york times",
}  # fmt: skip


def origin_key(name: str | None) -> str:
    """What two spellings of one origin share; empty for none and for "sources", who are nobody."""
    words = [w for w in tokens(name or "") if w not in ("the", "news", "agency", "com", "وكاله")]
    if not words or any(w in _VAGUE for w in words):
        return ""
    plain = " ".join(words)
    return _SAME.get(plain, plain)


def same_origin(left: str | None, right: str | None) -> bool:
    """Say whether two names mean one origin, across spellings and scripts."""
    one, two = origin_key(left), origin_key(right)
    if not one or not two:
        return False
    return one == two or (len(skeleton(one)) >= 3 and skeleton(one) == skeleton(two))


def tidy(names: list[str]) -> str:
    """The one spelling to show for names of one origin: the commonest, then the longest."""
    return max(sorted(set(names)), key=lambda n: (names.count(n), len(n), fold(n)))
