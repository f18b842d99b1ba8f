"""Names, quotations and terms that the evidence has, has in another form, or lacks."""

import pytest

from bot.checks.terms import check_terms
from bot.text.reading import read


def faults(statement: str, evidence: str) -> list[tuple[str, str]]:
    stated = read(statement)
    return [(stated.form[p.start : p.end], p.given) for p in check_terms(stated, read(evidence))]


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("浙江的商务厅", "浙江省商务厅首创"),
        ("上海、江苏和浙江", "赴沪苏浙挂职"),
        ("干部赴秀洲挂职", "派到秀洲高新区挂职"),
        ("李哲则多次听取汇报", "副市长李哲多次听取汇报"),
        ("杨昊现效力于长安竞技", "杨昊,足球运动员,现效力于长安竞技"),
        ("“一区多园”企业", "推动“一区·多园”企业联动"),
        ("使用PM2.5数据", "pm2.5浓度"),
        ("喊出了“二次创业”的口号", "提出“二次创业”口号"),
    ],
)
def test_another_form_of_a_name_stands(statement: str, evidence: str) -> None:
    assert faults(statement, evidence) == []


@pytest.mark.parametrize(
    ("statement", "evidence", "fault"),
    [
        ("河长制由省里首创", "链长制由省里首创", ("河长制", "链长制")),
        ("发起人是浙江的张学宁。", "发起人是浙江的梁志良。", ("张学宁", "梁志良")),
        ("地处江苏的国家级高新区", "地处浙江的国家级高新区", ("江苏", "浙江")),
        ("用了5G网络", "用了4G网络", ("5g", "")),
        ("提出“二次改革”口号", "提出“二次创业”口号", ("二次改革", "“二次创业”")),
        ("《新材料办法》出台", "《新能源规划》出台", ("新材料办法", "《新能源规划》")),
    ],
)
def test_an_absent_name_is_named_with_what_stands_for_it(statement: str, evidence: str, fault: tuple[str, str]) -> None:
    assert fault[0] in {stated for stated, _ in faults(statement, evidence)}


def test_a_long_quotation_may_write_its_numbers_otherwise() -> None:
    quotation = "“我们按学段分为小学班、初中班、高中班{}个班级，{}余名老师为学生上课”"
    assert faults(quotation.format("三", "十"), quotation.format("3", "10")) == []
