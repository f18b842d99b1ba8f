"""The chat model, by way of LangChain: its text as it comes, or one sentence why there is none."""

import re
import time
from collections.abc import Generator, Iterator
from contextvars import copy_context
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from index.errors import UserError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

MAX_TOKENS = 2048
"""Of a reply, its reasoning included."""
PATIENCE = 4
"""A whole reply may take that many times as long as the time between two pieces of it."""

_EXTRAS = {"langchain-openai": "'tashan[openai]'", "langchain-ollama": "'tashan[ollama]'"}
_STATUS = {
    401: ("拒绝了密钥（TASHAN_LLM_KEY）", "rejects the key (TASHAN_LLM_KEY)"),
    403: ("拒绝了密钥（TASHAN_LLM_KEY）", "rejects the key (TASHAN_LLM_KEY)"),
    404: (
        "不在这个地址（TASHAN_LLM、TASHAN_LLM_BASE_URL）",
        "is not at this address (TASHAN_LLM, TASHAN_LLM_BASE_URL)",
    ),
    429: ("请求过多或额度用尽", "is beyond its rate limit or quota"),
}
_TROUBLES = (
    (r"Timeout", "没有及时回应（TASHAN_LLM_TIMEOUT）", "did not respond in time (TASHAN_LLM_TIMEOUT)"),
    (
        r"ConnectError|ConnectionRefused|gaierror|UnsupportedProtocol|InvalidURL",
        "连接不上（TASHAN_LLM_BASE_URL）",
        "cannot be reached (TASHAN_LLM_BASE_URL)",
    ),
    (r"Protocol|ReadError|WriteError|Connection|Network", "的连接中断了", "was cut off"),
)
"""By the names of exceptions, since each provider raises its own."""


class ModelFailure(UserError):
    """Why a chat model's answer cannot be shown, in one sentence that announces the extractive one."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(
            f"语言模型{chinese}，改为摘录原文。", f"The language model {english}; the articles are quoted instead."
        )


class ChatModel:
    """A chat model; `timeout` is in seconds, from one piece of its reply to the next."""

    def __init__(self, model: "BaseChatModel", timeout: float) -> None:
        self._model = model
        self._timeout = timeout

    def stream(self, rules: str, data: str) -> Generator[str]:
        """The reply to the system message `rules` and the user message `data`, piece by piece.

        Closing the iterator ends the request. Raises ModelFailure, also in the middle of a reply.
        """
        pieces: SimpleQueue[Any] = SimpleQueue()
        closed = Event()

        def read() -> None:
            try:
                for chunk in self._model.stream([("system", rules), ("human", data)]):
                    pieces.put(chunk)
                    if closed.is_set():
                        return
                pieces.put(None)
            except Exception as error:  # raised again where the reply is read
                pieces.put(error)

        # A provider's own time-out is not met by a server that only shows signs of life.
        Thread(target=copy_context().run, args=(read,), daemon=True).start()
        try:
            yield from self._texts(pieces)
        finally:
            closed.set()

    def _texts(self, pieces: SimpleQueue[Any]) -> Iterator[str]:
        """The texts of the queued chunks until None; a queued exception is raised as ModelFailure."""
        end = time.monotonic() + PATIENCE * self._timeout
        while True:
            try:
                piece = pieces.get(timeout=max(0.0, min(self._timeout, end - time.monotonic())))
            except Empty:
                raise ModelFailure(*_TROUBLES[0][1:]) from None
            if piece is None:
                return
            if isinstance(piece, Exception):
                raise _failure(piece) from piece
            if piece.response_metadata.get("finish_reason") == "content_filter":
                raise ModelFailure("拒绝回答", "refused to answer")
            if piece.text:
                yield piece.text


def _failure(error: Exception) -> ModelFailure:
    """The sentence for any provider's exception, whose own message may hold the key and is not shown."""
    status = getattr(error, "status_code", None) or getattr(getattr(error, "response", None), "status_code", None)
    if isinstance(status, int):
        return ModelFailure(*_STATUS.get(status, (f"服务出错（{status}）", f"has an error ({status})")))
    if "No generation chunks" in str(error):
        return ModelFailure("没有给出回答", "gave no answer")
    names = " ".join(_class_names(error))
    trouble = next((texts for pattern, *texts in _TROUBLES if re.search(pattern, names)), None)
    return ModelFailure(*(trouble or (f"出了故障（{type(error).__name__}）", f"failed ({type(error).__name__})")))


def _class_names(error: BaseException | None) -> Iterator[str]:
    """Of an exception, of what caused it, and of all they are derived from."""
    while error:
        yield from (kind.__name__ for kind in type(error).__mro__)
        error = error.__cause__


def open_chat_model(name: str, base_url: str, key: str, timeout: float) -> ChatModel:
    """The model that LangChain's `init_chat_model` knows as `name`, such as "openai:MODEL".

    Raises UserError where its package is missing, or name, address or key do not do.
    """
    from langchain.chat_models import init_chat_model

    try:
        return ChatModel(init_chat_model(name, **_options(name, base_url, key, timeout)), timeout)
    except ImportError as error:
        named = re.search(r"pip install ([\w-]+)", str(error))
        package = _EXTRAS.get(named[1], named[1]) if named else "langchain-…"
        raise UserError(
            f"语言模型 {name} 需要另装一个包：运行 pip install {package}。",
            f"The language model {name} needs another package: run pip install {package}.",
        ) from error
    except Exception as error:  # a provider's own exceptions, whose messages may hold the key
        raise UserError(
            f"语言模型 {name} 打不开（{type(error).__name__}）：TASHAN_LLM 应像 openai:模型名 或 ollama:模型名，"
            "并按需要设置 TASHAN_LLM_BASE_URL 和 TASHAN_LLM_KEY。",
            f"The language model {name} cannot be opened ({type(error).__name__}): TASHAN_LLM is like openai:MODEL or "
            "ollama:MODEL; set TASHAN_LLM_BASE_URL and TASHAN_LLM_KEY as it needs them.",
        ) from error


def _options(name: str, base_url: str, key: str, timeout: float) -> dict[str, Any]:
    """What `init_chat_model` hands to the provider; no second tries, for there is an answer without the model."""
    own = {"base_url": base_url} if base_url else {}
    if name.startswith("ollama:"):
        client = {"timeout": timeout, "headers": {"Authorization": f"Bearer {key}"} if key else {}}
        return own | {"num_predict": MAX_TOKENS, "temperature": 0, "client_kwargs": client}
    limits: dict[str, Any] = {"timeout": timeout, "max_retries": 0, "max_tokens": MAX_TOKENS}
    if not base_url:
        return limits | ({"api_key": key} if key else {})
    if name.startswith("openai:"):
        # Under OpenAI's newer name of the limit some servers ignore it.
        limits |= {"max_tokens": None, "extra_body": {"max_tokens": MAX_TOKENS}, "temperature": 0}
    # Without a key of the settings, one of the environment would go to an address it was not meant for.
    return own | limits | {"api_key": key or "none"}
