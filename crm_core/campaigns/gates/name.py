"""Gate 6: no name to address by. A bank needs given name and patronymic; others only what the message says."""

from typing import Final

from crm_core.campaigns.gates.gate import Ask, Gate, among
from crm_core.db import Connection, statement


def condition(con: Connection, ask: Ask) -> str | None:
    """Stop whose name lacks a part; a name that knows no patronymic lacks none, and a neutral greeting needs no name."""
    formal = ask.asks_name and ask.settings.business == "bank"
    if not formal and not ask.name_words:
        return None
    con.execute(
        statement("crm_core.campaigns.gates", "name"),
        {
            "given_name": formal or "given_name" in ask.name_words,
            "patronymic": formal or "patronymic" in ask.name_words,
            "surname": "surname" in ask.name_words,
            "to_companies": ask.channel == "post" and not ask.name_words,
        },
    )
    return among("stop_name")


GATE: Final = Gate("name", condition)
