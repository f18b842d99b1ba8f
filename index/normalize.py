"""The matching form of a text: what is compared, never what is shown."""

import unicodedata
from functools import cache

import opencc


@cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def matching_form(text: str) -> str:
    """`text` in NFKC, lower case and simplified script.

    NFKC may change the length (① → 1, ㎡ → m2), so offsets into a matching
    form are not offsets into the text it was made from.
    """
    return _simplifier().convert(unicodedata.normalize("NFKC", text).lower())
