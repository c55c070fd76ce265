"""Argon2id: a passphrase or password stretched at a stated cost."""

import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from appliance.domain.errors import BadInput

SHORTEST = 8  # NIST SP 800-63B's floor for a secret that a person chose
LONGEST = 1024  # nobody types more; the bound keeps a hostile form from costing time


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs. The default is RFC 9106's second recommended option (64 MiB, 3 passes)."""

    passes: int = 3
    memory_kib: int = 65536
    lanes: int = 4

    def is_sane(self) -> bool:
        """Whether a box may be asked to pay it: a cost read from a file could be a trap."""
        return 1 <= self.passes <= 20 and 8 <= self.memory_kib <= 1 << 21 and 1 <= self.lanes <= 16


# For tests only: a guess costs under a millisecond, so it protects nothing.
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)


def normal(secret: str) -> bytes:
    """The bytes of a typed secret. NFKC: one keyboard writes 가 as one code point, another as two."""
    return unicodedata.normalize("NFKC", secret).encode()


def check_choice(secret: str) -> None:
    """Raises BadInput where a newly chosen secret is too short or absurdly long."""
    if not SHORTEST <= len(unicodedata.normalize("NFKC", secret)) <= LONGEST:
        raise BadInput(f"암호는 {SHORTEST}자 이상이어야 합니다. 더 긴 암호를 정해 주십시오.")


def stretch(secret: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes from `secret`, slow to guess."""
    return hash_secret_raw(
        normal(secret), salt, cost.passes, cost.memory_kib, cost.lanes, hash_len=32, type=Type.ID
    )
