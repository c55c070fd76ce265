"""The only kind of item that can be printed."""

import hashlib
from dataclasses import dataclass

from appliance.domain.encoding import dumps
from appliance.domain.errors import NotAllowed
from appliance.domain.item import Certificate, Draft, Item

# Only the room `review` puts this seal on an item; a test holds everyone else to it.
SEAL = object()


@dataclass(frozen=True, slots=True)
class ApprovedItem:
    """An item that may be printed: bound to its content, its certificate and who released it.

    Made only by `review`; export accepts nothing else, so an unverified problem on paper cannot be
    written down. Raises NotAllowed where it is made without review or the content has changed since.
    """

    item: Item
    content_hash: str
    approver: str
    seal: object = None

    def __post_init__(self) -> None:
        if self.seal is not SEAL:
            raise NotAllowed("검토를 거치지 않은 문항은 인쇄할 수 없습니다.")
        if self.content_hash != content_hash(self.item.draft, self.item.certificate):
            raise NotAllowed("승인한 뒤에 내용이 바뀐 문항입니다. 다시 검토해 주십시오.")


def content_hash(draft: Draft, certificate: Certificate) -> str:
    """The hash that an approval is bound to: everything of the draft and of its certificate."""
    return hashlib.sha256(f"{dumps(draft)}\x1f{dumps(certificate)}".encode()).hexdigest()
