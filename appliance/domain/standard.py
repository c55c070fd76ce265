"""A curriculum standard (성취기준). Its key is the pair of revision and code: revisions reuse codes."""

from dataclasses import dataclass

GRADES = ("중1", "중2", "중3", "고1")


@dataclass(frozen=True, slots=True, order=True)
class StandardId:
    """The key of a standard. revision: 2022 (2015 can be added as data). code: e.g. "9수02-20"."""

    revision: int
    code: str

    def __str__(self) -> str:
        return f"{self.revision}:{self.code}"


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard. grade: one of GRADES. area: 영역. topic: a short name. text: the official text."""

    revision: int
    code: str
    grade: str
    area: str
    topic: str
    text: str

    @property
    def id(self) -> StandardId:
        return StandardId(self.revision, self.code)
