"""Rich text (RTF): the words, without what only says how they look.

Groups that hold fonts, styles, pictures or somebody's fields are left out; letters come as bytes of a
Windows code page or by their numbers, and the number wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.reading.documents.refusals import Fault, FileKind, Unreadable

_TOKEN = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|"
    r"\\(?P<sign>[^a-zA-Z'])|(?P<brace>[{}])|(?P<text>[^\\{}]+)|\\",
    re.S,
)
_BREAKS = {
    "par": "\n", "line": "\n", "sect": "\n\n", "page": "\n\n", "row": "\n", "cell": " | ",
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•",
}  # fmt: skip
_LEFT_OUT = frozenset(
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "generator",
        "fldinst", "listtable", "listoverridetable", "rsidtbl", "datastore", "xmlnstbl", "latentstyles",
        "header", "footer", "headerl", "headerr", "footerl", "footerr", "filetbl", "revtbl", "deleted",
    ]
)  # fmt: skip
_SIGNS = {"~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n", "\\": "\\", "{": "{", "}": "}"}
_CHARSETS = {
    128: "cp932", 161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 238: "cp1250",
}  # fmt: skip
_FONT = re.compile(r"\\f(\d{1,5})[^{}]{0,80}?\\fcharset(\d{1,3})")
DEEPEST = 2000


@dataclass
class _Group:
    """What holds inside one pair of braces."""

    left_out: bool = False
    after_number: int = 1
    """How many signs that stand for a numbered letter, for older programmes, are skipped."""
    font: int = -1


def read_rich_text(data: bytes) -> str:
    """Return the text of an RTF; raise `Unreadable` where it holds none."""
    text = data.decode("latin-1")
    halves = "".join(_Reader(text).pieces())
    # Letters beyond the first plane come as two numbers.
    words = halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if not any(c.isalpha() for c in words):
        raise Unreadable(Fault.NO_TEXT, FileKind.WORD)
    return words


class _Reader:
    """One pass over the tokens."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._groups = [_Group()]
        self._skip = 0
        self._raw = bytearray()
        self._out: list[str] = []
        page = re.search(r"\\ansicpg(\d{3,5})", text[:4096])
        self._page = f"cp{page[1]}" if page else "cp1252"
        heads = _FONT.findall(text[: 1 << 18])
        self._pages = {int(n): _CHARSETS[int(c)] for n, c in heads if int(c) in _CHARSETS}

    def pieces(self) -> list[str]:
        """The words, in order."""
        for token in _TOKEN.finditer(self._text):
            if token["byte"]:
                self._byte(int(token["byte"], 16))
                continue
            if token["text"] and not self._skip and self._groups[-1].left_out:
                continue
            self._other(token)
        self._flush()
        return self._out

    def _other(self, token: re.Match[str]) -> None:
        if token["word"]:
            self._word(token["word"].lower(), token["number"])
        elif token["text"]:
            plain = token["text"].replace("\r", "").replace("\n", "")
            self._say(plain[self._skip :])
            self._skip = max(0, self._skip - len(plain))
        elif token["brace"]:
            self._brace(token["brace"])
        elif token["sign"] == "*":
            self._groups[-1].left_out = True
        elif token["sign"]:
            self._say(_SIGNS.get(token["sign"], ""))

    def _brace(self, brace: str) -> None:
        self._flush()
        self._skip = 0
        if brace == "}":
            if len(self._groups) > 1:
                self._groups.pop()
            return
        if len(self._groups) >= DEEPEST:
            raise Unreadable(Fault.DAMAGED, FileKind.WORD)
        above = self._groups[-1]
        self._groups.append(_Group(above.left_out, above.after_number, above.font))

    def _word(self, word: str, number: str | None) -> None:
        group = self._groups[-1]
        if word == "u" and number:
            self._say(chr(int(number) % 0x10000))
            self._skip = group.after_number
            return
        if word == "uc" and number:
            group.after_number = min(max(0, int(number)), 8)
        elif word == "f" and number:
            self._flush()
            group.font = int(number)
        elif word in _LEFT_OUT:
            group.left_out = True
        elif word in _BREAKS:
            self._say(_BREAKS[word])

    def _byte(self, value: int) -> None:
        if self._skip:
            self._skip -= 1
        elif not self._groups[-1].left_out:
            self._raw.append(value)

    def _say(self, words: str) -> None:
        self._flush()
        if words and not self._groups[-1].left_out:
            self._out.append(words)

    def _flush(self) -> None:
        """Bytes that stand together are letters of one code page: some take two."""
        if not self._raw:
            return
        page = self._pages.get(self._groups[-1].font, self._page)
        try:
            self._out.append(self._raw.decode(page, "replace"))
        except LookupError:
            self._out.append(self._raw.decode("cp1252", "replace"))
        self._raw.clear()
