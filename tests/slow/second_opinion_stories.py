"""What GP is asked about word problems: an equation for each kind, written from the numbers of the stem.

Lengths are counted in metres, times in minutes, so that a stem may mix its units.
"""

import re
from collections.abc import Callable

from second_opinion import Printed, gp
from second_opinion_formulas import tidy, value

Story = Callable[[Printed, Printed], str]
METRES = {"km": 1000, "m": 1}
MINUTES = {"시간": 60, "분": 1}
WHOLE = {"두": 2, "세": 3, "네": 4, "다섯": 5}


def numbers(pattern: str, words: str) -> list[str]:
    """GP text of every number that stands where the pattern has N."""
    found = re.findall(pattern.replace("N", r"(-?\d+(?:\.\d+)?)"), words)
    return [decimal(text) for text in found]


def decimal(text: str) -> str:
    whole, _, places = text.partition(".")
    return f"({int(whole + places)}/{10 ** len(places)})"


def asked(words: str) -> str:
    """The last sentence that asks, without what stands before its last condition."""
    return re.split(r"(?:일|할|들|살|을|를) 때,|다면,|[다며]\. |[하섞]면 ", words)[-1]


def agree(expected: str, key: Printed, scale: int = 1) -> str:
    """scale: what the key's unit is worth in ours."""
    return f"near({expected},{scale}*{gp(value(key))})&&{tidy(value(key))}"


def unit(key: Printed, table: dict[str, int]) -> int:
    """What the unit printed with the key is worth."""
    (found,) = (word for word in table if re.search(rf"\d⟩? ?{word}$|⟩ ?{word}$", key.words.strip()))
    return table[found]


def mixture(stem: Printed, key: Printed) -> str:
    words = stem.words
    percents, masses = numbers(r"N%", words), numbers(r"Ng", words)
    thing = "소금" if "소금물" in words else "설탕"
    if "섞" in words:
        return blend(words, percents, masses, key)
    if "들어 있는" in words:
        return agree(f"{percents[0]}*{masses[0]}/100", key)
    before, after = percents
    if "증발" in words:
        total, salt = "(m-w)", "p*m"
    elif re.search(rf"{thing}을 (?:몇|더|[\d.]+g)", words):
        total, salt = "(m+w)", "(p*m+100*w)"
    else:
        total, salt = "(m+w)", "p*m"
    w = masses[1] if len(masses) > 1 else "v_w"
    m = masses[0] if not re.search(r"처음 .*물의 양을", words) else "v_w"
    made = f"{salt}-{after}*{total}".replace("p*", f"{before}*").replace("m", m).replace("w)", f"{w})")
    return agree(f"lin({made.replace('v_v_', 'v_')})", key)


def blend(words: str, percents: list[str], masses: list[str], key: Printed) -> str:
    if len(percents) == 2 and len(masses) == 2:
        (p, q), (m, n) = percents, masses
        return agree(f"({p}*{m}+{q}*{n})/({m}+{n})", key)
    first, second, mixed, wanted = percents
    assert wanted in (first, second)
    (total,) = masses
    other = second if wanted == first else first
    return agree(f"lin({wanted}*v_w+{other}*({total}-v_w)-{mixed}*{total})", key)


def speeds(words: str) -> list[str]:
    """In metres a minute, in the order of the text."""
    found = re.findall(r"(시|분|초)속 ?(\d+(?:\.\d+)?) ?(km|m)", words)
    worth = {"시": "1/60", "분": "1", "초": "60"}
    return [f"({decimal(n)}*{METRES[u]}*{worth[per]})" for per, n, u in found]


def still(words: str) -> str:
    """The text without its speeds, so that their lengths are not taken for ways."""
    return re.sub(r"[시분초]속 ?\d+(?:\.\d+)? ?k?m", "", words)


def lengths(words: str) -> list[str]:
    return [
        f"({decimal(n)}*{METRES[u]})"
        for n, u in re.findall(r"(\d+(?:\.\d+)?) ?(km|m)(?![²a-z])", still(words))
    ]


def times(words: str) -> list[str]:
    found = re.findall(r"(?:(\d+(?:\.\d+)?)시간)? ?(?:(\d+(?:\.\d+)?)분)?(?=[^\d])", still(words))
    return [f"({decimal(h or '0')}*60+{decimal(m or '0')})" for h, m in found if h or m]


def two_speeds(stem: Printed, key: Printed) -> str:
    one, two = speeds(stem.words)
    (gap,) = times(stem.words)
    return agree(f"lin(v_d*abs(1/{one}-1/{two})-{gap})", key, unit(key, METRES))


def round_trip(stem: Printed, key: Printed) -> str:
    go, back = speeds(stem.words)
    (total,) = times(stem.words)
    return agree(f"lin(v_d/{go}+v_d/{back}-{total})", key, unit(key, METRES))


def two_legs(stem: Printed, key: Printed) -> str:
    first, second = speeds(stem.words)[:2]
    (way,), (total,) = lengths(stem.words), times(stem.words)
    x = f"lin(v_d/{first}+({way}-v_d)/{second}-{total})"
    late = re.search(r"(?:뛰어간|달린) 거리", stem.words)
    return agree(f"{way}-{x}" if late else x, key, unit(key, METRES))


def meet(stem: Printed, key: Printed) -> str:
    one, two = speeds(stem.words)
    (way,) = lengths(stem.words)
    return agree(f"{way}/({one}+{two})", key, unit(key, MINUTES))


def chase(stem: Printed, key: Printed) -> str:
    first, second = speeds(stem.words)
    (head,) = times(stem.words)
    return agree(f"lin({first}*({head}+v_t)-{second}*v_t)", key, unit(key, MINUTES))


def constant(stem: Printed, key: Printed) -> str:
    (speed,) = speeds(stem.words)
    if times(stem.words):
        return agree(f"{speed}*{times(stem.words)[0]}", key, unit(key, METRES))
    return agree(f"{lengths(stem.words)[0]}/{speed}", key, unit(key, MINUTES))


def ages(stem: Printed, key: Printed) -> str:
    """One equation for each thing said; the older one is named first in every stem."""
    words = stem.words
    (multiple,) = numbers(r"N배", words)
    later = numbers(r"N년 ?후", words)
    now = numbers(r"N(?:세|살)", words)
    if not later:
        older, younger = now
        return agree(f"lin({older}+v_t-{multiple}*({younger}+v_t))", key)
    (years,), (told,) = later, now
    older = f"({told}-v_y)" if "합" in words else f"({told}+v_y)"
    young = f"lin({older}+{years}-{multiple}*(v_y+{years}))"
    last = re.findall(r"아버지|어머니|이모|고모|삼촌|아들|딸|조카", words)[-1]
    if last in ("아들", "딸", "조카"):
        return agree(young, key)
    return agree(f"({told}-{young})" if "합" in words else f"({told}+{young})", key)


def two_kinds(stem: Printed, key: Printed) -> str:
    """The name of the thing asked is the one that stands with a price."""
    words = stem.words
    p, q, paid = numbers(r"N원", words)
    (count,) = numbers(r"(?:합하여|섞어서 모두) N", words)
    first = re.search(r"원(?:짜리|인) ([가-힣]+?)[과와] ", words)
    assert first
    x = f"lin({p}*v_x+{q}*({count}-v_x)-{paid})"
    last = re.split("합하여|섞어서 모두", words)[-1]
    return agree(x if first[1] in last else f"{count}-{x}", key)


def two_purchases(stem: Printed, key: Printed) -> str:
    words = stem.words
    (a, b, c, d), (m, n) = numbers(r" N(?:자루|권|개|장|병)", words), numbers(r"N원", words)
    first = re.search(r"([가-힣]+) \d+(?:자루|권|개|장|병)", words)
    assert first
    prices = f"matsolve([{a},{b};{c},{d}],[{m},{n}]~)"
    return agree(f"{prices}[{1 if first[1] in words.split('원')[-1] else 2}]", key)


def at_most(stem: Printed, key: Printed) -> str:
    words = stem.words
    single = numbers(r"한 (?:자루|개|권|장|병|송이)에 N원", words)
    prices = numbers(r"N원", words)
    if not single:
        single = numbers(r"N원짜리", words)
    (price,) = single
    prices.remove(price)
    # The money at hand is the largest sum; what is left beside it is paid once.
    rest = f"[{','.join(prices)}]"
    return agree(f"floor((2*vecmax({rest})-vecsum({rest}))/{price})", key)


def markup(stem: Printed, key: Printed) -> str:
    words = stem.words
    up, down = numbers(r"N%", words)
    (money,) = numbers(r"N원", words)
    gain = f"((100+{up})*(100-{down})/10000-1)"
    return agree(f"{gain}*{money}" if re.search(r"이익은|이익을 구", words) else f"{money}/{gain}", key)


def consecutive(stem: Printed, key: Printed) -> str:
    words = stem.words
    word = re.search(r"연속하는 (두|세|네|다섯) (자연수|정수|짝수|홀수)", words)
    assert word
    n, step = WHOLE[word[1]], 2 if word[2] in ("짝수", "홀수") else 1
    (total,) = numbers(r"합[이은] N", words)
    least = f"lin({n}*v_x+{step * n * (n - 1) // 2}-{total})"
    place = {"작은": 0, "가운데": (n - 1) // 2, "큰": n - 1}[re.findall("작은|가운데|큰", words)[-1]]
    parity = f"&&({least}-{int(word[2] == '홀수')})%2==0" if step == 2 else ""
    return agree(f"{least}+{place * step}", key) + parity


def sum_difference(stem: Printed, key: Printed) -> str:
    total, gap = numbers(r"[이가은는] N", stem.words)
    sign = {"큰": "+", "작은": "-"}[re.findall("큰|작은", stem.words)[-1]]
    return agree(f"({total}{sign}{gap})/2", key)


def reversed_digits(stem: Printed, key: Printed) -> str:
    """Every two-digit number is tried."""
    (total,) = numbers(r"합[은이] N", stem.words)
    (gap,) = numbers(r"보다 N", stem.words)
    sign = "-" if re.search(r"보다 \d+(?:만큼)? ?(?:더 )?작", stem.words) else ""
    fits = f"sumdigits(t)=={total}&&10*(t%10)+t\\10-t=={sign}{gap}"
    return f"[t|t<-[10..99],{fits}]==[{gp(value(key))}]"


def surplus(stem: Printed, key: Printed) -> str:
    words = stem.words
    less, more = numbers(r"N(?:개|자루|장|권|송이)씩", words)
    left, short = numbers(r"N(?:개|자루|장|권|송이)[가이] (?:남|부족|모자)", words)
    people = f"lin({less}*v_x+{left}-({more}*v_x-{short}))"
    last = re.split("모자|부족", words)[-1]
    who = re.search(r"몇 명|(?:사람|학생|회원|어린이)(?:들)?(?:은|의 수| 수)", last)
    return agree(people if who else f"{less}*{people}+{left}", key)


def together(stem: Printed, key: Printed) -> str:
    one, two = numbers(r"N일", stem.words)
    return agree(f"1/(1/{one}+1/{two})", key)


def right_triangle(stem: Printed, key: Printed) -> str:
    a, b = numbers(r"N(?:cm|m)(?!²)", stem.words)
    if "넓이" in stem.words:
        return agree(f"{a}*{b}/2", key)
    if re.search(r"빗변의 길이(?:는|를|$)", stem.words):
        return agree(f"sqrt({a}^2+{b}^2)", key)
    return agree(f"sqrt({a}^2-{b}^2)", key)


def rectangle(stem: Printed, key: Printed) -> str:
    words = stem.words
    given = numbers(r"N(?:cm|m)(?!²)", words)
    if "대각선" in words:
        return agree(f"sqrt({given[0]}^2+{given[1]}^2)", key)
    compared = re.search(r"(가로|세로)의 길이[가는이] (?:가로|세로)의 길이보다 (\d+)c?m", words)
    if compared is None:
        op = f"2*({given[0]}+{given[1]})" if "둘레" in words else f"{given[0]}*{given[1]}"
        return agree(op, key)
    longer, gap = compared[1], compared[2]
    if "넓이" in words:
        (area,) = numbers(r"Nc?m²", words)
        short = f"vecmax(reals(v_x*(v_x+{gap})-{area}))"
    else:
        (around,) = (n for n in given if n != decimal(gap)) if len(set(given)) > 1 else given[:1]
        short = f"lin(2*(2*v_x+{gap})-{around})"
    wanted = re.findall("가로|세로", words)[-1]
    return agree(f"{short}+{gap}" if wanted == longer else short, key)


STORIES: tuple[tuple[str, Story], ...] = (
    (r"소금물|설탕물", mixture),
    (r"직각삼각형", right_triangle),
    (r"직사각형", rectangle),
    (r"마주 보고|반대 방향|서로 상대방", meet),
    (r"따라", chase),
    (r"올라갈 때|올 때는", round_trip),
    (r"도중에|늦을 것 같아서", two_legs),
    (r"빨리|늦게|더 걸", two_speeds),
    (r"[시분]속", constant),
    (r"나이", ages),
    (r"원가", markup),
    (r"(?:합하여|섞어서 모두).*원", two_kinds),
    (r"최대 몇", at_most),
    (r"씩 나누어|씩 주면", surplus),
    (r"\d원이고.*\d원|사면 \d+원", two_purchases),
    (r"연속하는", consecutive),
    (r"각 자리의 숫자", reversed_digits),
    (r"두 자연수.*(?:차[가는]|뺀 값)|차가.*두 자연수", sum_difference),
    (r"혼자 (?:하면|서)|어떤 일", together),
)


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None where the stem tells no story that is known here."""
    found = [story for words, story in STORIES if re.search(words, stem.words)]
    return found[0](stem, key) if found else None
