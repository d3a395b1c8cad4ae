"""Every exhibit: the row against what was sealed in history, the file against its hash."""

from __future__ import annotations

from collections import Counter

from django.conf import settings

from answerable.evidence import queries
from answerable.evidence.models import Exhibit, History
from answerable.evidence.rules import words_for
from answerable.evidence.vaults import files
from answerable.oversight.verifying.erasures import erased_rows
from answerable.oversight.verifying.findings import Findings, Progress
from answerable.refusal import say

EVERY = 50


def verify_exhibits(found: Findings, progress: Progress) -> None:
    """Look at every exhibit, then at what lies in the vault without one."""
    total, erased = Exhibit.objects.count(), erased_rows()
    table = Exhibit._meta.db_table
    for exhibit in Exhibit.objects.order_by("pk").iterator(chunk_size=500):
        found.exhibits += 1
        if (table, exhibit.pk) in erased and not exhibit.size and exhibit.is_erased:
            continue
        _check_row(found, exhibit)
        sentence = words_for(exhibit.reference, queries.state_of(exhibit))
        if sentence is not None:
            found.problems.append(sentence)
        if found.exhibits % EVERY == 0:
            progress(found.exhibits, total)
    progress(total, total)
    _check_custody(found)
    _check_strays(found)


def _check_row(found: Findings, exhibit: Exhibit) -> None:
    rows = History.objects.filter(subject=exhibit.reference, what__in=queries.BROUGHT)
    # Rows under a record that was erased say nothing any more; another record still brings the bytes.
    told = [(row.value, row.data) for row in rows if bytes(row.salt)]
    if not told:
        found.problem(say("No act ever sealed exhibit {exhibit}.", exhibit=exhibit.reference))
    for digest, data in told:
        said = (digest, data.get("size"), data.get("kind"))
        if said != (exhibit.sha256, exhibit.size, exhibit.kind):
            found.problem(
                say(
                    "The row of exhibit {exhibit} is not what was sealed: another hash, size or kind.",
                    exhibit=exhibit.reference,
                )
            )
            return


def _check_custody(found: Findings) -> None:
    """Steps of custody and history rows tell the same steps, each as often.

    Others write meanwhile. What was told before the steps were read must be among them, and what is
    among them must be told afterwards: so no step on its way is taken for a missing one.
    """
    before = _told()
    kept = queries.custody_counts()
    for (exhibit, step, under), count in (kept - _told()).items():
        found.problem(say(
            "{count} steps of custody ({step} of {exhibit} under {under}) were never sealed.",
            count=count, step=step, exhibit=exhibit, under=under,
        ))  # fmt: skip
    for (exhibit, step, under), count in (before - kept).items():
        found.problem(say("{count} steps of custody ({step} of {exhibit} under {under}) are missing.",
                      count=count, step=step, exhibit=exhibit, under=under))  # fmt: skip
    there = set(Exhibit.objects.values_list("reference", flat=True))
    for reference in sorted({exhibit for exhibit, *_ in before} - there):
        found.problem(
            say("Exhibit {exhibit} was sealed, and its row is missing.", exhibit=reference)
        )


def _told() -> Counter[tuple[str, str, str]]:
    """How often each step of custody was sealed in history."""
    rows = History.objects.exclude(what__in=["check", "checks", "set_aside", "erased"])
    return Counter(rows.values_list("subject", "what", "protected_by").iterator())


def _check_strays(found: Findings) -> None:
    """A crash between the file and the commit leaves a file nobody knows: harmless, and said."""
    vault = queries.vault()
    names = set(files.names(vault)) if vault.exists() else set()
    strays = len(names - set(Exhibit.objects.values_list("sha256", flat=True)))
    if strays:
        found.notes.append(
            say("{count} files in the vault belong to no exhibit: left by an interrupted deposit.",
                count=strays)
        )  # fmt: skip
    aside = vault / "damaged"
    if aside.is_dir() and (count := sum(1 for _ in aside.iterdir())):
        found.notes.append(
            say("{count} damaged files were set aside in {folder}.", count=count,
                folder=str(aside.relative_to(settings.DATA) if aside.is_relative_to(settings.DATA)
                           else aside))
        )  # fmt: skip
