"""The one door to the base: open, read cursor, write transaction, migrate, documents in versions, the clock."""

from crm_core.db.base import LOADING_LIMIT, MEMORY_LIMIT, Connection, Database, facts_changed, in_one_line, open_base
from crm_core.db.clock import is_month_end, month_ends, months_before, now, today
from crm_core.db.documents import Document, list_documents, list_versions, load_document, save_document
from crm_core.db.progress import Progress
from crm_core.db.settings import Settings, load_settings, save_settings
from crm_core.db.statements import rows, statement

__all__ = [
    "LOADING_LIMIT",
    "MEMORY_LIMIT",
    "Connection",
    "Database",
    "Document",
    "Progress",
    "Settings",
    "facts_changed",
    "in_one_line",
    "is_month_end",
    "list_documents",
    "list_versions",
    "load_document",
    "load_settings",
    "month_ends",
    "months_before",
    "now",
    "open_base",
    "rows",
    "save_document",
    "save_settings",
    "statement",
    "today",
]
