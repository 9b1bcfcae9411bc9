"""Surveys, assets, contracts, preferential terms, products, campaign members, responses: read, refused, replaced, undone."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm_core.errors import CrmError
from crm_core.i18n import LANGUAGES, text
from crm_core.intake import KINDS, peek_file, quarantined
from crm_core.intake.targets.further import TABLES
from pages._ui.data.upload import likely_kind
from tests.intake.intake_desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def emptied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One base for the tests that leave nothing in it."""
    desk = Desk(tmp_path_factory.mktemp("emptied"))
    yield desk
    desk.close()


def live(desk: Desk, table: str, columns: str) -> list[tuple[object, ...]]:
    whose = "" if table == "product" else "left join record as r using (record_id)"
    return desk.ask(f"select {columns} from {table} as t {whose} where t.withdrawn_by is null order by all")


SURVEYS = (
    "Код клиента;Дата опроса;NPS;CSI;Отзыв\n"
    "1;01.02.2026 10:15;9;5;Всё хорошо\n"
    "1;01.02.2026 10:15;9;5;Всё хорошо\n"
    "2;02.02.2026;11;;\n"
    "3;03.02.2026;;4,5;\n"
    "4;;;;молчание\n"
    "5;05.02.2026;0;;\n"
)
ASSETS = (
    "VIN;Код клієнта;Модель;Дата купівлі;Дата перепродажу;Пробіг, км;Останнє ТО\n"
    "v1;1;Camry;01.02.2020;;10 000;01.02.2021\n"
    "V2;2;RAV4;01.02.2020;01.01.2020;5;\n"
    "V3;2;RAV4;01.02.2020;;-5;\n"
    ";2;RAV4;;;;\n"
)
CONTRACTS = (
    "CLIENT_ID;ФИО;ФИЛИАЛ;ДОГОВОР;ПРОДУКТ;ДАТА_ОТКР;ДАТА_ЗАКР;ОСТАТОК;ДОХОД_МЕС;ПРЕДОДОБР_ЛИМИТ;СТАВКА;ДЕЙСТВ_ДО\n"
    "0000123;Ершова Анна Сергеевна;Южный;К-77/24;Кредит наличными;2024-01-15;;150000.50;3200.10;500000;0.189;20241231\n"
    "0000124;Ким Сергей;Северный;Д-12/23;Вклад;2023-06-01;9999-12-31;0.00;-5.00;;;\n"
    "0000124;Ким Сергей;Северный;Д-13/23;Вклад;2023-06-01;2023-05-31;0.00;0.00;;;\n"
)
TERMS = "external_id;name;starts_at;ends_at\n1;spring;2026-01-01;2026-03-31\n1;;2026-05-01;2026-03-01\n2;;;2026-03-01\n"
PRODUCTS = "Номенклатура;Категория;Доля маржи\nМасло;Запчасти;25%\nШина;;-0,3\nЩётка;Запчасти;25\nЧехол;;два\n"
MEMBERS = (
    "campaign;external_id;arm;variant;contacted_at;channel;class;cost\n"
    "May;1;Target;A;2026-05-01 12:00;смс;развитие;1,5\nMay;2;КГ;;;;;\nMay;3;maybe;;;;;\nMay;4;target;;;;;-1\n"
)
RESPONSES = (
    "Кампания;Код клиента;Телефон;Шаг;Отклик;Дата отклика;Сумма\n"
    "May;1;;1;Да;02.05.2026 10:00;1 500,00\nMay;2;;;Отказ;;\nMay;;8 903 123-45-67;;opened;;\n"
    "May;3;;1,5;да;;\nMay;4;;;что-то;;\nMay;;;;да;;\n;5;;;да;;\n"
)


def d(told: str) -> date:
    return date.fromisoformat(told)


READ = [
    (
        "survey_answers",
        SURVEYS,
        (6, 3, 0, 3, 0),
        "external_id, kind, score, answered_on, comment, occurrence",
        [
            ("1", "csi", 5, d("2026-02-01"), "Всё хорошо", 1),
            ("1", "csi", 5, d("2026-02-01"), "Всё хорошо", 2),
            ("1", "nps", 9, d("2026-02-01"), "Всё хорошо", 1),
            ("1", "nps", 9, d("2026-02-01"), "Всё хорошо", 2),
            ("5", "nps", 0, d("2026-02-05"), None, 1),
        ],
        ["check-bad-nps", "check-bad-csi", "check-missing"],
    ),
    (
        "assets",
        ASSETS,
        (4, 1, 0, 3, 0),
        "asset_id, external_id, model, bought_on, sold_on, mileage, serviced_on",
        [("v1", "1", "Camry", d("2020-02-01"), None, 10000.0, d("2021-02-01"))],
        ["check-ends-before", "check-negative", "check-missing"],
    ),
    (
        "contracts",
        CONTRACTS,
        (3, 2, 0, 1, 0),
        "contract_id, external_id, product, opened_on, closed_on, monthly_margin",
        [
            ("Д-12/23", "0000124", "Вклад", d("2023-06-01"), d("9999-12-31"), Decimal(-5)),
            ("К-77/24", "0000123", "Кредит наличными", d("2024-01-15"), None, Decimal("3200.1")),
        ],
        ["check-ends-before"],
    ),
    (
        "preferential_terms",
        TERMS,
        (3, 1, 0, 2, 0),
        "external_id, name, starts_on, ends_on",
        [("1", "spring", d("2026-01-01"), d("2026-03-31"))],
        ["check-ends-before", "check-missing"],
    ),
    (
        "products",
        PRODUCTS,
        (4, 2, 0, 2, 0),
        "product, category, margin_share",
        [("Масло", "Запчасти", 0.25), ("Шина", None, -0.3)],
        ["check-bad-share", "check-bad-number"],
    ),
    (
        "campaign_members",
        MEMBERS,
        (4, 2, 0, 2, 0),
        "campaign, external_id, arm, variant, contacted_on, channel, class, cost",
        [
            ("May", "1", "target", "A", d("2026-05-01"), "sms", "development", Decimal("1.5")),
            ("May", "2", "control", None, None, None, None, None),
        ],
        ["check-unknown-word", "check-negative"],
    ),
    (
        "responses",
        RESPONSES,
        (7, 3, 0, 4, 0),
        "campaign, external_id, point_id is not null, step, outcome, answered_at::date, value",
        [
            ("May", "1", False, 1, "positive", d("2026-05-02"), Decimal(1500)),
            ("May", "2", False, None, "negative", None, None),
            ("May", None, True, None, "opened", None, None),
        ],
        ["check-bad-step", "check-unknown-word", "check-no-key", "check-missing"],
    ),
]


@pytest.mark.parametrize(("kind", "content", "counts", "columns", "expected", "reasons"), READ, ids=[one[0] for one in READ])
def test_a_file_is_read_once_and_undone(
    emptied: Desk, kind: str, content: str, counts: tuple[int, ...], columns: str, expected: list[object], reasons: list[str]
) -> None:
    desk = emptied
    first = desk.load(content, kind)
    assert desk.counts(first) == counts
    assert live(desk, TABLES[kind], columns) == expected
    with desk.db.read() as con:
        assert [key for row in quarantined(con, first.import_id) for key, _, _ in row.reasons] == reasons
    assert desk.counts(desk.load(content, kind)) == (counts[0], 0, counts[1], counts[3], 0)
    assert live(desk, TABLES[kind], columns) == expected
    assert desk.undo(first).withdrawn == len(expected)
    assert live(desk, TABLES[kind], columns) == []
    assert desk.ask("select count(*) from record where is_live") == [(0,)]


def test_every_kind_is_known_by_its_own_names(tmp_path: Path) -> None:
    """The screen proposes the right kind for each, and says it and its columns in three languages."""
    for kind in KINDS.values():
        path = tmp_path / "file.csv"
        path.write_text(";".join(kind.names) + "\n" + ";".join("1" for _ in kind.names) + "\n", encoding="utf-8")
        assert list(KINDS)[likely_kind(peek_file(path, work_dir=tmp_path))] == kind.name
        for language in LANGUAGES:
            assert text(f"page-kind-{kind.name}", language)
            assert all(text(f"page-column-{name.replace('_', '-')}", language) for name in kind.names)


def test_score_and_kind_in_two_columns(desk: Desk) -> None:
    desk.load("phone;kind;score\n+79031234567;удовлетворённость;5\n+79031234567;;10\n+79031234567;csi;0\n", "survey_answers")
    assert live(desk, "survey_answer", "kind, score, t.record_id, answered_on > date '2020-01-01'") == [
        ("csi", 5, None, True), ("nps", 10, None, True)
    ]  # fmt: skip


def contracts(desk: Desk) -> list[tuple[object, ...]]:
    return live(desk, "contract", "contract_id, monthly_margin::integer, import_id")


def told(margin: int, contract: str = "K") -> str:
    return f"contract_id;external_id;monthly_margin\n{contract};1;{margin}\n"


def test_a_known_key_replaces_the_earlier_row(desk: Desk) -> None:
    one, two, three = (desk.load(told(margin), "contracts") for margin in (10, 20, 30))
    assert desk.counts(three) == (1, 1, 0, 0, 0)
    other = desk.load(told(99), "contracts", source="other")
    assert contracts(desk) == [("K", 30, 3), ("K", 99, 4)]
    assert desk.ask("select monthly_margin::integer, withdrawn_by from contract where withdrawn_by is not null order by all") == [
        (10, 2),
        (20, 3),
    ]
    desk.undo(other)
    desk.undo(two)
    assert contracts(desk) == [("K", 30, 3)]
    desk.undo(three)
    assert contracts(desk) == [("K", 10, one.import_id)]
    assert desk.counts(desk.load(told(20), "contracts")) == (1, 1, 0, 0, 0)


def test_of_two_rows_of_one_key_in_a_file_the_last_counts(desk: Desk) -> None:
    content = told(10) + "K;1;20\n"
    result = desk.load(content, "contracts")
    assert desk.counts(result) == (2, 2, 0, 0, 0)
    assert ("intake-notice-repeated-keys", {"count": 1}) in [(notice.key, notice.details) for notice in result.notices]
    assert contracts(desk) == [("K", 20, 1)]
    assert desk.counts(desk.load(content, "contracts")) == (2, 0, 2, 0, 0)


def test_a_service_stands_beside_the_earlier_ones(desk: Desk) -> None:
    head = "asset_id;external_id;mileage;serviced_at\n"
    desk.load(head + "V;1;10;2026-01-01\nV;1;5;\n", "assets")
    desk.load(head + "V;1;20;2026-02-01\n", "assets")
    desk.load(head + "V;1;21;2026-02-01\nV;2;21;2026-02-01\n", "assets")
    assert live(desk, "asset", "external_id, mileage, serviced_on") == [
        ("1", 5.0, None), ("1", 10.0, d("2026-01-01")), ("1", 21.0, d("2026-02-01")), ("2", 21.0, d("2026-02-01"))
    ]  # fmt: skip


def test_an_opt_out_is_a_refusal_at_once(desk: Desk) -> None:
    content = (
        "campaign;external_id;phone;email;outcome;answered_at\n"
        "May;1;+79031234567;;отписался;2026-05-02 10:00\nMay;;;anna@post.example;STOP;\nMay;7;;;да;\n"
    )
    result = desk.load(content, "responses")
    assert ("intake-notice-refusals-from-responses", {"count": 2}) in [(notice.key, notice.details) for notice in result.notices]
    asked = """
        select r.subject, r.channel, r.scope, r.refused_at::date = date '2026-05-02',
               (select list(k.kind order by k.kind) from refusal_key as k where k.refusal_id = r.refusal_id) as keys
        from refusal as r order by all
    """
    expected = [("point", "all", "campaigns", False, ["email"]), ("record", "all", "campaigns", True, ["phone", "record"])]
    assert desk.ask(asked) == expected
    desk.load(content, "responses")
    assert desk.ask(asked) == expected
    assert desk.undo(result).refusals_kept == 2


def test_an_undelivered_message_marks_its_contact_point(desk: Desk) -> None:
    desk.load("external_id;phone;email\n1;+79031234567;anna@post.example\n2;+79031234568;\n3;+79031234569;\n", "clients")
    desk.load("phone;happened_at;channel;campaign\n+79031234568;2026-05-01;sms;May\n+79031234569;2026-05-01;sms;June\n", "contacts")
    head = "campaign;external_id;phone;email;outcome;answered_at\n"
    content = head + "May;1;;Anna@post.example;undelivered;2026-05-02\nMay;2;;;не доставлено;2026-05-03\nMay;3;;;undelivered;2026-05-03\n"
    result = desk.load(content, "responses")
    marked = "select value, day, campaign from point_undelivered join point using (point_id) where withdrawn_by is null order by all"
    expected = [("+79031234568", d("2026-05-03"), "May"), ("anna@post.example", d("2026-05-02"), "May")]
    assert desk.ask(marked) == expected
    desk.load(content, "responses")
    assert desk.ask(marked) == expected
    # both points named: the one the campaign wrote to
    desk.load(head + "June;3;+79031234569;ira@post.example;undelivered;2026-05-04\n", "responses")
    assert desk.ask(marked) == [("+79031234568", d("2026-05-03"), "May"), ("+79031234569", d("2026-05-04"), "June"), expected[1]]
    desk.undo(result)
    assert desk.ask(marked) == [("+79031234569", d("2026-05-04"), "June")]


def test_what_names_nobody_waits(desk: Desk) -> None:
    result = desk.load("campaign;phone;outcome\nMay;hello;opt_out\n", "responses")
    assert desk.counts(result) == (1, 0, 0, 1, 0)
    with pytest.raises(CrmError):
        desk.load("campaign;outcome\nMay;opt_out\n", "responses")
