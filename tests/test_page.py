"""The chat page in a real browser: asking, checking a citation, phones, hostile text, no other host."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.chat_server import ChatServer, answers, says, serving_chat
from tests.conftest import PHONE, Browse, fits
from tests.page_server import HOSTILE, serving_articles, serving_fakes

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = [
    pytest.mark.browser,
    # Those are Gradio's own, from the thread that serves.
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def fakes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving_fakes(tmp_path_factory.mktemp("home")) as url:
        yield url


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving_articles(tmp_path_factory.mktemp("home")) as url:
        yield url


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, ChatServer]]:
    """The page with a chat model, and the server that this is on."""
    pytest.importorskip("langchain_openai", reason="langchain-openai is not installed")
    with (
        serving_chat(says("")) as chat,
        serving_articles(tmp_path_factory.mktemp("home"), llm="openai:m", llm_base_url=chat.url) as url,
    ):
        yield url, chat


def ask(page: Any, question: str) -> Any:
    """Ask, and return the answer once it is there."""
    answers, box = page.locator(".answer, .abstention"), page.get_by_role("textbox")
    count = answers.count()
    box.fill(question)
    box.press("Enter")
    answers.nth(count).wait_for()
    return answers.nth(count)


def open_citation(page: Any, answer: Any) -> Any:
    answer.locator("a.citation").first.click()
    mark = page.locator("article mark").first
    playwright.expect(mark).to_be_in_viewport()
    return mark


def test_an_answer_is_checked_beside_it(real: str, browse: Browse) -> None:
    page = browse(real)
    answer = ask(page, "什么是链长制")
    assert "[1]" in answer.inner_text()
    mark = open_citation(page, answer)
    assert "链长制" in mark.inner_text()
    assert page.locator("article").bounding_box()["x"] > answer.bounding_box()["x"] + answer.bounding_box()["width"]


def test_a_question_beside_the_point_is_declined(real: str, browse: Browse) -> None:
    page = browse(real)
    assert "没有找到" in ask(page, "红烧肉怎么做").inner_text()
    page.locator(".abstention a.source").first.click()
    playwright.expect(page.locator("article mark").first).to_be_in_viewport()


def test_examples_answer_and_go_away(real: str, browse: Browse) -> None:
    page = browse(real)
    page.get_by_role("button", name="什么是").first.click()
    page.locator(".answer a.citation").first.wait_for()
    assert page.get_by_role("button", name="什么是").count() == 0


def test_a_correction_is_shown_and_undone_with_a_click(real: str, browse: Browse) -> None:
    page = browse(real)
    ask(page, "什么是练长制")
    playwright.expect(page.locator(".note")).to_contain_text("按“链长制”检索")
    page.get_by_role("button", name="仍按原文检索").click()
    page.locator(".answer, .abstention").nth(1).wait_for()
    assert page.locator(".question").all_inner_texts() == ["什么是练长制", "什么是练长制"]
    assert page.locator(".note").count() == 1


def test_a_later_question_shows_what_it_was_taken_for(real: str, browse: Browse) -> None:
    page = browse(real)
    ask(page, "什么是链长制")
    ask(page, "它的发起人是谁")
    playwright.expect(page.locator(".note")).to_have_text("理解为：“链长制的发起人是谁”")


def test_the_reasons_unfold(real: str, browse: Browse) -> None:
    page = browse(real, viewport=PHONE)
    ask(page, "什么是链长制")
    reasons = page.locator("details.why")
    playwright.expect(reasons.locator("ul").first).not_to_be_visible()
    reasons.locator("summary").click()
    playwright.expect(reasons.locator("b").first).to_have_text("链长制")
    assert fits(page)


def test_small_talk_and_abstentions_follow_the_language(real: str, browse: Browse) -> None:
    page = browse(real)
    assert "请直接提问" in ask(page, "你好").inner_text()
    page.get_by_text("English").click()
    playwright.expect(page.get_by_role("tab", name="Quizzes")).to_be_visible()
    playwright.expect(page.get_by_role("button", name="Clear conversation")).to_be_visible()
    assert "please ask one" in ask(page, "你好").inner_text()
    assert "do not answer" in ask(page, "红烧肉怎么做").inner_text()


def test_a_phone_shows_everything(real: str, browse: Browse) -> None:
    page = browse(real, viewport=PHONE, has_touch=True)
    assert fits(page)
    answer = ask(page, "什么是链长制")
    assert "链长制" in open_citation(page, answer).inner_text()
    assert fits(page)
    page.get_by_role("button", name="关闭原文").tap()
    playwright.expect(page.locator("article")).to_have_count(0)
    ask(page, "红烧肉怎么做")
    assert fits(page)


def test_the_language_switches(fakes: str, browse: Browse) -> None:
    page = browse(fakes)
    ask(page, "甲")
    page.get_by_text("English").click()
    playwright.expect(page.get_by_role("button", name="Clear conversation")).to_be_visible()
    playwright.expect(page.get_by_role("textbox")).to_have_attribute("placeholder", "Type a question and press Enter")
    assert "Sources" in ask(page, "乙").inner_text()
    page.get_by_role("textbox").fill("故障")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("The index is broken").wait_for()


def test_old_citations_work_from_the_keyboard_and_focus_returns(fakes: str, browse: Browse) -> None:
    page = browse(fakes)
    first = ask(page, "甲")
    ask(page, "乙")
    link = first.get_by_role("link", name="出处 1").first
    link.focus()
    page.keyboard.press("Enter")
    playwright.expect(page.locator("article mark").first).to_be_in_viewport()
    page.keyboard.press("Escape")
    playwright.expect(page.locator("article")).to_have_count(0)
    playwright.expect(link).to_be_focused()


def test_users_do_not_meet_and_history_is_handed_on(fakes: str, browse: Browse) -> None:
    one, other = browse(fakes), browse(fakes)
    ask(one, "甲")
    playwright.expect(ask(other, "乙")).to_contain_text("前问：。")
    playwright.expect(ask(one, "丙")).to_contain_text("前问：甲。")
    one.get_by_role("button", name="清空对话").click()
    playwright.expect(one.locator(".answer")).to_have_count(0)
    playwright.expect(ask(one, "丁")).to_contain_text("前问：。")
    assert other.locator(".answer").count() == 1


def test_a_slow_answer_grows_and_leaves_the_next_question_alone(fakes: str, browse: Browse) -> None:
    page = browse(fakes)
    answer = ask(page, "慢")
    assert "前问" not in answer.inner_text()
    page.get_by_role("textbox").fill("下一个问题")
    playwright.expect(answer).to_contain_text("前问")
    assert page.get_by_role("textbox").input_value() == "下一个问题"


def test_clearing_ends_a_slow_answer(fakes: str, browse: Browse) -> None:
    page = browse(fakes)
    ask(page, "慢")
    page.get_by_role("button", name="清空对话").click()
    page.wait_for_timeout(2500)
    assert page.locator(".answer").count() == 0
    ask(page, "甲")


@pytest.mark.parametrize("question", ["", "长" * 2001], ids=["empty", "overlong"])
def test_a_question_that_cannot_be_asked_stays_in_the_box(fakes: str, browse: Browse, question: str) -> None:
    page = browse(fakes)
    page.get_by_role("textbox").fill(question)
    page.get_by_role("textbox").press("Enter")
    page.locator(".notice").wait_for()
    assert page.get_by_role("textbox").input_value() == question


def test_hostile_text_does_nothing(fakes: str, browse: Browse) -> None:
    page = browse(fakes)
    answer = ask(page, HOSTILE)
    assert answer.inner_text().count(HOSTILE) >= 2
    assert HOSTILE in open_citation(page, answer).inner_text()
    assert page.evaluate("window.hacked") is None
    assert page.locator("article img, .answer img, .question img").count() == 0


def test_a_citation_opens_in_a_tab_of_its_own(fakes: str, browse: Browse) -> None:
    page = browse(fakes)
    target = ask(page, "甲").locator("a.citation").first.get_attribute("href")
    playwright.expect(browse(fakes + "/" + target).locator("article mark").first).to_be_in_viewport()


RIGHT = "链长制是区域产业链发展中的一种协调机制"


def test_a_model_is_seen_writing_and_what_is_wrong_is_struck(written: tuple[str, ChatServer], browse: Browse) -> None:
    url, chat = written
    chat.reply = says(f"{RIGHT}[1]。它1919年由浙江省商务厅在全国首创[1]。", pause=0.1)
    page = browse(url)
    answer = ask(page, "什么是链长制")
    playwright.expect(answer.locator(".pending")).to_contain_text("链长制是区域")
    playwright.expect(answer.locator("a.citation")).to_have_text("[1]")
    playwright.expect(answer.locator("s.struck")).to_have_text("它1919年由浙江省商务厅在全国首创。")
    playwright.expect(answer.locator(".reason")).to_contain_text("1919")
    playwright.expect(answer.locator(".pending")).to_have_count(0)
    assert "链长制" in open_citation(page, answer).inner_text()


def test_without_the_model_one_line_says_why(written: tuple[str, ChatServer], browse: Browse) -> None:
    url, chat = written
    chat.reply = answers(429, {})
    answer = ask(browse(url), "什么是链长制")
    assert "额度" in answer.locator(".aside").inner_text()
    assert RIGHT in answer.inner_text()


def test_what_a_hostile_model_says_does_nothing(written: tuple[str, ChatServer], browse: Browse) -> None:
    url, chat = written
    attack = (
        "5<6<img src=x onerror='window.hacked=1'> [看](javascript:window.hacked=1) ![图](https://evil.example/a.png)"
    )
    chat.reply = says(f"{RIGHT}[1]。{attack} <script>window.hacked=1</script> https://evil.example/?q=1 。", pause=0.02)
    page = browse(url)
    answer = ask(page, "什么是链长制")
    playwright.expect(answer.locator("s.struck").first).to_be_visible()
    assert page.evaluate("window.hacked") is None
    assert answer.locator("img, script").count() == 0
    links = answer.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert all(link.startswith("#article=") for link in links)
