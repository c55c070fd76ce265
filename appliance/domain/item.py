"""Drafts, the gate's verdicts, and items."""

from dataclasses import dataclass
from enum import StrEnum

from appliance.domain.answers import Answer
from appliance.domain.figure import Scene
from appliance.domain.question import Question
from appliance.domain.standard import StandardId
from appliance.mathtext.tree import Node


class Kind(StrEnum):
    """isomorph (쌍둥이): same structure, new values. variant (유사): same standard, changed structure."""

    ISOMORPH = "isomorph"
    VARIANT = "variant"


class Author(StrEnum):
    REPARAM = "reparam"
    TEMPLATE = "template"
    LOCAL = "local"
    STRONG = "strong"
    PROGRAM = "program"
    TEACHER = "teacher"


class Form(StrEnum):
    """How an item is asked on paper: 주관식, 오지선다, 빈칸 채우기, 서술형."""

    FREE = "free"
    CHOICE = "choice"
    BLANKS = "blanks"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Draft:
    """What an author proposes; nothing in it is trusted.

    stem: Korean text with `$…$`. options: texts without marks, empty or five. key: the answer as printed:
    "$5$", "$x=3,\\ y=4$", "$13$ cm", or "②" where there are options. answer: the value behind the key.
    solution: lines of Korean text with `$…$`. claimed: the Question that the author says it wrote.
    figure: what is drawn beside the stem; the stem must say everything without it. blanks: the numbers that a
    student fills into the solution (빈칸). points: of each solution line (서술형), 0 where its step goes on.
    """

    kind: Kind
    stem: str
    options: tuple[str, ...]
    key: str
    answer: Answer
    solution: tuple[str, ...]
    claimed: Question
    standard: StandardId
    grade: str
    author: Author
    seed: int
    item_model: str = ""
    figure: Scene | None = None
    blanks: tuple[Node, ...] = ()
    points: tuple[int, ...] = ()

    @property
    def form(self) -> Form:
        if self.blanks:
            return Form.BLANKS
        if self.points:
            return Form.WRITTEN
        return Form.CHOICE if self.options else Form.FREE


@dataclass(frozen=True, slots=True)
class Pass:
    """The check holds."""

    check: str
    note: str = ""

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Fail:
    """The check does not hold; reason says what was found and what was expected. Falsy."""

    check: str
    reason: str

    def __bool__(self) -> bool:
        return False


Verdict = Pass | Fail


class CertificateGrade(StrEnum):
    A = "A"  # proven: read by the deterministic reader, solved, checked back, every check passed
    B = "B"  # agreed: independent formalisations agree
    C = "C"  # drafted only


@dataclass(frozen=True, slots=True)
class Certificate:
    """The gate's answer: every verdict, in order, with the version of the gate and the draft's seed."""

    grade: CertificateGrade
    verdicts: tuple[Verdict, ...]
    gate_version: str
    seed: int

    @property
    def failures(self) -> tuple[Fail, ...]:
        return tuple(verdict for verdict in self.verdicts if isinstance(verdict, Fail))


@dataclass(frozen=True, slots=True)
class Item:
    """A draft with its certificate. The id is the content hash's beginning."""

    id: str
    draft: Draft
    certificate: Certificate
