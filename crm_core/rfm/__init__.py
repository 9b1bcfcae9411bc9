"""Know: who bought lately, often and for much; named groups of them; who moved between two dates."""

from crm_core.rfm.edge_table import EdgeStep, edge_table
from crm_core.rfm.edges import Edges, cut
from crm_core.rfm.export import group_title, rfm_rows, write_rfm
from crm_core.rfm.fields import FIELDS, RELATIONS
from crm_core.rfm.grid import Cell, CodeRow, GroupRow, Measures, RfmGrid, code_table, grid, group_table
from crm_core.rfm.groups import GROUP_KEYS, GROUP_SETS, OTHER, OWN, Group, GroupSet, group_set_from_dict, group_set_to_dict
from crm_core.rfm.migration import NO_SCORE, NOT_YET, Flow, Migration, migration
from crm_core.rfm.scheme import AXES, SCHEMES, Axis, Cut, RfmScheme, scheme_from_dict, scheme_to_dict, with_window
from crm_core.rfm.scores import score
from crm_core.rfm.sensitivity import CellMove, Sensitivity, moved_edge, sensitivities, sensitivity
from crm_core.rfm.store import (
    SchemeVersion,
    choose_scheme,
    chosen_scheme,
    groups_of,
    list_group_sets,
    list_schemes,
    load_group_set,
    load_scheme,
    remove_group_set,
    remove_scheme,
    save_group_set,
    save_scheme,
    scheme_versions,
)
from crm_core.rfm.validation import CannotValidate, Later, Validation, Verdict, validate

__all__ = [
    "AXES",
    "FIELDS",
    "GROUP_KEYS",
    "GROUP_SETS",
    "NOT_YET",
    "NO_SCORE",
    "OTHER",
    "OWN",
    "RELATIONS",
    "SCHEMES",
    "Axis",
    "CannotValidate",
    "Cell",
    "CellMove",
    "CodeRow",
    "Cut",
    "EdgeStep",
    "Edges",
    "Flow",
    "Group",
    "GroupRow",
    "GroupSet",
    "Later",
    "Measures",
    "Migration",
    "RfmGrid",
    "RfmScheme",
    "SchemeVersion",
    "Sensitivity",
    "Validation",
    "Verdict",
    "choose_scheme",
    "chosen_scheme",
    "code_table",
    "cut",
    "edge_table",
    "grid",
    "group_set_from_dict",
    "group_set_to_dict",
    "group_table",
    "group_title",
    "groups_of",
    "list_group_sets",
    "list_schemes",
    "load_group_set",
    "load_scheme",
    "migration",
    "moved_edge",
    "remove_group_set",
    "remove_scheme",
    "rfm_rows",
    "save_group_set",
    "save_scheme",
    "scheme_from_dict",
    "scheme_to_dict",
    "scheme_versions",
    "score",
    "sensitivities",
    "sensitivity",
    "validate",
    "with_window",
    "write_rfm",
]
