"""What the chat page shows for a question or a clicked citation, as HTML; it keeps no state."""

import logging
from collections.abc import Iterator
from typing import Protocol

from bot.asked_text import check_question
from bot.chain import Asked
from bot.records import Answer, Turn
from bot.texts import TEXTS
from bot.web.render import article_hint, article_view, notice_message, read_target
from bot.web.render_why import framed_answer
from index.errors import UserError
from index.records import Article

MAX_HISTORY = 4
"""Earlier questions handed to the chain."""


class Chain(Protocol):
    """Yields the answer as it grows; each is complete in itself, the last one is final."""

    def stream(self, asked: Asked, /) -> Iterator[Answer]: ...


class Library(Protocol):
    """Raises KeyError for an id it does not know."""

    def article(self, article_id: str, /) -> Article: ...


class Conversation:
    """Questions to messages, links to articles; `language` is "zh" or "en"."""

    def __init__(self, chain: Chain, library: Library) -> None:
        self._chain = chain
        self._library = library

    def objection(self, question: str, language: str) -> str:
        """A message why `question` cannot be asked, or nothing if it can."""
        try:
            check_question(question)
        except UserError as error:
            return notice_message(error.say(language))
        return ""

    def reply(
        self, question: str, turns: list[Turn], language: str, exact: bool = False
    ) -> Iterator[tuple[str, list[Turn]]]:
        """The message as it grows, and the turns it leaves; a failure becomes a message, too.

        `exact`: without corrections; a question just asked is then asked again.
        """
        texts = TEXTS[language]
        turns = turns[:-1] if exact and turns and turns[-1].question == question else turns
        yield notice_message(texts.searching), turns
        asked: Asked = {"question": question, "history": turns, "exact": exact, "explain": True, "language": language}
        try:
            for answer in self._chain.stream(asked):
                said = Turn(question, "" if answer.abstained else answer.text)
                yield framed_answer(answer, texts), [*turns, said][-MAX_HISTORY:]
        except UserError as error:
            yield notice_message(error.say(language)), turns
        except Exception:
            logging.exception("No answer to %r", question)
            yield notice_message(texts.failure), turns

    def article(self, target: str, language: str) -> str:
        """The article a link's `target` names, marked; without a target, what to click."""
        texts = TEXTS[language]
        if not target:
            return article_hint(texts)
        identity, spans = read_target(target)
        try:
            article = self._library.article(identity)
        except KeyError:
            article = Article(identity, texts.unknown_article, "", ())
        return article_view(article, spans, texts)
