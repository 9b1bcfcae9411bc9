"""The draft on the screen Campaigns: its fields, its message as the first client will read it, and saving it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from crm_core.campaigns import CHANNELS, CLASSES, Campaign, CampaignState, Preview, parse_campaign, preview_message, save_campaign
from crm_core.i18n import LANGUAGES
from crm_core.offers import list_profiles, sms_size
from pages._ui.base import house, known, reading, who
from pages._ui.campaigns.meanwhile import drawn_from, is_taken, turn_of
from pages._ui.naming import profile_words, words_of_class
from pages._ui.parts import heading
from pages._ui.tables import class_badge, table
from pages._ui.words import Words, plain

FIRST: Final = {"class": "development", "channel": "sms", "holdout_share": 0.1, "seeds": True, "profile": "full"}


def editor(t: Words, campaign: Campaign | None, segments: list[str], *, wanted: str | None, version: int) -> Campaign | None:
    """Draw the draft and return it as it stands; None when it is not a campaign yet."""
    turn = turn_of(campaign)
    drawn_from(turn, version)
    old: dict[str, Any] = campaign.as_data() if campaign else dict(FIRST)
    with st.grid(3, min_column_width=220):
        name = st.text_input(t("page-campaigns-name"), value=old.get("name") or "", key=f"c.name.{turn}", disabled=campaign is not None)
        given = _to_whom(t, old, segments, wanted, turn) | _with_what(t, old, segments, turn)
    given["seeds"] = st.toggle(
        t("page-campaigns-seeds"), value=bool(old["seeds"]), key=f"c.seeds.{turn}", help=t("page-campaigns-seeds-help")
    )
    given["message"] = st.text_area(
        t("page-campaigns-message"),
        value=old.get("message") or t("page-campaigns-message-first"),
        key=f"c.message.{turn}",
        height=110,
        help=t("page-campaigns-message-help"),
    )
    if not name.strip() or given["segment"] is None:
        st.caption(t("page-campaigns-draft-lacks"))
        return None
    if campaign is None and is_taken(t, name.strip()):
        return None
    draft = parse_campaign(old | given | {"name": name.strip()})
    if draft.class_ != given["class"]:
        st.caption(t("page-campaigns-offer-is-development"))
    return draft


def _to_whom(t: Words, old: dict[str, Any], segments: list[str], wanted: str | None, turn: str) -> dict[str, Any]:
    """Draw whom the campaign is for and how they are reached: segment, class, channel, control group."""
    before = old.get("segment") if isinstance(old.get("segment"), str) else wanted
    segment = st.selectbox(
        t("page-campaigns-segment"),
        segments,
        index=segments.index(before) if before in segments else None,
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
    return {"segment": segment, "class": class_, "channel": channel, "holdout_share": holdout / 100}


def _with_what(t: Words, old: dict[str, Any], segments: list[str], turn: str) -> dict[str, Any]:
    """Draw what the list carries: its profile, the last day and the code of the offer, the language; and who always gets it."""
    profiles = [one.name for one in known(list_profiles)]
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
    before = old.get("never_withhold")
    never = st.selectbox(
        t("page-campaigns-never"),
        keep,
        index=keep.index(before) if isinstance(before, str) and before in keep else 0,
        key=f"c.never.{turn}",
        format_func=lambda one: one or t("page-campaigns-never-nobody"),
        help=t("page-campaigns-never-help"),
    )
    return {
        "profile": profile,
        "valid_until": until.isoformat() if isinstance(until, date) else None,
        "offer_code": code.strip() or None,
        "language": language or None,
        "never_withhold": never or None,
    }


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


def every_campaign(t: Words, campaigns: Sequence[CampaignState]) -> None:
    """Show every campaign with the sizes of its last release."""
    columns = ["campaign", "class", "channel", "state", ">audience", ">target", ">control"]
    titles = [(">" if c.startswith(">") else "") + t(f"page-campaigns-{c.removeprefix('>')}") for c in columns]
    rows = [
        [
            plain(one.name),
            class_badge(one.class_, words_of_class(t, one.class_)),
            t(f"page-channel-{one.channel}"),
            t(f"page-campaigns-state-{one.state}"),
            t.number(one.audience),
            t.number(one.target),
            t.number(one.control),
        ]
        for one in campaigns
    ]
    table(titles, rows, title=t("page-campaigns-all"))
