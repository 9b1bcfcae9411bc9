"""Tell: the executive's page of a period as a PDF and as a presentation, with the definition and source of every figure."""

from crm_core.report.content import Content, Line, content
from crm_core.report.files import FORMATS, render, write_report

__all__ = ["FORMATS", "Content", "Line", "content", "render", "write_report"]
