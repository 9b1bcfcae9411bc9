"""Know: who of the active clients will buy nothing in the next days, how sure that is, and why."""

from crm_core.churn.risk.causes import CAUSE_KEYS, Cause
from crm_core.churn.risk.fields import FIELDS, RELATIONS
from crm_core.churn.risk.fit import choose, fit_risk
from crm_core.churn.risk.model import NoRisk, RiskModel, Sample, Tested
from crm_core.churn.risk.one import ClientRisk, risk_of
from crm_core.churn.risk.store import Fitted, keep_risk, list_models, load_model
from crm_core.churn.risk.summary import CauseRow, RiskSummary, summary

__all__ = [
    "CAUSE_KEYS",
    "FIELDS",
    "RELATIONS",
    "Cause",
    "CauseRow",
    "ClientRisk",
    "Fitted",
    "NoRisk",
    "RiskModel",
    "RiskSummary",
    "Sample",
    "Tested",
    "choose",
    "fit_risk",
    "keep_risk",
    "list_models",
    "load_model",
    "risk_of",
    "summary",
]
