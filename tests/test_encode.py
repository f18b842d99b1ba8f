"""Texts → vectors: the bundled static encoder, and any sentence-transformers model."""

from pathlib import Path

import numpy as np
import pytest

from index.encode import BGE_QUERY_PREFIX, BUNDLED_ENCODER, StaticEncoder, TransformerEncoder, load_encoder
from index.encode import _known_query_prefix as known_query_prefix
from index.errors import UserError
from index.normalize import matching_form

TEXTS = [
    "开发区管委会出台十条措施支持民营企业。",
    "2019年全区引进项目32个，合同金额120亿元！",
    "干部要到企业一线去解决问题，做好“店小二”。",
    "GDP 同比增长 6.5%",
    "短",
]


@pytest.fixture(scope="module")
def bundled() -> StaticEncoder:
    return load_encoder(BUNDLED_ENCODER)


def test_bundled_encoder_is_static_and_small(bundled: StaticEncoder) -> None:
    assert isinstance(bundled, StaticEncoder)
    assert bundled.name.startswith("encoder-")
    assert sum(path.stat().st_size for path in BUNDLED_ENCODER.rglob("*")) <= 20_000_000
    assert (BUNDLED_ENCODER / "README.md").is_file()


def test_static_encoder_equals_sentence_transformers(bundled: StaticEncoder) -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(BUNDLED_ENCODER), device="cpu")
    expected = model.encode([matching_form(text) for text in TEXTS])
    np.testing.assert_allclose(bundled.encode_passages(TEXTS), expected, atol=2e-3)  # float16


def test_rows_have_length_one_and_the_promised_shape(bundled: StaticEncoder) -> None:
    rows = bundled.encode_passages(TEXTS)
    assert rows.shape == (len(TEXTS), bundled.dimensions)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)
    np.testing.assert_array_equal(rows, bundled.encode_queries(TEXTS))


@pytest.mark.parametrize("text", ["", "  \n", "……！？", "😀", "ꙮꙮ"])
def test_text_without_known_piece_gives_a_row_of_zeros(bundled: StaticEncoder, text: str) -> None:
    rows = bundled.encode_passages([text, "开发区"])
    assert not rows[0].any()
    assert np.linalg.norm(rows[1]) == pytest.approx(1)


def test_no_texts_give_no_rows(bundled: StaticEncoder) -> None:
    assert bundled.encode_passages([]).shape == (0, bundled.dimensions)


def test_a_row_does_not_depend_on_its_batch(bundled: StaticEncoder) -> None:
    many = bundled.encode_passages([*TEXTS * 300, "优化营商环境"], progress=True)
    np.testing.assert_allclose(many[-1], bundled.encode_passages(["优化营商环境"])[0], atol=1e-6)


@pytest.mark.parametrize(
    ("one", "other"),
    [("開發區幹部的擔當", "开发区干部的担当"), ("ＧＤＰ增长６％", "gdp增长6%"), ("招商，引资", "招商 引资")],
    ids=["traditional", "full width", "punctuation"],
)
def test_forms_of_one_text_share_a_vector(bundled: StaticEncoder, one: str, other: str) -> None:
    first, second = bundled.encode_passages([one, other])
    np.testing.assert_allclose(first, second, atol=1e-6)


@pytest.mark.parametrize(
    ("question", "near", "far"),
    [
        ("怎样吸引外商投资", "加大利用外资力度，做好招商引资工作", "做好冬季供暖和燃气安全检查"),
        ("年轻干部如何成长", "加强青年干部的培养和锻炼", "小麦收割进入高峰期"),
        ("治理污染的办法", "深入推进环境保护，打好蓝天保卫战", "举办青少年足球比赛"),
        ("老百姓看病难", "深化医疗卫生体制改革，方便群众就医", "加快建设高速公路网"),
    ],
)
def test_near_synonyms_are_nearer_than_strangers(bundled: StaticEncoder, question: str, near: str, far: str) -> None:
    to_near, to_far = bundled.encode_passages([near, far]) @ bundled.encode_queries([question])[0]
    assert to_near > to_far + 0.1


def test_years_are_told_apart(bundled: StaticEncoder) -> None:
    same, other = bundled.encode_passages(["2019年", "2020年"]) @ bundled.encode_queries(["2019年"])[0]
    assert other < same - 0.01


def test_a_query_prefix_changes_queries_only(bundled: StaticEncoder) -> None:
    prefixed = load_encoder(BUNDLED_ENCODER, query_prefix="问题：")
    expected = bundled.encode_passages(["问题：怎么办"])
    np.testing.assert_allclose(prefixed.encode_queries(["怎么办"]), expected, atol=1e-6)


def test_name_changes_with_the_content(bundled: StaticEncoder, tmp_path: Path) -> None:
    for path in BUNDLED_ENCODER.glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    copy = load_encoder(tmp_path).name
    (tmp_path / "modules.json").write_text((tmp_path / "modules.json").read_text() + "\n")
    assert load_encoder(tmp_path).name != copy


def make_transformer(folder: Path, chat_template: str | None = None) -> Path:
    """A sentence-transformers folder with a tiny, untrained BERT."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    characters = sorted(set("".join(TEXTS).lower()) - {" "})
    vocabulary = folder / "vocab.txt"
    vocabulary.write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *characters]), encoding="utf-8")
    tokenizer = BertTokenizerFast(str(vocabulary))
    tokenizer.chat_template = chat_template
    tokenizer.save_pretrained(folder / "bert")
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    BertModel(BertConfig(vocab_size=len(tokenizer), **sizes)).save_pretrained(folder / "bert")
    transformer = Transformer(str(folder / "bert"))
    SentenceTransformer(modules=[transformer, Pooling(16)]).save(str(folder / "model"))
    return folder / "model"


def test_transformer_folder_gives_unit_rows(tmp_path: Path) -> None:
    encoder = load_encoder(make_transformer(tmp_path))
    assert isinstance(encoder, TransformerEncoder)
    assert encoder.name.startswith("model-")
    rows = encoder.encode_passages(TEXTS, progress=True)
    assert rows.shape == (len(TEXTS), 16) == (len(TEXTS), encoder.dimensions)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert encoder.encode_queries([]).shape == (0, 16)


def test_transformer_query_prefix_stands_before_the_question(tmp_path: Path) -> None:
    encoder = load_encoder(make_transformer(tmp_path), query_prefix="干部:")
    expected = encoder.encode_passages(["干部:" + TEXTS[0]])
    np.testing.assert_allclose(encoder.encode_queries(TEXTS[:1]), expected, atol=1e-5)


def test_transformer_ignores_a_chat_template(tmp_path: Path) -> None:
    template = "{% for message in messages %}开发区{{ message['content'] }}{% endfor %}"
    folder = make_transformer(tmp_path, chat_template=template)
    with_template = load_encoder(folder).encode_passages(TEXTS)
    for path in folder.rglob("chat_template*"):
        path.unlink()
    np.testing.assert_allclose(with_template, load_encoder(folder).encode_passages(TEXTS), atol=1e-5)


@pytest.mark.parametrize(
    ("name", "prefix"),
    [("BAAI/bge-small-zh-v1.5", BGE_QUERY_PREFIX), ("BAAI/bge-m3", None), ("shibing624/text2vec-base-chinese", None)],
)
def test_known_query_prefix(name: str, prefix: str | None) -> None:
    assert known_query_prefix(name) == prefix


def test_missing_folder_is_a_user_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nowhere"):
        load_encoder(tmp_path / "nowhere")
