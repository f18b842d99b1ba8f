"""What a trainee does on the page: taking a paper, once, without losing anything."""

import re

import pytest

from bot.database.quizzes import Quizzes
from bot.quiz.item import Paper
from tests.conftest import PHONE, Browse
from tests.quiz_items import PAPER
from tests.quiz_page import expect, open_part, take

pytestmark = [
    pytest.mark.browser,
    # Those are Gradio's own, from the thread that serves.
    pytest.mark.filterwarnings("ignore"),
]


def test_a_reload_loses_neither_answers_nor_the_result(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    phone = browse(f"{quiz_page[0]}/?paper={PAPER.id}", "form.taking", viewport=PHONE)
    phone.get_by_label("1768年").check()
    phone.get_by_label("你的答案").first.fill("三十八元")
    phone.reload()
    expect(phone.locator(".done")).to_have_text("已答 2/5")
    expect(phone.get_by_label("1768年")).to_be_checked()
    expect(phone.get_by_label("你的答案").first).to_have_value("三十八元")
    take(phone, "周明远", True)
    phone.reload()
    expect(phone.locator(".result .total")).to_have_text("15 / 15")


def test_unanswered_questions_are_asked_about(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    url, quizzes = quiz_page
    page = browse(f"{url}/?paper={PAPER.id}", "form.taking")
    said = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.get_by_role("button", name="交卷").click()
    assert page.locator("select:invalid").count() == 1  # no name yet
    page.get_by_label("姓名").select_option("周明远")
    page.get_by_role("button", name="交卷").click()
    assert said == ["还有 5 题没有作答，确定交卷吗？"]
    assert quizzes.attempts.of_paper(PAPER.id) == []


def test_the_form_has_no_answer_in_it(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    page = browse(f"{quiz_page[0]}/?paper={PAPER.id}", "form.taking")
    content = page.content()
    for secret in ("380万元", "借期三十天", "每周二闭馆"):
        assert secret not in content
    assert set(re.findall(r'value="(\d)"', page.locator("form.taking").inner_html())) == {"0", "1", "2", "3"}


@pytest.mark.parametrize(
    ("paper", "sentence"),
    [("lost", "没有编号为 lost 的试卷"), ("draft", "请等培训员发布"), ("<img src=x>", "没有编号为")],
)
def test_a_paper_that_is_not_open_says_so(
    quiz_page: tuple[str, Quizzes], browse: Browse, paper: str, sentence: str
) -> None:
    url, quizzes = quiz_page
    quizzes.papers.add([Paper("draft", "草稿", "A", PAPER.questions)])
    page = browse(f"{url}/?paper={paper}", "#trainee .hint")
    expect(page.locator("#trainee")).to_contain_text(sentence)
    assert page.locator("#trainee img").count() == 0


def test_a_second_attempt_is_refused_and_may_be_allowed(quiz_page: tuple[str, Quizzes], browse: Browse) -> None:
    url, _ = quiz_page
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
