"""Invented files of the kinds that hold others, built in memory."""

from __future__ import annotations

import gzip
import io
import zipfile
from email.message import EmailMessage

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "Nine people were killed when a shell hit the market of Harqa on Monday, the mayor said."


def packed(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return out.getvalue()


def docx(body: str, **more: str) -> bytes:
    """A DOCX whose body is this markup; `core` is its own record."""
    members: dict[str, str | bytes] = {
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    }
    if "core" in more:
        members["docProps/core.xml"] = (
            '<p:coreProperties xmlns:p="http://x" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{more["core"]}</p:coreProperties>'
        )
    return packed(members)


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def message(text: str, attached: dict[str, bytes] | None = None, **headers: str) -> bytes:
    """An e-mail as bytes."""
    mail = EmailMessage()
    told = {"Subject": "Shell hits market", "From": "a@tamrin.example",
            "Date": "Wed, 08 May 2024 07:00:00 +0000"} | headers  # fmt: skip
    for name, value in told.items():
        mail[name] = value
    mail.set_content(text)
    for name, data in (attached or {}).items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def rss(*items: str) -> bytes:
    """A feed of these items."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tamrin Post</title>'
        f"{''.join(items)}</channel></rss>"
    ).encode()


def item(title: str, body: str, day: str = "Wed, 08 May 2024 07:00:00 GMT") -> str:
    return (
        f"<item><title>{title}</title><description>{body}</description><pubDate>{day}</pubDate>"
        "<dc:creator>R. Oduya</dc:creator><link>https://tamrin.example/a</link></item>"
    )


def warc(*pages: tuple[str, str, str], packed_up: bool = True) -> bytes:
    """A WARC of pages: address, content type, body; each record packed by itself."""
    out = b""
    for address, kind, body in pages:
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body.encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            "WARC-Date: 2024-05-09T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        record = head + http + b"\r\n\r\n"
        out += gzip.compress(record) if packed_up else record
    return out
