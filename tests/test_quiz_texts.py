"""The quiz tab's texts: complete, and alike in both languages."""

import re
from collections.abc import Mapping
from dataclasses import fields

from bot.quiz.compose import FORMS
from bot.quiz.item import KINDS, STATUSES
from bot.quiz_texts import QUIZ_TEXTS


def test_both_languages_fill_in_the_same() -> None:
    chinese, english = QUIZ_TEXTS["zh"], QUIZ_TEXTS["en"]
    for field in fields(chinese):
        one, other = getattr(chinese, field.name), getattr(english, field.name)
        assert one and other, field.name
        if isinstance(one, Mapping):
            assert one.keys() == other.keys(), field.name
        elif isinstance(one, str):
            assert sorted(re.findall(r"{\w+}", one)) == sorted(re.findall(r"{\w+}", other)), field.name
        else:
            assert len(one) == len(other), field.name


def test_every_kind_and_status_has_a_name() -> None:
    for texts in QUIZ_TEXTS.values():
        assert (set(texts.kinds), set(texts.statuses), len(texts.forms)) == (set(KINDS), set(STATUSES), len(FORMS))
        assert set(texts.changes) >= {"made", "edited", "restored", *STATUSES}
