"""What a message quotes of another, marked as plain mail marks it: each such line begins with ">".

The reader takes such lines for background: what is quoted is not told again by who answers it.
"""

from __future__ import annotations

import re

MARK = "> "
_WITHIN = 6
"""A block that names who wrote the message below has its lines within so many."""
_ANSWERS = re.compile(
    r"\s*(?:re|aw|sv|antw|rép|відп|ответ|השב|رد)(?:\[\d{1,2}\])?\s?[:：]", re.I
)  # fmt: skip
_PASSES_ON = re.compile(r"\s*(?:fwd?|wg|tr|rv|пересл)(?:\[\d{1,2}\])?\s?[:：]", re.I)
_LINE = re.compile(
    r"[-_—]{2,20}\s?(?:original message|message d['’]origine|исходное сообщение|"
    r"(?:вихідне|оригінальне) повідомлення|הודעה מקורית|الرسالة الأصلية)\s?[-_—]{2,20}",
    re.I,
)
_PASSED_ON = re.compile(
    r"[-_—]{2,20}\s?(?:forwarded message|message (?:transféré|transmis)|пересылаемое сообщение|"
    r"переслане повідомлення|הודעה שהועברה|(?:رسالة (?:مُ?عاد توجيهها|محولة|مُحوّلة)))\s?[-_—]{2,20}|"
    r"begin forwarded message:",
    re.I,
)
_FROM = re.compile(r"\*?(?:from|de|от|від|מאת|من)\*?\s?:\*?\s?\S", re.I)
_OTHERS = re.compile(
    r"\*?(?:sent|date|to|cc|subject|envoyé|à|objet|отправлено|дата|кому|тема|надіслано|"
    r"נשלח|אל|נושא|تاريخ(?: الإرسال)?|التاريخ|أُ?رسلت|إلى|الموضوع)\*?\s?:",
    re.I,
)
_LEAST_OTHERS = 2


def answers(subject: str) -> bool:
    """Say whether a message answers another, by its subject."""
    return _ANSWERS.match(subject) is not None


def quoted_below(text: str, subject: str) -> str:
    """Mark what stands below the head of another message, where this one does not pass it on."""
    if _PASSES_ON.match(subject):
        return text
    lines = text.split("\n")
    if (begun := _other_message(lines)) is None:
        return text
    return "\n".join([*lines[:begun], *map(marked, lines[begun:])])


def marked(line: str) -> str:
    """A line as it is quoted; an empty one, and one that is marked already, stays."""
    return line if not line.strip() or line.startswith(">") else MARK + line


def _other_message(lines: list[str]) -> int | None:
    """Where another message begins in this one; None where it holds none, or passes it on."""
    for number, line in enumerate(map(str.strip, lines)):
        if _PASSED_ON.fullmatch(line):
            return None
        if _LINE.fullmatch(line):
            return number
        if _FROM.match(line) and _has_head(lines[number + 1 : number + 1 + _WITHIN]):
            return number
    return None


def _has_head(lines: list[str]) -> bool:
    return sum(1 for line in lines if _OTHERS.match(line.strip())) >= _LEAST_OTHERS
