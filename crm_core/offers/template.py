"""The text of a message with blanks: Jinja's spelling, but only `{{ field | filter }}`. One meaning, in Python and in SQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from crm_core.errors import CrmError, Unknown
from crm_core.segments import nearest

FIELDS: Final = (
    "salutation", "given_name", "patronymic", "surname", "full_name", "city", "company", "valid_until", "offer_code", "campaign",
)  # fmt: skip
ATTRIBUTE: Final = "attribute"
FILTERS: Final[Mapping[str, int]] = {"upper": 0, "lower": 0, "title": 0, "default": 1, "date": 0}  # name → how many texts it takes
MAX_LENGTH: Final = 20_000


@dataclass(frozen=True, slots=True)
class Filter:
    """A change made to a field before it is put in."""

    name: str
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A place where a field of the client or of the campaign is put in."""

    field: str
    filters: tuple[Filter, ...] = ()

    @property
    def attribute(self) -> str | None:
        """The attribute asked for, None for a field every client has."""
        return self.field.removeprefix(ATTRIBUTE + ".") if self.field.startswith(ATTRIBUTE + ".") else None


@dataclass(frozen=True, slots=True)
class Template:
    """A message: texts and blanks in turn."""

    source: str
    pieces: tuple[str | Blank, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields the message needs, each once, in the order they come."""
        return tuple(dict.fromkeys(piece.field for piece in self.pieces if isinstance(piece, Blank)))

    @staticmethod
    def parse(source: str) -> "Template":
        """Read a message; everything but texts and `{{ field | filter }}` is refused with a sentence."""
        if len(source) > MAX_LENGTH:
            raise CrmError("offers-template-too-long", length=len(source), most=MAX_LENGTH)
        try:
            kinds = {kind for _, kind, _ in PARSER.lex(source)}
            if kinds & {"block_begin", "raw_begin", "comment_begin", "linestatement_begin", "linecomment_begin"}:
                raise CrmError("offers-template-only-fields")
            tree = PARSER.parse(source)
        except TemplateSyntaxError as problem:
            raise CrmError("offers-template-syntax", line=problem.lineno) from problem
        pieces = tuple(piece for output in tree.body for piece in _pieces(output))
        if sum(isinstance(piece, Blank) and piece.field == "salutation" for piece in pieces) > 1:
            raise CrmError("offers-salutation-twice")
        return Template(source, pieces)


PARSER: Final = ImmutableSandboxedEnvironment(keep_trailing_newline=True, newline_sequence="\n")


def _pieces(output: nodes.Node) -> list[str | Blank]:
    if not isinstance(output, nodes.Output):
        raise CrmError("offers-template-only-fields")
    return [node.data if isinstance(node, nodes.TemplateData) else _blank(node) for node in output.nodes]


def _blank(node: nodes.Node) -> Blank:
    if isinstance(node, nodes.Filter) and node.node is not None:
        inside = _blank(node.node)
        return Blank(inside.field, (*inside.filters, _filter(node)))
    if isinstance(node, nodes.Name):
        if node.name not in FIELDS:
            raise Unknown("offers-template-unknown-field", given=node.name, nearest=nearest(node.name, list(FIELDS)), known=list(FIELDS))
        return Blank(node.name)
    if isinstance(node, nodes.Getattr | nodes.Getitem) and isinstance(node.node, nodes.Name) and node.node.name == ATTRIBUTE:
        if isinstance(node, nodes.Getattr):
            return Blank(f"{ATTRIBUTE}.{node.attr}")
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str) and node.arg.value:
            return Blank(f"{ATTRIBUTE}.{node.arg.value}")
    raise CrmError("offers-template-only-fields")


def _filter(node: nodes.Filter) -> Filter:
    if node.name not in FILTERS:
        near = nearest(node.name, list(FILTERS))
        raise Unknown("offers-template-unknown-filter", given=node.name, nearest=near, known=list(FILTERS))
    if node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None or len(node.args) != FILTERS[node.name]:
        raise CrmError("offers-template-filter-arguments", filter=node.name, needed=FILTERS[node.name])
    texts = [arg.value for arg in node.args if isinstance(arg, nodes.Const) and isinstance(arg.value, str)]
    if len(texts) != len(node.args):
        raise CrmError("offers-template-filter-arguments", filter=node.name, needed=FILTERS[node.name])
    return Filter(node.name, texts[0] if texts else None)
