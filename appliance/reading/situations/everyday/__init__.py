"""The second part of the word problems: every story has its own phrasings and is tried by itself."""

from appliance.reading.situations.everyday import measures, motion, people, prices, sizes
from appliance.reading.situations.everyday.kit import Story

STORIES: tuple[tuple[Story, str], ...] = (
    *motion.STORIES, *people.STORIES, *sizes.STORIES, *prices.STORIES,
    *measures.STORIES,
)  # fmt: skip

__all__ = ["STORIES", "Story"]
