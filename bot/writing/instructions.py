"""Documents and questions as data for a chat model: their orders are no evidence, their delimiters do not delimit.

A passage can carry text that speaks to the model instead of the reader. Such
text is neither shown to the model nor accepted as proof of what it says.
"""

import re
import unicodedata

from index.normalize import matching_form
from index.sentences import split_sentences

_ABOVE = r"(以上|上述|上面|之前|此前|前面|先前|原有|一切|全部|所有|系统|任何)"
_ANSWER = r"(回答|回复|回覆|输出|答复|回应|答道?|打印|复述|复读|写|说)"
_ONLY = r"(只|仅|一律|统一|直接|改为|必须|务必|都|请|然后)(能|需要?|要|须|可以?|应|准)?"
_ORDERS = (
    # To forget other orders.
    rf"(忽略|无视|忘记|忘掉|抛开|跳过|推翻|不要?再?(理会|遵守|遵循|服从|管)).{{0,8}}{_ABOVE}.{{0,8}}(指令|指示|规则|要求|提示|设定|限制|命令|约束|内容|资料|文字)",
    rf"{_ABOVE}.{{0,6}}(指令|提示词?|规则|设定|资料).{{0,4}}(作废|失效|无效|取消|不算|是假的)",
    r"\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|rules?|prompts?|directions?|guidelines?|above|previous)\b",
    # What to answer.
    rf"{_ONLY}(用.{{0,6}})?{_ANSWER}[^。，,]{{0,8}}[“\"':「『]",
    r"(只|仅)(能|需要?|要|须|可以?|准)(回答|回复|输出|答复)",
    r"(回答|回复|输出|答案|答复)(时|中|里|的)?.{0,3}((末尾|结尾|开头|最后|前面|后面).{0,6}(加|写|附|插入|放|带)|(必须|务必|一律)(加|写|附|插入|放|带))",
    r"\b(reply|respond|answer|output|print|say|write|return)\b.{0,20}\b(only|exactly|just|nothing but|with|the words?|the following)\b",
    r"\b(end|begin|start|finish) (your|the|each|every) (answer|reply|response)\b",
    r"(正确|真正|标准)的?答案(是|为|应)|\banswer is\b|\bnew (instructions?|task|rules?)\b|\b(every|each) (answer|reply|response)\b",
    r"(凡|若|如果?|当|每当)(是|有)?(人|被|用户|谁)?(问|提问|被问)[^。]{0,12}(说|答|告知|回复)|(答复|回答|回复)(用户|提问|读者).{0,3}(须|应|要|必须|请)",
    # To a model as such.
    r"(如果|假如|若)你是|(授权|要求|命令)你|你(现在|必须|应该|的任务|的名字|的(初始|原始)?设定|的新?身份|的角色|的回答|的系统|的开发者|是一[个名位])|从现在(开始|起),?你|(请|你|要)扮演",
    r"(致|对|给|告诉|通知).{0,8}(ai|人工智能|大模型|语言模型|聊天机器人)(助手|模型)?[:,请你]|(ai|智能|问答)(助手|机器人)[:,请]|语言模型(请|必须|应|,|:)",
    r"(系统|开发者|管理员)(提示词|指令|消息|模式|留言)|提示词|越狱模式|系统提示[”\"』」]?:|(看到|读到|阅读)(这里|这句话?|本文|此处)[^。]{0,8}(请|应当|必须|你|程序)",
    r"\bai( systems?| models?| assistants?)?\s?:|\b(to|for) (all )?(ai|llm|language) (systems?|models?|assistants?)|\bforget everything\b",
    r"\byou (are|must|will|should) (now |always |only )?\w+|\byour (answer|instructions?|reply|response|new role|system)\b|\bact as\b|\bpretend\b",
    r"\bsystem (prompt|message|override)|\blanguage model\b|\b(ai|the) assistant\b|\bjailbreak|\bdeveloper mode\b|\bdo anything now\b",
    # Hidden, or a link that loads or is clicked.
    r"\bbase64|\brot13|(解码|译码).{0,8}(执行|照做|遵照)|!\[.*\]\(|\]\(\s*(https?:|javascript:|data:)|<\s*(img|script|iframe|a)\b",
)
_FAKES = (
    r"^\W{0,3}(system|assistant|user|human|developer|系统|助手|用户|开发者)\s*\W?:|^\s*#{2,}\s*(system|instructions?|指令|系统)",
    r"\"role\"\s*:|<\|?/?\s*(资料|问题|system|user|assistant|im_|s>|instructions?)|\[/?inst\]|<<sys>>|[-=]{3,}\s*(end|begin|结束|开始|资料)",
    r"^\s*[\[【]\d{1,2}[\]】]|^\s*(资料|passage|document|source)\s*\d+\s*[:.]",
)
_ORDER, _FAKE = (re.compile("|".join(each).replace(r"\b", r"(?a:\b)")) for each in (_ORDERS, _FAKES))
"""In matching form without invisible characters; a word of Latin letters may stand right beside Chinese."""

_BETWEEN_HAN = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_NUMBER = re.compile(r"[\[【［]\s*(\d+)\s*[\]】］]")
_ANGLES = str.maketrans("<>", "＜＞")


def without_orders(text: str) -> str:
    """The text of a passage with blanks for what is not meant for readers, so that offsets stay.

    An order takes the rest of its line with it; a pretended end of the data (a
    role, a tag, another passage's number) takes all that follows.
    """
    kept = ""
    silent = 0
    for start, end in split_sentences(text):
        form = _BETWEEN_HAN.sub("", matching_form(without_invisible(text[start:end])))
        if _FAKE.search(form):
            break
        if _ORDER.search(form):
            silent = (text + "\n").index("\n", end)
        elif start >= silent:
            kept += _blank(text[len(kept) : start]) + text[start:end]
    return kept + _blank(text[len(kept) :])


def _blank(text: str) -> str:
    return "".join(c if c == "\n" else " " for c in text)


def as_data(text: str) -> str:
    """The text with nothing in it that looks like a tag or the number of a passage."""
    return _NUMBER.sub(r"（\1）", without_invisible(text).translate(_ANGLES))


def without_invisible(text: str) -> str:
    """The text without control, formatting, private and unassigned characters; line breaks and tabs stay."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c)[0] != "C")
