"""An operator's sign-in for commands that touch personal data."""

import os

import click

from appliance.access import accounts, sessions
from appliance.store.database import Store


def sign_in(store: Store) -> str:
    """The actor's id after a login, asked for on the terminal (or APPLIANCE_… is never used for it).

    Login and password may come from the environment of a script: LOGIN_ID and LOGIN_PASSWORD.
    Raises NotAllowed where they are wrong.
    """
    login = os.environ.get("LOGIN_ID") or click.prompt("아이디", err=True)
    password = os.environ.get("LOGIN_PASSWORD") or click.prompt("비밀번호", hide_input=True, err=True)
    token, principal = accounts.sign_in(store, login, password, address="local")
    sessions.end(store, token)
    return principal.actor
