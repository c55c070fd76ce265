"""Other ways to say the same, turned into the way that the phrasings know.

Asked only where a stem could not be read as it stands. Each rule keeps the meaning and leaves a sentence that
a textbook would print, for isomorphs are written in it. Rules see the skeleton: no spaces, and a placeholder
for each formula and quantity, which none of them drops or turns round with another.
"""

import re
from collections.abc import Iterator
from typing import Final

from appliance.reading.cut import Skeleton
from appliance.reading.tokens import PLACEHOLDER

_P: Final = f"(?:{PLACEHOLDER})"
_TO: Final = "(?:을|를)"
_IS: Final = "(?:이|가)"
_ASK: Final = "(?=시오|여라)"
_THINGS: Final = (
    "(?:이차|일차|삼차|사차)?방정식|(?:일차|이차)?부등식|연립방정식|연립부등식|다항식|등식|식|(?:일차|이차)?함수"
    "|직선|원|그릇|삼각형|사각형|다각형|도형|포물선|행렬"
)
# A statement's end, and the same before 때.
_ENDS: Final = (
    ("(?:이?라고|이?라)한다", "일"), ("(이?라)고?하자", r"\1 할"), ("이다", "일"), ("이었다", "일"),
    ("된다", "될"), ("만난다", "만날"), ("가진다", "가질"), ("갖는다", "가질"), ("성립한다", "성립할"),
    ("만족시킨다", "만족시킬"), ("만족한다", "만족할"), ("지난다", "지날"), ("접한다", "접할"),
    ("같다", "같을"),
    ("평행하다", "평행할"), ("평행이동(?:하였|한)다", "평행이동할"), ("나누어떨어진다", "나누어떨어질"),
    ("한다", "할"), ("있다", "있을"),
)  # fmt: skip
_WORDS: Final = (
    (r"가운데(?:에서)?(?!있|점|수|항)", " 중에서 "),
    (r"(?<=[을를])(?:써라|쓰시오|쓰면\?)", "구하시오"),
    (rf"값을정하{_ASK}", "값을구하"),
    (rf"도록(?=(?:상수|실수|정수|자연수|양수){_P})", "도록 하는 "),
    (r"(?:고쳐쓰|변형하|고치)시오", "나타내시오"),
    (r"(?:고치|변형하)면\?", "나타내시오."),
    (rf"({_P}){_IS}(?:갖|가지)는(?=최)", r"\1의"),
    (r"서로같은두실근", "중근"),
    (r"의두근이서로같을때", "이 중근을 가질 때"),
    (rf"두근중(?:하나|한근){_IS}", "한 근이 "),
    (rf"의(?:세근중두근|근중두개){_IS}", "의 두 근이 "),
    (rf"의그래프와({_P}축|직선{_P})의교점이없", r"의 그래프가 \1과 만나지 않"),
    (rf"의그래프와({_P}축|직선{_P})의교점이두개일때", r"의 그래프가 \1과 서로 다른 두 점에서 만날 때"),
    (r"(?:함숫값중)?가장작은값", "최솟값"),
    (r"(?:함숫값중)?가장큰값", "최댓값"),
    (rf"(?:이|삼|사)차식(?={_P})", "다항식 "),
    (rf"(점{_P})에서(점{_P})까지의거리", r"\1와 \2 사이의 거리"),
    (r"괄호를풀어", ""),
    (rf"두상수(?={_P})", "상수 "),
    (rf"되려면({_P}의값의범위)는어떠해야하는가\?", r"되도록 하는 \1를구하시오."),
    (rf"원점에대하여(점{_P})[과와]대칭인", r"\1와 원점에 대하여 대칭인"),
    (rf"의곱({_P})(?=[을를])", r"에 대하여 \1"),
    (r"(?:에대하여|에대해)그(?=역|대우|역수|몫|나머지|그래프|평균|값)", "의 "),
    (r"가능한모든(?=방법의수|경우의수)", ""),
    (r",가능한(?=자연수|정수|경우)", ", "),
    (r"의모든(?=정수|점|소인수)", "의 "),
    (rf"({_P})인범위에서", r"\1일 때, "),
    (rf"({_P})(?:으로|로)(?:나누어|나눌때,?)그?(?=몫과나머지)", r"\1로 나누었을 때의 "),
    (rf"({_P})(?:으로|로)나누었을때,그(?=나머지|몫)", r"\1로 나누었을 때의 "),
    (rf"({_P})(?:으로|로)나누면나머지가얼마인지", r"\1로 나누었을 때의 나머지를"),
    (rf"({_P})(?:으로|로)나누면(?=몫이)", r"\1로 나누었을 때의 "),
    (rf"({_P})의해(?:에속하는|가되는|인)(?:모든)?정수", r"\1을 만족시키는 정수"),
    (rf"({_P}){_TO}만족시키는해를(?:모두)?(?=구)", r"\1의 해를 "),
    (r"에관한", "에 대한 "),
    (rf"의그래프와(직선{_P}){_IS}서로다른두교점을가질", r"의 그래프와 \1이 서로 다른 두 점에서 만날"),
    (rf"(방정식{_P}){_IS}두근({_P},?{_P}?){_TO}가질때", r"\1의 두 근을 \2라 할 때"),
    (rf"위(?:의임의의|를움직이는)점(?:과|에서)(직선{_P})(?:사이|까지)?의거리", r"위의 점과 \1 사이의 거리"),
    (rf"위의점에서(직선{_P})까지의거리", r"위의 점과 \1 사이의 거리"),
    (r"거리중(?=최)", "거리의 "),
    (r"판별식을이용하여(?=판별)", ""),
    (rf"간단히(?:정리하여(?:쓰|구하)|한값을구하){_ASK}", "간단히 하"),
    (rf"계산하여그?값을(?:구하|쓰){_ASK}", "계산하"),
    (rf"(비|해|평균|몫|나머지|합|곱)(?:은|는)(?={_P}(?:이고|,|일때))", r"\1가 "),
    (rf"({_P}{_TO})인수분해한식을구하", r"\1 인수분해하"),
    (rf"^다음([가-힣]*함수)의([^.]+?)({_TO})(구하여라|구하시오)\.({_P})$", r"\1 \5의 \2\3 \4."),
    (rf"(원|함수)({_P})(?:에서|에대하여)(?=반지름|중심|꼭짓점|최솟값|최댓값|정의역|치역)", r"\1 \2의 "),
    (rf"점근선이두직선(?={_P},{_P}일때)", "점근선의 방정식이 "),
    (r"(?:각각)?소인수분해하여(?=최)", ""),
    (r"선출하는", "뽑는 "),
    (r"함께던", "동시에 던"),
    (r"던져서?나온(?:두)?눈의수를(?:더하였을때|더할때),그합", "던질 때, 나오는 눈의 수의 합"),
    (r"던져서?나온", "던질 때, 나오는 "),
    (rf"(참,거짓을)(?:조사하|말하){_ASK}", r"\1 판별하"),
    (rf"(역|대우|부정){_TO}말하{_ASK}", r"\1를 구하"),
    (r"를세꼭짓점으로", "를꼭짓점으로"),
)
_CLAUSES: Final = (
    (r"다고(?:한다|하자)\.", "다."),
    (rf"{_IS}있다\.이(?:{_THINGS})(?=[의을를은는이가과와에로])", ""),
    (rf"{_IS}있다\.이때,?(?={_P})", "에 대하여 "),
    (rf"({_P}){_IS}성립(?:한다\.이|할)때,?", r"\1일 때, "),
    (rf"({_P}){_TO}만족(?:시킬|할)때,?", r"\1일 때, "),
    *(
        (rf"{end}\.(?:이때,?|이를만족시키는|(?=(?:상수|실수){_P}))", f"{before} 때, ")
        for end, before in _ENDS
    ),
)


def of(skeleton: Skeleton) -> Iterator[Skeleton]:
    """The stem in the words that are known, as far as rules say how; nothing where none applies."""
    seen = {skeleton.text}
    for rules in (_WORDS, (*_CLAUSES, *_WORDS)):
        text, gaps = skeleton.text, skeleton.gaps
        for pattern, said in rules:
            text, gaps = _turned(text, gaps, pattern, said)
        if text not in seen:
            seen.add(text)
            yield Skeleton(text, skeleton.tokens, gaps)


def _turned(text: str, gaps: frozenset[int], pattern: str, said: str) -> tuple[str, frozenset[int]]:
    """`re.sub` over a text whose spaces stand beside it. In what is said, a space is a gap."""
    made, spaced, at = "", set[int](), 0
    for found in re.finditer(pattern, text):
        made, spaced = _kept(made, spaced, text, gaps, at, found.start())
        for part in re.split(r"(\\\d| )", said):
            if part == " ":
                spaced.add(len(made))
            elif part.startswith("\\"):
                made, spaced = _kept(made, spaced, text, gaps, *found.span(int(part[1])))
            else:
                made += part
        at = found.end()
    made, spaced = _kept(made, spaced, text, gaps, at, len(text))
    return made, frozenset(spaced)


def _kept(
    made: str, spaced: set[int], text: str, gaps: frozenset[int], start: int, end: int
) -> tuple[str, set[int]]:
    """The text so far with text[start:end] and its gaps."""
    moved = {gap - start + len(made) for gap in gaps if start <= gap < end}
    return made + text[start:end], spaced | moved
