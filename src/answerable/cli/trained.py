"""Train a small model from coded texts, judge it beside the rules, and keep it only where it wins."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from answerable.cli.door import AtFault, answerable, emit

if TYPE_CHECKING:
    from answerable.reading.trained import Compared, Example

FIELDS = ("took_part", "manner", "weapon")


@answerable.command("train")
@click.argument("field", type=click.Choice(FIELDS))
@click.option(
    "--from", "source", required=True, help="Coded texts: CSV or JSON lines; text, code.",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)  # fmt: skip
@click.option(
    "--out", required=True, help="Where the weights go; the data sheet goes beside them.",
    type=click.Path(dir_okay=False, path_type=Path),
)  # fmt: skip
@click.option("--language", required=True, metavar="CODE", help="The language of the texts.")
@click.option("--name", default="", help="What the model is called; its field when left out.")
@click.option("--by", "maker", required=True, help="Who trains it, for the data sheet.")
@click.option("--data", required=True, help="Which texts, coded by whom, for the data sheet.")
@click.option("--licence", required=True, help="What may be done with them, for the data sheet.")
@click.option(
    "--called", multiple=True, metavar="OURS=THEIRS",
    help="What the texts call a code of the rules: airstrike=explosives. May be repeated.",
)  # fmt: skip
@click.option("--on", default="", metavar="DATE", help="The day for the data sheet; today else.")
@click.option(
    "--though-it-loses", is_flag=True, help="Write it even where it does not beat the rules."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def train(
    field: str, source: Path, out: Path, called: tuple[str, ...], on: str, though_it_loses: bool,
    as_json: bool, **words: str,
) -> None:  # fmt: skip
    """Train a model for FIELD from coded texts and write it, if it beats the rules on the same texts."""
    from answerable.reading.trained import compare, compare_newest, why_not_written

    theirs = _called(called)
    given = {"field": field, "on": _day(on), **_said(words, field)}
    found = _examples(source, field)
    ruled = _ruled(found, field, given["language"], theirs)
    with click.progressbar(length=5, label="judging", file=sys.stderr) as bar:
        whole = compare(found, ruled, told=lambda done: bar.update(1))
    newest = compare_newest(found, ruled)
    _print(whole, newest, as_json=as_json)
    why_not = why_not_written(whole, newest)
    if why_not is not None and not though_it_loses:
        raise AtFault(str(why_not))
    _write(out, found, whole, newest, {"called": theirs, "beats": why_not is None, "words": given})


def _examples(source: Path, field: str) -> list[Example]:
    from answerable.reading.trained import FIELDS as KNOWN
    from answerable.reading.trained import BadExamples, examples
    from answerable.reading.trained.examples import why_not_train
    from answerable.reading.trained.judging import groups_of_codes

    lines = source.suffix.lower() in (".jsonl", ".ndjson")
    try:
        found = examples(source.read_bytes(), lines=lines, codes=KNOWN[field].codes)
    except BadExamples as wrong:
        raise AtFault(str(wrong)) from wrong
    if (why_not := why_not_train(found, groups_of_codes(found))) is not None:
        raise AtFault(str(why_not))
    return found


def _ruled(
    found: list[Example], field: str, language: str, called: dict[str, str]
) -> list[str | None]:
    """What the rules answer on each text, read as a report is."""
    from answerable.reading import Hints, Unreadable, read
    from answerable.reading.trained import ruled

    answers: list[str | None] = []
    hints = Hints(filename="a.txt", language=language)
    with click.progressbar(found, label="the rules", file=sys.stderr) as bar:
        for example in bar:
            try:
                reading = read(example.text.encode(), hints)
            except Unreadable:
                answers.append(None)
            else:
                answers.append(ruled(field, reading, called))
    return answers


def _write(
    out: Path, found: list[Example], whole: Compared, newest: Compared | None, kept: dict[str, Any]
) -> None:
    from answerable.reading.trained import BadWeights, dumped, loaded, sheet_of, told
    from answerable.reading.trained import train as learned
    from answerable.reading.trained.linear import counted

    model = learned([counted(e.text) for e in found], [e.code for e in found])
    sheet = sheet_of(found, whole, newest, **kept)
    try:
        data = dumped(sheet, model)
        version = loaded(data).label
    except BadWeights as wrong:
        raise AtFault(str(wrong)) from wrong
    out.write_bytes(data)
    beside = out.with_name(f"{out.name}.sheet.md")
    beside.write_text(told(sheet), "utf-8")
    click.echo(f"{version}: {out}, {len(data)} bytes; {beside}", err=True)


def _print(whole: Compared, newest: Compared | None, *, as_json: bool) -> None:
    from answerable.reading.trained.sheet import figures

    if as_json:
        emit({"cross_validated": figures(whole), "newest": newest and figures(newest)})
        return
    click.echo(f"{whole.texts} texts in {whole.groups} groups; the rules answer on "
               f"{whole.answered:.1f} %; always the commonest code: {whole.commonest:.1f} %")  # fmt: skip
    click.echo(f"{'right, per cent':18}{'rules':>14}{'model':>14}{'difference':>14}")
    for label, one in (("cross-validated", whole), ("newest fifth", newest)):
        if one is not None:
            cells = "".join(f"{share:>8.1f} ± {error:.1f}" for share, error in (
                one.rules, one.model))  # fmt: skip
            click.echo(f"{label:18}{cells}{one.difference[0]:>+8.1f} ± {one.difference[1]:.1f}")


def _called(given: tuple[str, ...]) -> dict[str, str]:
    pairs = [words.partition("=") for words in given]
    if any(not ours or not theirs for ours, _, theirs in pairs):
        raise AtFault("Write --called as OURS=THEIRS, for example airstrike=explosives.")
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


def _said(words: dict[str, str], field: str) -> dict[str, str]:
    """The person's own words for the sheet; the name bounded, because everything it proposes bears it."""
    from answerable.intake.rules import why_not_language
    from answerable.reading.trained.weights import LONGEST_NAME, LONGEST_WORDS
    from answerable.refusal import refuse_if

    refuse_if(why_not_language(words["language"]))
    said = {name: words[name].strip() for name in ("language", "data", "licence")}
    said |= {"by": words["maker"].strip(), "name": words["name"].strip() or field}
    if len(said["name"]) > LONGEST_NAME or not said["name"].isprintable():
        raise AtFault(f"A name has at most {LONGEST_NAME} letters.")
    if any(len(each) > LONGEST_WORDS for each in said.values()):
        raise AtFault(f"The words for the data sheet have at most {LONGEST_WORDS} letters each.")
    return said


def _day(given: str) -> str:
    try:
        return (date.fromisoformat(given) if given else datetime.now(UTC).date()).isoformat()
    except ValueError as wrong:
        raise AtFault("Write a day as 2024-05-04.") from wrong
