"""Making items: so many, of these kinds, of these articles, the same for the same seed, all through the gates."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from bot.chain import AnswerChain
from bot.quiz import gates
from bot.quiz.candidates import Candidate, candidates
from bot.quiz.corpus import Corpus, read_corpus
from bot.quiz.coverage import SectionCover, section_covers
from bot.quiz.gates import GateFigure
from bot.quiz.item import KINDS, TRUE, Item
from bot.quiz.proof import Prover
from bot.quiz.turn import Turn
from index.errors import UserError

MIX = {"single": 0.35, "multiple": 0.1, "judge": 0.25, "blank": 0.2, "short": 0.1}
"""Shares of the kinds where several are asked for."""
ORDER = ("multiple", "short", "single", "blank", "judge")
"""The kinds with the fewest candidates choose first."""

MOST_OF_ONE = 2
"""Items made of one sentence."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Made:
    """The items in the order of their kinds, what each gate let pass on the way, and what is covered now."""

    items: tuple[Item, ...]
    gates: tuple[GateFigure, ...]
    covers: tuple[SectionCover, ...]


def make_items(
    chain: AnswerChain,
    count: int,
    kinds: Sequence[str] = KINDS,
    seed: int = 0,
    articles: Collection[str] | None = None,
    cover: bool = False,
    existing: Sequence[Item] = (),
    progress: Progress = lambda done, total: None,
) -> Made:
    """Up to `count` items of the index that a chain answers from, without a chat model.

    `articles` are ids, None for all. With `cover` they are of sections that
    `existing` items leave uncovered, one a section, as far as that can be had.
    Nothing is asked again that an existing item asks. Raises UserError for an
    unknown article or kind, and where not one item can be made.
    """
    corpus = read_corpus(chain.searcher.store.texts)
    _check(corpus, count, kinds, articles)
    maker = _Maker(corpus, chain, seed, existing)
    found = [each for each in maker.candidates if (articles is None or each.article in articles) and each.kind in kinds]
    items = list(maker.cover(found, count, progress) if cover else maker.fill(found, _quotas(count, kinds), progress))
    if not items:
        raise UserError(
            "没有能出题的句子：文章太短、不是中文，或者句子离开上下文就看不懂；请多给几篇中文文章，或换用其他题型。",
            "There is no sentence to make an item of: the articles are too short, not Chinese, or lean on their context; "
            "give more Chinese articles, or other kinds.",
        )
    items.sort(key=lambda item: KINDS.index(item.kind))
    chosen = [a for a in corpus.articles.values() if articles is None or a.id in articles]
    return Made(tuple(items), maker.figures(items), tuple(section_covers(chosen, [*existing, *items])))


def _check(corpus: Corpus, count: int, kinds: Sequence[str], articles: Collection[str] | None) -> None:
    if count < 1:
        raise UserError(f"题数 {count} 无效：请给出 1 以上的整数。", f"{count} items is not above 0.")
    for kind in kinds:
        if kind not in KINDS:
            raise UserError(
                f"没有题型 {kind}：可选 {'、'.join(KINDS)}。",
                f"There is no kind {kind}: choose from {', '.join(KINDS)}.",
            )
    for id in articles or ():
        if id not in corpus.articles:
            raise UserError(
                f"索引里没有文章 {id}：用 tashan search 查看文章编号。", f"There is no article {id} in the index."
            )


def _quotas(count: int, kinds: Sequence[str]) -> dict[str, int]:
    """How many of each kind, by MIX; what rounding leaves goes to the kinds in order of what they lost."""
    total = sum(MIX[kind] for kind in kinds)
    exact = {kind: count * MIX[kind] / total for kind in kinds}
    quotas = {kind: int(value) for kind, value in exact.items()}
    for kind in sorted(kinds, key=lambda kind: quotas[kind] - exact[kind])[: count - sum(quotas.values())]:
        quotas[kind] += 1
    return quotas


class _Maker:
    """Tries candidates in turn; keeps count of what the gates see."""

    def __init__(self, corpus: Corpus, chain: AnswerChain, seed: int, existing: Sequence[Item]) -> None:
        self._corpus = corpus
        self._chain = chain
        self._chance = Random(seed)
        self._prover = Prover(corpus)
        self._items = list(existing)
        self._checked: Counter[str] = Counter()
        self._passed: Counter[str] = Counter()
        self._places: list[int] = []
        self._truths: list[bool] = []
        self.candidates = list(candidates(corpus, chain.searcher.encoder, self._prover))

    def fill(self, found: Sequence[Candidate], quotas: dict[str, int], progress: Progress) -> Iterator[Item]:
        """Items by quota, from the sections used least; what a kind cannot fill goes to the others."""
        pools = {
            kind: self._shuffled([each for each in found if each.kind == kind and not each.is_last]) for kind in quotas
        }
        made = Counter[str]()
        total = sum(quotas.values())
        while made.total() < total and any(pools.values()):
            behind = [kind for kind in ORDER if kind in quotas and pools[kind]]
            kind = min(behind, key=lambda kind: (made[kind] + 0.5) / max(quotas[kind], 0.5))
            if (item := self._next(pools[kind])) is None:
                pools[kind] = []
            else:
                made[kind] += 1
                progress(made.total(), total)
                yield item

    def cover(self, found: Sequence[Candidate], count: int, progress: Progress) -> Iterator[Item]:
        """An item for each section that has none, in the order of the articles, of a kind drawn by MIX."""
        bare = [each for each in section_covers(self._corpus.articles.values(), self._items) if not each.items]
        done = 0
        for number, each in enumerate(bare):
            section = self._corpus.articles[each.article].sections[each.number]
            inside = [
                c for c in found if c.article == each.article and section.start <= c.start and c.end <= section.end
            ]
            pool = sorted(inside, key=lambda c: (c.is_last, self._chance.random() / (MIX[c.kind] * c.worth)))
            progress(number, len(bare))
            if item := self._next(pool):
                done += 1
                yield item
            if done == count:
                return

    def figures(self, items: Sequence[Item]) -> tuple[GateFigure, ...]:
        """What each gate has seen and let pass; `balance` is of the whole set."""
        balanced = GateFigure("balance", 1, int(gates.is_balanced(items)))
        return (*(GateFigure(name, self._checked[name], self._passed[name]) for name in gates.NAMES[:-1]), balanced)

    def _shuffled(self, found: list[Candidate]) -> list[Candidate]:
        return sorted(found, key=lambda each: self._chance.random() / each.worth)

    def _next(self, pool: list[Candidate]) -> Item | None:
        """The first item of a pool to pass the gates, of the sections that have fewest; what was tried leaves the pool."""
        uses = Counter((item.article, item.evidence.start // 400) for item in self._items)
        pool.sort(key=lambda each: (each.is_last, uses[each.article, each.start // 400]))
        turn = Turn(self._place(), self._truth(), self._chance)
        item = self._try(pool, turn)
        if item is None and pool and not turn.truth and self._may_be_true():
            self._truths.insert(0, True)
            item = self._try(pool, replace(turn, truth=True))
        return item

    def _try(self, pool: list[Candidate], turn: Turn) -> Item | None:
        """The first item that this turn's candidates make; what was tried leaves the pool."""
        for candidate in [each for each in pool if turn.truth or not each.true_only]:
            pool.remove(candidate)
            item = None if self._is_used(candidate) else candidate.make(turn)
            if item and self._passes(item):
                self._items.append(item)
                if item.kind == "single" and item.options.index(item.answers[0]) in self._places:
                    self._places.remove(item.options.index(item.answers[0]))
                elif item.kind == "judge":
                    self._truths.pop(0)
                return item
        return None

    def _may_be_true(self) -> bool:
        """Whether one more true statement would not be too many beside the false ones."""
        truths = Counter(item.answers[0] for item in self._items if item.kind == "judge")
        return truths[TRUE] + 1 <= gates.MOST_TRUE * (truths.total() + 1)

    def _is_used(self, candidate: Candidate) -> bool:
        """Whether its sentences have made MOST_OF_ONE items, or one that plainly tells its answer, or is told by it."""
        uses = [
            item
            for item in self._items
            if item.article == candidate.article
            and item.evidence.start < candidate.end
            and candidate.start < item.evidence.end
        ]
        if len(uses) >= MOST_OF_ONE:
            return True
        told = any(candidate.answer and candidate.answer in item.stem for item in uses)
        return told or any(answer.strip("“”《》") in candidate.shown for item in uses for answer in item.answers)

    def _place(self) -> int:
        if not self._places:
            self._places = self._chance.sample(range(4), 4)
        return self._places[0]

    def _truth(self) -> bool:
        if not self._truths:
            self._truths = self._chance.sample((True, False), 2)
        return self._truths[0]

    def _passes(self, item: Item) -> bool:
        place = item.article, item.evidence.start, item.evidence.end
        evidence = self._corpus.evidence(*place)
        checks: tuple[tuple[str, Callable[[], bool]], ...] = (
            ("repeat", lambda: not any(gates.asks_the_same(item, other) for other in self._items)),
            ("evidence", lambda: gates.holds_answer(item, evidence)),
            (
                "distractors",
                lambda: gates.refutes_distractors(
                    item, evidence, lambda text, wrong: self._prover.is_false(text, wrong, *place)
                ),
            ),
            ("leak", lambda: gates.leaks_nothing(item)),
            ("answerable", lambda: self._is_answerable(item)),
        )
        for name, check in checks:
            self._checked[name] += 1
            if not check():
                return False
            self._passed[name] += 1
        return True

    def _is_answerable(self, item: Item) -> bool:
        answer = self._chain.invoke({"question": gates.question_of(item), "exact": True})
        article_of = {citation.number: citation.passage.article for citation in answer.citations}
        spans = [
            (article_of[proof.number], proof.start, proof.end)
            for statement in answer.statements
            for proof in statement.proofs
        ]
        return gates.is_answered(item, "" if answer.abstained else answer.text, spans)
