"""The names that a text has."""

import pytest

from bot.text.names import everyday_words, place_names
from bot.text.reading import read


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("发起人是梁志良。", "梁志良", "person"),
        ("副主任唐巍巍表示", "唐巍巍", "person"),
        ("由陈拥军担任", "陈拥军", "person"),
        ("常熟进入前十", "常熟", "place"),
        ("到开封招商", "开封", "place"),
        ("浙江省商务厅首创", "浙江省", "place"),
        ("大观区的干部", "大观", "place"),
        ("苏州市商务局组织", "商务局", "organisation"),
        ("园区行政审批局调研员", "审批局", "organisation"),
        ("浦口高新区签约", "浦口", "organisation"),
        ("皇台街道的负责人", "皇台", "organisation"),
        ("林长制由省里推出", "林长制", "term"),
        ("推行链长制", "链长制", "term"),
    ],
)
def test_a_name_is_found(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(found.text, found.kind) for found in read(text).names}


@pytest.mark.parametrize(
    "text", ["高新区的文明城市创建", "方案提高了质量", "平均主义", "大同小异", "全体干部", "从师于田河水泡"]
)
def test_everyday_words_are_no_names(text: str) -> None:
    assert [found.text for found in read(text).names if found.kind in ("person", "place")] == []


def test_no_everyday_word_is_listed_as_a_place() -> None:
    assert not everyday_words() & place_names()
