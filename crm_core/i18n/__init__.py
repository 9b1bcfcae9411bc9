"""Every word a person reads, by key and language; numbers, dates and money in the reader's format."""

from crm_core.i18n.formats import format_date, format_money, format_number, format_percent, format_short
from crm_core.i18n.texts import LANGUAGES, explain, text

__all__ = ["LANGUAGES", "explain", "format_date", "format_money", "format_number", "format_percent", "format_short", "text"]
