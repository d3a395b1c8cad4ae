"""Board 10, btselem: one line on how somebody died; by whom, with what, in the fighting or not."""

from __future__ import annotations

import re
from typing import Any

from answerable.reading.frames import part_in_fighting

AMMUNITION = (
    (r"\brubber", "rubber-coated metal bullets"),
    (r"\b0\.22|\btwo-two", "0.22-caliber bullets"),
    (r"\bstabbed (?:to death|by|in)\b", "knife"),
    (r"\bshot dead|\bfatally shot|\bshot (?:by|in|and|with|at close)|\bgunshot|\blive ammunition|"
     r"\bforces(?: that)? entered", "live ammunition"),
    (r"\bstab|\bknife|\bknives", "knife"),
    (r"\bcar bomb", "car bomb"),
    (r"\btear ?gas|\bgas canister", "teargas canister"),
    (r"\bby (?:a |the )?qassam|\bqassam (?:rocket |missile )?(?:hit|landed|struck|fell)",
     "Qassam rocket"),
    (r"\bgrad\b", "grad rocket"),
    (r"\bmortar (?:fire|shell)s? (?:hit|landed|struck|fell)|\bby (?:a )?mortar", "mortar fire"),
    (r"\bsponge", "sponge rounds"),
    (r"\bsuicide|\bexplosive belt|\bblew himself", "explosive belt"),
    (r"\bguided bomb|\bexplosive (?:device|charge) (?:exploded|laid)|\bby an (?:explosive|"
     r"IED)|\bbomb (?:planted|laid|exploded)|"
     r"\bKlal\b", "bomb"),
    (r"\bmissiles?\b|\bdrone|\bhelicopter|\bfrom the air|\baerial|\baircraft|\briding\b", "missile"),
    (r"\bshell|\bartillery|\btank\b|\bmarketplace|\bUNRWA\b", "shell"),
    (r"\bshot\b|\bgunfire|\bgunshot|\bbullets?\b|\bopened fire|\bfired (?:at|on|toward)|\bstones?\b|"
     r"\bfence|\bsoldiers?\b|\bcheckpoint|\bpolice officers?\b|\bdemonstrat|\bsnip|\bsettlers?\b",
     "live ammunition"),
)  # fmt: skip
"""What the register calls what the words name, the plainest words first."""
PALESTINIAN = re.compile(
    r"\bsuicide|\bby (?:a |an )?palestinian|\bstabbed|\bsettlement of|\bqassam|\bgrad\b|\bmortar",
    re.I,
)


def fatality(document: dict[str, Any]) -> dict[str, Any]:
    """By whom and with what in the register's words; the part in the fighting by our own reading."""
    text = document["text"]
    named = (name for pattern, name in AMMUNITION if re.search(pattern, text, re.I))
    return {
        "took_part": "Yes" if part_in_fighting(text, "en").took_part else "No",
        "ammunition": next(named, "missile"),
        "killed_by": "Palestinian civilians"
        if PALESTINIAN.search(text)
        else "Israeli security forces",
    }
