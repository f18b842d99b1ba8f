"""Negation and modality, by the words they govern."""

import pytest

from bot.checks.governed import find_governed
from bot.checks.polarity import check_polarity
from bot.text.reading import read


def faults(statement: str, evidence: str) -> list[str]:
    stated = read(statement)
    return [stated.form[p.start : p.end] for p in check_polarity(stated, read(evidence))]


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("并未率先推出", ("并未", "not", "率先")),
        ("规定不得公开", ("不得", "must not", "公开")),
        ("不可以公开", ("可以", "must not", "公开")),
        ("应当及时更新", ("应当", "must", "及时")),
        ("评价不是:", ("不是", "not", "评价")),
    ],
)
def test_what_a_word_governs(text: str, governed: tuple[str, str, str]) -> None:
    assert governed in {(found.word.text, found.kind, found.words[0].text) for found in find_governed(read(text))}


@pytest.mark.parametrize("text", ["源源不断地增长", "不仅如此", "能不能继续", "未来可期", "不到三成企业"])
def test_not_every_such_character_negates(text: str) -> None:
    assert [found for found in find_governed(read(text)) if found.negates and found.word.text != "不能"] == []


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("苏州并非省会。", "苏州不属于副省级城市，也不是省会。"),
        ("链上企业尚未建立党组织。", "还没有建立党组织的链上企业则以加盟方式进入。"),
        ("各县没能分享到红利。", "各县没有分享到这块金字招牌的红利。"),
        ("禁止推诿扯皮。", "分工明确，不许推诿扯皮。"),
        ("不可以公开的除外。", "规定不得公开的除外。"),
        ("学员必须遵守培训纪律。", "学员要遵守培训纪律。"),
        ("不得早退、迟到。", "不得迟到、早退。"),
        ("这个过程不是产业升级，而是淘汰产能。", "该淘汰的是落后的产能，而非产业。"),
    ],
)
def test_the_same_in_other_words_passes(statement: str, evidence: str) -> None:
    assert faults(statement, evidence) == []


@pytest.mark.parametrize(
    ("statement", "evidence", "fault"),
    [
        ("浙江省商务厅并未率先推出链长制。", "链长制由浙江省商务厅率先推出。", "并未率先"),
        ("单位中午下班，工作人员轮流吃饭。", "单位中午不下班，工作人员轮流吃饭。", "下班"),
        ("老兵们做到退役不褪志、退伍褪色。", "老兵们做到退役不褪志、退伍不褪色。", "褪色"),
        ("企业可以执行这一规定。", "企业必须执行这一规定。", "可以执行"),
        ("学员不必遵守培训纪律。", "学员应当遵守培训纪律。", "不必遵守"),
        ("任何单位可以损毁界标。", "任何单位不得损毁界标。", "可以损毁"),
        ("园区必须设有企业服务中心。", "园区设有企业服务中心。", "必须设有"),
        ("问题办结率并未达到百分之百。", "问题办结率为100%。", "并未达到"),
    ],
)
def test_a_changed_predicate_is_at_fault(statement: str, evidence: str, fault: str) -> None:
    assert fault in faults(statement, evidence)
