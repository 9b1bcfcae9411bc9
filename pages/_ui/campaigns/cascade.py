"""Who gets through, on the screen Campaigns: the cascade, the two arms, why not, the first rows with their numbers covered."""

from datetime import date
from typing import Any

import streamlit as st

from crm_core.campaigns import Campaign, Waterfall, load_campaign, sample_rows, waterfall, why_not
from crm_core.db import Connection
from crm_core.i18n import text
from pages._ui.base import reading
from pages._ui.campaigns.figures import waterfall_figure
from pages._ui.charts import show
from pages._ui.figures import arms_figure
from pages._ui.naming import gate_words
from pages._ui.parts import heading, picture
from pages._ui.people import looked, pick_client
from pages._ui.tables import table
from pages._ui.words import Words, plain


def seen_waterfall(con: Connection, *, name: str, version: int, on: date) -> Waterfall:
    """Count the gates of a saved campaign; its version is part of what is asked."""
    return waterfall(con, load_campaign(con, name, version=version), on=on)


def cascade(t: Words, seen: Waterfall, class_: str) -> None:
    """Draw the waterfall and the same numbers as a table; they add up."""
    rows: list[dict[str, Any]] = [_row(t, t("page-campaigns-audience"), seen.audience, 0, "audience")]
    left = seen.audience
    for number, stop in enumerate(seen.stops, start=1):
        left -= stop.first
        row = _row(t, gate_words(t, stop.key), stop.first, left, "refusal" if stop.key == "refusal" else "gate")
        rows.append(
            row
            | {
                "only": stop.only,
                "only_shown": t.number(stop.only),
                "shown": f"−{t.number(stop.first)}" if stop.first else "0",
                "hover": f"{number}. {gate_words(t, stop.key)}: {t.clients(stop.first)}",
            }
        )
    left -= seen.control
    rows.append(_row(t, t("page-campaigns-control"), seen.control, left, "control"))
    if seen.never_withheld:
        left -= seen.never_withheld
        rows.append(_row(t, t("page-campaigns-never-withheld"), seen.never_withheld, left, "never_withheld"))
    rows.append(_row(t, t("page-campaigns-target"), seen.target, 0, "target") | {"colour": t.look.colour(class_)})
    details = {"audience": t.number(seen.audience), "list": t.number(seen.on_list)}
    picture(
        t, "page-campaigns-cascade", waterfall_figure(t.look, rows, only_title=t("page-campaigns-only").replace(" ", "<br>", 1)), **details
    )
    with st.expander(t("page-campaigns-table")):
        body = [[t("page-campaigns-audience"), t.number(seen.audience), ""]]
        body += [[gate_words(t, stop.key), t.number(stop.first), t.number(stop.only)] for stop in seen.stops]
        body += [
            [t("page-campaigns-never-withheld"), t.number(seen.never_withheld), ""],
            [t("page-campaigns-control"), t.number(seen.control), ""],
            [f"**{t('page-campaigns-target')}**", f"**{t.number(seen.target)}**", ""],
        ]
        table([t("page-campaigns-gate"), ">" + t("page-campaigns-first"), ">" + t("page-campaigns-only")], body)
        st.caption(
            t("page-campaigns-adds-up", audience=t.number(seen.audience), stopped=t.number(seen.stopped), passed=t.number(seen.passed))
        )


def _row(t: Words, label: str, value: int, start: int, kind: str) -> dict[str, Any]:
    return {
        "label": label,
        "value": value,
        "start": start,
        "kind": kind,
        "shown": f"<b>{t.number(value)}</b>",
        "hover": f"{label}: {t.clients(value)}",
    }


def arms(t: Words, seen: Waterfall, class_: str) -> None:
    """Show target and control."""
    heading(t("page-campaigns-arms"))
    parts = [
        ("target", seen.target, t.look.colour(class_)),
        ("never-withheld", seen.never_withheld, t.look.colour("retention")),
        ("control", seen.control, t.look.colour("control")),
    ]
    bars = [
        {"value": count, "colour": colour, "hover": f"{t(f'page-campaigns-{word}')}: {t.clients(count)}"}
        for word, count, colour in parts
        if count
    ]
    if bars:
        said = ", ".join(f"{t(f'page-campaigns-{word}')}: {t.number(count)}" for word, count, _ in parts)
        show(arms_figure(t.look, bars), key="arms", alt=said, language=t.language)
    st.markdown(
        t(
            "page-campaigns-arms-say",
            target=t.number(seen.on_list),
            control=t.number(seen.control),
            share=t.share(seen.control, seen.control + seen.target),
        )
    )


def why(t: Words, campaign: Campaign) -> None:
    """Find a client and say which gates stop them, and why."""
    heading(t("page-campaigns-why"))
    client = pick_client(t, key="why", labelled=False)
    if client is None:
        return
    looked(t, client)
    with reading() as con:
        said = why_not(con, campaign, client, on=t.on)
    with st.container(border=True):
        if said.arm:
            st.markdown(f":material/check_circle: **{t('page-campaigns-why-' + said.arm.replace('_', '-'))}**")
        elif not said.in_audience:
            st.markdown(f":material/person_off: **{t('page-campaigns-why-not-in-audience')}**")
        for stop in said.stopped:
            st.markdown(f":material/block: **{gate_words(t, stop.key)}**")
            st.markdown(plain(text(stop.sentence, t.language, **stop.details)))


def first_rows(t: Words, campaign: Campaign) -> None:
    """Show the first rows of the list with their numbers covered."""
    with reading() as con:
        rows = sample_rows(con, campaign, on=t.on)
    if rows:
        table(
            [">" + t("page-campaigns-client"), t("page-campaigns-point"), t("page-campaigns-salutation"), t("page-campaigns-message")],
            [[str(one.client_id), plain(one.contact_point), plain(one.salutation) or "–", plain(one.message)] for one in rows],
            title=t("page-campaigns-rows-first"),
        )
