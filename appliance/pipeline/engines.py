"""Which engine the box writes with, from its settings."""

from appliance.config import Config
from appliance.inference.hosted import EngineProgram, HostedEngine
from appliance.inference.manifest import ModelManifest
from appliance.inference.place import EnginePlace


def place_of(manifest: ModelManifest, config: Config) -> EnginePlace:
    """Where the process of that model is reached in this data directory."""
    return EnginePlace.of(config.home, manifest.built.sha256)


def hosted(manifest: ModelManifest, config: Config) -> HostedEngine:
    """The model in a process of its own, which is started when it is first asked for something."""
    arguments = ("engine", "--model", manifest.name)
    settings = {"APPLIANCE_HOME": str(config.home.absolute()), "APPLIANCE_THREADS": str(config.threads)}
    program = EngineProgram(arguments, settings, withheld=("APPLIANCE_PASSPHRASE",))
    return HostedEngine(manifest.name, place_of(manifest, config), program)
