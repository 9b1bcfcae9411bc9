"""Words for the things of the core that several screens name: classes of contact, gates, export profiles, segments."""

from crm_core.i18n import text
from pages._ui.words import Words


def words_of_class(t: Words, class_: str) -> str:
    """Name a class of contact."""
    return t(f"page-class-{class_.replace('_', '-')}")


def gate_words(t: Words, key: str) -> str:
    """Name a gate as its short reason (glossary §9)."""
    return t(f"page-gate-{key.replace('_', '-')}")


def profile_words(t: Words, name: str) -> str:
    """Name an export profile; one the business made keeps its own name."""
    return words_or(t, f"page-profile-{name.replace('_', '-')}", name)


def words_or(t: Words, key: str, name: str) -> str:
    """Say a text, or the thing's own name where it is newer than these texts, or of the business's making."""
    try:
        return text(key, t.language)
    except KeyError:
        return name
