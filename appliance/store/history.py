"""Which content a student has had, so that none comes twice."""

from sqlite_utils import Database

from appliance.store.connection import Connections
from appliance.store.documents import check_short_id


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE fingerprints (
            student_id INTEGER NOT NULL REFERENCES students(id), fingerprint TEXT NOT NULL,
            item_id INTEGER REFERENCES items(id), created REAL NOT NULL,
            PRIMARY KEY (student_id, fingerprint)
        ) STRICT, WITHOUT ROWID;
    """)


class History:
    """Fingerprints of content per student. How a fingerprint is taken is the pipeline's affair."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def seen(self, student_id: int) -> frozenset[str]:
        """All that the student has had."""
        sql = "SELECT fingerprint FROM fingerprints WHERE student_id = ?"
        return frozenset(row["fingerprint"] for row in self._store.rows(sql, student_id))

    def has_seen(self, student_id: int, fingerprint: str) -> bool:
        sql = "SELECT 1 FROM fingerprints WHERE student_id = ? AND fingerprint = ?"
        return self._store.row(sql, student_id, fingerprint) is not None

    def record(self, student_id: int, fingerprint: str, item_id: int | None = None) -> None:
        """Raises Conflict where the student has had it: two workers may have made it at once."""
        self._store.change(
            "INSERT INTO fingerprints (student_id, fingerprint, item_id, created) VALUES (?, ?, ?, ?)",
            student_id,
            check_short_id(fingerprint),
            item_id,
            self._store.now(),
        )
