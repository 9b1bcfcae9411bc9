"""Words that stand in cells for a channel, a class, a yes: three languages, one meaning each."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# meaning -> words; a word that ends with * matches everything that begins so.
YES: Final = ("да", "yes", "y", "true", "1", "+", "x", "х", "v", "✓", "✔", "☑", "так", "т", "д", "истина", "істина", "on", "вкл", "есть", "є", "согласен", "согласна", "згоден", "згодна", "1.0", "подписан", "opted in", "granted", "дано", "получено", "отримано")
SAYS_REFUSED: Final = ("отказ*", "відмов*", "отписан*", "відписан*", "запрещен*", "заборонен*", "не беспокоить", "не турбувати", "refused", "unsubscribed", "opted out", "stop", "стоп")
NO: Final = ("нет", "no", "n", "false", "0", "-", "ні", "н", "ложь", "хибність", "off", "выкл", "не согласен", "не согласна", "не згоден", "не згодна", "0.0", "не дано", "не получено")

WORDS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "flag": {"true": YES, "false": (*NO, *SAYS_REFUSED)},
    "refusal_flag": {"true": (*YES, *SAYS_REFUSED), "false": NO},
    "language": {
        "ru": ("ru", "rus", "рус*", "russian", "рос*"),
        "uk": ("uk", "ua", "ukr", "укр*", "ukrainian"),
        "en": ("en", "eng", "англ*", "english"),
    },
    "transaction": {
        "return": ("возврат*", "повернен*", "return*", "refund*", "сторно*", "credit*", "отмена*", "скасування*", "чек возврата*", "r", "в"),
        "prepayment": ("предоплат*", "аванс*", "передоплат*", "prepay*", "prepaid*", "advance*", "deposit*", "предварительная оплата"),
        "purchase": (
            "purchase*", "sale*", "sold", "реализац*", "реалізац*", "продаж*", "чек*", "покупк*", "купівл*", "розничн*", "роздрібн*", "заказ-наряд*", "заказ наряд*",
            "наряд*", "отгрузк*", "відвантажен*", "оплата", "приход", "прихід", "receipt", "invoice", "order", "расходная накладная", "видаткова накладна", "услуг*",
            "послуг*", "оказание услуг*", "отчет о розничных продажах", "p", "сделка*", "угода*", "выдача*", "debit", "ремонт*", "сервис*", "техобслуживание", "то",
        ),
    },
    "channel": {
        "all": ("all*", "any*", "все*", "всё*", "всі*", "усі*", "весь*", "любой*", "любые*", "будь-як*", "*", "полный", "полностью", "повністю"),
        "sms": ("sms*", "смс*", "text message*", "текст"),
        "email": (
            "email*", "e-mail*", "mail", "имейл*", "емейл*", "е-мейл", "имэйл", "эл почта", "электронная почта", "электронн*", "електронн*", "ел пошта", "эл. почта", "ел. пошта", "рассылка e-mail",
        ),
        "phone": ("phone*", "call*", "звон*", "телефон*", "дзвін*", "дзвон*", "обзвон*", "обдзвін*", "колл*", "voice", "голос*", "исходящий звонок", "вызов"),
        "push": ("push*", "пуш*"),
        "viber": ("viber*", "вайбер*", "вибер*"),
        "telegram": ("telegram*", "телеграм*", "tg"),
        "whatsapp": ("whatsapp*", "ватсап*", "вотсап*", "вацап*", "whats app", "wa"),
        "post": ("post", "почта", "пошта", "почта россии", "укрпошта", "письмо", "лист", "direct mail", "postal", "бумажн*", "паперов*", "почтов*", "поштов*"),
    },
    "direction": {
        "out": ("out*", "исх*", "вих*", "o"),
        "in": ("in*", "вх*", "i", "обращение*", "звернення*"),
    },
    "class": {
        "retention": ("retention", "удержан*", "утриман*"),
        "win_back": ("win_back", "win-back", "win back", "winback", "реактивац*", "реактивація"),
        "welcome": ("welcome", "activation", "знакомств*", "знайомств*", "приветств*", "активац*", "вітальн*"),
        "development": (
            "development", "развит*", "розвит*", "upsell", "up-sell", "cross-sell", "cross sell", "продаж*", "кросс*", "крос*", "реклам*", "промо*", "promo*", "marketing",
            "маркетинг*", "акция*", "акція*", "увеличение чека*", "збільшення чека*", "offer",
        ),
        "content": ("content", "полезн*", "корисн*", "поздравл*", "вітан*", "контент*", "greeting*", "новост*", "новин*", "newsletter"),
        "survey": ("survey*", "опрос*", "опитув*", "nps", "csi", "анкет*"),
        "notification": ("notification*", "service", "сервис*", "сервіс*", "уведомл*", "повідомл*", "оповещ*", "напомин*", "нагадув*", "transactional", "информирован*", "інформуван*"),
    },
    "status": {
        "planned": ("planned", "plan", "заплан*", "план*", "scheduled", "в очереди", "queued", "pending", "ожида*"),
        "delivered": ("delivered", "доставлен*", "ok", "success*", "успешн*", "успішн*", "дозвон*", "додзвон*", "read", "opened", "прочитан*", "состоялся", "прочитано", "відбувся", "answered", "reached"),
        "undelivered": (
            "undelivered", "not delivered", "не доставлен*", "недоставлен*", "failed", "fail", "error", "ошибка*", "помилка*", "недозвон*", "не дозвон*", "недодзвон*", "не додзвон*",
            "bounce*", "rejected", "отклонен*", "expired", "no answer", "нет ответа", "не ответил*", "занято",
        ),
        "sent": ("sent", "send", "отправлен*", "надіслан*", "відправлен*", "выполнен*", "виконан*", "done", "завершен*"),
    },
    "scope": {
        "everything": (
            "everything", "all data", "data*", "полный*", "повна*", "повний*", "от всего", "отказ от всего", "від усього", "отзыв*", "відкликан*", "удаление*", "видалення*",
            "обработк*", "обробк*", "персональн*", "отказ от обработки*", "отказ от пд", "withdraw*", "отказ от всех коммуникаций", "все", "всё", "усе", "все коммуникации", "полностью",
        ),
        "campaigns": (
            "campaigns", "campaign*", "marketing", "цк", "отказ от цк", "целев*", "цільов*", "отказ от целев*", "відмова від цільов*", "реклам*", "рассылк*", "розсилк*",
            "отказ от рассыл*", "відмова від розсил*", "отказ от реклам*", "відмова від реклам*", "маркетинг*", "отказ от маркетинг*", "отписка*", "відписка*", "отказ от звонков*", "відмова від дзвінк*",
            "отказ от предложений*", "акции", "кампании", "кампанії", "unsubscribe*", "отказ от sms*", "отказ от смс*", "отказ от e-mail*", "отказ от email*", "частичн*", "частков*",
        ),
    },
    "purpose": {
        "marketing": ("marketing*", "маркетинг*", "реклам*", "рассылк*", "розсилк*", "campaign*", "цк", "целев*", "цільов*", "продвижение*", "просування*", "ads"),
        "service": ("service*", "сервис*", "сервіс*", "уведомл*", "повідомл*", "notification*"),
        "data_processing": ("data*", "обработк*", "обробк*", "персональн*", "пд", "processing"),
    },
}


def plain_word(text: str) -> str:
    """Return a word or a header in the one spelling synonyms are kept in: small letters, е for ё, no punctuation at the ends."""
    told = unicodedata.normalize("NFKC", text).lower().replace("ё", "е").replace("’", "'").replace("`", "'").replace("ʼ", "'")
    return re.sub(r"[\s\u00a0\u202f_]+", " ", told).strip(" \t.:;,\"«»*")


def understand(choice: str, text: str) -> str | None:
    """Return what a cell's word means for a choice (`channel`, `class`, `flag` …), or None when nobody knows it."""
    if text.strip() == "*" and choice == "channel":
        return "all"
    told = plain_word(text)
    words = WORDS[choice]
    if text.strip().lower() in words:
        return text.strip().lower()
    for meaning, spellings in words.items():
        if told in _exact(spellings):
            return meaning
    best: tuple[int, str] | None = None
    for meaning, spellings in words.items():
        for spelling in spellings:
            begin = plain_word(spelling[:-1])
            if spelling.endswith("*") and begin and told.startswith(begin) and (best is None or len(begin) > best[0]):
                best = (len(begin), meaning)
    return None if best is None else best[1]


def meanings(choice: str, texts: Iterable[str]) -> list[tuple[str, str]]:
    """Return (text, meaning) for the texts that are understood."""
    return [(text, meaning) for text in texts if (meaning := understand(choice, text)) is not None]


def _exact(spellings: tuple[str, ...]) -> set[str]:
    return {plain_word(s) if len(s) > 1 else s for s in spellings if not s.endswith("*") or s == "*"}
