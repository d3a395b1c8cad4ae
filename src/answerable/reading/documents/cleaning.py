"""One faithful, tidy text out of raw characters: line noise and furniture away, words untouched."""

from __future__ import annotations

import re
import unicodedata

from answerable.reading.documents.furniture import furniture_of

# Invisible marks that split words for a search and say nothing: soft hyphen, zero widths, direction
# marks, byte order mark.
INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        0x200B,
        0x200E,
        0x200F,
        0x2060,
        0xFEFF,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
CONTROLS = dict.fromkeys([c for c in range(32) if c not in (9, 10)] + list(range(0x7F, 0xA0)))
_BLANK = r"\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
UNSEEN = re.compile("[" + "".join(map(re.escape, map(chr, INVISIBLE | CONTROLS))) + "]")
SPACES = re.compile(r"  +")
BLANK = re.compile(rf"[{_BLANK}]")
"""What one plain space stands for; most spaces are that already, and are passed over."""
LINE_ENDS = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
# Arabic letters drawn long; where a sign stands among them it hides a word, and the quotation keeps it.
TATWEEL = re.compile(r"(?<![\u0640*_.·•|/~^+-])\u0640+(?![\u0640*_.·•|/~^+-])")
# Letters as they are drawn, joined or in the shape their neighbours give them: a PDF keeps such.
DRAWN = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdfc\ufe70-\ufefc]")
LISTED = re.compile(r"(?:[•▪‣◦*–—-]|\(?\d{1,2}[.)])\s")
QUOTE_MARK = re.compile(r">+ ?")
BLANKS = re.compile(r"\n{3,}")
ENDS_SENTENCE = re.compile(r"[.!?…:;؟。\"”»)\]]$")


def tidy(raw: str) -> str:
    """Return `raw` in one form: NFC, plain spaces, no invisible marks, no control characters."""
    text = LINE_ENDS.sub("\n", raw)
    if UNSEEN.search(text):
        text = text.translate(INVISIBLE | CONTROLS)
    if not text.isascii():
        text = _without_lone_surrogates(unicodedata.normalize("NFC", text))
        text = DRAWN.sub(_as_written, text)
    if "\u0640" in text:
        text = TATWEEL.sub("", text)
    text = BLANK.sub(" ", text)
    if "  " in text:
        text = SPACES.sub(" ", text)
    return "\n".join(map(str.strip, text.split("\n"))).strip()


def without_furniture(text: str) -> tuple[str, tuple[str, ...]]:
    """Drop the lines of `text` that are not its own; return it with the names of what went."""
    lines = text.split("\n")
    order = [i for i, line in enumerate(lines) if line]
    gone: set[int] = set()
    names: list[str] = []
    for position, index in enumerate(order):
        row = furniture_of(lines[index], position, len(order) - 1 - position)
        if row is not None:
            gone.add(index)
            names.append(row.name)
    if len(gone) == len(order):
        return text, ()
    kept = "\n".join(line for i, line in enumerate(lines) if i not in gone)
    return BLANKS.sub("\n\n", kept).strip(), tuple(dict.fromkeys(names))


def _as_written(drawn: re.Match[str]) -> str:
    """The letters a drawn form stands for; a vowel sign drawn alone has no letter of its own."""
    return unicodedata.normalize("NFKC", drawn[0]).removeprefix(" ")


def unwrapped(text: str, *, by_line: bool = False) -> str:
    """Join the lines of hard-wrapped paragraphs; text laid out by paragraph comes back as it is.

    `by_line`: each line is one that was drawn, as in a PDF, so that every paragraph is wrapped.
    """
    if not by_line and not _is_wrapped(text):
        return text
    return "\n\n".join(_joined(block.split("\n")) for block in text.split("\n\n"))


def _joined(lines: list[str]) -> str:
    longest = max(40, *map(len, lines))
    out = ""
    for i, line in enumerate(lines):
        if i == 0:
            out = line
        elif _runs_on(lines[i - 1], line, longest):
            out += " " + (QUOTE_MARK.sub("", line) if lines[i - 1].startswith(">") else line)
        else:
            out += "\n" + line
    return out


def _runs_on(before: str, line: str, longest: int) -> bool:
    if not before or not line or LISTED.match(line) or (before[0] == ">") != (line[0] == ">"):
        return False
    return len(before) > longest * 0.6 and not (
        ENDS_SENTENCE.search(before) and len(before) < longest * 0.85
    )


def _is_wrapped(text: str) -> bool:
    """Hard-wrapped text has many lines, none long, most ending in the middle of a phrase."""
    lines = [line for line in text.split("\n") if line]
    if len(lines) < 4 or max(map(len, lines)) > 130:
        return False
    loose = sum(1 for line in lines[:-1] if not ENDS_SENTENCE.search(line) and len(line) > 40)
    return loose * 2 > len(lines)


def _without_lone_surrogates(text: str) -> str:
    return text.encode("utf-8", "ignore").decode("utf-8")
