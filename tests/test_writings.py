"""The ways in which an answer may be written."""

import pytest

from bot.quiz.making.target import Target
from bot.quiz.making.writings import writings


def target(kind: str, group: str, answer: str) -> Target:
    return Target(kind, group, answer, answer, 0, len(answer))


@pytest.mark.parametrize(
    ("answer", "kind", "group", "whole", "accepted"),
    [
        ("2019", "date", "y", "2019年", {"2019", "二〇一九", "二零一九", "2019年"}),
        ("1.5万", "figure", "元", "1.5万元", {"1.5万", "15000", "15,000", "一万五千", "1.5万元"}),
        ("2", "figure", "个", "2个", {"2", "二", "两", "2个"}),
        ("72.6", "figure", "%", "72.6%", {"72.6", "72.6%"}),
        ("9月23日", "date", "md", "9月23日", {"9月23日", "九月二十三日", "9-23", "9.23", "9/23", "9月23号"}),
        ("标准地", "quotation", "", "“标准地”", {"标准地", "“标准地”"}),
        ("南京市", "place", "city", "南京市", {"南京市", "南京"}),
        ("谢纳", "person", "", "谢纳", {"谢纳"}),
    ],
)
def test_accepted_writings(answer: str, kind: str, group: str, whole: str, accepted: set[str]) -> None:
    found = writings(answer, target(kind, group, whole))
    assert found[0] == answer
    assert set(found) == accepted
    assert len(found) == len(accepted)
