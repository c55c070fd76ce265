"""What goes over the engine's local socket: JSON in frames, each with its length before it.

A client says {"op", "id", …}; the host answers with {"id", …} until the call has ended:
hello → version, model, context_length. generate(requests, stream) → text pieces {"at", "text"} where a
stream is wanted, and for each request {"at", "end"} or {"at", "fault"}. cancel → nothing. count(text) and
report → {"value"}. A call that cannot be begun answers {"fault"} without "at".
"""

import json
import socket
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, Final

from appliance.domain.errors import ApplianceError, BadInput, EngineDown, ModelRefused, ResourceMissing
from appliance.inference.grammar import Grammar
from appliance.inference.report import EngineReport
from appliance.inference.sequence import Generation, GenerationRequest, Priority

VERSION: Final = 1
_LENGTH_BYTES: Final = 4
# A night's batch of prompts in one call stays far below; more is a mistake or an attack.
_MOST: Final = 64 << 20
_FAULTS: Final = {kind.__name__: kind for kind in (BadInput, EngineDown, ModelRefused, ResourceMissing)}

Message = dict[str, Any]


def send(connection: socket.socket, message: Message) -> None:
    """Raises OSError where the other side is gone."""
    data = json.dumps(message, ensure_ascii=False).encode()
    connection.sendall(len(data).to_bytes(_LENGTH_BYTES, "big") + data)


def receive(connection: socket.socket) -> Message | None:
    """The next message, or None at the end. Raises OSError where the other side is gone or talks nonsense."""
    head = _exactly(connection, _LENGTH_BYTES)
    if head is None:
        return None
    length = int.from_bytes(head, "big")
    if length > _MOST:
        raise OSError("a frame is too long")
    data = _exactly(connection, length)
    if data is None:
        raise OSError("a frame broke off")
    try:
        message = json.loads(data)
    except ValueError:
        raise OSError("a frame is not JSON") from None
    if not isinstance(message, dict):
        raise OSError("a frame is not an object")
    return message


def request_out(request: GenerationRequest) -> Message:
    """Everything that is not as it is by default."""
    written = {
        field.name: getattr(request, field.name)
        for field in fields(GenerationRequest)
        if getattr(request, field.name) != field.default
    }
    if request.grammar is not None:
        written["grammar"] = request.grammar.gbnf
    return written


def request_in(written: Mapping[str, object]) -> GenerationRequest:
    """The request that was written. Raises BadInput for an unknown parameter or a value of another kind."""
    known = {field.name for field in fields(GenerationRequest)}
    unknown = sorted(set(written) - known)
    if unknown:
        raise BadInput(f"글을 만드는 설정에 {unknown[0]}(이)라는 것은 없습니다.")
    values: dict[str, Any] = dict(written)
    try:
        if "grammar" in values:
            values["grammar"] = Grammar(_text(values["grammar"]))
        if "stop" in values:
            values["stop"] = tuple(_text(stop) for stop in values["stop"])
        if "priority" in values:
            values["priority"] = Priority(values["priority"])
        values["prompt"] = _text(values["prompt"])
        for name in ("max_tokens", "top_k", "seed"):
            if name in values and type(values[name]) is not int:
                raise TypeError
        for name in ("temperature", "top_p", "min_p", "seconds"):
            if name in values:
                values[name] = float(values[name])
        return GenerationRequest(**values)
    except (TypeError, ValueError, KeyError):
        raise BadInput("글을 만드는 설정 가운데 알맞지 않은 값이 있습니다.") from None


def generation_in(written: Mapping[str, Any]) -> Generation:
    return Generation(**written)


def generation_out(generation: Generation) -> Message:
    return asdict(generation)


def report_in(written: Mapping[str, Any]) -> EngineReport:
    rates = {int(level): rate for level, rate in written.get("rates", {}).items()}
    return EngineReport(**{**written, "rates": rates})


def report_out(report: EngineReport) -> Message:
    return asdict(report)


def fault_out(fault: ApplianceError) -> Message:
    return {"kind": type(fault).__name__, "said": str(fault)}


def fault_in(written: Mapping[str, Any]) -> ApplianceError:
    """The error that was sent, of its own kind."""
    return _FAULTS.get(str(written.get("kind")), EngineDown)(str(written.get("said")))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _exactly(connection: socket.socket, length: int) -> bytes | None:
    """So many bytes, or None where the other side ended before the first. Raises OSError in the middle."""
    data = bytearray()
    while len(data) < length:
        piece = connection.recv(min(length - len(data), 1 << 16))
        if not piece:
            if data:
                raise OSError("a frame broke off")
            return None
        data += piece
    return bytes(data)
