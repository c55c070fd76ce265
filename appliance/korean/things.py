"""Things that problems buy, share and count: each with its counter and prices that a shop could ask."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thing:
    """noun and counter belong together: 연필 자루. low, high: the price of one in 원, in steps of `step`."""

    noun: str
    counter: str
    low: int
    high: int
    step: int = 100


THINGS: tuple[Thing, ...] = (
    Thing("연필", "자루", 300, 1000),
    Thing("볼펜", "자루", 500, 2000),
    Thing("색연필", "자루", 400, 1200),
    Thing("형광펜", "자루", 700, 1800),
    Thing("지우개", "개", 300, 1200),
    Thing("자", "개", 500, 2000),
    Thing("풀", "개", 600, 1500),
    Thing("공책", "권", 800, 3000),
    Thing("스케치북", "권", 2000, 5000, 500),
    Thing("만화책", "권", 4000, 9000, 500),
    Thing("색종이", "장", 50, 200, 10),
    Thing("도화지", "장", 100, 500, 50),
    Thing("엽서", "장", 300, 1200),
    Thing("사과", "개", 600, 2500),
    Thing("배", "개", 1500, 4000, 500),
    Thing("귤", "개", 200, 700, 50),
    Thing("감", "개", 500, 1500),
    Thing("복숭아", "개", 1000, 3000),
    Thing("오렌지", "개", 700, 1800),
    Thing("수박", "통", 9000, 22000, 1000),
    Thing("빵", "개", 800, 3500),
    Thing("도넛", "개", 900, 2500),
    Thing("초콜릿", "개", 500, 2500),
    Thing("사탕", "개", 100, 500, 50),
    Thing("우유", "개", 800, 2000),
    Thing("물", "병", 500, 1500),
    Thing("주스", "병", 1000, 3000),
    Thing("아이스크림", "개", 700, 2500),
    Thing("김밥", "줄", 2500, 5000, 500),
    Thing("과자", "봉지", 1000, 3000),
    Thing("장미", "송이", 1000, 3500, 500),
    Thing("튤립", "송이", 1200, 3000),
    Thing("카네이션", "송이", 1000, 2500),
    Thing("양말", "켤레", 1000, 4000, 500),
    Thing("장갑", "켤레", 3000, 9000, 500),
    Thing("티셔츠", "벌", 8000, 25000, 1000),
    Thing("달걀", "개", 200, 500, 10),
    Thing("두부", "모", 1200, 3000),
)

COUNTER_OF: dict[str, str] = {thing.noun: thing.counter for thing in THINGS} | {
    "학생": "명", "사람": "명", "회원": "명", "어린이": "명", "강아지": "마리", "닭": "마리",
    "토끼": "마리", "오리": "마리", "소": "마리", "돼지": "마리", "나무": "그루", "자동차": "대",
    "자전거": "대", "의자": "개", "책": "권", "문제": "문제", "상자": "상자", "구슬": "개", "공": "개",
    "카드": "장", "꽃": "송이",
}  # fmt: skip


def counter_of(noun: str) -> str:
    """The counter that goes with a thing; 개 goes with whatever has none of its own."""
    return COUNTER_OF.get(noun, "개")


def prices(thing: Thing) -> range:
    """The prices that one of it can have."""
    return range(thing.low, thing.high + 1, thing.step)
