"""Texts → vectors: the bundled static encoder, or any sentence-transformers model by name or folder."""

import hashlib
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from tokenizers import Tokenizer
from tqdm import tqdm

from index.errors import UserError
from index.normalize import matching_form

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BUNDLED_ENCODER = Path(__file__).resolve().parent / "encoder"
BATCH_SIZE = 1024  # texts which the static encoder takes at once
# What the makers of BAAI/bge-*-zh put before a query: huggingface.co/BAAI/bge-large-zh-v1.5
BGE_QUERY_PREFIX = "为这个句子生成表示以用于检索相关文章："
HASHED_FILES = {".safetensors", ".bin", ".json", ".txt", ".model"}


class Encoder(Protocol):
    """Anything that turns texts into rows of Euclidean length 1, to be compared by inner product.

    `name` stands in the manifest of an index: another name means other vectors.
    """

    name: str
    dimensions: int

    def encode_passages(self, texts: Sequence[str], progress: bool = False) -> np.ndarray:
        """float32 (len(texts), dimensions); a text without any known piece gives a row of zeros."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> np.ndarray:
        """As `encode_passages`, for questions."""
        ...


def load_encoder(name_or_folder: str | Path, query_prefix: str | None = None) -> Encoder:
    """The encoder in a folder, or of a model name.

    A folder that holds only a static embedding is read without torch. `query_prefix` is put before
    every question; None leaves it to the model.
    """
    folder = Path(name_or_folder)
    if _is_static(folder):
        return StaticEncoder(folder, query_prefix or "")
    return TransformerEncoder(str(name_or_folder), query_prefix)


class StaticEncoder:
    """One learned vector a piece of text; a text is the mean of its pieces, scaled to length 1.

    Equal to sentence-transformers on the same folder and `matching_form(text)`, up to rounding.
    """

    def __init__(self, folder: Path, query_prefix: str = "") -> None:
        self.name = _folder_name(folder)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._vectors = _map_matrix(folder / "model.safetensors", "embedding.weight")
        self.dimensions = self._vectors.shape[1]
        self._query_prefix = query_prefix

    def encode_passages(self, texts: Sequence[str], progress: bool = False) -> np.ndarray:
        """float32 (len(texts), dimensions); a text without any known piece gives a row of zeros."""
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        starts = tqdm(range(0, len(texts), BATCH_SIZE), "encode", unit="batch", disable=not progress)
        for start in starts:
            self._add_pieces(texts[start : start + BATCH_SIZE], rows[start : start + BATCH_SIZE])
        return _scale_to_length_one(rows)

    def encode_queries(self, texts: Sequence[str]) -> np.ndarray:
        """As `encode_passages`, for questions."""
        return self.encode_passages([self._query_prefix + text for text in texts])

    def _add_pieces(self, texts: Sequence[str], rows: np.ndarray) -> None:
        """Add to each row the vectors of its text's pieces (the mean has the same direction).

        The pieces of all texts are looked up once and widened from float16 together.
        """
        forms = [matching_form(text) for text in texts]
        pieces = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(forms, add_special_tokens=False)]
        distinct, places = np.unique(np.concatenate(pieces).astype(np.int64), return_inverse=True)
        vectors = self._vectors[distinct].astype(np.float32)
        borders = np.cumsum([0, *map(len, pieces)])
        for row, (start, end) in zip(rows, pairwise(borders), strict=True):
            vectors[places[start:end]].sum(axis=0, out=row)


class TransformerEncoder:
    """Any other sentence-transformers model, with its own prompts for questions and passages."""

    def __init__(self, name_or_folder: str, query_prefix: str | None = None) -> None:
        self._model = _load_sentence_transformer(name_or_folder)
        folder = Path(name_or_folder)
        self.name = _folder_name(folder) if folder.is_dir() else name_or_folder
        self.dimensions: int = self._model.encode_document(["维"]).shape[-1]  # not every model states it
        self._query_prompt = _known_query_prefix(name_or_folder) if query_prefix is None else query_prefix

    def encode_passages(self, texts: Sequence[str], progress: bool = False) -> np.ndarray:
        """float32 (len(texts), dimensions), rows of length 1; `progress` shows a bar of batches."""
        vectors = self._model.encode_document(_forms(texts), show_progress_bar=progress)
        return self._unit_rows(vectors)

    def encode_queries(self, texts: Sequence[str]) -> np.ndarray:
        """As `encode_passages`, with the instruction for questions before each text."""
        vectors = self._model.encode_query(_forms(texts), prompt=self._query_prompt, show_progress_bar=False)
        return self._unit_rows(vectors)

    def _unit_rows(self, vectors: np.ndarray) -> np.ndarray:
        """The model's output as float32 (n, dimensions) of length 1, also for n = 0."""
        rows = np.array(vectors, np.float32).reshape(-1, self.dimensions)
        return _scale_to_length_one(rows)


def _forms(texts: Sequence[str]) -> list[str]:
    """The texts in matching form."""
    return [matching_form(text) for text in texts]


def _load_sentence_transformer(name_or_folder: str) -> "SentenceTransformer":
    """The model as a plain text encoder.

    Where a tokenizer brings a chat template, sentence-transformers 6 would wrap every text in it,
    which changes the vectors; without its "message" modality the model sees the bare text.
    """
    from sentence_transformers import SentenceTransformer  # takes 5 s: imported only here

    try:
        model = SentenceTransformer(name_or_folder)
    except Exception as error:
        raise UserError(
            f"无法加载编码模型“{name_or_folder}”：请给出 sentence-transformers 模型的文件夹，或可从此处下载的模型名。",
            f"The encoder '{name_or_folder}' cannot be loaded: name a folder with a sentence-transformers"
            " model, or a model that can be downloaded from here.",
        ) from error
    modalities = getattr(model[0], "modality_config", {})
    if "text" in modalities:
        modalities.pop("message", None)
    return model


def _known_query_prefix(name: str) -> str | None:
    """The instruction which the Chinese bge models need before a question; else None."""
    lowered = Path(name).name.lower()
    return BGE_QUERY_PREFIX if lowered.startswith("bge-") and "-zh" in lowered else None


def _is_static(folder: Path) -> bool:
    """Whether modules.json names a static embedding and nothing but, or with a normalisation."""
    description = folder / "modules.json"
    if not description.is_file():
        return False
    kinds = [module["type"].rsplit(".", 1)[-1] for module in json.loads(description.read_text(encoding="utf-8"))]
    return kinds in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"])


def _folder_name(folder: Path) -> str:
    """The folder's name and eight hexadecimal digits that change with the model in it."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in HASHED_FILES):
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return f"{folder.resolve().name}-{digest.hexdigest()[:8]}"


def _map_matrix(path: Path, name: str) -> np.ndarray:
    """A float16 or float32 matrix of a safetensors file, mapped rather than read.

    Such a file is the length of its header (8 bytes, little endian), the header in JSON, and the
    numbers (github.com/huggingface/safetensors#format).
    """
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        entry = json.loads(file.read(length))[name]
    kind = {"F16": np.float16, "F32": np.float32}[entry["dtype"]]
    return np.memmap(path, kind, "r", 8 + length + entry["data_offsets"][0], tuple(entry["shape"]))


def _scale_to_length_one(rows: np.ndarray) -> np.ndarray:
    """Each row divided, in place, by its Euclidean length; a row of zeros stays."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, lengths, out=rows, where=lengths > 0)
    return rows
