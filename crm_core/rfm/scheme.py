"""How this business reads recency, frequency and money: window, number of scores, and where each axis is cut."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any, Final, Literal

from crm_core.errors import CrmError, Unknown

Axis = Literal["recency", "frequency", "monetary"]
AXES: Final[tuple[Axis, ...]] = ("recency", "frequency", "monetary")
METHODS: Final = ("quantile", "edges", "jenks", "months")
MONETARY: Final = ("net_amount", "average_check")
DIRECTIONS: Final = ("5_best", "1_best")
KEYS: Final = ("k", "window_days", "cuts", "filter", "monetary", "direction", "group_set", "allow_zero")
MAX_WINDOW_DAYS: Final = 36_500


@dataclass(frozen=True, slots=True)
class Cut:
    """How one axis is cut: equal shares, natural breaks, or fixed edges, always ascending (recency in days or calendar months: "up to";
    frequency and money: "from")."""

    method: str = "quantile"
    edges: tuple[Decimal, ...] = ()

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise Unknown("rfm-unknown-method", given=self.method, nearest=_nearest(self.method, METHODS))


@dataclass(frozen=True, slots=True)
class RfmScheme:
    """A scheme as the core uses it: the highest score is always the best one. `window_days` None looks at all history."""

    k: int = 5
    window_days: int | None = 365
    recency: Cut = Cut()
    frequency: Cut = Cut()
    monetary: Cut = Cut()
    measure: str = "net_amount"
    departments: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    group_set: str | None = "ten"
    allow_zero: bool = False

    def __post_init__(self) -> None:
        if not 3 <= self.k <= 9:
            raise CrmError("rfm-scores-out-of-range", given=self.k)
        if self.window_days is not None and not 1 <= self.window_days <= MAX_WINDOW_DAYS:
            raise CrmError("rfm-window-out-of-range", given=self.window_days)
        if self.measure not in MONETARY:
            raise Unknown("rfm-unknown-monetary", given=self.measure, nearest=_nearest(self.measure, MONETARY))
        if self.k != 5 and self.group_set in ("ten", "dealer"):
            raise CrmError("rfm-groups-need-five", name=self.group_set, k=self.k)
        for axis in AXES:
            self._check(axis)

    def _check(self, axis: Axis) -> None:
        cut = self.cut(axis)
        if cut.method == "months" and axis != "recency":
            raise CrmError("rfm-months-are-for-recency", axis=axis)
        if cut.method not in ("edges", "months"):
            return
        if len(cut.edges) != self.k - 1:
            raise CrmError("rfm-edges-count", axis=axis, given=len(cut.edges), expected=self.k - 1)
        if any(later <= earlier for earlier, later in zip(cut.edges, cut.edges[1:], strict=False)):
            raise CrmError("rfm-edges-order", axis=axis, given=", ".join(str(edge) for edge in cut.edges))
        if axis != "monetary" and any(edge != int(edge) or edge < 0 for edge in cut.edges):
            raise CrmError("rfm-edges-whole", axis=axis)

    def cut(self, axis: Axis) -> Cut:
        """Return how an axis is cut."""
        return {"recency": self.recency, "frequency": self.frequency, "monetary": self.monetary}[axis]

    @property
    def is_filtered(self) -> bool:
        """True when only some transactions count."""
        return self.departments is not None or self.categories is not None


SCHEMES: Final = {
    "default": RfmScheme(),
    # S4's service visits: thresholds of the source, turned so that 5 is the best.
    "dealer": RfmScheme(
        window_days=None,
        recency=Cut("months", (Decimal(1), Decimal(6), Decimal(9), Decimal(12))),
        frequency=Cut("edges", (Decimal(2), Decimal(3), Decimal(4), Decimal(5))),
        monetary=Cut("edges", (Decimal(20_000), Decimal(40_000), Decimal(50_000), Decimal(70_000))),
        group_set="dealer",
    ),
}


def with_window(scheme: RfmScheme, window_days: int | None) -> RfmScheme:
    """Return the scheme with another window; None is all history."""
    return replace(scheme, window_days=window_days)


def scheme_from_dict(data: object) -> RfmScheme:
    """Read a scheme (docs/rfm-schemes.md). One whose best score is 1 is turned: its edges are listed from the best down."""
    if not isinstance(data, Mapping):
        raise CrmError("rfm-scheme-not-an-object")
    for key in data:
        if key not in KEYS:
            raise Unknown("rfm-unknown-key", given=str(key), nearest=_nearest(str(key), KEYS))
    direction = data.get("direction", "5_best")
    if direction not in DIRECTIONS:
        raise Unknown("rfm-unknown-direction", given=str(direction), nearest=_nearest(str(direction), DIRECTIONS))
    k, window = data.get("k", 5), data.get("window_days", 365)
    window = None if window == "all" else window
    if not _is_whole(k) or not (window is None or _is_whole(window)):
        raise CrmError("rfm-not-whole", part="window_days" if _is_whole(k) else "k")
    cuts, chosen = data.get("cuts", {}), data.get("filter") or {}
    if not isinstance(cuts, Mapping) or not isinstance(chosen, Mapping):
        raise CrmError("rfm-not-an-object", part="filter" if isinstance(cuts, Mapping) else "cuts")
    for given, known in ((cuts, AXES), (chosen, ("department", "category"))):
        for key in given:
            if key not in known:
                raise Unknown("rfm-unknown-key", given=str(key), nearest=_nearest(str(key), known))
    sets = data.get("group_set", "ten" if k == 5 else None)
    read = {axis: _cut(axis, cuts.get(axis, {}), is_best_first=direction == "1_best") for axis in AXES}
    return RfmScheme(
        k=k,
        window_days=window,
        recency=read["recency"],
        frequency=read["frequency"],
        monetary=read["monetary"],
        measure=str(data.get("monetary", "net_amount")),
        departments=_names(chosen, "department"),
        categories=_names(chosen, "category"),
        group_set=None if sets is None else str(sets),
        allow_zero=data.get("allow_zero", False) is True,
    )


def scheme_to_dict(scheme: RfmScheme) -> dict[str, Any]:
    """Return a scheme as JSON, always with the highest score best."""
    chosen = {"department": scheme.departments, "category": scheme.categories}
    return {
        "k": scheme.k,
        "window_days": scheme.window_days,
        "cuts": {axis: _cut_to_dict(scheme.cut(axis)) for axis in AXES},
        "filter": {key: list(names) for key, names in chosen.items() if names is not None},
        "monetary": scheme.measure,
        "direction": "5_best",
        "group_set": scheme.group_set,
        "allow_zero": scheme.allow_zero,
    }


def _cut(axis: Axis, data: object, *, is_best_first: bool) -> Cut:
    if not isinstance(data, Mapping):
        raise CrmError("rfm-not-an-object", part=axis)
    method = str(data.get("method", "quantile"))
    listed = data.get("months" if method == "months" else "edges", [])
    if not isinstance(listed, list | tuple):
        raise CrmError("rfm-edges-not-a-list", axis=axis)
    edges = tuple(_edge(axis, one) for one in listed)
    # Days ascend from the best score down, money and visits descend.
    return Cut(method, edges[::-1] if is_best_first and axis != "recency" else edges)


def _cut_to_dict(cut: Cut) -> dict[str, Any]:
    if cut.method not in ("edges", "months"):
        return {"method": cut.method}
    return {"method": cut.method, cut.method: [int(edge) if edge == int(edge) else str(edge) for edge in cut.edges]}


def _edge(axis: Axis, given: object) -> Decimal:
    try:
        edge = Decimal(str(given)) if not isinstance(given, bool) else Decimal("nan")
    except InvalidOperation:
        edge = Decimal("nan")
    if not edge.is_finite() or abs(edge) >= 10**13:
        raise CrmError("rfm-edge-not-a-number", axis=axis, given=str(given))
    return edge


def _names(chosen: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
    names = chosen.get(key)
    if names is None:
        return None
    if not isinstance(names, list | tuple) or not names or not all(isinstance(name, str) for name in names):
        raise CrmError("rfm-filter-not-names", part=key)
    return tuple(names)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _nearest(given: str, known: tuple[str, ...]) -> str:
    return get_close_matches(given, known, n=1, cutoff=0.0)[0]
