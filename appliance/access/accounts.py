"""Making accounts, signing in, changing a password."""

import re

from appliance.access import audit, passwords, sessions, throttle
from appliance.access.roles import Role
from appliance.access.sessions import Lifetime, Principal
from appliance.domain.errors import BadInput, NotAllowed
from appliance.store.accounts import StoredAccount
from appliance.store.database import Store
from appliance.store.stretch import Cost

LOGIN = re.compile(r"[a-z0-9][a-z0-9_.-]{1,31}", re.ASCII)


def open_account(
    store: Store,
    login: str,
    name: str,
    role: Role,
    password: str,
    *,
    academy_id: int | None = None,
    by: str = audit.SYSTEM,
    cost: Cost | None = None,
) -> int:
    """The new account's id. Raises BadInput on an unusable login or password, Conflict on a taken login."""
    if not LOGIN.fullmatch(login):
        raise BadInput("아이디는 영문 소문자와 숫자로 된 2~32자여야 합니다.")
    hashed = passwords.hash_password(password, cost)
    with store.atomic():
        account_id = store.accounts.add(login, name, role.value, hashed, academy_id)
        audit.record(store, by, audit.ACCOUNT_OPENED, f"account:{account_id}", {"role": role.value})
    return account_id


def close_account(store: Store, account_id: int, by: str) -> None:
    """No sign-in any more, and its sessions end. Raises UnknownName."""
    account = store.accounts.get(account_id)
    with store.atomic():
        store.accounts.deactivate(account.id)
        audit.record(store, by, audit.ACCOUNT_CLOSED, f"account:{account.id}")


def sign_in(
    store: Store,
    login: str,
    password: str,
    *,
    address: str = "local",
    lifetime: Lifetime | None = None,
    limits: throttle.Limits | None = None,
    cost: Cost | None = None,
) -> tuple[str, Principal]:
    """A new session's token and who it is. address: where the try came from, for the throttle.

    Raises NotAllowed, with the same words for an unknown login and a wrong password.
    """
    lifetime = lifetime or Lifetime()
    login = login.strip().lower()
    number = throttle.admit(store, login, address, limits or throttle.Limits())
    account = _proven(store, login, password, cost or Cost())
    if account is None:
        audit.record(store, audit.SYSTEM, audit.SIGN_IN_FAILED)
        raise NotAllowed("아이디나 암호가 맞지 않습니다. 다시 확인하십시오.")
    throttle.forgive(store, login, number)
    if passwords.is_outdated(account.password_hash, cost):
        store.accounts.set_password_hash(account.id, passwords.hash_password(password, cost))
    token = sessions.begin(store, account.id, lifetime)
    principal = sessions.principal_of(store, token, lifetime)
    audit.record(store, principal.actor, audit.SIGNED_IN)
    return token, principal


def change_password(store: Store, account_id: int, old: str, new: str, cost: Cost | None = None) -> None:
    """Raises NotAllowed where `old` is wrong. Every session of the account ends: one may be a thief's."""
    account = store.accounts.get(account_id)
    if not passwords.is_right(old, account.password_hash):
        raise NotAllowed("지금 쓰는 암호가 맞지 않습니다. 다시 확인하십시오.")
    _set(store, account_id, new, f"account:{account_id}", cost)


def reset_password(store: Store, account_id: int, by: str, cost: Cost | None = None) -> str:
    """A new random password for somebody who forgot theirs, to be handed over. Raises UnknownName."""
    password = passwords.random_password()
    _set(store, store.accounts.get(account_id).id, password, by, cost)
    return password


def _set(store: Store, account_id: int, password: str, by: str, cost: Cost | None) -> None:
    hashed = passwords.hash_password(password, cost)
    with store.atomic():
        store.accounts.set_password_hash(account_id, hashed)
        store.sessions.end_all(account_id)
        audit.record(store, by, audit.PASSWORD_CHANGED, f"account:{account_id}")


def _proven(store: Store, login: str, password: str, cost: Cost) -> StoredAccount | None:
    account = store.accounts.by_login(login)
    usable = account is not None and account.active
    # An unknown login costs as much time as a known one, so that nobody can list the staff by the clock.
    stored = account.password_hash if account and usable else passwords.decoy(cost)
    return account if passwords.is_right(password, stored) and usable else None
