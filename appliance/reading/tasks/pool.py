"""All tiles of tasks, and the words that call them."""

from appliance.reading.phrases import Tile
from appliance.reading.tasks import coordinates, mapping, matrices, moving, round, straight
from appliance.reading.tasks.asking import asking

POOL: tuple[Tile, ...] = (
    *asking(), *coordinates.TILES, *straight.TILES, *round.TILES, *moving.TILES,
    *mapping.TILES, *matrices.TILES,
)  # fmt: skip

CALLS = (
    "점|선분|중점|무게중심|평행|수직|직선|원|거리|대칭이동|교점|접선|삼각형|함수|"
    "역함수|행렬|성분|점근선|치역|값|일대일|항등"
)
