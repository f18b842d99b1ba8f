"""The quiz tab in a real browser: from making items to results, on phones, with hostile text."""

import csv
import io
from collections.abc import Iterator
from urllib.request import urlopen

import pytest

from bot.database.quizzes import Quizzes
from bot.quiz.item import Paper, Question
from tests.conftest import PHONE, Browse, fits
from tests.page_server import HOSTILE, serving_articles
from tests.quiz_items import PAPER
from tests.quiz_page import CLASS, expect, open_part, take

pytestmark = [
    pytest.mark.browser,
    # Those are Gradio's own, from the thread that serves.
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving_articles(tmp_path_factory.mktemp("home")) as url:
        yield url


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


def test_results_and_a_question_about_a_wrong_item(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = quiz_page
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


def test_hostile_items_do_nothing(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = quiz_page
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


def test_the_language_switches(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(quiz_page[0])
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
