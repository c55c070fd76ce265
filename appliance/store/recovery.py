"""The recovery key as it is printed: fourteen groups of four, with a check on the typing.

32 secret bytes and 3 of their SHA-256 are 56 letters of base32 without padding. The alphabet A–Z, 2–7
has no 0, 1, 8 or 9, so the ones a person mistakes are put right.
"""

import base64
import binascii
import hashlib

from appliance.domain.errors import KeyRefused

CHECK = 3
MISREAD = str.maketrans("018", "OIB")


def printed(private: bytes) -> str:
    """The text to print once and keep off the box."""
    letters = base64.b32encode(private + _check(private)).decode()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def typed(text: str) -> bytes:
    """The private key back from what a person typed. Raises KeyRefused where a letter is wrong."""
    letters = "".join(text.split()).replace("-", "").upper().translate(MISREAD)
    try:
        data = base64.b32decode(letters)
    except (binascii.Error, ValueError):
        data = b""
    private, check = data[:32], data[32:]
    if len(data) != 32 + CHECK or check != _check(private):
        raise KeyRefused("복구 열쇠를 잘못 적으셨습니다. 네 글자씩 열네 묶음을 다시 확인하십시오.")
    return private


def _check(private: bytes) -> bytes:
    return hashlib.sha256(b"recovery" + private).digest()[:CHECK]
