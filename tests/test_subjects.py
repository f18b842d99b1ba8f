"""The subject a question begins with."""

import pytest

from eval.generate.subjects import Subject, subject_of


@pytest.mark.parametrize(
    ("question", "name", "rest", "kind"),
    [
        ("链长制最早是哪个单位搞出来的？", "链长制", "最早是哪个单位搞出来的", "thing"),
        ("请介绍一下苏州金龙是做什么的", "苏州金龙", "是做什么的", "thing"),
        ("杭州经开区是哪一年成立的？", "杭州经开区", "是哪一年成立的", "thing"),
        ("“五抓一促”在运城是个什么定位？", "“五抓一促”", "在运城是个什么定位", "thing"),
        ("陈家宝在秀洲主要参与哪方面工作？", "陈家宝", "在秀洲主要参与哪方面工作", "person"),
        ("溧阳追求的乘数效应，用一句话怎么说？", "溧阳", "追求的乘数效应，用一句话怎么说", "place"),
        ("秀洲区把工业企业分成哪几类？", "秀洲区", "把工业企业分成哪几类", "place"),
    ],
)
def test_the_name_before_what_is_asked(question: str, name: str, rest: str, kind: str) -> None:
    assert subject_of(question) == Subject(name, rest, kind)


@pytest.mark.parametrize(
    "question",
    [
        "什么是链长制？",
        "曹伟和王永国各到江苏哪里学习？",
        "副市长为开班的发言稿前后改过几回？",
        "企业诉的苦，南谯打算当成考卷上的哪种题来做",
        "平顶山高新区与苏州工业园区是哪一天签约的？",
        "“金牌管家”“服务经理”是什么",
        "2020年秀洲高新区排第几？",
        "苏州金龙的品牌价值",
        "",
    ],
)
def test_where_no_one_thing_comes_first_there_is_none(question: str) -> None:
    assert subject_of(question) is None
