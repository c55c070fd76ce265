"""The academy's own handouts as text: the one source from which their index is rebuilt."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlite_utils import Database

from appliance.domain.errors import UnknownName
from appliance.store.connection import Connections


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE handouts (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, digest TEXT NOT NULL UNIQUE,
            pages INTEGER NOT NULL, added REAL NOT NULL, added_by TEXT NOT NULL
        ) STRICT;
        CREATE TABLE handout_passages (
            handout_id INTEGER NOT NULL REFERENCES handouts(id) ON DELETE CASCADE,
            position INTEGER NOT NULL, page INTEGER NOT NULL, text TEXT NOT NULL,
            revision INTEGER NOT NULL, standard TEXT NOT NULL,
            PRIMARY KEY (handout_id, position)
        ) STRICT, WITHOUT ROWID;
    """)


@dataclass(frozen=True, slots=True)
class HandoutPassage:
    """page: from 1. standard: the code in `revision` where it was placed."""

    page: int
    text: str
    revision: int
    standard: str


@dataclass(frozen=True, slots=True)
class StoredHandout:
    """digest: of the file as it came in. passages: how many."""

    id: int
    title: str
    digest: str
    pages: int
    added: float
    added_by: str
    passages: int


class Handouts:
    """The handouts of the academy."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def add(
        self, title: str, digest: str, pages: int, passages: Iterable[HandoutPassage], by: str
    ) -> int | None:
        """The new handout's id; None where the very same file has been added before."""
        with self._store.atomic():
            if self._store.row("SELECT 1 FROM handouts WHERE digest = ?", digest) is not None:
                return None
            added = self._store.insert(
                "handouts", title=title, digest=digest, pages=pages, added=self._store.now(), added_by=by
            )
            for position, passage in enumerate(passages):
                self._store.insert("handout_passages", handout_id=added, position=position, **asdict(passage))
        return added

    def remove(self, handout_id: int) -> None:
        """Raises UnknownName where there is no such handout."""
        if not self._store.change("DELETE FROM handouts WHERE id = ?", handout_id):
            raise UnknownName(f"{handout_id}번 자료가 없습니다. 목록에서 확인하십시오.")

    def all(self) -> tuple[StoredHandout, ...]:
        """In the order in which they came."""
        sql = (
            "SELECT handouts.*, count(position) AS passages FROM handouts"
            " LEFT JOIN handout_passages ON handout_id = handouts.id GROUP BY handouts.id ORDER BY id"
        )
        return tuple(StoredHandout(**row) for row in self._store.rows(sql))

    def passages(self) -> tuple[tuple[str, str, HandoutPassage], ...]:
        """(id, title of the handout, passage) of every passage."""
        sql = (
            "SELECT handout_id, position, title, page, text, revision, standard FROM handout_passages"
            " JOIN handouts ON handouts.id = handout_id ORDER BY handout_id, position"
        )
        return tuple(
            (
                f"handout/{row['handout_id']}/{row['position']}",
                row["title"],
                HandoutPassage(row["page"], row["text"], row["revision"], row["standard"]),
            )
            for row in self._store.rows(sql)
        )
