"""Guessing slowed down: after five wrong passwords each further try waits longer.

Counted for a login and for the address it came from apart, and never a lock without end: whoever knows a
teacher's login could otherwise keep that teacher out of class.
"""

import hashlib
import math
from dataclasses import dataclass

from appliance.domain.errors import NotAllowed
from appliance.store.database import Store


@dataclass(frozen=True, slots=True)
class Limits:
    """window_s: how long a failure counts. The wait doubles from first_wait_s with each one beyond `free`."""

    free: int = 5
    free_address: int = 20  # a staff room shares one address
    window_s: float = 3600.0
    first_wait_s: float = 15.0
    longest_wait_s: float = 900.0


def seconds_to_wait(failures: tuple[float, ...], free: int, now: float, limits: Limits) -> float:
    """How long the next try must wait, 0 where it may be made now. failures: when, oldest first."""
    beyond = len(failures) - free
    if beyond < 0:
        return 0.0
    # 2 ** beyond alone would grow past a float's range under a long attack.
    wait = min(limits.longest_wait_s, limits.first_wait_s * 2.0 ** min(beyond, 16))
    return max(0.0, failures[-1] + wait - now)


def admit(store: Store, login: str, address: str, limits: Limits) -> int:
    """Lets one try through, counted as failed until `forgive` says otherwise; its number.

    Counted first, in the same transaction as the check: many tries sent at once would otherwise all be
    checked before the first of them has failed.
    Raises NotAllowed where the try must wait; it is then not counted, and the password not looked at.
    """
    with store.atomic():
        _check_wait(store, login, address, limits)
        store.failed_sign_ins.add(_login(login))
        return store.failed_sign_ins.add(_address(address))


def _check_wait(store: Store, login: str, address: str, limits: Limits) -> None:
    now = store.now()
    store.failed_sign_ins.sweep(now - limits.window_s)
    waits = (
        seconds_to_wait(store.failed_sign_ins.since(subject, now - limits.window_s), free, now, limits)
        for subject, free in (
            (_login(login), limits.free),
            (_address(address), limits.free_address),
        )
    )
    wait = max(waits)
    if wait > 0:
        raise NotAllowed(f"암호가 여러 번 틀렸습니다. {math.ceil(wait)}초 뒤에 다시 해 보십시오.")


def forgive(store: Store, login: str, number: int) -> None:
    """After a right password: the login starts afresh, the address loses this one try only.

    One good login must not pay for guessing the others from the same place.
    """
    with store.atomic():
        store.failed_sign_ins.forgive(_login(login))
        store.failed_sign_ins.remove(number)


# Hashed to a fixed size: what is typed in the login field may be a password, or a megabyte.
def _login(login: str) -> str:
    return "login:" + hashlib.sha256(login.encode()).hexdigest()


def _address(address: str) -> str:
    return "address:" + hashlib.sha256(address.encode()).hexdigest()
