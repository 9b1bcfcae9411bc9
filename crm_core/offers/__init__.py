"""What is said and how it leaves: salutations, message templates, export profiles."""

from crm_core.offers.compile_template import compile_template
from crm_core.offers.dative import dative_name, register_datives
from crm_core.offers.preview import preview
from crm_core.offers.profile import PROFILES, Profile, list_profiles, load_profile, save_profile
from crm_core.offers.render import render
from crm_core.offers.salutation import company_salutation, register_salutations, salutation, sex_of_name
from crm_core.offers.sample import sample_lines
from crm_core.offers.sms import SmsSize, sms_size
from crm_core.offers.template import Template

__all__ = [
    "PROFILES",
    "Profile",
    "SmsSize",
    "Template",
    "company_salutation",
    "compile_template",
    "dative_name",
    "list_profiles",
    "load_profile",
    "preview",
    "register_datives",
    "register_salutations",
    "render",
    "salutation",
    "sample_lines",
    "save_profile",
    "sex_of_name",
    "sms_size",
]
