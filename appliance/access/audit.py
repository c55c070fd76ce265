"""The audit log's words, and the one line of it that may go to a clear log.

The log in the store holds ids, not names (`store.audit` enforces it), so that it can be kept after a
student's data has been deleted, and a line of it can be printed anywhere.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from appliance.store.audit import AuditLine
from appliance.store.database import Store

SYSTEM = "system"

SIGNED_IN = "signed-in"
SIGNED_OUT = "signed-out"
SIGN_IN_FAILED = "sign-in-failed"
ACCOUNT_OPENED = "account-opened"
ACCOUNT_CLOSED = "account-closed"
PASSWORD_CHANGED = "password-changed"  # noqa: S105
NOTE_ADDED = "note-added"
ITEMS_MADE = "items-made"
ITEM_APPROVED = "item-approved"
ITEM_REJECTED = "item-rejected"
ITEM_SWAPPED = "item-swapped"
SHEET_PRINTED = "sheet-printed"
BATCH_SUBMITTED = "batch-submitted"
LICENCE_ACCEPTED = "licence-accepted"
BACKUP_MADE = "backup-made"
STORE_UNLOCKED = "store-unlocked"
HANDOUT_ADDED = "handout-added"
HANDOUT_REMOVED = "handout-removed"


def record(
    store: Store,
    actor: str,
    action: str,
    subject: str = "",
    details: Mapping[str, int | str] | None = None,
) -> str:
    """Appends to the log, and returns its clear line for standard error or the journal.

    actor: `Principal.actor` or SYSTEM. Raises BadInput where a part is more than an id.
    """
    return clear_line(store.audit.append(actor, action, subject, details))


def clear_line(line: AuditLine) -> str:
    """`2026-03-02T09:15:00Z signed-in by account:3 on item:17 count=10`: ids and numbers only."""
    moment = datetime.fromtimestamp(line.at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    subject = f" on {line.subject}" if line.subject else ""
    details = "".join(f" {name}={value}" for name, value in sorted(line.details.items()))
    return f"{moment} {line.action} by {line.actor}{subject}{details}"
