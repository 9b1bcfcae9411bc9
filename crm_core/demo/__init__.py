"""A made-up base of any size whose truth is known: for a first look, for tests and for measuring."""

from crm_core.demo.build import Demo, make_demo
from crm_core.demo.truth import TRUTH, Truth

__all__ = ["TRUTH", "Demo", "Truth", "make_demo"]
