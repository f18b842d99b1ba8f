"""A paper of thirty-one questions about `docs_corpus`, made by hand."""

from functools import cache

from bot.quiz.item import FALSE, LETTERS, TRUE, Evidence, Item, Paper, Question
from index.read import read_article
from tests.conftest import ROOT

SCORES = {"single": 2.0, "multiple": 3.0, "judge": 1.0, "blank": 2.0, "short": 8.0}

SINGLE = [
    (
        "链长制由哪个部门在全国首创？",
        "浙江省商务厅 江苏省商务厅 山西省商务厅 浙江省发展改革委",
        "A",
        "chain-chief-system",
        "链长制是区域产业链发展中的一种协调机制，2019年由浙江省商务厅在全国首创",
    ),
    (
        "链长制的发起人是谁？",
        "侯向军 梁志良 卢飞霞 唐巍巍",
        "B",
        "chain-chief-system",
        "链长制的发起人是浙江省商务厅开发区处原处长梁志良。",
    ),
    (
        "秀洲区的“最多90天”审批改革从什么时候起深化实施？",
        "2018年11月 2021年12月 2019年5月 2022年3月",
        "C",
        "ninety-day-approval-standard-land",
        "“最多90天”是秀洲区针对工业企业投资项目推行的审批改革，2019年5月起深化实施",
    ),
    (
        "2020年，秀洲高新区在全国高新区里排第几名？",
        "第44名 第74名 第100名 第61名",
        "D",
        "xiuzhou-hightech-zone",
        "2020年，秀洲高新区在全国高新区里排第61名。",
    ),
    (
        "下列哪一项是“昆山之路”的内容？",
        "团结拼搏、负重奋进、自加压力、敢于争先 借鉴、创新、圆融、共赢 艰苦创业、勇于创新、争先创优 改革创新、开放包容、敢为人先、追求卓越",
        "C",
        "suzhou-three-treasures",
        "“昆山之路”：艰苦创业、勇于创新、争先创优",
    ),
    (
        "平顶山高新区的“一区多园”从什么时候起步？",
        "2018年11月 2019年5月 2020年8月 2021年12月",
        "A",
        "one-zone-many-parks",
        "平顶山高新区的“一区多园”从2018年11月起步。",
    ),
    (
        "关于陈家宝提出的准入新机制，下列说法正确的是哪一项？",
        "把“敲门招商”变为“以商招商”，让企业自己去找合作的企业"
        " 把“捡到篮子就是菜”变为“提着篮子去选菜”"
        " 把“拿地即开工”变为“开工即投产”，压缩项目建设的时间"
        " 把“一季一排名”变为“半年一评比”，减轻基层填表的负担",
        "B",
        "investment-promotion-mechanism",
        "陈家宝主张落实准入新机制，把“捡到篮子就是菜”变为“提着篮子去选菜”",
    ),
    (
        "科沃斯集团成立于哪一年？",
        "1978年 1988年 2008年 1998年",
        "D",
        "ecovacs-king-long",
        "科沃斯集团是1998年成立的企业，最初是传统吸尘器制造商",
    ),
    (
        "浦口经开区的运营模式是什么？",
        "大管委会+小公司 小管委会+大公司 管委会+街道 纯公司化运营",
        "B",
        "pukou-edz-capital-investment",
        "浦口经开区是南京市浦口区的经济开发区，以“小管委会+大公司”模式运营",
    ),
    (
        "苏州金龙的品牌价值是多少？",
        "42.2亿元 200亿元 358.35亿元 385.35亿元",
        "C",
        "ecovacs-king-long",
        "品牌价值达358.35亿元，已连续11年入选“中国500最具价值品牌”榜。",
    ),
]
MULTIPLE = [
    (
        "秀洲高新区的三大主导产业是哪些？",
        "光伏 智能家居 时尚纺织 数字经济 航空航天",
        "ABC",
        "xiuzhou-hightech-zone",
        "三大主导产业（补强）：光伏、智能家居、时尚纺织",
    ),
    (
        "链长制可以帮助地方政府做产业链的哪几件事？",
        "建链 断链 补链 强链",
        "ACD",
        "chain-chief-system",
        "链长制的好处在于，地方政府可以把手中有限的资源和生产要素调动起来，用于产业链的三件事：",
    ),
    (
        "下列哪些县级市属于苏州的百强县（市）？",
        "昆山 江阴 张家港 常熟 太仓 义乌",
        "ACDE",
        "suzhou-three-treasures",
        "全国百强县中有4家出自苏州，分别是昆山、张家港、常熟、太仓。",
    ),
    (
        "“亩均论英雄”把秀洲区的工业企业划成哪几类？",
        "优先发展类 提升发展类 帮扶转型类 倒逼整治类",
        "ABCD",
        "per-mu-evaluation",
        "秀洲区以亩均税收、亩均工业增加值等为指标，把区内工业企业划成四类：",
    ),
    (
        "浦口经开区的两大主导产业是哪些？",
        "生物医药 集成电路 高端交通装备 新型建材",
        "BC",
        "pukou-edz-capital-investment",
        "浦口经开区的两大主导产业是集成电路和高端交通装备",
    ),
]
JUDGE = [
    (
        "嘉兴市的国家级高新区只有秀洲高新区一家。",
        TRUE,
        "xiuzhou-hightech-zone",
        "秀洲高新区是位于浙江省嘉兴市的国家级高新技术产业开发区，嘉兴市的国家级高新区只有这一家。",
    ),
    (
        "苏州工业园区在国家级开发区综合发展水平考评中连续9年居榜首。",
        FALSE,
        "suzhou-industrial-park",
        "苏州工业园区在国家级开发区综合发展水平考评中连续7年居榜首",
    ),
    (
        "昆山高新区是全国第一个设在县级市的国家级高新区。",
        TRUE,
        "jieshou-kunshan-service",
        "昆山高新区是全国第一个设在县级市的国家级高新区。",
    ),
    (
        "临港物流产业园区1—8月签约的项目有23个。",
        FALSE,
        "lingang-logistics-park",
        "1—8月，临港物流产业园区签约的项目有9个，其中一个开工项目、一个投产项目被纳入全省第八期。",
    ),
    (
        "界首高新区为企业服务的16家单位统一改为早九晚五，中午不下班。",
        TRUE,
        "jieshou-kunshan-service",
        "从春节后第一个工作日起，界首高新区为企业服务的16家单位统一改了时间：早九晚五，中午不下班，工作人员轮流吃饭。",
    ),
    ("运城市开发区业务能力提升培训班前后10天。", FALSE, "yuncheng-sip-training", "5月14日开始，5月20日结束，前后7天。"),
]
BLANK = [
    (
        "苏州工业园区的“园区经验”是八个字：借鉴、创新、____、共赢。",
        "圆融",
        "suzhou-industrial-park",
        "苏州工业园区的“园区经验”是八个字：“借鉴、创新、圆融、共赢”。",
    ),
    (
        "链长制于____年由浙江省商务厅率先推出。",
        "2019 二〇一九",
        "chain-chief-system",
        "链长制这项工作制度由浙江省商务厅于2019年率先推出，属全国首创。",
    ),
    (
        "秀洲高新区孵化器内的在孵企业共____家。",
        "523 五百二十三",
        "incubators-and-standard-workshops",
        "秀洲高新区孵化器内的在孵企业共523家，已经毕业的企业176家。",
    ),
    (
        "平顶山高新区用____年时间在全国前移了44个位次。",
        "五 5",
        "pds-hightech-zone-standing",
        "这个高新区用五年时间在全国前移了44个位次",
    ),
    (
        "皇台产业园区已帮企业引进各类人才____余人，其中外国专家3人。",
        "380 三百八十",
        "huangtai-park-talent",
        "皇台产业园区已帮企业引进各类人才380余人，其中外国专家3人",
    ),
    (
        "安徽赴沪苏浙挂职干部要当好“五员”，即学习员、战斗员、____、招商员、宣传员。",
        "联络员",
        "secondment-five-roles",
        "即学习员、战斗员、联络员、招商员、宣传员，出自李跃波的《学习期间做什么?》。",
    ),
]
SHORT = [
    ("列入倒逼整治类的企业，秀洲区的整治方式有哪几种？", "兼并重组 提升入园 回收流转 关停腾退",
     "per-mu-evaluation", "列入倒逼整治类的企业，整治方式有四种：兼并重组、提升入园、回收流转、关停腾退。"),
    ("数字经济的三个“前所未有”是什么？", "发展速度快 辐射范围广 影响程度深",
     "digital-economy-green-transition", "数字经济有三个“前所未有”：发展速度快，辐射范围广，影响程度深。"),
    ("界首市高新区申请对接昆山的两条理由是什么？", "界首与昆山产业比较契合 界首在上海有离岸科创中心，而昆山距上海很近",
     "jieshou-kunshan-service",
     "理由有两条：界首与昆山产业比较契合；界首在上海有离岸科创中心，而昆山距上海很近。"),
    ("工业领域的绿色低碳转型有哪两方面工作？", "对钢铁、有色金属、建材、石化化工等行业实施节能降碳改造 严格准入，控制产能",
     "digital-economy-green-transition",
     "工业领域的绿色低碳转型有两方面工作：一是对钢铁、有色金属、建材、石化化工等行业实施节能降碳改造；二是严格准入，控制产能。"),
]  # fmt: skip


@cache
def sample_paper() -> Paper:
    """Form A, 85 points: ten single, five multiple, six judge, six blank and four short."""
    items = [_choice("single", *row) for row in SINGLE] + [_choice("multiple", *row) for row in MULTIPLE]
    items += [_item("judge", stem, (TRUE, FALSE), (right,), *source) for stem, right, *source in JUDGE]
    items += [_item("blank", stem, (), tuple(forms.split()), *source) for stem, forms, *source in BLANK]
    items += [_item("short", stem, (), tuple(guide.split()), *source) for stem, guide, *source in SHORT]
    questions = tuple(Question(item, SCORES[item.kind]) for item in items)
    return Paper("sample-a", "开发区建设管理能力提升培训班结业测验", "A", questions)


def _choice(kind: str, stem: str, options: str, letters: str, article: str, evidence: str) -> Item:
    texts = tuple(options.split())
    return _item(kind, stem, texts, tuple(texts[LETTERS.index(letter)] for letter in letters), article, evidence)


def _item(kind: str, stem: str, options: tuple[str, ...], answers: tuple[str, ...], name: str, evidence: str) -> Item:
    article = read_article(f"{name}.md", ROOT / "docs_corpus" / f"{name}.md")
    start = article.text.index(evidence)
    return Item(
        id=f"{kind}-{name}-{start}",
        kind=kind,
        stem=stem,
        options=options,
        answers=answers,
        explanation=f"{evidence}（《{article.title}》）",
        difficulty=0.3,
        article=article.id,
        evidence=Evidence(evidence, start, start + len(evidence)),
    )
