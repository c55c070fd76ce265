"""Opening the box for a command."""

from appliance import config
from appliance.cli.output import progress
from appliance.pipeline.box import Box
from appliance.pipeline.flow import Parts

# Authors that need neither the model nor the search.
OURS = ("reparam", "template")


def open_box() -> Box:
    """The box of this process's settings. Raises BadInput for a setting that does not exist."""
    return Box(config.read())


def open_parts(author: str) -> Parts:
    """What the flow needs for that author; the model is loaded only where it can be asked."""
    box = open_box()
    if author == "local" and box.engine is None:
        progress("로컬 모델이 없어 정해진 틀로 만듭니다. 모델은 appliance model build로 만듭니다.")
    return box.parts(engine=author not in OURS)
