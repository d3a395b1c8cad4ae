"""Who stands behind a code: the tables taken in, and the makers of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping

from answerable.actor import Actor
from answerable.arms.models import Maker, MakerCode
from answerable.arms.rules.inscriptions import Maker as Known


def makers_known(*, by: Actor) -> Mapping[str, Known]:
    """CAGE code or lot symbol → maker; a table taken in says more than the line of one article."""
    rows = Maker.objects.visible_to(by).exclude(cage="").order_by("-pk")
    of_articles = {
        cage.upper(): Known(name, country, source)
        for cage, name, country, source in rows.values_list("cage", "name", "country", "source")
    }
    return of_articles | makers_taken_in(by=by)


def makers_taken_in(*, by: Actor) -> dict[str, Known]:
    """Code → maker by the newest table that has it, of those the reader may see."""
    rows = MakerCode.objects.visible_to(by).order_by("pk")
    return {
        code: Known(name, country, source)
        for code, name, country, source in rows.values_list("code", "name", "country", "source")
    }
