"""Who stands behind a CAGE code: the makers of the catalogue, for the reader of inscriptions."""

from __future__ import annotations

from collections.abc import Mapping

from answerable.actor import Actor
from answerable.arms.models import Maker
from answerable.arms.rules.inscriptions import Maker as Known


def makers_known(*, by: Actor) -> Mapping[str, Known]:
    """CAGE code → maker, of the articles the reader may see; the first entered where two names differ."""
    rows = Maker.objects.visible_to(by).exclude(cage="").order_by("-pk")
    return {
        cage.upper(): Known(name, country, source)
        for cage, name, country, source in rows.values_list("cage", "name", "country", "source")
    }
