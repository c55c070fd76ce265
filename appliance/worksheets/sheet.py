"""A worksheet: approved items in order, and what stands at its head."""

from dataclasses import dataclass

from appliance.domain.approved import ApprovedItem


@dataclass(frozen=True, slots=True)
class Worksheet:
    """title and academy stand at the head; student may be empty (a sheet for a class)."""

    title: str
    academy: str
    items: tuple[ApprovedItem, ...]
    student: str = ""
    grade: str = ""
