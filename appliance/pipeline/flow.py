"""The way of a note, on one screen: read, solve, compare, retrieve, route, author, judge, item."""

import random
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from appliance.authoring.forms import in_form
from appliance.authoring.local import Local
from appliance.authoring.reparam import Reparam
from appliance.authoring.routing import Route, route
from appliance.authoring.template import Template
from appliance.curriculum import Passage
from appliance.diagnosis import diagnose, grade_of
from appliance.domain.errors import EngineDown, ModelRefused
from appliance.domain.fence import taught_in
from appliance.domain.fingerprint import item_id, question_fingerprint
from appliance.domain.item import Author, CertificateGrade, Draft, Fail, Form, Item, Kind
from appliance.domain.note import Diagnosis, Note, Undiagnosed
from appliance.inference.engine import Engine
from appliance.inference.sequence import Priority
from appliance.itemmodels import ItemModel, catalogue
from appliance.pipeline.judge import certify

# Drafts of one author that the gate may refuse before the author is given up: it has a fault, not bad luck.
MOST_REJECTED = 60

Retrieve = Callable[[str, str], tuple[Passage, ...]]


@dataclass(frozen=True, slots=True)
class Parts:
    """What the flow is handed. model: the local model's name, None where there is none; engine opens it.
    taught: whether it was taught to word problems.

    Engine and search are opened only when an author needs them: loading a model takes a second.
    priority: who waits for the model's text.
    """

    model: str | None = None
    engine: Callable[[], Engine | None] = lambda: None
    retrieve: Retrieve = lambda text, code: ()
    models: Sequence[ItemModel] = field(default_factory=catalogue)
    priority: Priority = Priority.TEACHER
    taught: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """One order: how many items of which kind for a note, and in which form (None: in the note's own).

    history: fingerprints not to repeat.
    """

    note: Note
    seed: int
    count: int = 3
    kind: Kind = Kind.ISOMORPH
    author: str = "auto"
    history: frozenset[str] = frozenset()
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Served:
    """What became of it. refused: why there are fewer items than asked, in one sentence, else empty.

    rejected: the gate's reasons for drafts that did not become items.
    """

    diagnosis: Diagnosis | Undiagnosed
    passages: tuple[Passage, ...] = ()
    items: tuple[Item, ...] = ()
    refused: str = ""
    rejected: tuple[Fail, ...] = ()


def serve(request: Request, parts: Parts) -> Served:
    """Makes the items for one note. Never raises for a note that cannot be served: it says why."""
    diagnosis = diagnose(request.note)
    if isinstance(diagnosis, Undiagnosed):
        return Served(diagnosis, refused=diagnosis.reason)
    ways = route(request.kind, request.author, model=parts.model)
    asked = any(way.author is Author.LOCAL for way in ways)
    passages = parts.retrieve(request.note.text, diagnosis.standard.code) if asked else ()
    grade = grade_of(taught_in(diagnosis.standard.code), request.note.grade)
    items: list[Item] = []
    rejected: list[Fail] = []
    taken = set(request.history) | {question_fingerprint(diagnosis.reading.question)}
    for way in ways:
        drafts = _formed(_drafts(way, diagnosis, grade, request, parts, passages), request)
        for item in judged(drafts, diagnosis, request.kind, taken, rejected):
            items.append(item)
            if len(items) == request.count:
                return Served(diagnosis, passages, tuple(items), rejected=tuple(rejected))
    return Served(diagnosis, passages, tuple(items), _shortage(request, len(items)), tuple(rejected))


def judged(
    drafts: Iterator[Draft], diagnosis: Diagnosis, kind: Kind, taken: set[str], rejected: list[Fail]
) -> Iterator[Item]:
    """The drafts that the gate proves and that nobody has had; `taken` and `rejected` grow."""
    original = diagnosis.reading.question if kind is Kind.ISOMORPH else None
    patience = len(rejected) + MOST_REJECTED
    for draft in drafts:
        if len(rejected) >= patience:
            return
        fingerprint = question_fingerprint(draft.claimed)
        if fingerprint in taken:
            continue
        certificate = certify(draft, original, frozenset(taken))
        if certificate.grade is CertificateGrade.A:
            taken.add(fingerprint)
            yield Item(item_id(draft), draft, certificate)
        else:
            rejected.extend(certificate.failures[:1])


def _drafts(
    way: Route,
    diagnosis: Diagnosis,
    grade: str,
    request: Request,
    parts: Parts,
    passages: Collection[Passage],
) -> Iterator[Draft]:
    """The drafts of one author for one note."""
    ours: Iterator[Draft]
    if request.kind is Kind.ISOMORPH:
        ours = Reparam(diagnosis, grade).drafts(request.seed)
    else:
        five = bool(diagnosis.reading.options)
        ours = Template(parts.models, diagnosis.standard, grade, five).drafts(request.seed)
    if way.author is not Author.LOCAL:
        return ours
    engine = parts.engine()
    if engine is None:
        return iter(())
    local = Local(engine, tuple(passage.text for passage in passages), parts.priority, parts.taught)
    try:
        return iter(local.reword(_first(ours, request.count), request.seed))
    except (EngineDown, ModelRefused):
        return iter(())  # ours stands in at once; doctor tells that the engine is down


def _formed(drafts: Iterator[Draft], request: Request) -> Iterator[Draft]:
    """The drafts in the form that was ordered; those that cannot be asked so are left out."""
    if request.form is None:
        return drafts
    rng = random.Random(request.seed)
    formed = (in_form(draft, request.form, rng) for draft in drafts)
    return (draft for draft in formed if draft is not None)


def _first(drafts: Iterator[Draft], count: int) -> list[Draft]:
    return [draft for _, draft in zip(range(count), drafts, strict=False)]


def _shortage(request: Request, made: int) -> str:
    word = "쌍둥이" if request.kind is Kind.ISOMORPH else "유사"
    if made:
        return (
            f"{word} 문제를 {request.count}개 중 {made}개만 만들었습니다. 나머지는 선생님이 만들어 주십시오."
        )
    return f"이 문제의 {word} 문제를 증명된 것으로 만들지 못했습니다. 선생님이 만들어 주십시오."
