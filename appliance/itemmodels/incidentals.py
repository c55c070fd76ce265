"""Names, places and things: they change from item to item and never change the question."""

import random
from itertools import permutations

from appliance.korean.names import NAMES
from appliance.korean.readings import Final
from appliance.korean.sounds import final_sound
from appliance.korean.things import COUNTER_OF, THINGS, Thing, prices

# (the older, the younger): pairs that can be a generation apart.
FAMILIES = (
    ("어머니", "아들"), ("아버지", "딸"), ("어머니", "딸"), ("아버지", "아들"), ("이모", "조카"),
    ("삼촌", "조카"), ("고모", "조카"),
)  # fmt: skip

# (the first, the second): who share a piece of work.
WORKERS = (
    ("형", "동생"), ("언니", "동생"), ("아버지", "아들"), ("어머니", "딸"), ("선배", "후배"),
    ("삼촌", "조카"),
)  # fmt: skip

# (from, to): places between which one walks or rides.
ROUTES = (
    ("집", "학교"), ("집", "도서관"), ("학교", "공원"), ("집", "체육관"), ("학교", "박물관"), ("집", "서점"),
    ("집", "시장"), ("역", "미술관"), ("도서관", "공원"), ("집", "수영장"), ("역", "호수"),
    ("학교", "미술관"),
)  # fmt: skip

# What two people walk around, the large ones first.
LOOPS = ("호수", "공원", "연못", "운동장")

# What is handed out, and to whom.
HANDED_OUT = ("사탕", "공책", "연필", "귤", "색종이", "초콜릿", "지우개", "구슬", "엽서", "볼펜")
RECEIVERS = ("학생", "어린이", "회원")

# What stands side by side in a shop and is counted alike.
SHELVES = (
    ("사과", "배", "귤", "감", "복숭아", "오렌지"),
    ("지우개", "자", "풀"),
    ("연필", "볼펜", "색연필", "형광펜"),
    ("빵", "도넛", "초콜릿", "사탕", "우유", "아이스크림"),
    ("장미", "튤립", "카네이션"),
)
_THINGS = {thing.noun: thing for thing in THINGS}
_SHELVES = tuple(tuple(_THINGS[noun] for noun in shelf) for shelf in SHELVES)


def person(rng: random.Random) -> str:
    """A given name as it is spoken in a sentence: 지우, 서연이."""
    return spoken(rng.choice(NAMES))


def two_people(rng: random.Random) -> tuple[str, str]:
    first, second = rng.sample(NAMES, 2)
    return spoken(first), spoken(second)


def spoken(name: str) -> str:
    return name if final_sound(name) is Final.OPEN else name + "이"


def handed_out(rng: random.Random) -> tuple[str, str]:
    """A thing and its counter: 연필, 자루."""
    thing = rng.choice(HANDED_OUT)
    return thing, COUNTER_OF[thing]


def thing_at(rng: random.Random, price: int) -> Thing:
    """A thing that can cost so many won."""
    return rng.choice([thing for shelf in _SHELVES for thing in shelf if price in prices(thing)])


def things_at(rng: random.Random, price: int, other: int) -> tuple[Thing, Thing]:
    """Two things of one shelf, with one counter, that can cost so many won."""
    return rng.choice(
        [
            (first, second)
            for shelf in _SHELVES
            for first, second in permutations(shelf, 2)
            if price in prices(first) and other in prices(second)
        ]
    )
