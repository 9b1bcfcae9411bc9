"""All campaigns in tables: each one, by class and channel, and what the attention of clients bought."""

from typing import Final

import streamlit as st

from crm_core.effect import Effect, Many
from pages._ui.effect.amounts import between, signed, signed_money
from pages._ui.effect.campaigns import newest
from pages._ui.effect.finding import verdict_words
from pages._ui.naming import words_of_class
from pages._ui.tables import class_badge, table
from pages._ui.words import Words, plain

CHANNELS: Final = ("sms", "email", "phone", "push", "viber", "telegram", "whatsapp", "post")


def show_attention(t: Words, many: Many) -> None:
    """Show what the attention of clients bought: contacts, margin of one, contacts for a thousand, refusals."""
    each = many.margin_per_contact
    told = (
        ("contacts", t.number(many.contacts)),
        ("per-contact", t.money(None if each is None else each.estimate, digits=2)),
        ("per-thousand", t.number(many.contacts_per_1000)),
        ("refusals", t.number(many.refusals_per_10_000, 1)),
    )
    row = st.grid(4, min_column_width=210)
    for key, value in told:
        with row.cell():
            st.metric(t(f"page-effect-attention-{key}"), value, help=t(f"page-effect-attention-{key}-help"))
            if key == "per-contact" and each is not None:
                st.caption(f"{t.money(each.lower, digits=2)}\u00a0…\u00a0{t.money(each.upper, digits=2)}")


def show_table(t: Words, many: Many) -> None:
    """List every campaign with its figures in words."""
    names = ("campaign", "class", "began", ">target", ">control", ">effect", ">interval", ">net", ">naive", "verdict")
    lines = []
    for row in newest(many.rows, most=None):
        answer = row.purchase
        difference = answer.compared.difference if isinstance(answer, Effect) else None
        lines.append(
            [
                plain(row.run.campaign),
                class_badge(row.run.class_, words_of_class(t, row.run.class_)),
                t.day(row.run.started_on),
                "–" if answer.target is None else t.number(answer.target.n),
                "–" if answer.control is None else t.number(answer.control.n),
                "–" if difference is None else signed(t, difference.estimate * 100),
                "–" if difference is None else between(t, difference, factor=100),
                signed_money(t, None if row.brought.net is None else row.brought.net.estimate),
                signed_money(t, row.brought.naive_net),
                verdict_words(t, row),
            ]
        )
    table([_head(t, name) for name in names], lines)


def show_pools(t: Words, many: Many) -> None:
    """Show what the campaigns of each class and on each channel did together, and the attention they took."""
    names = (">campaigns", ">together", ">interval", ">net", ">contacts")
    for what, pools in (("class", many.by_class), ("channel", many.by_channel)):
        lines = []
        for one in pools:
            if what == "class":
                name = class_badge(one.key, words_of_class(t, one.key))
            else:
                name = t(f"page-channel-{one.key}") if one.key in CHANNELS else plain(one.key)
            found = None if one.purchase is None else one.purchase.estimate
            lines.append(
                [
                    name,
                    t.number(one.campaigns),
                    "–" if found is None else signed(t, found.estimate * 100),
                    "–" if found is None else between(t, found, factor=100),
                    signed_money(t, None if one.net is None else one.net.estimate),
                    t.number(one.contacts),
                ]
            )
        table([_head(t, what), *(_head(t, name) for name in names)], lines)
    st.caption(t("page-effect-pools-note"))


def _head(t: Words, name: str) -> str:
    return (">" if name.startswith(">") else "") + t(f"page-effect-col-{name.removeprefix('>')}")
