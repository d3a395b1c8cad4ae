"""How an answer in Arabic says what happened. Matched without marks and with one form per letter."""

from __future__ import annotations

from answerable.channel.rules.told.words.arabic_acts import ACTS
from answerable.channel.rules.told.words.arabic_things import (
    BEING,
    BREAKS,
    MARKS,
    PREPOSITIONS,
    SKIP,
    SMALL,
    THINGS,
)
from answerable.channel.rules.told.words.shape import Tongue

ARABIC = Tongue(
    acts=ACTS,
    things=THINGS,
    marks=MARKS + SKIP,
    small=SMALL,
    breaks=BREAKS,
    prepositions=PREPOSITIONS,
    being=BEING,
    places=(
        r"(?<!\w)[وفبل]?(?:قرية|بلدة|مدينة|مخيم|حي|ضاحية|منطقة|حاجز|معبر|ناحية|دير|جزيرة|خليج) "
        r"(?P<place>\w{2,}(?: (?!(?:في|يوم|قبل|بعد|كان|كانت|من|إلى|على|عن|قرب|عند|حين|أثناء)\b)\w{2,})?)",
        r"(?<!\w)(?:في|عند|قرب|داخل|جنوب|شمال|شرق|غرب|إلى|من|حادثة?|غادرت|وصول\w*|"
        r"[وبل])\s?(?P<place>(?:وادي|قصر|بيت|مرسى|دير|عين|تل|كفر|بني|خان|رأس|جبل|أم|درب|"
        r"بئر|شعب|سهل|جسر) (?!ال)\w{2,}(?: ال\w{2,})?)",
    ),
    not_places=r"(?!)",
)
