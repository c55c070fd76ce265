"""What an opened box has: its store, its engine, its search. Opened late, each at most once."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from appliance.config import Config
from appliance.curriculum import E5, Passage, Retriever
from appliance.domain.errors import ApplianceError
from appliance.inference import registry
from appliance.inference.engine import Engine
from appliance.inference.sequence import Priority
from appliance.pipeline import engines
from appliance.pipeline.flow import Parts
from appliance.pipeline.handouts import shelf
from appliance.store import keys
from appliance.store.database import Store, open_store

logger = logging.getLogger(__name__)
PASSAGES = 3
T = TypeVar("T")


class Box:
    """One data directory with everything that runs over it."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self._opening = threading.RLock()

    @cached_property
    def store(self) -> Store:
        """Raises KeyRefused or ResourceMissing; never creates anything."""
        return self._once("store", self._open_store)

    @cached_property
    def engine(self) -> Engine | None:
        """The local model's engine, or None where no verified model is there; the log says why."""
        return self._once("engine", self._open_engine)

    @cached_property
    def retriever(self) -> Retriever | None:
        """The search over the curriculum, or None where the index has not been built."""
        return self._once("retriever", self._open_retriever)

    def _once(self, name: str, open_it: Callable[[], T]) -> T:
        """From Python 3.12 on, cached_property alone lets two threads open the same thing at once."""
        with self._opening:
            if name not in self.__dict__:
                self.__dict__[name] = open_it()
            return cast(T, self.__dict__[name])

    def _open_store(self) -> Store:
        key = keys.unlock(self.config.home, passphrase=self.config.passphrase or None)
        return open_store(self.config.store_path, key)

    def _open_engine(self) -> Engine | None:
        try:
            return engines.open_engine(self.config)
        except ApplianceError as error:
            logger.warning("로컬 모델 없이 진행합니다: %s", error)
            return None

    def _open_retriever(self) -> Retriever | None:
        try:
            return Retriever.open(self.config.index_path, E5(), handouts=self._handouts())
        except ApplianceError as error:
            logger.warning("교육과정 검색 없이 진행합니다: %s", error)
            return None

    def _handouts(self) -> dict[str, Passage]:
        """The academy's own passages, where its store can be opened; what needs no store needs none."""
        try:
            return shelf(self.store)
        except ApplianceError:
            return {}

    @property
    def can_retrieve(self) -> bool:
        """Whether the search stands open; what can do without it need not wait while it opens."""
        return self.__dict__.get("retriever") is not None

    def retrieve(self, text: str, code: str) -> tuple[Passage, ...]:
        """The passages for a note: those of its standard first."""
        if self.retriever is None:
            return ()
        found = self.retriever.search(text, k=8)
        return tuple(sorted(found, key=lambda passage: passage.standard.code != code))[:PASSAGES]

    def parts(self, *, engine: bool = True, priority: Priority = Priority.TEACHER) -> Parts:
        """What the flow is handed. engine: whether the local model and the search may be asked."""
        if not engine:
            return Parts()
        own = registry.default()
        name = self.config.engine_model or self.config.engine_url or own.name
        # A server elsewhere runs a model whose teaching we do not know.
        taught = not self.config.engine_url and "compose" in own.skills
        return Parts(name, lambda: self.engine, self.retrieve, priority=priority, taught=taught)

    def close(self) -> None:
        """Lets go of the store and the engine, where they were opened."""
        for name in ("engine", "store", "retriever"):
            opened = self.__dict__.get(name)
            if opened is not None and hasattr(opened, "close"):
                opened.close()


@dataclass(frozen=True, slots=True)
class Opened:
    """A freshly made box: where it is, and the recovery key's text, shown once."""

    home: Path
    recovery: str


def initialise(config: Config, passphrase: str) -> Opened:
    """Makes keys and an empty store. Raises Conflict where the box has keys already."""
    key, recovery = keys.create(config.home, passphrase)
    open_store(config.store_path, key, create=True).close()
    return Opened(config.home, recovery)
