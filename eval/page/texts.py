"""Every sentence that the evaluation tab says by itself, in Chinese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class TabTexts:
    """The tab's texts in one language; `{…}` marks what `str.format` fills in."""

    new: str
    set: str
    tag: str
    tag_hint: str
    start: str
    running: str
    done: str
    runs: str
    no_runs: str
    right: str
    working: str
    interrupted: str
    go_on: str
    show: str
    show_hint: str
    none_ticked: str
    too_many: str
    hint: str
    save: str
    report: str


TAB_TEXTS: Mapping[str, TabTexts] = MappingProxyType(
    {
        "zh": TabTexts(
            new="新的评测",
            set="题集",
            tag="标签",
            tag_hint="全部，或如 dev、test",
            start="开始评测",
            running="正在评测",
            done="评测完成：{name}",
            runs="做过的评测",
            no_runs="还没有评测。",
            right="答对 {right}",
            working="进行中，已答 {answered} / {questions}",
            interrupted="中断，已答 {answered} / {questions}",
            go_on="接着做",
            show="查看报告",
            show_hint="勾一个看报告，勾两个作比较。",
            none_ticked="请先勾选评测。",
            too_many="最多勾选两个评测。",
            hint="选一个题集开始评测，或勾选做过的评测查看报告；两次评测可以比较。",
            save="下载报告",
            report="评测报告",
        ),
        "en": TabTexts(
            new="New evaluation",
            set="Set",
            tag="Tag",
            tag_hint="all, or one such as dev, test",
            start="Start",
            running="Evaluating",
            done="Done: {name}",
            runs="Evaluations so far",
            no_runs="None yet.",
            right="right {right}",
            working="under way, {answered} of {questions}",
            interrupted="interrupted after {answered} of {questions}",
            go_on="Go on",
            show="Show the report",
            show_hint="Tick one for its report, two to compare them.",
            none_ticked="Tick an evaluation first.",
            too_many="Tick two evaluations at most.",
            hint="Choose a set and start, or tick earlier evaluations for their report; two are compared.",
            save="Download",
            report="Evaluation report",
        ),
    }
)
