"""The one writing hand of this room, by noun."""

from answerable.arms.actions.end_use import (
    name_item,
    record_concern,
)
from answerable.arms.actions.erasing import erase_observed
from answerable.arms.actions.identifications import (
    review_identification,
    review_origin,
    sign_identification,
    sign_origin,
)
from answerable.arms.actions.observations import (
    add_candidate,
    give_reason,
    observe,
    rule_out,
    withdraw_observation,
)
from answerable.arms.actions.origin_links import link_origin
from answerable.arms.actions.unit_entries import (
    enter_of_unit,
    record_unit_answer,
    review_entry,
    withdraw_entry,
)
from answerable.arms.actions.units import (
    end_listing,
    keep_unit,
    list_unit,
    name_unit,
    place_unit,
)

__all__ = [
    "add_candidate",
    "end_listing",
    "enter_of_unit",
    "erase_observed",
    "give_reason",
    "keep_unit",
    "link_origin",
    "list_unit",
    "name_item",
    "name_unit",
    "observe",
    "place_unit",
    "record_concern",
    "record_unit_answer",
    "review_entry",
    "review_identification",
    "review_origin",
    "rule_out",
    "sign_identification",
    "sign_origin",
    "withdraw_entry",
    "withdraw_observation",
]
