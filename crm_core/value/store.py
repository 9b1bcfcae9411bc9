"""Fits of value, kept in versions with what they were made from."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any, Final

from pydantic import TypeAdapter

from crm_core.db import Connection, Document, list_versions, load_document, save_document
from crm_core.value.policy import ValuePolicy, policy_from_dict
from crm_core.value.result import Fitted

KIND: Final = "value_model"
NAME: Final = "base"
FITTED: Final = TypeAdapter(Fitted)


def save_fitted(con: Connection, fitted: Fitted, *, policy: ValuePolicy, who: str) -> Fitted:
    """Save a fit as the next version, inside a write, and return it with its number."""
    body: dict[str, Any] = FITTED.dump_python(fitted, mode="json", exclude={"version", "saved_at", "saved_by"})
    version = save_document(con, kind=KIND, name=NAME, body=body | {"policy": asdict(policy)}, who=who)
    return replace(fitted, version=version)


def load_model(con: Connection, *, as_of: date | None = None) -> Fitted | None:
    """Return the last fit; with a day, the last one that was fitted as of that day or before, when there is one."""
    last = load_document(con, kind=KIND, name=NAME)
    if last is None or as_of is None or date.fromisoformat(last.body["as_of"]) <= as_of:
        return None if last is None else _read(last)
    earlier = [one for one in list_versions(con, kind=KIND, name=NAME) if date.fromisoformat(one.body["as_of"]) <= as_of]
    return _read(earlier[0] if earlier else last)


def list_models(con: Connection) -> list[Fitted]:
    """Return every fit, newest first."""
    return [_read(one) for one in list_versions(con, kind=KIND, name=NAME)]


def policy_of(con: Connection, version: int | None = None) -> ValuePolicy:
    """Return the policy a fit was made under, by default the last one; the usual policy when nothing is fitted."""
    found = load_document(con, kind=KIND, name=NAME, version=version)
    return ValuePolicy() if found is None else policy_from_dict(found.body.get("policy", {}))


def _read(document: Document) -> Fitted:
    told = {key: value for key, value in document.body.items() if key != "policy"}
    return replace(FITTED.validate_python(told), version=document.version, saved_at=document.saved_at, saved_by=document.saved_by)
