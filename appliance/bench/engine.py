"""The engine's speed as ratios: against llama-cpp-python's own call, llama-server and llama-batched-bench.

Everything in one run: same model, prompts, lengths, grammar and threads; several rounds, in each of which
every side has its turn; the ratio of a round, then the median over the rounds. What else runs on the box
takes from all alike.
"""

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from appliance.bench import engine_peers
from appliance.bench.engine_peers import Peers
from appliance.inference import devices, highlevel, offload
from appliance.inference.grammar import Grammar, draft_grammar
from appliance.inference.llama import LlamaEngine
from appliance.inference.manifest import ModelManifest
from appliance.inference.report import EngineReport
from appliance.inference.runner import Runner, RunnerSettings
from appliance.inference.scheduler import BATCH_SIZE, PREFIX_SLOTS, TEACHER_SLOTS
from appliance.inference.sequence import GenerationRequest, Priority

LEVELS = (1, 4, 16, 32)
MADE = 96
TEACHERS = 12
# The high-level call makes so many texts: its rate does not depend on how many.
ALONE = 3
WHOLE_ALONE = 1
CELLS = 16384
HEAD = """중학교 수학 문제와 풀이를 JSON으로 쓴다.
{"stem": "일차방정식 $2x+3=11$의 해를 구하여라.", "solution": ["이항하면 $2x=8$이다.", "따라서 $x=4$이다."]}
{"stem": "연필 3자루의 값이 900원이다. 한 자루의 값을 구하여라.", "solution": ["300원이다."]}
"""

Say = Callable[[str], None]


@dataclass(slots=True)
class Figures:
    """name → one figure a round: tokens a second, seconds, or a share, as the name says."""

    rounds: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        self.rounds.setdefault(name, []).append(value)

    def median(self, name: str) -> float | None:
        return statistics.median(self.rounds[name]) if name in self.rounds else None

    def ratio(self, one: str, other: str) -> float | None:
        """The median of the rounds' ratios, or None where a side was not measured."""
        if one not in self.rounds or other not in self.rounds:
            return None
        pairs = zip(self.rounds[one], self.rounds[other], strict=True)
        return statistics.median(first / second for first, second in pairs)


def measure(
    manifest: ModelManifest, path: Path, whole: Path | None, peers: Peers | None, rounds: int, say: Say
) -> Figures:
    """All sides, `rounds` times. whole: the same model with its whole vocabulary, or None."""
    threads = devices.default_threads()
    figures = Figures()
    for number in range(1, rounds + 1):
        say(f"{number}/{rounds}: 한 번에 하나씩 쓰는 방식")
        for grammar in (None, draft_grammar()):
            rate = highlevel.rate(path, _requests(ALONE, grammar), threads)
            figures.add(_named("high-level", grammar), rate)
        for level in LEVELS:
            say(f"{number}/{rounds}: 이 엔진, 한꺼번에 {level}개")
            _measure_level(figures, manifest, path, threads, level)
        say(f"{number}/{rounds}: 일괄 작업 중의 선생님")
        _measure_teacher(figures, manifest, path, threads)
        if peers:
            say(f"{number}/{rounds}: llama-server, llama-batched-bench")
            _measure_peers(figures, manifest, path, peers, threads)
        if whole:
            say(f"{number}/{rounds}: 어휘 전체")
            _measure_whole(figures, manifest, whole, threads)
    return figures


def _requests(count: int, grammar: Grammar | None, made: int = MADE) -> list[GenerationRequest]:
    """So many, with one beginning, each going on in its own way."""
    return [
        GenerationRequest(f"{HEAD}{number}번:\n", max_tokens=made, seed=number, grammar=grammar)
        for number in range(count)
    ]


def _named(side: str, grammar: Grammar | None) -> str:
    return f"{side}, grammar" if grammar else side


@contextmanager
def opened(
    manifest: ModelManifest, path: Path, threads: int, parallel: int, fixed: bool = True
) -> Iterator[LlamaEngine]:
    """The engine over any file: the bench measures models that the product would not load."""
    settings = RunnerSettings(CELLS, parallel + TEACHER_SLOTS + PREFIX_SLOTS, BATCH_SIZE, threads)
    found = devices.detect()
    placed = offload.place_with(
        lambda chosen: Runner(path, chosen), path.stat().st_size, manifest_layers(path), settings, found
    )
    with LlamaEngine(manifest, placed, parallel, CELLS, fixed) as engine:
        yield engine


def manifest_layers(path: Path) -> int:
    """The layers that the file's header tells."""
    from appliance.inference import gguf_file

    with path.open("rb") as stream:
        return gguf_file.read(stream, path.stat().st_size).layers


def _measure_level(figures: Figures, manifest: ModelManifest, path: Path, threads: int, level: int) -> None:
    """The rate with and without grammar over three times as many texts as there are places."""
    with opened(manifest, path, threads, level) as engine:
        engine.generate(_requests(1, draft_grammar(), 4))  # warm
        for grammar in (None, draft_grammar()):
            before = _settled(engine)
            rate = _rate(engine, _requests(max(3, 3 * level), grammar))
            after = _settled(engine)
            figures.add(_named(f"engine {level}", grammar), rate)
            seconds = after.seconds - before.seconds
            inside = after.compute_seconds + after.sample_seconds
            inside -= before.compute_seconds + before.sample_seconds
            figures.add(_named(f"engine {level}, python share", grammar), 1 - inside / seconds)


def _settled(engine: LlamaEngine) -> EngineReport:
    """The report once the last step has been counted: its texts are answered before that."""
    time.sleep(0.1)
    return engine.report()


def _rate(engine: LlamaEngine, requests: list[GenerationRequest]) -> float:
    begun = time.perf_counter()
    made = sum(answer.tokens for answer in engine.generate(requests))
    return made / (time.perf_counter() - begun)


def _measure_full(figures: Figures, manifest: ModelManifest, path: Path, threads: int) -> int:
    """The rate of the steps in which all 16 places write, from prompts without a common beginning: the same
    work as the batch benchmark's, with the choosing on top. Returns the prompts' length in tokens."""
    with opened(manifest, path, threads, 16) as engine:
        requests = [
            GenerationRequest(f"{number}번. {HEAD}", max_tokens=MADE, seed=number) for number in range(16)
        ]
        engine.generate(requests)
        report = _settled(engine)
        length = round(statistics.mean(engine.token_count(request.prompt) for request in requests))
    figures.add("engine 16, full steps", report.full_made / report.full_seconds)
    return length


def _measure_teacher(figures: Figures, manifest: ModelManifest, path: Path, threads: int) -> None:
    """Seconds and steps until a teacher's first token while the batch fills every place."""
    with opened(manifest, path, threads, 16) as engine:
        stop = threading.Event()
        batch = threading.Thread(target=engine.generate, args=(_requests(2000, None), stop))
        batch.start()
        while engine.report().made < 100:
            time.sleep(0.02)
        seconds, steps = [], []
        for number in range(TEACHERS):
            prompt = f"{HEAD}선생님의 {number}번째 문제: "
            request = GenerationRequest(prompt, max_tokens=8, seed=number, priority=Priority.TEACHER)
            before, begun = engine.report().steps, time.perf_counter()
            pieces = engine.stream(request)
            next(pieces, None)
            seconds.append(time.perf_counter() - begun)
            steps.append(engine.report().steps - before)
            for _ in pieces:
                pass
            time.sleep(0.1)
        stop.set()
        batch.join()
    figures.add("teacher, p95 seconds", statistics.quantiles(seconds, n=20)[-1])
    figures.add("teacher, most steps", max(steps))


def _measure_peers(figures: Figures, manifest: ModelManifest, path: Path, peers: Peers, threads: int) -> None:
    grammar = draft_grammar()
    for name, chosen in (("llama-server 16", None), ("llama-server 16, grammar", grammar)):
        rate = engine_peers.server_rate(peers, path, _requests(48, chosen), 16, threads)
        figures.add(name, rate)
    prompt = _measure_full(figures, manifest, path, threads)
    figures.add("batched-bench 16", engine_peers.batched_bench_rate(peers, path, 16, prompt, MADE, threads))


def _measure_whole(figures: Figures, manifest: ModelManifest, path: Path, threads: int) -> None:
    grammar = draft_grammar()
    alone = highlevel.rate(path, _requests(WHOLE_ALONE, grammar, 48), threads)
    figures.add("whole, high-level, grammar", alone)
    with opened(manifest, path, threads, 16) as engine:
        engine.generate(_requests(1, grammar, 4))
        figures.add("whole, engine 16, grammar", _rate(engine, _requests(32, grammar, 48)))
        figures.add("whole, engine 16", _rate(engine, _requests(32, None, 48)))
