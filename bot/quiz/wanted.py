"""Which items of a bank are meant."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """Items of any of `articles`, `kinds`, `statuses` (empty: all), within the difficulties, with all `words`."""

    articles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    easiest: float = 0.0
    hardest: float = 1.0
    words: str = ""


EVERY_ITEM = Wanted()
