"""What was understood, and why an answer is what it is, in words for every face."""

from collections.abc import Iterator

from bot.records import Answer
from bot.texts import Texts
from bot.why import Why


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
    yield "  " + texts.confidence.format(confidence=f"{why.confidence:.2f}", threshold=f"{why.threshold:.2f}")
    yield f"  {texts.hits}"
    for reason in why.hits:
        hit = reason.hit
        score = texts.score.format(score=f"{hit.score:.2f}", lexical=f"{hit.lexical:.2f}", dense=f"{hit.dense:.2f}")
        place = f"{hit.passage.title} › {hit.passage.section}" if hit.passage.section else hit.passage.title
        yield f"    {score}  {place}  {' '.join(f'“{term}”' for term in reason.terms)}"
    yield f"  {texts.sentences}"
    for sentence in why.sentences:
        mark = f"（{texts.chosen}）" if sentence.chosen else ""
        yield f"    {sentence.score:.2f}  {' '.join(sentence.text.split())}{mark}"
    yield "  " + texts.took.format(steps=times(why, texts))


def times(why: Why, texts: Texts) -> str:
    """The steps with their milliseconds."""
    return " · ".join(f"{texts.steps[step.name]} {step.milliseconds:.1f} ms" for step in why.steps)
