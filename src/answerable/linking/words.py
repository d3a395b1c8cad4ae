"""Words as linking compares them: folded, in any script, the same for every spelling we know of.

Nothing here decides anything; it only makes two spellings of one word equal, so that the scores
compare what was written and not how it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*", re.UNICODE)
"""A word or number; `U.S` and `Israel's` stay whole so that they can be folded as one."""

_ARABIC_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_ARABIC_FOLDS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ی": "ي",
        "ک": "ك",
    }
)
_ARABIC_ARTICLE = re.compile("^(?:وال|بال|فال|كال|ولل|لل|ال)(?=[\u0620-\u064a]{2})")
_ARABIC = re.compile("[\u0600-\u06ff]")
_POSSESSIVE = re.compile(r"['’]s?$")

_STOP_WORDS = """
a about after again against all also an and any are as at be because been before being between
both but by can could did do does doing down during each for from further had has have having he
her here him his how i if in into is it its itself just may me might more most must my near no
nor not now of off on once one only or other our out over own per said same say says she should
since so some still such than that the their them then there these they this those through to
told too two under until up upon very was we were what when where which while who whom why will
with would yet you your according added while during last week year month day time new first mr
mrs ms monday tuesday wednesday thursday friday saturday sunday
في من على الى عن مع ان هذا هذه ذلك التي الذي كما قد كان كانت بعد قبل بين او ثم لم لن لا ما هو هي
و قال قالت اليوم امس يوم عام
і й та у в на до з із що як це за від по про не але или и в во на с со что как это за от по не
но
של על את עם כי לא זה היא הוא גם או אבל בין לפני אחרי
le la les un une des de du et en au aux que qui dans pour par sur avec sans ce cette il elle
"""
STOP = frozenset(_STOP_WORDS.split())
"""Words that stand in any text, in the languages we read."""


def fold(word: str) -> str:
    """One word in its comparing form: case, marks, tatweel and letter variants gone."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    if _ARABIC.search(plain):
        return arabic(plain)
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return _POSSESSIVE.sub("", bare).replace(".", "").replace("’", "'")


def arabic(word: str) -> str:
    """Strip marks and tatweel, fold alef, ya and ta marbuta, drop the article."""
    bare = _ARABIC_MARKS.sub("", word).translate(_ARABIC_FOLDS)
    return _ARABIC_ARTICLE.sub("", bare)


def tokens(text: str) -> list[str]:
    """All words of `text` in order, folded; digits of any script become plain digits."""
    return [folded for word in WORD.findall(text) if (folded := fold(plain_digits(word)))]


def stem(word: str) -> str:
    """A crude English stem, so that `deferred` meets `defers`; other scripts pass unchanged."""
    if not word.isascii() or len(word) < 5:
        return word
    for ending in ("ations", "ation", "ings", "ing", "edly", "ied", "ies", "ed", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def content(words: Iterable[str]) -> list[str]:
    """The words that carry meaning, stemmed: no stop words, no single letters, no plain numbers."""
    return [stem(w) for w in words if len(w) > 1 and w not in STOP and not w.isdigit()]


def shingles(words: Sequence[str], size: int = 3) -> frozenset[str]:
    """Every run of `size` words; a shorter text is one shingle of what there is."""
    if len(words) <= size:
        return frozenset({" ".join(words)} if words else ())
    return frozenset(" ".join(words[i : i + size]) for i in range(len(words) - size + 1))


def plain_digits(word: str) -> str:
    """The digits of every script, raised and circled ones too, as plain digits."""
    if word.isascii():
        return word
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in word)
