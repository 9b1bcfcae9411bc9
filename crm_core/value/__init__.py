"""Know: what a client is worth: how likely it is still with us, what it will bring, what it has brought, and whether to believe it."""

from crm_core.value.export import write_scores
from crm_core.value.fields import FIELDS, RELATIONS, p_alive_of, value
from crm_core.value.fit import fit
from crm_core.value.policy import ValuePolicy
from crm_core.value.result import CalibrationPoint, Errors, Fitted, FittedModel, Forecast, Holdout
from crm_core.value.store import list_models, load_model, policy_of
from crm_core.value.verdict import caveats, model_title, verdict
from crm_core.value.view import (
    ALIVE_STEPS,
    RECENCY_LIMITS,
    AliveCell,
    CurvePoint,
    Decile,
    ValueView,
    Worth,
    rule_of_best,
    rule_of_cell,
    rule_of_decile,
    view,
)

__all__ = [
    "ALIVE_STEPS",
    "FIELDS",
    "RECENCY_LIMITS",
    "RELATIONS",
    "AliveCell",
    "CalibrationPoint",
    "CurvePoint",
    "Decile",
    "Errors",
    "Fitted",
    "FittedModel",
    "Forecast",
    "Holdout",
    "ValuePolicy",
    "ValueView",
    "Worth",
    "caveats",
    "fit",
    "list_models",
    "load_model",
    "model_title",
    "p_alive_of",
    "policy_of",
    "rule_of_best",
    "rule_of_cell",
    "rule_of_decile",
    "value",
    "verdict",
    "view",
    "write_scores",
]
