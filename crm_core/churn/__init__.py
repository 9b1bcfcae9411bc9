"""Know: who stays and for how long: inactivity, curves, cohorts, and who will leave."""

from crm_core.churn.cohorts import Cohort, CohortCell, CohortTable, cohort_rule, cohorts
from crm_core.churn.curves import SUBJECTS, CannotSay, Curves, PartCurve, contract_curves, curves
from crm_core.churn.fields import FIELDS, RELATIONS
from crm_core.churn.policy import (
    ChurnPolicy,
    Inactivity,
    Proposal,
    inactivity,
    inactivity_days,
    load_policy,
    propose_inactivity,
    save_policy,
)
from crm_core.churn.rhythm import Rhythm, keep_rhythm, rhythm

__all__ = [
    "FIELDS",
    "RELATIONS",
    "SUBJECTS",
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
    "cohort_rule",
    "cohorts",
    "contract_curves",
    "curves",
    "inactivity",
    "inactivity_days",
    "keep_rhythm",
    "load_policy",
    "propose_inactivity",
    "rhythm",
    "save_policy",
]
