"""Settings to ready parts: the one place where parts are chosen."""

from typing import TYPE_CHECKING

from bot.chain import AnswerChain
from bot.selection.chooser import load_selection
from bot.selection.features import FeatureMaker
from bot.settings import Settings
from index.encode import BUNDLED_ENCODER, Encoder, load_encoder
from index.records import Article
from index.search import Searcher
from index.store import open_store

if TYPE_CHECKING:
    from bot.writing.llm import ChatModel
    from bot.writing.write import Writer

STATIC_WEIGHT = 10.0
TRANSFORMER_WEIGHT = 40.0
"""Weight of the cosine, in units of BM25; a strong encoder earns more."""


def open_encoder(settings: Settings) -> Encoder:
    """The encoder of the settings, the bundled one by default."""
    return load_encoder(settings.encoder or BUNDLED_ENCODER, settings.query_prefix or None)


def weight_of(settings: Settings) -> float:
    """Weight of the cosine: the setting, or what belongs to the encoder."""
    if settings.dense_weight >= 0:
        return settings.dense_weight
    return TRANSFORMER_WEIGHT if settings.encoder else STATIC_WEIGHT


def open_searcher(settings: Settings, encoder: Encoder) -> Searcher:
    """Search over the live index. Raises UserError where it does not fit the encoder."""
    return Searcher(open_store(settings.home, encoder.name), encoder, weight_of(settings))


def indexed_articles(settings: Settings) -> list[Article]:
    """The articles of the live index. Raises UserError where it does not fit the encoder."""
    return open_store(settings.home, open_encoder(settings).name).texts.articles()


def open_chain(settings: Settings) -> AnswerChain:
    """The whole way from question to answer; sentences are always compared by the bundled encoder."""
    encoder = open_encoder(settings)
    searcher = open_searcher(settings, encoder)
    static = encoder if not settings.encoder else load_encoder(BUNDLED_ENCODER)
    writer = _open_writer(settings)
    threshold = settings.threshold if settings.threshold >= 0 else None
    return AnswerChain(
        searcher,
        FeatureMaker(static, searcher.has_word),
        load_selection(),
        settings.passages,
        threshold,
        settings.language,
        writer,
    )


def open_model(settings: Settings) -> "ChatModel | None":
    """The chat model of the settings, None where they name none. Raises UserError where it cannot be opened."""
    if not settings.llm:
        return None
    from bot.writing.llm import open_chat_model

    return open_chat_model(settings.llm, settings.llm_base_url, settings.llm_key, settings.llm_timeout)


def _open_writer(settings: Settings) -> "Writer | None":
    """Raises UserError where the chat model of the settings cannot be opened."""
    model = open_model(settings)
    if model is None:
        return None
    from bot.verify import verify
    from bot.writing.write import Writer

    return Writer(model, verify, settings.language)
