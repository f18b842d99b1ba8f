"""The search and the encoder as LangChain parts, for chains of others."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.encode import Encoder
from index.search import Searcher


class PassageRetriever(BaseRetriever):
    """Hybrid search as a retriever of the `top` best passages, best first.

    The metadata of a document hold article, title, section, start, end (offsets
    in the article's text) and the scores score, dense, lexical.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: Searcher
    top: int = 10

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [
            Document(
                id=str(hit.passage.id),
                page_content=hit.passage.text,
                metadata={
                    "article": hit.passage.article,
                    "title": hit.passage.title,
                    "section": hit.passage.section,
                    "start": hit.passage.start,
                    "end": hit.passage.end,
                    "score": hit.score,
                    "dense": hit.dense,
                    "lexical": hit.lexical,
                },
            )
            for hit in self.searcher.search(query, self.top)
        ]


class EncoderEmbeddings(Embeddings):
    """An encoder as LangChain embeddings: lists of floats, each of Euclidean length 1."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a text."""
        return self._encoder.encode_passages(texts).tolist()

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        return self._encoder.encode_queries([text])[0].tolist()
