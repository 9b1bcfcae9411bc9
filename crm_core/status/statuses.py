"""The status of every client as of a date, with its reason: one cascade, one statement."""

from calendar import monthrange
from datetime import date
from typing import Final

from crm_core.db import Connection, is_month_end, months_before, statement
from crm_core.facts import client_day_sql
from crm_core.hygiene.windows import OUTCOME_WORDS
from crm_core.status.policy import StatusPolicy, load_policy

STATUSES: Final = ("regular", "real", "attracted", "potential", "lost")
NOT_YET: Final = "not_yet"
ALL_STATUSES: Final = (*STATUSES, NOT_YET)
# Which status each reason gives, in the order of the cascade of the statement (a test holds them together).
STATUS_REASONS: Final[dict[str, str]] = {
    "not_yet": NOT_YET,
    "marked": "lost",
    "bought_regularly": "regular",
    "bought_in_period": "real",
    "stopped_buying": "lost",
    "paid": "attracted",
    "in_touch": "potential",
    "just_met": "potential",
    "fell_silent": "lost",
    "never_in_touch": "lost",
}

OWNER: Final = statement(__package__, "contact_owner")
PAID: Final = statement(__package__, "paid")
ANSWERS: Final = statement(__package__, "answers")
BORN: Final = statement(__package__, "born").format(contacts=OWNER.format(chosen="true"), answers=ANSWERS)
MARKED: Final = statement(__package__, "marked")
STATUSES_SQL: Final = statement(__package__, "statuses").format(client_day=client_day_sql("client_days"), marked=MARKED)
TOUCHES: Final = OWNER.format(
    chosen="""(
          c.direction = 'in'
          or c.status <> 'undelivered'
          and (c.outcome is not null or c.channel = 'phone' and c.status = 'delivered')
          and not list_contains($no_answer, coalesce(lower(trim(c.outcome)), ''))
      )"""
)
# Outcomes of an outbound contact that are no answer; whatever else is written there, even a refusal, is a conversation.
NO_ANSWER: Final = (
    *OUTCOME_WORDS["not_reached"],
    *("delivered", "sent", "opened", "read", "undelivered", "not delivered", "bounce", "failed", "error", "busy", "voicemail"),
    *("no response", "none", "-", "доставлено", "отправлено", "прочитано", "открыто", "не доставлено", "ошибка", "занято"),
    *("автоответчик", "без ответа", "нет отклика", "не отвечает", "надіслано", "відправлено", "відкрито", "помилка", "зайнято"),
    *("автовідповідач", "без відповіді", "немає відгуку", "не відповідає"),
)


def prepare(con: Connection) -> None:
    """Make what does not depend on the date: temp `status_paid`, `status_touch` (two-way contacts), `status_born` (first day known)."""
    con.execute(PAID)
    con.execute(
        f"create or replace temp table status_touch as select client_id, day from ({TOUCHES}) union select client_id, day from ({ANSWERS})",
        {"no_answer": list(NO_ANSWER)},
    )
    con.execute(BORN)


def statuses(
    con: Connection, *, as_of: date, policy: StatusPolicy | None = None, into: str = "status_relation", prepared: bool = False
) -> str:
    """Make the temporary table `into` of every client's status and reason, and return its name."""
    limits = policy or load_policy(con)[0]
    if not prepared:
        prepare(con)
    con.execute(
        f'create or replace temp table "{into}" as {STATUSES_SQL}',
        {
            "as_of": as_of,
            "allow_zero": False,
            "period_days": limits.period_days,
            "regular_days": limits.regular_purchase_days,
            "silent_before": months_before(as_of, limits.silence_months),
        },
    )
    return into


def months_ago(day: date, months: int) -> date:
    """Return the day so many months earlier; of a month's last day it is again the last day of its month."""
    found = months_before(day, months)
    return found.replace(day=monthrange(found.year, found.month)[1]) if is_month_end(day) and found > date.min else found
