"""What differs from one item to the next, whatever it is made of."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the right option of a choice should stand (0 to 3), and whether a statement to judge is to be true."""

    place: int
    truth: bool
    chance: Random
