"""What is asked of records of two values each: 수학 점수가 80점 이상인 학생 수, 두 점수의 합, 두
과목의 점수가 같은."""

from collections.abc import Sequence

from appliance.domain.givens import Table
from appliance.domain.statistics import Statistic
from appliance.reading.outcome import Gap
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

_WORD = "(?!두|모두|합|차|평균)[가-힣]{1,5}?"
_SCORE = "( (점수|성적|기록|횟수|시간))?"
_ONE = f"(?P<one>{_WORD}){_SCORE}"
_OTHER = f"(?P<other>{_WORD}){_SCORE}"
_N = "<num,count,time,length,mass:n>(점)?"
_TWO = (
    f"(두 과목의 (점수|성적)|두 (점수|과목|값|시험)(의 점수)?|{_ONE}{{와}} {_OTHER}|"
    f"{_ONE}, {_OTHER}|중간고사와 기말고사의? (점수|성적))"
)
_CMP = "(?P<how>이상|이하|미만|초과|보다 (큰|높은|많은)|보다 (작은|낮은|적은))"
_WHO = "(인|을 받은|를 받은|을 얻은)? ?(학생|사람|회원|선수)(들)?"
_COUNT = (
    f"{_WHO}((의)? ?(수|명수|인원수)({{은}} (모두 )?<count?:asked>)?|({{은}}|{{이}}) (모두 )?<count?:asked>)"
)
_SHARE = f"{_WHO}({{은}}|{{이}}) (전체의|전체 학생의) <percent?:asked>|{_WHO}의 비율"
_END = f"({_COUNT}|(?P<share>{_SHARE}))"

PAIRS: tuple[Tile, ...] = (
    *tiles("ask_pairs", f"{_ONE}({{이}}|{{은}}) {_N} ?{_CMP}{_END}", data=("one",)),
    *tiles(
        "ask_pairs",
        f"{_TWO}{{이}} 모두 {_N} ?{_CMP}{_END}",
        f"{_TWO} 모두 {_N} ?{_CMP}{_END}",
        data=("both",),
    ),
    *tiles(
        "ask_pairs",
        f"{_TWO} 중 적어도 (한 과목|하나|한 번|한 과목의 점수){{이}} {_N} ?{_CMP}{_END}",
        data=("either",),
    ),
    *tiles("ask_pairs", f"{_TWO}(의)? 합{{이}} {_N} ?(?P<how>이상|이하|미만|초과)?{_END}", data=("sum",)),
    *tiles("ask_pairs", f"{_TWO}(의)? 차{{이}} {_N} ?(?P<how>이상|이하|미만|초과)?{_END}", data=("gap",)),
    *tiles("ask_pairs", f"{_TWO}(의)? 평균{{이}} {_N} ?(?P<how>이상|이하|미만|초과)?{_END}", data=("mean",)),
    *tiles("ask_pairs", f"{_TWO}{{이}} (서로 )?같은{_END}", data=("same",)),
    *tiles(
        "ask_pairs",
        f"{_ONE}({{이}}|{{은}}) {_OTHER}보다 (?P<more>높은|좋은|큰|많은|낮은|작은|적은){_END}",
        f"{_OTHER}보다 {_ONE}({{이}}|{{은}}) (더 )?(?P<more>높은|좋은|큰|많은|낮은|작은|적은){_END}",
        data=("compare",),
    ),
)
_HOW = {"이상": "at_least", "이하": "at_most", "미만": "below", "초과": "above", "": "exactly"}
_LESS = {"낮은", "작은", "적은"}


def pair_count(
    fact: Fact, tokens: Sequence[Token], table: Table
) -> tuple[Statistic, dict[int, int], str] | Gap:
    """The measure, the places of its numbers, its unit."""
    kind = "share" if "share" in fact.words else "count"
    unit = "%" if kind == "share" else "명"
    about = str(fact.data[0])
    names = [fact.words[group] for group in ("one", "other") if group in fact.words]
    columns = [_column(name, table) for name in names]
    if any(column is None for column in columns) or len(set(columns)) != len(columns):
        return Gap("자료에 없는 이름을 묻고 있습니다.", 3)
    if about in ("same", "compare"):
        return _compared(about, fact, columns, kind, unit)
    index = fact.tokens["n"]
    value = tokens[index].number
    if value is None or value.denominator != 1:
        return Gap("비교하는 수가 자연수가 아닙니다.", 3)
    word = fact.words.get("how", "").replace(" ", "")
    how = _HOW.get(word) or ("below" if word[2:] in _LESS else "above")
    what = ("first", "second")[columns[0] or 0] if about == "one" else about
    return Statistic(kind, (what, how, int(value))), {index: 2}, unit


def _column(name: str, table: Table) -> int | None:
    bare = name.replace(" ", "")
    found = [
        at for at, column in enumerate(table.columns[1:]) if column.partition("(")[0].startswith(bare[:2])
    ]
    return found[0] if len(found) == 1 else None


def _compared(
    about: str, fact: Fact, columns: list[int | None], kind: str, unit: str
) -> tuple[Statistic, dict[int, int], str] | Gap:
    if about == "same":
        return Statistic(kind, ("rise", "exactly", 0)), {}, unit
    more = fact.words["more"] not in _LESS
    first_is_one = columns[0] == 0
    how = "below" if more == first_is_one else "above"
    return Statistic(kind, ("rise", how, 0)), {}, unit
