"""Did it work: who answers and whose purchase a contact adds, learned from past campaigns and used only when it beats the constant."""

from crm_core.effect.models.fit import choose, fit_model
from crm_core.effect.models.model import KINDS, CampaignModel, NoModel, Sample, Tested
from crm_core.effect.models.store import list_models, load_model

__all__ = ["KINDS", "CampaignModel", "NoModel", "Sample", "Tested", "choose", "fit_model", "list_models", "load_model"]
