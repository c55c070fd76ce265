"""Key slots: the data key wrapped once for each way of opening the box.

A slot is a small JSON file. Every kind ends in the same AES-256-GCM wrapping of the data key; they
differ in where the wrapping key comes from. The kind is authenticated, so that one slot cannot be
passed off as another.
"""

import base64
import json
import secrets
from dataclasses import asdict
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from appliance.domain.errors import KeyRefused
from appliance.store.datakey import DataKey
from appliance.store.stretch import Cost, stretch

VERSION = 1
NONCE = 12

Slot = dict[str, Any]


def for_credential(key: DataKey, credential: bytes) -> Slot:
    """A slot that the service's own credential (random, not chosen by a person) opens."""
    return _wrap(key, "service", _derive(credential, b"service slot"), {})


def from_credential(slot: Slot, credential: bytes) -> DataKey:
    return _unwrap(slot, "service", _derive(credential, b"service slot"))


def for_passphrase(key: DataKey, passphrase: str, cost: Cost) -> Slot:
    """A slot that the operator's passphrase opens, at `cost` a guess."""
    salt = secrets.token_bytes(16)
    return _wrap(
        key, "operator", stretch(passphrase, salt, cost), {"salt": _text(salt), "cost": asdict(cost)}
    )


def from_passphrase(slot: Slot, passphrase: str) -> DataKey:
    try:
        cost = Cost(**slot["cost"])
        salt = _bytes(slot["salt"])
        sane = cost.is_sane() and len(salt) >= 16
    except (KeyError, TypeError, ValueError):
        sane = False
    if not sane:
        raise KeyRefused("암호 열쇠 파일이 손상되었습니다. 복구 열쇠로 여십시오.")
    return _unwrap(slot, "operator", stretch(passphrase, salt, cost))


def for_recovery(key: DataKey, public: bytes) -> Slot:
    """A slot that the private half of `public` opens; the box itself cannot."""
    sender, shared = seal_secret(public, b"recovery slot")
    return _wrap(key, "recovery", shared, {"public": _text(public), "sender": _text(sender)})


def from_recovery(slot: Slot, private: bytes) -> DataKey:
    try:
        sender = _bytes(slot["sender"])
    except (KeyError, TypeError, ValueError):
        raise KeyRefused("복구 열쇠 파일이 손상되었습니다. 백업에서 되살려 주십시오.") from None
    return _unwrap(slot, "recovery", open_secret(private, sender, b"recovery slot"))


def recovery_public(slot: Slot) -> bytes:
    """The public half, to which backups are sealed."""
    try:
        return _bytes(slot["public"])
    except (KeyError, TypeError, ValueError):
        raise KeyRefused("복구 열쇠 파일이 손상되었습니다. 복구 열쇠를 새로 만드십시오.") from None


def public_of(private: bytes) -> bytes:
    """The public half of an X25519 private key."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal_secret(public: bytes, purpose: bytes) -> tuple[bytes, bytes]:
    """A fresh sender's public key, and 32 bytes that only the owner of `public` can find from it."""
    sender = X25519PrivateKey.generate()
    shared = sender.exchange(X25519PublicKey.from_public_bytes(public))
    sent = sender.public_key().public_bytes_raw()
    # Both public keys go into the derivation: X25519 alone does not bind the secret to them.
    return sent, _derive(shared + sent + public, purpose)


def open_secret(private: bytes, sender: bytes, purpose: bytes) -> bytes:
    """The 32 bytes of `seal_secret`, found with the private half. Raises KeyRefused on a broken sender."""
    try:
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(sender)
        )
    except ValueError:
        raise KeyRefused("복구 열쇠가 맞지 않습니다. 인쇄해 둔 복구 열쇠를 다시 확인하십시오.") from None
    return _derive(shared + sender + public_of(private), purpose)


def encode(slot: Slot) -> bytes:
    return json.dumps(slot, indent=1, sort_keys=True).encode() + b"\n"


def decode(data: bytes) -> Slot:
    """Raises KeyRefused where the file is no slot of a version that we know."""
    try:
        slot = json.loads(data)
    except ValueError:
        slot = None
    if not isinstance(slot, dict) or slot.get("version") != VERSION:
        raise KeyRefused("열쇠 파일이 손상되었습니다. 다른 열쇠(암호나 복구 열쇠)로 여십시오.")
    return slot


def _wrap(key: DataKey, kind: str, wrapping: bytes, extra: Slot) -> Slot:
    nonce = secrets.token_bytes(NONCE)
    sealed = AESGCM(wrapping).encrypt(nonce, key.reveal(), _bound(kind))
    return {"version": VERSION, "kind": kind, "nonce": _text(nonce), "sealed": _text(sealed), **extra}


def _unwrap(slot: Slot, kind: str, wrapping: bytes) -> DataKey:
    try:
        plain = AESGCM(wrapping).decrypt(_bytes(slot["nonce"]), _bytes(slot["sealed"]), _bound(kind))
        return DataKey(plain)
    except (InvalidTag, KeyError, TypeError, ValueError):
        raise KeyRefused("열쇠가 맞지 않습니다. 암호나 복구 열쇠를 다시 확인하십시오.") from None


def _bound(kind: str) -> bytes:
    return f"academy appliance/{kind}/{VERSION}".encode()


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=b"academy appliance/" + purpose).derive(secret)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
