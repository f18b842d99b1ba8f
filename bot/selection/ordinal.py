"""Questions for the so-many-th of a list (第八个维度是什么), and that item of it."""

import re
from collections.abc import Sequence

import numpy as np

from bot.selection.candidates import Candidate, is_item
from bot.selection.one_item import exchanged, within
from bot.selection.question import Question
from bot.text.numerals import read_numeral

_ASKED = re.compile(
    r"(?:第([一二三四五六七八九十]{1,2}|\d{1,2})|头(一))(?:个|条|点|项|类|种|步|样|大|方面)[\u4e00-\u9fff]{0,4}?"
    r"(?:是|叫|该|指的?是?|说的?是?|讲的?是?)(?:干|做)?(?:什么|啥)"
)


def asked_place(form: str) -> int:
    """Which of a list a question in matching form asks for at last, from 1; 0 where it asks for none."""
    found = list(_ASKED.finditer(form))
    value = read_numeral(found[-1][1] or found[-1][2]) if found else None
    return int(value) if value else 0


def prefer_place(question: Question, candidates: Sequence[Candidate], scores: np.ndarray) -> np.ndarray:
    """The scores, with those of the best candidate and of its item of the number asked for exchanged.

    They stay as they are where no number is asked for, or the best candidate is no list with so many items.
    """
    place, best = asked_place(question.form), int(np.argmax(scores))
    items = [item for item in within(candidates[best], candidates) if is_item(candidates[item].text)]
    return exchanged(scores, best, items[place - 1]) if 0 < place <= len(items) else scores
