"""Numbers in, frozen results out: statistics without SQL and without words of the business."""

from crm_core.stats.breaks import natural_breaks

__all__ = ["natural_breaks"]
