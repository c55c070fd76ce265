"""Waiting for sequences that another thread brings to their end."""

import queue
import threading
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Many
from typing import Final

from appliance.inference.sequence import Generation, Sequence

# How soon a caller who no longer wants a text is heard.
_GLANCE: Final = 0.05

# What comes of a request that was given up before it began.
NEVER_BEGUN: Final = Generation("", 0, "cancelled", 0.0)

Cancel = Callable[[Many[Sequence]], None]


def all_of(
    sequences: Many[Sequence],
    start: Callable[[Many[Sequence]], None],
    cancel: Cancel,
    wanted_no_more: threading.Event | None,
) -> list[Generation]:
    """Starts them and waits for every one. Raises what the first that failed failed with."""
    ended: queue.SimpleQueue[Sequence] = queue.SimpleQueue()
    if wanted_no_more and wanted_no_more.is_set():
        return [NEVER_BEGUN] * len(sequences)
    for sequence in sequences:
        sequence.on_end = ended.put
    start(sequences)
    cancelled = False
    left = len(sequences)
    while left:
        try:
            ended.get(timeout=None if wanted_no_more is None or cancelled else _GLANCE)
            left -= 1
        except queue.Empty:
            if wanted_no_more and wanted_no_more.is_set():
                cancel(sequences)
                cancelled = True
    return [sequence.result() for sequence in sequences]


def pieces_of(sequence: Sequence, start: Callable[[Many[Sequence]], None], cancel: Cancel) -> Iterator[str]:
    """Its text as it comes; a consumer who goes away cancels it. Raises what it failed with."""
    pieces: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    sequence.on_text = pieces.put
    sequence.on_end = lambda _: pieces.put(None)
    start([sequence])
    try:
        while (piece := pieces.get()) is not None:
            yield piece
        sequence.result()
    finally:
        cancel([sequence])
