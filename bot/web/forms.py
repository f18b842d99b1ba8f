"""What the forms of the quiz tab are made of, as HTML.

A `data-send` names the event that a button or form sends; the other `data-`
attributes and the fields go with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from bot.quiz_texts import QuizTexts
from index.records import Article


def option(value: str, label: str, selected: bool = False) -> str:
    """An option of a select element."""
    return f'<option value="{escape(value)}"{" selected" if selected else ""}>{escape(label)}</option>'


def send(event: str, label: str, kind: str = "", **data: str) -> str:
    """A button that sends `event` with `data`."""
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())
    return f'<button type="button" class="{kind}" data-send="{event}"{attributes}>{escape(label)}</button>'


def checks(name: str, choices: Mapping[str, str], checked: Iterable[str]) -> str:
    """A row of check boxes, by value and label."""
    checked = set(checked)
    return "".join(
        f'<label class="check"><input type="checkbox" name="{name}" value="{escape(value)}"'
        f"{' checked' if value in checked else ''}> {escape(label)}</label>"
        for value, label in choices.items()
    )


def article_options(articles: Sequence[Article], texts: QuizTexts) -> str:
    """Options of a select: every article, each topic, each article."""
    topics = sorted({topic for article in articles for topic in article.topics})
    return (
        option("", texts.every_article)
        + f'<optgroup label="{escape(texts.topics)}">{"".join(option(f"topic:{each}", each) for each in topics)}</optgroup>'
        + f'<optgroup label="{escape(texts.articles)}">'
        + "".join(option(f"article:{each.id}", each.title) for each in articles)
        + "</optgroup>"
    )


def band_options(texts: QuizTexts) -> str:
    """Options of a select: every difficulty, each band."""
    return option("0-1", texts.every_difficulty) + "".join(option(band, label) for band, label in texts.bands.items())
