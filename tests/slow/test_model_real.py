"""Promises about the real models: built from their packages, proven, and writing Korean in the form asked."""

import ctypes
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "inference"))
from engine_contract import EngineContract

from appliance.config import Config
from appliance.domain.errors import BadInput, ModelRefused
from appliance.inference import devices, library, registry
from appliance.inference.build import BuiltModel, build_model, source
from appliance.inference.grammar import Grammar, draft_grammar
from appliance.inference.hosted import HostedEngine
from appliance.inference.llama import LlamaEngine
from appliance.inference.manifest import ModelManifest
from appliance.inference.sequence import GenerationRequest, Priority
from appliance.pipeline import engines

pytestmark = pytest.mark.model

NAMES = ["gemma3-270m", "gemma3-270m-korean-maths", "smollm2-135m"]
# The processor features that numpy chooses among when it runs, switched off.
NARROW = {"NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4 AVX512_ICL AVX512_SPR"}
EXAMPLES = """중학교 수학 문제와 풀이를 JSON으로 쓴다.
{"stem": "일차방정식 $2x+3=11$의 해를 구하여라.", "solution": ["3을 이항하면 $2x=8$이다.", "따라서 $x=4$이다."]}
{"stem": "연필 3자루의 값이 900원이다. 연필 한 자루의 값을 구하여라.", "solution": ["$900 \\\\div 3=300$이다.", "300원이다."]}
"""
TEXTS = [
    "이차방정식 $x^2-5x+6=0$의 두 근의 합을 구하여라.",
    "8%의 소금물 300g에 물을 몇 g 더 넣으면 6%의 소금물이 되는지 구하시오.",
    "서로 다른 두 개의 주사위를 동시에 던질 때, ① 1/9 ② 5/36 ③ 1/6",
    "√12+√27을 간단히 하여라. 부등식 3x-5≥5x+1, $\\frac{3}{4}\\times 12$",
    '{"stem": "집에서 학교까지 시속 4km로", "solution": ["따라서 3km이다."]}',
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def built(folder: Path) -> dict[str, BuiltModel]:
    return {name: build_model(registry.find(name), folder) for name in NAMES}


@pytest.fixture(scope="module")
def gemma(built: dict[str, BuiltModel]) -> Iterator[LlamaEngine]:
    with LlamaEngine.open(registry.find("gemma3-270m"), built["gemma3-270m"].path) as engine:
        yield engine


@pytest.mark.parametrize("name", NAMES)
def test_the_pinned_file_is_built(built: dict[str, BuiltModel], name: str) -> None:
    """From its packages each model becomes the very file that its manifest pins, of at most 5 bits a weight."""
    manifest = registry.find(name)
    assert (built[name].sha256, built[name].size) == (manifest.built.sha256, manifest.built.size)
    assert built[name].bits_per_weight <= 5.0
    assert built[name].bits_per_weight == pytest.approx(manifest.built.bits_per_weight, abs=0.01)
    assert built[name].seconds < 120


def test_a_lesser_processor_builds_the_same_file(tmp_path: Path) -> None:
    """Built again where numpy may not use wide instructions, the default model is the same file."""
    program = (
        "import sys, pathlib\n"
        "from appliance.inference import registry\n"
        "from appliance.inference.build import build_model\n"
        "print(build_model(registry.default(), pathlib.Path(sys.argv[1])).sha256)\n"
    )
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(tmp_path)],
        env=dict(os.environ) | NARROW,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == registry.default().built.sha256


def test_a_second_build_is_none(built: dict[str, BuiltModel], folder: Path) -> None:
    """A model that is there is proven and used again, within a second or two."""
    again = build_model(registry.default(), folder)
    assert (again.reused, again.sha256) == (True, built["gemma3-270m"].sha256)
    assert again.seconds < 5


@pytest.mark.parametrize("share", [0.0001, 0.5, 0.9999])
def test_a_flipped_byte_is_refused(built: dict[str, BuiltModel], tmp_path: Path, share: float) -> None:
    """Neither the registry nor the engine takes a file in which one byte is another."""
    manifest = registry.default()
    data = bytearray(built[manifest.name].path.read_bytes())
    data[int(len(data) * share)] ^= 0x40
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(data)
    with pytest.raises(ModelRefused, match="해시"):
        registry.verify(manifest, bad)
    with pytest.raises(ModelRefused, match="해시"):
        LlamaEngine.open(manifest, bad)


def pieces(path: Path, texts: list[str]) -> list[list[bytes]]:
    """How the model at `path` cuts the texts, only its vocabulary being loaded."""
    llama = library.load()
    params = llama.llama_model_default_params()
    params.vocab_only = True
    model = llama.llama_model_load_from_file(str(path).encode(), params)
    vocabulary = llama.llama_model_get_vocab(model)
    cut = [[piece(llama, vocabulary, token) for token in tokens(llama, vocabulary, text)] for text in texts]
    llama.llama_model_free(model)
    return cut


def tokens(llama: Any, vocabulary: Any, text: str) -> list[int]:
    data = text.encode()
    room = (llama.llama_token * (len(data) + 2))()
    return list(room[: llama.llama_tokenize(vocabulary, data, len(data), room, len(room), False, False)])


def piece(llama: Any, vocabulary: Any, token: int) -> bytes:
    buffer = ctypes.create_string_buffer(64)
    length = llama.llama_token_to_piece(vocabulary, token, buffer, 64, 0, True)
    return buffer.raw[:length]


@pytest.mark.parametrize("name", NAMES)
def test_korean_is_cut_as_the_original_cuts_it(
    built: dict[str, BuiltModel], tmp_path: Path, name: str
) -> None:
    """The pruned tokenizer cuts school mathematics exactly as the whole one, and loses nothing of any text."""
    whole = tmp_path / "original.gguf"
    with source.Parts(source.locate(registry.find(name).source.parts)) as parts, whole.open("wb") as out:
        parts.seek(0)
        while data := parts.read(1 << 22):
            out.write(data)
    cut = pieces(built[name].path, TEXTS)
    assert cut == pieces(whole, TEXTS)
    assert [b"".join(row).decode() for row in cut] == TEXTS
    foreign = pieces(built[name].path, ["漢字 and привет"])
    assert b"".join(foreign[0]).decode() == "漢字 and привет"


def requests(grammar: Grammar | None) -> list[GenerationRequest]:
    return [
        GenerationRequest(EXAMPLES, max_tokens=400, temperature=0.7, seed=seed, grammar=grammar)
        for seed in range(4)
    ]


def test_four_drafts_in_one_batch_keep_the_form(gemma: LlamaEngine) -> None:
    """Four drafts at once, each held to the grammar: finished JSON within the bounds, and in Korean."""
    grammar = draft_grammar(stem_chars=(10, 80), steps=(1, 3), step_chars=(4, 50))
    answers = gemma.generate(requests(grammar))
    drafts = [json.loads(answer.text) for answer in answers]
    assert [answer.finish_reason for answer in answers] == ["end"] * 4
    for draft in drafts:
        assert list(draft) == ["stem", "solution"]
        assert 10 <= len(draft["stem"]) <= 80
        assert 1 <= len(draft["solution"]) <= 3
        assert all(4 <= len(step) <= 50 for step in draft["solution"])
    assert len({answer.text for answer in answers}) > 1
    written = "".join(answer.text for answer in answers)
    # This model is not tuned and likes to count: how much of it is Korean differs between processors.
    assert re.search("[가-힣]", written) is not None
    assert re.search("[一-龥ぁ-ヿ\ufffd]", written) is None


def test_the_same_seeds_give_the_same_drafts(built: dict[str, BuiltModel]) -> None:
    """Asked again with the same seeds, the same texts come, though another call lay between."""
    manifest = registry.default()
    with LlamaEngine.open(manifest, built[manifest.name].path, parallel=4, fixed=True) as engine:
        first = [answer.text for answer in engine.generate(requests(None))]
        engine.generate([GenerationRequest("다른 글", max_tokens=5)])
        assert [answer.text for answer in engine.generate(requests(None))] == first
        assert len(set(first)) == 4


def test_sharing_a_beginning_changes_nothing(gemma: LlamaEngine) -> None:
    """What follows a shared beginning is what follows it alone, where the model is sure (it copies)."""
    starts = ('{"stem": "일차방정식 $2x', '{"stem": "연필 3자루의 값이', '{"stem": "연필 한 자루의')
    asked = [GenerationRequest(EXAMPLES + start, max_tokens=6, temperature=0) for start in starts]
    together = [answer.text for answer in gemma.generate(asked)]
    alone = [gemma.generate([request])[0].text for request in asked]
    assert together == alone
    assert together[0].startswith("+3=11$")


def test_more_requests_than_places_are_all_answered(built: dict[str, BuiltModel]) -> None:
    """Where requests outnumber the places in a batch, or the cells of the cache, they take turns."""
    manifest = registry.default()
    with LlamaEngine.open(manifest, built[manifest.name].path, parallel=3, cells=256) as engine:
        asked = [GenerationRequest(f"{n}에 {n}을 더하면", max_tokens=40 + n, seed=n) for n in range(1, 8)]
        assert all(answer.tokens for answer in engine.generate(asked))


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ('{"stem":"두 근의 합을 구하여라.","solution":["$x=2$이다."]}', True),
        ('{"stem": "두 근의 합을 구하여라.", "solution": ["$x=2$이다.", "5이다."]}', True),
        ('{"stem": "$\\\\frac{1}{2}\\\\times 3$의 값은?", "solution": ["\\"답\\"은"]}', True),
        ('{"stem": "$\\frac{1}{2}$의 값을 구하면?", "solution": ["둘이다"]}', False),
        ('{"stem":"짧다","solution":["$x=2$이다."]}', False),
        ('{"stem":"두 근의 합을 구하여라.","solution":[]}', False),
        ('{"stem":"두 근의 合을 구하여라.","solution":["$x=2$이다."]}', False),
        ('{"stem":"두 근의 합을 구하여라.","answer":"5"}', False),
        ('{"stem":"두 근의 합을 구하여라.","solution":["하나","둘둘","셋셋","넷넷"]}', False),
    ],
)
def test_the_grammar_is_the_form(gemma: LlamaEngine, text: str, allowed: bool) -> None:
    """llama.cpp reads the grammar; it lets a draft of the form through to its end, and nothing else."""
    grammar = draft_grammar(stem_chars=(5, 40), steps=(1, 3), step_chars=(2, 30))
    runner = gemma._runner
    llama = library.load()
    state = runner._grammars.state(grammar)
    try:
        for token in [*runner._tokenize(text), llama.llama_vocab_eos(runner._vocabulary)]:
            if not runner._candidates.allows(state, token):
                assert not allowed
                return
            llama.llama_sampler_accept(state, token)
        assert allowed
    finally:
        llama.llama_sampler_free(state)


def test_a_grammar_that_cannot_be_read_is_bad_input(gemma: LlamaEngine) -> None:
    """A broken grammar is refused in a sentence, and the engine goes on working."""
    with pytest.raises(BadInput, match="문법"):
        gemma.generate([GenerationRequest("가", grammar=Grammar("root ::= ((("))])
    assert gemma.generate([GenerationRequest("가", max_tokens=2)])[0].tokens == 2


def test_the_second_model_writes_too(built: dict[str, BuiltModel]) -> None:
    """SmolLM2, with its own prompt format, keeps the form of a draft."""
    manifest = registry.find("smollm2-135m")
    grammar = draft_grammar(stem_chars=(5, 40), steps=(1, 2), step_chars=(2, 30))
    with LlamaEngine.open(manifest, built[manifest.name].path) as engine:
        answer = engine.generate([GenerationRequest(EXAMPLES, max_tokens=400, grammar=grammar)])[0]
    assert list(json.loads(answer.text)) == ["stem", "solution"]


def test_nothing_is_said_on_standard_error(built: dict[str, BuiltModel]) -> None:
    """Loading, writing and leaving without closing say nothing of llama.cpp's own and end well."""
    manifest = registry.default()
    program = (
        "import sys, pathlib\n"
        "from appliance.inference import registry\n"
        "from appliance.inference.llama import LlamaEngine\n"
        "from appliance.inference.sequence import GenerationRequest\n"
        "engine = LlamaEngine.open(registry.default(), pathlib.Path(sys.argv[1]))\n"
        "print(engine.generate([GenerationRequest('가', max_tokens=2)])[0].tokens)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(built[manifest.name].path)], capture_output=True, text=True
    )
    assert (told.returncode, told.stdout, told.stderr) == (0, "2\n", "")


def test_the_device_is_told() -> None:
    """What the model runs on is named with a reason."""
    found = devices.detect()
    assert found.variant
    assert found.instructions
    assert found.threads >= 1
    assert any(device.kind == "cpu" for device in found.found)
    assert "GPU" in found.reason


class TestLlamaEngine(EngineContract):
    @pytest.fixture
    def engine(self, built: dict[str, BuiltModel]) -> Iterator[LlamaEngine]:
        manifest: ModelManifest = registry.default()
        with LlamaEngine.open(manifest, built[manifest.name].path, cells=1024) as engine:
            yield engine


class TestHostedEngine(EngineContract):
    @pytest.fixture
    def engine(self, box: Config) -> Iterator[HostedEngine]:
        with engines.hosted(registry.default(), box) as engine:
            yield engine


@pytest.fixture
def box(built: dict[str, BuiltModel], folder: Path, tmp_path: Path) -> Config:
    """A data directory of its own, with the models that were built."""
    (tmp_path / "models").symlink_to(folder)
    return Config(home=tmp_path)


def process_of(engine: HostedEngine) -> int:
    engine.token_count("가")
    return int(engine._hello["pid"])


def test_a_killed_process_costs_seconds_and_no_request(box: Config) -> None:
    """Killed in the middle of a batch, the engine is started again and every request is answered."""
    with engines.hosted(registry.default(), box) as engine:
        process = process_of(engine)
        killer = threading.Timer(1.0, os.kill, (process, signal.SIGKILL))
        killer.start()
        answers = engine.generate([GenerationRequest("하나 둘", max_tokens=150, seed=n) for n in range(16)])
        killer.join()
        assert len(answers) == 16
        assert all(answer.tokens for answer in answers)
        assert process_of(engine) != process


def test_page_batch_and_command_line_share_one_process(box: Config) -> None:
    """Two programs with the same data directory are served by one process, which outlives the one that
    started it and leaves when nobody is there."""
    program = (
        "import sys, pathlib\n"
        "from appliance.config import Config\n"
        "from appliance.inference import registry\n"
        "from appliance.pipeline import engines\n"
        "engine = engines.hosted(registry.default(), Config(home=pathlib.Path(sys.argv[1])))\n"
        "engine.token_count('가')\n"
        "print(engine._hello['pid'])\n"
    )
    first = subprocess.run(
        [sys.executable, "-c", program, str(box.home)], capture_output=True, text=True, check=True
    )
    with engines.hosted(registry.default(), box) as engine:
        assert process_of(engine) == int(first.stdout)


def test_a_teacher_does_not_wait_for_a_full_batch(built: dict[str, BuiltModel]) -> None:
    """While a batch fills every place, a teacher's first token comes within a few steps of the engine."""
    manifest = registry.default()
    with LlamaEngine.open(manifest, built[manifest.name].path, parallel=8, cells=2048) as engine:
        done = threading.Event()
        batch = [GenerationRequest(f"{n} 하나 둘 셋", max_tokens=200, seed=n) for n in range(24)]
        thread = threading.Thread(target=lambda: (engine.generate(batch), done.set()))
        thread.start()
        while engine.report().made < 20:
            time.sleep(0.01)
        waits = []
        for n in range(5):
            before = engine.report().steps
            pieces = engine.stream(
                GenerationRequest("두 근의 합", max_tokens=4, seed=n, priority=Priority.TEACHER)
            )
            next(pieces)
            waits.append(engine.report().steps - before)
            pieces.close()  # type: ignore[attr-defined]
        assert not done.is_set()
        assert sorted(waits)[-1] <= 4  # the step that was running, its own, and what passes until it is heard
        thread.join()


def test_a_night_of_mixed_requests_never_exhausts_the_cache(built: dict[str, BuiltModel]) -> None:
    """With a small cache, long and short prompts with and without a common beginning, given up, late and
    in a hurry: everything is answered and the engine still works."""
    manifest = registry.default()
    rng = random.Random(3)
    with LlamaEngine.open(manifest, built[manifest.name].path, parallel=12, cells=700) as engine:
        asked = [
            GenerationRequest(
                (EXAMPLES if rng.random() < 0.4 else "") + "수를 더하면 " * rng.randrange(1, 40) + str(n),
                max_tokens=rng.randrange(1, 60),
                seed=n,
                seconds=rng.choice([0, 0, 0, 0.5]),
                priority=rng.choice([Priority.BATCH, Priority.BATCH, Priority.TEACHER]),
            )
            for n in range(60)
        ]
        answers = engine.generate(asked)
        assert len(answers) == 60
        reasons = {answer.finish_reason for answer in answers}
        assert reasons <= {"end", "length", "deadline"}
        assert engine.generate([GenerationRequest("하나", max_tokens=3)])[0].tokens
        assert engine.report().shared > 0
