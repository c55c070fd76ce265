"""The bench counts what it says: proven items, by author, and the time of every check."""

import pytest

from appliance.bench.items import AUTHORS, rate, seconds_by_part
from appliance.pipeline.demo import demonstration_notes
from appliance.verification.gate import CHECKS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("author", AUTHORS)
def test_rates_and_parts_are_measured(author: str) -> None:
    """A worker proves some of its drafts and never more than it judged; every check has a time."""
    notes = tuple(demonstration_notes())[:6]
    found = rate(author, 1, 2.0, notes)
    assert 0 < found.items <= found.drafts
    assert found.memory > 10 << 20
    parts = seconds_by_part(author, 10, notes)
    assert set(parts) == {"writing", "reading", "solving", *(check.__name__ for check in CHECKS)}
