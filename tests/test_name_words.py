"""Names of people, places and organisations."""

from bot.text.name_words import names


def test_names_by_kind() -> None:
    found = names("李克强在北京大学谈上海")
    assert (found["nr"], found["ns"], found["nt"]) == ({"李克强"}, {"上海"}, {"北京大学"})
    assert names("")["nt"] == frozenset()


def test_common_words_are_no_names() -> None:
    found = names("高新区的城市建设很文明，东西都齐全")
    assert found["nr"] == frozenset()
    assert found["ns"] == frozenset()
