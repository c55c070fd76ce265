"""Takes off what stands beside the problem: numbers, points, badges, lead-ins, remarks. A remark is kept."""

import re
from dataclasses import dataclass

from appliance.reading.lexicon.furniture import ANYWHERE, HARMLESS, LEADING, REMARK_LABELS, REMARK_WORDS

_LEADING = re.compile("|".join(f"(?:{pattern})" for pattern in LEADING))
_ANYWHERE = re.compile(r"\s*(?:" + "|".join(ANYWHERE) + ")")
_HARMLESS = re.compile("|".join(f"(?:{pattern})" for pattern in HARMLESS))
_LABELLED = re.compile(rf"^[\s([<]*(?:{'|'.join(REMARK_LABELS)})\s*[:=)\]>]\s*.*$")
_BRACKETED = re.compile(r"\s*[\[(]([^()\[\]$=]{2,40})[\])]")
_ARROW = re.compile(r"(?<![pqrs])(?<![pqrs] )\s*(?:->|→|⇒|=>|//|☞)\s*([^=\n]*)$", re.MULTILINE)
_ASKS = re.compile(r"(?:시오|여라|하라|구해라|풀어라|는가|인가|\?|은|는)\s*[.?]?$")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The problem alone, and the remarks that stood beside it."""

    text: str
    remarks: tuple[str, ...]


def clean(text: str) -> Cleaned:
    """`text` is normalised."""
    remarks: list[str] = []
    text = _ANYWHERE.sub("", text)
    text = _without_leading(text)
    text = _BRACKETED.sub(lambda found: _kept(found, remarks), text)
    text = _ARROW.sub(lambda found: _kept(found, remarks), text)
    text = "\n".join(_problem_lines(text.split("\n"), remarks))
    text = _HARMLESS.sub("", text)
    return Cleaned(_without_leading(text.strip()), tuple(remarks))


def _without_leading(text: str) -> str:
    while found := _LEADING.match(text):
        if found.end() == 0 or found.end() == len(text):
            break
        text = text[found.end() :].lstrip()
    return text


def _kept(found: re.Match[str], remarks: list[str]) -> str:
    """Removes a remark and keeps it; anything else stays where it was."""
    if not _is_remark(found.group(1)):
        return found.group()
    remarks.append(found.group(1).strip())
    return ""


def _problem_lines(lines: list[str], remarks: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if _LABELLED.match(line) or (_is_remark(line) and not _ASKS.search(line) and kept):
            remarks.append(line.strip())
        else:
            kept.append(_without_last_sentence(line, remarks))
    return kept


def _without_last_sentence(line: str, remarks: list[str]) -> str:
    """A remark may follow the question on its line: `…를 구하여라. 부호 실수함`."""
    head, stop, tail = _split_last(line)
    if stop and tail and _is_remark(tail) and not _ASKS.search(tail):
        remarks.append(tail.strip())
        return head + stop
    return line


def _split_last(line: str) -> tuple[str, str, str]:
    found = re.match(r"^(.*[가-힣])([.?!])\s+([^.?!]*[.!]?)$", line)
    return (found[1], found[2], found[3]) if found else (line, "", "")


def _is_remark(text: str) -> bool:
    return any(word in text for word in REMARK_WORDS)
