"""Every text of ours that a reader may see, and the `.po` files brought up to date with it.

    python -m answerable.web.wording            # say what is missing
    python -m answerable.web.wording --update   # add what is new, keep what is translated

Found in four places: the templates, calls of `gettext` and `say`, the words of every `Term` (roles,
gradings, acts), and the grounds in the reader's tables; playbooks carry their own translations.
Numbers in Arabic sentences stand after a colon, so that one form serves every number.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
LOCALE = PACKAGE / "web" / "locale"
UNTRANSLATED = (
    "cli/", "upkeep/", "ledger/export.py", "ledger/verifier.py", "web/wording.py",
    "playbook/sheet.py", "playbook/checks.py", "playbook/parts.py", "playbook/loading.py",
    "playbook/limits.py", "playbook/people.py", "playbook/staffing.py",
)  # fmt: skip
"""What only an operator reads, on the command line: in English, like the commands themselves."""
CALLS = frozenset({"gettext", "gettext_lazy", "ngettext", "say", "_"})
UNDERSCORED = re.compile(r"""_\((?:"([^"]+)"|'([^']+)')\)""")

FORMS = 6
"""How many plural forms Arabic has; ours are the same, for the number stands after a colon."""

Texts = dict[str, list[str]]
"""Text → where it is used."""


class Plural(str):
    """A text that also has a form for many."""

    many: str


def plural(one: str, many: str) -> Plural:
    """The text for one, knowing the text for many."""
    text = Plural(one)
    text.many = many
    return text


@cache
def texts() -> Texts:
    """Every text that needs a translation, with the places it is used; looked up once a process."""
    found: Texts = {}
    for text, place in [*_in_templates(), *_in_code(), *_in_terms(), *_in_tables()]:
        if text.strip() and any(sign.isalpha() for sign in re.sub(r"\{[^}]*\}", "", text)):
            places = found.setdefault(text, [])
            if place not in places:
                places.append(place)
    return dict(sorted(found.items()))


def missing(language: str) -> list[str]:
    """The texts without a translation into `language`."""
    done = {entry.msgid for entry in catalogue(language) if entry.translated()}
    return [text for text in texts() if text not in done]


def update(language: str) -> tuple[int, int]:
    """Bring the language's file up to date; return how many texts were added and dropped."""
    book = catalogue(language)
    known = {entry.msgid: entry for entry in book}
    wanted = texts()
    fresh = [text for text in wanted if text not in known]
    gone = [entry for text, entry in known.items() if text not in wanted]
    _rewrite(book, wanted, known)
    return len(fresh), len(gone)


def _rewrite(book: Any, wanted: Texts, known: dict[str, Any]) -> None:
    book[:] = [_entry(text, places, known.get(text)) for text, places in wanted.items()]
    book.save(book.fpath)


def _entry(text: str, places: list[str], old: Any) -> Any:
    """A line of the file: what was translated stays, in as many forms as the text needs."""
    import polib

    entry = polib.POEntry(msgid=str(text), occurrences=[(place, "") for place in places[:3]])
    said = (old.msgstr or old.msgstr_plural.get(0, "")) if old else ""
    if isinstance(text, Plural):
        entry.msgid_plural = text.many
        entry.msgstr_plural = dict.fromkeys(range(FORMS), said)
    else:
        entry.msgstr = said
    return entry


def catalogue(language: str) -> Any:
    import polib

    path = LOCALE / language / "LC_MESSAGES" / "django.po"
    return polib.pofile(str(path), wrapwidth=0)


def _in_templates() -> Iterator[tuple[str, str]]:
    from django.template import engines

    engine = engines["django"].engine  # type: ignore[attr-defined]  # the Django backend's own engine
    folders = [PACKAGE / door / "templates" for door in ("web", "counterpart")]
    for path in sorted(path for folder in folders for path in folder.rglob("*.html")):
        place = path.relative_to(PACKAGE).as_posix()
        text = path.read_text("utf-8")
        for literal in UNDERSCORED.finditer(text):
            yield literal[1] or literal[2], place
        for node in _nodes(engine.from_string(text).nodelist):
            yield from ((said, place) for said in _of_node(node))


def _nodes(nodes: Iterable[Any]) -> Iterator[Any]:
    for node in nodes:
        yield node
        for name in getattr(node, "child_nodelists", ()):
            yield from _nodes(getattr(node, name, None) or ())
        for _, branch in getattr(node, "conditions_nodelists", ()):
            yield from _nodes(branch)


def _of_node(node: Any) -> Iterator[str]:
    from django.templatetags.i18n import BlockTranslateNode, TranslateNode

    if isinstance(node, TranslateNode):
        yield str(node.filter_expression.var.literal or node.filter_expression.var).strip("\"'")
    elif isinstance(node, BlockTranslateNode):
        one = node.render_token_list(node.singular)[0]
        yield plural(one, node.render_token_list(node.plural)[0]) if node.plural else one


def _in_code() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE).as_posix()
        if place.startswith(UNTRANSLATED):
            continue
        whole = ast.parse(path.read_text("utf-8"))
        for scope in (whole, *filter(_is_scope, ast.walk(whole))):
            yield from ((text, place) for text in _said_in(scope))


def _in_tables() -> Iterator[tuple[str, str]]:
    """The grounds in the reader's tables of words: why a figure counts what it does."""
    for path in sorted((PACKAGE / "reading" / "languages").rglob("context.py")):
        place = path.relative_to(PACKAGE).as_posix()
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and _name(call.func) == "Cue":
                yield from ((text, place) for last in call.args[2:] for text in _literals(last))


def _is_scope(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


def _said_in(scope: ast.AST) -> Iterator[str]:
    """The texts of the calls in a function, or outside of any; a text may be put in a name first."""
    inside = list(_within(scope))
    named = {
        target.id: node.value
        for node in inside
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in inside:
        if isinstance(call, ast.Call) and _name(call.func) in CALLS:
            yield from _of_call(call, named)


def _within(scope: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(scope):
        yield node
        if not _is_scope(node):
            yield from _within(node)


def _of_call(call: ast.Call, named: Mapping[str, ast.expr]) -> Iterator[str]:
    if _name(call.func) == "ngettext":
        [one, many] = [next(_literals(argument), "") for argument in call.args[:2]]
        yield plural(one, many)
    elif call.args:
        said = call.args[0]
        yield from _literals(named.get(said.id, said) if isinstance(said, ast.Name) else said)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


def _in_terms() -> Iterator[tuple[str, str]]:
    import answerable
    from answerable.term import Term

    for module in pkgutil.walk_packages(answerable.__path__, "answerable."):
        if ".migrations" in module.name or module.name.endswith(("__main__", "wsgi", ".child")):
            continue
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, Term) and kind.__module__ == module.name:
                place = module.name.removeprefix("answerable.").replace(".", "/") + ".py"
                if place.startswith(UNTRANSLATED):
                    continue
                yield from ((term.words, place) for term in kind)


def main(arguments: list[str]) -> int:
    """Say what is missing in each language, after updating its file when asked to."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    django.setup()
    lacking = 0
    for folder in sorted(LOCALE.iterdir()):
        if "--update" in arguments:
            added, gone = update(folder.name)
            print(f"{folder.name}: {added} added, {gone} dropped")  # noqa: T201  (a tool run by hand)
        left = missing(folder.name)
        lacking += len(left)
        print(f"{folder.name}: {len(left)} without a translation")  # noqa: T201  (a tool run by hand)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
