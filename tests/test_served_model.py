"""A real model behind a real server: two tiny Qwen2, one random and one that knows a single sentence by heart."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from bot.answer_json import answer_json
from bot.chain import AnswerChain
from bot.settings import Settings
from bot.web.server import claim_port
from bot.wiring import open_chain
from tests.conftest import ROOT, TASHAN, environment

QUESTION = "链长制的发起人是谁？"
SENTENCE = "链长制的发起人是梁志良[1]。"
"""No character comes twice, so that each calls forth the next."""
CHAT = (
    r"{% for message in messages %}{{ '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}{% endfor %}"
    r"{{ '<|im_start|>assistant\n' }}"
)
"""As Qwen has it; the server looks for the end of it."""
SERVE = Path(sys.executable).parent / "transformers"
MISSING = [name for name in ("transformers", "accelerate", "openai", "langchain_openai") if not find_spec(name)]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING) or not SERVE.exists(), reason=f"transformers serve needs {MISSING or SERVE}"),
]


def build_model(folder: Path, by_heart: str = "") -> Path:
    """Save a Qwen2 of one layer whose tokens are characters; without a sentence to learn it stays random."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "docs_corpus").glob("*.md")]
    # As Qwen's tokenizer, whose pairs of bytes grow together within each of these characters and no further.
    tokens = Tokenizer(models.BPE())
    tokens.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokens.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=9000, special_tokens=["<|im_end|>", "<|im_start|>"], initial_alphabet=alphabet, show_progress=False
    )
    tokens.train_from_iterator(sorted(set("".join(texts) + SENTENCE)), trainer)
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=tokens, eos_token="<|im_end|>", pad_token="<|im_end|>")
    tokenizer.chat_template = CHAT
    torch.manual_seed(1)
    config = Qwen2Config(
        vocab_size=len(tokenizer),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=1,
        num_attention_heads=4,
        num_key_value_heads=2,
        eos_token_id=0,
        pad_token_id=0,
    )
    model = Qwen2ForCausalLM(config)
    if by_heart:
        with torch.no_grad():  # Without attention a prompt of any length changes nothing.
            model.model.layers[0].self_attn.o_proj.weight.zero_()
        model.model.layers[0].self_attn.requires_grad_(False)
        ids = torch.tensor([tokenizer(f"\n{by_heart}<|im_end|>")["input_ids"]])
        optimizer = torch.optim.Adam([each for each in model.parameters() if each.requires_grad], 0.01)
        for _ in range(100):
            model(input_ids=ids, labels=ids).loss.backward()
            optimizer.step()
            optimizer.zero_grad()
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of `transformers serve`."""
    home = tmp_path_factory.mktemp("hub")
    with claim_port("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    names = {**os.environ, "HF_HOME": str(home), "HF_HUB_OFFLINE": "1", "CUDA_VISIBLE_DEVICES": ""}
    command = [str(SERVE), "serve", "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    with (
        (home / "log").open("wb") as log,
        subprocess.Popen(command, env=names, cwd=home, stdout=log, stderr=log) as server,
    ):
        try:
            end = time.monotonic() + 120
            while not is_up(f"http://127.0.0.1:{port}/health"):
                assert server.poll() is None and time.monotonic() < end, (home / "log").read_text(encoding="utf-8")
                time.sleep(0.5)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def is_up(url: str) -> bool:
    try:
        with urlopen(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


@pytest.fixture(scope="module")
def random_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_model(tmp_path_factory.mktemp("random"))


@pytest.fixture(scope="module")
def learned_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_model(tmp_path_factory.mktemp("learned"), SENTENCE)


@pytest.fixture
def chain_of(served: str, corpus_home: Path) -> Callable[[Path], AnswerChain]:
    return lambda model: open_chain(Settings(home=corpus_home, llm=f"openai:{model}", llm_base_url=served))


def ask(corpus_home: Path, served: str, model: Path, *options: str) -> Any:
    settings = {"home": corpus_home, "llm": f"openai:{model}", "llm_base_url": served}
    command = [*TASHAN, "ask", QUESTION, *options]
    return subprocess.run(command, env=environment(**settings), cwd=ROOT, capture_output=True, text=True, timeout=300)


def test_a_model_that_knows_the_answer_is_cited(served: str, corpus_home: Path, learned_model: Path) -> None:
    done = ask(corpus_home, served, learned_model, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    row = json.loads(done.stdout)
    assert (row["mode"], row["answer"]) == ("llm", "链长制的发起人是梁志良。[1]")
    assert [citation["article"] for citation in row["citations"]] == ["chain-chief-system.md"]


def test_its_answer_grows_character_by_character(chain_of: Callable[[Path], AnswerChain], learned_model: Path) -> None:
    grown = list(chain_of(learned_model).stream(QUESTION))
    pending = [answer.pending for answer in grown if answer.pending]
    assert len(pending) > 5
    assert all(SENTENCE.startswith(text.removesuffix("。")) for text in pending)
    assert (grown[-1].text, grown[-1].pending) == ("链长制的发起人是梁志良。[1]", "")


def test_a_model_that_knows_nothing_leaves_the_articles_to_answer(
    served: str, corpus_home: Path, random_model: Path
) -> None:
    done = ask(corpus_home, served, random_model)
    assert (done.returncode, done.stderr) == (0, "")
    assert "梁志良" in done.stdout.splitlines()[0]
    assert "改为摘录原文" in done.stdout


def test_what_it_babbles_is_shown_as_it_comes_and_never_stands(
    chain_of: Callable[[Path], AnswerChain], random_model: Path
) -> None:
    grown = list(chain_of(random_model).stream(QUESTION))
    assert len(grown) > 5
    assert all(answer.statements == () for answer in grown[:-1])
    assert (grown[-1].mode, answer_json(grown[-1])["abstained"]) == ("extract", False)


def test_a_model_that_is_not_there(served: str, corpus_home: Path, tmp_path: Path) -> None:
    done = ask(corpus_home, served, tmp_path / "nothing")
    assert done.returncode == 0
    assert "改为摘录原文" in done.stdout
