"""JSON documents in text columns, and the short identifiers that may stand outside of them."""

import json
import re
from collections.abc import Mapping
from typing import Any

from appliance.domain.errors import BadInput

Document = Mapping[str, Any]

# What may be written where personal data may not: a slug or a hash, too plain for a name or a sentence.
SHORT_ID = re.compile(r"[a-z0-9][a-z0-9_.:-]{0,63}", re.ASCII)


def encode(document: Document) -> str:
    """One text for one value: keys sorted, Hangul as it is. Raises BadInput where it is not JSON."""
    try:
        return json.dumps(
            document, ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":")
        )
    except (TypeError, ValueError) as error:
        raise BadInput("저장할 수 없는 값이 문서에 있습니다. 입력한 내용을 확인하십시오.") from error


def decode(text: str | None) -> dict[str, Any] | None:
    """The document of a column, None where the column is empty."""
    return None if text is None else json.loads(text)


def is_short_id(value: object) -> bool:
    """Whether `value` is a short identifier such as `make-item`, `grade-a` or a hexadecimal hash."""
    return isinstance(value, str) and SHORT_ID.fullmatch(value) is not None


def check_short_id(value: str) -> str:
    """The identifier itself. Raises BadInput where it could hold a name or a sentence."""
    if not is_short_id(value):
        raise BadInput("식별자는 영문 소문자, 숫자, 점, 밑줄, 쌍점, 붙임표로 된 64자 이하여야 합니다.")
    return value


def ids_only(payload: Mapping[str, int | str]) -> str:
    """The payload as JSON, once it is proven to hold nothing but ids.

    Raises BadInput on anything else: a payload shows up in logs and progress lines, so no text of a
    note and no name may travel in it.
    """
    for name, value in payload.items():
        whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        if not (is_short_id(name) and (whole or is_short_id(value))):
            raise BadInput(f"작업에는 번호와 짧은 식별자만 실을 수 있습니다: {name!r:.40}을(를) 빼십시오.")
    return encode(payload)
