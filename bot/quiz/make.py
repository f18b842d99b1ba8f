"""Making items: so many, of these kinds, of these articles, the same for the same seed, all through the gates."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.chain import AnswerChain
from bot.quiz.coverage import SectionCover, section_covers
from bot.quiz.gatekeeper import Gatekeeper
from bot.quiz.gates import GateFigure
from bot.quiz.item import KINDS, Item
from bot.quiz.maker import Maker, Progress, quotas
from bot.quiz.making.candidates import candidates
from bot.quiz.making.corpus import Corpus, read_corpus
from bot.quiz.making.proof import Prover
from bot.quiz.reword import reword
from bot.writing.llm import ChatModel, ModelFailure
from index.errors import UserError


@dataclass(frozen=True, slots=True)
class Made:
    """The items in the order of their kinds, what each gate let pass on the way, and what is covered now.

    `reworded` of them are in the words of a chat model; `notice` tells why the others are not.
    """

    items: tuple[Item, ...]
    gates: tuple[GateFigure, ...]
    covers: tuple[SectionCover, ...]
    reworded: int = 0
    notice: ModelFailure | None = None


def make_items(
    chain: AnswerChain,
    count: int,
    kinds: Sequence[str] = KINDS,
    seed: int = 0,
    articles: Collection[str] | None = None,
    cover: bool = False,
    existing: Sequence[Item] = (),
    progress: Progress = lambda done, total: None,
    model: ChatModel | None = None,
) -> Made:
    """Up to `count` items of the index that a chain answers from, made by rule; a `model` may then reword them.

    `articles` are ids, None for all. With `cover` they are of sections that
    `existing` items leave uncovered, one a section, as far as that can be had.
    Nothing is asked again that an existing item asks. Raises UserError for an
    unknown article or kind, and where not one item can be made.
    """
    corpus = read_corpus(chain.searcher.store.texts)
    _check(corpus, count, kinds, articles)
    prover = Prover(corpus)
    gatekeeper = Gatekeeper(corpus, prover, chain)
    maker = Maker(corpus, gatekeeper, seed, existing)
    chosen = [article for article in corpus.articles.values() if articles is None or article.id in articles]
    ids = {article.id for article in chosen}
    found = [
        each
        for each in candidates(corpus, chain.searcher.encoder, prover)
        if each.article in ids and each.kind in kinds
    ]
    if cover:
        bare = [each for each in section_covers(chosen, existing) if not each.items]
        items = list(maker.cover(found, bare, count, progress))
    else:
        items = list(maker.fill(found, quotas(count, kinds), progress))
    if not items:
        raise UserError(
            "没有能出题的句子：文章太短、不是中文，或者句子离开上下文就看不懂；请多给几篇中文文章，或换用其他题型。",
            "There is no sentence to make an item of: the articles are too short, not Chinese, or lean on their context; "
            "give more Chinese articles, or other kinds.",
        )
    reworded, notice = 0, None
    if model:
        reworded, notice = _reword(items, existing, corpus, gatekeeper, model)
    items.sort(key=lambda item: KINDS.index(item.kind))
    covers = tuple(section_covers(chosen, [*existing, *items]))
    return Made(tuple(items), gatekeeper.figures(items), covers, reworded, notice)


def _reword(
    items: list[Item], existing: Sequence[Item], corpus: Corpus, gatekeeper: Gatekeeper, model: ChatModel
) -> tuple[int, ModelFailure | None]:
    """Put a model's wording in the place of each item where that passes the gates; a failure of the model ends it."""
    reworded = 0
    for number, item in enumerate(items):
        try:
            new = reword(item, corpus.articles[item.article].title, model)
        except ModelFailure as failure:
            return reworded, failure
        others = [*existing, *items[:number], *items[number + 1 :]]
        if new and gatekeeper.admits(new, others):
            items[number] = new
            reworded += 1
    return reworded, None


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
