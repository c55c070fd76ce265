"""Numbers in a row: the kinds into which they are sorted, and the places that they take by size."""

# kind → its Korean name in a solution. Of natural numbers: prime, composite; of fractions: terminating …
KINDS: dict[str, str] = {
    "natural": "자연수",
    "negative_integer": "음의 정수",
    "integer": "정수",
    "fraction": "정수가 아닌 유리수",
    "rational": "유리수",
    "irrational": "무리수",
    "positive": "양수",
    "negative": "음수",
    "positive_rational": "양의 유리수",
    "negative_rational": "음의 유리수",
    "prime": "소수",
    "composite": "합성수",
    "terminating": "유한소수로 나타낼 수 있는 것",
    "recurring": "유한소수로 나타낼 수 없는 것",
}
WHOLE_KINDS = frozenset({"prime", "composite"})

# place → its Korean name in a solution; `largest_2` is the second largest.
PLACES: dict[str, str] = {
    "largest": "가장 큰 수",
    "smallest": "가장 작은 수",
    "largest_size": "절댓값이 가장 큰 수",
    "smallest_size": "절댓값이 가장 작은 수",
}
ORDINALS = {2: "두 번째", 3: "세 번째", 4: "네 번째", 5: "다섯 번째"}


def place_name(place: str) -> str:
    """가장 큰 수, 두 번째로 작은 수."""
    if place in PLACES:
        return PLACES[place]
    end, _, at = place.partition("_")
    return f"{ORDINALS[int(at)]}로 {'큰' if end == 'largest' else '작은'} 수"
