"""A box with the demonstration academy, made cheaply."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from appliance.pipeline import demo
from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An encrypted store with the demonstration academy, its notes not yet diagnosed."""
    with open_store(tmp_path / "store.db", DataKey.random(), create=True) as opened:
        demo.create(opened)
        yield opened
