"""Know: who stays and for how long: inactivity, curves, cohorts, and who will leave."""

from crm_core.churn.after_terms import after_terms
from crm_core.churn.cohorts import Cohort, CohortCell, CohortTable, cohort_rule, cohorts, period_name
from crm_core.churn.curves import SUBJECTS, CannotSay, Curves, PartCurve, contract_curves, curves, why_no_limit
from crm_core.churn.export import write_cohorts, write_curves
from crm_core.churn.fields import FIELDS, RELATIONS
from crm_core.churn.policy import (
    USUAL_DAYS,
    ChurnPolicy,
    Inactivity,
    Proposal,
    inactivity,
    inactivity_days,
    load_policy,
    propose_inactivity,
    save_policy,
)
from crm_core.churn.rhythms import Rhythm, keep_rhythm, rhythm
from crm_core.churn.standing import Standing, standing

__all__ = [
    "FIELDS",
    "RELATIONS",
    "SUBJECTS",
    "USUAL_DAYS",
    "CannotSay",
    "ChurnPolicy",
    "Cohort",
    "CohortCell",
    "CohortTable",
    "Curves",
    "Inactivity",
    "PartCurve",
    "Proposal",
    "Rhythm",
    "Standing",
    "after_terms",
    "cohort_rule",
    "cohorts",
    "contract_curves",
    "curves",
    "inactivity",
    "inactivity_days",
    "keep_rhythm",
    "load_policy",
    "period_name",
    "propose_inactivity",
    "rhythm",
    "save_policy",
    "standing",
    "why_no_limit",
    "write_cohorts",
    "write_curves",
]
