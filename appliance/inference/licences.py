"""Licences of weights that an academy may use commercially. One that is not listed here is refused."""

from collections.abc import Mapping
from typing import Final

from appliance.domain.errors import ModelRefused
from appliance.inference.manifest import Licence, ModelManifest

# id: whether use by a business is allowed. The forbidden ones are listed so that the refusal can say why.
COMMERCIAL_USE: Final[Mapping[str, bool]] = {
    "apache-2.0": True,
    "mit": True,
    "gemma": True,
    "cc-by-nc-4.0": False,
    "cc-by-nc-sa-4.0": False,
    "llama2-research": False,
}


def check(manifest: ModelManifest) -> None:
    """Raises ModelRefused where the weights may not be used by an academy, or their papers are missing."""
    _check_id(manifest.name, manifest.licence)
    for path in (manifest.licence_path, manifest.notice_path):
        if not path.is_file():
            raise ModelRefused(
                f"모델 {manifest.name}의 이용 조건 문서 {path.name}이(가) 없습니다. 다시 설치해 주십시오."
            )


def _check_id(name: str, licence: Licence) -> None:
    allowed = COMMERCIAL_USE.get(licence.id)
    if allowed is None:
        raise ModelRefused(f"모델 {name}의 이용 조건 {licence.id}은(는) 확인되지 않아 쓸 수 없습니다.")
    if not allowed:
        raise ModelRefused(f"모델 {name}의 이용 조건 {licence.id}은(는) 영리 이용을 막아 쓸 수 없습니다.")
