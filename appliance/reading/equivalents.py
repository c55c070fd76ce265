"""Other ways to say the same, turned into the way that the phrasings know.

Asked only where a stem could not be read as it stands. Each rule keeps the meaning and leaves a sentence that
a textbook would print, for isomorphs are written in it. Formulas are not touched.
"""

import re
from collections.abc import Iterator
from typing import Final

from appliance.korean import particles

_F: Final = r"(\$[^$]*\$)"
_THINGS: Final = (
    "(?:이차|일차|삼차|사차)?방정식|(?:일차|이차)?부등식|연립방정식|연립부등식|다항식|등식|식|(?:일차|이차)?함수"
    "|직선|원|그릇|삼각형|사각형|다각형|도형|포물선|행렬"
)
# A statement's end, and the same before 때.
_ENDS: Final = (
    (r"(?:이?라고|이?라) 한다", "일"), (r"(이?라)고? 하자", r"\1 할"),
    ("나누어떨어진다", "나누어떨어질"), ("이었다", "일"), ("평행이동한다", "평행이동할"),
    ("이다", "일"), ("된다", "될"), ("만난다", "만날"), ("가진다", "가질"), ("갖는다", "가질"),
    ("성립한다", "성립할"), ("만족시킨다", "만족시킬"), ("만족한다", "만족할"), ("지난다", "지날"),
    ("접한다", "접할"), ("같다", "같을"), ("평행하다", "평행할"), ("평행이동하였다", "평행이동할"),
    ("한다", "할"), ("있다", "있을"),
)  # fmt: skip
_WORDS: Final = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"(?<=\S) 가운데(?:에서)? (?!있|점|수|항)", " 중에서 "),
        (r"(?<=[을를]) (?:써라|쓰시오|쓰면\?)", " 구하시오"),
        (r"값을 (?:정하여라|정하시오)", "값을 구하시오"),
        (r"도록 (?=(?:상수|실수|정수|자연수|양수) \$)", "도록 하는 "),
        (r"(?:고쳐 쓰|변형하|고치)시오", "나타내시오"),
        (r"(?:고치|변형하)면\?", "나타내시오."),
        (rf"{_F}(?:이|가) (?:갖|가지)는 (?=최)", r"\1의 "),
        (r"서로 같은 두 실근", "중근"),
        (r"의 두 근이 서로 같을 때", "이 중근을 가질 때"),
        (r"두 근 중 (?:하나|한 근)(?:이|가) ", "한 근이 "),
        (r"(?:의 세 근 중 두 근|의 근 중 두 개)(?:이|가) ", "의 두 근이 "),
        (r"(의 그래프)와 (\$[xy]\$축|직선 \$[^$]*\$)의 교점이 없", r"\1가 \2과 만나지 않"),
        (
            r"(의 그래프)와 (\$[xy]\$축|직선 \$[^$]*\$)의 교점이 두 개일 때",
            r"\1가 \2과 서로 다른 두 점에서 만날 때",
        ),
        (r"(?:함숫값 중 )?가장 작은 값", "최솟값"),
        (r"(?:함숫값 중 )?가장 큰 값", "최댓값"),
        (r"(?:이|삼|사)차식 (?=\$)", "다항식 "),
        (r"(점 \$[^$]*\$)에서 (점 \$[^$]*\$)까지의 거리", r"\1와 \2 사이의 거리"),
        (r"괄호를 풀어 ", ""),
        (r"두 상수 (?=\$)", "상수 "),
        (r"\(단, \$([a-z])\$[와과] \$([a-z])\$는 상수이다\.?\)", r"(단, $\1$, $\2$는 상수)"),
        (r"에 어떤 값을 대입하여도 항상 성립(?:할|한다\. 이) 때", "에 대한 항등식일 때"),
        (r"되려면 (\$[a-z]\$의 값의 범위)는 어떠해야 하는가\?", r"되도록 하는 \1를 구하시오."),
        (r"원점에 대하여 (점 \$[^$]*\$)[과와] 대칭인", r"\1와 원점에 대하여 대칭인"),
        (rf"의 곱 {_F}(?=[을를])", r"에 대하여 \1"),
        (r"(?:에 대하여|에 대해) 그 (?=역|대우|역수|몫|나머지|그래프|평균|값)", "의 "),
        (r"것은 모두 몇 개인가\?", "것의 개수를 구하여라."),
        (r"(?<=[가-힣\$])(?:은|는) 모두 몇 개인(?:가\?|지 (?:구하여라|구하시오)\.)", "의 개수를 구하여라."),
        (r"가능한 모든 (?=방법의 수|경우의 수)", ""),
        (r", 가능한 (?=자연수|정수|경우)", ", "),
        (r"의 모든 (?=정수|점|소인수)", "의 "),
        (r"인 범위에서 ", "일 때, "),
        (r"(?<=[가-힣]) 것을 모두 고르면\?", " 것을 모두 고르시오."),
    )
)
_CLAUSES: Final = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"(?<=[가-힣])다고 (?:한다|하자)\.", "다."),
        (rf"(?:이|가) 있다\. 이 (?:{_THINGS})(?=[의을를은는이가과와에로])", ""),
        (rf"(?:이|가) 있다\. 이때,? (?={_F})", "에 대하여 "),
        (rf"{_F}(?:이|가) 성립(?=[한할])(?:한다\. 이때|할 때),?", r"\1일 때,"),
        (rf"{_F}(?:을|를) 만족(?:시킬|할) 때,?", r"\1일 때,"),
        *(
            (rf"{end}\. (?:이때,? ?|이를 만족시키는 |(?=(?:상수|실수) \$))", f"{before} 때, ")
            for end, before in _ENDS
        ),
    )
)


def of(text: str) -> Iterator[str]:
    """The stem in the words that are known, as far as rules say how; nothing where none applies."""
    worded = _applied(text, _WORDS)
    joined = _applied(_applied(text, _CLAUSES), _WORDS)
    seen = {text}
    for said in (worded, joined):
        if said not in seen:
            seen.add(said)
            yield said


def _applied(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, said in rules:
        text = pattern.sub(said, text)
    return particles.mend(text)
