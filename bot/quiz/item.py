"""The nouns of quizzes: an item locked to its evidence, and a paper made of items."""

from dataclasses import dataclass

KIND_NAMES = {"single": "单选题", "multiple": "多选题", "judge": "判断题", "blank": "填空题", "short": "简答题"}
KINDS = tuple(KIND_NAMES)
STATUSES = ("draft", "approved", "retired")
TRUE, FALSE = "正确", "错误"
"""The options of a 判断 item, in this order."""
BLANK = "____"
"""Where the answer of a 填空 item is missing in its stem, once."""
LETTERS = "ABCDEF"
"""Of the options, in their order."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentences that prove an item: `text` is the article's text from `start` to `end`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a quiz.

    `options` are texts without letters, in the order shown: four for single, four
    to six for multiple, TRUE and FALSE for judge, none for blank and short.
    `answers`: the right options (one for single and judge, two or more for
    multiple); for blank the accepted writings, the first being the article's; for
    short the points of the marking guide. `difficulty` is the expected share of
    wrong answers, 0 to 1. `article` is the article's id; `explanation` quotes the
    evidence and names its article.
    """

    id: str
    kind: str
    stem: str
    options: tuple[str, ...]
    answers: tuple[str, ...]
    explanation: str
    difficulty: float
    article: str
    evidence: Evidence
    status: str = "draft"

    @property
    def lettered(self) -> list[tuple[str, str]]:
        """The options, each behind its letter."""
        return list(zip(LETTERS, self.options, strict=False))

    @property
    def letters(self) -> str:
        """The right options by their letters: B, ACD; empty where there are no options."""
        return "".join(letter for letter, option in self.lettered if option in self.answers)

    @property
    def distractors(self) -> list[str]:
        """The wrong options."""
        return [option for option in self.options if option not in self.answers]

    def rests_on(self, article: str, start: int, end: int) -> bool:
        """Whether its evidence reaches into the text of an article from `start` to `end`."""
        return self.article == article and self.evidence.start < end and start < self.evidence.end


@dataclass(frozen=True, slots=True)
class Question:
    """An item on a paper: its options are in the order of this paper; `score` in points."""

    item: Item
    score: float


@dataclass(frozen=True, slots=True)
class Paper:
    """Questions in the order of the paper; `form` tells parallel papers apart: "A", "B", …"""

    id: str
    title: str
    form: str
    questions: tuple[Question, ...]

    @property
    def total(self) -> float:
        """All points."""
        return sum(question.score for question in self.questions)
