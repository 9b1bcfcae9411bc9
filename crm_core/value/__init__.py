"""Know: what a client is worth: how likely it is still with us, what it will bring, what it has brought, and whether to believe it."""

from crm_core.value.export import write_scores
from crm_core.value.fields import FIELDS, RELATIONS, p_alive_of, value
from crm_core.value.fit import fit
from crm_core.value.policy import ValuePolicy
from crm_core.value.result import CalibrationPoint, Errors, Fitted, FittedModel, Forecast, Holdout
from crm_core.value.store import list_models, load_model, policy_of
from crm_core.value.verdict import model_title, verdict

__all__ = [
    "FIELDS",
    "RELATIONS",
    "CalibrationPoint",
    "Errors",
    "Fitted",
    "FittedModel",
    "Forecast",
    "Holdout",
    "ValuePolicy",
    "fit",
    "list_models",
    "load_model",
    "model_title",
    "p_alive_of",
    "policy_of",
    "value",
    "verdict",
    "write_scores",
]
