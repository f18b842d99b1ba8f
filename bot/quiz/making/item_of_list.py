"""A list to an item: several right options, one right option, or an open question with a point for each member."""

import re

from bot.quiz.item import Item
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.difficulty import difficulty
from bot.quiz.making.finish import finish
from bot.quiz.making.list_members import ListMembers
from bot.quiz.making.listing import Listing
from bot.quiz.making.stem import GAP
from bot.quiz.making.turn import Turn

MOST_SHOWN = 4
"""Right options of a choice."""

_HAS = re.compile(r"(?:有|包括|包含|涵盖|涉及)$")
_ENDINGS = (
    (re.compile(r"数量(?:如下|为|是)$"), "数量分别是多少"),
    (re.compile(r"以下几([类种个项点条])$"), r"哪几\1"),
    (re.compile(r"如下$"), "是什么"),
    (re.compile(r"[，,]即$"), "，具体指哪些"),
    (re.compile(r"分为$"), "分为哪几类"),
    (re.compile(r"分别是$"), "分别是哪些"),
    (re.compile(r"依次是$"), "依次是什么"),
    (re.compile(r"是$"), "是什么"),
    (re.compile(r"有$"), "有哪些"),
    (re.compile(r"包括$"), "包括哪些"),
    (re.compile(r"包含$"), "包含哪些"),
    (re.compile(r"涵盖$"), "涵盖哪些"),
    (re.compile(r"涉及$"), "涉及哪些"),
)
"""Ends of introductions, and what asks in their place."""


def list_question(listing: Listing) -> str:
    """The introduction as a question: 把企业划成哪四类？ Nothing where that would not be Chinese."""
    text = listing.introduction
    for ending, asking in _ENDINGS:
        if found := ending.search(text):
            return text[: found.start()] + found.expand(asking) + "？"
    if count := listing.count:
        before = re.sub(r"共$", "有", text[: count.start()])
        return f"{before}哪{text[count.start() :]}？"
    return ""


def choice_stem(listing: Listing, several: bool) -> str:
    """The introduction as the stem of a choice of some of the members; nothing where that would not be Chinese."""
    text = re.sub(r"[，,]即$|[依次分别]*是$", "", listing.introduction)
    if several and _HAS.search(text):
        return f"{text}{GAP}。"
    if listing.count or text != listing.introduction:
        return f"{text}，下列属于其中的{'有' if several else '是'}{GAP}。"
    return ""


def short_of_list(listing: Listing, corpus: Corpus, turn: Turn) -> Item | None:
    """An open question; its guide has a point for each member, with what the list says of it."""
    article = corpus.articles[listing.article]
    stem = list_question(listing)
    if not stem or listing.is_open:
        return None
    details = listing.details or ("",) * len(listing.members)
    points = [
        f"{member}：{detail}" if detail else member for member, detail in zip(listing.members, details, strict=True)
    ]
    hard = difficulty("short", "".join(listing.members), parts=len(points))
    return finish("short", stem, (), points, hard, article, listing.start, listing.end)


def multiple_of_list(listing: Listing, corpus: Corpus, members: ListMembers, turn: Turn) -> Item | None:
    """A question with four or five options, two to four of them right."""
    chance = turn.chance
    article = corpus.articles[listing.article]
    stem = choice_stem(listing, True)
    if not stem:
        return None
    shown = list(listing.members)
    if len(shown) > MOST_SHOWN:
        shown = sorted(chance.sample(shown, chance.choice((3, MOST_SHOWN))), key=listing.members.index)
    wrong = members.unlike(listing, 2 if len(shown) < MOST_SHOWN else 1, chance)
    if not wrong or len(shown) + len(wrong) < 4:
        return None
    options = [*shown, *wrong]
    chance.shuffle(options)
    hard = difficulty("multiple", "".join(shown), parts=len(shown))
    return finish("multiple", stem, options, shown, hard, article, listing.start, listing.end)


def single_of_list(listing: Listing, corpus: Corpus, members: ListMembers, turn: Turn) -> Item | None:
    """A question of which of four is a member."""
    stem = choice_stem(listing, False)
    wrong = members.unlike(listing, 3, turn.chance) if stem else []
    if len(wrong) < 3:
        return None
    answer = turn.chance.choice(listing.members)
    options = [*wrong[: turn.place], answer, *wrong[turn.place :]]
    hard = difficulty("single", answer)
    article = corpus.articles[listing.article]
    return finish("single", stem, options, [answer], hard, article, listing.start, listing.end)
