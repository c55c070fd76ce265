"""The second part of the word problems: every story has its own phrasings and is tried by itself."""

from appliance.reading.situations.everyday import motion, people, prices, sizes
from appliance.reading.situations.everyday.kit import Story

STORIES: tuple[tuple[Story, str], ...] = (
    *motion.STORIES, *people.STORIES, *sizes.STORIES, *prices.STORIES,
)  # fmt: skip

__all__ = ["STORIES", "Story"]
