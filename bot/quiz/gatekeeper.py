"""All gates in a row for one item, and the count of what each of them let pass."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.chain import AnswerChain
from bot.quiz import gates
from bot.quiz.gates import GateFigure
from bot.quiz.item import Item
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.proof import Prover
from bot.selection.chooser import load_selection


class Gatekeeper:
    """Holds items against the articles of a corpus, against other items, and against the answerer."""

    def __init__(self, corpus: Corpus, prover: Prover, chain: AnswerChain) -> None:
        self._corpus = corpus
        self._prover = prover
        self._chain = chain
        self._threshold = load_selection().threshold
        self._checked: Counter[str] = Counter()
        self._passed: Counter[str] = Counter()

    def admits(self, item: Item, others: Sequence[Item]) -> bool:
        """Whether the item passes every gate; the first that it does not pass is the last it is tried at."""
        place = item.article, item.evidence.start, item.evidence.end
        evidence = self._corpus.evidence(*place)

        def is_false(statement: str, wrong: str) -> bool:
            return self._prover.is_false(statement, wrong, *place)

        checks: dict[str, Callable[[], bool]] = {
            "repeat": lambda: not any(gates.asks_the_same(item, other) for other in others),
            "evidence": lambda: gates.holds_answer(item, evidence),
            "distractors": lambda: gates.refutes_distractors(item, evidence, is_false),
            "leak": lambda: gates.leaks_nothing(item),
            "answerable": lambda: self._answers(item),
        }
        for name, check in checks.items():
            self._checked[name] += 1
            if not check():
                return False
            self._passed[name] += 1
        return True

    def figures(self, items: Sequence[Item]) -> tuple[GateFigure, ...]:
        """What each gate has seen and let pass; `balance` is of the whole set of `items`."""
        balanced = GateFigure("balance", 1, int(gates.is_balanced(items)))
        return (*(GateFigure(name, self._checked[name], self._passed[name]) for name in gates.NAMES[:-1]), balanced)

    def _answers(self, item: Item) -> bool:
        """Whether our own answerer finds the answer by the stem alone, surely enough to say it."""
        found = self._chain.look_up(gates.question_of(item))
        spans = [(span.passage.article, span.start, span.end) for span in found.spans]
        text = "".join(span.text for span in found.spans)
        return found.confidence >= self._threshold and gates.is_answered(item, text, spans)
