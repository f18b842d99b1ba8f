"""A question in a conversation to ways of asking it alone.

A later question leans on an earlier one by a pronoun (它, 这种模式, 那里), by what
it leaves out (发起人是谁, 为什么), by asking the same of something else (那苏州呢),
by a place in the last answer's list (第二点, 后者), or by asking for more.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import rjieba

from bot.dialogue.answer_text import named, without_markers
from bot.dialogue.ordinals import place_in_list
from bot.dialogue.parallel import asked_of, other_thing
from bot.dialogue.pronouns import points_back, restored
from bot.dialogue.topic import bare, topic, unmarked
from bot.records import Turn
from bot.selection.question import content_words
from bot.text.name_words import names
from bot.text.word_rarity import word_costs
from index.words import ASKING, bigrams

MAX_TURNS = 4
"""Earlier turns that are read."""
LONGEST = 100
"""Characters of a question that may lean on another one."""

_MORE = re.compile(
    r"^(?:还有|另外?|其[他它余]|别的|剩下|剩余|更多|继续|接着|接下来|再)"
    r"(?>还有|没有|有|的|别的|其[他它]|更多|没|往?下(?:说|讲|去)|说|讲|列举|补充|介绍|一下|一些|[一两二三几]|[些个条点项种句]|方面|详细|具体|原因|理由|内容|措施|办法|做法|例子|哪些|什么|了)*+"
    r"(?:呢|吗|么|吧)?$"
)
_WHY = re.compile(
    r"^(?:这|那)?又?(?:是)?(?:为什么|为何|为啥|什么原因|原因(?:是什么)?)(?:要|会)?(?:[这那][样么](?:做|说|要求|规定|安排|办|选)?)?呢?$"
)
_DETAILS = re.compile(r"^(?:具体|分别|各自?|详细)")
_FIRST_FEW = re.compile(r"^[前后][一二两三四五六七八九]?(?:个|点|条|项|种|类|步|句|者)")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a question comes to: `readings` that stand alone, the likeliest first.

    `task` is "answer" to answer the best of them; "more" for more of the answer to
    the only one; "point" for the `point`-th of the list that is its answer, from 0,
    or from the end if negative, and what the `rest` of the question asks of it.
    `answer` is what the conversation has as the answer to it.
    """

    readings: tuple[str, ...]
    task: str = "answer"
    point: int = 0
    rest: str = ""
    answer: str = ""


def follow_up(
    question: str, history: Sequence[Turn], recall: Callable[[str], str], knows: Callable[[str], bool]
) -> FollowUp:
    """How to understand a question after the turns of `history`, oldest first.

    `recall` gives the answer to a question that stands alone, for turns without
    one; `knows` says whether the articles have two characters beside each other.
    """
    turns = standing_turns(history, recall, knows) if len(question) <= LONGEST else []
    if not turns:
        return FollowUp((question,))
    last, earlier = turns[-1], turns[-2] if len(turns) > 1 else None
    if _MORE.match(unmarked(question)):
        return FollowUp((last.question,), "more")
    place = place_in_list(question)
    if place:
        return FollowUp((last.question,), "point", place.index, place.rest, last.answer)
    readings = dict.fromkeys(reading for reading in _readings(question, last, earlier, knows) if reading)
    return FollowUp(tuple(readings) or (question,))


def standing_turns(history: Sequence[Turn], recall: Callable[[str], str], knows: Callable[[str], bool]) -> list[Turn]:
    """The latest turns with questions that stand alone and answers without markers."""
    turns: list[Turn] = []
    for turn in history[-MAX_TURNS:]:
        if not content_words(bare(turn.question)):
            continue
        understood = follow_up(turn.question, turns, recall, knows)
        question = understood.readings[0]
        turns.append(Turn(question, without_markers(turn.answer) or recall(question)))
    return turns


def _readings(question: str, last: Turn, earlier: Turn | None, knows: Callable[[str], bool]) -> Iterator[str]:
    form = bare(question)
    if form.startswith("那") and _names_something(form[1:], knows):
        form = form[1:]
    other = other_thing(form)
    if _WHY.match(form):
        yield from _why(last)
    elif _FIRST_FEW.match(form):
        yield last.question
    elif other:
        yield from asked_of(other, last.question, knows)
    elif points_back(form):
        yield from restored(form, last, earlier)
        yield _with_context(form, last)
    elif _names_something(form, knows) and not _DETAILS.match(form):
        ways = [question if unmarked(question) == form else form, _with_context(form, last)]
        yield from ways if _is_complete(form) else reversed(ways)
    else:
        yield from _completed(form, last)
        if len(content_words(ASKING.sub(" ", form))) > 1:
            yield question


def _why(last: Turn) -> Iterator[str]:
    """Why the last answer is so: its question with the answer put in."""
    form = bare(last.question)
    name = named(last.answer)
    asking = ASKING.search(form)
    if name and asking:
        yield f"为什么{form[: asking.start()]}{name}{form[asking.end() :]}"
    yield f"{ASKING.sub('', form)}，为什么"
    if name:
        yield f"为什么{topic(last.question).whole}{name}"


def _completed(form: str, last: Turn) -> Iterator[str]:
    """The question with what it leaves out put before it."""
    about = topic(last.question)
    name = named(last.answer)
    if name and _DETAILS.match(form):
        yield f"{name}{form}"
    if any(tag.startswith("n") for _, tag in rjieba.tag(form, True)[:1]):
        yield f"{about.owner}的{form}"
        yield f"{about.whole}的{form}"
    else:
        yield f"{about.whole}{form}"
        yield f"{about.owner}{form}"
        yield f"{about.full}{form}"
    yield _with_context(form, last)


def _with_context(form: str, last: Turn) -> str:
    about = topic(last.question)
    base = bare(last.question)
    context = about.whole if ASKING.match(base) else ASKING.sub("", base)
    return f"{context}，{form}"


def _names_something(form: str, knows: Callable[[str], bool]) -> bool:
    """Whether a question has a term of the articles that is no common word, or names a person in them."""
    words = content_words(ASKING.sub(" ", form), knows)
    terms = [word for word in words if len(word) > 1 and word not in word_costs()]
    return any(all(knows(pair) for pair in bigrams(term)) for term in [*terms, *names(form)["nr"]])


def _is_complete(form: str) -> bool:
    """Whether a question about a thing also says what of it: not only 平顶山搞过吗."""
    longer = [word for word in content_words(ASKING.sub(" ", form)) if len(word) > 1]
    # The dictionary cuts some names to single characters (侯|向|军).
    cut = [name for name in names(form)["nr"] if not any(name in word or word in name for word in longer)]
    return len(longer) + len(cut) > 1 or topic(form).defined
