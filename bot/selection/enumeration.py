"""Enumerations in a sentence or a list: where they stand, and how many things they name."""

import re

MAX_MEMBER = 30
"""Characters of one member between the marks 、 of an enumeration in a sentence."""

NUMBER = r"\d{1,2}[.、．](?!\d)"
"""Pattern of the number of an item: 1. or 2、, not 1.5."""
MARKER = rf"•|{NUMBER}|[（(][一二三四五六七八九十\d]{{1,2}}[)）]|[一二三四五六七八九十]{{1,2}}[、是]"
"""Pattern of what an item of a list begins with: •, 1., （一）, 一、 or 一是."""

_LINE = re.compile(rf"^({MARKER})", re.M)
_ORDINAL = re.compile(
    r"([一二三四五六七八九十])是|第([一二三四五六七八九十])[，,、是个]|其([一二三四五六七八九十])[，,、是]"
)
_QUOTES = re.compile(r"[“‘「『《][^”’」』》]{1,30}[”’」』》](?:[、,和与及]?[“‘「『《][^”’」』》]{1,30}[”’」』》])+")
_RUN = re.compile(rf"[^、,，。;；:：!！?？\n]{{1,{MAX_MEMBER}}}(?:、[^、,，。;；:：!！?？\n]{{1,{MAX_MEMBER}}})+")
_PAIR = re.compile(r"[^、,，。;；:：!！?？\n]{2,20}(?:和|以及|与|及)[^、,，。;；:：!！?？\n]{2,20}")
_CLAUSES = re.compile(r"[^。;；:：!！?？\n]{2,80}(?:[;；][^。;；:：!！?？\n]{2,80})+")
_COMMAS = re.compile(r"[:：]([^。;；:：!！?？\n、]{2,40}(?:[，,][^。;；:：!！?？\n、]{2,40})+)")
_PLUS = re.compile(r"[^+＋。\n]{1,20}(?:[+＋][^+＋。\n]{1,20})+")
_LAST = re.compile(r"和|以及|与|及")

Enumeration = tuple[int, int, int]
"""Start, end, and number of members."""


def enumerations(text: str) -> list[Enumeration]:
    """Every enumeration of a text in matching form: lists by line, ordinals, quotes, 、 ； + and pairs with 和."""
    found: list[Enumeration] = []
    lines = list(_LINE.finditer(text))
    if len(lines) > 1:
        found.append((lines[0].start(), len(text), len(lines)))
    ordinals = {next(group for group in match.groups() if group): match for match in _ORDINAL.finditer(text)}
    if len(ordinals) > 1:
        first = min(match.start() for match in ordinals.values())
        found.append((first, len(text), len(ordinals)))
    for match in _RUN.finditer(text):
        last = match[0].rsplit("、", 1)[1]
        found.append((match.start(), match.end(), match[0].count("、") + 1 + bool(_LAST.search(last, 1))))
    for match in _QUOTES.finditer(text):
        found.append((match.start(), match.end(), len(re.findall(r"[”’」』》]", match[0]))))
    for match in _CLAUSES.finditer(text):
        found.append((match.start(), match.end(), len(re.findall(r"[;；]", match[0])) + 1))
    for match in _COMMAS.finditer(text):
        found.append((match.start(1), match.end(1), len(re.findall(r"[，,]", match[1])) + 1))
    for match in _PLUS.finditer(text):
        found.append((match.start(), match.end(), len(re.findall(r"[+＋]", match[0])) + 1))
    for match in _PAIR.finditer(text):
        found.append((match.start(), match.end(), 2))
    return found
