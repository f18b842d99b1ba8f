"""A sentence rewritten so that it can be read without its article: general words replaced by the names they stand for."""

import re
from collections.abc import Iterable, Sequence

from bot.quiz.making.anchors import anchors
from bot.quiz.making.lexicon import Lexicon
from bot.quiz.making.references import is_anchored, leans
from bot.text.reading import read
from index.records import Article, Section

MAX_TITLE = 32
"""Characters of a title that a question can refer to."""

_IS_SAID_OF = re.compile(r".*的.*(?:有|是|为|包括|在于)|.*是")
"""What a clause that does not begin with a noun must have, to say something of that: 参加会议的有60余人."""
_SUBJECTS = "njbmrsftpzli"
"""First letters of the tags of words that a subject, or a phrase before it, begins with."""
_BRACKET = re.compile(r"[（(]")
_LEAD_IN = re.compile(
    r"^(?:同时|此外|另外|据了解|据悉|据介绍|报道称|报道认为|目前|截至目前|事实上|其实|具体来说|编者按称|例如|比如)[，,]\s*"
)
_GENERAL = re.compile(
    r"^(?:公司|集团|园区|街道|高新区|经开区|企业)(?![一-龥]{0,4}(?:之间|各))|(?<![\w”])(?:高新区|经开区)(?=[管党全下])"
)
"""Words for a body that the article has named before."""
_ZONES = ("高新区", "经开区")
"""Such words that an article about one zone may also use for another."""
_ADDS = re.compile(r"^([^，,。：:“”]{2,16}?)(?:还|也|又)(?=[给在把将为向对被按从用要有设建出提处])")
"""还, 也, 又 behind the subject: they add to a sentence that the quiz does not show."""


def read_alone(sentence: str, article: Article, section: Section, start: int, lexicon: Lexicon) -> str:
    """What a sentence of a section, from `start` on, says in words that need no other one; empty where that cannot be.

    Where it does not name its subject, the title or a heading does.
    """
    headings = (*reversed(section.heading.split(" › ")), article.title)
    text, named = stand_alone(sentence, headings, article.text[section.start : start], lexicon)
    return text if named or not text else by_title(text, article.title, headings, lexicon)


def stand_alone(sentence: str, headings: Sequence[str], before: str, lexicon: Lexicon) -> tuple[str, bool]:
    """What a sentence says in words that need no other sentence, and whether it names its subject.

    The text is empty where it speaks of what it does not name. `headings` are
    those above the sentence, the nearest first; `before` is the text of its
    section up to it.
    """
    text = _LEAD_IN.sub("", _unquoted(sentence))
    text = _ADDS.sub(r"\1", _with_names(text, headings, before, lexicon))
    reading = read(text)
    named = anchors(reading, lexicon)
    if leans(reading, named) or text.count("“") != text.count("”"):
        return "", False
    return text, is_anchored(reading, named)


def by_title(text: str, title: str, headings: Sequence[str], lexicon: Lexicon) -> str:
    """A text that does not name its subject, with the title that does: 根据《…》，…

    Empty where the title tells too little, or the beginning of the text has no word of title or headings.
    """
    titles = [title, *(heading for heading in headings if not _BRACKET.search(heading))]
    title = next((each for each in titles if is_telling(each, lexicon)), "")
    if not title:
        return ""
    stated = read(text)
    first = stated.form[slice(*stated.clauses[0])]
    if stated.words[0].tag[0] not in _SUBJECTS and not _IS_SAID_OF.match(first):
        return ""
    words = (word for heading in (*headings, title) for word in read(heading).words)
    shared = any(len(word.text) > 1 and word.tag[0] in "nvj" and word.text in first for word in words)
    return f"根据《{title}》，{text}" if shared else ""


def is_telling(title: str, lexicon: Lexicon) -> bool:
    """Whether a title or heading names what it is about, without leaning on anything."""
    reading = read(title)
    named = anchors(reading, lexicon)
    specific = any(anchor.kind != "concept" or anchor.end - anchor.start > 2 for anchor in named)
    return specific and len(title) <= MAX_TITLE and not leans(reading, named)


def _unquoted(sentence: str) -> str:
    """Without quotation marks that open or close around whole sentences."""
    if sentence.startswith("“") and sentence.count("“") == sentence.count("”") + 1:
        return sentence[1:]
    if re.fullmatch(r"“[^“”]*(?:“[^“”]*”[^“”]*)*[。！!]”", sentence):
        return sentence[1:-1]
    if sentence.endswith("”") and sentence.count("”") == sentence.count("“") + 1:
        return sentence[:-1]
    return sentence


def _with_names(text: str, headings: Sequence[str], before: str, lexicon: Lexicon) -> str:
    """The text with a general word for a body replaced by the only name that ends with it.

    Looked for in the nearest heading that has any.
    """

    everywhere = read("\n".join((*headings, before))).form

    def name(match: re.Match[str]) -> str:
        sources = [everywhere] if match[0] in _ZONES else [*(read(heading).form for heading in headings), everywhere]
        for source in sources:
            if names := _longest(body for body in lexicon.bodies if body.endswith(match[0]) and body in source):
                return names.pop() if len(names) == 1 else match[0]
        return match[0]

    return _GENERAL.sub(name, text)


def _longest(names: Iterable[str]) -> set[str]:
    """The names that are no part of another."""
    found = set(names)
    return {name for name in found if not any(name != other and name in other for other in found)}
