"""`tashan quiz class|results|score|draw`: the class, and what it makes of the papers."""

import argparse
from dataclasses import asdict
from pathlib import Path
from random import SystemRandom
from typing import Any

from bot.command.output import add_json, print_json
from bot.command.parser import DONE, Parser
from bot.command.quiz_bank import add_who, load_quizzes, print_item
from bot.command.quiz_wanted import add_wanted, wanted
from bot.quiz.attempt import Attempt
from bot.quiz.item_json import item_json
from bot.settings import load_settings
from index.errors import UserError


def add_commands(parser: Parser, commands: Any) -> None:
    """Add the commands to the sub-parsers of `tashan quiz`."""
    say = parser.say
    names = parser.sub_parser(commands, "class", _class, "看班级名单，或换上新的", "show the class list, or replace it")
    names.add_argument("file", nargs="?", metavar="FILE", help=say("csv、xlsx 或 txt 名单", "a list in csv, xlsx or txt"))  # fmt: skip
    names.named.add_argument("--names", metavar="NAMES", help=say("直接写名字，用逗号分开", "names, parted by commas"))
    results = parser.sub_parser(commands, "results", _results, "看成绩：每人与每题", "results of each trainee and question")  # fmt: skip
    results.named.add_argument("--out", metavar="FILE", help=say("写入 csv 或 xlsx 文件", "write a csv or xlsx file"))
    score = parser.sub_parser(commands, "score", _score, "改一人一题的分数", "change a trainee's points for a question")
    for one in (results, score):
        one.add_argument("paper", metavar="PAPER", help=say("试卷编号", "id of the paper"))
    score.add_argument("name", metavar="NAME", help=say("姓名", "name of the trainee"))
    score.add_argument("number", type=int, metavar="NUMBER", help=say("题号", "number of the question"))
    score.add_argument("points", type=float, metavar="POINTS", help=say("分数", "points"))
    add_who(score)
    draw = parser.sub_parser(commands, "draw", _draw, "随机抽一道题、一个人", "draw a question and a name")
    add_wanted(draw)
    for one in (names, results, score, draw):
        add_json(one)


def _class(options: argparse.Namespace) -> int:
    """`tashan quiz class`: the class list, replaced before where a new one is given."""
    from bot.quiz.class_list import class_names, typed_names

    attempts = load_quizzes().attempts
    if options.file or options.names:
        attempts.set_names(class_names(Path(options.file)) if options.file else typed_names(options.names))
    names = attempts.names()
    if options.json:
        print_json(names)
    else:
        print("\n".join(names))
    return DONE


def _results(options: argparse.Namespace) -> int:
    """`tashan quiz results`: tables of the trainees and the questions, in a file too on request."""
    from bot.quiz.results import question_results
    from bot.quiz.results_file import question_table, results_file, trainee_table

    quizzes = load_quizzes()
    paper, attempts = quizzes.papers.paper(options.paper).paper, quizzes.attempts.of_paper(options.paper)
    if options.out:
        path = Path(options.out)
        _write(path, results_file(paper, attempts, path.suffix.lower().lstrip(".")))
    if options.json:
        questions = [
            {
                "number": number,
                "id": result.question.item.id,
                "stem": result.question.item.stem,
                "difficulty": round(result.share_right, 3),
                "discrimination": result.discrimination and round(result.discrimination, 3),
                "chosen": dict(zip(result.question.item.options, result.chosen, strict=True)),
            }
            for number, result in enumerate(question_results(paper, attempts), 1)
        ]
        row = {"paper": paper.id, "points": paper.total, "trainees": list(map(_attempt, attempts))}
        print_json({**row, "questions": questions})
        return DONE
    for table in (trainee_table(paper, attempts), question_table(paper, attempts)):
        for line in table:
            print(*line, sep="\t")
    return DONE


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UserError(f"不能写入 {path}（{error}）：请换一个 --out。", f"Cannot write {path} ({error}): choose another --out.") from error  # fmt: skip


def _score(options: argparse.Namespace) -> int:
    """`tashan quiz score`: points that a trainer decides on."""
    attempts = load_quizzes().attempts
    attempt = attempts.rescore(options.paper, options.name, options.number, options.points, options.who)
    if options.json:
        print_json(_attempt(attempt))
    else:
        print(attempt.name, f"{attempt.score:g}", sep="\t")
    return DONE


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {
        "name": attempt.name,
        "at": attempt.at,
        "score": attempt.score,
        "responses": [asdict(response) for response in attempt.responses],
    }


def _draw(options: argparse.Namespace) -> int:
    """`tashan quiz draw`: a question for the room, and who answers it."""
    quizzes = load_quizzes()
    items, names = quizzes.bank.find(wanted(options, load_settings()[0], ("approved",))), quizzes.attempts.names()
    if not items:
        raise UserError("题库里没有这样的题：请放宽条件（默认只取已审定的题），或先制作题目。", "The bank has no such item: ask for less (only approved ones unless --status says so), or make items first.")  # fmt: skip
    random = SystemRandom()
    item, name = random.choice(items), random.choice(names) if names else ""
    if options.json:
        print_json({"name": name, "item": item_json(item)})
        return DONE
    print(name)
    print_item(item)
    return DONE
