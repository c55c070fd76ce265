"""How Korean texts speak of sets. A formula is a tile of its own; words that introduce it say nothing."""

from appliance.reading.lexicon.words import common
from appliance.reading.phrases import Tile, tiles
from appliance.reading.tokens import CATEGORIES

# A stem is of this family where a formula of sets stands in it, or where it speaks of elements or subsets.
CALLS = f"[{''.join(CATEGORIES[name] for name in ('set', 'setdef', 'told', 'counted'))}]|원소|부분집합|집합"

_NOUN = "(집합 |전체집합 |부분집합 )?"
_OF = f"{_NOUN}<set,expr,sym,setdef:of>"
_MANY = "(개수|갯수|수)"
_HOW = "({은} (모두 |총 )?<count?:how>(인가|인지|입니까|일까|인가요)?)?"
_COUNT = f"(총 )?{_MANY}{_HOW}|{{은}} (모두 |총 )?<count?:how>(인가|인지|입니까|일까|인가요|이 있는가)?"
_LIST = "<num,sym,seq,set,assign:{0}>((,|{{와}}) ?<num,sym:{0}2>)?((,|{{와}}) ?<num,sym:{0}3>)?"
_MUST = _LIST.format("must")
_NEVER = _LIST.format("never")
_INCLUDE = (
    "({은}|{을}|{이}) ?(모두 |반드시 |둘 다 |항상 )?(원소로 )?(포함하는|포함되는|가지는|갖는|원소로 하는|"
    "속하는)"
)
_INCLUDE_AND = (
    "({은}|{을}|{이}) ?(모두 |반드시 |항상 )?(원소로 )?(포함하고,?|가지고,?|갖고,?|포함하며,?|포함하면서)"
)
_EXCLUDE = (
    "({은}|{을}|{이}) ?(모두 |반드시 )?(원소로 )?(포함하지 않는|가지지 않는|갖지 않는|원소로 하지 "
    "않는|포함되지 "
    ""
    "않는)"
)
_ELEMENT = "(원소 ?)?"
_SUBSET = f"{_OF}의 (모든 )?부분집합( 중(에서)?,?)?"
_END = "(?={을}|{은}|$)"
_SATISFY_BARE = "(모두 |동시에 )?(만족시키는|만족하는|만족하도록 하는|만족시키도록 하는|만족하게 하는)"
_SATISFY = "{을} (모두 |동시에 )?(만족시키는|만족하는|만족하도록 하는|만족시키도록 하는|만족하게 하는)"

GOALS: tuple[Tile, ...] = (
    *tiles(
        "goal",
        f"{_NOUN}<set,expr:of>{_END}",
        f"집합 <sym:of>{_END}",
        f"{_OF}{{을}} 원소나열법으로 [쓰라]",
        f"{_NOUN}<set,expr:of>{{을}} (나타내는|나타낸) 집합{_END}",
        f"{_OF}의 (모든 )?원소(들)?{_END}",
        f"{_OF}{{을}} (원소를 나열하는 방법|원소나열법)으로 (나타내[하라]|[쓰라])",
        data=("elements",),
    ),
    *tiles("goal", "<counted,call:of>(의 값)?", data=("size",)),
    *tiles(
        "goal",
        f"{_OF}의 (모든 )?원소의 ({_COUNT})",
        f"{_OF}의 (모든 )?원소{{은}} (모두 )?<count?:how>(인가|인지|입니까)?",
        data=("size",),
    ),
    *tiles(
        "goal", f"{_OF}의 (모든 )?원소(들)?의 (총)?합", f"{_OF}의 원소{{을}} 모두 더한 값", data=("total",)
    ),
    *tiles(
        "goal",
        f"{_OF}의 (모든 )?부분집합의 ({_COUNT})",
        f"{_OF}의 (모든 )?부분집합({_COUNT})",
        data=("subsets", "all"),
    ),
    *tiles("goal", f"{_OF}의 진부분집합의 ({_COUNT})", data=("subsets", "proper")),
    *tiles(
        "goal",
        f"{_SUBSET} {_ELEMENT}{_MUST}{_INCLUDE} (부분)?집합의 ({_COUNT})",
        f"{_ELEMENT}{_MUST}{_INCLUDE} {_OF}의 부분집합의 ({_COUNT})",
        f"{_SUBSET} {_ELEMENT}{_NEVER}{_EXCLUDE} (부분)?집합의 ({_COUNT})",
        f"{_ELEMENT}{_NEVER}{_EXCLUDE} {_OF}의 부분집합의 ({_COUNT})",
        f"{_SUBSET} {_ELEMENT}{_MUST}{_INCLUDE_AND} {_ELEMENT}{_NEVER}{_EXCLUDE} (부분)?집합의 ({_COUNT})",
        f"{_ELEMENT}{_MUST}{_INCLUDE_AND} {_ELEMENT}{_NEVER}{_EXCLUDE} {_OF}의 부분집합의 ({_COUNT})",
        data=("subsets", "all"),
    ),
    *tiles(
        "goal",
        f"{_SUBSET} {_ELEMENT}{_LIST.format('must')} 중(에서)? 적어도 (하나|한 개){{을}} (원소로 "
        f")?(포함하는|가지는|"
        f""
        f"갖는) (부분)?집합의 ({_COUNT})",
        data=("subsets", "some"),
    ),
    *tiles(
        "goal",
        f"~{_SATISFY} (집합 )?<sym:x>의 ({_COUNT})",
        f"{_SATISFY_BARE} (집합 )?<sym:x>의 ({_COUNT})",
        f"(집합 )?<sym:x>의 ({_COUNT})",
        f"~{_SATISFY} 집합 <sym:x>{{은}} (모두 )?<count?:how>(인가|인지)?",
        data=("between",),
    ),
    *tiles(
        "goal",
        f"~{_SATISFY} (실수 |정수 |자연수 |상수 |양수 )?<sym,expr:value>의 값{_END}",
        f"({_SATISFY_BARE} )?(실수 |정수 |자연수 |상수 |양수 )?<sym,expr:value>의 값{_END}",
        f"~{{이}} (되도록 하는|성립하도록 하는|성립하는|되게 하는) (실수 |정수 |자연수 |상수 |양수 "
        f")?<sym,expr:value>의 "
        f""
        f"값{_END}",
        f"(실수|정수|자연수|상수) <sym>(, ?<sym>|{{와}} <sym>)?에 대하여 <sym,expr:value>의 값{_END}",
        data=("letters",),
    ),
    *tiles("goal", "<counted:of>의 최댓값(?!과|,)", data=("most",)),
    *tiles("goal", "<counted:of>의 최솟값", data=("least",)),
    *tiles("goal", "<counted:of>의 최댓값(과|,) ?최솟값의 합", data=("bounds", "sum")),
    *tiles("goal", "<counted:of>의 최댓값(과|,) ?최솟값의 차", data=("bounds", "gap")),
    *tiles("goal", "<counted:of>의 최댓값(과|,) ?최솟값", data=("bounds", "each")),
)

FORMULAS = tiles("formula", "~?<setdef,told,eq,assign,set:it>".removeprefix("~?"))
_TELLS = (
    "(이고,?|이며,?|일 때,?|이다\\.?|인 때,?|이라고 할 때,?|라 할 때,?|이라 할 때,?|라고 할 때,?|"
    "이라 하자\\.?|라 하자\\.?|"
    ""
    "이라고 하자\\.?|라고 하자\\.?|라 하면,?|라고 하면,?|이면,?|일 때의)"
)

FURNITURE: tuple[Tile, ...] = (
    *tiles("word", "집합", "(두|세) 집합", "전체집합", "전체 집합", "네 집합"),
    *tiles(
        "universe",
        "전체집합 <sym:u>의 (두 |세 |공집합이 아닌 (두 )?)?부분집합 <sym>(,? ?<sym>)?(,? "
        "?<sym>)?({이}|에 대하여,?|"
        ""
        "{을})?",
    ),
    *tiles("parts", "~의 (두 |세 )?부분집합"),
    *tiles(
        "names", "(두 |세 )?(유한)?집합 <sym>(,? ?<sym>|{와} <sym>)?(,? ?<sym>)?(에 대하여,?|에서,?|{이}|의)?"
    ),
    *tiles("names", "<sym>, ?<sym>(에 대하여,?|에서,?|{이})"),
    *tiles(
        "tells",
        f"~{_TELLS}",
        "~에 대하여,?",
        "~에서,?",
        "~에 대해,?",
        "~에 대해서,?",
        "~(을|를) (모두 )?만족시킬 때,?",
        "~(을|를) (모두 )?만족할 때,?",
        "~가 성립할 때,?",
        "~{이} 성립할 때,?",
    ),
    *tiles("tells", "~({와}|,)", "~의"),
    *tiles(
        "becomes",
        "{이} (되도록 하는|성립하도록 하는|성립하는|되게 하는)(?=(실수|정수|자연수|상수|양수)?)".removesuffix(
            "(?=(실수|정수|자연수|상수|양수)?)"
        ),
    ),
)

POOL: tuple[Tile, ...] = (*common(), *GOALS, *FORMULAS, *FURNITURE)
