"""The parts of the screen Campaigns: the draft, the cascade, the arms, why not, the first rows, and the list leaving."""

from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.campaigns import (
    CHANNELS,
    CLASSES,
    Campaign,
    Preview,
    Release,
    Waterfall,
    load_campaign,
    parse_campaign,
    preview_message,
    release,
    release_of_campaign,
    sample_rows,
    save_campaign,
    void,
    waterfall,
    why_not,
)
from crm_core.db import Connection, now
from crm_core.errors import CrmError
from crm_core.hygiene import freshness
from crm_core.i18n import LANGUAGES, text
from crm_core.identity import find_clients
from crm_core.offers import list_profiles, sms_size
from pages._ui.charts import show
from pages._ui.figures import arms_figure, waterfall_figure
from pages._ui.frame import house, known, reading, who
from pages._ui.handover import LISTS
from pages._ui.inputs import new_request, request_id
from pages._ui.naming import gate_words, profile_words, words_of_class
from pages._ui.parts import heading, picture
from pages._ui.problems import problems_shown, say
from pages._ui.tables import table
from pages._ui.words import Words, plain

SHORT_CHANNELS: Final = ("sms", "viber", "whatsapp", "telegram", "push")


def seen_waterfall(con: Connection, *, name: str, version: int, on: date) -> Waterfall:
    """Count the gates of a saved campaign; its version is part of what is asked."""
    return waterfall(con, load_campaign(con, name, version=version), on=on)


def made_list(con: Connection, *, name: str, step: int) -> Release | None:
    """Return the list that left for this campaign, or None."""
    return release_of_campaign(con, name, step=step)


def editor(t: Words, campaign: Campaign | None, segments: list[str], *, wanted: str | None) -> Campaign | None:
    """Draw the draft and return it as it stands; None when it is not a campaign yet."""
    turn = f"{campaign.name if campaign else ''}.{st.session_state.get('campaign.round', 0)}"
    old: dict[str, Any] = (
        campaign.as_data()
        if campaign
        else {"class": "development", "channel": "sms", "holdout_share": 0.1, "seeds": True, "profile": "full"}
    )
    segment = old.get("segment") if isinstance(old.get("segment"), str) else wanted
    profiles = [one.name for one in known(list_profiles)]
    with st.grid(3, min_column_width=220):
        name = st.text_input(t("page-campaigns-name"), value=old.get("name") or "", key=f"c.name.{turn}", disabled=campaign is not None)
        chosen = st.selectbox(
            t("page-campaigns-segment"),
            segments,
            index=segments.index(segment) if segment in segments else None,
            key=f"c.segment.{turn}",
            placeholder=t("page-segments-pick"),
        )
        class_ = st.selectbox(
            t("page-campaigns-class"),
            CLASSES,
            index=CLASSES.index(old["class"]),
            key=f"c.class.{turn}",
            format_func=lambda one: words_of_class(t, one),
        )
        channel = st.selectbox(
            t("page-campaigns-channel"),
            CHANNELS,
            index=CHANNELS.index(old["channel"]),
            key=f"c.channel.{turn}",
            format_func=lambda one: t(f"page-channel-{one}"),
        )
        holdout = st.number_input(
            t("page-campaigns-holdout"),
            0.0,
            90.0,
            100 * float(old["holdout_share"]),
            step=1.0,
            format="%g",
            key=f"c.holdout.{turn}",
            help=t("page-campaigns-holdout-help"),
        )
        profile = st.selectbox(
            t("page-campaigns-profile"),
            profiles,
            index=profiles.index(old["profile"]) if old["profile"] in profiles else 0,
            key=f"c.profile.{turn}",
            format_func=lambda one: profile_words(t, one),
        )
        until = st.date_input(
            t("page-campaigns-until"),
            value=date.fromisoformat(old["valid_until"]) if old.get("valid_until") else None,
            key=f"c.until.{turn}",
            format="DD.MM.YYYY",
        )
        code = st.text_input(t("page-campaigns-code"), value=old.get("offer_code") or "", key=f"c.code.{turn}")
        languages = ["", *LANGUAGES]
        language = st.selectbox(
            t("page-campaigns-language"),
            languages,
            index=languages.index(old.get("language") or ""),
            key=f"c.language.{turn}",
            format_func=lambda one: LANGUAGES[one] if one else t("page-campaigns-language-auto"),
        )
        keep = ["", *segments]
        never = old.get("never_withhold") if isinstance(old.get("never_withhold"), str) else None
        never = st.selectbox(
            t("page-campaigns-never"),
            keep,
            index=keep.index(never) if never in keep else 0,
            key=f"c.never.{turn}",
            format_func=lambda one: one or t("page-campaigns-never-nobody"),
            help=t("page-campaigns-never-help"),
        )
    seeds = st.toggle(t("page-campaigns-seeds"), value=bool(old["seeds"]), key=f"c.seeds.{turn}", help=t("page-campaigns-seeds-help"))
    message = st.text_area(
        t("page-campaigns-message"),
        value=old.get("message") or t("page-campaigns-message-first"),
        key=f"c.message.{turn}",
        height=110,
        help=t("page-campaigns-message-help"),
    )
    if not name.strip() or chosen is None:
        st.caption(t("page-campaigns-draft-lacks"))
        return None
    return parse_campaign(
        old
        | {
            "name": name.strip(),
            "segment": chosen,
            "class": class_,
            "channel": channel,
            "holdout_share": holdout / 100,
            "profile": profile,
            "language": language or None,
            "valid_until": until.isoformat() if isinstance(until, date) else None,
            "offer_code": code.strip() or None,
            "never_withhold": never or None,
            "seeds": seeds,
            "message": message,
        }
    )


def save(draft: Campaign) -> int:
    """Save the draft as a version."""
    with house().db.write() as con:
        return save_campaign(con, campaign=draft, who=who())


def message_preview(t: Words, draft: Campaign) -> None:
    """Show the message as the first client who gets through would read it, and how many SMS it costs."""
    heading(t("page-campaigns-preview"))
    with reading() as con:
        seen: Preview | None = preview_message(con, draft, on=t.on)
    with st.container(border=True):
        if seen is None:
            st.caption(t("page-campaigns-preview-nobody"))
            return
        st.markdown(plain(seen.message))
        size = sms_size(seen.message)
        count = t("page-campaigns-length", length=size.length, shown=t.number(size.length))
        st.caption(f"{count} · {t('page-campaigns-parts', count=size.parts)}" if draft.channel == "sms" else count)


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
    asked = st.text_input(
        t("page-campaigns-why-whom"),
        key="why.text",
        label_visibility="collapsed",
        placeholder=t("page-campaigns-why-whom"),
        icon=":material/search:",
    ).strip()
    if not asked:
        return
    with reading() as con:
        found = find_clients(con, text=asked, country=t.settings.country, limit=20)
    if not found:
        st.caption(t("page-campaigns-why-nobody"))
        return
    names = {one.client_id: f"{one.name or '–'} · {one.external_ids}" for one in found}
    client = st.selectbox(
        t("page-campaigns-why-which"), list(names), format_func=lambda one: names[one], key="why.client", label_visibility="collapsed"
    )
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


@st.dialog(" ", icon=":material/send:")
def confirm_release(t: Words, name: str, count: int) -> None:
    """Ask once more, and for the acknowledgement of stop lists that were not renewed; a second click is the same request."""
    st.markdown(t("page-campaigns-release-sure", name=plain(name), clients=t.clients(count)))
    with reading() as con:
        stale = [one for one in freshness(con, at=now()) if one.is_stale]
    acknowledged = not stale
    for one in stale:
        st.warning(t("page-campaigns-stale", source=plain(one.source), days=one.age_days), icon=":material/schedule:")
    if stale:
        acknowledged = st.checkbox(t("page-campaigns-acknowledge"), key="release.acknowledge")
    if st.button(t("page-campaigns-release", clients=t.clients(count)), type="primary", disabled=not acknowledged, key="release.sure"):
        try:
            with st.spinner(t("page-campaigns-releasing")):
                release(house().db, name, on=t.on, request_id=request_id(f"release.{name}"), acknowledge_stale=bool(stale), who=who())
        except CrmError as problem:
            st.error(plain(say(problem, t.language)), icon=":material/error:")
            return
        new_request(f"release.{name}")
        st.rerun()


def handed_over(t: Words, made: Release) -> None:
    """Show what left, and give it to its owner under an address that answers once, within a minute."""
    words = {
        "edition": made.edition,
        "rows": t.number(made.rows),
        "on": t.day(made.on),
        "when": t.moment(made.released_at),
        "who": plain(made.released_by),
    }
    st.success(t("page-campaigns-released", **words), icon=":material/check_circle:")
    st.caption(t("page-campaigns-hash", sha=(made.sha256 or "–")[:16], removed=t.number(made.removed)))
    with st.container(horizontal=True, vertical_alignment="center"):
        for word, removals in (("take", False), ("removals", True)):
            if removals and not made.removed:
                continue
            if st.button(
                t(f"page-campaigns-{word}", rows=t.number(made.rows)),
                type="secondary" if removals else "primary",
                icon=":material/download:",
                key=f"list.{word}",
            ):
                with problems_shown(t.language):
                    token = LISTS.issue(house().db, made.request_id, who=who(), removals=removals)
                    st.link_button(t("page-campaigns-link"), f"lists/{token}?lang={t.language}", icon=":material/download:")
        if st.button(t("page-campaigns-void"), icon=":material/block:", type="tertiary", key="list.void"):
            confirm_void(t, made.campaign)
    st.caption(t("page-campaigns-take-note"))


@st.dialog(" ", icon=":material/block:")
def confirm_void(t: Words, name: str) -> None:
    """Void a list that was never sent."""
    st.markdown(t("page-campaigns-void-sure", name=plain(name)))
    reason = st.text_input(t("page-hygiene-reason"), key="void.reason")
    if st.button(t("page-campaigns-void"), type="primary", disabled=not reason.strip(), key="void.sure"):
        try:
            void(house().db, name, reason=reason, who=who())
        except CrmError as problem:
            st.error(plain(say(problem, t.language)), icon=":material/error:")
            return
        st.rerun()
