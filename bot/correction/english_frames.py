"""English around a Chinese term to a Chinese question: what is 链长制."""

import re

_FRAMES = tuple(
    (re.compile(rf"^\s*(?:(?:please|can you|could you|hi|hello|so)[, ]*)*{pattern}\s*[?？.。!]*\s*$"), chinese)
    for pattern, chinese in (
        (r"(?:tell me )?what(?:'s|’s| is| are| was| were)(?: the meaning of| meant by)?\s+(.+?)", r"什么是\1"),
        (r"what does\s+(.+?)\s+(?:mean|stand for)", r"\1是什么意思"),
        (r"what does\s+(.+?)\s+(?:include|contain|consist of)", r"\1包括哪些"),
        (r"(?:the )?(?:definition|meaning) of\s+(.+?)", r"什么是\1"),
        (r"who(?:'s|’s| is| was| are)\s+(.+?)", r"\1是谁"),
        (r"who (?:proposed|initiated|started|founded|created|invented|launched|introduced)\s+(.+?)", r"\1是谁发起的"),
        (r"when (?:was|were|did)\s+(.+?)\s*(?:proposed|initiated|founded|created|launched|introduced|established|start|begin|held)?", r"\1是什么时候"),
        (r"where(?:'s|’s| is| was| are)\s+(.+?)(?: located)?", r"\1在哪里"),
        (r"why\s+(?:is|are|was|were|do|does|did)?\s*(.+?)", r"为什么\1"),
        (r"how many\s+(.+?)(?: are there)?", r"\1有多少"),
        (r"how (?:do|does|did|can|to)\s+(.+?)(?: works?)?", r"\1怎么做"),
        (r"(?:tell me|talk|know|learn)(?: more)? about\s+(.+?)", r"介绍一下\1"),
        (r"(?:explain|introduce|describe|define)\s+(.+?)", r"介绍一下\1"),
    )
)  # fmt: skip


def read_english_frame(form: str) -> str:
    """A question in matching form with the English around its term in Chinese; any other unchanged."""
    for frame, chinese in _FRAMES:
        made = frame.match(form)
        if made:
            return made.expand(chinese)
    return form
