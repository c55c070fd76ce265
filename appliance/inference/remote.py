"""The engine of a server on the LAN that speaks the OpenAI-compatible protocol: llama-server, or vLLM, which
spreads over as many GPUs and machines as the academy has.

Each request is one streamed completion, so that it can be given up, and ended in time with what it has.
"""

import contextlib
import http.client
import json
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference.gathering import NEVER_BEGUN
from appliance.inference.lan import LanServer
from appliance.inference.report import EngineReport
from appliance.inference.sequence import FinishReason, Generation, GenerationRequest, Priority

# Requests of the batch at the server at once, and teachers' beside them.
PARALLEL: Final = 32
TEACHERS: Final = 4
# Seconds without a token after which the server counts as gone, and between two tries where it is busy.
_PATIENCE: Final = 120.0
_BUSY_PAUSE: Final = 1.0
_BUSY_TRIES: Final = 30
_MOST_LINE: Final = 1 << 20
_MOST_ANSWER: Final = 16 << 20
_BUSY: Final = (429, 503)
_CLOSED: Final = "글을 만드는 엔진이 닫혔습니다. 프로그램을 다시 시작해 주십시오."
_TOO_LONG: Final = "지시문이 너무 길어 모델이 읽지 못합니다. 내용을 줄여 주십시오."


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one event of a stream says: more text, why it ended, or how many tokens it was."""

    text: str = ""
    reason: FinishReason | None = None
    tokens: int = 0


class RemoteEngine:
    """A model of a server. chat: the server puts its model's prompt format around the prompt (what a model
    that was taught to answer needs); otherwise the prompt goes to it as it is."""

    def __init__(self, server: LanServer, model: str = "", chat: bool = True) -> None:
        """model: its name there, or "" for the only one it has. Nothing is sent yet."""
        self._server = server
        self._wanted = model
        self._chat = chat
        self._card: dict[str, Any] = {}
        self._closed = False
        self._lock = threading.Lock()
        self._batch = ThreadPoolExecutor(PARALLEL, thread_name_prefix="lan-batch")
        self._teachers = ThreadPoolExecutor(TEACHERS, thread_name_prefix="lan-teacher")
        self._open: set[http.client.HTTPConnection] = set()
        self._made = 0

    @property
    def model(self) -> str:
        """Its name there; as it was asked for, until the server was reached."""
        return str(self._card.get("id") or self._wanted or self._server.shown)

    @property
    def context_length(self) -> int:
        return int(self._found()["length"])

    def token_count(self, text: str) -> int:
        if self._found()["owned_by"] == "vllm":
            asked = {"model": self.model, "prompt": text, "add_special_tokens": False}
            return int(self._json("/tokenize", asked)["count"])
        return len(self._json("/tokenize", {"content": text})["tokens"])

    def generate(
        self, requests: Sequence[GenerationRequest], cancel: threading.Event | None = None
    ) -> list[Generation]:
        self._check_open()
        if cancel and cancel.is_set():
            return [NEVER_BEGUN] * len(requests)
        for request in requests:
            self._check(request)
        begun = time.monotonic()
        calls = [self._pool(request).submit(self._one, request, begun, cancel) for request in requests]
        try:
            return [call.result() for call in calls]
        finally:
            for call in calls:
                call.cancel()

    def stream(self, request: GenerationRequest) -> Iterator[str]:
        self._check_open()
        self._check(request)
        return (piece.text for piece in self._pieces(request) if piece.text)

    def report(self) -> EngineReport:
        self._found()
        said = f"학원망의 서버 {self._server.shown}에서 모델을 돌립니다."
        return EngineReport(self.model, device=said, made=self._made)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            for connection in self._open:
                connection.close()
        self._batch.shutdown(wait=False, cancel_futures=True)
        self._teachers.shutdown(wait=False, cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _pool(self, request: GenerationRequest) -> ThreadPoolExecutor:
        return self._teachers if request.priority is Priority.TEACHER else self._batch

    def _check_open(self) -> None:
        if self._closed:
            raise EngineDown(_CLOSED)

    def _check(self, request: GenerationRequest) -> None:
        """A token is at least a byte, so most prompts need not be counted."""
        room = self.context_length - request.max_tokens
        if len(request.prompt.encode()) > room and self.token_count(request.prompt) > room:
            raise BadInput(_TOO_LONG)

    def _one(self, request: GenerationRequest, begun: float, cancel: threading.Event | None) -> Generation:
        text, first, tokens = "", 0.0, 0
        reason: FinishReason = "end"
        with contextlib.closing(self._pieces(request)) as pieces:
            for piece in pieces:
                if piece.text and not first:
                    first = time.monotonic()
                text += piece.text
                tokens = piece.tokens or tokens + bool(piece.text)
                reason = piece.reason or reason
                if piece.reason or piece.tokens:
                    continue  # the end is told already
                if cancel and cancel.is_set():
                    reason = "cancelled"
                    break
                if request.seconds and time.monotonic() - begun >= request.seconds:
                    reason = "deadline"
                    break
        with self._lock:
            self._made += tokens
        return Generation(text, tokens, reason, time.monotonic() - begun, first - begun if first else 0.0)

    def _pieces(self, request: GenerationRequest) -> Generator[_Piece, None, None]:
        with self._answer("POST", self._path(), self._body(request)) as answer:
            for event in _events(answer):
                if "error" in event:
                    raise EngineDown(f"엔진 서버 {self._server.shown}에서 글을 만들다가 멈췄습니다.")
                for choice in event.get("choices", ()):
                    told = choice.get("finish_reason")
                    yield _Piece(_text_of(choice), _reason(told, request) if told else None)
                if usage := event.get("usage"):
                    yield _Piece(tokens=int(usage.get("completion_tokens", 0)))

    def _path(self) -> str:
        return "/v1/chat/completions" if self._chat else "/v1/completions"

    def _body(self, request: GenerationRequest) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self.model,
            "max_tokens": request.max_tokens,
            "temperature": request.temperature,
            "top_p": request.top_p,
            "min_p": request.min_p,
            "top_k": request.top_k or -1,
            "seed": request.seed,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
        if self._chat:
            body["messages"] = [{"role": "user", "content": request.prompt}]
        else:
            body["prompt"] = request.prompt
        if request.stop:
            body["stop"] = list(request.stop)
        if request.grammar:
            is_vllm = self._found()["owned_by"] == "vllm"
            body |= (
                {"structured_outputs": {"grammar": request.grammar.gbnf}}
                if is_vllm
                else {"grammar": request.grammar.gbnf}
            )
        return body

    def _found(self) -> dict[str, Any]:
        """What the server says of the model: its name there, how long its context is, who serves it."""
        with self._lock:
            if self._card:
                return self._card
        listed = self._json("/v1/models").get("data", [])
        card = next((one for one in listed if one.get("id") == self._wanted or not self._wanted), None)
        if card is None:
            raise EngineDown(f"엔진 서버 {self._server.shown}에 모델 {self._wanted}이(가) 없습니다.")
        length = card.get("max_model_len")
        if length is None:
            length = self._json("/props")["default_generation_settings"]["n_ctx"]
        with self._lock:
            self._card = {"id": card["id"], "owned_by": str(card.get("owned_by")), "length": int(length)}
            return self._card

    def _json(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        self._check_open()
        with self._answer("POST" if body is not None else "GET", path, body) as answer:
            try:
                found = json.loads(answer.read(_MOST_ANSWER))
                assert isinstance(found, dict)
                return found
            except (ValueError, AssertionError, OSError, http.client.HTTPException):
                raise EngineDown(f"엔진 서버 {self._server.shown}의 대답을 읽지 못했습니다.") from None

    @contextlib.contextmanager
    def _answer(
        self, method: str, path: str, body: dict[str, Any] | None
    ) -> Iterator[http.client.HTTPResponse]:
        """The server's answer where it is one. Raises BadInput or EngineDown for every other."""
        for _ in range(_BUSY_TRIES):
            connection = self._server.connect(_PATIENCE)
            with self._lock:
                self._open.add(connection)
            try:
                with self._ask(connection, method, path, body) as answer:
                    if answer.status not in _BUSY:
                        self._judge(answer)
                        yield answer
                        return
            except (OSError, http.client.HTTPException, ValueError, AttributeError):
                self._check_open()
                raise EngineDown(f"엔진 서버 {self._server.shown}와의 연결이 끊겼습니다.") from None
            finally:
                with self._lock:
                    self._open.discard(connection)
                connection.close()
            time.sleep(_BUSY_PAUSE)
        raise EngineDown(f"엔진 서버 {self._server.shown}이(가) 바빠서 받지 못합니다.")

    def _ask(
        self, connection: http.client.HTTPConnection, method: str, path: str, body: dict[str, Any] | None
    ) -> http.client.HTTPResponse:
        headers = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
        if key := self._server.key():
            headers["Authorization"] = f"Bearer {key}"
        data = json.dumps(body, ensure_ascii=False).encode() if body is not None else None
        connection.request(method, self._server.path(path), data, headers)
        return connection.getresponse()

    def _judge(self, answer: http.client.HTTPResponse) -> None:
        shown = self._server.shown
        if answer.status == 200:
            return
        if 300 <= answer.status < 400:
            raise EngineDown(f"엔진 서버 {shown}이(가) 다른 곳으로 보내려 해서 따르지 않았습니다.")
        if answer.status in (401, 403):
            raise EngineDown(f"엔진 서버 {shown}이(가) 열쇠를 받아 주지 않습니다(APPLIANCE_ENGINE_KEY_FILE).")
        told = answer.read(_MOST_LINE).decode("utf-8", errors="replace").lower()
        if answer.status == 400 and "context" in told:
            raise BadInput(_TOO_LONG)
        if answer.status == 400 and "grammar" in told:
            raise BadInput("초안의 문법을 읽지 못했습니다. 프로그램을 만든 곳에 알려 주십시오.")
        raise EngineDown(f"엔진 서버 {shown}이(가) 요청을 받지 않았습니다(상태 {answer.status}).")


def _events(answer: http.client.HTTPResponse) -> Iterator[dict[str, Any]]:
    """The JSON objects of a stream of server-sent events, until its end is told."""
    while line := answer.readline(_MOST_LINE):
        name, _, data = line.decode("utf-8", errors="replace").strip().partition(":")
        if data.strip() == "[DONE]":
            return
        if name in ("data", "error") and data:
            event = json.loads(data)
            if isinstance(event, dict):
                yield event if name == "data" else {"error": event}
    raise http.client.IncompleteRead(b"")


def _text_of(choice: dict[str, Any]) -> str:
    return str(choice.get("text") or (choice.get("delta") or {}).get("content") or "")


def _reason(told: str, request: GenerationRequest) -> FinishReason:
    """The protocol has one word for a text that the model ended and one that a stop text ended."""
    if told == "length":
        return "length"
    return "stop" if request.stop else "end"
