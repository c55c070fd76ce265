"""The built-in corpus: the standards and, for each, passages in our own words. Read from the package.

`data/standards.tsv` holds the official text of every standard, `data/<revision>/<area>.toml` our passages.
"""

import csv
import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from appliance import resources
from appliance.domain.errors import UnknownName
from appliance.domain.standard import Standard, StandardId

REVISION = 2022
FIELDS = ("revision", "code", "grade", "area", "topic", "text")


class Kind(StrEnum):
    """What a passage tells."""

    OFFICIAL = "official"  # the standard's own text
    CONCEPT = "concept"  # 개념
    METHOD = "method"  # 풀이 방법
    EXAMPLE = "example"  # 예제
    MISTAKE = "mistake"  # 자주 하는 실수
    LIMIT = "limit"  # what may not be used yet
    HANDOUT = "handout"  # of the academy's own, not of the corpus


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text about a standard. score: how well it fitted a query; 0 where nothing was asked.

    source: the title and page of the handout that it comes from; empty for the corpus.
    """

    standard: Standard
    kind: Kind
    text: str
    score: float = 0.0
    source: str = ""


def standards(revision: int = REVISION) -> tuple[Standard, ...]:
    """All standards of `revision`, in the order of the official document."""
    return tuple(each for each in _standards().values() if each.revision == revision)


def standard(code: str, revision: int = REVISION) -> Standard:
    """The standard with that code. Raises UnknownName."""
    try:
        return _standards()[StandardId(revision, code)]
    except KeyError:
        raise UnknownName(
            f"{revision} 교육과정에 성취기준 {code}이(가) 없습니다. 코드를 확인하십시오."
        ) from None


def grade_of_standard(key: StandardId) -> str:
    """The grade (중1 … 고1) in which the standard is taught. Raises UnknownName."""
    return standard(key.code, key.revision).grade


def passages(code: str, kind: Kind | None = None, revision: int = REVISION) -> tuple[Passage, ...]:
    """What the corpus says about one standard, all kinds or one. Raises UnknownName."""
    wanted = standard(code, revision)
    return tuple(each for each in corpus().values() if each.standard == wanted and kind in (None, each.kind))


@cache
def corpus() -> Mapping[str, Passage]:
    """Every passage under its id, e.g. "2022/9수02-20/method/1"."""
    found: dict[str, Passage] = {}
    for each in _standards().values():
        texts = {Kind.OFFICIAL: [f"{each.topic}: {each.text}"], **_written(each.revision)[each.code]}
        for kind, lines in texts.items():
            for number, text in enumerate(lines):
                found[f"{each.revision}/{each.code}/{kind}/{number}"] = Passage(each, Kind(kind), text)
    return found


def searchable() -> Mapping[str, Passage]:
    """The passages that a search looks through: all but limits and mistakes.

    A limit names what a standard may *not* use (√ at the second-year Pythagoras), so it would draw every
    query about that thing to the wrong standard. A mistake must not reach an author as if it were advice,
    and without them the search found as much.
    """
    unsearched = (Kind.LIMIT, Kind.MISTAKE)
    return {key: each for key, each in corpus().items() if each.kind not in unsearched}


def fingerprint(shelf: Mapping[str, Passage]) -> str:
    """Changes whenever anything searchable changes; an index made from other passages is stale."""
    digest = hashlib.sha256()
    for key, each in shelf.items():
        digest.update(f"{key}\n{each.text}\n".encode())
    return digest.hexdigest()


@cache
def _standards() -> Mapping[StandardId, Standard]:
    path = resources.path("appliance", "curriculum", "data", "standards.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        # QUOTE_NONE: an official text may hold a quotation mark that quotes nothing for csv.
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    made = [Standard(int(row["revision"]), *(row[name] for name in FIELDS[1:])) for row in rows]
    return {each.id: each for each in made}


@cache
def _written(revision: int) -> Mapping[str, Mapping[Kind, list[str]]]:
    folder: Path = resources.path("appliance", "curriculum", "data", str(revision))
    found: dict[str, Mapping[Kind, list[str]]] = {}
    for path in sorted(folder.glob("*.toml")):
        found.update(tomllib.loads(path.read_text(encoding="utf-8")))
    return found
