"""What the words of an answer must look like, and where they stand."""

import pytest

from bot.selection.slot import Slot, expected_slot, how_many
from index.normalize import matching_form


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("桥建于哪一年？", "桥建于1786年。", "桥建得很早。"),
        ("哪年修的桥？", "二〇一九年修桥。", "修桥花了七个月。"),
        ("什么时候修的桥？", "去年3月修桥。", "桥由石匠修。"),
        ("修桥花了多少钱？", "修桥花了380万元。", "修桥花了七个月。"),
        ("白茶的占比是多少？", "白茶占35%。", "白茶有35亩。"),
        ("茶园面积多大？", "茶园有两千亩。", "茶园有两千人。"),
        ("修桥用了多久？", "修桥用了七个月。", "修桥用了石头。"),
        ("修桥花了几年？", "修桥花了三年。", "石匠每周来一次。"),
        ("石匠多久来一次？", "石匠每周来一次。", "石匠来了。"),
        ("桥有多少个孔？", "桥有五个孔。", "桥有许多石狮。"),
        ("合作社有多少户社员？", "社员有120户。", "社员来自各村。"),
        ("合作社有多少社员？", "社员120余户。", "社员来自三个村。"),
        ("茶园占地多少亩？", "茶园占地35亩。", "茶园占全村的35%。"),
        ("排名第几？", "排名第三。", "排名靠前。"),
        ("合作社由谁发起？", "合作社由周明远发起。", "合作社由农民发起。"),
        ("早餐有哪些东西？", "鸡蛋、豆浆和馒头。", "早餐免费。"),
        ("书店在哪里？", "书店在杭州市。", "书店很小。"),
        ("为什么要修桥？", "因为过河不便。", "桥有五孔。"),
        ("他在哪个部门工作？", "他在商务局工作。", "他工作五年。"),
        ("是哪家公司修的桥？", "桥由某某集团修。", "桥由石匠修。"),
        ("桥上有哪三种石兽？", "狮、象、龟。", "狮和象。"),
        ("集市办了几天？", "集市办了三天。", "集市8月3日开市。"),
        ("集市办了几天？", "集市从8月3日至5日开市。", "集市8月3日、8月8日开市。"),
        ("修桥花了几个月？", "修桥花了7个月。", "2019年7月修桥。"),
        ("集市在哪个月开市？", "8月开市。", "2019年开市。"),
        ("他来自哪个县？", "他来自青石县。", "他来自浙江省。"),
        ("他在哪个区上班？", "他在吴中区上班。", "他在高新区上班。"),
        ("茶叶卖到哪个国家？", "茶叶卖到英国。", "茶叶卖到国家粮库。"),
        ("他在哪个局工作？", "他在水务局工作。", "他在水边工作。"),
        ("管桥的是哪一级的领导？", "由市级领导来管。", "由石匠来管。"),
        ("他读的是什么专业？", "他读桥梁专业。", "他是专业的石匠。"),
        ("那座桥叫什么？", "那座桥名为青石桥。", "那座桥在镇上。"),
        ("镇上的茶园叫什么？", "镇上有青石茶园。", "镇上有一处茶园。"),
        ("“三早”是哪三早？", "“三早”即早种、早收、早卖。", "“三早”之后,有鸡蛋、豆浆和馒头。"),
        ("“三早”是哪三早？", "早种、早收、早卖的“三早”。", "有鸡蛋、豆浆、馒头,推行“三早”。"),
        ("“三早”是哪三早？", "早种、早收、早卖。", "鸡蛋、豆浆、馒头。"),
        ("请来的有哪些人？", "包括茶科所主任、茶厂厂长和两位研究员。", "包括鸡蛋、豆浆和馒头。"),
        ("什么是“三早”？", "它是指种得早、收得早、卖得早。", "它在青石镇。"),
        ("新茶园有多大规模？", "新茶园规模35亩。", "新茶园有一年了。"),
        ("青政发[2018]53号是什么文件？", "印发《茶园办法》(青政发〔2018〕53号)。", "印发《茶园办法》(青政发〔2018〕54号)。"),
        ("青政发〔2018〕53号是什么？", "青政发〔2018〕53号文件《茶园办法》。", "依据青政发〔2018〕53号,印发了《集市办法》。"),
    ],
    ids=["year", "year in characters", "date", "money", "share", "area", "duration", "years", "how often", "count", "households", "members", "land", "order",
         "person", "several", "place", "cause", "office", "company", "three", "days", "from day to day", "months", "month", "county", "district",
         "country", "bureau", "level", "subject", "name", "name of a kind", "set phrase", "set phrase after", "members alone",
         "by office", "by pronoun", "size", "numbered", "numbered before"],
)  # fmt: skip
def test_an_answer_of_the_type_asked_for_passes(question: str, right: str, wrong: str) -> None:
    slot = expected_slot(question)
    assert slot is not None
    assert slot(right)
    assert not slot(wrong)


def find(question: str, text: str) -> list[str]:
    """The words of `text` that could answer."""
    slot = expected_slot(question)
    assert slot is not None
    return [text[start:end] for start, end in slot.find(text)]


def test_spans_are_the_words_that_fill_the_slot() -> None:
    assert find("桥建于哪一年？", "桥建于1786年,1950年重修。") == ["1786年", "1950年"]
    assert find("桥有多少个孔？", "桥长80米,有五个孔。") == ["五个"]
    assert find("合作社由谁发起？", "合作社的发起人是周明远。") == ["周明远"]
    assert find("链长制的发起人是谁？", "链长制的发起人是原处长梁志良。") == ["梁志良"]


def test_what_the_question_itself_has_is_no_answer() -> None:
    assert find("2019年修的桥建于哪一年？", "2019年修了桥。") == []
    assert find("2019年修的桥建于哪一年？", "2019年修的桥建于1786年。") == ["1786年"]


def test_only_the_clause_that_asks_counts() -> None:
    slot = expected_slot("桥有多少个孔这件事,是在哪里写着的？")
    assert slot is not None
    assert slot.family == "place"


@pytest.mark.parametrize(
    ("question", "family"),
    [
        ("桥有多长时间没修了？", "figure"),
        ("修桥的经费", "figure"),
        ("茶园的总投资额", "figure"),
        ("书店的电话是多少？", "figure"),
        ("桥上有哪些石兽？", "list"),
        ("有哪些干部来过？", "person"),
        ("校长姓什么？", "person"),
        ("茶业厅厅长叫什么名字？", "person"),
        ("讲课的老师有哪几位？", "person"),
        ("他提了哪几点？", "list"),
        ("集市几点开市？", "figure"),
        ("“三早”工作组的书记是哪位？", "person"),
        ("“三早”大会是哪天开的？", "figure"),
        ("书店在哪个区？", "place"),
        ("他担任什么职务？", "thing"),
        ("桥为什么要修？", "cause"),
        ("什么是链长制？", "definition"),
        ("讲讲链长制是怎么回事", "definition"),
        ("链长制啥意思？", "definition"),
        ("链长制咋回事", "definition"),
        ("青石开发区在哪个省？", "place"),
        ("茶园在哪个开发区？", "thing"),
        ("“五员”指的是什么？", "definition"),
        ("怎样借书？", None),
        ("桥和路的长度分别是什么样？", None),
        ("那几个月他住在哪里？", "place"),
        ("白茶的占比为什么低？", "cause"),
        ("白水集市是个什么样的集市？", "definition"),
        ("招商数据平台是什么？", "definition"),
        ("他用的平台是什么？", "thing"),
        ("“三早”指的是哪三早？", "list"),
        ("“三早”是什么意思？", "definition"),
        ("“三早”有哪些好处？", "list"),
    ],
)
def test_family_of_a_question(question: str, family: str | None) -> None:
    slot = expected_slot(question)
    assert (slot.family if slot else None) == family


def test_a_definition_says_what_a_term_is() -> None:
    slot = expected_slot("什么是链长制？")
    assert isinstance(slot, Slot)
    assert slot("链长制是一种协调机制。")
    assert slot("链长制,即由领导担任链长的制度。")
    assert find("链长制是指什么？", "链长制是一种机制。") == ["链长制是"]
    assert not slot("各地推行链长制以来,成效明显。")
    assert find("请给我讲讲链长制是怎么回事", "链长制是一种机制。") == ["链长制是"]


@pytest.mark.parametrize(
    ("text", "defines"),
    [
        ("白茶是一种轻发酵的茶。", True),
        ("村里的白茶，一种轻发酵的茶。", True),
        ("这种轻发酵的茶称为“白茶”。", True),
        ("茶农依靠白茶，为全村增收。", False),
        ("产业体系以白茶为主导。", False),
    ],
)
def test_a_term_is_defined_where_it_begins_a_clause_or_is_given_as_a_name(text: str, defines: bool) -> None:
    slot = expected_slot("什么是白茶？")
    assert slot
    assert slot(matching_form(text)) == defines


@pytest.mark.parametrize(
    ("question", "fills"), [("提了哪三点要求？", True), ("提了哪些要求？", True), ("提了哪四点要求？", False)]
)
def test_a_list_that_only_begins_here_is_a_list(question: str, fills: bool) -> None:
    slot = expected_slot(question)
    assert slot
    assert slot(matching_form("他提出三点要求：一是早起。")) == fills
    assert not slot(matching_form("他提出三点要求。"))


def test_number_of_things_to_be_listed() -> None:
    assert how_many("有哪三点体会") == 3
    assert how_many("五个维度分别叫什么") == 5
    assert how_many("有12家企业,分别是哪些") == 12
    assert how_many("有哪些") == 2
