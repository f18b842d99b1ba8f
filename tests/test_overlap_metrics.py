"""Words that an answer shares with a reference, with values by hand."""

import pytest

from eval.metrics.overlap_metrics import character_f1, exact_match, rouge_l, segments


@pytest.mark.parametrize(
    ("prediction", "references", "expected"),
    [
        ("2019年", ["2018年", "2019年"], 1),
        ("《链长制》。", ["链长制"], 1),
        ("WTO组织", ["wto组织"], 1),
        ("链长制度", ["链长制"], 0),
        ("链 长制", ["链长制"], 0),
        ("，", ["。"], 1),
        ("链长制", [], 0),
    ],
    ids=["any", "punctuation", "case", "longer", "blank inside", "punctuation alone", "no reference"],
)
def test_exact_match(prediction: str, references: list[str], expected: float) -> None:
    assert exact_match(prediction, references) == expected


@pytest.mark.parametrize(
    ("prediction", "references", "expected"),
    [
        # Six characters said, of which 2019 is one segment: 2019 年 在 浙 江 (5); 浙 江 is the longest run.
        ("2019年在浙江", ["浙江"], 2 * (2 / 5) * (2 / 2) / (2 / 5 + 2 / 2)),
        ("2019年在浙江", ["浙江", "2019年"], 2 * 2 / (5 + 2)),
        # 地 方 and 政 府 are common, but only a run counts: 2 of 5 and 2 of 4.
        ("地方的政府", ["地方政府"], 2 * (2 / 5) * (2 / 4) / (2 / 5 + 2 / 4)),
        ("“地方，政府”", ["地方政府"], 1),
        ("浙江", ["江苏"], 2 * 1 / (2 + 2)),
        ("浙江", ["山西"], 0),
        ("", ["山西"], 0),
        ("浙江", [], 0),
    ],
    ids=["part", "closest", "one run", "punctuation", "one character", "nothing", "silent", "no reference"],
)
def test_character_f1(prediction: str, references: list[str], expected: float) -> None:
    assert character_f1(prediction, references) == pytest.approx(expected)


def test_segments_are_characters_words_and_numbers() -> None:
    assert segments("《GDP》增长3.5%，约 1,000亿元") == ["gdp", "增", "长", "3.5", "%", "约", "1,000", "亿", "元"]
    assert segments("2019-2020年") == ["20192020", "年"]  # the evaluator's way: punctuation goes first


@pytest.mark.parametrize(
    ("prediction", "references", "expected"),
    [
        # The longest common subsequence of 地方的政府 and 地方政府 has all 4 characters of the latter.
        ("地方的政府", ["地方政府"], 2 * (4 / 5) * (4 / 4) / (4 / 5 + 4 / 4)),
        ("政府地方", ["地方政府"], 2 * 2 / (4 + 4)),
        ("甲乙丙丁", ["丁丙乙甲"], 2 * 1 / 8),
        ("甲", ["乙", "甲"], 1),
        ("", ["甲"], 0),
    ],
    ids=["inserted", "exchanged", "reversed", "closest", "silent"],
)
def test_rouge_l(prediction: str, references: list[str], expected: float) -> None:
    assert rouge_l(prediction, references) == pytest.approx(expected)
