"""Files to articles: encodings, front matter, titles, sections, and what cannot be read."""

import codecs
import hashlib
import os
from pathlib import Path

import pytest

from index.errors import UserError
from index.read import read_article, read_articles
from index.records import Article

TEXT = "山城的老桥修好了，行人又能过河。\n桥上新装了路灯。\n"


def read(path: Path, data: bytes | str) -> Article:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_article(path.name, path)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("gb18030"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode("gb18030"),
    ],
    ids=["utf-8", "bom", "gb18030", "utf-16-le", "utf-16-be", "crlf", "cr"],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, data: bytes) -> None:
    article = read(tmp_path / "桥.txt", data)
    assert article.text == TEXT.strip()
    assert article.digest == hashlib.sha256(data).hexdigest()


PROSE = "這座古橋建於清朝，橋頭種著幾棵樟樹，遊客經過時總會停下來讀一讀碑文。"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("big5.txt", PROSE.encode("big5"), "编码"),
        ("latin1.txt", "Le café où l'été déçu rêvait à Genève".encode("latin-1"), "UTF-8"),
        ("utf16.txt", TEXT.encode("utf-16-le"), "UTF-8"),
        ("shift-jis.txt", "これは日本語の文章です。".encode("shift-jis"), "编码"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", "不是文本"),
        ("zip.md", b"PK\x03\x04\x14\x00\x06\x00\x08", "不是文本"),
        ("torn.txt", codecs.BOM_UTF16_LE + b"\x00\x4e\x00", "不是文本"),
        ("nul.txt", "正文\x00。".encode(), "不是文本"),
        ("empty.txt", b"", "没有正文"),
        ("blank.md", b" \n\t\r\n", "没有正文"),
        ("bom.md", codecs.BOM_UTF8, "没有正文"),
        ("heading.md", "# 只有标题\n".encode(), "没有正文"),
        ("fields.md", "---\ntitle: 只有题头\n---\n".encode(), "没有正文"),
        ("yaml.md", "---\ntitle: [未完\n---\n正文。\n".encode(), "YAML"),
        ("date.md", "---\npublished: 2022-13-45\n---\n正文。\n".encode(), "YAML"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)
def test_a_file_that_is_no_article_is_refused_by_name(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UserError) as error:
        read(tmp_path / name, data)
    for sentence in (error.value.chinese, error.value.english):
        assert str(tmp_path / name) in sentence
        assert "\n" not in sentence
    assert reason in error.value.chinese


def test_a_broken_link_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "gone.md")
    with pytest.raises(UserError, match=r"a\.md 无法读取"):
        read_article("a.md", tmp_path / "a.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("正文。", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UserError, match=r"a\.md 无法读取"):
        read_article("a.md", path)


def test_front_matter_fills_the_fields(articles_folder: Path) -> None:
    article = read_article("bridge.md", articles_folder / "bridge.md")
    assert (article.id, article.title, article.source) == ("bridge.md", "青石桥的修缮", "《青石县报》")
    assert (article.published, article.place, article.topics) == ("2019", "青石县", ("古桥", "修缮"))
    assert article.text.startswith("青石桥建于1786年")


def test_front_matter_with_a_date_and_one_topic(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", "---\r\ntitle: 12\r\npublished: 2022-05-01\r\ntopics: 古桥\r\n---\r\n正文。\r\n")
    assert (article.title, article.published, article.topics, article.text) == ("12", "2022-05-01", ("古桥",), "正文。")


def test_rules_around_text_are_no_front_matter(tmp_path: Path) -> None:
    assert "只是一行" in read(tmp_path / "a.txt", "---\n只是一行字而已。\n---\n正文。\n").text


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("桥.md", "# 老桥\n\n正文。", "老桥"),
        ("桥.md", "---\ntitle: 题头\n---\n# 老桥\n\n正文。", "题头"),
        ("桥.txt", "老桥重修\n桥修好了。", "老桥重修"),
        ("桥.txt", "老桥重修\n——山城见闻\n桥修好了。", "老桥重修——山城见闻"),
        ("桥.txt", "桥修好了。\n灯也亮了。", "桥"),
    ],
    ids=["markdown", "front matter", "plain", "subtitle", "file name"],
)
def test_title(tmp_path: Path, name: str, text: str, title: str) -> None:
    assert read(tmp_path / name, text).title == title


def test_sections_of_markdown_carry_the_path_of_headings(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", "# 题\n\n起。\n\n## 甲\n\n一。\n\n### 乙\n\n二。\n\n## 丙\n\n三。")
    sections = [(section.heading, article.text[section.start : section.end].strip()) for section in article.sections]
    assert sections == [("", "起。"), ("甲", "一。"), ("甲 › 乙", "二。"), ("丙", "三。")]
    assert article.text == "起。\n甲\n一。\n乙\n二。\n丙\n三。"


def test_sections_of_plain_text_with_name_lines_and_torn_sentences(tmp_path: Path) -> None:
    text = """山城新路
——记修路的人们
讲述人：何大山
一、修路
老人们常说修路比修房更要紧，因为一条好路能让山货当天运到城里的图
▲通车那天的山路

书馆广场去卖。
二、架桥
桥也修好了。
"""
    article = read(tmp_path / "路.txt", text)
    assert article.title == "山城新路——记修路的人们"
    sections = {section.heading: article.text[section.start : section.end].strip() for section in article.sections}
    assert list(sections) == ["", "一、修路", "二、架桥"]
    assert sections[""] == "讲述人：何大山"
    torn = "老人们常说修路比修房更要紧，因为一条好路能让山货当天运到城里的图书馆广场去卖。"
    assert sections["一、修路"] == f"{torn}\n▲通车那天的山路"


def test_bad_files_are_skipped_and_named(articles_folder: Path) -> None:
    (articles_folder / "bad.txt").write_bytes(b"\x00\x01")
    (articles_folder / "empty.md").touch()
    articles, skipped = read_articles([articles_folder])
    assert len(articles) == 5
    assert [Path(str(reason).split(" ")[0]).name for reason in skipped] == ["bad.txt", "empty.md"]


def test_a_folder_without_articles_is_named_with_the_first_reasons(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01")
    with pytest.raises(UserError, match=r"bad\.txt") as error:
        read_articles([tmp_path])
    assert str(tmp_path) in error.value.english
