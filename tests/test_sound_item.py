"""Items that a person wrote: what can be asked, and what is wrong with the rest."""

from dataclasses import replace

import pytest

from bot.quiz.item import Item
from bot.quiz.sound_item import sound_item
from index.errors import UserError
from tests.quiz_items import BLANK, ITEMS, JUDGE, MULTIPLE, SINGLE


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.kind)
def test_sound_items_stay_as_they_are(item: Item) -> None:
    assert sound_item(item) == item


def test_spaces_and_empty_options_go() -> None:
    assert sound_item(replace(SINGLE, stem=f" {SINGLE.stem}\n", options=(*SINGLE.options, " "))) == SINGLE


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (replace(SINGLE, stem=" "), "没有题干"),
        (replace(BLANK, answers=("",)), "没有答案"),
        (replace(SINGLE, options=("甲", "甲", SINGLE.answers[0])), "相同的选项"),
        (replace(SINGLE, options=SINGLE.answers), "二至六"),
        (replace(SINGLE, answers=SINGLE.options[:2]), "只有一个"),
        (replace(SINGLE, answers=("1999年",)), "不在选项里"),
        (replace(MULTIPLE, answers=MULTIPLE.options[:1]), "两个以上"),
        (replace(JUDGE, options=JUDGE.options[::-1]), "正确、错误"),
        (replace(BLANK, stem="没有空"), "____"),
        (replace(BLANK, stem="____和____"), "____"),
    ],
)
def test_what_cannot_be_asked_is_told(item: Item, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        sound_item(item)
