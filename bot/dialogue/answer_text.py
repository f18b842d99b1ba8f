"""What an answer names, as far as a later question can point back to it."""

import re

_MARKER = re.compile(r"\[\d+\]")
_CLAUSE = re.compile(r"[，,。；;：:！!？?]")
_YES = re.compile(r"^(?:有|没有|是的?|不是|对|可以|会)$")
_COPULA = re.compile(r"^(?:它|他|她|这)?(?:叫做?|就?是|即|为|在|位于|来自|由)")
_MAX_NAME = 25
"""Characters of the longest clause that is a name and no statement."""
_NUMBERED = re.compile(r"(?:^|(?<=[\s，,。；;：:]))(?:\d{1,2}[.、．]|[（(]?[一二三四五六七八九十\d]{1,2}[)）]|第?[一二三四五六七八九十]{1,2}(?:条|点|项|个|种)?[是，、：:]|•)\s*")  # fmt: skip
_BEFORE = re.compile(r"^.*?(?:是|有|为|包括|分别|即|：|:|成|指)(?=[^、]{1,20}、)|^[^“]*(?=“)")
_ENUMERATED = re.compile(r"、|(?<=”)(?=“)|(?<=”)[和与及](?=“)")
_PAIRED = re.compile(r"和|与|以及|及")
_ENDS = re.compile(r"^[\s“”‘’\"'、，,；;。]+|[\s“”‘’\"'、，,；;。等]+$")


def named(answer: str) -> str:
    """The name that an answer begins with; empty where it is a statement."""
    for clause in _CLAUSE.split(without_markers(answer)):
        name = _ENDS.sub("", _COPULA.sub("", clause.strip()))
        if name and not _YES.match(name):
            return name if len(name) <= _MAX_NAME else ""
    return ""


def items(answer: str) -> list[str]:
    """The things that an answer lists, in order; fewer than two are no list."""
    text = without_markers(answer).strip()
    numbered = [part.strip() for part in _NUMBERED.split(text)]
    if len(numbered) > 2:
        return _cleaned(numbered[1:])
    for separator in (r"[；;]", r"\n"):
        parts = [part for part in re.split(separator, text) if part.strip()]
        if len(parts) > 1:
            return _cleaned(parts)
    sentences = [part for part in re.split(r"[。！？]", text) if part.strip()]
    for sentence in sentences:
        parts = _ENUMERATED.split(_BEFORE.sub("", sentence, count=1))
        if len(parts) > 1:
            last = _PAIRED.split(parts[-1], maxsplit=1) if "”" not in parts[-1] else [parts[-1]]
            return _cleaned([*parts[:-1], *last])
    pair = _PAIRED.split(_COPULA.sub("", sentences[0]), maxsplit=1) if sentences else []
    return _cleaned(pair) if len(pair) == 2 and max(map(len, pair)) <= _MAX_NAME else []


def without_markers(answer: str) -> str:
    """The text of an answer without its [n]."""
    return _MARKER.sub("", answer)


def _cleaned(parts: list[str]) -> list[str]:
    cleaned = [_ENDS.sub("", part) for part in parts]
    return [part for part in cleaned if part]
