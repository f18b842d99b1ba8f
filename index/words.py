"""A text to its index terms: jieba's search-mode words plus character bigrams.

rjieba is jieba's dictionary and algorithm in Rust, about 25 times faster and,
without the hidden Markov model for unknown words, equal to it. Words outside
the dictionary are what the bigrams are for.
"""

import rjieba

from index.normalize import matching_form


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
