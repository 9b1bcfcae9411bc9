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
from crm_core.report.fitting import lines_of, shared_out
from crm_core.report.palette import COLOURS
from crm_core.report.pen import Bar

INK: Final = RGBColor(0x1C, 0x25, 0x27)
QUIET: Final = RGBColor(0x5F, 0x6B, 0x6D)
TEAL: Final = RGBColor(0x0F, 0x76, 0x6E)
GREY: Final = RGBColor(0x9C, 0xA3, 0xAF)
WIDTH: Final = Inches(13.333)
HEIGHT: Final = Inches(7.5)
SIDE: Final = Inches(0.6)
INSIDE: Final = Emu(WIDTH - 2 * SIDE)
ON_A_SLIDE: Final = 12  # bars of a chart that stay readable
ROOM: Final = 5.8  # inches below the title of a slide
LINE: Final = 0.2
WIDE: Final = 12.133


def as_slides(page: Content) -> bytes:
    """Return the bytes of the .pptx."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    deck.core_properties.title, deck.core_properties.author = page.title, "Tact"
    _first(deck, page)
    for lines in _pieces([line for line in page.lines if line.bought is not None]):
        _chart(deck, page.heads["bought"], lines, {page.heads["effect"]: [line.bought for line in lines]}, 100, None)
    for lines in _pieces([line for line in page.lines if line.money is not None]):
        _chart(deck, page.heads["money-bars"], lines, {page.heads["net"]: [line.money for line in lines]}, 1, page.heads["naive"])
    heads = [page.heads[key] for key in ("campaign", "class", "target", "control", "effect", "net", "naive")]
    rows = [[x.campaign, x.class_label, x.target, x.control, x.reason or x.effect, "" if x.reason else x.net, x.naive] for x in page.lines]
    _tables(deck, page.heads["campaigns"], heads, rows, (2.6, 1.5, 0.9, 1.1, 2.2, 2.6, 1.4))
    if page.pools:
        heads = [page.heads[key] for key in ("class", "measured", "effect", "net")]
        _tables(deck, page.heads["pools"], heads, [list(one) for one in page.pools], (3, 1.5, 4, 4))
    for part in shared_out([lines_of(note, WIDE, size=14) * 1.3 * LINE for note in page.notes], room=ROOM):
        frame = _box(_slide(deck, page.heads["notes"]), SIDE, Inches(1.2), INSIDE, Inches(ROOM))
        for number, note in enumerate(page.notes[part]):
            _write(frame, note, size=14, more=number > 0)
    for number in range(0, len(page.definitions), 5):
        _definitions(deck, page, page.definitions[number : number + 5])
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _pieces(lines: list[Line]) -> list[list[Line]]:
    return [lines[at : at + ON_A_SLIDE] for at in range(0, len(lines), ON_A_SLIDE)]


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
    for place, (name, value, span) in enumerate(page.figures):
        _write(_box(slide, SIDE + place * wide, Inches(4.8), Emu(wide - Inches(0.1)), Inches(0.6)), name, size=12, colour=QUIET)
        frame = _box(slide, SIDE + place * wide, Inches(5.4), Emu(wide - Inches(0.1)), Inches(1))
        _write(frame, value, size=22, bold=True)
        if span:
            _write(frame, span, size=12, colour=QUIET, more=True)


def _chart(deck: Any, title: str, lines: list[Line], series: dict[str, list[Bar | None]], factor: int, naive: str | None) -> None:
    slide = _slide(deck, title)
    lines = lines[::-1]  # a bar chart draws from the bottom up
    data = CategoryChartData(number_format="#,##0.0" if factor == 100 else "#,##0")
    data.categories = [line.campaign for line in lines]
    for name, bars in series.items():
        data.add_series(name, [None if bar is None else bar.estimate * factor for bar in bars[::-1]])
    if naive is not None:
        data.add_series(naive, [line.claimed for line in lines])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, SIDE, Inches(1.2), INSIDE, Inches(5.9), data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", title)
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
    for one, bars in zip(drawn, series.values(), strict=False):
        _fill(one, TEAL)
        if factor == 100:
            for place, line in enumerate(lines):
                _mark(one.points[place], line)
        _whiskers(one, bars[::-1], factor)
    if naive is not None:
        _fill(drawn[-1], GREY)


def _fill(series: Any, colour: RGBColor) -> None:
    series.invert_if_negative = False
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = colour


def _mark(point: Any, line: Line) -> None:
    """Fill a bar that differs from zero with its class's colour (red: harm); one that does not is only outlined."""
    key = "harm" if line.verdict == "harmed" else line.class_
    colour = RGBColor.from_string(COLOURS.get(key, COLOURS["other"])[1:].upper())
    point.format.fill.solid()
    point.format.fill.fore_color.rgb = colour if line.holds else RGBColor(0xFF, 0xFF, 0xFF)
    point.format.line.color.rgb = colour


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


def _tables(deck: Any, title: str, heads: list[str], rows: list[list[str]], widths: tuple[float, ...]) -> None:
    """Draw a table over as many slides as its rows need; a reason runs on over the empty cell beside it."""
    inches = [WIDE * wide / sum(widths) - 0.2 for wide in widths]
    head, *heights = (_height(row, inches) for row in (heads, *rows))
    for part in shared_out(heights, room=ROOM - head):
        _table(deck, title, [heads, *rows[part]], widths, [head, *heights[part]])


def _height(row: list[str], inches: list[float]) -> float:
    room = [wide + (inches[place + 1] if place + 1 < len(row) and not row[place + 1] else 0) for place, wide in enumerate(inches)]
    return max(lines_of(words, wide) for words, wide in zip(row, room, strict=True)) * LINE + 0.1


def _table(deck: Any, title: str, rows: list[list[str]], widths: tuple[float, ...], heights: list[float]) -> None:
    slide = _slide(deck, title)
    shape = slide.shapes.add_table(len(rows), len(widths), SIDE, Inches(1.3), INSIDE, Inches(sum(heights)))
    table = shape.table
    for place, wide in enumerate(widths):
        table.columns[place].width = Emu(int(INSIDE * wide / sum(widths)))
    for down, row in enumerate(rows):
        table.rows[down].height = Inches(heights[down])
        for across, words in enumerate(row):
            cell = table.cell(down, across)
            cell.fill.solid()
            cell.fill.fore_color.rgb = RGBColor(0xF4, 0xF6, 0xF6) if down == 0 else RGBColor(0xFF, 0xFF, 0xFF)
            cell.margin_top = cell.margin_bottom = Inches(0.04)
            if across + 1 < len(row) and not row[across + 1]:
                cell.merge(table.cell(down, across + 1))
            if words:
                _write(cell.text_frame, words, size=12, bold=down == 0, colour=QUIET if down == 0 else INK)


def _definitions(deck: Any, page: Content, part: tuple[tuple[str, str, str], ...]) -> None:
    frame = _box(_slide(deck, page.heads["definitions"]), SIDE, Inches(1.2), INSIDE, Inches(6))
    for number, (term, meaning, source) in enumerate(part):
        _write(frame, term, size=14, bold=True, more=number > 0)
        _write(frame, meaning, size=12, more=True)
        _write(frame, f"{page.heads['source']}: {source}", size=11, colour=QUIET, more=True)
