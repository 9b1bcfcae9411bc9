"""How many cases a property is tried with: 2,000 in CI, 20,000 by `make torture` (TACT_CASES)."""

import os

from hypothesis import HealthCheck, settings

CASES = int(os.environ.get("TACT_CASES", "2000"))

settings.register_profile("tact", max_examples=CASES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
settings.load_profile("tact")
