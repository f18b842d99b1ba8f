"""How far the words of an answer are those of a reference: CMRC 2018's exact match and F1, and ROUGE-L."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from nltk.tokenize import NLTKWordTokenizer

_PUNCTUATION = frozenset("-:_*^/\\~`+=，。：？！“”；’《》·、「」（）－～『』")
"""What the evaluator of CMRC 2018 passes over. It has “……”, too, but compares single characters with it."""
_RUNS = re.compile(r"[\u4e00-\u9fa5]|[^\u4e00-\u9fa5]+")
_HAN = re.compile(r"[\u4e00-\u9fa5]")
_WORDS = NLTKWordTokenizer()


def exact_match(prediction: str, references: Sequence[str]) -> float:
    """1 where the prediction is a reference, lower case and without punctuation (blanks inside count).

    As cmrc2018_evaluate.py, Cui et al. 2019, "A Span-Extraction Dataset for Chinese
    Machine Reading Comprehension".
    """
    return float(any(_bare(prediction) == _bare(reference) for reference in references))


def character_f1(prediction: str, references: Sequence[str]) -> float:
    """F1 with the closest reference, 0 to 1, as cmrc2018_evaluate.py computes it.

    What counts as common is the longest *run* of segments that both have, over
    the length of the prediction (precision) and of the reference (recall).
    Segments are Chinese characters, and the words and numbers between them.
    """
    said = segments(prediction)
    return max((_f1(_longest_run(said, own), len(said), len(own)) for own in map(segments, references)), default=0.0)


def rouge_l(prediction: str, references: Sequence[str]) -> float:
    """F1 of the longest common *subsequence* of segments with the closest reference, 0 to 1.

    Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries", with equal
    weight of precision and recall, over the segments of `character_f1`: the
    packages for ROUGE cut at blanks, which Chinese has not.
    """
    said = segments(prediction)
    return max((_f1(_subsequence(said, own), len(said), len(own)) for own in map(segments, references)), default=0.0)


def segments(text: str) -> list[str]:
    """Chinese characters one by one, and what is between them cut by NLTK, without punctuation.

    The evaluator cuts the latter into sentences first, with a model that NLTK does not bring.
    """
    found: list[str] = []
    for run in _RUNS.findall(_bare(text)):
        found += [run] if _HAN.match(run) else _WORDS.tokenize(run)
    return found


def _bare(text: str) -> str:
    return "".join(each for each in text.lower().strip() if each not in _PUNCTUATION)


def _f1(common: int, said: int, own: int) -> float:
    return 2 * common / (said + own) if common else 0.0


def _longest_run(one: list[str], other: list[str]) -> int:
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def _subsequence(one: list[str], other: list[str]) -> int:
    """Length of the longest common subsequence, by dynamic programming row by row."""
    before = [0] * (len(other) + 1)
    for item in one:
        row = [0]
        for place, own in enumerate(other):
            row.append(before[place] + 1 if item == own else max(row[place], before[place + 1]))
        before = row
    return before[-1]
