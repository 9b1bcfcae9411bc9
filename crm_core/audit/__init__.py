"""Who did what: hash-chained entries, written in the same transaction as the deed, without personal data."""

from crm_core.audit.chain import Entry, read_audit, record_deed, verify_audit

__all__ = ["Entry", "read_audit", "record_deed", "verify_audit"]
