"""The three shipped procedures written down a second time, by hand: what a walk may meet and no more.

Nothing here is asked of the product. A procedure that is changed is changed here as well.
"""

from __future__ import annotations

from dataclasses import dataclass

A, L, W, D = "analyst", "policy_lead", "weapons_analyst", "desk_officer"
J, C, T = "legal_adviser", "channel_lead", "licensing_officer"
DECISION, DONE, REVIEWED = "decision", "measures_done", "effect_reviewed"


@dataclass(frozen=True)
class Way:
    """One way a case may go: who, with which findings signed by two, with what recorded."""

    roles: frozenset[str]
    needs: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()


def _way(roles: str, needs: str = "", requires: str = "") -> Way:
    return Way(frozenset(roles.split()), frozenset(needs.split()), frozenset(requires.split()))


@dataclass(frozen=True)
class Legal:
    """What a procedure allows."""

    stages: tuple[str, ...]
    ways: dict[tuple[str, str], Way]
    signers: dict[str, tuple[set[str], set[str]]]
    """Needed question → who may sign first, and who second."""
    measures: frozenset[str]
    voters: frozenset[str]
    voices: int
    """How many must have voted before anything is decided."""
    own_plan: bool
    """Whether somebody may vote for a plan of their own."""

    @property
    def order(self) -> tuple[str, ...]:
        return (*self.stages, "effect_review", "closed")

    def leads_on(self, source: str, target: str) -> bool:
        """Say whether a way leads forward; the others have the case decided again."""
        return self.order.index(target) > self.order.index(source)


_END = "decision measures_done"
_LEADS = {
    ("effect_review", "closed"): _way(L, "", "decision effect_reviewed"),
}

CHIRG = Legal(
    stages=("incident_analysis", "policy_impact_assessment", "coordinated_action"),
    ways={
        **_LEADS,
        ("incident_analysis", "policy_impact_assessment"): _way(
            f"{A} {L}", "harm actor arms_origin harmed avoidable"
        ),
        ("policy_impact_assessment", "coordinated_action"): _way(L, "policy_impact"),
        ("coordinated_action", "effect_review"): _way(L, "", _END),
        ("coordinated_action", "closed"): _way(L, "", _END),
        ("incident_analysis", "closed"): _way(L, "harm arms_origin", DECISION),
        ("policy_impact_assessment", "incident_analysis"): _way(L),
        ("coordinated_action", "policy_impact_assessment"): _way(L),
        ("coordinated_action", "incident_analysis"): _way(L),
        ("effect_review", "coordinated_action"): _way(L),
        ("closed", "incident_analysis"): _way(L),
    },
    signers={
        "harm": ({A}, {A, L}), "actor": ({A}, {A, L}), "arms_origin": ({A, W}, {A, W, L}),
        "harmed": ({A}, {A, L}), "avoidable": ({A}, {A, L}), "policy_impact": ({L, D}, {L, D}),
    },
    measures=frozenset({
        "mitigation_support", "unit_training", "different_equipment", "suspend_licence",
        "withhold_future_approval", "suspend_sales", "refresh_assurances", "suspend_transfers",
        "unit_ineligibility", "inform_government", "report_to_legislature", "raise_in_channel",
        "condition", "seek_compensation", "publish",
    }),
    voters=frozenset({"decider"}), voices=1, own_plan=False,
)  # fmt: skip

UK = Legal(
    stages=("credibility", "ihl_analysis", "criterion_2c"),
    ways={
        **_LEADS,
        ("credibility", "ihl_analysis"): _way(f"{A} {L}", "attribution occurrence"),
        ("ihl_analysis", "criterion_2c"): _way(L, "possible_breach"),
        ("criterion_2c", "effect_review"): _way(
            L, "capability clear_risk commitment record", _END
        ),
        ("criterion_2c", "closed"): _way(L, "capability clear_risk commitment record", _END),
        ("credibility", "closed"): _way(L, "attribution occurrence", DECISION),
        ("ihl_analysis", "closed"): _way(L, "possible_breach", DECISION),
        ("ihl_analysis", "credibility"): _way(L),
        ("criterion_2c", "ihl_analysis"): _way(L),
        ("criterion_2c", "credibility"): _way(L),
        ("effect_review", "criterion_2c"): _way(L),
        ("closed", "credibility"): _way(L),
    },
    signers={
        "occurrence": ({A}, {A, L}), "attribution": ({A, W}, {A, W, L}),
        "possible_breach": ({A, J}, {A, J, L}), "record": ({A, L}, {A, D, L}),
        "capability": ({D, L}, {D, J, L}), "commitment": ({D, L}, {D, J, L}),
        "clear_risk": ({T, L}, {J, T, L}),
    },
    measures=frozenset({
        "suspend_licence", "refuse_licence", "withhold_future_approval", "carve_out",
        "refresh_assurances", "raise_in_channel", "condition", "report_to_legislature", "publish",
    }),
    voters=frozenset({"decider"}), voices=1, own_plan=False,
)  # fmt: skip

NGO = Legal(
    stages=("documentation", "assessment", "action"),
    ways={
        **_LEADS,
        ("documentation", "assessment"): _way(f"{A} {L}", "actor harm harmed weapon"),
        ("assessment", "action"): _way(f"{A} {L}", "avoidable supplier"),
        ("action", "effect_review"): _way(L, "safe_to_act", _END),
        ("action", "closed"): _way(L, "safe_to_act", _END),
        ("documentation", "closed"): _way(L, "harm", DECISION),
        ("assessment", "documentation"): _way(f"{A} {L}"),
        ("action", "assessment"): _way(L),
        ("action", "documentation"): _way(L),
        ("effect_review", "action"): _way(L),
        ("closed", "documentation"): _way(L),
    },
    signers={
        "harm": ({A}, {A, L}), "actor": ({A}, {A, L}), "weapon": ({A, W}, {A, W, L}),
        "harmed": ({A}, {A, L}), "supplier": ({A, W}, {A, W, L}), "avoidable": ({A}, {A, L}),
        "safe_to_act": ({A, C, L}, {A, C, L}),
    },
    measures=frozenset({
        "publish", "submit_to_partner", "submit_to_supplier", "report_to_legislature",
        "submit_to_body", "seek_compensation", "support_those_harmed", "preserve_evidence",
        "ask_for_records",
    }),
    voters=frozenset({"decider", L}), voices=2, own_plan=True,
)  # fmt: skip

BOOKS: dict[str, Legal] = {"chirg": CHIRG, "uk-2c": UK, "ngo": NGO}

CLOCKS: dict[str, dict[str, str]] = {
    "started": {
        "assessment.case.opened": "inquiry stage", "assessment.case.moved": "inquiry stage",
        "assessment.case.reopened": "inquiry stage", "assessment.case.reconsidered": "inquiry",
        "assessment.step.planned": "request", "assessment.triage.reopened": "triage",
    },
    "stopped": {
        "assessment.case.moved": "stage", "assessment.case.closed": "inquiry stage",
        "assessment.condition.met": "inquiry", "assessment.step.done": "request",
        "assessment.step.refused": "request",
    },
    "extended": {"assessment.clock.extended": "inquiry stage triage"},
    "paused": {"assessment.clock.paused": "inquiry stage triage"},
    "resumed": {"assessment.clock.resumed": "inquiry stage triage"},
}  # fmt: skip
"""What may befall a clock → by which act → which clocks. No wait, no referral, no silence is here."""
