"""Clients: who they are and how to reach them; flags of the same file feed consents and refusals."""

from typing import Final

from crm_core.intake.kinds.kind import Column, Kind, RowRule
from crm_core.intake.kinds.shared import BIRTH_DATE, CARD, EMAIL, EXTERNAL_ID, FULL_NAME, PHONE


def _flag(name: str, *synonyms: str) -> Column:
    return Column(name, "flag", synonyms, choice="refusal_flag" if name.startswith("refuse_") else "flag")


CLIENTS: Final = Kind(
    name="clients",
    columns=(
        EXTERNAL_ID,
        Column(CARD.name, "card", CARD.synonyms, many=True),
        FULL_NAME,
        Column("surname", "text", ("last name", "lastname", "family name", "фамилия", "прізвище")),
        Column("given_name", "text", ("first name", "firstname", "given name", "имя", "ім'я", "імя")),
        Column("patronymic", "text", ("middle name", "middlename", "second name", "отчество", "по батькові", "побатькові")),
        Column("sex", "text", ("gender", "пол", "стать")),
        BIRTH_DATE,
        Column(PHONE.name, "phone", PHONE.synonyms, many=True),
        Column(EMAIL.name, "email", EMAIL.synonyms, many=True),
        Column("city", "text", ("town", "город", "населенный пункт", "місто", "населений пункт")),
        Column("address", "text", ("street address", "адрес", "адрес доставки", "почтовый адрес", "адреса", "поштова адреса")),
        Column(
            "registered_at", "date",
            ("registration date", "created", "created at", "created_at", "date created", "signup date", "дата регистрации", "дата создания",
             "дата заведения", "клиент с", "дата реєстрації", "дата створення", "клієнт з"),
            past_only=True,
        ),
        Column("acquired_from", "text", ("acquisition channel", "lead source", "source", "источник", "источник привлечения", "откуда узнали", "джерело", "джерело залучення")),
        Column("referred_by", "text", ("referrer", "кто рекомендовал", "рекомендатель", "кем рекомендован", "хто рекомендував", "ким рекомендований")),
        Column("language", "choice", ("lang", "язык", "мова"), choice="language", lenient=True),
        Column("company", "text", ("company name", "organisation", "organization", "компания", "организация", "компанія", "організація", "юрлицо", "юрособа")),
        Column("tax_id", "code", ("inn", "tin", "vat", "инн", "едрпоу", "іпн", "єдрпоу", "рнокпп", "ідентифікаційний код")),
        _flag("deceased", "умер", "умерший", "помер", "померлий"),
        _flag("blocked", "заблокирован", "черный список", "чс", "блокировка", "заблокований", "чорний список"),
        _flag(
            "consent_all", "consent", "marketing consent", "opt in", "согласие на рассылку", "согласие на рассылки", "согласие", "согласие на рекламу",
            "согласие на рекламные рассылки", "подписан на рассылку", "подписан", "згода на розсилку", "згода на розсилки", "згода", "згода на рекламу", "підписаний",
        ),
        _flag("consent_sms", "sms consent", "sms opt in", "согласие на sms", "согласие на смс", "согласие sms", "згода на sms", "згода на смс"),
        _flag(
            "consent_email", "email consent", "email opt in", "согласие на e-mail", "согласие на email", "согласие на почту", "згода на e-mail", "згода на email",
        ),
        _flag("consent_phone", "phone consent", "call consent", "согласие на звонки", "согласие на звонок", "згода на дзвінки", "згода на дзвінок"),
        _flag("refuse_sms", "no sms", "sms opt out", "отказ от sms", "отказ от смс", "не слать смс", "не отправлять sms", "відмова від sms", "відмова від смс"),
        _flag("refuse_email", "no email", "email opt out", "отказ от e-mail", "отказ от email", "отписан", "отписался", "відмова від e-mail", "відмова від email", "відписаний"),
        _flag("refuse_phone", "no calls", "do not call", "не звонить", "отказ от звонков", "не дзвонити", "не телефонувати", "відмова від дзвінків"),
        _flag(
            "refuse_all", "do not disturb", "do not contact", "dnd", "opt out", "unsubscribed", "не беспокоить", "отказ", "отказ от рассылок",
            "отказ от рассылки", "отказ от коммуникаций", "отказ от рассылок и звонков", "стоп лист", "не турбувати", "відмова", "відмова від розсилок",
            "відмова від розсилки", "стоп-лист", "отказ от цк",
        ),
    ),
    required=((("external_id",),),),
    rules=(RowRule("external_id_t is null", "check-missing", "external_id"),),
    keeps_attributes=True,
)
