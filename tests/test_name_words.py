"""Names of people, places and organisations."""

import time

from bot.text.name_words import names


def test_names_by_kind() -> None:
    found = names("李克强在北京大学谈上海")
    assert (found["nr"], found["ns"], found["nt"]) == ({"李克强"}, {"上海"}, {"北京大学"})
    assert names("")["nt"] == frozenset()


def test_places_that_a_dictionary_takes_for_people_or_things() -> None:
    found = names("吴江和运城的干部到连云港高新区学习")
    assert found["ns"] == {"吴江", "运城", "连云港"}
    assert found["nr"] == frozenset()


def test_a_rare_word_names_the_zone_that_follows() -> None:
    assert names("合肥高新区与临港开发区")["ns"] == {"合肥", "临港"}
    assert names("国家高新区和先进开发区")["ns"] == frozenset()


def test_common_words_are_no_names() -> None:
    found = names("高新区的城市建设很文明，东西都齐全")
    assert found["nr"] == frozenset()
    assert found["ns"] == frozenset()


def test_people_are_known_by_their_title() -> None:
    assert names("宣传部部长单大维出席")["nr"] == {"单大维"}
    assert names("副主任王平主持活动")["nr"] == {"王平"}
    assert names("茶厂负责人黄文军作报告")["nr"] == {"黄文军"}
    assert names("县长公开电话，书记高度重视，队长带队")["nr"] == frozenset()


def test_a_preposition_is_no_part_of_a_name() -> None:
    assert "黄胜胜" in names("民警黄胜胜为老张采集血样")["nr"]


def test_enterprises_with_names_like_people_are_none() -> None:
    assert names("党组织帮助引来了隆基和阿特斯两家行业龙头")["nr"] == frozenset()
    assert names("福莱特、隆基等光伏企业")["nr"] == frozenset()
    assert names("周明远、李国斌等企业负责人到会")["nr"] >= {"周明远", "李国斌"}
    assert names("周明远走访了两家企业")["nr"] == {"周明远"}
    assert names("周明远和李国斌走访了两家企业")["nr"] >= {"周明远", "李国斌"}


def test_a_long_text_of_links_is_read_in_no_time() -> None:
    started = time.perf_counter()
    names("甲乙和" * 400)
    assert time.perf_counter() - started < 5
