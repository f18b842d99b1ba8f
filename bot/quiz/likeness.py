"""When two items ask the same."""

from functools import lru_cache
from hashlib import sha256

from bot.quiz.item import Item
from index.normalize import matching_form


def asked(item: Item) -> str:
    """A digest of what is asked: items of one kind whose stems and answers differ in punctuation or script at most share it."""
    texts = (item.kind, item.stem, *sorted(item.answers))
    return sha256("\n".join(map(bare, texts)).encode()).hexdigest()[:32]


@lru_cache(maxsize=40_000)
def bare(text: str) -> str:
    """Letters, digits and characters of the matching form, without spaces and punctuation."""
    return "".join(character for character in matching_form(text) if character.isalnum())
