"""Triage, cases, stages, findings and clocks."""
