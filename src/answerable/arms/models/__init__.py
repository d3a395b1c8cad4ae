"""Arms: articles and makers, what was found and identified, transfers, licences, restrictions."""

from answerable.arms.models.articles import Alias, Article, Holder, Maker
from answerable.arms.models.end_use import EndUseConcern, EndUseItem
from answerable.arms.models.history import History
from answerable.arms.models.licences import Licence, LicenceTurn
from answerable.arms.models.makers import MakerCode
from answerable.arms.models.observations import (
    Candidate,
    CandidateReason,
    Identification,
    Observation,
)
from answerable.arms.models.origins import Origin, OriginLink
from answerable.arms.models.registers import Register
from answerable.arms.models.restrictions import Restriction
from answerable.arms.models.transfers import Condition, Delivery, EndUseCheck, Transfer
from answerable.arms.models.units import (
    Ineligible,
    Unit,
    UnitAnswer,
    UnitEntry,
    UnitName,
    UnitPlace,
)

__all__ = [
    "Alias",
    "Article",
    "Candidate",
    "CandidateReason",
    "Condition",
    "Delivery",
    "EndUseCheck",
    "EndUseConcern",
    "EndUseItem",
    "History",
    "Holder",
    "Identification",
    "Ineligible",
    "Licence",
    "LicenceTurn",
    "Maker",
    "MakerCode",
    "Observation",
    "Origin",
    "OriginLink",
    "Register",
    "Restriction",
    "Transfer",
    "Unit",
    "UnitAnswer",
    "UnitEntry",
    "UnitName",
    "UnitPlace",
]
