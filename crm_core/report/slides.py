"""The page as a presentation: native tables, and charts whose numbers can be edited."""

from io import BytesIO
from typing import Any, Final

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from crm_core.report.content import Content, Line
from crm_core.report.pen import Bar

INK: Final = RGBColor(0x1C, 0x25, 0x27)
QUIET: Final = RGBColor(0x5F, 0x6B, 0x6D)
TEAL: Final = RGBColor(0x0F, 0x76, 0x6E)
GREY: Final = RGBColor(0x9C, 0xA3, 0xAF)
WIDTH: Final = Inches(13.333)
HEIGHT: Final = Inches(7.5)
SIDE: Final = Inches(0.6)
INSIDE: Final = Emu(WIDTH - 2 * SIDE)
ON_A_SLIDE: Final = 12  # lines of a table or bars of a chart that stay readable


def as_slides(page: Content) -> bytes:
    """Return the bytes of the .pptx."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    _first(deck, page)
    with_share = [line for line in page.lines if line.bought is not None]
    for lines in _pieces(with_share):
        _chart(deck, page.heads["bought"], lines, {page.heads["effect"]: ([line.bought for line in lines], TEAL)}, 100, None)
    with_money = [line for line in page.lines if line.money is not None]
    for lines in _pieces(with_money):
        _chart(deck, page.heads["money"], lines, {page.heads["net"]: ([line.money for line in lines], TEAL)}, 1, page.heads["naive"])
    heads = [page.heads[key] for key in ("campaign", "class", "target", "control", "effect", "net", "naive")]
    for lines in _pieces(page.lines):
        rows = [[x.campaign, x.class_label, x.target, x.control, x.reason or x.effect, "" if x.reason else x.net, x.naive] for x in lines]
        _table(deck, page.heads["campaigns"], heads, rows, (2.6, 1.4, 0.9, 0.9, 2.9, 2.6, 1.2))
    if page.pools:
        heads = [page.heads[key] for key in ("class", "measured", "effect", "net")]
        _table(deck, page.heads["pools"], heads, [list(one) for one in page.pools], (3, 1.5, 4, 4))
    for number in range(0, len(page.definitions), 5):
        _definitions(deck, page, page.definitions[number : number + 5])
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _pieces(lines: tuple[Line, ...] | list[Line]) -> list[list[Line]]:
    return [list(lines[at : at + ON_A_SLIDE]) for at in range(0, len(lines), ON_A_SLIDE)]


def _slide(deck: Any, title: str) -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts[5])  # a title alone
    slide.shapes.title.left, slide.shapes.title.top = SIDE, Inches(0.35)
    slide.shapes.title.width, slide.shapes.title.height = INSIDE, Inches(0.8)
    _write(slide.shapes.title.text_frame, title, size=28, bold=True)
    return slide


def _write(frame: Any, words: str, *, size: int, bold: bool = False, colour: RGBColor = INK, more: bool = False) -> None:
    frame.word_wrap = True
    paragraph = frame.add_paragraph() if more else frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour
    paragraph.alignment = 1


def _box(slide: Any, left: int, top: int, width: int, height: int) -> Any:
    return slide.shapes.add_textbox(left, top, width, height).text_frame


def _first(deck: Any, page: Content) -> None:
    slide = _slide(deck, page.title)
    _write(_box(slide, SIDE, Inches(1.1), INSIDE, Inches(0.4)), page.period, size=14, colour=QUIET)
    _write(_box(slide, SIDE, Inches(1.9), INSIDE, Inches(2.2)), page.answer, size=28)
    wide = INSIDE // len(page.figures)
    for place, (name, value) in enumerate(page.figures):
        frame = _box(slide, SIDE + place * wide, Inches(4.8), Emu(wide - Inches(0.1)), Inches(1.5))
        _write(frame, name, size=12, colour=QUIET)
        _write(frame, value, size=22, bold=True, more=True)
    if page.notes:
        frame = _box(slide, SIDE, Inches(6.3), INSIDE, Inches(1))
        for number, note in enumerate(page.notes[:4]):
            _write(frame, note, size=11, colour=QUIET, more=number > 0)


def _chart(
    deck: Any, title: str, lines: list[Line], series: dict[str, tuple[list[Bar | None], RGBColor]], factor: int, naive: str | None
) -> None:
    slide = _slide(deck, title)
    lines = lines[::-1]  # a bar chart draws from the bottom up
    data = CategoryChartData(number_format="#,##0.0" if factor == 100 else "#,##0")
    data.categories = [line.campaign for line in lines]
    for name, (bars, _) in series.items():
        data.add_series(name, [None if bar is None else bar.estimate * factor for bar in bars[::-1]])
    if naive is not None:
        data.add_series(naive, [line.claimed for line in lines])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, SIDE, Inches(1.2), INSIDE, Inches(5.9), data)
    chart = frame.chart
    chart.font.size = Pt(12)
    chart.has_title = False
    chart.has_legend = naive is not None
    if naive is not None:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.category_axis.format.line.color.rgb = GREY
    chart.value_axis.major_gridlines.format.line.color.rgb = RGBColor(0xED, 0xF1, 0xF1)
    plot = chart.plots[0]
    plot.gap_width = 80
    drawn = list(plot.series)
    for one, (_, (bars, colour)) in zip(drawn, series.items(), strict=False):
        one.invert_if_negative = False
        one.format.fill.solid()
        one.format.fill.fore_color.rgb = colour
        _whiskers(one, bars[::-1], factor)
    if naive is not None:
        drawn[-1].invert_if_negative = False
        drawn[-1].format.fill.solid()
        drawn[-1].format.fill.fore_color.rgb = GREY


def _whiskers(series: Any, bars: list[Bar | None], factor: int) -> None:
    """Give each bar its own interval: error bars with values that can be edited."""
    above = "".join(f'<c:pt idx="{i}"><c:v>{(b.upper - b.estimate) * factor!r}</c:v></c:pt>' for i, b in enumerate(bars) if b is not None)
    below = "".join(f'<c:pt idx="{i}"><c:v>{(b.estimate - b.lower) * factor!r}</c:v></c:pt>' for i, b in enumerate(bars) if b is not None)
    told = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f'<c:plus><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(bars)}"/>{above}</c:numLit></c:plus>'
        f'<c:minus><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(bars)}"/>{below}</c:numLit></c:minus>'
        '<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="1C2527"/></a:solidFill></a:ln></c:spPr></c:errBars>'
    )
    # The schema wants error bars before the categories and values.
    series._element.find(f"{{{series._element.nsmap['c']}}}cat").addprevious(told)


def _table(deck: Any, title: str, heads: list[str], rows: list[list[str]], widths: tuple[float, ...]) -> None:
    slide = _slide(deck, title)
    shape = slide.shapes.add_table(len(rows) + 1, len(heads), SIDE, Inches(1.3), INSIDE, Inches(0.4) * (len(rows) + 1))
    table = shape.table
    for place, wide in enumerate(widths):
        table.columns[place].width = Emu(int(INSIDE * wide / sum(widths)))
    for down, row in enumerate([heads, *rows]):
        for across, words in enumerate(row):
            cell = table.cell(down, across)
            cell.fill.solid()
            cell.fill.fore_color.rgb = RGBColor(0xF4, 0xF6, 0xF6) if down == 0 else RGBColor(0xFF, 0xFF, 0xFF)
            cell.margin_top = cell.margin_bottom = Inches(0.04)
            _write(cell.text_frame, words, size=12, bold=down == 0, colour=QUIET if down == 0 else INK)


def _definitions(deck: Any, page: Content, part: tuple[tuple[str, str, str], ...]) -> None:
    frame = _box(_slide(deck, page.heads["definitions"]), SIDE, Inches(1.2), INSIDE, Inches(6))
    for number, (term, meaning, source) in enumerate(part):
        _write(frame, term, size=14, bold=True, more=number > 0)
        _write(frame, meaning, size=12, more=True)
        _write(frame, f"{page.heads['source']}: {source}", size=11, colour=QUIET, more=True)
