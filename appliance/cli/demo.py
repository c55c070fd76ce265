"""`appliance demo`: a demonstration academy from nothing, and similar problems in front of you.

Every step looks first whether it is done, so that an interrupted run goes on where it stopped and a
second run is quick.
"""

import os
from pathlib import Path

import click

from appliance import config
from appliance.access.accounts import open_account
from appliance.access.passwords import random_password
from appliance.access.roles import Role
from appliance.cli.model import build_default
from appliance.cli.output import failing_softly, progress
from appliance.cli.serve import check_port, serve_box
from appliance.config import Config
from appliance.curriculum import E5, build_index
from appliance.domain.item import Author
from appliance.domain.note import Note
from appliance.mathtext import to_plain
from appliance.pipeline import demo as academy
from appliance.pipeline.box import Box, initialise
from appliance.pipeline.flow import Request, Served, serve
from appliance.store import keys
from appliance.store.database import open_store

LOGIN = "teacher"
SIGN_IN = "demo-signin.txt"
SHOWN_NOTE = 1
SEED = 20260302


@click.command()
@click.option("--serve/--no-serve", "serving", default=False, help="끝나면 선생님 화면을 엽니다.")
@failing_softly
def demo(serving: bool) -> int:
    """시범 학원을 만들고 오답 하나로 유사문제를 만들어 보입니다."""
    settings = config.read()
    if serving:
        check_port(settings.host, settings.port)
    build_default(settings)
    fresh = _academy(settings)
    build_index(settings.index_path, E5(), lambda done, total: progress(f"교육과정 색인 {done}/{total}"))
    box = Box(settings)
    if fresh:
        _show(box)
    _say_sign_in(settings)
    if serving:
        serve_box(box)
    else:
        box.close()
    return 0


def _academy(settings: Config) -> bool:
    """Makes keys, store, account and notes where they are missing; whether anything was made."""
    if not keys.exists(settings.home):
        opened = initialise(settings, settings.passphrase or random_password())
        progress("복구 열쇠 (시범이 아니라면 인쇄하여 이 기계 밖에 보관하십시오):")
        progress(opened.recovery)
    elif not settings.store_path.exists():  # a first run that was interrupted between the two
        open_store(settings.store_path, keys.unlock(settings.home), create=True).close()
    box = Box(settings)
    made = academy.create(box.store)
    if not box.store.accounts.by_login(LOGIN):
        _account(box, settings)
    if made:
        progress(f"시범 학원을 만들었습니다: 반 2, 학생 12, 오답 {made}")
    unserved = academy.diagnose_all(box.store)
    if unserved:
        progress(f"진단하지 못한 오답이 {unserved}개 있습니다.")
    box.close()
    return bool(made)


def _account(box: Box, settings: Config) -> None:
    """The demonstration teacher; the password is kept beside the data, for this academy is not real."""
    password = random_password()
    academy_id = box.store.people.academies()[0].id
    open_account(
        box.store, LOGIN, "시범 선생님", Role.DIRECTOR, password, academy_id=academy_id, by="rule:demo"
    )
    path = settings.home / SIGN_IN
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"아이디 {LOGIN}, 비밀번호 {password}\n")


def _say_sign_in(settings: Config) -> None:
    path: Path = settings.home / SIGN_IN
    if path.exists():
        progress(f"로그인: {path.read_text('utf-8').strip()}")


def _show(box: Box) -> None:
    """Similar problems for one note, in front of the person who started this."""
    row = box.store.notes.get(SHOWN_NOTE)
    note = Note(row.text, row.right_key or "", row.student_answer or "", row.grade or "")
    progress(f"\n오답: {to_plain(note.text)}  (학생의 답 {note.student_answer})")
    served = serve(Request(note, SEED, 3, author="local"), box.parts())
    if served.items and all(item.draft.author is not Author.LOCAL for item in served.items):
        progress("(모델이 쓴 글이 검증을 통과하지 못하여 오답의 글에 새 값을 넣었습니다.)")
    _print(served)


def _print(served: Served) -> None:
    for number, item in enumerate(served.items, 1):
        draft = item.draft
        grade = item.certificate.grade.value
        progress(f"\n[{number}] {to_plain(draft.stem)}   ({draft.author.value}, {grade} 등급)")
        progress(f"    정답 {to_plain(draft.key)}")
        for line in draft.solution:
            progress(f"    | {to_plain(line)}")
    progress(served.refused)
