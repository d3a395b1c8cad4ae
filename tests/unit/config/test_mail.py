"""Mail is off until somebody says where it goes, and never crosses a network unencrypted."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from answerable.config.mail import address, mail_settings

HOST = {"ANSWERABLE_MAIL_HOST": "mail.example.org"}


def test_without_settings_nothing_is_sent() -> None:
    given = mail_settings({})
    assert given["MAIL_ON"] is False
    assert given["EMAIL_BACKEND"] == "django.core.mail.backends.dummy.EmailBackend"
    assert given["EMAIL_HOST"] == ""


def test_a_host_switches_it_on_encrypted() -> None:
    given = mail_settings(HOST)
    assert given["MAIL_ON"] is True
    assert given["EMAIL_BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"
    assert (given["EMAIL_HOST"], given["EMAIL_PORT"]) == ("mail.example.org", 587)
    assert (given["EMAIL_USE_TLS"], given["EMAIL_USE_SSL"]) == (True, False)
    assert given["EMAIL_TIMEOUT"] == 20


def test_tls_from_the_first_byte_and_another_port() -> None:
    given = mail_settings(HOST | {"ANSWERABLE_MAIL_TLS": "tls", "ANSWERABLE_MAIL_PORT": "465"})
    assert (given["EMAIL_USE_TLS"], given["EMAIL_USE_SSL"], given["EMAIL_PORT"]) == (
        False,
        True,
        465,
    )


def test_a_folder_takes_each_mail_as_a_file() -> None:
    given = mail_settings({"ANSWERABLE_MAIL_FOLDER": "/tmp/mail"})
    assert given["MAIL_ON"] is True
    assert given["EMAIL_BACKEND"] == "django.core.mail.backends.filebased.EmailBackend"
    assert given["EMAIL_FILE_PATH"] == "/tmp/mail"
    assert given["EMAIL_USE_TLS"] is False


def test_a_password_is_read_from_its_file_and_a_sender_can_be_named(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("correct horse\n", encoding="utf-8")
    given = mail_settings(
        HOST | {
            "ANSWERABLE_MAIL_PASSWORD_FILE": str(secret), "ANSWERABLE_MAIL_USER": "answerable",
            "ANSWERABLE_MAIL_FROM": "answers@example.org",
        }
    )  # fmt: skip
    assert given["EMAIL_HOST_PASSWORD"] == "correct horse"
    assert given["EMAIL_HOST_USER"] == "answerable"
    assert given["DEFAULT_FROM_EMAIL"] == "answers@example.org"


def test_only_a_server_on_this_machine_may_be_spoken_to_in_the_clear() -> None:
    with pytest.raises(ImproperlyConfigured, match="cross the network unencrypted"):
        mail_settings(HOST | {"ANSWERABLE_MAIL_TLS": "none"})
    here = {"ANSWERABLE_MAIL_HOST": "localhost", "ANSWERABLE_MAIL_TLS": "none"}
    given = mail_settings(here)
    assert (given["EMAIL_USE_TLS"], given["EMAIL_USE_SSL"]) == (False, False)


@pytest.mark.parametrize(
    "wrong",
    [
        {"ANSWERABLE_MAIL_TLS": "perhaps"}, {"ANSWERABLE_MAIL_PORT": "0"},
        {"ANSWERABLE_MAIL_PORT": "65536"}, {"ANSWERABLE_MAIL_PORT": "smtp"},
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_start(wrong: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured, match="ANSWERABLE_MAIL_"):
        mail_settings(HOST | wrong)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"ANSWERABLE_ADDRESS": "https://answers.example/"}, "https://answers.example"),
    ],
)
def test_links_begin_with_the_address_people_open(environ: dict[str, str], expected: str) -> None:
    assert address(environ, "127.0.0.1:8000") == expected
