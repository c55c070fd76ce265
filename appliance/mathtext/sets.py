"""Braces and matrices: {1, 2, 3}, {x | x²=1}, \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}."""

import re

from appliance.mathtext.named import Named
from appliance.mathtext.tree import Matrix, Node, Row, Said, Seq, SetBuilder, SetOf, Words

_CLOSERS = {"{": "}", "\\{": "\\}"}
_TYPED = re.compile(
    r"\(([^()\[\]{};]*(?:\([^()]*\)[^()\[\]{};]*)*(?:;[^;]*?)+)\)|\[\s*(\[[^\[\]]*\](?:\s*,\s*\[[^\[\]]*\])+)\s*\]"
)


class Sets(Named):
    __slots__ = ()

    def relation(self) -> Node:
        """A relation, or one side alone (parser.py)."""
        raise NotImplementedError

    def empty_set(self) -> Node:
        self.next()
        return SetOf(())

    def empty_braces(self) -> Node:
        r"""{} is the empty set, and nothing before the subscript of {}_5\mathrm{P}_2."""
        self.next()
        self.next()
        return self.choose_with_subscripts() if self.kind == "_" else SetOf(())

    def has_condition(self) -> bool:
        """Whether the brace here is of the form {x | …}: an odd number of bars between its braces."""
        level = bars = 0
        for token in self.tokens[self.at :]:
            if token.kind in ("{", "\\{", "(", "["):
                level += 1
            elif token.kind in ("}", "\\}", ")", "]"):
                level -= 1
                if level == 0:
                    break
            elif token.kind == "|" and level == 1:
                bars += 1
        return bars % 2 == 1

    def builder(self) -> Node:
        closing = _CLOSERS[self.next().kind]
        with self.inside(bars=1):
            element = self.relation()
        self.expect("|", "조건 앞의 |가")
        with self.inside():
            condition = [self._condition(closing)]
            while self.take(","):
                condition.append(self._condition(closing))
        self.expect(closing, "닫는 중괄호 }가")
        return SetBuilder(element, condition[0] if len(condition) == 1 else Seq(tuple(condition)))

    def _condition(self, closing: str) -> Node:
        parts: list[Node] = []
        while self.kind not in (",", closing, "end"):
            if self.kind == "words":
                parts.append(Words(self.next().text))
            else:
                parts.append(self.relation())
        if parts and isinstance(parts[-1], Words):
            parts[-1] = Words(parts[-1].text.rstrip())
        if not parts:
            raise self.fault("집합의 조건이 빠졌습니다.")
        return parts[0] if len(parts) == 1 and not isinstance(parts[0], Words) else Said(tuple(parts))

    def matrix(self) -> Node:
        bare = self.next().text == "bare"
        rows: list[tuple[Node, ...]] = []
        with self.inside():
            while self.kind != "end_env":
                rows.append(self._row())
                if not self.take("row"):
                    break
        self.expect("end_env", "행렬의 끝 \\end가")
        if bare:
            self.expect(")" if self.kind != "]" else "]", "닫는 괄호가")
        if not rows or len({len(row) for row in rows}) != 1:
            raise self.fault("행렬의 각 행에 있는 성분의 개수가 서로 다릅니다.")
        return Matrix(tuple(Row(row) for row in rows))

    def _row(self) -> tuple[Node, ...]:
        entries = [self.sum()]
        while self.take("&"):
            entries.append(self.sum())
        return tuple(entries)


def with_matrices(text: str) -> str:
    """(1 2; 3 4) and [[1, 2], [3, 4]] as a matrix environment."""
    return _TYPED.sub(_environment, text) if ";" in text or "[[" in text.replace(" ", "") else text


def _environment(found: re.Match[str]) -> str:
    if found[1] is not None:
        rows = [re.split(r"\s*,\s*|\s+", row.strip()) for row in found[1].split(";")]
    else:
        rows = [row.strip(" []").split(",") for row in re.findall(r"\[[^\[\]]*\]", found[2])]
    return "\\begin{pmatrix}" + r"\\".join("&".join(row) for row in rows) + "\\end{pmatrix}"
