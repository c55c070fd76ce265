"""The fake engine keeps the promises of an engine, and says what it was told to say."""

import pytest
from engine_contract import EngineContract

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference.fake import FakeEngine
from appliance.inference.sequence import GenerationRequest


class TestFakeEngine(EngineContract):
    @pytest.fixture
    def engine(self) -> FakeEngine:
        return FakeEngine(lambda _: "넷 다섯 여섯 일곱", context_length=256)


def test_a_script_is_followed() -> None:
    """Answers come in the order of the script, and what was asked is kept."""
    engine = FakeEngine(["첫째", "둘째"])
    requests = [GenerationRequest("가"), GenerationRequest("나")]
    assert [answer.text for answer in engine.generate(requests)] == ["첫째", "둘째"]
    assert engine.requests == requests


def test_a_script_that_ran_out_is_a_fault() -> None:
    """Asking for more than the script has is a fault, never an empty draft."""
    with pytest.raises(EngineDown, match="대본"):
        FakeEngine([]).generate([GenerationRequest("가")])


@pytest.mark.parametrize(
    "bad",
    [
        {"max_tokens": 0},
        {"temperature": -0.1},
        {"top_p": 0.0},
        {"top_p": 1.1},
        {"min_p": 1.0},
        {"top_k": -1},
        {"stop": ("",)},
    ],
)
def test_requests_out_of_range_are_refused(bad: dict[str, object]) -> None:
    """A request that no engine could keep is refused when it is made."""
    with pytest.raises(BadInput):
        GenerationRequest("가", **bad)  # type: ignore[arg-type]
