"""Sessions: a random token in the browser, its SHA-256 in the store.

A token has 256 bits, so a plain hash of it cannot be guessed back and needs no stretching. It protects
a copy of the store, not a browser that is left open: that is what the idle time is for.
"""

import hashlib
import secrets
from dataclasses import dataclass

from appliance.access.roles import Role
from appliance.domain.errors import NotAllowed
from appliance.store.database import Store

TOUCH_EVERY_S = 30.0  # writing `seen` at every request would put a disk sync into each of them


@dataclass(frozen=True, slots=True)
class Lifetime:
    """A session ends after `idle_s` unused and after `longest_s` in any case: a teacher's evening."""

    idle_s: float = 3600.0
    longest_s: float = 12 * 3600.0


@dataclass(frozen=True, slots=True)
class Principal:
    """Who is asking. actor: how the audit log names the person."""

    account_id: int
    session_id: int
    role: Role
    name: str
    academy_id: int | None

    @property
    def actor(self) -> str:
        return f"account:{self.account_id}"


def begin(store: Store, account_id: int, lifetime: Lifetime) -> str:
    """The token of a new session. It is told only here; hand it to the browser and forget it."""
    token = secrets.token_urlsafe(32)
    with store.atomic():
        store.sessions.sweep(store.now() - lifetime.idle_s)
        store.sessions.add(account_id, _hash(token), store.now() + lifetime.longest_s)
    return token


def principal_of(store: Store, token: str, lifetime: Lifetime) -> Principal:
    """Who holds this token. Raises NotAllowed where the session is unknown, over, or its account closed."""
    session = store.sessions.by_token_hash(_hash(token))
    now = store.now()
    if session is None or now >= session.expires or now >= session.seen + lifetime.idle_s:
        raise NotAllowed("로그인이 필요합니다. 다시 로그인해 주십시오.")
    account = store.accounts.get(session.account_id)
    if not account.active:
        raise NotAllowed("닫힌 계정입니다. 원장이나 운영자에게 문의하십시오.")
    if now >= session.seen + TOUCH_EVERY_S:
        store.sessions.touch(session.id)
    return Principal(account.id, session.id, Role(account.role), account.name, account.academy_id)


def end(store: Store, token: str) -> None:
    """Signs out. An unknown token is signed out already."""
    session = store.sessions.by_token_hash(_hash(token))
    if session is not None:
        store.sessions.end(session.id)


def end_all(store: Store, account_id: int) -> None:
    """Signs the account out everywhere."""
    store.sessions.end_all(account_id)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
