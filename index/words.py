"""A text to its index terms: jieba's search-mode words plus character bigrams.

rjieba is jieba's dictionary and algorithm in Rust, about 25 times faster and,
without the hidden Markov model for unknown words, equal to it. Words outside
the dictionary are what the bigrams are for.
"""

import re

import rjieba

from index.normalize import matching_form

ASKING = re.compile(
    r"请问|请解释|解释一下|介绍一?下|告诉我|我想知道|想了解|说一?说|谈一?谈|讲一?讲|聊一?聊|啥意思|咋回事|怎么一?回事|什么时候|为什么|什么|怎么样|怎么|怎样|如何|为何"
    r"|多少|哪一|哪些|哪个|哪里|哪儿|哪位|哪几|哪|谁|何时|何地|何处|何谓|何|几|吗|呢|啊|吧|一下|是否|是不是|有没有"
)
"""Words that ask, in matching form: they say what is wanted, not what the text is about."""


def words(text: str) -> list[str]:
    """Search-mode words of a text in matching form; punctuation and blanks left out."""
    return [word for word in rjieba.cut_for_search(text, False) if word[0].isalnum()]


def bigrams(text: str) -> list[str]:
    """Every two neighbouring characters of a text in matching form, none of them blank."""
    return [text[i : i + 2] for i in range(len(text) - 1) if len(text[i : i + 2].strip()) == 2]


def terms(text: str) -> list[str]:
    """Index terms of a text as written: words, then bigrams, with repetitions.

    A bigram that is also a word counts twice: both analyses found it.
    """
    form = matching_form(text)
    return words(form) + bigrams(form)


def query_terms(question: str) -> list[str]:
    """Index terms of a question without the words that ask; all its terms where nothing else is left."""
    form = matching_form(question)
    return terms(ASKING.sub(" ", form)) or terms(form)
