"""Every sentence the chat page says by itself, in Chinese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Texts:
    """The page's texts in one language; `{…}` marks what `str.format` fills in."""

    name: str
    """Of the language, in the language."""
    title: str
    subtitle: str
    tabs: Mapping[str, str]
    """Names of the tabs, by their ids."""
    language: str
    conversation: str
    welcome: str
    question: str
    question_hint: str
    send: str
    clear: str
    searching: str
    sources: str
    nearest: str
    open_source: str
    """Read aloud for a link to a source: `{number}` and `{title}`."""
    article: str
    article_hint: str
    close: str
    origin: str
    published: str
    place: str
    unknown_article: str
    failure: str
    corrected: str
    """Above an answer: `{used}` was looked for."""
    exact: str
    understood: str
    """Above an answer: `{question}` is what the question was taken for."""
    why: str
    searched: str
    score: str
    """Of a passage: `{score}`, `{lexical}` and `{dense}`."""
    confidence: str
    """`{confidence}` and `{threshold}`."""
    hits: str
    sentences: str
    chosen: str
    took: str
    steps: Mapping[str, str]


TEXTS: Mapping[str, Texts] = MappingProxyType(
    {
        "zh": Texts(
            name="中文",
            title="他山",
            subtitle="开发区培训问答 · 回答出自学员文章，句句有出处",
            tabs=MappingProxyType({"chat": "问答", "quiz": "测验", "evaluation": "评测"}),
            language="界面语言",
            conversation="对话",
            welcome="请提问。回答只取自文章原文，点击句末编号可以核对。",
            question="问题",
            question_hint="输入问题，按回车发送",
            send="发送",
            clear="清空对话",
            searching="正在查找原文……",
            sources="出处",
            nearest="最接近的内容",
            open_source="出处 {number}，{title}，打开原文",
            article="原文",
            article_hint="点击回答中的编号，原文在这里打开，引用的句子会标出。",
            close="关闭原文",
            origin="来源",
            published="时间",
            place="地点",
            unknown_article="这篇文章已不在资料库中，请重新提问",
            failure="回答时出了故障，请再试一次；如仍不行，请告知管理员。",
            corrected="按{used}检索",
            exact="仍按原文检索",
            understood="理解为：“{question}”",
            why="为什么这样回答",
            searched="检索用语：{question}",
            score="{score}（词 {lexical}，义 {dense}）",
            confidence="置信度 {confidence}，不低于 {threshold} 才回答",
            hits="命中的段落",
            sentences="得分最高的句子",
            chosen="已采用",
            took="用时：{steps}",
            steps=MappingProxyType({"correct": "更正", "understand": "理解", "search": "检索", "choose": "选句"}),
        ),
        "en": Texts(
            name="English",
            title="Tashan 他山",
            subtitle="Answers from the class's articles, every sentence with its source",
            tabs=MappingProxyType({"chat": "Ask", "quiz": "Quizzes", "evaluation": "Evaluation"}),
            language="Language",
            conversation="Conversation",
            welcome="Ask a question in Chinese. Answers quote the articles; click a number to check.",
            question="Question",
            question_hint="Type a question and press Enter",
            send="Send",
            clear="Clear conversation",
            searching="Searching the articles…",
            sources="Sources",
            nearest="Closest passages",
            open_source="Source {number}, {title}, open the article",
            article="Article",
            article_hint="Click a number in an answer: its article opens here with the cited sentence marked.",
            close="Close the article",
            origin="Source",
            published="Date",
            place="Place",
            unknown_article="This article is no longer in the collection; please ask again",
            failure="Something went wrong; please try again, or tell the administrator if it persists.",
            corrected="Searched for {used}",
            exact="Search for what I typed",
            understood="Understood as “{question}”",
            why="Why this answer",
            searched="Searched for: {question}",
            score="{score} (words {lexical}, meaning {dense})",
            confidence="Confidence {confidence}; {threshold} is needed to answer",
            hits="Passages found",
            sentences="Sentences with the highest scores",
            chosen="used",
            took="Time: {steps}",
            steps=MappingProxyType(
                {"correct": "correcting", "understand": "understanding", "search": "searching", "choose": "choosing"}
            ),
        ),
    }
)
