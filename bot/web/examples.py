"""Questions to begin with, made from the corpus and answered by it."""

import re

from bot.chain import AnswerChain
from index.sentences import split_sentences

_DEFINITION = re.compile(r"^[“「]?([\u4e00-\u9fffA-Za-z0-9]{2,12}?)[”」]?，?(?:是指|是|指)(?!在|由|把)")
_NO_TERM = re.compile(r"^(这|那|它|其|该|本|我|他|她|有|一|从|在|对|要|据|如|为|同|不|也|都|还|因|但|而)|[的了着]$")


def example_questions(chain: AnswerChain, count: int = 4) -> list[str]:
    """Up to `count` questions 什么是X that the articles answer with the most confidence.

    X is a term that an article defines at its start and has in its title or topics.
    """
    asked: dict[str, float] = {}
    texts = chain.searcher.store.texts
    for article in texts.articles():
        for start, end in split_sentences(article.text)[:3]:
            match = _DEFINITION.match(article.text[start:end])
            if match and not _NO_TERM.search(match[1]) and (match[1] in article.title or match[1] in article.topics):
                question = f"什么是{match[1]}？"
                asked[question] = chain.look_up(question).confidence
                break
    return sorted(asked, key=lambda question: -asked[question])[:count]
