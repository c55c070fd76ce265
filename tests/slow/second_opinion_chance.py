"""What GP is asked about experiments: it walks through all the outcomes and counts those that the words name.

An outcome v is the vector of what the dice, coins (1: a head) or the card show, or of the drawn balls' colours.
"""

import re

from second_opinion import Printed, gp
from second_opinion_formulas import tidy, value

COUNTS = {"한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5}
SUM, PRODUCT, GAP = "vecsum(v)", "vecprod(v)", "(vecmax(v)-vecmin(v))"
SIZE = r"(\d+) ?"
COLOUR = "(빨간|파란|노란|흰|검은|초록)"


def count(text: str) -> int:
    return int(text) if text.isdigit() else COUNTS[text]


def measure(words: str) -> str | None:
    """What a comparison is made with."""
    for word, made in (("합", SUM), ("곱", PRODUCT), ("차", GAP)):
        if re.search(rf"{word}[이가은는]", words):
            return made
    return None


def compared(what: str, words: str) -> str | None:
    """A statement about a number."""
    if either := re.search(r"(\d+)의 배수 또는 (\d+)의 배수", words):
        return f"({what}%{either[1]}==0||{what}%{either[2]}==0)"
    for pattern, made in (
        (r"(\d+)의 배수", "{w}%{n}==0"),
        (r"(\d+)의 약수", "{n}%{w}==0"),
        (r"(\d+) ?이상", "{w}>={n}"),
        (r"(\d+) ?이하", "{w}<={n}"),
        (r"(\d+) ?초과|(\d+)보다 클|(\d+)보다 큰", "{w}>{n}"),
        (r"(\d+) ?미만|(\d+)보다 작", "{w}<{n}"),
        (r"짝수", "{w}%2==0"),
        (r"홀수", "{w}%2==1"),
        (r"합성수", "({w}>1&&!isprime({w}))"),
        (r"소수", "isprime({w})"),
        (r"[이가] (\d+)", "{w}=={n}"),
    ):
        if hit := re.search(pattern, words):
            n = next((group for group in hit.groups() if group), "")
            return made.format(w=what, n=n)
    return None


def dice(words: str, event: str) -> tuple[str, str]:
    said = re.search(
        r"(한|하나|두|둘|세|셋|\d+) ?개?의 주사위|주사위 (한|하나|두|둘|세|\d+) ?개?|(두) 주사위", words
    )
    thrown = re.search(r"주사위를 (두|세|\d+) 번", words)
    many = count(thrown[1]) if thrown else count(next(g for g in (said.groups() if said else ()) if g))
    space = f"[v|v<-cartesian([1..6],{many})]"
    if "모든 경우" in event:
        return space, "1"
    if re.search("같은 눈|눈의 수가 서로 같", event):
        return space, f"{GAP}==0"
    if re.search("서로 다른 눈|눈의 수가 서로 다[른를]", event):
        return space, "#Set(v)==#v"
    what = measure(event) or ("v[1]" if many == 1 else None)
    made = compared(what, event) if what else None
    if made is None:
        raise LookupError(event)
    return space, made


def coins(words: str, event: str) -> tuple[str, str]:
    said = re.search(
        r"(한|두|세|네|다섯|\d+) ?개의 (?:서로 다른 )?동전|동전 (한|두|세|네|다섯|\d+) ?개", words
    )
    assert said
    space = f"[v|v<-cartesian([0..1],{count(said[1] or said[2])})]"
    if "같은 면" in event:
        return space, f"{GAP}==0"
    seen = "vecsum(v)" if "앞면" in event else "(#v-vecsum(v))"
    if "적어도" in event:
        return space, f"{seen}>=1"
    hit = re.search(r"(한|두|세|\d+) ?개(?: (이상|이하))?", event)
    assert hit
    return space, f"{seen}{ {'이상': '>=', '이하': '<='}.get(hit[2], '==') }{count(hit[1])}"


def cards(words: str, event: str) -> tuple[str, str]:
    last = re.search(r"1(?:부터|에서) (\d+)까지", words)
    assert last
    made = compared("v[1]", event)
    if made is None:
        raise LookupError(event)
    return f"[[k]|k<-[1..{last[1]}]]", made


def balls(words: str, event: str) -> tuple[str, str]:
    """Each ball has a number; the draws are taken one after another, which counts all outcomes alike."""
    colours = re.findall(COLOUR + r" (?:공|구슬)(?:이|을)? ?(\d+) ?개", words)
    bag = ",".join(f"vector({n},i,{at + 1})" for at, (_, n) in enumerate(colours))
    place = {colour: at + 1 for at, (colour, _) in enumerate(colours)}
    balls_total = sum(int(n) for _, n in colours)
    two = re.search(
        r"두 개의? ?(?:공을)? ?(?:동시|차례)|2개의 공|공 두 개|두 번|두 개의 공|또 한 개|공을 또", words
    )
    back = bool(re.search("다시 넣(?:은|고|는다)", words))
    fits = "1" if back or not two else "t[1]!=t[2]"
    space = f"[[concat([{bag}])[i]|i<-t]|t<-cartesian([1..{balls_total}],{2 if two else 1}),{fits}]"
    named = [place[c] for c in re.findall(COLOUR, event)]
    if "같은 색" in event:
        return space, f"{GAP}==0"
    if "또는" in event:
        return space, f"(v[1]=={named[0]}||v[1]=={named[1]})"
    if "아닐" in event:
        return space, f"v[1]!={named[0]}"
    if "적어도" in event:
        return space, f"#[c|c<-v,c=={named[0]}]>0"
    if two and not re.search("모두|두 개 다", event):
        raise LookupError(event)
    return space, f"#[c|c<-v,c!={named[0]}]==0"


KINDS = (("주사위", dice), ("동전", coins), ("카드", cards), (r"[가-힣] 공", balls))


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None where no experiment is told."""
    for word, kind in KINDS:
        if re.search(word, stem.words) and re.search("확률|경우", stem.words):
            event = re.split(r"(?:때|후|던져),? ", re.sub(r"\(단.*?\)", "", stem.words))[-1]
            space, made = kind(stem.words, event)
            good = f"#[v|v<-S,{made}]"
            result = good if "경우" in event else f"{good}/#S"
            return f"my(S={space});#S>0&&near({result},{gp(value(key))})&&{tidy(value(key))}"
    return None
