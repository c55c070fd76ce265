"""What every engine promises; each implementation's test class inherits this and gives `engine`."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from appliance.domain.errors import BadInput, EngineDown
from appliance.inference.engine import Engine
from appliance.inference.sequence import GenerationRequest


class EngineContract:
    """Fixture `engine`: an open engine that answers any prompt with some text."""

    def test_one_answer_for_each_request_in_order(self, engine: Engine) -> None:
        """As many generations come back as requests went in; none went in, none come back."""
        requests = [GenerationRequest(f"{n} 더하기 1은", max_tokens=n + 1) for n in range(3)]
        answers = engine.generate(requests)
        assert len(answers) == 3
        assert all(answer.tokens <= n + 1 for n, answer in enumerate(answers))
        assert engine.generate([]) == []

    def test_length_is_kept(self, engine: Engine) -> None:
        """No more tokens are made than were asked for, and the reason says that the length ended it."""
        answer = engine.generate([GenerationRequest("하나 둘 셋", max_tokens=1)])[0]
        assert (answer.tokens, answer.finish_reason) == (1, "length")
        assert answer.seconds >= 0

    def test_a_stop_text_is_not_part_of_the_answer(self, engine: Engine) -> None:
        """A generation ends before its stop text."""
        whole = engine.generate([GenerationRequest("하나 둘 셋", max_tokens=24, temperature=0)])[0]
        stop = whole.text[len(whole.text) // 2]
        cut = engine.generate([GenerationRequest("하나 둘 셋", max_tokens=24, temperature=0, stop=(stop,))])[
            0
        ]
        assert cut.finish_reason == "stop"
        assert cut.text == whole.text[: whole.text.index(stop)]

    def test_a_prompt_that_is_too_long_is_refused(self, engine: Engine) -> None:
        """A prompt that does not fit into the context is bad input, not a crash."""
        with pytest.raises(BadInput, match="너무 길어"):
            engine.generate([GenerationRequest("가" * (engine.context_length + 1) * 4)])

    def test_tokens_are_counted(self, engine: Engine) -> None:
        """Longer text counts more tokens, no text none."""
        assert engine.token_count("") == 0
        assert 0 < engine.token_count("두 근의 합") < engine.token_count("두 근의 합을 구하여라")

    def test_a_closed_engine_says_so(self, engine: Engine) -> None:
        """After `close`, which may be called twice, generating raises EngineDown."""
        engine.close()
        engine.close()
        with pytest.raises(EngineDown):
            engine.generate([GenerationRequest("하나", max_tokens=1)])

    def test_it_closes_itself_as_a_context(self, engine: Engine) -> None:
        """Leaving its `with` block closes it; the model's name stays readable."""
        with engine as opened:
            assert opened is engine
        assert engine.model
        with pytest.raises(EngineDown):
            engine.generate([GenerationRequest("하나", max_tokens=1)])

    def test_a_stream_says_what_generating_says(self, engine: Engine) -> None:
        """The pieces of a stream are the text of the same request, and keep its stop texts out."""
        request = GenerationRequest("하나 둘 셋", max_tokens=24, temperature=0)
        whole = engine.generate([request])[0].text
        assert "".join(engine.stream(request)) == whole
        stop = whole[len(whole) // 2 :][:2]
        cut = replace(request, stop=(stop,))
        assert "".join(engine.stream(cut)) == whole[: whole.index(stop)]

    def test_what_nobody_wants_any_more_ends(self, engine: Engine) -> None:
        """Requests that are cancelled end as they stand, and say so; the next ones are served."""
        given_up = threading.Event()
        given_up.set()
        answers = engine.generate(
            [GenerationRequest(f"{n} 하나 둘", max_tokens=200) for n in range(4)], given_up
        )
        assert [answer.finish_reason for answer in answers] == ["cancelled"] * 4
        assert engine.generate([GenerationRequest("하나", max_tokens=1)])[0].tokens == 1

    def test_calls_from_several_threads_are_all_served(self, engine: Engine) -> None:
        """Calls at the same time get each their own answers."""
        with ThreadPoolExecutor(4) as pool:
            calls = [
                pool.submit(engine.generate, [GenerationRequest("하나 둘", max_tokens=n + 1)])
                for n in range(8)
            ]
        assert all(call.result()[0].tokens <= n + 1 for n, call in enumerate(calls))

    def test_it_reports_what_it_is(self, engine: Engine) -> None:
        """The report names the model and, in a sentence, what it runs on."""
        engine.generate([GenerationRequest("하나", max_tokens=2)])
        report = engine.report()
        assert report.model == engine.model
        assert report.device.endswith("다.")
        assert report.made > 0
