"""Phrasings about functions as maps, and about rational and irrational functions."""

from appliance.reading.phrases import tiles
from appliance.reading.tasks.words import ABOUT, AND, WHEN

_FUNCTION = "(일차함수|이차함수|유리함수|무리함수|함수|역함수가 존재하는 함수)"
_ALL = (
    f"((두|세) )?{_FUNCTION} <def:map1>",
    f"((두|세) )?{_FUNCTION} <def:map1>{AND}({_FUNCTION} )?<def:map2>",
    f"(두|세) {_FUNCTION}({{이}}|{{은}}) (각각 )?<def:map1>{AND}<def:map2>(일 때|이다[.]?),?",
    f"((두|세) )?{_FUNCTION} <def:map1>{AND}({_FUNCTION} )?<def:map2>{AND}({_FUNCTION} )?<def:map3>",
)
_COUNTED = {
    "all": "(함수|서로 다른 함수|가능한 함수|함수 ?<sym>)",
    "one_one": "(일대일함수|일대일 함수|일대일함수 ?<sym>)",
    "bijection": "(일대일대응|일대일 대응|일대일대응인 함수)",
    "constant": "(상수함수|상수 함수)",
}
_SETS = (
    f"(두 )?집합 <setdef:X>{AND}(집합 )?<setdef:Y>{ABOUT} (집합 )?<sym>에서 (집합 )?<sym>로의",
    "집합 <setdef:X>에서 (집합 )?<setdef:Y>로의",
)
_OWN = (
    "집합 <setdef:X>에 대하여,? (집합 )?<sym:any>에서 (집합 )?<sym:any2>로의",
    "집합 <setdef:X>에서 (집합 )?<sym:any>로의",
)

TILES = (
    *tiles(
        "part", *_ALL, "<def:map1>,? ?<def:map2>", "<def:map1>,? ?<def:map2>,? ?<def:map3>", data=("maps",)
    ),
    *tiles(
        "part",
        f"{_FUNCTION} <def:map1>의 역함수{{을}} <call:any>{{이라}}고? (할 때|하면|하자[.]?),?",
        f"{_FUNCTION} <def:map1>의 역함수{{을}} <expr:any>{{이라}}고? (할 때|하면|하자[.]?),?",
        f"{_FUNCTION} <def:map1>의 역함수{{이}} <call:any>일 때,?",
        data=("maps",),
    ),
    *tiles("task", "함수 <eq:rule>에 대하여,? <call:wanted>의 값", data=("shifted_rule",)),
    *tiles(
        "join",
        "~의 합성함수",
        "~{이} 주어질 때,?",
        "~일 때,?",
        "~{이} 있다[.]?",
        "~{이} 각각",
        "실수 전체의 집합에서 정의된",
        "실수 전체의 집합에서 정의된 두",
    ),
    *tiles(
        "task",
        "<call:wanted>의 값",
        "(합성함수 |함수 |역함수 )?<call:wanted>(?={을})",
        "(합성함수 |함수 |역함수 )?<call:wanted>(의 식|의 함수식)",
        "(합성함수 |함수 |역함수 )?<call:wanted>(?={은}[?])",
        "(합성함수 |함수 |역함수 )?<call:wanted>$",
        data=("value",),
    ),
    *tiles(
        "part",
        f"<eq:c1>{WHEN}",
        "<eq:c1>{을} 만족(시킬 때|할 때|시키는|하는|하도록 하는),?",
        f"<eq:c1>(이고|,) ?<eq:c2>{WHEN}",
        f"<eq:c1>,? ?<eq:c2>{WHEN}",
        "<eq:c1>,? ?<eq:c2>{을} 만족(시킬 때|할 때|시키는|하는),?",
        "<eq:c1>{이} 성립(할 때|하도록 하는),?",
        data=("such?",),
    ),
    *tiles(
        "task",
        f"<eq,def,relation:law>({{을}} 만족(시킬 때|할 때|시키는|"
        f"하는|하도록 하는|시키도록 하는)|{{이}} (항상 )?성립(할 "
        f"때|하도록 하는)|{WHEN}),?",
        "<eq,def,relation:law>{이} 되도록 하는",
        data=("law?",),
    ),
    *tiles(
        "task",
        f"{_FUNCTION} <def:map1>의 역함수( ?<call>| ?<expr>)?(의 식)?",
        f"{_FUNCTION} <line:f>의 역함수(의 식)?",
        f"{_FUNCTION} <def:map1>의 역함수{{을}} <call>(라 할 때|라고 할 때),? <call>",
        "역함수( ?<call>)?",
        data=("inverse",),
    ),
    *tiles(
        "task",
        f"{_FUNCTION} <def:map1>{{와}} 그 역함수{{이}} (서로 )?같(을 때|도록 하는),?",
        f"{_FUNCTION} <def:map1>의 역함수{{이}} 자기 자신일 때,?",
        data=("own_inverse",),
    ),
    *tiles(
        "task",
        "(그 )?역함수의 그래프{와}의 교점의 좌표",
        f"{_FUNCTION} <def:map1>의 그래프{{와}} (그 )?역함수( <line>)?의 그래프의 교점의 좌표",
        f"{_FUNCTION} <def:map1>{{와}} 그 역함수의 그래프의 교점의 좌표",
        data=("crossing_own",),
    ),
    *tiles(
        "task",
        "<eq:rule>(일 때|이다|를 만족시킬 때|을 만족시킬 때|를 만족할 때|이면|"
        "을 만족할 때),? <call:wanted>의 값",
        "함수 ?<sym>{에 대하여}? <eq:rule>(일 때|이다|를 만족시킬 때|"
        "를 만족할 때|이면),? <call:wanted>의 값".replace("{에 대하여}?", "(에 대하여|{이})?"),
        "함수 <call>에 대하여,? <eq:rule>(일 때|이다|를 만족시킬 때|를 만족할 때|이면),? <call:wanted>의 값",
        data=("shifted_rule",),
    ),
    *tiles(
        "task",
        "정의역{이} <set,setdef:domain>인 (일차)?함수 <line,def:f>의 치역",
        "(일차)?함수 <line,def:f>의 정의역{이} <set,setdef:domain>일 때,?( 이 함수의)? 치역",
        "(일차)?함수 <line,def:f>의 정의역이 <double:domain>일 때,? 치역",
        data=("image",),
    ),
    *(
        tile
        for mode, words in _COUNTED.items()
        for tile in tiles("task", *(f"{sets} {words}의 개수" for sets in _SETS), data=("count", mode))
    ),
    *(
        tile
        for mode, words in _COUNTED.items()
        for tile in tiles("task", *(f"{sets} {words}의 개수" for sets in _OWN), data=("count", mode))
    ),
    *tiles("part", "정의역{이} <set:domain>인", "집합 <setdef:domain>{을} 정의역으로 하는"),
    *tiles(
        "task",
        "~{이} 서로 같(을 때|도록 하는|은 함수일 때),?",
        "~{이} 서로 같은 함수가 되도록 하는",
        data=("equal_on",),
    ),
    *tiles(
        "task",
        f"{_FUNCTION} <line:f>(의 그래프)?의 점근선(의 방정식)?",
        "<line:f>(의 그래프)?의 점근선의 방정식",
        data=("asymptotes",),
    ),
    *tiles(
        "task",
        f"{_FUNCTION} <line:f>{{을}} <line:shape>(의)? ?"
        f"꼴로 (나타내시오|나타내어라|변형[하라]|나타내면|고치시오|고쳐라)",
        "<line:f>{을} <line:shape>(의)? ?꼴로 (나타내시오|나타내어라|변형[하라]|나타내면)",
        data=("form",),
    ),
    *tiles("task", f"{_FUNCTION} <line:f>의 정의역", "<line:f>의 정의역", data=("domain",)),
    *tiles("task", f"{_FUNCTION} <line:f>의 치역", "<line:f>의 치역", data=("value_range",)),
    *(
        tile
        for mode, words in {
            "max": "최댓값",
            "min": "최솟값",
            "sum": "최댓값{와} 최솟값의 합",
            "product": "최댓값{와} 최솟값의 곱",
            "": "(최댓값{와} 최솟값|최댓값, 최솟값)",
        }.items()
        for tile in tiles(
            "task",
            f"<double:domain>에서( 정의된)? {_FUNCTION} <line:f>의 {words}",
            f"<double:domain>일 때,? {_FUNCTION} <line:f>의 {words}",
            f"정의역{{이}} <set:domain>인 {_FUNCTION} <line:f>의 {words}",
            f"{_FUNCTION} <line:f>의 정의역{{이}} <set:domain>일 때,? (이 함수의 )?{words}",
            data=("extremes", mode) if mode else ("extremes",),
        )
    ),
    *tiles(
        "task",
        f"{_FUNCTION} <line:f>(의 그래프)?의 (두 )?점근선(의 방정식)"
        f"?{{이}} (두 직선 |직선 )?<assign:vertical>"
        f"{AND}<assign:horizontal>{WHEN}",
        f"{_FUNCTION} <line:f>(의 그래프)?의 (두 )?점근선(의 방정식)"
        f"?{{이}} (두 직선 |직선 )?<assign:vertical>"
        f"{AND}<assign:horizontal>(이고,?|이며,?) (그래프{{이}} )?점 <point:P>{{을}} 지날 때,?",
        f"{_FUNCTION} <line:f>(의 그래프){{이}} 점 <point:P>"
        f"{{을}} 지나고,? (두 )?점근선의 방정식{{이}} <assign:vertical>"
        f"{AND}<assign:horizontal>{WHEN}",
        f"{_FUNCTION} <line:f>의 그래프{{이}} 두 직선 <assign:vertical>{AND}<assign:horizontal>{{"
        f"을}} 점근선으로 (할 때|하고,? 점 <point:P>{{을}} 지날 때),?",
        data=("rational_letters",),
    ),
    *tiles(
        "task",
        "(무리)?함수 <line:f>(의 그래프)?{이} 점 <point:P>{을} 지(날 때|나도록 하는),?",
        f"함수 <line:f>의 그래프{{이}} 두 점 <point:P>{AND}<point:Q>{{을}} 지(날 때|나도록 하는),?",
        data=("radical_letters",),
    ),
)
