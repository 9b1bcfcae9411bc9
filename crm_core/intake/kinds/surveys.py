"""Survey answers: how likely a client is to recommend us (NPS, 0–10), how satisfied it is (CSI, 1–5)."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import EMAIL, EXTERNAL_ID, PHONE

NPS_WORDS: Final = ("nps score", "nps балл", "оценка nps", "балл nps", "готовность рекомендовать", "оцінка nps", "готовність рекомендувати")
CSI_WORDS: Final = ("csat", "csi score", "удовлетворенность", "оценка csi", "индекс удовлетворенности", "задоволеність", "оцінка csi")


def _outside(column: str, low: int, high: int) -> str:
    return f"({column} < {low} or {column} > {high} or {column} <> floor({column}))"


SURVEY_ANSWERS: Final = Kind(
    name="survey_answers",
    columns=(
        EXTERNAL_ID,
        PHONE,
        EMAIL,
        Column(
            "kind",
            "choice",
            ("survey", "survey type", "вид опроса", "опрос", "тип опроса", "вид опитування", "опитування"),
            choice="survey",
        ),
        Column("score", "number", ("answer", "rating", "mark", "оценка", "балл", "ответ", "баллы", "оцінка", "бал", "відповідь")),
        Column("nps", "number", NPS_WORDS),
        Column("csi", "number", CSI_WORDS),
        Column(
            "answered_at",
            "moment",
            ("date", "answered", "answer date", "survey date", "дата ответа", "дата опроса", "дата", "дата відповіді", "дата опитування"),
            past_only=True,
        ),
        Column(
            "comment", "text", ("feedback", "text", "комментарий", "отзыв", "текст отзыва", "пожелания", "коментар", "відгук", "побажання")
        ),
    ),
    required=((("external_id",), ("phone",), ("email",)), (("score",), ("nps",), ("csi",))),
    rules=(
        RowRule("external_id_t is null and phone_t is null and email_t is null", "check-no-key", "external_id"),
        RowRule("score_t is null and nps_t is null and csi_t is null", "check-missing", "score"),
        RowRule(f"coalesce(kind, 'nps') = 'nps' and {_outside('score', 0, 10)}", "check-bad-nps", "score"),
        RowRule(f"kind = 'csi' and {_outside('score', 1, 5)}", "check-bad-csi", "score"),
        RowRule(_outside("nps", 0, 10), "check-bad-nps", "nps"),
        RowRule(_outside("csi", 1, 5), "check-bad-csi", "csi"),
    ),
    keyed_by=("phone", "email"),
    fresh_by="answered_at",
)
