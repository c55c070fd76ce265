# ruff: noqa: E501 (a table: each row on its line)
"""Phrasings of what is asked of things. Data only: the detail, and of what."""

from appliance.reading.phrases import tiles

_LETTER = "(상수|미지수|유리수|자연수|정수|실수|(?P<sign>양수|음수|양의 상수|음의 상수)|수) "
_LAST = "(?={을}|{은}|{이}|$|\\?)"
_WHICH = "((이|그|이때의|두|이 두|구하는) ?(그래프|직선|포물선|함수|일차함수|이차함수|일차방정식의 그래프|일차함수의 그래프|두 직선|두 그래프|방정식|이차방정식)(들)?의 )?"
_FEATURE = "(?P<f{at}>기울기|꼭짓점의 좌표|꼭짓점|축의 방정식|대칭축의 방정식|<sym:v{at}>절편|<sym:m{at}>축과 만나는 점의 <sym:w{at}>좌표|<sym:u{at}>축과의 교점의 <sym:t{at}>좌표)"
F1, F2 = _FEATURE.replace("{at}", "1"), _FEATURE.replace("{at}", "2")
_WORD = "((제 ?)?몇 ?사분면|어느 사분면)( ?위| ?위에| ?에| ?위의)?( ?있는 점| 위의 점| 점| ?속하는 점| ?속하는가| ?속하는지| ?있는가| ?있는지)?(인가|인지|에 있는가|에 있는지|에 속하는가|에 속하는지|입니까|에 있는 점인가|에 있는 점인지|에 속하는 점인가)?( [구하라])?"

GOALS = (
    *tiles("goal", f"({_LETTER})?<expression:e>의 값", "<sym,expr,call:e>(?={을}(각각)?구)", "(상수 |미지수 |(?P<sign>양수|음수) |유리수 )<sym:e>(?={을}|{은})", "<sym,expr:e>(?={은}[?.]*$)", data=("letters",)),
    *tiles("goal", f"({_LETTER})?<sym:e>(,|{{와}}) ?<sym:f>의 값", f"({_LETTER})?<sym:e>의 값{{와}} <sym:f>의 값", "(상수 )?<sym:e>(,|{와}) ?<sym:f>(?={을}(각각)?구)", data=("letters",)),
    *tiles("goal", f"({_LETTER})?<sym:e>(,|{{와}}) ?<sym:f>(,|{{와}}) ?<sym:g>의 값", data=("letters",)),
    *tiles("goal", f"({_LETTER})?<sym:e>(,|{{와}}) ?<sym:f>(의 값)?의 (?P<op>합|곱)", data=("letters",)),
    *tiles("goal", f"({_LETTER})?모든 <sym:e>의 값의 (?P<op>합|곱)", data=("all_letters",)),
    *tiles("goal", f"{_WHICH}(그래프의 식|직선의 방정식|직선의 식|일차함수의 식|이차함수의 식|함수의 식|관계식|식|방정식|포물선의 식|함수식)", "<sym>{와} <sym> 사이의 관계(식|{을} 식으로 나타내시오|{을} 나타내는 식)",
           "<sym>{을} <sym>(에 대한|의) 식으로 (나타내시오|나타내어라|나타내면|나타낸 것은)", "(<sym>{와} )?<sym> 사이의 관계{을} 식으로 (나타내시오|나타내어라|나타내면)",
           "(그래프{이} )?나타내는 (일차함수|이차함수|직선|함수)의 (식|방정식)", data=("formula",)),
    *tiles("goal", f"{_WHICH}{F1}(의 값)?{_LAST}", data=("features",)),
    *tiles("goal", f"{_WHICH}{F1}({{와}}|,) ?{F2}(의 값)?{_LAST}", f"{_WHICH}{F1}({{와}}|,) ?{F2}의 (?P<op>합|곱|차)", data=("features",)),
    *tiles("goal", f"{_WHICH}(교점의 좌표|교점|만나는 점의 좌표){_LAST}", data=("meeting",)),
    *tiles("goal", "(다른 한 근|나머지 한 근|다른 근|나머지 근|다른 한 해|다른 해|나머지 한 해)", data=("other_root",)),
    *tiles("goal", "(상수 )?<sym:e>(의 값)?{와} (다른 한 근|나머지 한 근|다른 근|나머지 근)", data=("letter_and_root",)),
    *tiles("goal", "(다른 한 근|나머지 한 근|다른 근|나머지 근){을} <sym:b>{이}?라고? (할 때|하면),? <expression:e>의 값", data=("root_named",)),
    *tiles("goal", "(공통인 근|공통인 해|공통근|공통인 <sym>의 값|공통인 해)", "~{을} 동시에 만족(시키|하)는 <sym>의 값", data=("common_root",)),
    *tiles("goal", "<assign:p>일 때의? (<sym>의 값|함숫값)", "<sym>의 값({이}|{은}) <expression:n>일 때의? <sym:other>의 값", data=("at",)),
    *tiles("goal", "<assign:p>일 때,? <sym:e>의 값", data=("at",)),
    *tiles("goal", "<sym:a>의 값{이} <expression:n>에서 <expression:k>까지 증가(할 때|하면),? <sym:b>의 (값의 )?증가량", data=("change",)),
    *tiles("goal", "<sym:a>의 값{이} <expression:n>만큼 증가(할 때|하면),? <sym:b>의 (값의 )?증가량", data=("change",)),
    *tiles("goal", "<sym:a>의 값의 범위{이} <double:r>(일 때|이면),? (<sym:b>의 값의 범위|함숫값의 범위|함숫값 전체의 범위|<sym:b>의 값)", "<double:r>(일 때|에서|이면),? (<sym:b>의 값의 범위|함숫값의 범위|<sym:b>의 값|함숫값)( 범위)?", data=("image",)),
    *tiles("goal", "<sym:a>축(,|{와})? ?(<sym:b>축)?(으로|에 의하여) 둘러싸인 (도형|삼각형|부분|사각형|직사각형)의 넓이", "~{으로} 둘러싸인 (도형|삼각형|부분|사각형|직사각형|정사각형)의 넓이", "<sym:a>축,?({와})? ?(<sym:b>축)?과 만나서 생기는 (도형|삼각형)의 넓이", data=("area",)),
    *tiles("goal", "~{을} (꼭짓점으로 하는|세 꼭짓점으로 하는|네 꼭짓점으로 하는|차례로 이은|차례로 이어서 만든|차례대로 이어 만든|이어서 만든|이어 만든) (삼각형|사각형|평행사변형|직사각형|정사각형|사다리꼴|도형)( <sym,expr:shape>)?의 넓이",
           "~{을} (세 |네 )?꼭짓점으로 하는 <sym,expr:shape>의 넓이", "(삼각형|사각형) ?(<sym,expr:shape>)?의 넓이", "(△)?<sym>의 넓이", "(일 때|이라 할 때),? (△)?(삼각형|사각형)? ?<sym,expr:shape>의 넓이", data=("polygon",)),
    *tiles("goal", "<sym:axis>축의? ?(과의|과 만나는) (두 )?(교점|점) 사이의 거리", "<sym:axis>축(과의|과|의) (두 )?교점{을} (각각 )?<sym>(,|{와}) ?<sym>{이}?라고? (할 때|하면),? (선분 )?<sym,expr:shape>의 길이",
           "<sym:axis>축과 (두 점 <sym>(,|{와}) ?<sym>에서 )?만(날 때|나는 두 점{을} (각각 )?<sym>(,|{와}) ?<sym>{이}?라고? (할 때|하면)),? (선분 )?<sym,expr:shape>의 길이",
           "~(과|와) <sym:axis>축(과의|의) (두 )?교점{을} (각각 )?<sym>(,|{와}) ?<sym>{이}?라고? (할 때|하면),? (선분 )?<sym,expr:shape>의 길이", data=("gap",)),
    *tiles("goal", "(그래프 )?위의 점 중(에서)? <sym>좌표(,|{와}) ?<sym>좌표{이} 모두 정수인 점(의 개수|{은} (모두 )?<count?>(인가|인지)?)", data=("lattice",)),
    *tiles("goal", f"(좌표평면에서 )?{_WORD}", f"~(는|은|이|가) (좌표평면에서 )?{_WORD}", data=("quadrant",)),
    *tiles("goal", "지나지 않는 사분면(?={을}|{은}|$|\\?)", "~{이} 지나지 않는 사분면(?={을}|{은}|$|\\?)", "~{이} (제 ?)?몇 ?사분면{을} 지나지 않는(가|지)( [구하라])?", data=("missing",)),
    *tiles("goal", "~{와} <sym:axis>축에 대하여 대칭인 점의 좌표", "~{와} (?P<origin>원점)에 대하여 대칭인 점의 좌표", "~{을} <sym:axis>축에 대하여 대칭이동한 점의 좌표", data=("mirror",)),
)  # fmt: skip
