"""Know: where every client stands with us, how it behaves, how far it is in its life-cycle; marks by hand; who moved."""

from crm_core.status.behaviours import ALL_BEHAVIOURS, BEHAVIOUR_REASONS, BEHAVIOURS, Behaviour, behaviours
from crm_core.status.by_month import MonthEnd, by_month, keep_months, month_ends, statuses_stamp
from crm_core.status.export import ClientStatus, status_of, write_flows, write_statuses
from crm_core.status.fields import AGO, FIELDS, RELATIONS
from crm_core.status.flows import Flow, Flows, flows
from crm_core.status.life_cycle import THIRDS, LifeCycle, Third, life_cycle, life_cycle_table
from crm_core.status.marks import Mark, mark_status, marks, unmark_status
from crm_core.status.picture import Cell, Picture, picture
from crm_core.status.policy import StatusPolicy, load_policy, save_policy
from crm_core.status.statuses import ALL_STATUSES, NOT_YET, STATUS_REASONS, STATUSES, months_ago, statuses
from crm_core.status.words import behaviour_sentence, status_sentence

__all__ = [
    "AGO",
    "ALL_BEHAVIOURS",
    "ALL_STATUSES",
    "BEHAVIOURS",
    "BEHAVIOUR_REASONS",
    "FIELDS",
    "NOT_YET",
    "RELATIONS",
    "STATUSES",
    "STATUS_REASONS",
    "THIRDS",
    "Behaviour",
    "Cell",
    "ClientStatus",
    "Flow",
    "Flows",
    "LifeCycle",
    "Mark",
    "MonthEnd",
    "Picture",
    "StatusPolicy",
    "Third",
    "behaviour_sentence",
    "behaviours",
    "by_month",
    "flows",
    "keep_months",
    "life_cycle",
    "life_cycle_table",
    "load_policy",
    "mark_status",
    "marks",
    "month_ends",
    "months_ago",
    "picture",
    "save_policy",
    "status_of",
    "status_sentence",
    "statuses",
    "statuses_stamp",
    "unmark_status",
    "write_flows",
    "write_statuses",
]
