"""A question in a conversation to one that can be searched alone."""

import re
from collections.abc import Sequence

from bot.question import read_question
from bot.records import Turn
from index.normalize import matching_form
from index.words import ASKING

_REFERS = re.compile(
    r"它们|他们|她们|(?<![其吉])[它他她](?![山人乡])|(?<![\u4e00-\u9fff])(其)(?!他|它|余|中)|[该这那](两|几|三|个|些|项|种|位|次|家|里|座|期|届|支|批|套|条|一)|上述|前者|后者|第[一二三四五六七八九十]+[点个条项]"
)
_GOES_ON = re.compile(r"^(那么?|还有|另外|再|然后|具体|详细|继续|为什么呢?|比如)|呢[？?]?$")
_OPENING = re.compile(r"^(那么?|还有|另外|然后)[，,]?")
_PUNCTUATION = re.compile(r"[？?。！!，,]+$")
_BARE = 1
"""Content words; a question with no more, after another one, leans on it."""


def stand_alone(question: str, history: Sequence[Turn]) -> str:
    """`question` with the subject of the last one put in front, where it leans on it.

    A question leans on the conversation when it points back (它, 该区, 第二点),
    goes on (那…呢, 还有), or names no subject of its own.
    """
    if not history:
        return question
    form = matching_form(question)
    own = read_question(question).words
    if not (_leans(form) or len(own) <= _BARE):
        return question
    rest = _OPENING.sub("", _REFERS.sub("", question))
    return f"{_subject(history)}，{rest}"


def _subject(history: Sequence[Turn]) -> str:
    """The latest question that stands on its own, without the words that ask."""
    alone = [turn.question for turn in history if not _leans(matching_form(turn.question))]
    question = alone[-1] if alone else history[0].question
    return _PUNCTUATION.sub("", ASKING.sub("", matching_form(question)))


def _leans(form: str) -> bool:
    return bool(_REFERS.search(form) or _GOES_ON.search(form))
