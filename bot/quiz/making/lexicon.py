"""Who and what a corpus speaks of: its people, its bodies, and its terms."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import rjieba

from bot.quiz.making.corpus_terms import corpus_terms
from bot.text.names import SURNAMES, everyday_words, place_names
from bot.text.reading import Reading, read
from bot.text.tagged import Word
from index.normalize import matching_form
from index.records import Article
from index.sentences import split_sentences

HEADS = {
    "office": "委员会 办公室 政府 管委会 党工委 厅 局 支队 大队",
    "zone": "高新技术产业开发区 经济技术开发区 产业集聚区 综合保税区 工业园区 产业园区 科技产业园 高新区 经开区 开发区 示范区 产业园 园区 新区 纳米城",
    "firm": "股份有限公司 有限公司 公司 集团 资本 银行",
    "school": "研究院 研究所 大学 学院 学校 中学 小学",
    "town": "街道 镇 乡 村",
    "hall": "中心 协会 商会 联盟 博物馆",
}
"""Words that the names of bodies end with, by class: bodies of one class can stand for each other."""
MAX_NAME_WORDS = 8
OFTEN = 6
"""Sentences that have a term, from which it is one that the corpus is about."""

_CLASS_OF = {head: name for name, heads in HEADS.items() for head in heads.split()}
_HEADS = "|".join(sorted(_CLASS_OF, key=len, reverse=True))
_HEAD = re.compile(rf"(?:{_HEADS})$")
_ONLY_HEADS = re.compile(rf"[省市县区]?(?:{_HEADS})+")
_ROLE = re.compile(
    r"(?:书记|主任|助理|[局处部厅市县区镇乡院校会所站]长|主席|经理|教授|学家|委员|干部|负责人|员工|讲述人|发起人|学员|专家|调研员|秘书|代表|总监|医生|教师|老师|作者)的?$"
    r"|[由跟向据]$"
)
_ACTS = re.compile(
    r"认为|表示|说|谈|提出|主张|建议|介绍|指出|强调|希望|要求|设想|提到|观察|担任|挂职|祝贺|评价|部署|[在是到参把还向按，,：:（(]|报名|对比|由此|审定|作动员"
)
_NAMING = "njbzlg"
_ALSO = ("vn", "ag", "vg", "q", "a", "an")
_BROKEN = frozenset("的了和与及在由把被对为是有从到向以等各该这那其个两家来")
_COMMON = re.compile(
    r"[的了是有在和与让要把被给对大小多少上中下前后里外新老全各每这那我你他它做说看想就都也还再又不没第一二三四五六七八九十百千万两几]"
)
_SUBJECT = re.compile(r"\w{3,12}?(?=的|:|-|—|$)")
_RELATIVE = re.compile(r"^[全我本该各]|全[省市区]|国家|地方|平台|特色|经济开发区|分园")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names of a corpus in matching form.

    `bodies` gives the class of each organisation or zone, a key of HEADS; `terms`
    the number of sentences that have each; `telling` are the terms that stand in
    titles, headings or topics, are no words of the dictionary, or stand often.
    `places` are named with 省, 市, 县 or 区, or more than once.
    """

    people: frozenset[str]
    bodies: dict[str, str]
    terms: dict[str, int]
    telling: frozenset[str]
    places: frozenset[str]


def read_lexicon(articles: Sequence[Article]) -> Lexicon:
    """The names that the articles introduce clearly, or use often."""
    sentences = [article.text[start:end] for article in articles for start, end in split_sentences(article.text)]
    sentences = list(dict.fromkeys(sentences))
    heads = [text for article in articles for text in (article.title, *article.topics, *_headings(article))]
    terms = corpus_terms([*sentences, *heads])
    readings = [read(text) for text in (*sentences, *heads)]
    people = _people(readings)
    bodies = {name: kind for reading in readings for name, kind in _bodies(reading, terms)}
    head_text = "\n".join(map(matching_form, heads))
    forms = "\n".join(reading.form for reading in readings)
    kept = {name: kind for name, kind in bodies.items() if _is_proper(name, head_text) and _ends(name, forms)}
    counts = Counter(word.text for reading in readings for word in reading.words if is_place(word))
    places = {name for name, count in counts.items() if count > 1 or name[-1] in "省市县区"}
    return Lexicon(frozenset(people), kept, terms, _telling(articles, terms, head_text), frozenset(places))


def _telling(articles: Sequence[Article], terms: dict[str, int], heads: str) -> frozenset[str]:
    """Terms, topics and subjects of titles that tell what is spoken of."""
    named = {matching_form(topic) for article in articles for topic in article.topics}
    named |= {title_subject(article) for article in articles} - {""}
    used = {
        term for term, count in terms.items() if term in heads or count >= OFTEN or (len(term) > 2 and is_odd(term))
    }
    return frozenset(term for term in named | used if _is_noun(term) and not _may_be_person(term))


def title_subject(article: Article) -> str:
    """What the title of an article says first that it is about, where its text speaks of that: 青石桥 of 青石桥的修缮."""
    found = _SUBJECT.match(matching_form(article.title))
    return found[0] if found and found[0] in matching_form(article.text) else ""


def _headings(article: Article) -> Iterator[str]:
    return (part for section in article.sections for part in section.heading.split(" › "))


def body_class(name: str) -> str:
    """The class of a body by the end of its name, or nothing."""
    head = _HEAD.search(name)
    return _CLASS_OF[head[0]] if head else ""


def is_place(word: Word) -> bool:
    """Whether a word of the dictionary names a place of China, with or without 省, 市, 县, 区."""
    stem = word.text[:-1] if word.text[-1] in "省市县区" else word.text
    known = word.text in place_names() or (len(stem) > 1 and stem in place_names())
    return known and word.text not in everyday_words()


def _people(readings: Sequence[Reading]) -> Iterator[str]:
    """People with a post or role before them, or who speak or act at the beginning of a clause.

    The model of unknown words may cut a name short (储祥|好) or take in what
    follows (谢纳|以): its end is where the text goes on differently elsewhere.
    """
    found: set[str] = set()
    after: defaultdict[str, set[tuple[str, bool]]] = defaultdict(set)
    for reading in readings:
        for name in reading.names:
            text = reading.form[name.start : name.end]
            if name.kind == "person" and 2 <= len(text) <= 3 and not (text in place_names() or _HEAD.search(text)):
                before, behind = reading.form[: name.start], reading.form[name.end :]
                if _ROLE.search(before) or (not before[-1:].isalnum() and _ACTS.match(behind)):
                    found.add(text[:2])
    for stem in found:
        for reading in readings:
            for match in re.finditer(re.escape(stem), reading.form):
                after[stem].add(_next(reading, match.end()))
    for stem in sorted(found):
        following = {text for text, _ in after[stem]}
        if len(following) > 1 or not following <= set(filter(str.isalnum, following)):
            yield stem
        elif all(alone for _, alone in after[stem]):
            yield stem + following.pop()


def _next(reading: Reading, place: int) -> tuple[str, bool]:
    """The character at a place, and whether it is a word of its own or ends one."""
    word = next((word for word in reading.words if word.start <= place < word.end), None)
    return reading.form[place : place + 1], word is not None and word.end == place + 1


def _bodies(reading: Reading, terms: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Names that begin with a place and go on in nouns to a head, else the longest term with a head."""
    for last in range(len(reading.words)):
        for name in reversed(list(_names_up_to(reading.words, last, terms))):
            if kind := body_class(name):
                yield name, kind
                break


def _names_up_to(words: Sequence[Word], last: int, terms: dict[str, int]) -> Iterable[str]:
    """What may be a name that ends with word `last`, shortest first."""
    text, nominal = "", True
    for word in reversed(words[max(0, last - MAX_NAME_WORDS) : last + 1]):
        if not word.text.isalpha() or word.text in _BROKEN:
            return
        text = word.text + text
        nominal &= word.tag[0] in _NAMING or word.tag in _ALSO or (len(word.text) == 1 and word.tag[0] not in "vd")
        if len(text) > 3 and (text in terms or (nominal and _begins_with_place(word))):
            yield text


def _begins_with_place(word: Word) -> bool:
    return is_place(word) or (word.tag == "ns" and any(word.text.startswith(place) for place in place_names()))


def _is_proper(name: str, heads: str) -> bool:
    """Whether a name tells one body from others of its kind."""
    if _ONLY_HEADS.fullmatch(name) or _RELATIVE.search(name) or re.search(rf"(?:{_HEADS})[镇乡村]$", name):
        return False
    placed = any(name.startswith(place) for place in place_names())
    return placed or is_odd(_HEAD.sub("", name)) or bool(re.search(rf"(?<!\w){re.escape(name)}", heads))


def _is_noun(term: str) -> bool:
    """Whether a term begins as a noun does: not 是平顶山, 赴秀洲."""
    _, tag = rjieba.tag(term, False)[0]
    return tag[0] in "njbzligamz" or tag == "vn"


def _may_be_person(term: str) -> bool:
    return len(term) <= 3 and term[0] in SURNAMES and is_odd(term)


def is_odd(text: str) -> bool:
    """Whether the dictionary has no words for a text but names, as for those of firms: 毅|达, 科沃|斯."""
    words = rjieba.tag(text, False)
    return (
        len(text) > 1
        and all(len(word) == 1 or tag in ("nr", "nrt") for word, tag in words)
        and not _COMMON.search(text)
    )


def _ends(name: str, forms: str) -> bool:
    """Whether a name ends where it seems to: not everywhere before the same character."""
    following = {forms[match.end() : match.end() + 1] for match in re.finditer(re.escape(name), forms)}
    return len(following) > 1 or not all(character.isalnum() for character in following)
