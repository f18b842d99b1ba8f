"""The words of a sentence that tell by themselves whom or what it is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.quiz.making.lexicon import Lexicon
from bot.text.reading import Reading

_QUOTED = re.compile(r"[“《][^“”《》]{2,60}[”》]")
_FIRM = re.compile(r"[\u4e00-\u9fff]{4,16}(?:[(][\u4e00-\u9fff]{2,4}[)])?(?:股份)?有限公司")
_COUNTRY = re.compile(r"^(?:全国|中国|我国|国内)(?=.*\d)")
_GENERIC = re.compile(
    r"(?:培训班?|会议?|座谈会|推进会|活动|学员|课堂|课程|教学|师资|人员|干部|单位|部门|企业|行动|系统|项目|任务|目标|纪律|要求|体会|经验|工作|问题|情况"
    r"|仪式|讲话|交流|合作|趋势|差距|管理|发展|建设|开发区|高新区|园区|平台|产业|机制|制度|服务|模式|政策|布局|体系|方式|措施|方案|审批|内容|方面)$"
)
"""Ends of terms that many things share."""
SPECIFIC = 7
"""Characters from which a term is specific whatever it ends with: 新型工况自动监控系统."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """`form[start:end]` of a reading; `kind` is "person", "name" or, for a term or quotation without a name in it, "concept"."""

    start: int
    end: int
    kind: str


def anchors(reading: Reading, lexicon: Lexicon) -> list[Anchor]:
    """The names, places, quotations and telling terms of a text in order, none inside another."""
    found = sorted(_all(reading, lexicon), key=lambda anchor: (anchor.start, -anchor.end))
    kept: list[Anchor] = []
    for anchor in found:
        if not kept or anchor.start >= kept[-1].end:
            kept.append(anchor)
    return kept


def _all(reading: Reading, lexicon: Lexicon) -> Iterator[Anchor]:
    form = reading.form
    for names, kind in ((lexicon.people, "person"), (lexicon.bodies, "name")):
        yield from (Anchor(*match.span(), kind) for name in names for match in re.finditer(re.escape(name), form))
    yield from (Anchor(*match.span(), "name") for pattern in (_FIRM, _COUNTRY) for match in pattern.finditer(form))
    yield from (Anchor(*match.span(), "concept") for match in _QUOTED.finditer(form))
    yield from (Anchor(word.start, word.end, "name") for word in reading.words if word.text in lexicon.places)
    edges = {word.start for word in reading.words} | {len(form)}
    for term in lexicon.telling:
        for match in re.finditer(re.escape(term), form):
            if {*match.span()} <= edges and (len(term) >= SPECIFIC or not _GENERIC.search(term)):
                yield Anchor(*match.span(), "concept")
