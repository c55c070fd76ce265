"""How commands speak and end: JSON lines on standard output, one sentence and a status on failure."""

import functools
import json
import sys
from collections.abc import Callable
from typing import Any

import click

from appliance.domain.errors import ApplianceError, BadInput


def say_json(form: object) -> None:
    """One JSON object on one line, flushed, so that a reader of the pipe sees progress."""
    sys.stdout.write(json.dumps(form, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def progress(text: str) -> None:
    """A line of progress on standard error."""
    click.echo(text, err=True)


def failing_softly(command: Callable[..., int | None]) -> Callable[..., None]:
    """Ends a command as the contract says: 0 all done, 1 some failed, 2 bad input; never a traceback."""

    @functools.wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            status = command(*args, **kwargs) or 0
        except BadInput as error:
            click.echo(str(error), err=True)
            status = 2
        except ApplianceError as error:
            click.echo(str(error), err=True)
            status = 1
        except KeyboardInterrupt:
            click.echo("멈추었습니다. 다시 시작하면 이어서 합니다.", err=True)
            status = 1
        except BrokenPipeError:
            sys.stderr.close()
            status = 1
        sys.exit(status)

    return run
