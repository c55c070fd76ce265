"""Which engine the box writes with, from its settings."""

from dataclasses import dataclass

from appliance.config import Config
from appliance.domain.errors import ApplianceError, BadInput
from appliance.inference import devices, registry
from appliance.inference.engine import Engine
from appliance.inference.hosted import EngineProgram, HostedEngine
from appliance.inference.lan import LanServer
from appliance.inference.manifest import ModelManifest
from appliance.inference.place import EnginePlace
from appliance.inference.remote import RemoteEngine


def open_engine(config: Config) -> Engine:
    """The academy's engine server where one is set, else the box's own model. Raises Unavailable where that
    is not built, BadInput for a setting that cannot be."""
    if config.engine_url:
        return remote(config)
    manifest = registry.default()
    registry.locate(manifest, config.models_path)
    return hosted(manifest, config)


def remote(config: Config) -> RemoteEngine:
    """The server of the settings. Nothing is sent yet."""
    if config.engine_format not in ("chat", "plain"):
        raise BadInput(f"APPLIANCE_ENGINE_FORMAT은 chat 또는 plain이어야 합니다({config.engine_format!r}).")
    server = LanServer(config.engine_url, config.engine_key_file, config.engine_authority)
    return RemoteEngine(server, config.engine_model, chat=config.engine_format == "chat")


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """What the box writes with, in one Korean sentence; warning: what is not as it should be, with the mend,
    or ""."""

    said: str
    warning: str = ""


def status(config: Config) -> EngineStatus:
    """Looks without starting anything: at the process that runs, else at what it would run on."""
    try:
        if config.engine_url:
            with remote(config) as server:
                return EngineStatus(server.report().device)
        manifest = registry.default()
        registry.locate(manifest, config.models_path)
        running = hosted(manifest, config).running_report()
        if running:
            return EngineStatus(f"모델 {running.model}: {running.device}", running.warning)
        found = devices.detect()
        return EngineStatus(f"모델 {manifest.name}: {found.reason}", found.warning)
    except ApplianceError as error:
        return EngineStatus("모델 없이 정해진 틀로 만듭니다.", str(error))


def place_of(manifest: ModelManifest, config: Config) -> EnginePlace:
    """Where the process of that model is reached in this data directory."""
    return EnginePlace.of(config.home, manifest.built.sha256)


def hosted(manifest: ModelManifest, config: Config) -> HostedEngine:
    """The model in a process of its own, which is started when it is first asked for something."""
    arguments = ("engine", "--model", manifest.name)
    settings = {"APPLIANCE_HOME": str(config.home.absolute()), "APPLIANCE_THREADS": str(config.threads)}
    program = EngineProgram(arguments, settings, withheld=("APPLIANCE_PASSPHRASE",))
    return HostedEngine(manifest.name, place_of(manifest, config), program)
