"""Words that change the mathematics change the Question, or the stem is not read: nothing is read over.

The gate reads with the same eyes as the note was read with, so a word that the reader ignores would be ignored
by everybody. Every stem of the notes is read again with such a word exchanged for its opposite.
"""

import json
import re
from pathlib import Path

import pytest

from appliance.domain.fingerprint import meaning
from appliance.domain.note import Reading
from appliance.domain.question import Question
from appliance.reading import read

NOTES = sorted((Path(__file__).parents[2] / "data").glob("*.jsonl"))
EXCHANGED = ["이상/이하", "이상/미만", "이하/초과", "이하/미만", "초과/미만", "초과/이상", "미만/이상", "미만/이하", "짝수/홀수", "홀수/짝수", "최대/최소", "최소/최대", "최댓값/최솟값", "최솟값/최댓값", "합/차", "합/곱", "곱/합", "차를/합을", "낮은/높은", "높은/낮은", "많은/적은", "평행/수직", "수직/평행", "x축/y축", "y축/x축", "증가/감소", "감소/증가", "반지름/지름", "외심/내심", "내심/외심", "외각/내각", "내각/외각", "겉넓이/부피", "부피/겉넓이", "면의_개수/모서리의_개수", "정비례/반비례", "반비례/정비례", "약수/배수", "배수/약수", "공약수/공배수", "중앙값/최빈값", "최빈값/중앙값", "평균/중앙값", "분산/표준편차", "표준편차/분산", "제1사분위수/제3사분위수", "동위각/동측내각", "엇각/동측내각", "원주각/중심각", "중심각/원주각", "x절편/y절편", "y절편/x절편", "음의/양의", "실근/허근", "허근/실근", "진부분집합/부분집합", "포함하지_않는/포함하는", "갖지_않는/갖는", "합집합/교집합", "교집합/합집합", "지나지_않는/지나는", "이웃하게/이웃하지_않게", "이웃하지_않게/이웃하게", "옳은/옳지_않은", "옳지_않은/옳은", "일대일함수/함수", "상수함수/항등함수", "몫/나머지", "나머지를/몫을", "역을/대우를", "대우를/역을", "가로/세로", "세로/가로", "더_길/더_짧", "크다/작다", "작다/크다", "큰_것부터/작은_것부터", "작은_것부터/큰_것부터", "가장_큰/가장_작은", "가장_작은/가장_큰", "다시_넣지_않고/다시_넣고", "다시_넣고/다시_넣지_않고", "소수의/합성수의", "합성수/소수", "더한/뺀", "뺀/더한", "이익/손해", "빨간/파란", "흰/검은", "앞면/뒷면", "적어도_한/정확히_한", "적어도_하나/정확히_하나", "만나지_않/만나", "넓이/둘레의_길이", "윗변/아랫변", "올라가고/내려가고", "올라간다/내려간다", "이긴/진", "같아지는/많아지는", "많아지는/적어지는", "늘이고/줄이고", "더했더니/뺐더니", "빼었더니/더하였더니", "초과하면/미만이면"]  # fmt: skip
# Exchanges after which a stem may ask the same all the same: (word, what must stand in the stem).
HARMLESS = (
    ("합", "합하여"),  # 합하여 15자루
    ("차", "차례"),
    ("넓이", "겉넓이"),
)


def meant(stem: str, grade: str) -> Question | None:
    found = read(stem, grade)
    return meaning(found.question) if isinstance(found, Reading) else None


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_no_word_that_matters_is_read_over(path: Path) -> None:
    """An exchanged word gives another Question or a refusal, in every stem where it stands."""
    pairs = [tuple(each.replace("_", " ").split("/")) for each in EXCHANGED]
    ignored: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        note = json.loads(line)
        stem, grade = note["text"], note.get("grade", "")
        first = meant(stem, grade)
        if first is None:
            continue
        for word, other in pairs:
            if "연속" in stem and word in ("짝수", "홀수"):
                continue  # said twice: 연속하는 세 짝수 … 가장 작은 짝수
            for place in re.finditer(re.escape(word), stem):
                if any(word == each and stem.startswith(more, place.start()) for each, more in HARMLESS):
                    continue
                changed = stem[: place.start()] + other + stem[place.end() :]
                if meant(changed, grade) == first:
                    ignored.append(f"{word}→{other}: {stem}")
    assert not ignored, "\n".join(ignored)
