"""A small class's articles for the tests of quizzes: two zones, a bridge, and what leans on them."""

from bot.quiz.making.corpus import Corpus
from index.chunk import chunk
from index.records import Article, Passage, Section

TEXTS = {
    "east.md": (
        "东湖高新区的起步",
        "东湖高新区",
        [
            (
                "概况",
                "东湖高新区是嘉兴市的国家级高新区，2012年由东湖镇改制而来，面积51.5平方公里。"
                "东湖高新区以“小管委会+大公司”模式运营，引进企业380余家。",
            ),
            ("做法", "东湖高新区管委会主任周明远提出“一窗受理”的做法。园区每月走访企业150次。他说这样很好。"),
            ("产业", "东湖高新区重点发展三类产业：\n• 光伏；\n• 智能家居；\n• 时尚纺织。"),
        ],
    ),
    "west.md": (
        "西山高新区的经验",
        "西山高新区",
        [
            ("概况", "西山高新区位于苏州市，2015年成立，在全国高新区中排第61名。西山高新区以“政府+链主企业”模式招商。"),
            ("产业", "西山高新区重点发展的产业有：\n• 新能源；\n• 数字经济；\n• 高端装备。"),
        ],
    ),
}


def corpus() -> Corpus:
    """The texts as articles, with the passages that the index would make of them."""
    articles = [_article(id, *rest) for id, rest in TEXTS.items()]
    passages = []
    for article in articles:
        for heading, (start, end) in chunk(article):
            text = article.text[start:end]
            passages.append(Passage(len(passages), article.id, article.title, heading, start, end, text))
    return Corpus(articles, passages)


def _article(id: str, title: str, topic: str, parts: list[tuple[str, str]]) -> Article:
    text, sections = "", []
    for heading, body in parts:
        text += heading + "\n"
        sections.append(Section(heading, len(text), len(text) + len(body)))
        text += body + "\n"
    return Article(id, title, text, tuple(sections), topics=(topic,))
