"""Questions for a figure: which kind of number, date, share or duration they ask for."""

import re

_DIGIT = r"[\d一二三四五六七八九十百千万亿两半几〇零]"
_NUMBER = rf"(?:\d[\d.,]*(?:[十百千万亿]+)?|{_DIGIT}+)[余多几]?"
_YEAR = r"(?<!\d)(?:19|20|1[0-8])\d{2}(?=年|[-—至]\d{4}年)年?|[一二][〇零一二三四五六七八九]{3}年|[去今前当同]年|[上本]世纪|年代|“?十[二三四五]五”?|\d{1,4}年"
_DATE = rf"{_YEAR}|\d{{1,2}}月(?:\d{{1,2}}日)?|[一二三四五六七八九十]+月|\d{{1,2}}日|月底|月初|年[初底末]|[春夏秋冬]季|[春初深]?[夏秋冬]|春节|周[一二三四五六日]|上午|下午|当天|日前|近日|第[一二两三四五六七八九十\d]+天"
_CLOCK = r"\d{1,2}[:：]\d{2}|\d{1,2}时(?:\d{1,2}分)?|[\d一二两三四五六七八九十]+点(?:半|[\d一二三四五六七八九十]+分)?|早[一二三四五六七八九十]+晚[一二三四五六七八九十]+"
_SHARE = r"\d[\d.]*%|百分之[\d.一二三四五六七八九十百]+|[一二三四五六七八九十\d]成|[\d一二三四五六七八九十百]+分之[\d一二三四五六七八九十百]+|[\d.一二三四五六七八九十]+倍|[\d.]+个?百分点|一半|过半|近?半数"
_MONEY = rf"{_NUMBER}.{{0,2}}元"
_AREA = rf"{_NUMBER}.{{0,2}}(?:平方公里|平方米|公顷|亩|平方千米|平米)"
_ORDER = rf"第{_DIGIT}+[位名]?|{_NUMBER}个?(?:位|名)|榜首|首位|第一|前{_DIGIT}+|末位|倒数"
_RANGE = r"(?:\d{1,2}月)?\d{1,2}日?(?:至|到|—{1,2}|-|~)(?:\d{1,2}月)?\d{1,2}日"
_SPAN = rf"(?<![\d月]){_NUMBER}(?:周年|个月|天|日|周|个?小时|分钟|学时|届|个工作日|个季度)|(?<!\d)\d{{1,3}}年|[一二三四五六七八九十两几]+年|{_RANGE}|多年|半年|全年|整年"
_DURATION = rf"{_SPAN}|[一每][周月季年天日][一二两三四]?"

_UNITS = {
    "名": "名人位个", "人": "名人位个", "位": "位名人个", "个": "个家项条种名位处座只", "家": "家个户", "条": "条个项",
    "项": "项个条种", "种": "种类个项", "次": "次回场", "只": "只个支", "支": "支个只", "门": "门个堂", "类": "类种个",
    "篇": "篇", "份": "份张", "辆": "辆台", "台": "台辆", "场": "场次", "届": "届", "层": "层", "座": "座个", "所": "所个",
    "户": "户家", "年": "年届", "点": "点个项条", "趟": "趟次列班", "度": "度℃", "款": "款种个", "件": "件个项", "张": "张份",
}  # fmt: skip

_COUNTED_PEOPLE = re.compile("[人者员兵娃]|干部|军官|学生|农民|专家|代表")

_FIGURES = (
    (re.compile(r"(?<!哪)几点(?!意见|要求|建议|体会)|何时(上|下)班|时间段"), _CLOCK),
    (re.compile(r"(?<!率)(?<!率有)多[长高深宽远厚](?!时间)|[长高深宽]度(是|有|为)?多少"), rf"{_NUMBER}(?:米|公里|千米|厘米|毫米|里|层)"),
    (re.compile(r"多重|重量"), rf"{_NUMBER}(?:吨|斤|公斤|千克|克)"),
    (re.compile(r"(涨|降|增加?|减少?|上升|下降|提高|压缩|缩短)了?(多少|几成)"), rf"{_SHARE}|{_NUMBER}[\u4e00-\u9fff]"),
    (re.compile(r"哪个月|几月份?$"), r"\d{1,2}月|[一二三四五六七八九十]+月"),
    (re.compile(r"连续(几|多少)"), rf"{_NUMBER}个?[年届次月天]"),
    (re.compile(r"百分之|百分比|比例|占比|比重|占(?!地).{0,6}(多少|几成)|多大(份额|比重)|几成|率(是|为|达到?|有)?多[少高]|多少个百分点|增(长|速|幅).{0,4}(多少|几)|几分之几"), _SHARE),
    (re.compile(r"哪一?年|何年|几几年|哪个年份"), _YEAR),
    (re.compile(r"什么时候|何时|哪一?[天日月]|几月|(?<!第)几号(?!楼|线|台)|(礼拜|星期|周)几(?!个)|几日|啥时候?|什么时间|日期|哪(一|两)?(段时间|几天)"), _DATE),
    (re.compile(r"多大的?规模|规模.{0,2}多大"), rf"{_MONEY}|{_AREA}|{_NUMBER}.{{0,2}}[家个人亩吨台套]"),
    (re.compile(r"面积|多大的?地|多大一?[块片]|[片块园区地馆楼房厂县镇乡村岛湖后][有是]?多大(?:呢)?$|占地|多少(亩|公顷|平方)"), _AREA),
    (re.compile(r"电话|手机号|号码|热线"), r"\d{5,}|\d{3,4}-\d{4,}"),
    (re.compile(r"网址|网站|邮箱|链接"), r"www|https?|\.c(?:n|om)|@|[\u4e00-\u9fff]网"),
    (re.compile(r"地址|门牌|哪条(路|街)"), r"[\u4e00-\u9fff]{2,}(?:路|街|大道|巷)|\d+号"),
    (re.compile(r"(成立|建立|创建|开园|开工|投产|挂牌)(的)?(时间|日期)"), _DATE),
    (re.compile(r"年龄|几岁|多大(年纪|岁数)"), rf"{_NUMBER}岁"),
    (re.compile(r"(投资额|产值|税收|营收|总额|金额|投资|经费)$"), _MONEY),
    (re.compile(r"(人口|人数|数量|家数|总数|户数|次数|职工数|员工数)$"), _NUMBER),
    (re.compile(r"(占比|比重|比例|增速|增幅)$"), _SHARE),
    (
        re.compile(
            r"多少钱|多少[亿万]?元|经费|(?:投资额?|产值|税收|收入|总额|资金|工资|薪酬|费用?|价格|奖金|补贴|预算|gdp|生产总值)(?:总共|一共|总额|大概|大约)?(?:是|为|有|要|达到?)?(?:多少|几)|多少[\u4e00-\u9fff]{0,4}(?:资金|补贴|税|费用?|奖金|贷款|补助|赔偿|罚款)"
        ),
        _MONEY,
    ),
    (re.compile(r"第几|排名(多少|如何)|名次(是|为|如何|怎么样|多少)|[位名排]?居?(?<!哪)几位$"), _ORDER),
    (re.compile(r"多少(年|天|个?小时|个?月|日)|(?<![那这前后近头好])几(年|天|个?小时|个月|周|个工作日)"), _SPAN),
    (re.compile(r"多久|时长|多长"), _DURATION),
)  # fmt: skip

_COUNT = re.compile(r"(?:多少|(?<![哪十那这前后近头好])几)(?=([\u4e00-\u9fff]{2})?)([\u4e00-\u9fff])")


def asked_figure(form: str) -> str:
    """The pattern of the figures that could answer a question in matching form, or an empty string."""
    for asked, wanted in _FIGURES:
        if asked.search(form):
            return wanted
    return ""


def asked_count(form: str) -> str:
    """The pattern of a number of what is to be counted (多少“家”), or an empty string."""
    if found := _COUNT.search(form):
        return _counted(found)
    return rf"(?<!第){_NUMBER}(?![\d年月日])" if "多少" in form else ""


def _counted(asked: re.Match[str]) -> str:
    """The pattern of a number with the measure word asked for (多少“家”), or beside the thing itself (多少“党员”: 党员150余人)."""
    thing, unit = asked.groups()
    if unit in _UNITS:
        return rf"{_NUMBER}.{{0,1}}[{_UNITS[unit]}]"
    plain = rf"{_NUMBER}.{{0,1}}{unit}"
    beside = rf"{plain}|(?<={thing}){_NUMBER}[\u4e00-\u9fff]" if thing else plain
    people = _COUNTED_PEOPLE.search(asked.string, asked.end() - 1)
    return rf"{beside}|{_NUMBER}[名位人]" if people else beside
