"""The command line: thin commands over the pipeline. Stable: scripts and people rely on it.

Commands are imported when they are called, so that `appliance twin` does not wait for the web.
"""

import importlib
import multiprocessing
from typing import Any

import click

from appliance import __version__

# name → (module, attribute)
COMMANDS: dict[str, tuple[str, str]] = {
    "serve": ("appliance.cli.serve", "serve"),
    "init": ("appliance.cli.init", "init"),
    "demo": ("appliance.cli.demo", "demo"),
    "doctor": ("appliance.cli.doctor", "doctor"),
    "twin": ("appliance.cli.twin", "twin"),
    "notes": ("appliance.cli.notes", "notes"),
    "batch": ("appliance.cli.batch", "batch"),
    "worksheet": ("appliance.cli.worksheet", "worksheet"),
    "items": ("appliance.cli.items", "items"),
    "model": ("appliance.cli.model", "model"),
    "curriculum": ("appliance.cli.curriculum", "curriculum"),
    "backup": ("appliance.cli.backup", "backup"),
    "engine": ("appliance.cli.engine", "engine"),
    "train": ("appliance.cli.train", "train"),
    "bench": ("appliance.cli.bench", "bench"),
}


class LazyGroup(click.Group):
    """A group that imports a command's module when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name]
        command: Any = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="appliance")
def cli() -> None:
    """학원 오답노트에서 증명된 유사문제를 만드는 기계."""


def main() -> None:
    """The entry point of the package and of the bundle."""
    multiprocessing.freeze_support()  # a bundle starts the solver's caged process by running itself
    cli(prog_name="appliance")
