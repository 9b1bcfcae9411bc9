"""Columns that several kinds have, with the headers real systems give them in English, Russian and Ukrainian."""

from typing import Final

from crm_core.intake.kinds.kind import Column

EXTERNAL_ID: Final = Column(
    "external_id",
    "code",
    (
        "customer_id", "customerid", "client_id", "clientid", "client id", "customer id", "customer code", "client code", "customer", "user_id",
        "contact id", "household_id", "household_key", "id клиента", "код клиента", "клиент id", "код контрагента", "id контрагента", "ид клиента",
        "номер клиента", "идентификатор клиента", "id контакта", "id покупателя", "код покупателя", "код партнера", "id", "ид", "код",
        "id клієнта", "код клієнта", "ід клієнта", "номер клієнта", "ідентифікатор клієнта", "id покупця", "код покупця", "ід", "код контрагенту",
        "контрагент.код", "клиент.код", "custid", "cust_id", "ид контрагента",
    ),
)
CARD: Final = Column(
    "card",
    "card",
    (
        "loyalty card", "card number", "card no", "card_id", "loyalty_id", "дисконтная карта", "карта", "номер карты", "карта лояльности",
        "бонусная карта", "карта клиента", "№ карты", "номер дисконтной карты", "картка", "номер картки", "картка лояльності",
        "дисконтна картка", "бонусна картка", "№ картки",
    ),
)
PHONE: Final = Column(
    "phone",
    "phone",
    (
        "mobile", "mobile phone", "phone number", "telephone", "tel", "msisdn", "cell", "work phone", "home phone", "other phone",
        "мобильный телефон", "телефон", "мобильный", "номер телефона", "тел", "моб телефон", "сотовый", "сотовый телефон", "контактный телефон",
        "рабочий телефон", "домашний телефон", "другой телефон", "телефоны", "телефон мобильный", "телефон клиента", "телефон 1", "телефон 2",
        "телефон 3", "phone 1", "phone 2", "phone1", "phone2", "телефон1", "телефон2", "доп телефон", "дополнительный телефон", "телефон рабочий",
        "телефон домашний", "мобільний телефон", "мобільний", "номер телефону", "контактний телефон", "робочий телефон", "домашній телефон",
        "інший телефон", "телефони", "телефон мобільний",
    ),
)
EMAIL: Final = Column(
    "email",
    "email",
    (
        "e-mail", "mail", "email address", "e-mail address", "work e-mail", "электронная почта", "эл почта", "почта", "адрес электронной почты",
        "рабочий e-mail", "частный e-mail", "личный e-mail", "другой e-mail", "email 1", "email 2", "email клиента", "имейл", "емейл",
        "електронна пошта", "ел пошта", "адреса електронної пошти", "електронна адреса", "робочий e-mail", "особистий e-mail", "емейл",
    ),
)
HAPPENED_AT: Final = Column(
    "happened_at",
    "moment",
    (
        "date", "datetime", "timestamp", "transaction date", "order date", "invoicedate", "invoice date", "purchase date", "sale date", "sold at",
        "created_at", "transaction_timestamp", "date time", "дата", "дата и время", "дата операции", "дата продажи", "дата покупки", "дата чека",
        "дата документа", "дата заказа", "период", "дата контакта", "дата звонка", "дата отправки", "время", "дата коммуникации",
        "дата та час", "дата операції", "дата продажу", "дата замовлення", "дата документу", "дата документа", "період", "дата контакту",
        "дата дзвінка", "дата надсилання", "дата відправки", "contact date", "sent at", "sent_at",
    ),
    past_only=True,
)
FULL_NAME: Final = Column(
    "full_name",
    "text",
    (
        "name", "fullname", "full name", "customer name", "client name", "contact name", "фио", "ф и о", "клиент", "имя клиента", "фио клиента",
        "наименование", "полное имя", "контрагент", "фамилия имя отчество", "покупатель", "піб", "п і б", "клієнт", "повне ім'я", "прізвище ім'я по батькові",
        "піб клієнта", "покупець", "найменування",
    ),
)
BIRTH_DATE: Final = Column(
    "birth_date",
    "date",
    (
        "birthday", "date of birth", "dob", "birthdate", "дата рождения", "день рождения", "д р", "др", "дата народження", "день народження",
    ),
)
SOURCE: Final = Column("source", "text", ("источник", "откуда", "система", "джерело", "звідки", "источник отказа"))


def channel(*, lenient: bool = False, also: tuple[str, ...] = ()) -> Column:
    """The channel of a contact, a refusal or a consent."""
    return Column(
        "channel",
        "choice",
        ("channel name", "канал", "канал связи", "канал коммуникации", "вид связи", "канал зв'язку", "канал комунікації", "тип канала", "тип каналу", *also),
        choice="channel",
        lenient=lenient,
    )
