"""The quiz tab in a real browser: from making items to results, on phones, with hostile text."""

import csv
import io
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from bot.database.quizzes import Quizzes, open_quizzes
from bot.quiz.item import Paper, Question
from bot.web.trainer import Trainer
from tests.conftest import PHONE, Browse, fits
from tests.page_server import HOSTILE, serving_articles, serving_fakes
from tests.quiz_items import ITEMS, MULTIPLE, PAPER, SHORT

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = [
    pytest.mark.browser,
    # Those are Gradio's own, from the thread that serves.
    pytest.mark.filterwarnings("ignore"),
]
expect = playwright.expect
CLASS = ["周明远", "欧阳兰", "李小红"]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving_articles(tmp_path_factory.mktemp("home")) as url:
        yield url


@pytest.fixture
def fakes(tmp_path: Path) -> Iterator[tuple[str, Quizzes]]:
    """A page over a bank of its own, with an open paper."""
    with serving_fakes(tmp_path) as url:
        quizzes = open_quizzes("", tmp_path)
        quizzes.bank.add(ITEMS, "")
        quizzes.papers.add([PAPER])
        quizzes.papers.give_status(PAPER.id, "published")
        quizzes.attempts.set_names(CLASS)
        yield url, quizzes


def open_part(page: Any, name: str) -> None:
    if not page.get_by_role("tab", name="题目").count():
        page.get_by_role("tab", name="测验").click()
    page.get_by_role("tab", name=name).click()


def take(page: Any, name: str, right: bool) -> None:
    """Fill in the paper of `tests.quiz_items`, rightly or wrongly, and hand it in."""
    page.get_by_label("姓名").select_option(name)
    page.get_by_label("1786年" if right else "1768年").check()
    for option in MULTIPLE.answers if right else MULTIPLE.options[3:]:
        page.get_by_label(option).check()
    page.get_by_label("错误" if right else "正确").check()
    page.get_by_label("你的答案").first.fill("三百八十万元" if right else "三十八元")
    page.get_by_label("你的答案").last.fill("；".join(SHORT.answers) if right else "不知道")
    expect(page.locator(".done")).to_have_text("已答 5/5")
    page.get_by_role("button", name="交卷").click()
    page.locator(".result").wait_for()


def test_the_whole_way(real: str, browse: Browse) -> None:
    """Make, look at the evidence, approve, compose, publish, take on a phone, ask about it, see the results."""
    trainer = browse(real, viewport={"width": 1440, "height": 900})
    open_part(trainer, "题目")
    trainer.get_by_label("题数").fill("12")
    trainer.get_by_role("button", name="出题").click()
    expect(trainer.get_by_role("progressbar")).to_be_visible()
    trainer.get_by_text("新增 12 题").wait_for(timeout=60_000)
    expect(trainer.locator(".items li")).to_have_count(12)
    trainer.locator(".items .row").first.click()
    expect(trainer.locator(".evidence mark")).to_be_in_viewport()
    trainer.get_by_label("全选").check()
    trainer.locator(".tools").first.get_by_role("button", name="审定").click()
    expect(trainer.locator(".items .approved")).to_have_count(12)

    open_part(trainer, "名单")
    trainer.get_by_label("名单").last.fill("\n".join(CLASS))
    trainer.get_by_role("button", name="保存").click()
    trainer.get_by_text("班级名单（3 人）").wait_for()

    open_part(trainer, "试卷")
    counts = trainer.locator(".parts input[name^=count]")
    for place in range(5):
        counts.nth(place).fill("1" if place in (0, 2) else "0")
    trainer.get_by_role("button", name="组卷").click()
    trainer.locator(".paper").wait_for()
    trainer.get_by_role("button", name="发布").click()
    link = trainer.get_by_role("link", name="答题链接").get_attribute("href")

    phone = browse(f"{real}/{link}", "form.taking", viewport=PHONE, has_touch=True)
    assert fits(phone)
    assert phone.get_by_role("tab", name="题目").count() == 0
    phone.get_by_label("姓名").select_option("欧阳兰")
    for question in phone.locator("fieldset").all():
        question.locator("input").first.check()
    phone.get_by_role("button", name="交卷").tap()
    phone.locator(".result").wait_for()
    assert fits(phone)
    expect(phone.locator(".result section")).to_have_count(2)
    source = phone.get_by_role("link", name="看原文").first.get_attribute("href")
    expect(browse(real + "/" + source).locator("article mark").first).to_be_in_viewport()
    wrong = phone.get_by_role("button", name="去问答里问一问")
    if wrong.count():
        wrong.first.tap()
        phone.locator(".answer, .abstention").first.wait_for()
        assert fits(phone)

    open_part(trainer, "成绩")
    trainer.get_by_role("button", name="看成绩").click()
    expect(trainer.locator(".results tr")).to_have_count(3)
    trainer.get_by_text("未交：周明远、李小红").wait_for()
    link = trainer.locator("a[href$='/csv'][href*=results]").evaluate("link => link.href")
    with urlopen(link) as answer:
        assert list(csv.reader(io.StringIO(answer.read().decode("utf-8-sig"))))[2][0] == "欧阳兰"


def test_results_and_a_question_about_a_wrong_item(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = fakes
    for name, right in zip(CLASS, (True, False, True), strict=True):
        phone = browse(f"{url}/?paper={PAPER.id}", "form.taking", viewport=PHONE, has_touch=True)
        take(phone, name, right)
        assert phone.locator(".total").inner_text() == ("15 / 15" if right else "0 / 15")
        assert fits(phone)
        if not right:
            phone.get_by_role("button", name="去问答里问一问").first.tap()
            expect(phone.locator(".question")).to_contain_text("青石桥建于哪一年？")
            expect(phone.locator(".answer")).to_be_visible()
    trainer = browse(url)
    open_part(trainer, "成绩")
    trainer.get_by_role("button", name="看成绩").click()
    first = trainer.locator(".results tr").nth(1).locator("td")
    expect(first).to_have_count(5)
    assert first.all_inner_texts()[2:] == ["0.67", "1.00", "A 2 B 1 C 0 D 0"]
    trainer.locator(".trainee summary", has_text="欧阳兰").click()
    last = trainer.locator(".trainee[open] li").last
    last.get_by_role("spinbutton").fill("2.5")
    last.get_by_role("button", name="保存").click()
    expect(trainer.locator(".trainee[open] summary b")).to_have_text("2.5")
    assert quizzes.attempts.attempt(PAPER.id, "欧阳兰").responses[-1].marker == "网页"


def test_a_reload_loses_neither_answers_nor_the_result(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    phone = browse(f"{fakes[0]}/?paper={PAPER.id}", "form.taking", viewport=PHONE)
    phone.get_by_label("1768年").check()
    phone.get_by_label("你的答案").first.fill("三十八元")
    phone.reload()
    expect(phone.locator(".done")).to_have_text("已答 2/5")
    expect(phone.get_by_label("1768年")).to_be_checked()
    expect(phone.get_by_label("你的答案").first).to_have_value("三十八元")
    take(phone, "周明远", True)
    phone.reload()
    expect(phone.locator(".result .total")).to_have_text("15 / 15")


def test_unanswered_questions_are_asked_about(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = fakes
    page = browse(f"{url}/?paper={PAPER.id}", "form.taking")
    said = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.get_by_role("button", name="交卷").click()
    assert page.locator("select:invalid").count() == 1  # no name yet
    page.get_by_label("姓名").select_option("周明远")
    page.get_by_role("button", name="交卷").click()
    assert said == ["还有 5 题没有作答，确定交卷吗？"]
    assert quizzes.attempts.of_paper(PAPER.id) == []


def test_the_form_has_no_answer_in_it(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(f"{fakes[0]}/?paper={PAPER.id}", "form.taking")
    content = page.content()
    for secret in ("380万元", "借期三十天", "每周二闭馆"):
        assert secret not in content
    assert set(re.findall(r'value="(\d)"', page.locator("form.taking").inner_html())) == {"0", "1", "2", "3"}


@pytest.mark.parametrize(
    ("paper", "sentence"),
    [("lost", "没有编号为 lost 的试卷"), ("draft", "请等培训员发布"), ("<img src=x>", "没有编号为")],
)
def test_a_paper_that_is_not_open_says_so(
    fakes: tuple[str, Quizzes], browse: Browse, paper: str, sentence: str
) -> None:
    url, quizzes = fakes
    quizzes.papers.add([Paper("draft", "草稿", "A", PAPER.questions)])
    page = browse(f"{url}/?paper={paper}", "#trainee .hint")
    expect(page.locator("#trainee")).to_contain_text(sentence)
    assert page.locator("#trainee img").count() == 0


def test_a_second_attempt_is_refused_and_may_be_allowed(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    url, _ = fakes
    take(browse(f"{url}/?paper={PAPER.id}", "form.taking"), "周明远", False)
    second = browse(f"{url}/?paper={PAPER.id}", "form.taking")
    second.on("dialog", lambda dialog: dialog.accept())
    second.get_by_label("姓名").select_option("周明远")
    second.get_by_role("button", name="交卷").click()
    second.get_by_text("“周明远”已经交过这份试卷").wait_for()
    trainer = browse(url)
    open_part(trainer, "成绩")
    trainer.get_by_role("button", name="看成绩").click()
    trainer.locator(".trainee summary").click()
    trainer.get_by_role("button", name="允许重做").click()
    trainer.get_by_text("还没有人交卷").wait_for()
    second.get_by_role("button", name="交卷").click()
    second.locator(".result").wait_for()


def test_an_item_is_edited_and_restored(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = fakes
    page = browse(url)
    open_part(page, "题目")
    page.get_by_role("button", name="青石桥建于哪一年？").click()
    page.get_by_text("修改", exact=True).click()
    form = page.locator(".edit form")
    form.get_by_label("题干").fill("青石桥何时建成？")
    form.get_by_label("正确选项").nth(1).check()
    form.get_by_role("button", name="保存").click()
    expect(page.locator(".card .item > .stem")).to_have_text("青石桥何时建成？")
    assert quizzes.bank.item("bridge-year").answers == ("1768年",)
    page.get_by_text("修改", exact=True).click()
    page.locator(".edit form [name=option]").nth(1).fill("1786年")
    page.locator(".edit form button").click()
    page.get_by_text("有两个相同的选项").wait_for()
    page.get_by_text("历史（2 版）").click()
    page.get_by_role("button", name="恢复此版").click()
    expect(page.locator(".card .item > .stem")).to_have_text("青石桥建于哪一年？")
    assert [edition.change for edition in quizzes.bank.history("bridge-year")] == ["made", "edited", "restored"]


def test_items_are_found_and_none_ticked_is_told(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(fakes[0])
    open_part(page, "题目")
    expect(page.locator(".items li")).to_have_count(5)
    page.locator(".tools").first.get_by_role("button", name="停用").click()
    page.get_by_text("还没有勾选题目").wait_for()
    page.get_by_label("题型").select_option("填空题")
    expect(page.locator(".items li")).to_have_count(1)
    page.get_by_placeholder("题目里的字词").fill("养蜂")
    page.get_by_role("button", name="查找").click()
    page.get_by_text("题库里没有这样的题").wait_for()


def test_the_last_of_hasty_searches_counts(
    fakes: tuple[str, Quizzes], browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = Trainer.find

    def find_slowly(own: Trainer, wanted: Any) -> Any:
        time.sleep(0.3)
        return find(own, wanted)

    page = browse(fakes[0])
    open_part(page, "题目")
    expect(page.locator(".items li")).to_have_count(5)
    monkeypatch.setattr(Trainer, "find", find_slowly)
    with page.expect_response(lambda response: '"find"' in (response.request.post_data or "")):
        page.get_by_label("题型").select_option("单选题")
    page.get_by_label("题型").select_option("填空题")
    expect(page.locator(".items li .facts")).to_have_text([re.compile("填空题")])


def test_hostile_items_do_nothing(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = fakes
    page = browse(url)
    open_part(page, "题目")
    page.get_by_role("button", name="出题").click()
    page.get_by_text("新增 5 题").wait_for()
    for kind in ("single", "multiple", "judge", "blank", "short"):
        page.locator(f"[data-id=h-{kind}]").click()
        expect(page.locator(".card .item > .stem")).to_contain_text(HOSTILE)
        expect(page.locator(".card mark")).to_contain_text(HOSTILE)
    items = [quizzes.bank.item(f"h-{kind}") for kind in ("single", "multiple", "judge", "blank", "short")]
    quizzes.bank.give_status([item.id for item in items], "approved", HOSTILE)
    quizzes.papers.add([Paper("h", HOSTILE, "A", tuple(Question(item, 2) for item in items))])
    quizzes.papers.give_status("h", "published")
    quizzes.attempts.set_names([HOSTILE[:40]])
    for part in ("试卷", "名单", "抽题"):
        open_part(page, part)
    page.get_by_role("button", name="随机抽题").click()
    page.get_by_role("button", name="看答案").click()
    expect(page.locator(".draw .explanation")).to_contain_text(HOSTILE)
    phone = browse(f"{url}/?paper=h", "form.taking", viewport=PHONE)
    assert fits(phone)
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.get_by_label("姓名").select_option(HOSTILE[:40])
    phone.get_by_label("你的答案").last.fill(HOSTILE)
    phone.get_by_role("button", name="交卷").click()
    expect(phone.locator(".result dd").last).to_contain_text(HOSTILE)
    assert fits(phone)
    open_part(page, "成绩")
    page.get_by_role("combobox", name="卷名").select_option("h")
    page.get_by_role("button", name="看成绩").click()
    page.locator(".trainee summary").click()
    expect(page.locator(".trainee .given").last).to_contain_text(HOSTILE)
    for each in (page, phone):
        assert each.evaluate("window.hacked") is None
        assert each.locator(".quiz img, .quiz script").count() == 0


def test_the_language_switches(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(fakes[0])
    open_part(page, "题目")
    page.get_by_text("English").click()
    page.get_by_role("tab", name="Quizzes").wait_for()
    page.get_by_role("heading", name="Make items").wait_for()
    for name, shown in (
        ("Papers", "Compose a paper"),
        ("Class", "Class list (3)"),
        ("Draw", "Draws one of"),
        ("Results", "Show"),
    ):
        page.get_by_role("tab", name=name).click()
        page.get_by_text(shown).first.wait_for()


def test_a_class_list_is_imported(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(fakes[0])
    open_part(page, "名单")
    page.locator("input[type=file]").set_input_files(
        {"name": "名单.csv", "mimeType": "text/csv", "buffer": "序号,姓名\n1,赵敏\n2,孙立\n".encode("gb18030")}
    )
    page.get_by_text("班级名单（2 人）").wait_for()
    page.get_by_label("名单").last.fill("张伟\n张伟")
    page.get_by_role("button", name="保存").click()
    page.get_by_text("名单里有两个“张伟”").wait_for()


def test_every_file_of_a_paper_comes(fakes: tuple[str, Quizzes], browse: Browse) -> None:
    url, _ = fakes
    page = browse(url)
    open_part(page, "试卷")
    page.get_by_text("下载").first.click()
    links = page.locator(".paper .files a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) >= 9
    for link in links:
        with urlopen(link) as answer:
            assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
            data = answer.read()
        assert len(data) > 100
        if "/json/" in link:
            assert [row["id"] for row in json.loads(data)] == [item.id for item in ITEMS]
