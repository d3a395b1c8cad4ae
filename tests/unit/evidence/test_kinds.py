"""Bytes say what they are; names are not asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.evidence.kinds import media_type


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "application/x-empty"),
        (b"%PDF-1.7\n", "application/pdf"),
        (b"<!DOCTYPE html><p>x", "text/html"),
        (b"\xef\xbb\xbf<html><p>x", "text/html"),
        ("قُتل تسعة".encode(), "text/plain"),
        ("قُتل تسعة".encode("windows-1256"), "text/plain"),
        ("words".encode("utf-16"), "text/plain"),
        (b"\x89PNG\r\n\x1a\n\x00", "image/png"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"word/document.xml",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04" + b"\x00" * 26 + b"a.txt", "application/zip"),
        (b"\x00\x01\x02\x03", "application/octet-stream"),
    ],
)  # fmt: skip
def test_the_kind_follows_from_the_content(data: bytes, kind: str) -> None:
    assert media_type(data) == kind


@given(st.binary(max_size=300))
def test_any_bytes_have_a_kind_that_fits_its_column(data: bytes) -> None:
    assert 3 <= len(media_type(data)) <= 100
