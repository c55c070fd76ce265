"""What the lines of a grade may use."""

from typing import Final

ORDER: Final = ("초6", "중1", "중2", "중3", "고1", "고2", "고3")


def _rank(grade: str, first_taught: str) -> int:
    return ORDER.index(grade if grade in ORDER else first_taught)


def allows_roots(grade: str, first_taught: str = "중3") -> bool:
    """√ is taught in 중3. first_taught stands for a grade that is not said."""
    return _rank(grade, first_taught) >= ORDER.index("중3")


def allows_systems(grade: str, first_taught: str = "중1") -> bool:
    """연립방정식 is taught in 중2."""
    return _rank(grade, first_taught) >= ORDER.index("중2")


def allows_vieta(grade: str) -> bool:
    """근과 계수의 관계 is 공통수학1."""
    return _rank(grade, "중3") >= ORDER.index("고1")
