"""Papers with texts that break formats: what a document, a person or a model may write."""

from hypothesis import strategies as st

from bot.quiz.item import BLANK, FALSE, KINDS, TRUE, Evidence, Item, Paper, Question

FRAGMENTS = (
    '"', "'", "<script>alert(1)</script>", "<b", "</text>", "]]>", "<![CDATA[", "<!--", "&amp;", "&#61;",
    "=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t", "\n", "\r\n", "\n\n", "\x00", "\x0b", "\x1f",
    "\ud800", "\uffff", "\x85", "\u2028", "{", "}", "~", "#", ":", "::", "\\", "\\n", "%50%", "[html]", "->", "*",
    "//", "$CATEGORY: 别的", "{{c1::题}}", "{{FrontSide}}", "[sound:a.mp3]", "|", ",", "；", "答案：A", "A. ", "1. ",
    "😀", "👨‍👩‍👧", "鏈長制", "𠮷", "é", "ﬁ", "　", " ", "_x0041_", "\ufdd0", "链长制", "2019年",
)  # fmt: skip


def texts(end: str, without: str) -> st.SearchStrategy[str]:
    """Texts that end in `end`, so that no two of one item are alike, without some characters."""
    parts = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=5)
    return parts.map(lambda found: "".join(found).translate(dict.fromkeys(map(ord, without))) + end)


@st.composite
def items(draw: st.DrawFn, number: int, kind: str, without: str) -> Item:
    """A sound item of this kind, difficult to write."""
    options: tuple[str, ...] = ()
    if kind == "judge":
        options = (TRUE, FALSE)
    elif kind in ("single", "multiple"):
        letters = "甲乙丙丁戊己"[: 4 if kind == "single" else draw(st.integers(4, 6))]
        options = tuple(draw(texts(letter, without)) for letter in letters)
    if kind in ("single", "judge"):
        answers = (draw(st.sampled_from(options)),)
    elif kind == "multiple":
        answers = options[: draw(st.integers(2, len(options)))]
    else:
        answers = tuple(draw(texts(letter, without)) for letter in "子丑寅"[: draw(st.integers(1, 3))])
    stem = draw(texts("？", without)) if kind != "blank" else f"{draw(texts('题', without))}{BLANK}。"
    evidence = Evidence(draw(texts("据", without)), 0, 1)
    return Item(
        f"id-{number}", kind, stem, options, answers, draw(texts("解", without)), 0.25, f"{number}.md", evidence
    )


@st.composite
def hostile_papers(draw: st.DrawFn, without: str = "") -> Paper:
    """One question of each kind; no text has a character of `without`."""
    found = [draw(items(number, kind, without)) for number, kind in enumerate(KINDS)]
    return Paper("p", draw(texts("卷", without)), "A", tuple(Question(item, score) for item, score in zip(found, (2, 3, 1, 2.5, 8), strict=True)))  # fmt: skip
