"""Accounts, signing in, sessions."""

import hashlib
import unicodedata
from typing import Any

import pytest

from appliance.access import accounts, passwords, sessions
from appliance.access.roles import Role
from appliance.access.sessions import Lifetime, Principal
from appliance.access.throttle import Limits
from appliance.domain.errors import BadInput, Conflict, NotAllowed, UnknownName
from appliance.store.database import Store
from appliance.store.stretch import CHEAP, Cost

PASSWORD = "선생님의 긴 암호"


@pytest.fixture
def teacher(store: Store) -> int:
    return accounts.open_account(store, "teacher1", "김선생", Role.TEACHER, PASSWORD, cost=CHEAP)


def sign_in(
    store: Store, login: str = "teacher1", password: str = PASSWORD, **more: Any
) -> tuple[str, Principal]:
    return accounts.sign_in(store, login, password, cost=CHEAP, **more)


def test_a_right_password_opens_a_session(store: Store, teacher: int) -> None:
    """Signing in gives a token, and the token gives back who it is."""
    token, principal = sign_in(store)
    assert sessions.principal_of(store, token, Lifetime()) == principal
    assert (principal.account_id, principal.role, principal.name) == (teacher, Role.TEACHER, "김선생")
    assert principal.actor == f"account:{teacher}"


def test_the_login_forgives_case_and_spaces(store: Store, teacher: int) -> None:
    """A login typed with a capital or a trailing space is the same login."""
    assert sign_in(store, " Teacher1 ")[1].account_id == teacher


@pytest.mark.parametrize(
    ("login", "password"), [("teacher1", "틀린 암호입니다"), ("nobody", PASSWORD), ("", "")]
)
def test_a_wrong_login_and_a_wrong_password_sound_alike(
    store: Store, teacher: int, login: str, password: str
) -> None:
    """Both are refused with the same words, so that nobody learns which logins exist."""
    with pytest.raises(NotAllowed, match="아이디나 암호가 맞지 않습니다"):
        sign_in(store, login, password)


def test_an_unknown_login_costs_a_hash_too(
    store: Store, teacher: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A password is checked against a hash of the same cost even where there is no account."""
    checked: list[str] = []
    monkeypatch.setattr(passwords, "is_right", lambda _, stored: checked.append(stored) or False)
    for login in ("teacher1", "nobody"):
        with pytest.raises(NotAllowed):
            sign_in(store, login)
    costs = [stored.split("$")[3] for stored in checked]
    assert costs == ["m=8,t=1,p=1", "m=8,t=1,p=1"]


def test_the_store_holds_only_hashes(store: Store, teacher: int) -> None:
    """Neither the password nor the token is in the store; the token's SHA-256 is."""
    token, _ = sign_in(store)
    assert PASSWORD not in repr(store.accounts.every())
    assert store.accounts.get(teacher).password_hash.startswith("$argon2id$")
    assert store.sessions.by_token_hash(token) is None
    assert store.sessions.by_token_hash(hashlib.sha256(token.encode()).hexdigest()) is not None


def test_tokens_are_long_and_different(store: Store, teacher: int) -> None:
    """Each sign-in gives another token of 256 bits, and both sessions stand."""
    first, second = sign_in(store)[0], sign_in(store)[0]
    assert first != second
    assert len(first) == 43
    for token in (first, second):
        assert sessions.principal_of(store, token, Lifetime()).account_id == teacher


def test_a_session_ends_when_it_is_idle(store: Store, teacher: int, clock: Any) -> None:
    """Used now and then it lives on; unused for the idle time it is over."""
    lifetime = Lifetime(idle_s=600, longest_s=10_000)
    token, _ = sign_in(store, lifetime=lifetime)
    for _ in range(5):
        clock.now += 599
        sessions.principal_of(store, token, lifetime)
    clock.now += 600
    with pytest.raises(NotAllowed, match="다시 로그인"):
        sessions.principal_of(store, token, lifetime)


def test_a_session_ends_at_the_latest(store: Store, teacher: int, clock: Any) -> None:
    """However busy, a session does not outlive its longest time."""
    lifetime = Lifetime(idle_s=600, longest_s=1000)
    token, _ = sign_in(store, lifetime=lifetime)
    clock.now += 500
    sessions.principal_of(store, token, lifetime)
    clock.now += 500
    with pytest.raises(NotAllowed):
        sessions.principal_of(store, token, lifetime)


def test_old_sessions_are_swept(store: Store, teacher: int, clock: Any) -> None:
    """A new sign-in deletes what is over."""
    token, _ = sign_in(store)
    clock.now += Lifetime().idle_s + 1
    sign_in(store)
    assert store.sessions.by_token_hash(hashlib.sha256(token.encode()).hexdigest()) is None


def test_signing_out_ends_the_session(store: Store, teacher: int) -> None:
    """The token is worth nothing afterwards, and signing out again is no error."""
    token, _ = sign_in(store)
    sessions.end(store, token)
    sessions.end(store, token)
    with pytest.raises(NotAllowed):
        sessions.principal_of(store, token, Lifetime())


@pytest.mark.parametrize("token", ["", "x" * 43, "가" * 1000])
def test_a_made_up_token_is_nobody(store: Store, teacher: int, token: str) -> None:
    """A token that was never given out is refused."""
    with pytest.raises(NotAllowed):
        sessions.principal_of(store, token, Lifetime())


def test_a_closed_account_is_out_at_once(store: Store, teacher: int) -> None:
    """Closing ends the running sessions, and there is no new sign-in."""
    token, _ = sign_in(store)
    accounts.close_account(store, teacher, by="system")
    with pytest.raises(NotAllowed):
        sessions.principal_of(store, token, Lifetime())
    with pytest.raises(NotAllowed, match="맞지 않습니다"):
        sign_in(store)
    with pytest.raises(UnknownName):
        accounts.close_account(store, 99, by="system")


def test_a_changed_password_ends_every_session(store: Store, teacher: int) -> None:
    """The old password and the old sessions are out, the new password opens."""
    token, _ = sign_in(store)
    with pytest.raises(NotAllowed):
        accounts.change_password(store, teacher, "틀린 암호입니다", "새로운 암호입니다", CHEAP)
    accounts.change_password(store, teacher, PASSWORD, "새로운 암호입니다", CHEAP)
    with pytest.raises(NotAllowed):
        sessions.principal_of(store, token, Lifetime())
    with pytest.raises(NotAllowed):
        sign_in(store)
    assert sign_in(store, password="새로운 암호입니다")[1].account_id == teacher


def test_a_reset_password_opens(store: Store, teacher: int) -> None:
    """The random password that is handed over works, and the old one does not."""
    password = accounts.reset_password(store, teacher, by="system", cost=CHEAP)
    assert sign_in(store, password=password)[1].account_id == teacher
    with pytest.raises(NotAllowed):
        sign_in(store)


def test_a_dearer_hash_is_made_at_the_next_sign_in(store: Store, teacher: int) -> None:
    """When the cost has been raised, signing in renews the hash, and the password stays."""
    dearer = Cost(passes=2, memory_kib=16, lanes=1)
    accounts.sign_in(store, "teacher1", PASSWORD, cost=dearer)
    assert "m=16,t=2,p=1" in store.accounts.get(teacher).password_hash
    assert accounts.sign_in(store, "teacher1", PASSWORD, cost=dearer)[1].account_id == teacher


@pytest.mark.parametrize("login", ["", "a", "Teacher", "김선생", "a b", "a" * 33, "-ab"])
def test_a_login_is_plain(store: Store, login: str) -> None:
    """A login is small letters and digits: it may stand in a log, so it must not be a name."""
    with pytest.raises(BadInput):
        accounts.open_account(store, login, "이름", Role.TEACHER, PASSWORD, cost=CHEAP)
    assert store.accounts.every() == ()


def test_a_login_is_given_once(store: Store, teacher: int) -> None:
    """A taken login is a conflict."""
    with pytest.raises(Conflict):
        accounts.open_account(store, "teacher1", "다른이", Role.TEACHER, PASSWORD, cost=CHEAP)


def test_a_short_password_is_refused(store: Store) -> None:
    """Seven letters are too few, and no account is made."""
    with pytest.raises(BadInput, match="8자"):
        accounts.open_account(store, "teacher1", "이름", Role.TEACHER, "short77", cost=CHEAP)
    assert store.accounts.every() == ()


def test_a_damaged_hash_lets_nobody_in() -> None:
    """A stored text that is no Argon2 hash matches no password, and raises nothing."""
    for stored in ("", "plain", "$argon2id$v=19$m=8,t=1,p=1$x$y"):
        assert not passwords.is_right(PASSWORD, stored)


def test_hangul_is_one_password_from_every_keyboard() -> None:
    """Jamo (NFD) and syllables (NFC) are the same password; an absurdly long one is never hashed."""
    stored = passwords.hash_password("가나다라마바사아", CHEAP)
    assert passwords.is_right(unicodedata.normalize("NFD", "가나다라마바사아"), stored)
    assert not passwords.is_right("가" * 5000, stored)


def test_random_passwords_are_readable() -> None:
    """Four groups of four without letters that are misread, never the same twice."""
    made = {passwords.random_password() for _ in range(50)}
    assert len(made) == 50
    assert all(len(one) == 19 and not set(one) & set("lio01") for one in made)


def test_guessing_gets_slower_and_then_ends(store: Store, teacher: int, clock: Any) -> None:
    """After five wrong passwords even the right one must wait, then it opens and all is forgiven."""
    limits = Limits(free=5, first_wait_s=15)
    for _ in range(5):
        with pytest.raises(NotAllowed, match="맞지 않습니다"):
            sign_in(store, password="틀린 암호입니다", limits=limits)
    with pytest.raises(NotAllowed, match=" 15초"):
        sign_in(store, limits=limits)
    clock.now += 15
    assert sign_in(store, limits=limits)[1].account_id == teacher
    with pytest.raises(NotAllowed, match="맞지 않습니다"):
        sign_in(store, password="틀린 암호입니다", limits=limits)
