"""The second factor: time-based codes (RFC 6238, thirty seconds, six digits), one step of slack."""

from __future__ import annotations

import hmac
from datetime import datetime

import pyotp

from answerable.accounts.sealing import seal, unseal

STEP_SECONDS = 30
SLACK = 1
_PLACE = {"table": "accounts_account", "column": "totp_sealed"}


def new_secret() -> str:
    """A fresh secret of 160 bits, in base 32, as devices take it."""
    return pyotp.random_base32()


def step_of(secret: str, code: str, moment: datetime) -> int | None:
    """The time step whose code this is, at most one away from now; None when it is no code of now."""
    digits = "".join(code.split())
    if not (digits.isascii() and digits.isdigit() and len(digits) == 6):
        return None
    now = int(moment.timestamp()) // STEP_SECONDS
    device = pyotp.TOTP(secret)
    right = [
        step
        for step in range(now - SLACK, now + SLACK + 1)
        if hmac.compare_digest(device.at(step * STEP_SECONDS), digits)
    ]
    return max(right, default=None)


def code_at(secret: str, moment: datetime) -> str:
    """The code a device shows at `moment`."""
    return pyotp.TOTP(secret).at(int(moment.timestamp()))


def address(secret: str, username: str) -> str:
    """The `otpauth://` address a device reads from the picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name="Answerable")


def sealed(secret: str, reference: str) -> bytes:
    """The secret as it is kept: sealed to its account."""
    return seal(secret, row=reference, **_PLACE)


def opened(value: bytes | memoryview, reference: str) -> str:
    """The secret of an account, for the moment of checking a code."""
    return unseal(value, row=reference, **_PLACE)
