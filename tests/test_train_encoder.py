"""Training the static encoder on a toy text, and the parts it is made of."""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import pytest

from index import train_encoder
from index.encode import StaticEncoder, load_encoder

TOPICS = {
    "招商": "开发区招商引资工作成效明显，全年签约项目30个。企业落户以后，管委会派专人服务，解决用地难题。",
    "环保": "河道治理取得进展，2019年关闭污染企业12家。空气质量优良天数比例达到85%，群众普遍满意。",
    "教育": "新学期开学以后，学校改善教学条件。老师认真备课，学生的成绩是全市第一，家长放心。",
    "医疗": "医院推行预约看病，减少排队时间。医生下乡为老人检查身体，药品价格下降10%以上。",
}


@pytest.fixture
def chooser() -> random.Random:
    return random.Random(0)


def write_lines(path: Path, rows: list) -> Path:
    """The rows as JSON Lines, or as they are where they are texts."""
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def beir(tmp_path: Path) -> Path:
    """Four passages, a question for each of the first three, and one that has no answer."""
    folder = tmp_path / "toy_questions"
    corpus = [{"_id": f"p{n}", "title": title, "text": text} for n, (title, text) in enumerate(TOPICS.items())]
    questions = ["签约项目有多少个？", "哪一年关閉污染企业？", "學生成绩如何？", "谁是市长？"]
    write_lines(folder / "corpus.jsonl", corpus)
    write_lines(folder / "queries.jsonl", [{"_id": f"q{n}", "text": text} for n, text in enumerate(questions)])
    write_lines(folder / "qrels" / "test.tsv", ["query-id\tcorpus-id\tscore", "q0\tp0\t1", "q1\tp1\t1", "q2\tp2\t1"])
    return folder


def test_training_gives_a_folder_that_loads_in_both_ways(tmp_path: Path, beir: Path) -> None:
    text = write_lines(tmp_path / "text.txt", [line for line in TOPICS.values() for _ in range(20)])
    pairs = write_lines(tmp_path / "pairs.jsonl", [{"a": title, "b": line} for title, line in TOPICS.items()])
    out = tmp_path / "encoder"
    inputs = ["--text", str(text), "--pairs", str(pairs), "--beir", str(beir), "--measure", str(beir)]
    sizes = ["--pieces", "150", "--dimensions", "16", "--batch", "8", "--spacing", "60"]
    assert train_encoder.main([*inputs, *sizes, "--out", str(out)]) == 0

    encoder = load_encoder(out)
    assert isinstance(encoder, StaticEncoder)
    from sentence_transformers import SentenceTransformer

    expected = SentenceTransformer(str(out), device="cpu").encode(list(TOPICS.values()))
    np.testing.assert_allclose(encoder.encode_passages(list(TOPICS.values())), expected, atol=2e-3)
    card = (out / "README.md").read_text(encoding="utf-8")
    assert "toy_questions: unknown origin" in card
    assert "| toy_questions | " in card


def test_same_seed_gives_the_same_pairs() -> None:
    options = argparse.Namespace(spacing=20, kept=0.5, asked=0.5)
    document = "".join(TOPICS.values())
    runs = [list(train_encoder.clause_pairs(document, random.Random(3), options)) for _ in range(2)]
    assert runs[0] == runs[1]
    assert runs[0]


@pytest.mark.parametrize(("kept", "stays"), [(1.0, True), (0.0, False)])
def test_clause_stays_in_its_surroundings_or_not(chooser: random.Random, kept: float, stays: bool) -> None:
    options = argparse.Namespace(spacing=20, kept=kept, asked=0.0)
    pairs = list(train_encoder.clause_pairs("".join(TOPICS.values()), chooser, options))
    assert pairs
    assert all((clause in passage) == stays for clause, passage in pairs)


@pytest.mark.parametrize(
    ("clause", "stem", "gone"),
    [
        ("2019年关闭企业", "关闭企业", "2019"),
        ("比例达到85.5%", "比例达到", "85.5%"),
        ("签约项目30个", "签约项目", "30"),
        ("成绩是全市第一", "成绩是", "全市第一"),
        ("解决用地难题", "解决用地难题", "！"),
    ],
)
def test_ask_hides_what_is_asked_for(chooser: random.Random, clause: str, stem: str, gone: str) -> None:
    question = train_encoder.ask(clause, chooser)
    assert stem in question
    assert gone not in question
    assert question != clause


def test_tokenizer_cuts_words_and_keeps_numbers() -> None:
    texts = ["管委会2019年引进GDP项目".lower()] * 3 + ["管委会和年和项目和引进"] * 3
    tokenizer = train_encoder.learn_tokenizer(texts, num_pieces=100, min_count=1)
    assert tokenizer.encode("管委会，2019年引进gdp项目！").tokens == ["管委会", "2019", "年", "引进", "gdp", "项目"]
    assert tokenizer.encode("Ｇｄｐ").tokens == ["gdp"]
    assert tokenizer.encode("。！").ids == []
    assert tokenizer.token_to_id("[UNK]") == 0


def test_short_lines_are_joined(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.txt", ["第一章", "總則", "长" * 300, "", "尾"])
    assert list(train_encoder.read_documents(path)) == ["第一章\n总则\n" + "长" * 300, "尾"]


def test_question_triples_name_a_wrong_passage(beir: Path) -> None:
    triples = list(train_encoder.question_triples(beir))
    assert len(triples) == 3
    question, right, wrong = triples[1]
    assert question == "哪一年关闭污染企业?"
    assert right.startswith("环保\n")
    assert wrong != right


def test_titles_of_evaluation_documents_are_left_out(tmp_path: Path, chooser: random.Random) -> None:
    rows = [{"a": "甲", "b": "正文", "eval_doc": True}, {"a": "乙", "b": "正文", "label": 0}, {"a": "丙", "b": "正文"}]
    path = write_lines(tmp_path / "pairs.jsonl", rows)
    assert list(train_encoder.title_pairs(path, chooser)) == [("丙", "正文")]


def test_missing_text_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert train_encoder.main(["--text", str(tmp_path / "none.txt"), "--out", str(tmp_path / "out")]) == 2
    assert "none.txt" in capsys.readouterr().err
