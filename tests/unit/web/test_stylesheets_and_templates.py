"""What holds for every page: logical properties, equal dark themes, nothing inline, acts guarded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[3] / "src" / "answerable" / "web"
STYLES = sorted((WEB / "static").glob("*.css"))
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?"
    r"(?:left|right|top|bottom)(?:-[\w-]+)?\s*:|(?<![-\w])(?:min-|max-)?(?:width|height)\s*:"
)


def declarations(css: str) -> str:
    """The sheet without comments and media conditions: what is left are rules."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    return re.sub(r"@media[^{]*", "@media ", css)


def within(css: str, start: str) -> str:
    """The declarations of the block that follows `start`."""
    return re.sub(r"\s+", " ", css.split(start, 1)[1].split("{", 1)[-1].split("}", 1)[0]).strip()


def whole(template: Path) -> str:
    """A template with the pieces it includes by name."""
    return re.sub(
        r'{% include "([^"]+)"[^%]*%}',
        lambda piece: whole(WEB / "templates" / piece[1]),
        template.read_text("utf-8"),
    )


@pytest.mark.parametrize("sheet", STYLES, ids=lambda path: path.name)
def test_a_stylesheet_names_no_side_of_the_screen(sheet: Path) -> None:
    assert PHYSICAL.findall(declarations(sheet.read_text("utf-8"))) == []


def test_the_two_dark_themes_are_the_same() -> None:
    css = (WEB / "static" / "tokens.css").read_text("utf-8")
    wished = within(css, ':root:not([data-theme="light"])')
    chosen = within(css, '\n:root[data-theme="dark"]')
    assert wished == chosen
    assert "--paper" in wished


@pytest.mark.parametrize("sheet", STYLES, ids=lambda path: path.name)
def test_a_stylesheet_loads_nothing(sheet: Path) -> None:
    assert not re.search(r"@import|url\(", sheet.read_text("utf-8"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_style_or_script_of_its_own(template: Path) -> None:
    text = template.read_text("utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=\"|javascript:", text, re.I)
    for script in re.findall(r"<script[^>]*>.*?</script>", text, re.S):
        assert re.fullmatch(r"<script[^>]*\ssrc=[^>]*></script>", script, re.S), script


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_loads_nothing_from_elsewhere(template: Path) -> None:
    for address in re.findall(r'(?:src|href|action)="(\w+:)?//', template.read_text("utf-8")):
        raise AssertionError(address)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_form_that_posts_carries_its_token(template: Path) -> None:
    for form in re.findall(r'<form[^>]*method="post".*?</form>', whole(template), re.S):
        assert "csrf_token" in form, form[:80]


def test_outside_text_is_never_marked_safe() -> None:
    unsafe = re.compile(r"(\w+)\|safe\b|autoescape off")
    found = {
        (p.name, match[1]) for p in TEMPLATES for match in unsafe.finditer(p.read_text("utf-8"))
    }
    assert found <= OUR_OWN_MARKUP


OUR_OWN_MARKUP = {("factor.html", "picture")}
"""The square code of a second factor: drawn by us from a secret of ours, no word from outside."""


def test_a_title_somebody_typed_without_spaces_never_widens_the_page() -> None:
    css = declarations("".join(style.read_text("utf-8") for style in STYLES))
    for place in (".acts li", ".page-head h1, .page-head h2"):
        assert "overflow-wrap: anywhere" in within(css, f"\n{place} "), place
