"""Draw what else is known of the demo people: answers to surveys, cars, contracts, preferential terms; and the products sold."""

from datetime import date
from typing import Final

import numpy as np

from crm_core.db import Connection, statement
from crm_core.demo.names import CATEGORIES
from crm_core.demo.people import Columns, as_table
from crm_core.demo.told import ANSWERS, ASSETS, CONTRACTS, PRODUCTS, TERMS

MODELS: Final = ("Toyota Camry", "Toyota RAV4", "Skoda Octavia", "Kia Rio", "Renault Duster")
CONTRACT_PRODUCTS: Final = ("Рассрочка", "Подписка", "Карта магазина")
TERM_NAMES: Final = ("Скидка новичка", "Бесплатная доставка")
SURVEYED, WITH_CAR, WITH_CONTRACT, WITH_TERMS = 0.30, 0.15, 0.20, 0.10
NPS_SHARES: Final = (0.03, 0.01, 0.02, 0.02, 0.03, 0.06, 0.07, 0.13, 0.19, 0.20, 0.24)
CSI_SHARES: Final = (0.04, 0.06, 0.16, 0.36, 0.38)


def draw_further(rng: np.random.Generator, *, first: int, count: int) -> Columns:
    """Return one row a client with what it answered, owns and has; a share of them has each."""
    bought = rng.integers(30, 2500, count)
    opened = rng.integers(1, 1000, count)
    started = rng.integers(0, 400, count)
    return {
        "person_id": np.arange(first, first + count),
        "is_surveyed": rng.random(count) < SURVEYED,
        "nps": rng.choice(11, count, p=NPS_SHARES).astype(np.int32),
        "csi": (1 + rng.choice(5, count, p=CSI_SHARES)).astype(np.int32),
        "answered_ago": rng.integers(1, 500, count),
        "has_car": rng.random(count) < WITH_CAR,
        "model_no": rng.integers(0, len(MODELS), count),
        "bought_ago": bought,
        "sold_ago": np.where(rng.random(count) < 0.12, rng.integers(0, bought), -1),
        "serviced_ago": rng.integers(0, np.minimum(bought, 700)),
        "km_a_year": rng.integers(6_000, 30_000, count),
        "has_contract": rng.random(count) < WITH_CONTRACT,
        "product_no": rng.integers(0, len(CONTRACT_PRODUCTS), count),
        "opened_ago": opened,
        "closed_ago": np.where(rng.random(count) < 0.35, rng.integers(0, opened), -1),
        "monthly_margin": np.round(rng.gamma(2.0, 120.0, count) - 40, 2),
        "has_terms": rng.random(count) < WITH_TERMS,
        "term_no": rng.integers(0, len(TERM_NAMES), count),
        "started_ago": started,
        "term_days": rng.choice(np.array([30, 90, 180]), count),
    }


def add_further(con: Connection, drawn: Columns, *, until: date) -> None:
    """Insert what was drawn for one range of clients."""
    con.register("demo_draw", as_table(drawn))
    con.execute(statement(__package__, "insert_answers"), {"import_id": ANSWERS.import_id, "until": until})
    con.execute(statement(__package__, "insert_assets"), {"import_id": ASSETS.import_id, "until": until, "models": list(MODELS)})
    con.execute(
        statement(__package__, "insert_contracts"), {"import_id": CONTRACTS.import_id, "until": until, "products": list(CONTRACT_PRODUCTS)}
    )
    con.execute(statement(__package__, "insert_terms"), {"import_id": TERMS.import_id, "until": until, "names": list(TERM_NAMES)})
    con.unregister("demo_draw")


def add_products(con: Connection) -> None:
    """Insert the products that the demo's shops sell."""
    con.execute(statement(__package__, "insert_products"), {"import_id": PRODUCTS.import_id, "categories": list(CATEGORIES)})
