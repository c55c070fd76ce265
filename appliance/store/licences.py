"""Which licence of which model an operator has accepted."""

from dataclasses import dataclass

from sqlite_utils import Database

from appliance.store.connection import Connections
from appliance.store.documents import check_short_id


def first_tables(db: Database) -> None:
    db.executescript("""
        CREATE TABLE licences (
            model TEXT NOT NULL, text_hash TEXT NOT NULL, accepted_by TEXT NOT NULL,
            accepted_at REAL NOT NULL, PRIMARY KEY (model, text_hash)
        ) STRICT, WITHOUT ROWID;
    """)


@dataclass(frozen=True, slots=True)
class AcceptedLicence:
    """text_hash: of the very text that was shown; a changed licence must be accepted anew."""

    model: str
    text_hash: str
    accepted_by: str
    accepted_at: float


class Licences:
    """Accepting twice changes nothing: the first acceptance stands."""

    def __init__(self, store: Connections) -> None:
        self._store = store

    def accept(self, model: str, text_hash: str, by: str) -> None:
        self._store.change(
            "INSERT INTO licences (model, text_hash, accepted_by, accepted_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            check_short_id(model),
            check_short_id(text_hash),
            check_short_id(by),
            self._store.now(),
        )

    def has_accepted(self, model: str, text_hash: str) -> bool:
        sql = "SELECT 1 FROM licences WHERE model = ? AND text_hash = ?"
        return self._store.row(sql, model, text_hash) is not None

    def accepted(self) -> tuple[AcceptedLicence, ...]:
        found = self._store.rows("SELECT * FROM licences ORDER BY model, accepted_at")
        return tuple(AcceptedLicence(**row) for row in found)
