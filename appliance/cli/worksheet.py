"""`appliance worksheet export`: the sheets of a batch as PDF files."""

from pathlib import Path

import click

from appliance.access import audit
from appliance.cli.output import failing_softly, progress, say_json
from appliance.cli.parts import open_box
from appliance.pipeline.export import batch_sheets
from appliance.worksheets import pdf


@click.group()
def worksheet() -> None:
    """학습지."""


@worksheet.command()
@click.option("--batch", "number", type=int, required=True, help="묶음의 번호.")
@click.option("--to", "folder", type=click.Path(path_type=Path), required=True, help="PDF를 둘 폴더.")
@click.option("--json", "as_json", is_flag=True, help="JSON으로 씁니다.")
@failing_softly
def export(number: int, folder: Path, as_json: bool) -> int:
    """묶음의 학습지를 학생마다 PDF 하나로 냅니다 (파일 이름에는 번호만 씁니다)."""
    box = open_box()
    folder.mkdir(parents=True, exist_ok=True)
    for sheet_id, sheet in batch_sheets(box.store, number):
        path = folder / f"sheet-{sheet_id}.pdf"
        path.write_bytes(pdf(sheet))
        audit.record(box.store, audit.SYSTEM, audit.SHEET_PRINTED, f"sheet:{sheet_id}")
        if as_json:
            say_json({"sheet": sheet_id, "path": str(path), "items": len(sheet.items)})
        else:
            progress(f"{path} (문항 {len(sheet.items)}개)")
    box.close()
    return 0
