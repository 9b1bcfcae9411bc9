"""Take any file in: read it, map its columns, check every row, keep what is wrong apart, load the rest in one commit; undo it."""

from crm_core.intake.files import Peek, ReadOptions, peek_file
from crm_core.intake.kinds import KINDS, Column, Kind
from crm_core.intake.loading import LoadResult, Notice, load_file
from crm_core.intake.loads import Load, list_loads, source_reach
from crm_core.intake.mapping import IGNORED, Mapping, load_mapping, mapping_from, remembered
from crm_core.intake.proposal import propose_mapping
from crm_core.intake.quarantine import QuarantinedRow, count_quarantined, quarantined, write_quarantine
from crm_core.intake.totals import MonthTotal, control_totals, total_amount
from crm_core.intake.undo import Undone, undo_load

__all__ = [
    "IGNORED",
    "KINDS",
    "Column",
    "Kind",
    "Load",
    "LoadResult",
    "Mapping",
    "MonthTotal",
    "Notice",
    "Peek",
    "QuarantinedRow",
    "ReadOptions",
    "Undone",
    "control_totals",
    "count_quarantined",
    "list_loads",
    "load_file",
    "load_mapping",
    "mapping_from",
    "peek_file",
    "propose_mapping",
    "quarantined",
    "remembered",
    "source_reach",
    "total_amount",
    "undo_load",
    "write_quarantine",
]
