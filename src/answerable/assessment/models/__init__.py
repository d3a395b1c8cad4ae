"""Triage, cases in their stages, findings with signatures, clocks, and what a case waits for."""

from answerable.assessment.models.cases import Case, Procedure, Waiting
from answerable.assessment.models.clocks import Clock
from answerable.assessment.models.findings import Finding, Signature
from answerable.assessment.models.history import History
from answerable.assessment.models.triage import Triage

__all__ = ["Case", "Clock", "Finding", "History", "Procedure", "Signature", "Triage", "Waiting"]
