"""The smaller checks: counted lists and times, opposites and titles, new names in old places, and coverage."""

from collections.abc import Callable, Iterator

import pytest

from bot.checks.coverage import check_coverage
from bot.checks.edits import check_edits
from bot.checks.opposites import check_opposites
from bot.checks.problem import Problem
from bot.checks.quantities import check_quantities
from bot.checks.terms import check_terms
from bot.checks.titles import check_titles
from bot.text.reading import Reading, read

Check = Callable[[Reading, Reading], Iterator[Problem]]


def faults(check: Check, statement: str, evidence: str) -> list[tuple[str, str]]:
    stated = read(statement)
    return [(stated.form[p.start : p.end], p.given) for p in check(stated, read(evidence))]


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("链长制做三件事。", "用于产业链的建链、补链、强链。"),
        ("共有四条建议。", "建议如下：\n1. 健全；\n2. 拓宽；\n3. 汇聚；\n4. 加强。"),
        ("排名第一", "连续7年居榜首"),
        ("整治第一天", "整治首日"),
        ("到2021年底", "截至2021年12月31日"),
        ("《论自由》在1903传入", "1903年传入"),
        ("一是提高站位，二是学以致用。", "提高站位；学以致用。"),
        ("一方面契合，另一方面很近。", "理由有两条：契合；很近。"),
        ("每次一家企业", "企业3家"),
    ],
)
def test_quantities_that_the_evidence_gives(statement: str, evidence: str) -> None:
    assert faults(check_quantities, statement, evidence) == []


@pytest.mark.parametrize(
    ("statement", "evidence", "fault"),
    [
        ("园区签约的项目有8个", "园区签约的项目有9个", ("8个", "9个")),
        (
            "培训班5月14日结束并颁发证书",
            "培训班5月14日开始，全体学员参加；5月20日结束并颁发证书",
            ("5月14日", "5月20日"),
        ),
        ("净增长5%的企业利润", "净增长5个百分点的企业利润", ("5%", "5个百分点")),
        ("去年走访企业", "今年走访企业", ("去年", "今年")),
        ("事故造成2家死亡", "事故造成2人死亡", ("2家", "2人")),
        ("投资超过3亿元", "园区很大", ("超过3亿元", "")),
    ],
)
def test_quantities_that_it_gives_otherwise(statement: str, evidence: str, fault: tuple[str, str]) -> None:
    assert faults(check_quantities, statement, evidence) == [fault]


@pytest.mark.parametrize(
    ("statement", "evidence", "found"),
    [
        ("企业满意度大幅下降", "企业满意度大幅上升", [("下降", "上升")]),
        ("企业满意度大幅提升", "企业满意度大幅上升，成本降低", []),
        ("浓度比市定目标高3微克", "浓度比市定目标低3微克", [("目标高", "目标低")]),
        ("老旧小区多，管理难度小", "老旧小区多、管理难度大", [("难度小", "难度大")]),
    ],
)
def test_opposites(statement: str, evidence: str, found: list[tuple[str, str]]) -> None:
    assert faults(check_opposites, statement, evidence) == found


@pytest.mark.parametrize(
    ("statement", "evidence", "found"),
    [
        ("管委会主任马晓光主持", "管委会副主任马晓光主持", [("主任", "副主任")]),
        ("开发区处处长梁志良", "开发区处原处长梁志良", [("处长", "原处长")]),
        ("曾任开发区处处长的梁志良", "开发区处原处长梁志良", []),
        ("运城市委书记储祥好强调", "运城市委书记丁小强、市长储祥好强调", [("书记", "市长")]),
        ("运城市长储祥好强调", "运城市委书记丁小强、市长储祥好强调", []),
        ("副主任马骏介绍", "马骏是沙河产业园区副主任", []),
    ],
)
def test_titles(statement: str, evidence: str, found: list[tuple[str, str]]) -> None:
    assert faults(check_titles, statement, evidence) == found


@pytest.mark.parametrize(
    ("check", "statement", "evidence", "found"),
    [
        (check_terms, "汪祺介绍了经验", "胡莹介绍了经验,汪祺听取汇报", [("汪祺", "胡莹")]),
        (check_terms, "汪祺介绍了经验", "汪祺听取汇报,介绍了经验,胡莹主持", []),
        (check_quantities, "培训班9月1日开班", "培训班8月28日开班、9月1日结束", [("9月1日", "8月28日")]),
        (check_quantities, "投了50多个项目", "投资的项目超过50个,30余个项目拟申请ipo", []),
    ],
)
def test_what_the_evidence_has_in_another_place(
    check: Check, statement: str, evidence: str, found: list[tuple[str, str]]
) -> None:
    assert faults(check, statement, evidence) == found


@pytest.mark.parametrize(
    ("statement", "evidence", "found"),
    [
        ("学员考察了博物馆的智能制造", "学员考察了科沃斯集团的智能制造", [("博物馆", "科沃斯集团")]),
        ("该园区的名次虽然上升", "平顶山高新区的名次虽然上升", []),
        ("高新区的名次虽然上升", "平顶山高新区的名次虽然上升", []),
        ("全省率先使用了电子告知单", "江苏省最先用上了电子告知单", []),
    ],
)
def test_new_names_in_old_places(statement: str, evidence: str, found: list[tuple[str, str]]) -> None:
    assert faults(check_edits, statement, evidence) == found


EVIDENCE = "秀洲高新区把专业招商的思维贯穿招商引资全过程，具体涵盖招商的分工、招商人才队伍建设和招商机构的管理。"


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("专业招商的思维贯穿秀洲高新区招商引资的整个过程。", []),
        ("图书馆每周二闭馆，读者可以借八本书。", [("图书馆每周二闭馆,读者可以借八本书。", "")]),
        ("秀洲高新区把专业招商的思维贯穿招商引资全过程，并获得群众广泛赞誉好评。", [("并获得群众广泛赞誉好评", "")]),
        ("秀洲高新区专业招商的思维来自图书馆。", [("图书馆", "")]),
        ("报道指出，招商机构的管理贯穿全过程。", []),
    ],
)
def test_coverage(statement: str, found: list[tuple[str, str]]) -> None:
    assert faults(check_coverage, statement, EVIDENCE) == found
