"""Typst markup to PDF, offline: fonts come with the package, nothing is fetched."""

import typst

from appliance import resources
from appliance.domain.errors import BadInput, Unavailable
from appliance.worksheets.markup import markup
from appliance.worksheets.sheet import Worksheet


def pdf(sheet: Worksheet) -> bytes:
    """The worksheet as a PDF. Raises BadInput where it is empty, Unavailable where it
    cannot be typeset."""
    if not sheet.items:
        raise BadInput("학습지에 승인된 문항이 없습니다. 문항을 먼저 승인해 주십시오.")
    try:
        made = typst.compile(
            markup(sheet).encode(),
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[str(resources.fonts())]),
            format="pdf",
        )
    except RuntimeError:  # typst.TypstError; its message holds the sheet's text, which is not for logs
        raise Unavailable("학습지를 조판하지 못했습니다. 문항의 식을 확인해 주십시오.") from None
    assert isinstance(made, bytes)
    return made
