"""`appliance engine`: the process that the others start; nobody needs to type it."""

import logging

import click

from appliance import config
from appliance.cli.output import failing_softly
from appliance.inference import host, registry
from appliance.inference.llama import LlamaEngine
from appliance.pipeline import engines


@click.command(hidden=True)
@click.option("--model", required=True, help="모델의 이름.")
@failing_softly
def engine(model: str) -> int:
    """로컬 모델을 돌리는 과정입니다. 화면과 일괄 작업이 스스로 켭니다."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    settings = config.read()
    manifest = registry.find(model)

    def open_engine() -> LlamaEngine:
        path = registry.locate(manifest, settings.models_path)
        return LlamaEngine.open(manifest, path, threads=settings.threads)

    return host.run_as_process(engines.place_of(manifest, settings), open_engine)
