"""The search and the encoder as LangChain parts."""

import asyncio

import numpy as np
import pytest
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda

from index.encode import Encoder
from index.retriever import EncoderEmbeddings, PassageRetriever
from index.search import Searcher

QUESTION = "什么是链长制？"


@pytest.fixture
def retriever(searcher: Searcher) -> PassageRetriever:
    return PassageRetriever(searcher=searcher, top=3)


def test_documents_are_the_hits(retriever: PassageRetriever, searcher: Searcher) -> None:
    assert isinstance(retriever, BaseRetriever)
    documents = retriever.invoke(QUESTION)
    hits = searcher.search(QUESTION, 3)
    assert [document.page_content for document in documents] == [hit.passage.text for hit in hits]
    assert [document.id for document in documents] == [str(hit.passage.id) for hit in hits]
    keys = {"article", "title", "section", "start", "end", "score", "dense", "lexical"}
    assert set(documents[0].metadata) == keys


def test_offsets_lead_back_to_the_article(retriever: PassageRetriever, searcher: Searcher) -> None:
    for document in retriever.invoke(QUESTION):
        data = document.metadata
        assert searcher.store.texts.article(data["article"]).text[data["start"] : data["end"]] == document.page_content


def test_batch_async_and_pipes_work(retriever: PassageRetriever) -> None:
    expected = retriever.invoke(QUESTION)
    assert retriever.batch([QUESTION, QUESTION]) == [expected, expected]
    assert asyncio.run(retriever.ainvoke(QUESTION)) == expected

    def titles(documents: list[Document]) -> list[str]:
        return [document.metadata["title"] for document in documents]

    assert (retriever | RunnableLambda(titles)).invoke(QUESTION) == titles(expected)


def test_embeddings_are_the_vectors_of_the_encoder(encoder: Encoder) -> None:
    embeddings = EncoderEmbeddings(encoder)
    assert isinstance(embeddings, Embeddings)
    vectors = embeddings.embed_documents(["链长制", "亩均论英雄"])
    np.testing.assert_array_equal(np.float32(vectors), encoder.encode_passages(["链长制", "亩均论英雄"]))
    np.testing.assert_array_equal(np.float32(embeddings.embed_query(QUESTION)), encoder.encode_queries([QUESTION])[0])
    assert {type(value) for vector in vectors for value in vector} == {float}
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-5)
    assert embeddings.embed_documents([]) == []
