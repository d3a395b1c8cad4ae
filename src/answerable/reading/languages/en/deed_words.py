"""All English says of deeds, put together."""

from __future__ import annotations

from answerable.reading.languages.deed_words import DeedWords
from answerable.reading.languages.en import (
    armed,
    deeds,
    peoples,
    places_named,
    targets,
    telling_apart,
)

DEEDS = DeedWords(
    rows=deeds.ROWS,
    sides=targets.SIDES,
    uses=targets.USES,
    arms=armed.ARMS,
    taken_away=armed.TAKEN_AWAY,
    passive=deeds.PASSIVE,
    active_after=deeds.ACTIVE_AFTER,
    by=r"\bby (?!(?:\w+ )?(?:the road|means|accident|mistake))",
    suffered=r"^\W*(?:\w+ ){0,2}?(?:of|on|against|to|at|in which|that (?:killed|left))\b",
    injured=deeds.INJURED,
    killed=deeds.KILLED,
    plural=targets.PLURAL,
    breaks=deeds.BREAKS,
    organisations=armed.ORGANISATIONS,
    forces=armed.FORCES,
    individuals=armed.INDIVIDUALS,
    blamed=armed.BLAMED,
    unreal=deeds.UNREAL,
    fights=deeds.FIGHTS,
    several=deeds.SEVERAL,
    places=places_named.NAMED,
    small=telling_apart.SMALL,
    here=places_named.HERE,
    peoples=peoples.PEOPLES,
    cities=peoples.CITIES,
)
