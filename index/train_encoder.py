"""Train the bundled static encoder: a Unigram tokenizer of Chinese words, and a vector a piece.

    python -m index.train_encoder --text laws.txt.gz --pairs titles.jsonl --beir drcd_dev --out index/encoder

A text learns to find its partner among all partners of its batch. Stage 1: a clause, or a question
made of it, finds what stands around it; a title finds its text. Stage 2: a question finds its passage.
"""

import argparse
import gzip
import json
import random
import re
import shlex
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import bm25s
import numpy as np
import rjieba
from datasets import Dataset
from sentence_transformers import SentenceTransformer, SentenceTransformerTrainer, SentenceTransformerTrainingArguments
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from index.encode import load_encoder
from index.errors import UserError
from index.normalize import matching_form

Texts = tuple[str, ...]  # (text, its partner) or (text, its partner, a misleading text)
ROLES = ("anchor", "positive", "negative")  # what sentence-transformers calls them
MIN_DOCUMENT = 300  # characters; shorter lines are joined with the following ones
RUN = re.compile(r"[0-9]+|[a-z]+|[^\W_0-9a-z]+")  # no piece reaches over the border of a run
CLAUSE = re.compile(r"[^,:。!?;\n]+")

ASKED = [  # what a question asks for, and the words it puts in its place; the first that is found
    (r"[0-9]{4}年([0-9]+月)?([0-9]+日)?|[0-9]+月[0-9]+日", "什么时候 哪一年 何时 哪一天"),
    (r"[0-9][0-9.,]*%", "多少 百分之多少 百分之几"),
    (r"[0-9][0-9.,]*", "多少 几"),
    (r"(?<=..是).+", "什么 谁 哪里 哪个 哪些"),
    (r"$", "有哪些 是什么 的内容是什么 有什么规定 怎么做 为什么 是谁 在哪里 如何 是怎样的 包括哪些 有何要求"),
]

ORIGINS = {  # of our texts, by the beginning of the name of their file or folder
    "laws": "laws and local rules; public law texts",
    "gov_reports": "government and party congress reports; Wikisource and government pages",
    "crud_news": "news of 2023; IAAR-Shanghai/CRUD_RAG, Apache-2.0",
    "title_body_news": "headlines and news of 2023; IAAR-Shanghai/CRUD_RAG, Apache-2.0",
    "xwlb": "transcripts of 新闻联播 2022–2026; public transcripts",
    "cmrc": "questions on Wikipedia; ymcui/cmrc2018, CC BY-SA 4.0",
    "drcd": "questions on Wikipedia; DRCKnowledgeTeam/DRCD, CC BY-SA 3.0",
}

PATHS = {  # option: meaning
    "--text": "plain text, a document or paragraph a line, packed by gzip or not",
    "--pairs": 'JSON Lines {"a": title, "b": text}',
    "--beir": "folders in BEIR format: questions to learn from",
    "--measure": "folders in BEIR format: for the figures of the card",
}
NUMBERS: list[tuple[str, float, str]] = [  # option, default, meaning
    ("--seed", 0, "of every random choice"),
    ("--pieces", 34_000, "of the tokenizer, at most"),
    ("--dimensions", 256, "of a vector"),
    ("--spacing", 120, "characters of text to a pair"),
    ("--kept", 0.5, "share of clauses that stay in their surroundings"),
    ("--asked", 0.5, "share of clauses that become questions"),
    ("--batch", 2048, "pairs in a batch"),
    ("--rate", 0.05, "Adam's step in stage 1; a tenth of it in stage 2"),
    ("--epochs", 1.0, "passes over the pairs of stage 1"),
    ("--question-epochs", 3.0, "passes over the questions of stage 2"),
]

CARD = """# A static Chinese encoder for retrieval
One float16 vector a piece of a word; a text is the mean of its pieces, scaled to length 1. Texts must
come in simplified script: `index.encode.load_encoder(folder)` sees to that and needs only tokenizers
and numpy. `SentenceTransformer(folder)` gives the same vectors; for an empty text, after `.float()`.

Made by `python -m index.train_encoder {command}`:
{progress}

Learned from:
{origins}

Alone, without BM25, one vector a passage, on sets it has not learned from:

| set | recall@1 | recall@10 |
|---|---|---|
{figures}
"""


def read_lines(path: Path) -> Iterator[str]:
    """The lines of a text file, packed by gzip or not, without empty ones."""
    try:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
            yield from (line.strip() for line in file if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"无法读取“{path}”（{error}）。", f"'{path}' cannot be read ({error}).") from error


def read_documents(path: Path) -> Iterator[str]:
    """Lines in matching form; short ones (headings, articles of a law) are joined to `MIN_DOCUMENT`."""
    document = ""
    for line in read_lines(path):
        document = f"{document}\n{matching_form(line)}".strip()
        if len(document) >= MIN_DOCUMENT:
            yield document
            document = ""
    if document:
        yield document


def read_beir(folder: Path) -> tuple[list[str], list[tuple[str, set[int]]]]:
    """All passages, and (question, numbers of its right passages) for each answerable question."""
    corpus = list(map(json.loads, read_lines(folder / "corpus.jsonl")))
    passages = [matching_form(f"{row.get('title', '')}\n{row['text']}".strip()) for row in corpus]
    number = {row["_id"]: place for place, row in enumerate(corpus)}
    right: dict[str, set[int]] = {}
    for question, passage, grade in (line.split("\t") for line in list(read_lines(folder / "qrels/test.tsv"))[1:]):
        if int(grade) > 0:
            right.setdefault(question, set()).add(number[passage])
    questions = [row for row in map(json.loads, read_lines(folder / "queries.jsonl")) if row["text"]]
    return passages, [(matching_form(row["text"]), right[row["_id"]]) for row in questions if row["_id"] in right]


def learn_tokenizer(texts: Iterable[str], num_pieces: int, min_count: int = 20) -> Tokenizer:
    """A Unigram tokenizer whose pieces are the frequent characters and the most frequent words.

    A piece's score is the logarithm of its share of all words, so that the likeliest cut (Viterbi)
    is jieba's own, with no dictionary at run time. Punctuation is dropped; digits and Latin letters
    are runs of their own, so that a year stays one piece. Piece 0 stands for the unknown.
    """
    words = Counter(word for text in texts for run in RUN.findall(text) for word in rjieba.cut(run, False))
    total = words.total()
    characters: Counter[str] = Counter()
    for word, count in words.items():
        characters.update({character: count for character in word})
    frequent = sorted(character for character, count in characters.items() if count >= min_count)
    pieces = frequent + sorted(words.keys() - set(frequent), key=lambda word: (-words[word], word))
    scores = [(piece, np.log(max(words[piece], 1) / total)) for piece in pieces[: num_pieces - 1]]
    tokenizer = Tokenizer(models.Unigram([("[UNK]", -30.0), *scores], unk_id=0))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    cuts = [(r"[\W_]+", "removed"), (r"[0-9]+|[a-z]+", "isolated")]
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(what), how) for what, how in cuts])
    return tokenizer


def clause_pairs(document: str, chooser: random.Random, options: argparse.Namespace) -> Iterator[Texts]:
    """(one to three clauses or a question made of them, 40–400 characters around), one a `spacing`.

    In the share `kept` the clauses stay in their surroundings, so that equal words count; elsewhere
    they are cut out, so that related words must do (inverse cloze task, arxiv.org/abs/1906.00300).
    The share `asked` of them becomes questions.
    """
    spans = [match.span() for match in CLAUSE.finditer(document)]
    for _ in range(len(document) // options.spacing):
        first = chooser.randrange(len(spans))
        last = min(first + chooser.choice((0, 0, 1, 2)), len(spans) - 1)
        start, end = spans[first][0], spans[last][1]
        before = document[max(0, start - chooser.randint(20, 200)) : start]
        after = document[end : end + chooser.randint(20, 200)]
        clause = document[start:end]
        passage = before + (clause if chooser.random() < options.kept else "") + after
        if 6 <= len(clause) <= 60:
            yield (ask(clause, chooser) if chooser.random() < options.asked else clause), passage


def ask(clause: str, chooser: random.Random) -> str:
    """The clause with a date, a number or what follows 是 replaced by a question word, or one added."""
    pattern, words = next((pattern, words) for pattern, words in ASKED if re.search(pattern, clause))
    return re.sub(pattern, chooser.choice(words.split()), clause, count=1)


def title_pairs(path: Path, chooser: random.Random) -> Iterator[Texts]:
    """(title, 80–500 characters of its text), without documents of evaluation sets (`eval_doc`)."""
    for row in map(json.loads, read_lines(path)):
        if not row.get("eval_doc") and row.get("label", 1):
            yield matching_form(row["a"]), matching_form(row["b"])[: chooser.randint(80, 500)]


def question_triples(folder: Path) -> Iterator[Texts]:
    """(question, right passage, the wrong passage which BM25 over words ranks first)."""
    passages, questions = read_beir(folder)
    ranker = bm25s.BM25(k1=1.2, b=0.5)
    ranker.index([rjieba.cut_for_search(passage) for passage in passages], show_progress=False)
    for question, right in questions:
        ranked = np.argsort(-ranker.get_scores(rjieba.cut_for_search(question)), kind="stable")
        wrong = next(place for place in ranked if place not in right)
        yield from ((question, passages[place], passages[wrong]) for place in sorted(right))


def new_model(tokenizer: Tokenizer, dimensions: int, seed: int) -> SentenceTransformer:
    """An untrained static model; its rows are normally distributed, of length about 1."""
    shape = (tokenizer.get_vocab_size(), dimensions)
    weights = np.random.default_rng(seed).standard_normal(shape, np.float32) / np.float32(np.sqrt(dimensions))
    return SentenceTransformer(modules=[StaticEmbedding(tokenizer, weights), Normalize()], device="cpu")


def train(model: SentenceTransformer, kinds: dict[str, list[Texts]], options: argparse.Namespace) -> None:
    """One stage, the second where `kinds` has questions; a batch holds texts of one kind."""
    second = "questions" in kinds
    columns = {kind: map(list, zip(*texts, strict=True)) for kind, texts in kinds.items()}
    datasets = {kind: Dataset.from_dict(dict(zip(ROLES, columns[kind], strict=False))) for kind in kinds}
    arguments = SentenceTransformerTrainingArguments(
        output_dir=str(options.out),
        num_train_epochs=options.question_epochs if second else options.epochs,
        learning_rate=options.rate / 10 if second else options.rate,
        batch_sampler="no_duplicates" if second else "batch_sampler",
        per_device_train_batch_size=options.batch,
        warmup_steps=0.05,
        seed=options.seed,
        use_cpu=True,
        save_strategy="no",
        report_to="none",
    )
    SentenceTransformerTrainer(model, arguments, datasets, loss=MultipleNegativesRankingLoss(model)).train()


def save(model: SentenceTransformer, folder: Path) -> None:
    """Write the model in float16; the unknown piece counts for nothing."""
    model.state_dict()["0.embedding.weight"][0] = 0
    model.half().save(str(folder), create_model_card=False)
    (folder / "model.safetensors").chmod(0o644)


def measure(folder: Path, beir: Path) -> tuple[float, float]:
    """Recall@1 and recall@10 of the encoder alone, one vector a passage."""
    encoder = load_encoder(folder)
    passages, questions = read_beir(beir)
    scores = encoder.encode_queries([text for text, _ in questions]) @ encoder.encode_passages(passages).T
    best = np.array([row[list(right)].max() for row, (_, right) in zip(scores, questions, strict=True)])
    ranks = 1 + (scores > best[:, None]).sum(axis=1)
    return float(np.mean(ranks <= 1)), float(np.mean(ranks <= 10))


def write_card(progress: list[str], options: argparse.Namespace) -> None:
    """README.md: what the model is, how to make it again, what it learned from, how good it is."""
    names = [path.name.split(".")[0] for path in (*options.text, *options.pairs, *options.beir)]
    origin = {name: text for name in names for start, text in ORIGINS.items() if name.startswith(start)}
    figures = [(beir.name, *measure(options.out, beir)) for beir in options.measure]
    card = CARD.format(
        command=shlex.join(options.command),
        progress="\n".join(f"- {line}" for line in progress),
        origins="\n".join(f"- {name}: {origin.get(name, 'unknown origin')}" for name in names),
        figures="\n".join(f"| {name} | {first:.3f} | {ten:.3f} |" for name, first, ten in figures),
    )
    (options.out / "README.md").write_text(card, encoding="utf-8")


def make_encoder(options: argparse.Namespace) -> Iterator[str]:
    """Texts → tokenizer → pairs → two stages of training → folder; yields a line after each step."""
    chooser = random.Random(options.seed)
    documents = [document for path in options.text for document in read_documents(path)]
    tokenizer = learn_tokenizer(documents, options.pieces)
    yield f"{tokenizer.get_vocab_size()} pieces, {options.dimensions} dimensions, seed {options.seed}"
    clauses = [pair for document in documents for pair in clause_pairs(document, chooser, options)]
    titles = [pair for path in options.pairs for pair in title_pairs(path, chooser)]
    questions = [triple for folder in options.beir for triple in question_triples(folder)]
    yield f"{len(clauses)} pairs of clauses, {len(titles)} of titles, {len(questions)} of questions"
    model = new_model(tokenizer, options.dimensions, options.seed)
    train(model, {"clauses": clauses + titles}, options)
    if questions:
        clauses = chooser.sample(clauses, min(len(clauses), 2 * len(questions)))
        train(model, {"clauses": clauses, "questions": questions}, options)
    save(model, options.out)
    yield "trained"


def read_options(arguments: list[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m index.train_encoder", description=__doc__.splitlines()[0])
    for name, meaning in PATHS.items():
        parser.add_argument(name, type=Path, nargs="+", default=[], required=name == "--text", help=meaning)
    parser.add_argument("--out", required=True, type=Path, help="the folder to write")
    for name, default, meaning in NUMBERS:
        parser.add_argument(name, type=type(default), default=default, help=f"{meaning} (default {default})")
    command = sys.argv[1:] if arguments is None else arguments
    return parser.parse_args(command, argparse.Namespace(command=command))


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0, or 2 after one sentence on what the user must change."""
    options, start, progress = read_options(arguments), time.monotonic(), []
    try:
        for line in make_encoder(options):
            progress.append(f"{line} ({time.monotonic() - start:.0f} s)")
            print(progress[-1], file=sys.stderr, flush=True)
        write_card(progress, options)
    except UserError as error:
        print(error.english, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
