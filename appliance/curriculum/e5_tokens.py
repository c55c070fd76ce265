"""Text to tokens as multilingual-e5-small reads it: a unigram tokenizer, best path by Viterbi."""

from collections.abc import Iterator

from appliance.curriculum.e5_file import Pieces

SPACE = "\u2581"  # stands for a space in front of a word
UNKNOWN_PENALTY = 10.0  # SentencePiece's: an unknown character is 10 worse than the worst piece
WORST = float("-inf")


class Tokenizer:
    """Cuts text into the pieces whose scores add up to the most."""

    def __init__(self, pieces: Pieces) -> None:
        blob, offsets = pieces.blob, pieces.offsets
        self._ids = {blob[offsets[i] : offsets[i + 1]]: i for i in range(len(pieces.scores))}
        self._ids.pop(blob[offsets[pieces.unknown] : offsets[pieces.unknown + 1]], None)
        self._longest = max(map(len, self._ids))
        self._scores = pieces.scores
        self._unknown = pieces.unknown
        self._unknown_score = min(pieces.scores) - UNKNOWN_PENALTY
        self._characters = pieces.characters

    def tokens(self, text: str) -> list[int]:
        """The token ids of `text`, without the marks of beginning and end."""
        characters = [character.encode() for character in self._normal(text)]
        best = [0.0] + [WORST] * len(characters)
        steps: list[tuple[int, int]] = [(0, 0)] * (len(characters) + 1)
        for start in range(len(characters)):
            for end, token in self._from(characters, start):
                score = best[start] + (self._unknown_score if token == self._unknown else self._scores[token])
                if score > best[end]:
                    best[end], steps[end] = score, (start, token)
        return list(_walk_back(steps))[::-1]

    def _from(self, characters: list[bytes], start: int) -> Iterator[tuple[int, int]]:
        """Where a piece that begins at `start` can end, and its id; one unknown character always can."""
        piece = b""
        for end in range(start + 1, len(characters) + 1):
            piece += characters[end - 1]
            if len(piece) > self._longest:
                break
            token = self._ids.get(piece)
            if token is not None:
                yield end, token
        yield start + 1, self._unknown

    def _normal(self, text: str) -> str:
        mapped = "".join(self._characters.get(ord(character), character) for character in text)
        while "  " in mapped:
            mapped = mapped.replace("  ", " ")
        if not mapped.startswith(" "):
            mapped = " " + mapped
        return mapped.replace(" ", SPACE)


def _walk_back(steps: list[tuple[int, int]]) -> Iterator[int]:
    at = len(steps) - 1
    while at:
        at, token = steps[at]
        yield token
