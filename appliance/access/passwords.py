"""Passwords, kept as Argon2id hashes that name their own cost."""

import secrets
from functools import cache

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from appliance.store.stretch import LONGEST, Cost, check_choice, normal

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # without l, i, o, 0 and 1, which are misread on paper


def hash_password(password: str, cost: Cost | None = None) -> str:
    """The text to store. Raises BadInput where the password is too short."""
    check_choice(password)
    return _hasher(cost or Cost()).hash(normal(password))


def is_right(password: str, stored: str) -> bool:
    """Whether it is the password of that hash; its cost is read from the hash itself."""
    if len(password) > LONGEST:
        return False
    try:
        return _hasher(Cost()).verify(stored, normal(password))
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(stored: str, cost: Cost | None = None) -> bool:
    """Whether the hash was made at another cost than today's, and should be made again at a sign-in."""
    return _hasher(cost or Cost()).check_needs_rehash(stored)


@cache
def decoy(cost: Cost) -> str:
    """A hash of no one's password: checking it takes as long as checking a real one."""
    return _hasher(cost).hash(secrets.token_bytes(32))


def random_password() -> str:
    """Sixteen letters and digits (about 79 bits) to hand to a new account."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))


def _hasher(cost: Cost) -> PasswordHasher:
    return PasswordHasher(cost.passes, cost.memory_kib, cost.lanes, type=Type.ID)
