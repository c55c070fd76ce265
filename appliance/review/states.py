"""The states of an item on its way to paper, and the only maker of ApprovedItem."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from appliance.domain.encoding import dumps
from appliance.domain.errors import NotAllowed
from appliance.domain.item import Certificate, CertificateGrade, Draft, Item


class State(StrEnum):
    DRAFTED = "drafted"
    APPROVED = "approved"
    REJECTED = "rejected"


_TOKEN = object()


@dataclass(frozen=True, slots=True)
class ApprovedItem:
    """An item that may be printed: bound to its content, its certificate and who released it.

    Made only by `approve` and `release`; export accepts nothing else.
    """

    item: Item
    content_hash: str
    approver: str
    _token: object = None

    def __post_init__(self) -> None:
        if self._token is not _TOKEN:
            raise NotAllowed("검토를 거치지 않은 문항은 인쇄할 수 없습니다.")
        if self.content_hash != content_hash(self.item.draft, self.item.certificate):
            raise NotAllowed("승인한 뒤에 내용이 바뀐 문항입니다. 다시 검토해 주십시오.")


def content_hash(draft: Draft, certificate: Certificate) -> str:
    """The hash that an approval is bound to: everything of the draft and of its certificate."""
    return hashlib.sha256(f"{dumps(draft)}\x1f{dumps(certificate)}".encode()).hexdigest()


def approve(item: Item, approver: str) -> ApprovedItem:
    """A teacher's approval. Raises NotAllowed for an item that failed a check: it must be edited first."""
    if not approver:
        raise NotAllowed("승인하는 사람이 누구인지 알아야 합니다. 로그인해 주십시오.")
    if item.certificate.failures:
        raise NotAllowed(f"검증을 통과하지 못한 문항입니다: {item.certificate.failures[0].reason}")
    return ApprovedItem(item, content_hash(item.draft, item.certificate), approver, _TOKEN)


def release(item: Item) -> ApprovedItem:
    """Release without a person: proven items (grade A) only, as the night's batch does."""
    if item.certificate.grade is not CertificateGrade.A:
        raise NotAllowed("증명된(A 등급) 문항만 사람의 승인 없이 내보낼 수 있습니다.")
    return ApprovedItem(item, content_hash(item.draft, item.certificate), "자동(A 등급)", _TOKEN)


def restore(item: Item, content_hash_then: str, approver: str) -> ApprovedItem:
    """An approval read back from the store. Raises NotAllowed where the content has changed since."""
    return ApprovedItem(item, content_hash_then, approver, _TOKEN)
