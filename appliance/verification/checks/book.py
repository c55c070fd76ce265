"""The solution beside the lines of our own solution book, where there is a book.

The line proofs hold what a line says of its numbers; they do not understand its words. The book does not
either, but it has the right ones: a line that is nearly one of the book's, and not that line, is a slip of
it. A line in wholly other words says something else, and is left to the line proofs.
"""

import re
from collections.abc import Sequence

from appliance.domain.item import Draft, Fail, Pass, Verdict
from appliance.verification.case import Case
from appliance.verification.solution.vocabulary import stems, words

_TOKEN = re.compile(r"\\[A-Za-z]+|[A-Za-z]|\d+|[가-힣]+|[^\s$]")
_NUMBER = re.compile(r"\d+")
_CONCLUDES = re.compile(r"(?:따라서|그러므로|즉|곧|결국|구하는|정답은|답은)(?![가-힣])")
_OPENINGS = frozenset({"따라서", "그러므로", "즉", "곧", "결국", "그래서", "이때", "또", "그런데"})
# Particles and endings that follow the sound of the number before them.
_SOUNDED = {
    "를": "을",
    "는": "은",
    "가": "이",
    "와": "과",
    "로": "으로",
    "다": "이다",
    "므로": "이므로",
    "고": "이고",
}
# What a last line may say besides the words of the stem and of the book.
_SAID_OF_ANSWERS = frozenset({
    "구하는", "구하려는", "구한", "값", "답", "정답", "수", "것", "따라서", "그러므로", "즉", "곧", "결국",
    "각각", "또는", "모두", "이다", "다", "이", "된다", "입니다",
})  # fmt: skip


def as_the_book(case: Case) -> Verdict:
    """Pass where each line is the book's, or in words that are nowhere near the book's."""
    if not case.book or not case.draft.solution:
        return Pass("book", "견줄 풀이가 없습니다.")
    ours = [tokens(line) for line in case.book]
    for line in case.draft.solution:
        mine = tokens(line)
        if mine not in ours and any(is_near(mine, other) for other in ours):
            return Fail("book", f"풀이의 줄에서 한 곳이 틀렸습니다: {line}")
    if fault := _ends_otherwise(case.draft, case.book):
        return Fail("book", fault)
    if number := _stray_number(case.draft, case.book):
        return Fail("book", f"풀이에 어디에서 나왔는지 알 수 없는 수 {number}이(가) 있습니다.")
    return Pass("book")


def tokens(line: str) -> tuple[str, ...]:
    """The signs and words of a line; spaces, dollar signs and the word that opens it aside."""
    found = _TOKEN.findall(line.replace("\\ ", " "))
    if found and found[0] in _OPENINGS:
        found = found[1:]
    return tuple(_SOUNDED.get(token, token) for token in found)


def is_near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lines differ in their numbers alone, or in one sign or word."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other) and all(
        a == b or (a.isdigit() and b.isdigit()) for a, b in zip(one, other, strict=True)
    ):
        return True
    shorter = min(len(one), len(other))
    ahead = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    behind = next((at for at in range(shorter) if one[-1 - at] != other[-1 - at]), shorter)
    return ahead + behind >= max(len(one), len(other)) - 1


def _ends_otherwise(draft: Draft, book: Sequence[str]) -> str:
    """What is wrong with the last line where it is not the book's: it concludes, and names what is asked."""
    last = draft.solution[-1]
    if tokens(last) in map(tokens, book[-1:]):
        return ""
    if _CONCLUDES.match(book[-1]) and not _CONCLUDES.match(last):
        return f"풀이의 마지막 줄이 물음에 답하지 않습니다: {last}"
    known = {stem for text in (draft.stem, *book) for word in words(text) for stem in stems(word)}
    for word in words(last):
        if not known.intersection(stems(word)) and not _SAID_OF_ANSWERS.intersection(stems(word)):
            return f"풀이의 마지막 줄이 묻지 않은 것({word})을 말합니다: {last}"
    return ""


def _stray_number(draft: Draft, book: Sequence[str]) -> str:
    """A number of two digits or more in a line among the book's own lines, and in neither stem nor book."""
    others = [line for line in draft.solution if line not in book]
    if 2 * len(others) >= len(draft.solution):
        return ""
    known = {number for text in (draft.stem, *book) for number in _NUMBER.findall(text)}
    strays = (n for line in others for n in _NUMBER.findall(line) if len(n) > 1 and n not in known)
    return next(strays, "")
