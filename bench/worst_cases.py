"""The worst text for every pattern that reads: 50 KB made out of the pattern itself, in under 100 ms.

Every regular expression of the reader, the linker and the channel's reading rules is caught as it
is compiled, so that none can be forgotten. For each a set of texts is made that would hurt it most:
whatever it may repeat, repeated; what it begins with, again and again; near misses. A pattern of the
sentence rules is asked as the reader asks it, of pieces no longer than a sentence may be; one that
must end with its text is asked where the text begins, once; one that is only asked behind a count, of
texts full of counts, behind each. Processor time, and of a slow asking the best of three: what else
the machine does is no fault of a pattern's.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from answerable.reading.documents.cleaning import tidy
from answerable.reading.folding import fold
from answerable.reading.gates import Gated
from answerable.reading.languages import CODES
from answerable.reading.statements.counting import Counter
from answerable.reading.statements.dealings import Way
from answerable.reading.statements.passages import LONGEST as SENTENCE

SIZE, LIMIT, MOST_ATTACKS, LONGEST, TRIES = 50_000, 0.100, 12, 3.0, 3
COUNTED = (5, 20, 80)
"""How far apart the counts of a text stand, for what is only asked behind one."""
OF_SENTENCES = re.compile(r"reading/(?:gates|statements/|frames/)")
OURS = "/answerable/"
PACKAGES = ("answerable.reading", "answerable.linking", "answerable.channel.rules")
LANGUAGES = CODES
ANYWHERE = (
    "a",
    "A",
    " ",
    "1",
    "1,",
    "A ",
    "a ",
    "Aa ",
    "(",
    '"',
    ",",
    ".",
    "-",
    "\n",
    "\u0627",
    "\u0627 ",
    "\u0431 ",
)
CANDIDATES = "a1 ,.-XA;(\"'\n\u0627\u0431"
BETWEEN = "\x01"
SAMPLE = "Nine people were killed in a strike on Monday, the ministry said. Reuters reported it."
Tree = Any
T = TypeVar("T")


def main() -> None:
    """Ask every pattern its worst texts and write down the slowest."""
    from bench.written import write

    patterns = every_pattern()
    slow = sorted(((seconds(p), p) for p in patterns), key=lambda s: -s[0])
    for took, caught in slow[:12]:
        sys.stdout.write(f"{took * 1000:7.1f} ms  {caught.pattern.pattern[:90]!r}\n")
    figures = {
        "patterns": len(slow),
        "bytes_each": SIZE,
        "slowest_ms": round(slow[0][0] * 1000, 1),
        "over_100_ms": sum(took > LIMIT for took, _ in slow),
        "median_ms": round(slow[len(slow) // 2][0] * 1000, 2),
    }
    for name, figure in figures.items():
        sys.stdout.write(f"{name}: {figure}\n")
    write("worst-cases", "./do bench worst_cases", figures)


@dataclass(frozen=True)
class Caught:
    """A pattern, and whether the reader asks it of single sentences."""

    pattern: re.Pattern[str]
    of_sentences: bool
    tail: Gated | None = None
    """What the reader looks for before it asks, where it does."""
    behind: re.Pattern[str] | None = None
    """The counts behind which it is asked, where it is asked nowhere else."""

    @property
    def to_the_end(self) -> bool:
        """Whether it must end where its text ends."""
        return self.pattern.pattern.endswith(r"\Z")


def every_pattern() -> list[Caught]:
    """Return every pattern of the packages, each once, in a fixed order."""
    caught: dict[tuple[str, int], Caught] = {}
    compiled = re.compile

    def catching(pattern: Any, flags: Any = 0) -> Any:
        made = compiled(pattern, flags)
        where = sys._getframe(1).f_code.co_filename
        if isinstance(made.pattern, str) and OURS in where:
            kept = Caught(made, OF_SENTENCES.search(where) is not None)
            caught.setdefault((made.pattern, made.flags), kept)
        return made

    re.compile = catching  # type: ignore[assignment]  # only to see what is compiled
    try:
        _load()
    finally:
        re.compile = compiled  # type: ignore[assignment]  # as it was
    tails = {way.pattern.pattern.pattern: way.tail for way in _all(Way)}
    behind = {
        made.pattern: c.quantity for c in _all(Counter) for made in (c.noun_after, c.not_people)
    }
    found = (caught[key] for key in sorted(caught))
    return [
        replace(one, tail=tails.get(one.pattern.pattern), behind=behind.get(one.pattern.pattern))
        for one in found
    ]


def _load() -> None:
    """Import the packages and have every table of every language made, rows and all."""
    for package in PACKAGES:
        for found in pkgutil.walk_packages(
            importlib.import_module(package).__path__, f"{package}."
        ):
            importlib.import_module(found.name)
    reading = importlib.import_module("answerable.reading")
    telling = importlib.import_module("answerable.reading.statements.telling")
    deeds = importlib.import_module("answerable.reading.frames.deed_tables")
    for code in LANGUAGES:
        telling.tools(code)
        deeds.tables(code)
        reading.read(SAMPLE.encode(), reading.Hints(language=code))
    for way in _all(Way):
        assert way.pattern
        assert way.tail or not way.row.pattern.startswith("{who}")
    for gated in _all(Gated):
        assert gated.pattern


def _all(kind: type[T]) -> list[T]:
    return [held for held in gc.get_objects() if isinstance(held, kind)]


def seconds(caught: Caught) -> float:
    """Return the processor time the worst of a pattern's texts takes."""
    return max(asked(caught, text) for text in texts(caught))


def texts(caught: Caught) -> list[str]:
    """Return the texts that hurt a pattern most, counts among them where it is asked behind one."""
    every = attacks(caught.pattern)
    if caught.behind is None:
        return every
    return [
        "".join(f" 9{text[at : at + step]}" for at in range(0, SIZE, step))[:SIZE]
        for text in every
        for step in COUNTED
    ]


def asked(caught: Caught, text: str) -> float:
    """Return the seconds one asking takes, the best of a few where it takes long."""
    spent = _spent(caught, text)
    for _ in range(TRIES - 1):
        if LIMIT / 2 < spent < LONGEST:
            spent = min(spent, _spent(caught, text))
    return spent


def _spent(caught: Caught, text: str) -> float:
    """Return the seconds of one asking; a pattern that does not end is stopped and counts so."""
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    begun = time.process_time()
    try:
        _ask(caught, text)
    except TimeoutError:
        return LONGEST
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - begun


def _ask(caught: Caught, text: str) -> None:
    if caught.to_the_end:
        caught.pattern.match(text[:SENTENCE] if caught.of_sentences else text)
        return
    if caught.behind is not None:
        _ask_behind(caught.pattern, caught.behind, text)
        return
    for piece in _pieces(text) if caught.of_sentences else [text]:
        if caught.tail is None or caught.tail.search(piece):
            for _ in caught.pattern.finditer(piece):
                pass


def _ask_behind(pattern: re.Pattern[str], counts: re.Pattern[str], text: str) -> None:
    for piece in _pieces(text):
        for end in [found.end() for found in counts.finditer(piece)]:
            pattern.match(piece, end)


def _pieces(text: str) -> list[str]:
    """Return a text as the sentence rules see it: tidy, folded, and cut."""
    told = fold(tidy(text)).text
    return [told[at : at + SENTENCE] for at in range(0, len(told), SENTENCE)]


def _stop(signum: int, frame: object) -> None:
    raise TimeoutError


def attacks(pattern: re.Pattern[str]) -> list[str]:
    """Return the texts that hurt a pattern most, each of the size."""
    tree = importlib.import_module("re._parser").parse(pattern.pattern, pattern.flags)
    pieces = list(dict.fromkeys([*_pumped(tree, ""), *_whole(tree)]))
    step = max(1, len(pieces) // MOST_ATTACKS)
    return [*(_long(piece) for piece in pieces[::step]), *(_long(seed) for seed in ANYWHERE)]


def _long(piece: str) -> str:
    return (piece * (SIZE // len(piece) + 1))[:SIZE] + BETWEEN


def _whole(tree: Tree) -> Iterator[str]:
    """Yield a match, one cut short, and one after the other without what would end them."""
    told = _sample(tree)
    if told:
        yield told
        yield told + " "
        if told[:-1]:
            yield told[:-1]
            yield told[:-1] + BETWEEN


def _pumped(tree: Tree, before: str) -> Iterator[str]:
    """Yield what may be repeated, repeated, behind whatever leads up to it."""
    led = before
    for operation, value in tree:
        name = str(operation)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, body = value
            told = _sample(body)
            if most > 3 and told:
                many = min(int(most), SIZE // len(told))
                yield told
                yield led + told * many + BETWEEN
                yield led + told
            yield from _pumped(body, led)
        elif name == "SUBPATTERN":
            yield from _pumped(value[3], led)
        elif name == "BRANCH":
            for row in value[1]:
                yield from _pumped(row, led)
        led += _one(name, value)


def _sample(tree: Tree) -> str:
    return "".join(_one(str(operation), value) for operation, value in tree)


def _one(name: str, value: Any) -> str:
    """Return a text one part of a pattern matches; nothing for what only looks."""
    if name == "LITERAL":
        return chr(value)
    if name in ("ANY", "NOT_LITERAL"):
        return "a"
    if name == "IN":
        return next((c for c in CANDIDATES if _holds(value, c)), _first(value))
    if name == "BRANCH":
        return _sample(value[1][0])
    if name == "SUBPATTERN":
        return _sample(value[3])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _sample(value[2]) * max(1, value[0])
    return ""


def _holds(members: Any, character: str) -> bool:
    source = "".join(_member(str(name), value) for name, value in members)
    return re.match(f"[{source}]", character) is not None


def _member(name: str, value: Any) -> str:
    if name == "NEGATE":
        return "^"
    if name == "LITERAL":
        return re.escape(chr(value))
    if name == "RANGE":
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    kind = str(value).rpartition("_")[2].lower()[0]
    return "\\" + (kind.upper() if "_NOT_" in str(value) else kind)


def _first(members: Any) -> str:
    name, value = members[0]
    return chr(value) if str(name) == "LITERAL" else chr(value[0]) if str(name) == "RANGE" else "a"
