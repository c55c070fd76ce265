"""What GP is asked about listed numbers, decimals, square roots, and parts shared out without a rest."""

import re
from collections.abc import Callable

from second_opinion import Printed, gp
from second_opinion_formulas import near, tidy, value

from appliance.mathtext.tree import Num, Root, symbols, walk

Rule = Callable[[Printed, Printed], str]

# Of the number t.
KINDS = (
    ("정수가 아닌 유리수", "!whole(t)&&rational(t)"),
    ("자연수|양의 정수", "whole(t)&&t>0"),
    ("음의 정수", "whole(t)&&t<0"),
    ("양의 유리수", "rational(t)&&t>0"),
    ("음의 유리수", "rational(t)&&t<0"),
    ("무리수", "!rational(t)"),
    ("유리수", "rational(t)"),
    ("정수", "whole(t)"),
)
# What no computing settles, worked out by hand: 1 for true.
FACTS = {
    "모든 정수는 유리수이다": 1,
    "자연수는 모두 정수이다": 1,
    "정수는 양의 정수, 0, 음의 정수로 이루어져 있다": 1,
    "유리수는 양의 유리수, 0, 음의 유리수로 이루어져 있다": 1,
    "가장 작은 정수는 0이다": 0,
    "모든 유리수는 정수이다": 0,
    "정수는 양의 정수와 음의 정수로 이루어져 있다": 0,
    "유리수이면서 무리수인 수는 없다": 1,
    "유리수이면서 무리수인 수가 있다": 0,
    "순환소수가 아닌 무한소수는 무리수이다": 1,
    "무리수는 순환소수가 아닌 무한소수로 나타내어진다": 1,
    "순환하는 무한소수는 유리수이다": 1,
    "근호를 사용하여 나타낸 수가 유리수일 수도 있다": 1,
    "근호를 사용하여 나타낸 수는 모두 무리수이다": 0,
    "유리수는 양의 유리수와 음의 유리수로 이루어져 있다": 0,
    "무한소수는 모두 무리수이다": 0,
    "순환소수는 무리수이다": 0,
    "무리수는 유한소수로 나타낼 수 있다": 0,
}
GRID = "[1..20000]"


def listed(said: Printed) -> str:
    """Their order does not matter; π, a lone letter, stands among the words."""
    return f"[{','.join([*map(gp, said.formulas), *['Pi'] * said.words.count('pi')])}]"


def kind_of(words: str) -> str:
    return next(made for word, made in KINDS if re.search(word, words))


def sorted_out(stem: Printed, key: Printed) -> str:
    chosen = f"select(t->{kind_of(stem.words)},{listed(stem)})"
    return f"#{chosen}=={gp(value(key))}" if "개수" in stem.words else f"same({chosen},{listed(key)})"


def statements(stem: Printed, key: Printed) -> str:
    """Those that are true, or those that are not; every statement is about one number, or a known fact."""
    numbers = iter(stem.formulas)
    wrong = "옳지 않은" in stem.words
    said = []
    for letter, sentence in re.findall(r"([ㄱ-ㅎ])\. ([^.]*)\.", stem.words):
        about = re.fullmatch(r"(?:⟨\d⟩|-?\d+)[은는] (.*수)이다", sentence)
        truth = str(FACTS[sentence]) if about is None else f"(t->{kind_of(about[1])})({gp(next(numbers))})"
        named = letter in re.findall("[ㄱ-ㅎ]", key.words)
        said.append(f"(({truth})=={int(named != wrong)})")
    assert next(numbers, None) is None
    assert said
    return "&&".join(said)


def ranked(stem: Printed, key: Printed) -> str:
    by = ",(s,t)->sign(abs(s)-abs(t))" if "절댓값이" in stem.words else ",(s,t)->sign(s-t)"
    place = 2 if "두 번째로" in stem.words else 1
    at = f"#L+1-{place}" if re.search(r"(?:가장|두 번째로) 큰", stem.words) else str(place)
    return f"my(L=vecsort({listed(stem)}{by}));near(L[{at}],{gp(value(key))})"


def arranged(stem: Printed, key: Printed) -> str:
    sign = "t-s" if re.search("큰 (?:것|수)부터", stem.words) else "s-t"
    sorted_list = f"vecsort({listed(stem)},(s,t)->sign({sign}))"
    return f"my(L={sorted_list},K={listed(key)});#L==#K&&vecmin(vector(#L,i,near(L[i],K[i])))"


def near_zero(stem: Printed, key: Printed) -> str:
    (bound,) = stem.formulas
    sign = "<=" if re.search("이하|작거나 같", stem.words) else "<"
    return f"#[t|t<-[-9999..9999],abs(t){sign}{gp(bound)}]=={gp(value(key))}"


def cycle(stem: Printed, key: Printed) -> str:
    """As many digits as ten's order; where they start is known from the denominator's twos and fives."""
    (fraction,), body = stem.formulas, value(key)
    assert isinstance(body, Num)
    early = "max(valuation(d,2),valuation(d,5))"
    length = "znorder(Mod(10,d/2^valuation(d,2)/5^valuation(d,5)))"
    given = f"my(f={gp(fraction)},d=denominator(f),n={length})"
    return f"{given};n=={len(body.text)}&&floor(f*10^({early}+n))%10^n=={int(body.text)}"


def digit(stem: Printed, key: Printed) -> str:
    fraction, place = stem.formulas
    return f"floor({gp(fraction)}*10^{gp(place)})%10=={gp(value(key))}"


def with_letter(stem: Printed) -> str:
    """The formula that holds a letter, of t."""
    (found,) = (node for node in stem.formulas if symbols(node))
    (letter,) = symbols(found)
    return gp(found, {letter: "t"})


def ends(stem: Printed, key: Printed) -> str:
    fits = f"finite({with_letter(stem)})"
    if re.search("개수|몇 개", stem.words):
        (last,) = re.findall(r"(\d+) 이하", stem.words)
        return f"#[t|t<-[1..{last}],{fits}]=={gp(value(key))}"
    return f"[t|t<-[1..20000],{fits}][1]=={gp(value(key))}"


def roots_of(stem: Printed, key: Printed) -> str:
    (number,) = stem.formulas
    only = "t>0" if "양의 제곱근" in stem.words else "t<0" if "음의 제곱근" in stem.words else "1"
    tidied = "&&".join(map(tidy, key.formulas))
    return f"(r->same(select(t->{only},[r,-r]),{listed(key)}))(root({gp(number)},2))&&{tidied}"


def whole_root(stem: Printed, key: Printed) -> str:
    (root,) = (node for node in stem.formulas if isinstance(node, Root))
    (letter,) = symbols(root)
    under = gp(root.arg, {letter: "t"})
    made = f"[t|t<-{GRID},{under}>0&&issquare({under})]"
    asked = f"#{made}" if re.search("개수|몇 개", stem.words) else f"{made}[1]"
    return f"{asked}=={gp(value(key))}"


def between_roots(stem: Printed, key: Printed) -> str:
    return f"my(N=[t|t<-{GRID},{with_letter(stem)}]);N[#N]<20000&&#N=={gp(value(key))}"


def parts(stem: Printed, key: Printed) -> str:
    number, expression = stem.formulas
    env = {"a": "floor(s)", "b": "(s-floor(s))"}
    return f"my(s={gp(number)});{near(gp(expression, env), key)}&&{tidy(value(key))}"


def wholes_between(stem: Printed, key: Printed) -> str:
    one, other = map(gp, stem.formulas)
    return (
        f"#[t|t<-[-9999..9999],(t-{one})*(t-{other})<0&&!near(t,{one})&&!near(t,{other})]=={gp(value(key))}"
    )


def shared(how: str, unit: str) -> Rule:
    def rule(stem: Printed, key: Printed) -> str:
        one, other = re.findall(rf"(\d+){unit}", stem.words)
        return f"{how}({one},{other})=={gp(value(key))}"

    return rule


RULES: tuple[tuple[str, Rule], ...] = (
    (r"옳(?:은|지 않은) 것.*ㄱ\. (?:⟨0⟩|-?\d+|[^.]*수)[은는가].*수(?:이다|는 없다|가 있다)", statements),
    (r"절댓값이 (?:⟨0⟩|\d+)(?:보다| 미만| 이하).* 정수", near_zero),
    (r"다음 수들? ?(?:중|중에서)? .*(?:가장|두 번째로) (?:큰|작은) 수[를는]", ranked),
    (r"다음 (?:세 실)?수들?[를을] (?:작은|큰) (?:것|수)부터", arranged),
    (
        r"다음 (?:수들? )?(?:중에서|중) .*(?:수|정수)(?:인 것)?(?:를|을|의) (?:모두 고르|모두 찾|개수)",
        sorted_out,
    ),
    (r"순환마디", cycle),
    (r"소수점 아래 .*번째 자리", digit),
    (r"유한소수", ends),
    (r"제곱근을", roots_of),
    (r"⟨0⟩이? ?가 자연수가 되", whole_root),
    (r"⟨0⟩[을를] 만족(?:시키|하)는 자연수 x", between_roots),
    (r"정수 부분을 a, 소수 부분을 b", parts),
    (r"두 (?:실)?수 .* 사이에 있는 정수", wholes_between),
    (r"많은 .*똑같이 나누어 주", shared("gcd", "(?:개|자루|권|장|송이|병|켤레|마리)")),
    (r"큰 정사각형", shared("gcd", "cm")),
    (r"가장 작은 정사각형", shared("lcm", "cm")),
)


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None for words about something else."""
    found = [rule for words, rule in RULES if re.search(words, stem.words)]
    if found[:1] == [between_roots] and not any(isinstance(p, Root) for n in stem.formulas for p in walk(n)):
        return None
    return found[0](stem, key) if found else None
