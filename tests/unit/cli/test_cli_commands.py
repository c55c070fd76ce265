"""The command line's contract: one JSON object a line, one sentence on failure, 0, 1 or 2."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appliance.cli import COMMANDS, cli

NOTE = "이차방정식 x²-5x+6=0의 두 근의 합을 구하여라."
ITEM_KEYS = {
    "id", "kind", "stem", "options", "key", "solution", "figure_svg", "standard", "item_model", "author",
    "grade", "certificate", "question", "seed",
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("APPLIANCE_HOME", str(tmp_path / "home"))

    def call(*words: str) -> Result:
        return CliRunner().invoke(cli, words)

    return call


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_twin_prints_the_note_and_then_its_items(run) -> None:
    """The first object is about the note, the others are items with every key of the contract; exit 0."""
    result = run("twin", "--text", NOTE, "--answer", "6", "--grade", "중3", "--seed", "3", "--json")
    note, *items = lines(result)
    assert result.exit_code == 0
    assert note["note"] == {
        "read": True,
        "standard": "9수02-20",
        "given_matches": False,
        "right_answer": "$5$",
        "mistake": None,
        "reason": "주신 정답이 맞지 않습니다. 옳은 답은 $5$입니다.",
    }
    assert len(items) == 3
    for item in items:
        assert set(item) == ITEM_KEYS
        assert item["grade"] == "A"
        assert all(check["passed"] for check in item["certificate"])


def test_the_same_seed_prints_the_same_items(run) -> None:
    """A seed makes the run repeatable."""
    words = ("twin", "--text", NOTE, "--grade", "중3", "--seed", "4", "--json")
    assert run(*words).stdout == run(*words).stdout


def test_a_refused_note_ends_with_one(run) -> None:
    """The reason is printed, the teacher is named, and the exit status says that some failed."""
    result = run("twin", "--text", "다음 그림에서 x의 값을 구하여라.", "--json")
    note, refused = lines(result)
    assert result.exit_code == 1
    assert note["note"]["read"] is False
    assert refused["needs"] == "teacher"
    assert "그림" in str(refused["refused"])


def test_a_file_carries_its_ids_through(run, tmp_path: Path) -> None:
    """Every object of a note has the note's id."""
    file = tmp_path / "notes.jsonl"
    file.write_text(f'{{"id": "가-1", "text": "{NOTE}", "grade": "중3"}}\n', "utf-8")
    result = run("twin", "--file", str(file), "-n", "2", "--json")
    assert [line["id"] for line in lines(result)] == ["가-1"] * 3


@pytest.mark.parametrize(
    "words",
    [
        ("twin",),
        ("twin", "--text", NOTE, "--file", "x.jsonl"),
        ("twin", "--file", "not-there.jsonl"),
        ("twin", "--text", NOTE, "--grade", "초6"),
        ("twin", "--text", NOTE, "--revision", "2015"),
        ("twin", "--text", NOTE, "--author", "somebody"),
        ("twin", "--text", NOTE, "--author", "template"),
        ("items", "audit", "not-there.jsonl"),
        ("batch", "submit", "not-there.json"),
        ("model", "verify", "no-such-model"),
    ],
)
def test_bad_input_gets_one_sentence_and_two(run, words: tuple[str, ...]) -> None:
    """Exit 2, one Korean sentence on standard error, nothing on standard output, no traceback."""
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.stderr


def test_a_bad_line_of_a_file_is_named(run, tmp_path: Path) -> None:
    """The number of the line that is no note stands in the sentence."""
    file = tmp_path / "notes.jsonl"
    file.write_text(f'{{"text": "{NOTE}"}}\n{{"txt": 1}}\n', "utf-8")
    result = run("twin", "--file", str(file))
    assert result.exit_code == 2
    assert "2째" in result.stderr


def test_a_box_without_a_store_says_so(run, tmp_path: Path) -> None:
    """Without keys a command refuses in one sentence and makes nothing."""
    result = run("batch", "status")
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "home").exists()


def test_items_are_audited_by_what_is_printed(run, tmp_path: Path) -> None:
    """What twin printed passes as it stands; with another key it does not."""
    made = run("twin", "--text", NOTE, "--grade", "중3", "--seed", "3", "--json").stdout.splitlines()
    broken = json.loads(made[1]) | {"id": "broken", "key": "$99$"}
    file = tmp_path / "items.jsonl"
    file.write_text("\n".join([made[1], json.dumps(broken, ensure_ascii=False)]), "utf-8")
    result = run("items", "audit", str(file), "--json")
    grades = {str(line["id"]): line["grade"] for line in lines(result)}
    assert result.exit_code == 1
    assert grades == {"note": "A", "broken": "C"}


def test_every_command_explains_itself(run) -> None:
    """`--help` works for every command, and the list is the one of the design."""
    for name in COMMANDS:
        assert run(name, "--help").exit_code == 0
