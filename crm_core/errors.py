"""Errors whose text is meant to be read by the person in front of the screen."""


class CrmError(Exception):
    """A problem the user can act on: `key` names the sentence in `i18n`, `details` fill it in."""

    def __init__(self, key: str, **details: object) -> None:
        self.key = key
        self.details = details
        super().__init__(f"{key} {details}" if details else key)


class Unreadable(CrmError):
    """A file that cannot be read or mapped at all; nothing was changed."""


class Unknown(CrmError):
    """A name that is not known; details carry `given` and the `nearest` known one."""


class Closed(CrmError):
    """Fail closed: a list cannot leave in this state of the base."""


class ShortOfMemory(CrmError):
    """A job needs more memory than the base may have; nothing was changed."""


class Cancelled(CrmError):
    """The user stopped a long job; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("job-cancelled")
