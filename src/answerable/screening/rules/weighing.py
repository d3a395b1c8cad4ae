"""Which findings say that harm was done or supplied arms involved, and how likely counts. Pure."""

from __future__ import annotations

HARM = frozenset({"harm", "occurrence"})
"""Questions of the shipped procedures whose answer says that civilians were harmed at all."""
ARMS = frozenset({"arms_origin", "supplier", "attribution"})
"""Questions whose answer says that arms we supplied were involved."""
LIKELY = frozenset({"likely", "very_likely", "almost_certain"})
"""Words of estimate by which a thing is called found here; everything below stays alleged."""
