"""Sounds of characters, from the table in the package."""

from bot.correction.sounds import TABLE, alike, characters, readings, syllables
from eval.generate.syllables import write_syllables


def test_readings_begin_with_the_commonest() -> None:
    assert readings("女a长") == (("nv", "ru"), (), ("zhang", "chang"))


def test_characters_of_a_syllable() -> None:
    mostly, at_times = characters("lian")
    assert {"链", "练", "莲"} <= set(mostly)
    assert not set(mostly) & set(at_times)
    assert characters("xyz") == ("", "")


def test_alike_tells_exactly_from_nearly() -> None:
    near = alike("链")
    assert near["练"] is True
    assert near["年"] is False
    assert "链" not in near
    assert alike("a") == {}


def test_confusions_of_dialects_are_alike() -> None:
    for one, other in (("张", "脏"), ("宁", "您"), ("刘", "牛"), ("飞", "灰"), ("人", "能")):
        assert (other in alike(one)) is (one in alike(other))
    assert "脏" in alike("张")
    assert "您" in alike("宁")
    assert "牛" in alike("刘")


def test_letters_are_cut_into_the_fewest_syllables() -> None:
    assert syllables("lianzhangzhi") == ("lian", "zhang", "zhi")
    assert syllables("xian") == ("xian",)
    assert syllables("python") == ()
    assert syllables("") == ()


def test_the_table_is_what_its_command_writes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    write_syllables(tmp_path / "syllables.txt")
    assert (tmp_path / "syllables.txt").read_bytes() == TABLE.read_bytes()
