"""`tashan quiz paper|papers|publish|close`: papers drawn from the bank."""

import argparse
import re
from typing import TYPE_CHECKING, Any

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, Parser
from bot.command.quiz_bank import load_quizzes, print_items
from bot.command.quiz_wanted import add_wanted, wanted
from bot.quiz.item import KINDS
from bot.quiz.item_json import item_json
from bot.settings import load_settings
from index.errors import UserError

if TYPE_CHECKING:
    from bot.database.papers import StoredPaper
    from bot.quiz.compose import Part

_PART = re.compile(r"(\d{1,3})(?:x(\d{1,3}(?:\.\d)?))?")


def add_commands(parser: Parser, commands: Any) -> None:
    """Add the commands to the sub-parsers of `tashan quiz`."""
    paper = parser.sub_parser(commands, "paper", _paper, "从题库组卷，可出平行卷", "compose a paper from the bank, in parallel forms")  # fmt: skip
    _add_parts(paper)
    add_wanted(paper)
    papers = parser.sub_parser(commands, "papers", _papers, "列出试卷，或看一份试卷", "list the papers, or show one")
    papers.add_argument("paper", nargs="?", metavar="PAPER", help=parser.say("试卷编号", "id of a paper"))
    publish = parser.sub_parser(commands, "publish", _publish, "发布试卷，供学员作答", "open a paper to the class")
    close = parser.sub_parser(commands, "close", _close, "停止作答", "close a paper")
    for one in (publish, close):
        one.add_argument("paper", metavar="PAPER", help=parser.say("试卷编号", "id of the paper"))
    for one in (paper, papers, publish, close):
        add_json(one)


def _add_parts(paper: Parser) -> None:
    say, add = paper.say, paper.named.add_argument
    add("--title", required=True, metavar="TITLE", help=say("卷名", "title of the paper"))
    for kind in KINDS:
        add(f"--{kind}", metavar="NxPOINTS", help=say("题数和每题分数，如 10x2", "number of questions and points for each, such as 10x2"))  # fmt: skip
    add("--forms", type=int, default=1, choices=range(1, 5), metavar="N", help=say("平行卷份数，1–4", "parallel forms, 1 to 4"))  # fmt: skip
    add("--seed", type=int, default=0, metavar="N", help=say("随机种子", "seed of the draw"))


def _paper(options: argparse.Namespace) -> int:
    """`tashan quiz paper`: parallel papers out of the bank, stored as drafts."""
    from bot.quiz.compose import compose

    quizzes = load_quizzes()
    items = quizzes.bank.find(wanted(options, load_settings()[0], ("approved",)))
    texts = {kind: getattr(options, kind) for kind in KINDS}
    parts = {kind: _part(kind, text) for kind, text in texts.items() if text}
    composed = compose(items, options.title, parts, options.forms, options.seed)
    quizzes.papers.add(composed.papers)
    stored = [quizzes.papers.paper(paper.id) for paper in composed.papers]
    if options.json:
        print_json({"papers": [_paper_json(each) for each in stored], "shared": composed.shared})
        return DONE
    for each in stored:
        _print_paper(each)
    if composed.shared:
        kinds = "、".join(composed.shared)
        print(f"题库不够，各卷 {kinds} 用相同的题，次序不同" if load_settings()[0].language == "zh" else f"Too few items: {kinds} are the same on each form, in another order")  # fmt: skip
    return DONE


def _part(kind: str, text: str) -> "Part":
    from bot.quiz.compose import Part

    match = _PART.fullmatch(text)
    if match is None or not float(match[2] or 1):
        raise UserError(f"--{kind} {text} 不合要求：写成题数x分数，如 10x2。", f"--{kind} {text} is unusable: write NUMBERxPOINTS, such as 10x2.")  # fmt: skip
    return Part(int(match[1]), float(match[2] or 1))


def _papers(options: argparse.Namespace) -> int:
    """`tashan quiz papers`: all papers, or the questions of one."""
    papers = load_quizzes().papers
    if options.paper is None:
        found = papers.all()
        if options.json:
            print_json([_paper_json(each) for each in found])
        for each in () if options.json else found:
            _print_paper(each)
        return DONE
    stored = papers.paper(options.paper)
    if options.json:
        questions = [{**item_json(each.item), "score": each.score} for each in stored.paper.questions]
        print_json({**_paper_json(stored), "questions": questions})
        return DONE
    _print_paper(stored)
    print_items([question.item for question in stored.paper.questions], False)
    return DONE


def _paper_json(stored: "StoredPaper") -> dict[str, Any]:
    from bot.quiz.compose import difficulty

    paper = stored.paper
    return {
        "id": paper.id,
        "title": paper.title,
        "form": paper.form,
        "status": stored.status,
        "questions": len(paper.questions),
        "points": paper.total,
        "difficulty": round(difficulty(paper), 3),
        "made": stored.made,
    }


def _print_paper(stored: "StoredPaper") -> None:
    print(*_paper_json(stored).values(), sep="\t")


def _publish(options: argparse.Namespace) -> int:
    return _give_status(options, "published")


def _close(options: argparse.Namespace) -> int:
    return _give_status(options, "closed")


def _give_status(options: argparse.Namespace, status: str) -> int:
    stored = load_quizzes().papers.give_status(options.paper, status)
    if options.json:
        print_json(_paper_json(stored))
    else:
        _print_paper(stored)
    return DONE
