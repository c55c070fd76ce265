"""A demonstration box made once and copied for each test, and a teacher who can sign in to it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from page_reader import PASSWORD, Reader

from appliance.access import sessions
from appliance.access.accounts import open_account
from appliance.access.roles import Role
from appliance.access.sessions import Lifetime
from appliance.config import Config
from appliance.pipeline import demo
from appliance.pipeline.box import Box, initialise
from appliance.store.stretch import CHEAP
from appliance.web.app import create_app
from appliance.web.identity import COOKIE

SECRET = "a" * 32


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A box with the demonstration academy, its notes diagnosed, a teacher, and an operator."""
    home = tmp_path_factory.mktemp("made") / "home"
    initialise(Config(home=home), "a long passphrase")
    box = Box(Config(home=home))
    demo.create(box.store)
    demo.diagnose_all(box.store)
    for role in (Role.TEACHER, Role.OPERATOR):
        open_account(box.store, role.value, "김선생", role, PASSWORD, cost=CHEAP)
    box.close()
    return home


@pytest.fixture
def box(made_once: Path, tmp_path: Path) -> Iterator[Box]:
    """A box of this test's own, without model and search."""
    home = tmp_path / "home"
    shutil.copytree(made_once, home)
    opened = Box(Config(home=home))
    opened.__dict__.update(engine=None, retriever=None)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def app(made_once: Path) -> Litestar:
    """One application for all tests, for its templates are slow to compile; each test puts in its own box."""
    return create_app(Box(Config(home=made_once)), secret=SECRET)


@pytest.fixture
def stranger(app: Litestar, box: Box) -> Iterator[Reader]:
    """A browser in which nobody has signed in."""
    app.state["box"] = box
    with TestClient(app, raise_server_exceptions=False) as client:
        yield Reader(client)


@pytest.fixture
def teacher(box: Box, stranger: Reader) -> Reader:
    """A browser in which the teacher has signed in."""
    return signed_in(box, stranger, Role.TEACHER)


@pytest.fixture
def operator(box: Box, stranger: Reader) -> Reader:
    """A browser in which the operator has signed in."""
    return signed_in(box, stranger, Role.OPERATOR)


def signed_in(box: Box, reader: Reader, role: Role) -> Reader:
    """Not by the password, which is slow to check by design."""
    account = box.store.accounts.by_login(role.value)
    assert account is not None
    token = sessions.begin(box.store, account.id, Lifetime())
    reader.client.cookies.set(COOKIE, token, domain="testserver.local")
    return reader
