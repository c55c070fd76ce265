"""How stems ask which statements are so, and how statements say of which kind a number is. Data."""

import re

_OPEN = (
    r"^(?:다음|아래|보기|<보기>|\[보기\]|위)?(?:의|에서|중|중에서|중에|설명|식|등식|계산|명제|문장|부등식|것|수|수의|대소|관계|"
    r"대소관계|보기|<보기>|가운데|으로|에대한|,)*"
)
_ASK = (
    r"것(?:은|을|만을|들을|만|들은)?(?:모두|있는대로|다|전부|2개|두개|를|을|기호로|번호로|에서|<보기>|보기|골라|,)*"
    r"(?:고르면|고르시오|골라라|고른것은|고르세요|찾으시오|찾으면|쓰시오|은|무엇인가|무엇입니까|어느것인가|어느것입니까|구하시오|구하여라|나타낸것은)?"
    r"[.?]*(?:\(정답(?:은)?[:]?\d개\)|\(정답\d개\)|\(2개\))?[.?]*$"
)
_TRUE = (
    r"옳은|참인|맞는|바른|올바른|옳게(?:계산한|나타낸|짝지은|인수분해한|전개한|고친)|바르게(?:계산한|나타낸|인수분해한|전개한|고친)|"
    r"계산(?:이|결과가)?(?:옳은|바른|맞는)|항상(?:옳은|성립하는)|인수분해(?:가|를)?(?:바르게|옳게)(?:된|한)|전개(?:가|를)?(?:바르게|옳게)(?:된|한)|"
    r"(?:두)?(?:실수|수|유리수)?(?:의)?대소(?:관계|비교)?(?:가|를)?(?:옳은|바르게나타낸|바르게비교한|옳게나타낸)|부등호(?:가|의방향이)?옳은|"
    r"(?:인수분해|전개|계산)한것(?:이|중)옳은|설명(?:이|으로)?옳은|참인명제인|성립하는"
)
_FALSE = (
    r"옳지않은|옳지못한|거짓인|틀린|바르지않은|맞지않는|잘못된|잘못(?:계산한|나타낸|인수분해한|전개한|고친)|"
    r"계산(?:이|결과가)?(?:옳지않은|틀린|잘못된|바르지않은)|(?:두)?(?:실수|수|유리수)?(?:의)?대소(?:관계|비교)?(?:가|를)?(?:옳지않은|잘못나타낸|틀린)|"
    r"인수분해(?:가|를)?(?:잘못된|잘못한|옳지않은|바르게되지않은)|전개(?:가|를)?(?:잘못된|잘못한|옳지않은)|"
    r"(?:인수분해|전개|계산)한것(?:이|중)옳지않은|설명(?:이|으로)?옳지않은|부등호(?:가|의방향이)?옳지않은|성립하지않는"
)
HEADS = (
    ("true", re.compile(f"{_OPEN}(?:{_TRUE}){_ASK}")),
    ("false", re.compile(f"{_OPEN}(?:{_FALSE}){_ASK}")),
)
# What an option's number is asked to be: 다음 중 무리수인 것은? and its denial.
_SORTS = (
    ("natural", "자연수|양의정수"), ("negative_integer", "음의정수"), ("integer", "정수"),
    ("rational", "유리수"), ("irrational", "무리수"), ("prime", "소수"), ("composite", "합성수"),
    ("terminating", "유한소수로나타낼수있는|유한소수"), ("recurring", "순환소수로만나타낼수있는"),
    ("positive", "양수"), ("negative", "음수"), ("fraction", "정수가아닌유리수"),
)  # fmt: skip
SORT_HEADS = tuple(
    (kind, denied, re.compile(f"{_OPEN}(?:{names}){link}{_ASK}"))
    for kind, names in _SORTS
    for denied, link in ((False, "(?:인)?"), (True, "(?:가|이)아닌"))
)
# The same asked without 것, where the numbers stand as options: 정수가 아닌 유리수를 모두 고르면?
_OF_OPTIONS = (
    r"(?:을|를)(?:모두|있는대로|다)?(?:고르면|고르시오|골라라|고르세요|찾으시오|찾으면|찾아라|고른것은)"
    r"[.?]*(?:\(정답(?:은)?[:]?\d개\)|\(\d개\))?[.?]*$|(?:은|는)[.?]*$"
)
OPTION_HEADS = tuple(
    (kind, False, re.compile(f"{_OPEN}(?:{names})(?:{_OF_OPTIONS})")) for kind, names in _SORTS
)
SORT_SAID = tuple(
    (kind, denied, re.compile(f"^(?:은|는)(?:{names}){link}$"))
    for kind, names in _SORTS
    for denied, link in ((False, "이다"), (True, "(?:가|이)아니다"))
)
_PRINTED = {"fraction": "정수가 아닌 유리수", "negative_integer": "음의 정수"}
SORT_NAMES = {kind: _PRINTED.get(kind, names.split("|")[0]) for kind, names in _SORTS}
MARKED = re.compile(r"(?:^|(?<=\s)|(?<=[.>\]]))([ㄱ-ㅁ])[.)]\s*")
BOX = re.compile(r"[<\[(【〈]?\s*보기\s*[>\])】〉]?\s*$")
VERBS = ("인수분해", "소인수분해", "계산", "전개", "간단히")
