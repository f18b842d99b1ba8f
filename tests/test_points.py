"""Points of lists in articles."""

from bot.chain import AnswerChain
from bot.dialogue.points import counts, fitting, likely_lists, listed_points, point_named, without_marker

TEXT = "三点如下：\n\n1. 建链；\n2. 补链；\n\n说明。\n\n第一条是建厂房。先建。\n\n第二条是建园区。\n\n- 只有一条"


def test_lists_are_neighbouring_lines_with_markers() -> None:
    lists = listed_points(TEXT)
    assert [[point.text for point in points] for points in lists] == [
        ["建链；", "补链；"],
        ["建厂房。先建。", "建园区。"],
    ]
    for points in lists:
        for point in points:
            assert TEXT[point.start : point.end].endswith(point.text)


def test_counts() -> None:
    assert counts("提了三点要求，10个维度，两项") == {3, 10}
    assert counts("没有") == set()


def test_the_list_of_an_answer_is_found_and_its_points_are_named(chain: AnswerChain) -> None:
    question = "侯向军对学员提出了哪三点要求？"
    texts = chain.searcher.store.texts
    lists = fitting(likely_lists(chain.look_up(question), texts), question)
    assert len(lists[0]) == 3
    for span in lists[0]:
        article = texts.article(span.passage.article).text
        assert span.passage.start <= span.start < span.end <= span.passage.end
        assert article[span.start : span.end].endswith(span.text)
    named = point_named("从严治学", lists)
    assert named is not None
    assert without_marker(named.text).startswith("从严治学，严肃纪律")
    assert point_named("不在其中", lists) is None
