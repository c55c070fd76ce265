"""The 256-bit key that everything in the store is encrypted with."""

import secrets
from typing import NoReturn

SIZE = 32


class DataKey:
    """Thirty-two secret bytes that do not print, pickle or compare themselves away.

    Does not protect against somebody who can read this process's memory: Python leaves copies.
    """

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != SIZE:
            raise ValueError("a data key has 32 bytes")
        self._secret = bytes(secret)

    @classmethod
    def random(cls) -> "DataKey":
        return cls(secrets.token_bytes(SIZE))

    def reveal(self) -> bytes:
        """The bytes. Only a slot, a backup and the opening of the store ask for them."""
        return self._secret

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataKey) and secrets.compare_digest(self._secret, other._secret)

    def __repr__(self) -> str:
        return "DataKey(<hidden>)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key is not pickled; unlock it again in the other process")
