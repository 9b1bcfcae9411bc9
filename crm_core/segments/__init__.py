"""Who is meant: a segment is a rule over the catalogue of facts, stored as data, counted live, said as a sentence."""

from crm_core.segments.catalogue import catalogue, default_catalogue
from crm_core.segments.cells import rule_from_cells
from crm_core.segments.compare import (
    Combination,
    Example,
    Overlap,
    Overlaps,
    Part,
    WhatIf,
    overlap,
    overlaps,
    rule_of_combination,
    what_if,
    what_if_examples,
)
from crm_core.segments.compile import Compiled, compile_rule
from crm_core.segments.difference import ChoiceShare, Difference, Differences, NotCompared, Side, difference, differences
from crm_core.segments.fields import Catalogue, make_catalogue
from crm_core.segments.groups import FIELD_GROUPS, common_texts, field_group, in_groups
from crm_core.segments.model import EVERYONE, NOBODY, AllOf, AnyOf, Condition, Not, Rule, conditions, parse_rule, rule_data
from crm_core.segments.operators import OPERATORS, Operator, nearest
from crm_core.segments.over_time import SizeOn, month_ends, size_on, size_over_time
from crm_core.segments.parts import part_label, rule_of_part, split_label
from crm_core.segments.sentence import choice_label, field_label, operator_label, operators_for, sentence
from crm_core.segments.sides import Sides, make_sides
from crm_core.segments.size import SegmentSize, count_rule, members
from crm_core.segments.split import SplitPart, split_of, split_parts
from crm_core.segments.store import Segment, check_rule, list_segments, load_segment, save_segment, segment_versions

__all__ = [
    "EVERYONE",
    "FIELD_GROUPS",
    "NOBODY",
    "OPERATORS",
    "AllOf",
    "AnyOf",
    "Catalogue",
    "ChoiceShare",
    "Combination",
    "Compiled",
    "Condition",
    "Difference",
    "Differences",
    "Example",
    "Not",
    "NotCompared",
    "Operator",
    "Overlap",
    "Overlaps",
    "Part",
    "Rule",
    "Segment",
    "SegmentSize",
    "Side",
    "Sides",
    "SizeOn",
    "SplitPart",
    "WhatIf",
    "catalogue",
    "check_rule",
    "choice_label",
    "common_texts",
    "compile_rule",
    "conditions",
    "count_rule",
    "default_catalogue",
    "difference",
    "differences",
    "field_group",
    "field_label",
    "in_groups",
    "list_segments",
    "load_segment",
    "make_catalogue",
    "make_sides",
    "members",
    "month_ends",
    "nearest",
    "operator_label",
    "operators_for",
    "overlap",
    "overlaps",
    "parse_rule",
    "part_label",
    "rule_data",
    "rule_from_cells",
    "rule_of_combination",
    "rule_of_part",
    "save_segment",
    "segment_versions",
    "sentence",
    "size_on",
    "size_over_time",
    "split_label",
    "split_of",
    "split_parts",
    "what_if",
    "what_if_examples",
]
