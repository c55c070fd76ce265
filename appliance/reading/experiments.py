"""Tiles of experiments, and the sizes that they say: dice, coins, cards or numbered balls, coloured balls."""

from collections.abc import Mapping, Sequence

from appliance.domain.givens import Experiment
from appliance.reading.outcome import Gap, Path
from appliance.reading.phrases import Fact, tiles
from appliance.reading.tokens import Token

COLOURS = {
    "빨간": "빨간",
    "빨강": "빨간", "빨간색": "빨간", "붉은": "빨간", "흰": "흰", "하얀": "흰", "흰색": "흰", "검은": "검은",
    "검정": "검은",
    "검정색": "검은", "검은색": "검은", "파란": "파란", "파랑": "파란", "파란색": "파란", "푸른": "파란",
    "노란": "노란", "노랑": "노란", "노란색": "노란", "초록": "초록", "초록색": "초록", "녹색": "초록",
    "보라": "보라", "보라색": "보라", "주황": "주황", "주황색": "주황", "분홍": "분홍", "분홍색": "분홍",
}  # fmt: skip
_COLOUR = "|".join(sorted(COLOURS, key=len, reverse=True))
THING = "공|구슬|바둑돌|카드|제비|탁구공|사탕|색종이|쪽지|막대|종이|것"
_LETTERS = "(<sym>(,|{와}) ?<sym>(,|의)? )?"
_AFTER = "(<sym>(,|{와}) ?<sym> ?)?"
_WHEN = (
    "(던질 때|던졌을 때|던져서|던지는 시행에서|던진다고 할 때|던지면|던져|던지는|굴릴 때|굴렸을 때|굴려서"
    "|던진다[.]?|던졌다[.]?),?"
)
_BOX = "(주머니|상자|통|바구니|모자|봉투|항아리|그릇)"
_DRAW = (
    "(뽑을 때|뽑았을 때|뽑으면|꺼낼 때|꺼냈을 때|꺼내면|꺼내는|택할 때|선택할 때|고를 때|뽑는|뽑아|꺼내어"
    "|집을 때|뽑는다[.]?|꺼낸다[.]?),?"
)
_RANDOM = "(임의로 |무심코 |아무거나 |마음대로 |무작위로 )?"


def colour(name: str) -> str:
    """A colour with its particle-free name, as a piece of a phrase."""
    return f"(?P<{name}>{_COLOUR})"


# 1부터 10까지의 자연수가 각각 하나씩 적힌; 1, 2, 3, …, 10이 적힌
_NUMBERS = "(자연수|수|숫자|번호|정수)"
_RANGE = (
    f"(각각 )?(<num:first>(부터|에서|~) ?<num:last>까지(의)?( {_NUMBERS})?"
    f"|<num:first>, <num:second>, <num:third>, ⋯, <num:last>(의 {_NUMBERS})?){{이}}?"
)
_WRITTEN = "(각각 )?(하나씩 |한 개씩 )?(적힌|적혀 있는|쓰인|쓰여진|쓰여 있는|써 있는|새겨진|붙은)"
_CARDS = "({이}|{을}|의|에서| 중에서| 중)?( 있다)?"

_ONE = (
    f"((({THING}) ?)?(<count:one>|하나)(의)? ?({THING})?{{을}}|({THING}){{을}} (<count:one>|하나)({{을}})?)"
)
_TAKEN = "(꺼내|꺼내어|뽑아|뽑은 후|꺼낸 후)( (색|색깔){을})?( (확인하고|확인한 후|확인한 다음|보고))?,?"
_SECOND = f"(다시 |또 |이어서 )?((({THING}) ?)?(<count:two>|하나)(의)? ?({THING})?{{을}}|({THING}){{을}} (또 )?(<count:two>|하나)({{을}})?)"
EXPERIMENTS = (
    *tiles(
        "thrown",
        f"{_LETTERS}(크기가 |색이 |모양이 )?(서로 )?(다른 )?(<count:n>의?|(?P<w>한|두|세|네)) (정육면체 "
        f"모양의 )?(?P<thing>주사위|동전) ?{_AFTER}({{을}}|{{이}} 있다[.]?)?",
        f"(크기가 |색이 )?(서로 )?(다른 )?(정육면체 모양의 )?(?P<thing>주사위|동전) ?{_AFTER}(<count:n>"
        f"|(?P<w>하나|둘|셋))(개)?({{을}}|{{이}} 있다[.]?)?",
        "(정육면체 모양의 |각 면에 <num>부터 <num>까지의 (자연수|수|눈){이} (각각 )?(하나씩 )?(적힌|새겨진"
        "|있는) (정육면체 모양의 )?)?(?P<thing>주사위|동전){을}",
        "(?P<w>하나)의 (?P<thing>주사위|동전){을}",
        "(?P<thing>주사위|동전) <sym:a>(,|{와}) ?<sym:b>{을}",
        f"{colour('c1')} (?P<thing>주사위|동전)(한 개)?{{와}} {colour('c2')} (주사위|동전)(한 개)?{{을}}",
    ),
    *tiles(
        "throw",
        f"(동시에 |한꺼번에 |연속하여 |연속해서 |연속으로 |연달아 |잇달아 |거듭하여 |차례로 )?((<count:times>"
        f"|(?P<t>한|두|세)번|한번)(을)? )?(동시에 |연속하여 |연속으로 |연달아 |반복하여 |이어서 )?{_WHEN}",
    ),
    *tiles(
        "numbered",
        f"{_RANGE} {_WRITTEN} (<count:total>의 |서로 다른 )?({THING}){_CARDS}",
        f"{_RANGE} {_WRITTEN} ({THING})({{이}})? <count:total>{_CARDS}",
        f"{_RANGE} 중(에서)?",
    ),
    *tiles(
        "balls",
        f"((크기와 모양|모양과 크기)가 (모두 )?같은 )?{colour('c1')} ({THING})(이)? ?<count:n1>(,|{{와}}"
        f"|,? 그리고) ?{colour('c2')} ({THING})(이)? ?<count:n2>({{이}}|{{을}})?",
        f"((크기와 모양|모양과 크기)가 (모두 )?같은 )?{colour('c1')} ({THING})(이)? ?<count:n1>(,|{{와}}) "
        f"?{colour('c2')} ({THING})(이)? ?<count:n2>(,|{{와}}|,? 그리고) ?{colour('c3')} ({THING})(이)? "
        f"?<count:n3>({{이}}|{{을}})?",
    ),
    *tiles(
        "box",
        f"(들어 있는|든|담긴|담겨 있는) {_BOX}(에서|{{이}} 있다[.]?)",
        f"{_BOX}( 속| 안)?에(는)?",
        "(들어 있다[.]?|있다[.]?|들어 있을 때,?|있을 때,?)",
        f"(이|그) {_BOX}에서",
        f"(이|그|이들)( {THING})? 중에서",
        "중에서",
        "이 중에서",
    ),
    *tiles(
        "draw",
        f"{_RANDOM}(({THING}) ?)?(<count:k>|(?P<k1>하나))(의)? ?({THING})?{{을}} {_RANDOM}(동시에 "
        f"|한꺼번에 )?(꺼내 |꺼내어 )?{_DRAW}",
        f"{_RANDOM}(동시에 |한꺼번에 )({THING} ?)?<count:k>(의)? ?({THING})?{{을}} {_RANDOM}{_DRAW}",
    ),
    *tiles("draw", f"{_RANDOM}({THING}){{을}} {_RANDOM}(<count:k>|(?P<k1>하나))(를)? {_DRAW}"),
    *tiles(
        "draw",
        f"{_RANDOM}({THING}){{을}} (한 개|<count>|하나)씩 (연속하여 |차례로 |연달아 )?<count:k> {_DRAW}",
        f"{_RANDOM}<count:k>의 ({THING}){{을}} {_RANDOM}차례로 {_DRAW}",
        data=("in turn",),
    ),
    *tiles("again", rf"\(단,? (꺼낸|뽑은) ({THING}){{은}} 다시 (넣는다|집어넣는다)\.?\)", data=(1,)),
    *tiles("again", rf"\(단,? (꺼낸|뽑은) ({THING}){{은}} 다시 (넣지|집어넣지) 않는다\.?\)", data=(0,)),
    *tiles(
        "again",
        f"(한 번 )?(꺼낸|뽑은) ({THING})({{을}}|{{은}}) 다시 (주머니에 |상자에 |통에 )?넣(고|은 후|은 다음|으면서|은 뒤),?",
        data=(1,),
    ),
    *tiles(
        "again",
        f"(한 번 )?(꺼낸|뽑은) ({THING})({{을}}|{{은}}) 다시 (주머니에 |상자에 |통에 )?넣지 않(고|으면서|은 채),?",
        data=(0,),
    ),
    *tiles(
        "draw",
        f"{_RANDOM}{_ONE} {_RANDOM}{_TAKEN} 다시 (주머니에 |상자에 |통에 )?넣(고|은 후|은 다음|은 뒤),? {_SECOND} (더 |또 )?{_DRAW}",
        data=("replace",),
    ),
    *tiles(
        "draw",
        f"{_RANDOM}{_ONE} {_RANDOM}{_TAKEN} 다시 (주머니에 |상자에 |통에 )?넣지 않(고|은 채),? {_SECOND} (더 |또 )?{_DRAW}",
        data=("no replace",),
    ),
    *tiles(
        "draw",
        f"{_RANDOM}(연속하여|연달아|연속으로|차례로|이어서) (<count:k>|(?P<k1>하나))(의)? ?({THING})?{{을}} {_RANDOM}{_DRAW}",
        f"{_RANDOM}(연속하여|연달아|연속으로|차례로|이어서) ({THING}){{을}} (<count:k>|(?P<k1>하나)) {_DRAW}",
        f"{_RANDOM}(연속하여|연달아|연속으로|차례로|이어서) (({THING}){{을}} )?(한 개씩|<count>씩|하나씩) (<count:k>) ({THING}{{을}} )?{_DRAW}",
        f"{_RANDOM}(({THING}){{을}} )?(한 개씩|<count>씩|하나씩) (연속하여 |차례로 |연달아 |연속으로 |이어서 )?(<count:k>) (({THING}){{을}} )?{_DRAW}",
        data=("in turn",),
    ),
)

_WORDS = {"한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "네": 4}


class Sizes:
    """The experiment that the facts say, and where its sizes are shown."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.facts = {tag: [fact for fact in facts if fact.tag == tag]
                      for tag in ("thrown", "throw", "numbered", "balls", "draw", "again")}  # fmt: skip
        self.paths: dict[int, Path] = {}

    def experiment(self) -> Experiment | Gap:
        given = [tag for tag in ("thrown", "numbered", "balls") if self.facts[tag]]
        if len(given) != 1 or len(self.facts[given[0]]) != 1:
            return Gap("어떤 시행인지 (주사위, 동전, 카드, 공의 개수) 하나로 적혀 있지 않습니다.", 2)
        return {"thrown": self._thrown, "numbered": self._numbered, "balls": self._balls}[given[0]]()

    def _count(self, index: int) -> int | None:
        value = self.tokens[index].number
        return int(value) if value is not None and value.denominator == 1 and value > 0 else None

    def _said(self, fact: Fact, token: str, word: str) -> int | None:
        if token in fact.tokens:
            return self._count(fact.tokens[token])
        return _WORDS.get(fact.words.get(word, ""))

    def _thrown(self) -> Experiment | Gap:
        """두 개를 한 번 and 한 개를 두 번 are the same experiment. Another number of coins keeps the problem;
        dice do not, for two of them have a sum of their own.
        """
        fact = self.facts["thrown"][0]
        thing = fact.words["thing"]
        count = self._said(fact, "n", "w")
        if count is None and ("b" in fact.tokens or "c2" in fact.words):
            count = 2  # 주사위 A, B; 빨간 주사위와 파란 주사위
        throws = self.facts["throw"]
        if len(throws) != 1:
            return Gap(
                f"{thing}를 던진다는 말이 없습니다."
                if thing == "주사위"
                else "동전을 던진다는 말이 없습니다.",
                3,
            )
        times = self._said(throws[0], "times", "t")
        if count is None and times is None:
            return Gap(f"{thing}의 개수가 없습니다.", 4)
        if count not in (None, 1) and times not in (None, 1):
            return Gap(f"{thing} 여러 개를 여러 번 던지는 문제는 다루지 않습니다.", 3)
        number = max(count or 1, times or 1)
        if thing == "동전" and number > 1:
            shown = fact.tokens.get("n") if (count or 1) > 1 else throws[0].tokens.get("times")
            if shown is not None:
                self.paths[shown] = ("givens", "0", "sizes", "count")
        return Experiment("dice" if thing == "주사위" else "coins", (("count", number),))

    def _numbered(self) -> Experiment | Gap:
        fact = self.facts["numbered"][0]
        last = self._count(fact.tokens["last"])
        starts = [
            self._count(fact.tokens[name]) for name in ("first", "second", "third") if name in fact.tokens
        ]
        if last is None or starts != list(range(1, len(starts) + 1)):
            return Gap("카드의 수가 1부터 차례로 적혀 있지 않습니다.", 3)
        self.paths[fact.tokens["last"]] = ("givens", "0", "sizes", "count")
        if "total" in fact.tokens:
            if self._count(fact.tokens["total"]) != last:
                return Gap("적힌 수의 개수와 카드의 장수가 서로 맞지 않습니다.", 4)
            if self.tokens[fact.tokens["total"]].state == "given":
                self.paths[fact.tokens["total"]] = ("givens", "0", "sizes", "count")
        draws = self._draws()
        if isinstance(draws, Gap):
            return draws
        if draws != (1, 0):
            return Gap("카드를 두 장 이상 뽑는 문제는 아직 다루지 못합니다.", 3)
        return Experiment("cards", (("count", last),))

    def _draws(self) -> tuple[int, int] | Gap:
        facts = self.facts["draw"]
        if len(facts) != 1:
            return Gap("몇 개를 뽑는지 적혀 있지 않습니다.", 3)
        fact = facts[0]
        if fact.data in (("replace",), ("no replace",)):
            ones = [self._count(fact.tokens[name]) for name in ("one", "two") if name in fact.tokens]
            if self.facts["again"] or any(one != 1 for one in ones):
                return Gap("한 개씩 두 번 꺼내는 시행이 아닙니다.", 3)
            return (2, 1 if fact.data == ("replace",) else 0)
        count = self._said(fact, "k", "k1")
        again = {int(str(said.data[0])) for said in self.facts["again"]}
        if fact.data == ("in turn",) and count:
            return (
                (count, again.pop())
                if len(again) == 1
                else Gap("꺼낸 것을 다시 넣는지 적혀 있지 않습니다.", 4)
            )
        if again - {0}:
            return Gap("한꺼번에 꺼내면서 다시 넣는다고 되어 있습니다.", 4)
        return (count, 0) if count else Gap("몇 개를 뽑는지 적혀 있지 않습니다.", 3)

    def _balls(self) -> Experiment | Gap:
        fact = self.facts["balls"][0]
        sizes: list[tuple[str, int]] = []
        for at in ("1", "2", "3"):
            if f"c{at}" in fact.words:
                index = fact.tokens[f"n{at}"]
                count = self._count(index)
                name = COLOURS[fact.words[f"c{at}"]]
                if count is None or name in dict(sizes):
                    return Gap("공의 개수를 알 수 없습니다.", 3)
                sizes.append((name, count))
                if self.tokens[index].state == "given":
                    self.paths[index] = ("givens", "0", "sizes", name)
        draws = self._draws()
        if isinstance(draws, Gap):
            return draws
        if draws[0] > sum(count for _, count in sizes):
            return Gap("꺼내는 공이 들어 있는 공보다 많습니다.", 3)
        extra = (("draws", draws[0]), ("replace", draws[1]))
        return Experiment("balls", (*sizes, *extra))


def sizes_of(facts: Sequence[Fact], tokens: Sequence[Token]) -> tuple[Experiment | Gap, Mapping[int, Path]]:
    sizes = Sizes(facts, tokens)
    return sizes.experiment(), sizes.paths
