"""Kinds of object hit that have a name of their own: what is written may be another word. Pure."""

from __future__ import annotations

from answerable.term import Term


class ObjectKind(Term):
    """What was hit, by its original use, as lists of incidents name it."""

    RESIDENTIAL = "residential", "home"
    HOSPITAL = "hospital", "hospital"
    AMBULANCE = "ambulance", "ambulance"
    SCHOOL = "school", "school"
    MARKET = "market", "market"
    AGRICULTURE = "agriculture", "farmland"
    FOOD_PRODUCTION = "food_production", "food production"
    WATER_STATION = "water_station", "water station"
    POWER_STATION = "power_station", "power station"
    GAS_FACILITY = "gas_facility", "gas facility"
    SHELTER_DISPLACED = "shelter_displaced", "shelter of displaced people"
    AID_CONVOY = "aid_convoy", "aid convoy"
    AID_WAREHOUSE = "aid_warehouse", "aid store"
    UN_PREMISES = "un_premises", "premises of the United Nations"
    RELIGIOUS_PLACE = "religious_place", "place of worship"
    CULTURAL_SITE = "cultural_site", "cultural site"
    DETENTION = "detention", "place of detention"
    DANGEROUS_FORCES = "dangerous_forces", "works containing dangerous forces"


def object_words(written: str) -> str:
    """What was hit as a person reads it: a kind in words a door can translate, else as it is written."""
    code = written.strip().casefold().replace(" ", "_")
    return ObjectKind(code) if code in set(ObjectKind) else written
