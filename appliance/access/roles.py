"""Three roles and what each may do. Whatever is not in the table is forbidden."""

from enum import StrEnum

from appliance.domain.errors import BadInput, NotAllowed


class Role(StrEnum):
    """teacher: notes and items. director (원장): also people and reports. operator: the box itself."""

    TEACHER = "teacher"
    DIRECTOR = "director"
    OPERATOR = "operator"


class Act(StrEnum):
    """What a person can be allowed to do."""

    READ_NOTES = "read-notes"
    WRITE_NOTES = "write-notes"
    MAKE_ITEMS = "make-items"
    REVIEW_ITEMS = "review-items"
    PRINT_SHEETS = "print-sheets"
    RUN_BATCHES = "run-batches"
    MANAGE_PEOPLE = "manage-people"
    MANAGE_ACCOUNTS = "manage-accounts"
    READ_AUDIT = "read-audit"
    MANAGE_MODELS = "manage-models"
    MANAGE_BACKUPS = "manage-backups"


_TEACHING = frozenset(
    {Act.READ_NOTES, Act.WRITE_NOTES, Act.MAKE_ITEMS, Act.REVIEW_ITEMS, Act.PRINT_SHEETS, Act.RUN_BATCHES}
)
# The operator keeps the box and need not see a child's notes, but starts the night's batch by its ids.
ALLOWED: dict[Role, frozenset[Act]] = {
    Role.TEACHER: _TEACHING,
    Role.DIRECTOR: _TEACHING | {Act.MANAGE_PEOPLE, Act.MANAGE_ACCOUNTS, Act.READ_AUDIT},
    Role.OPERATOR: frozenset(
        {
            Act.RUN_BATCHES,
            Act.MANAGE_ACCOUNTS,
            Act.READ_AUDIT,
            Act.MANAGE_MODELS,
            Act.MANAGE_BACKUPS,
        }
    ),
}


def may(role: Role, act: Act) -> bool:
    return act in ALLOWED[role]


def require(role: Role, act: Act) -> None:
    """Raises NotAllowed where the role may not do it."""
    if not may(role, act):
        raise NotAllowed("이 계정으로는 할 수 없는 일입니다. 원장이나 운영자에게 부탁하십시오.")


def role_named(name: str) -> Role:
    """Raises BadInput where there is no such role."""
    try:
        return Role(name)
    except ValueError:
        raise BadInput(f"역할은 {', '.join(Role)} 가운데 하나여야 합니다.") from None
