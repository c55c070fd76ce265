"""Curriculum: the standards, what we say about each, and the search through it."""

from appliance.curriculum.corpus import (
    Kind,
    Passage,
    grade_of_standard,
    passages,
    standard,
    standards,
)
from appliance.curriculum.e5 import E5
from appliance.curriculum.embedding import Embedder, HashedNgrams
from appliance.curriculum.handouts import extract, pieces
from appliance.curriculum.index import IndexReport, build_index
from appliance.curriculum.retrieval import Retriever

__all__ = [
    "E5",
    "Embedder",
    "HashedNgrams",
    "IndexReport",
    "Kind",
    "Passage",
    "Retriever",
    "build_index",
    "extract",
    "grade_of_standard",
    "passages",
    "pieces",
    "standard",
    "standards",
]
