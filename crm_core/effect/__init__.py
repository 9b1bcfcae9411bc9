"""Did it work: responses joined, outcomes of target and control, effects with intervals or why nothing can be said, power."""

from crm_core.effect.before_after import BeforeAfter, before_after
from crm_core.effect.costs import Costs, load_costs, save_costs
from crm_core.effect.draft import DraftPower, Plan, plan, power_of_campaign, power_of_draft
from crm_core.effect.gather import Run, runs
from crm_core.effect.many import Many, Pool, Row, measure_all
from crm_core.effect.measure import Measured, measure, measured
from crm_core.effect.policy import EffectPolicy, load_effect_policy, save_effect_policy
from crm_core.effect.results import METRICS, Answer, Brought, CannotSay, Effect
from crm_core.effect.staying import Stayed, stayed
from crm_core.effect.steps import STEP_METRICS, StepEffect, by_step
from crm_core.effect.view import Part, Reached, View, by_part, view
from crm_core.effect.words import again_of, caveats_of, reason_of, way_of

__all__ = [
    "METRICS",
    "STEP_METRICS",
    "Answer",
    "BeforeAfter",
    "Brought",
    "CannotSay",
    "Costs",
    "DraftPower",
    "Effect",
    "EffectPolicy",
    "Many",
    "Measured",
    "Part",
    "Plan",
    "Pool",
    "Reached",
    "Row",
    "Run",
    "Stayed",
    "StepEffect",
    "View",
    "again_of",
    "before_after",
    "by_part",
    "by_step",
    "caveats_of",
    "load_costs",
    "load_effect_policy",
    "measure",
    "measure_all",
    "measured",
    "plan",
    "power_of_campaign",
    "power_of_draft",
    "reason_of",
    "runs",
    "save_costs",
    "save_effect_policy",
    "stayed",
    "view",
    "way_of",
]
