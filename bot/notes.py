"""What was understood, and why an answer is what it is, in words for every face."""

from collections.abc import Iterator

from bot.records import Answer
from bot.texts import Texts
from bot.why import Why
from index.records import Hit, Passage


def notes(answer: Answer, texts: Texts) -> list[str]:
    """What was looked for instead of what was typed, and what a later question was taken for."""
    found = []
    if answer.corrections:
        found.append(correction_note(answer, texts))
    if answer.understood:
        found.append(texts.understood.format(question=answer.understood))
    return found


def correction_note(answer: Answer, texts: Texts) -> str:
    """The words that were looked for, each in quotation marks."""
    used = "".join(f"“{correction.used}”" for correction in answer.corrections)
    return texts.corrected.format(used=used)


def why_lines(why: Why, texts: Texts) -> Iterator[str]:
    """The reasons, one a line; lines that belong to the one above begin with two blanks."""
    yield texts.why
    yield "  " + texts.searched.format(question=why.searched)
    yield f"  {confidence_note(why, texts)}"
    yield f"  {texts.hits}"
    for reason in why.hits:
        terms = " ".join(f"“{term}”" for term in reason.terms)
        yield f"    {score_note(reason.hit, texts)}  {place_of(reason.hit.passage)}  {terms}"
    yield f"  {texts.sentences}"
    for sentence in why.sentences:
        mark = f"（{texts.chosen}）" if sentence.chosen else ""
        yield f"    {sentence.score:.2f}  {' '.join(sentence.text.split())}{mark}"
    yield "  " + texts.took.format(steps=times(why, texts))


def confidence_note(why: Why, texts: Texts) -> str:
    """The confidence, and the one below which nothing is answered."""
    return texts.confidence.format(confidence=f"{why.confidence:.2f}", threshold=f"{why.threshold:.2f}")


def score_note(hit: Hit, texts: Texts) -> str:
    """The score of a passage, and the two that it is put together from."""
    return texts.score.format(score=f"{hit.score:.2f}", lexical=f"{hit.lexical:.2f}", dense=f"{hit.dense:.2f}")


def place_of(passage: Passage) -> str:
    """The title of the article and, where there is one, the heading: 春茶 › 产量."""
    return f"{passage.title} › {passage.section}" if passage.section else passage.title


def times(why: Why, texts: Texts) -> str:
    """The steps with their milliseconds."""
    return " · ".join(f"{texts.steps[step.name]} {step.milliseconds:.1f} ms" for step in why.steps)
