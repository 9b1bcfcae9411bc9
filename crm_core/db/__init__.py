"""The one door to the base: open, read cursor, write transaction, migrate, documents in versions, the clock."""

from crm_core.db.base import Connection, Database, facts_changed, in_one_line, is_replaced, is_short_of_memory, open_base
from crm_core.db.clock import is_month_end, month_ends, months_before, now, today
from crm_core.db.copies import compact_copy, rebuilt
from crm_core.db.documents import Document, list_documents, list_versions, load_document, save_document
from crm_core.db.progress import Progress
from crm_core.db.settings import Settings, load_settings, save_settings
from crm_core.db.statements import rows, statement

__all__ = [
    "Connection",
    "Database",
    "Document",
    "Progress",
    "Settings",
    "compact_copy",
    "facts_changed",
    "in_one_line",
    "is_month_end",
    "is_replaced",
    "is_short_of_memory",
    "list_documents",
    "list_versions",
    "load_document",
    "load_settings",
    "month_ends",
    "months_before",
    "now",
    "open_base",
    "rebuilt",
    "rows",
    "save_document",
    "save_settings",
    "statement",
    "today",
]
