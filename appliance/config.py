"""The settings, read once at the door into one frozen value.

Environment variables are `APPLIANCE_<NAME>`; an unknown one is an error, so that a misspelt setting
cannot be ignored in silence. Lower rooms are handed values, never this object's origin.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from appliance.domain.errors import BadInput

PREFIX = "APPLIANCE_"


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of one box.

    home: the data directory (store, index, models, keys). host, port: where the page listens.
    passphrase: the operator's, when the box is unlocked by hand. threads: 0 lets the engine choose.
    engine_url: an engine server on the academy's network that is used instead of the box's own model, or "".
    engine_key_file, engine_authority: files with its key and with the certificate of its authority.
    engine_model: which of its models. engine_format: "chat" or "plain", how prompts are put to it.
    """

    home: Path = Path("var")
    host: str = "127.0.0.1"
    port: int = 8710
    passphrase: str = ""
    threads: int = 0
    engine_url: str = ""
    engine_key_file: Path | None = None
    engine_authority: Path | None = None
    engine_model: str = ""
    engine_format: str = "chat"

    @property
    def store_path(self) -> Path:
        return self.home / "store.db"

    @property
    def index_path(self) -> Path:
        return self.home / "index"

    @property
    def models_path(self) -> Path:
        return self.home / "models"

    @property
    def keys_path(self) -> Path:
        return self.home / "keys"


def read(environment: Mapping[str, str] | None = None) -> Config:
    """The settings in `environment` (the process's own by default). Raises BadInput on an unknown name."""
    found = os.environ if environment is None else environment
    kinds = {field.name: field.type for field in fields(Config)}
    values: dict[str, object] = {}
    for name, text in found.items():
        if not name.startswith(PREFIX):
            continue
        key = name.removeprefix(PREFIX).lower()
        if key not in kinds:
            raise BadInput(f"알 수 없는 설정 {name}입니다. docs/architecture.md의 설정 표를 보십시오.")
        values[key] = _value(name, kinds[key], text)
    return Config(**values)  # type: ignore[arg-type]


def _value(name: str, kind: object, text: str) -> object:
    if kind in (Path, "Path", Path | None):
        return Path(text).expanduser()
    if kind in (int, "int"):
        try:
            return int(text)
        except ValueError:
            raise BadInput(f"설정 {name}에는 정수가 와야 하는데 {text!r}입니다.") from None
    return text
