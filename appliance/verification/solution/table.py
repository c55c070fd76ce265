"""Tables of phrases with their judges."""

import re
from collections.abc import Callable, Iterator

from appliance.verification.solution.phrases import Hit, hits, phrase
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Line

# True or False of what is claimed; None where the words claim nothing here.
Judge = Callable[[Proof, Hit], bool | None]


class Table:
    """What phrases claim, each with the judge that says whether it is so."""

    def __init__(self) -> None:
        self._rows: list[tuple[re.Pattern[str], Judge]] = []

    def claim(self, *texts: str) -> Callable[[Judge], Judge]:
        """Enters a judge for one or more phrases."""

        def enter(judge: Judge) -> Judge:
            self._rows.extend((phrase(text), judge) for text in texts)
            return judge

        return enter

    def found(self, line: Line) -> Iterator[tuple[Hit, Judge]]:
        """Every claim that the line makes."""
        for pattern, judge in self._rows:
            for hit in hits(line, pattern):
                yield hit, judge
