"""Tiles of events: of the sum of dice, of one number, of coins, of colours."""

from appliance.reading.experiments import THING, colour
from appliance.reading.phrases import Tile, tiles

_BE = "(일|인|{이} 될|{이} 되는|{이} 나올|{이} 나오는|{이} 나타날)"
_WHICH = (
    "((나오는|나온|나타난|두|두 개의|각|그|두 주사위의|두 주사위에서|주사위에서|바닥에 닿는 면의|윗면에) )?"
)
_EYES = _WHICH * 3 + "(주사위의 )?(눈의 수|눈|수|숫자|값)(들)?"


def _of(what: str) -> str:
    return f"{_EYES}의 {what}{{이}}"


def _events(kind: str, *phrases: str, **data: int) -> tuple[Tile, ...]:
    return tiles("event", *phrases, data=(kind, *data.values()))


NUMBER_EVENTS = (
    *_events("sum_is", f"{_of('합')} <num:n>{_BE}"),
    *_events("sum_at_most", f"{_of('합')} <num:n> ?이하{_BE}"),
    *_events("sum_at_least", f"{_of('합')} <num:n> ?이상{_BE}"),
    *_events("sum_at_most", f"{_of('합')} <num:n> ?미만{_BE}", f"{_of('합')} <num:n>보다 작을", shift=-1),
    *_events("sum_at_least", f"{_of('합')} <num:n> ?초과{_BE}", f"{_of('합')} <num:n>보다 클", shift=1),
    *_events("sum_multiple", f"{_of('합')} <num:n>의 배수{_BE}"),
    *tiles("event", f"{_of('합')} 짝수{_BE}", data=("sum_multiple", 0, 2)),
    *_events("difference_is", f"{_of('차')} <num:n>{_BE}"),
    *_events("product_is", f"{_of('곱')} <num:n>{_BE}"),
    *_events("product_even", f"{_of('곱')} 짝수{_BE}"),
    *_events("product_odd", f"{_of('곱')} 홀수{_BE}"),
    *_events(
        "all_same",
        f"{_EYES}{{이}} (서로 |모두 )?같(을|은)",
        "(서로 |모두 )?같은 (눈|수|숫자|눈의 수){이} (나올|나오는)",
        "두 주사위의 눈{이} 같을",
    ),
    *_events(
        "all_different",
        f"{_EYES}{{이}} (서로 |모두 )?다(를|른)",
        "(서로 |모두 )다른 (눈|수|숫자|눈의 수){이} (나올|나오는)",
    ),
)

_SUBJECT = (
    "((나오는|나온|뽑은|뽑힌|꺼낸|뽑는|그) )?((카드|공|구슬|제비|주사위)(에|의) )?((적힌|쓰인|적혀 있는"
    "|쓰여 있는|나오는|나온) )?(눈의 수|눈|수|숫자|번호|카드){이} "
)
_OUT = (
    f"({_BE}|의 (눈|수|카드|공|번호){{이}} (나올|나오는|뽑힐|적힐)|인 (눈|수|카드|공){{이}} (나올|나오는"
    f"|뽑힐)"
    f"|{{이}} (적힌|쓰인|적혀 있는) ({THING}){{이}} (나올|나오는|뽑힐)|{{이}} (적힌|쓰인|적혀 있는) "
    f"({THING}){{을}} (뽑을|꺼낼|뽑는|꺼내는)"
    f"|{{을}} (뽑을|뽑는)|눈{{이}} (나올|나오는)|{{이}} (적힌|쓰인) ({THING})일|{{이}} 적혀 있을|{{이}} 뽑힐)"
)
SINGLE_SUBJECT = _SUBJECT
_SUBJECT_OR_NONE = f"({_SUBJECT})?"
SINGLE_EVENTS = (
    *_events("multiple_of", f"{_SUBJECT_OR_NONE}<num:n>의 배수{_OUT}"),
    *_events(
        "multiple_of_either",
        f"{_SUBJECT_OR_NONE}<num:n>의 배수(이거나|거나| 또는|이거나 또는) <num:m>의 배수{_OUT}",
    ),
    *_events("divisor_of", f"{_SUBJECT_OR_NONE}<num:n>의 약수{_OUT}"),
    *_events("prime", f"{_SUBJECT_OR_NONE}소수{_OUT}"),
    *_events("composite", f"{_SUBJECT_OR_NONE}합성수{_OUT}"),
    *_events("odd", f"{_SUBJECT_OR_NONE}홀수{_OUT}"),
    *_events("even", f"{_SUBJECT_OR_NONE}짝수{_OUT}"),
    *_events("at_least", f"{_SUBJECT_OR_NONE}<num:n> ?이상{_OUT}"),
    *_events("at_most", f"{_SUBJECT_OR_NONE}<num:n> ?이하{_OUT}"),
    *_events("at_most", f"{_SUBJECT_OR_NONE}<num:n> ?미만{_OUT}", f"{_SUBJECT}<num:n>보다 작을",
             "<num:n>보다 작은 수{이} 나올", shift=-1),
    *_events("at_least", f"{_SUBJECT_OR_NONE}<num:n> ?초과{_OUT}", f"{_SUBJECT}<num:n>보다 클",
             "<num:n>보다 큰 수{이} 나올", shift=1),
)  # fmt: skip

_COME = "(나올|나오는|나올 )"
_TIMES = "(<count:n>|(?P<w>한|두|세)번)"
COIN_EVENTS = (
    *_events("heads_exactly", f"앞면{{이}} (정확히 |꼭 )?{_TIMES}(만)? {_COME}"),
    *_events("tails_exactly", f"뒷면{{이}} (정확히 |꼭 )?{_TIMES}(만)? {_COME}"),
    *_events("heads_at_least",
    f"앞면{{이}} {_TIMES} ?이상 {_COME}", f"앞면{{이}} 적어도 {_TIMES} ?(이상 )?{_COME}",
             f"적어도 ({_TIMES}|하나){{은}}? 앞면{{이}}? {_COME}"),
    *_events("tails_at_least",
    f"뒷면{{이}} {_TIMES} ?이상 {_COME}", f"뒷면{{이}} 적어도 {_TIMES} ?(이상 )?{_COME}",
             f"적어도 ({_TIMES}|하나){{은}}? 뒷면{{이}}? {_COME}"),
    *_events("all_heads",
    f"모두 앞면{{이}}? {_COME}",
    f"앞면{{이}} 모두 {_COME}", f"(두 개|세 개|<count>) 모두 앞면{{이}} {_COME}", "모두 앞면일"),
    *_events("all_tails",
    f"모두 뒷면{{이}}? {_COME}", f"(두 개|세 개|<count>) 모두 뒷면{{이}} {_COME}", "모두 뒷면일"),
    *_events("all_same", f"(모두 |서로 )같은 면{{이}} {_COME}"),
    *_events("one_head", f"앞면{{이}} {_COME}"),
    *_events("one_tail", f"뒷면{{이}} {_COME}"),
)  # fmt: skip

_DRAWN = f"((꺼낸|뽑은|꺼낸 두|두|나온|꺼낸 <count>의?|<count>의) ({THING}){{이}} )?"
_BALL = f"({THING})"
_IS = "(일|이 나올|{이} 나올|{이} 나오는|{을} 꺼낼|{을} 뽑을|인)"
BALL_EVENTS = (
    *_events("colour",
    f"{_DRAWN}(모두 |둘 다 |두 개 모두 |두 번 모두 |<count> 모두 )?{colour('c1')} {_BALL}{_IS}"),
    *_events("not_colour",
    f"{_DRAWN}{colour('c1')} {_BALL}{{이}} 아닐", f"{colour('c1')} {_BALL}{{이}} (나오지 않을|안 나올)"),
    *_events("colour_either",
    f"{_DRAWN}{colour('c1')} {_BALL}(이거나|거나| 또는) {colour('c2')} {_BALL}{_IS}"),
    *_events("same_colour",
    f"((꺼낸 |두 |꺼낸 두 ){_BALL}(의|이) )?(모두 |서로 )?(색{{이}} (서로 )?같을|같은 색(의 {_BALL})?{_IS})"),
    *_events("at_least_one", f"적어도 (한 개|하나|한 번|<count>){{은}}? {colour('c1')} {_BALL}{_IS}",
             f"{colour('c1')} {_BALL}{{이}} 적어도 (한 개|하나|한 번|<count>)(는)? (나올|포함될|있을)"),
)  # fmt: skip

ANY = tiles(
    "event",
    "(일어나는|일어날 수 있는|나올 수 있는|나오는)? ?모든",
    "(일어나는|일어날 수 있는|나올 수 있는)",
    data=("any",),
)
