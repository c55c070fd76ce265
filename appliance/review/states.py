"""The states of an item on its way to paper, and the only maker of ApprovedItem."""

from enum import StrEnum

from appliance.domain.approved import SEAL, ApprovedItem, content_hash
from appliance.domain.errors import NotAllowed
from appliance.domain.item import CertificateGrade, Item

# Who releases without a person: an id, not a name.
RULE = "rule:grade-a"


class State(StrEnum):
    DRAFTED = "drafted"
    APPROVED = "approved"
    REJECTED = "rejected"


def approve(item: Item, approver: str) -> ApprovedItem:
    """A teacher's approval. Raises NotAllowed for an item that failed a check: it must be edited first."""
    if not approver:
        raise NotAllowed("승인하는 사람이 누구인지 알아야 합니다. 로그인해 주십시오.")
    if item.certificate.failures:
        raise NotAllowed(f"검증을 통과하지 못한 문항입니다: {item.certificate.failures[0].reason}")
    return ApprovedItem(item, content_hash(item.draft, item.certificate), approver, SEAL)


def release(item: Item) -> ApprovedItem:
    """Release without a person: proven items (grade A) only, as the night's batch does."""
    if item.certificate.grade is not CertificateGrade.A:
        raise NotAllowed("증명된(A 등급) 문항만 사람의 승인 없이 내보낼 수 있습니다.")
    return ApprovedItem(item, content_hash(item.draft, item.certificate), RULE, SEAL)


def restore(item: Item, content_hash_then: str, approver: str) -> ApprovedItem:
    """An approval read back from the store. Raises NotAllowed where the content has changed since."""
    return ApprovedItem(item, content_hash_then, approver, SEAL)
