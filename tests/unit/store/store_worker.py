"""A worker process for the tests: takes jobs and writes an item, a placement and a fingerprint for each.

Its key comes on standard input. `stall` stops inside the first result's transaction, to be killed there;
`slow` spends most of its time there.
"""

import sys
import time
from pathlib import Path

from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey
from appliance.store.items import NewItem
from appliance.store.jobs import StoredJob


def main(path: str, how: str) -> None:
    key = DataKey(bytes.fromhex(sys.stdin.readline()))
    made = 0
    with open_store(Path(path), key) as store:
        while (job := store.jobs.claim()) is not None:
            with store.jobs.finishing(job):
                write(store, job)
                if how != "work":
                    say("holding")
                    time.sleep(600 if how == "stall" else 0.08)
            made += 1
    say(f"made {made}")


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def write(store: Store, job: StoredJob) -> None:
    assert job.batch_id is not None
    assert job.student_id is not None
    assert job.slot is not None
    mark = f"made-{job.student_id}-{job.slot}"
    item = store.items.add(job.payload["note"], NewItem({"stem": mark}, {}, mark, "A", "reparam"))
    sheet = store.worksheets.sheet_of(job.batch_id, job.student_id, "학습지")
    store.worksheets.place(sheet, job.slot, item)
    store.history.record(job.student_id, mark, item)


if __name__ == "__main__":
    main(*sys.argv[1:])
