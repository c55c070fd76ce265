"""Roles, the throttle, and the audit log's words."""

import threading

import pytest

from appliance.access import accounts, audit, throttle
from appliance.access.roles import ALLOWED, Act, Role, may, require, role_named
from appliance.access.throttle import Limits, seconds_to_wait
from appliance.domain.errors import BadInput, NotAllowed
from appliance.store.database import Store
from appliance.store.stretch import CHEAP

LIMITS = Limits(free=3, free_address=6, window_s=1000, first_wait_s=10, longest_wait_s=100)


def test_each_role_may_do_its_own_work() -> None:
    """Teachers teach, the director also sees people and the log, the operator keeps the box."""
    assert {role: may(role, Act.REVIEW_ITEMS) for role in Role} == {
        Role.TEACHER: True,
        Role.DIRECTOR: True,
        Role.OPERATOR: False,
    }
    assert {role: may(role, Act.MANAGE_BACKUPS) for role in Role} == {
        Role.TEACHER: False,
        Role.DIRECTOR: False,
        Role.OPERATOR: True,
    }
    assert not may(Role.TEACHER, Act.READ_AUDIT)
    assert not may(Role.OPERATOR, Act.READ_NOTES)


def test_every_act_is_somebodys() -> None:
    """No act is left that nobody may do, and every role is in the table."""
    assert set(ALLOWED) == set(Role)
    assert frozenset().union(*ALLOWED.values()) == frozenset(Act)


def test_a_forbidden_act_is_refused() -> None:
    """`require` raises NotAllowed for it and lets the allowed one pass."""
    require(Role.TEACHER, Act.READ_NOTES)
    with pytest.raises(NotAllowed):
        require(Role.TEACHER, Act.MANAGE_ACCOUNTS)


def test_an_unknown_role_is_bad_input() -> None:
    """Only the three roles have names."""
    assert role_named("director") is Role.DIRECTOR
    with pytest.raises(BadInput):
        role_named("root")


@pytest.mark.parametrize(
    ("failures", "waited", "left"),
    [
        (0, 0, 0),
        (2, 0, 0),
        (3, 0, 10),
        (3, 4, 6),
        (3, 10, 0),
        (4, 0, 20),
        (6, 0, 80),
        (7, 0, 100),
        (5000, 0, 100),
    ],
)
def test_the_wait_doubles_and_has_an_end(failures: int, waited: float, left: float) -> None:
    """Free tries, then 10, 20, 40 … seconds, never more than the longest."""
    assert seconds_to_wait((50.0,) * failures, LIMITS.free, 50.0 + waited, LIMITS) == left


def attempt(store: Store, login: str, address: str = "10.0.0.1") -> bool:
    try:
        throttle.admit(store, login, address, LIMITS)
    except NotAllowed:
        return False
    return True


def test_one_login_is_throttled_from_everywhere(store: Store) -> None:
    """Guesses at one login from many addresses add up; another login is not held back."""
    assert [attempt(store, "teacher1", f"10.0.0.{n}") for n in range(4)] == [True, True, True, False]
    assert attempt(store, "teacher2", "10.0.1.1")


def test_one_address_is_throttled_over_all_logins(store: Store) -> None:
    """One guess at each of many logins from one place is stopped as well."""
    assert [attempt(store, f"teacher{n}") for n in range(7)] == [True] * 6 + [False]


def test_a_refused_try_is_not_counted(store: Store) -> None:
    """Somebody who keeps knocking does not make the teacher's wait longer."""
    for _ in range(50):
        attempt(store, "teacher1")
    assert len(store.failed_sign_ins.since(throttle._login("teacher1"), 0)) == 3


def test_a_right_password_forgives_the_login_only(store: Store) -> None:
    """The login starts afresh; the address keeps its other failures."""
    for _ in range(2):
        attempt(store, "teacher1")
    number = throttle.admit(store, "teacher1", "10.0.0.1", LIMITS)
    throttle.forgive(store, "teacher1", number)
    assert store.failed_sign_ins.since(throttle._login("teacher1"), 0) == ()
    assert len(store.failed_sign_ins.since(throttle._address("10.0.0.1"), 0)) == 2


def test_old_failures_are_forgotten(store: Store, clock: object) -> None:
    """Past the window nothing is counted, and nothing is kept."""
    for _ in range(3):
        attempt(store, "teacher1")
    clock.now += LIMITS.window_s + 1  # type: ignore[attr-defined]
    assert attempt(store, "teacher1")
    assert len(store.failed_sign_ins.since(throttle._login("teacher1"), 0)) == 1


def test_tries_at_once_do_not_slip_through(store: Store) -> None:
    """Twenty tries in parallel get the same three through as one after the other."""
    through: list[bool] = []
    gate = threading.Barrier(20)

    def try_once(number: int) -> None:
        store.accounts.every()  # opens this thread's connection before the start
        gate.wait()
        through.append(attempt(store, "teacher1", f"10.0.{number}.1"))

    threads = [threading.Thread(target=try_once, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (through.count(True), len(through)) == (3, 20)


def test_what_was_typed_as_login_is_not_kept(store: Store) -> None:
    """A password typed in the login field ends up neither in the failures nor in the audit log."""
    typed = "내 암호를 여기에"
    with pytest.raises(NotAllowed):
        accounts.sign_in(store, typed, typed, address="10.0.0.1", cost=CHEAP)
    rows = store._connections.rows("SELECT subject FROM failed_sign_ins")
    assert not any(typed in row["subject"] or "10.0.0.1" in row["subject"] for row in rows)
    assert [(line.action, line.subject) for line in store.audit.newest()] == [("sign-in-failed", "")]


def test_signing_in_and_accounts_are_audited(store: Store) -> None:
    """Opening, signing in, changing and closing each leave a line with ids and no name."""
    one = accounts.open_account(store, "teacher1", "김선생", Role.TEACHER, "선생님의 긴 암호", cost=CHEAP)
    accounts.sign_in(store, "teacher1", "선생님의 긴 암호", cost=CHEAP)
    accounts.change_password(store, one, "선생님의 긴 암호", "새로운 암호입니다", CHEAP)
    accounts.close_account(store, one, by="account:9")
    lines = store.audit.newest()
    assert [(line.actor, line.action, line.subject) for line in reversed(lines)] == [
        ("system", "account-opened", f"account:{one}"),
        (f"account:{one}", "signed-in", ""),
        (f"account:{one}", "password-changed", f"account:{one}"),
        ("account:9", "account-closed", f"account:{one}"),
    ]
    assert "김선생" not in repr(lines)


def test_a_clear_line_has_ids_only(store: Store) -> None:
    """The line for the journal has time, action, actor, subject and numbers."""
    line = audit.record(store, "account:3", audit.ITEM_APPROVED, "item:17", {"note": 4, "batch": 2})
    assert line == "2027-01-15T08:00:00Z item-approved by account:3 on item:17 batch=2 note=4"
    with pytest.raises(BadInput):
        audit.record(store, "account:3", audit.NOTE_ADDED, "note:4", {"student": "홍길동"})
