"""Nothing that a file hides goes out with its copy: a sample of what the soak asks of five hundred."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from answerable.evidence import queries as evidence
from answerable.evidence.models import Exhibit
from answerable.evidence.vaults import files as vault
from answerable.intake import actions as intake
from answerable.intake.rules import SourceKind
from answerable.intake.sandbox.copies import NO_COPY, NO_KIND, Copy, copy_of, why_not_copy
from answerable.release import actions, queries
from answerable.release.queries import seen
from tests.integration.assessment.arrange import incident
from tests.integration.release import arrange, searched, seeded
from tests.integration.release.arrange import WHY, Team

SAMPLE = list(seeded.files(20))


@pytest.mark.parametrize("one", SAMPLE, ids=lambda one: one.name)
def test_no_secret_comes_out_and_what_may_be_seen_does(one: seeded.Seeded) -> None:
    assert set(one.secrets) <= set(searched.leaks(one.secrets, one.data)), "the search finds them"
    made = copy_of(one.data, one.media_type)
    if one.refused:
        assert "tracked changes" in str(made)
        return
    assert isinstance(made, Copy), made
    assert searched.leaks(one.secrets, made.data) == []
    assert searched.is_there(made.data)
    assert searched.only_bare(made.data)


def test_a_picture_is_turned_upright_before_the_turning_is_forgotten() -> None:
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x0112] = 6
    Image.new("RGB", (200, 100), seeded.BLUE).save(out, "JPEG", exif=exif)
    made = copy_of(out.getvalue(), "image/jpeg")
    assert isinstance(made, Copy)
    assert searched.pictures_of(made.data)[0].size == (100, 200)


def test_the_same_file_gives_the_same_copy() -> None:
    for one in SAMPLE[:3]:
        assert copy_of(one.data, one.media_type) == copy_of(one.data, one.media_type)


@pytest.mark.parametrize("kind", [
    "video/mp4", "application/zip", "text/html", "application/octet-stream", "audio/mpeg",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "message/rfc822",
])  # fmt: skip
def test_what_cannot_be_copied_safely_is_refused(kind: str) -> None:
    assert why_not_copy(kind) == NO_KIND
    assert copy_of(b"anything", kind) == NO_KIND


@pytest.mark.parametrize("kind", [
    "image/png", "image/jpeg", "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
])  # fmt: skip
@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.4 nonsense", b"PK\x03\x04 nonsense", b"\xff\xd8\xff"]
)
def test_a_damaged_file_gives_a_sentence_and_no_copy(kind: str, data: bytes) -> None:
    made = copy_of(data, kind)
    assert isinstance(made, str)
    assert made == NO_COPY or "damaged" in made


@pytest.mark.django_db
def test_a_whole_release_of_seeded_files_lets_no_secret_out_and_no_original_changes() -> None:
    team, about = Team(), incident()
    row, secrets, kept = arrange.begun(team, about), ["zqname", "zqwho"], {}
    for one in (SAMPLE[0], SAMPLE[2], SAMPLE[10]):
        source = intake.source_named("Coastal Wire", SourceKind.NGO_OR_PRESS, by=team.preparer)
        report = intake.receive_report(
            one.data, source=source, filename=f"zqname-{one.name}", by=team.preparer
        ).report
        actions.add_exhibit(
            row.reference, report.reference, caption="As sent to us", because=WHY, by=team.preparer
        )
        secrets += one.secrets
        kept[report.exhibit.sha256] = one.data
    out = queries.released(arrange.sent(team, row).reference, by=team.lead)
    assert len(out.copies) == 5
    for copy in out.copies:
        data = queries.copy_bytes(copy, by=team.lead)
        assert searched.leaks(tuple(secrets), data) == []
    for digest, data in kept.items():
        assert vault.get(evidence.vault(), digest) == data
        assert digest not in {copy.sha256 for copy in out.copies}
    derived = Exhibit.objects.filter(derived_from__sha256__in=kept)
    assert {exhibit.derived_how for exhibit in derived} == {"redrawn", "rastered", "extracted"}
    assert seen.release(row.reference, by=team.lead).state == "released"
