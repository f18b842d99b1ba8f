"""Utterances that are no questions to the articles: greetings, thanks, errands, attempts to change the rules.

They are told by their form alone, without blanks and marks, and only where the
whole utterance has it: who greets and asks is answered, and a question about
poems, prompts or rules is a question.
"""

import re

from index.normalize import matching_form

_MARKS = re.compile(r"[^\w+#]+|_+")
_YOU = r"(?:你们?|您们?|这个?(?:机器人|助手|系统|软件|程序|网站|ai)|(?:小助手|机器人|ai))"
_PLEASE = r"(?:请|麻烦|拜托|劳驾|好的?|那|你|您|能不能|能否|可不可以|可以|能|会|给我|帮我|替我|帮忙|跟我|我想让?|我要|快|再|现在|来)*"
_END = r"[呀啊呢吗吧啦哈哦么]*"

_GREETING = r"""
    (?:你们?|您们?|大家|各位|老师|亲|朋友们?)*(?:好|早|安)(?:上好)? | [早上中下晚]+[午上]?好 | [早午晚]安 | (?:新年|节日)(?:好|快乐)
    | 嗨+ | 哈[喽啰罗] | 喂+ | 在(?:吗|不在|么) | 有(?:没有)?人(?:在)?吗? | 幸会 | 久仰 | 最近好吗 | 吃了吗
    | hi+ | hello+ | hey+ | there | good(?:morning|afternoon|evening|day) | how(?:areyou|doyoudo) | nicetomeetyou
"""
_THANKS = r"""
    (?:非常|十分|太|很|好|真是?|多|万分|实在)*(?:谢谢?|感谢|感激|辛苦|麻烦)(?:你们?|您们?|了|大家|老师|的|帮助|帮忙|解答|回答|支持)*
    | (?:太|真|很)?(?:好|棒|厉害|不错)了? | 好的 | (?:知道|明白|懂|了解|收到)了? | (?:没事|没有|不用|没别的(?:问题|事))了? | 帮了大?忙
    | than(?:ks?(?:you)?|kyou)(?:alot|somuch|verymuch|again)* | thx | great | ok(?:ay)? | nice | cool
"""
_FAREWELL = r"""
    再见 | 拜+ | (?:回头?|明天|下次|改天|待会儿?)见 | 后会有期 | [先就]这样 | 下次再[聊见问] | 我?先?[走撤下]了 | 告辞
    | good(?:bye|night) | bye+ | seeyou(?:later|again|soon|tomorrow)?
"""
_PHRASE = re.compile(rf"(?:{_GREETING}|{_THANKS}|{_FAREWELL}|[呀啊哈啦哦吧嗯了])", re.VERBOSE)

_ABOUT_ME = rf"""
    (?:请问|那)?(?:
        {_YOU}(?:到底|究竟)?(?:是|叫)(?:谁|[什啥]么?(?:名字|模型|东西|系统|ai)?|(?:干|做)[什啥]么?的|干嘛的|哪[个家](?:模型|公司)(?:\w{{0,4}}的)?)
        | {_YOU}(?:的|有)?(?:什么|啥|哪些)?(?:名字|功能|用处?|作用|本[领事]|能力)(?:是|叫|有)?(?:什么|啥|哪些)?
        | {_YOU}(?:都|还|到底|具体)*(?:会|能|可以|懂|擅长)(?:帮我|帮|为我|回答|解答|做|干)*些?(?:什么|啥|哪些)(?:功能|事情?|问题|忙)?
        | {_YOU}是(?:真人|人|机器人?|\w{{0,4}}gpt\w{{0,2}}|ai|人工智能|大?模型|程序)(?:还是\w{{1,6}})?
        | {_PLEASE}(?:做个)?(?:自我介绍|介绍(?:一下)?[你您]?自己)(?:一下)?
        | {_YOU}?(?:怎么|如何|怎样)(?:使用|用|跟|和){_YOU}?(?:对话|聊天|说话)?
        | who(?:are|r)you | whatareyou | what(?:can|do)you(?:do|offer|know) | what(?:is|s)yourname | how(?:do|can)iuse(?:you|this)
        | areyou(?:an?)?(?:bot|robot|human|ai|chatgpt|real|person)+ | help | 帮助 | (?:please)?introduceyourself | tellmeaboutyourself
    ){_END}
"""

_MADE = r"""(?:
    诗[词歌]? | 古诗 | [五七]言\w{0,2}诗? | 绝句 | 律诗 | 俳句 | 词 | 对联 | 歌[词曲]? | 儿歌 | [小曲]曲 | rap | 代码 | 程序 | 脚本 | 爬虫 | 函数 | 算法 | 网页
    | \w{0,4}排序 | 小游戏 | 故事 | 童话 | 小说 | 剧本 | 段子 | 相声 | 小品 | 笑话 | 谜语 | 绕口令 | 作文 | 散文 | 文章 | 稿子? | \w{2}稿 | 致辞
    | \w{0,4}总结 | 心得体会 | 检讨书? | \w{2}条 | \w{0,2}信 | 邮件 | \w{2}书 | 简历 | 文案 | 海报 | 论文 | 报告 | 方案 | ppt | 通知 | 广告词? | 口号 | 祝福语? | [猫狗] | 画 | 图画? | 漫画 | 头像
)"""
_ERRAND = rf"""
    {_PLEASE}(?:用[a-z+#]{{1,12}}|用[中英]文|用英语)?
    (?:写|编|创作|作|做|画|唱|讲|说|生成|拟|起草|朗诵|背|润色|改写|续写|设计|实现)[一几两三]?[个首篇段份封只幅张支副点些条套]?下?儿?\w{{0,14}}{_MADE}(?:给我听|听听|看看|出来|听)?{_END}
    | {_PLEASE}(?:[把将]\w{{1,60}})?(?:翻译|译)(?:成|为|一下|到)\w{{0,60}}
    | (?:(?:can|could)you|please)*(?:write|compose|make|create|generate|code|draw|sing|tell|give|draft)(?:me|us)?\w{{0,20}}(?:poem|haiku|song|story|joke|code|script|program|function|essay|letter|email|speech|picture|lyrics)\w{{0,40}}
    | (?:(?:can|could)you|please)*translate\w+
"""

_SECRET = r"""(?:
    (?:系统|初始|内部|隐藏|预设|后台|原始)*(?:提示词?|指令|规则|设定|人设) | (?:system|initial|hidden|original|secret|developer)*(?:prompts?|instructions?|rules|messages?)
)"""
_ROLE = r"(?:一[个只名位条]\w{1,20}|我的?\w{1,4}|dan\w*|没有限制\w*|不受\w{0,6}限制\w*|[猫狗]|海盗|律师|医生|老师|黑客|[男女]友)"
_RULES = rf"""
    {_PLEASE}(?:忽略|无视|忘[记掉]|抛开|不要管|别管|绕过|跳过|取消|清除|推翻|覆盖)(?:掉|[你您]|以上|之前|前面|先前|上[面述]|所有|一切|全部|的|原[来有]|任何|自己|[这那]些)*(?:指令|要求|规则|设定|提示词?|限制|约束|对话|人设|身份)\w*
    | {_PLEASE}(?:把|将|逐字|原样|完整地?|重复|直接)*[你您]的?{_SECRET}\w{{0,20}}
    | {_PLEASE}(?:把|将|原样|逐字|完整地?|直接)*(?:输出|打印|显示|展示|透露|泄露|公开|重复|复述|背出|说出|告诉我|列出|给出)(?:我|一下|出|[你您]|的|以上|上面|全部|所有|完整)*{_SECRET}\w{{0,20}}
    | {_PLEASE}(?:从?现在(?:开始|起)?|接下来|今后|假装|想象|假设)*[你您]?(?:现在|就)?(?:是|扮演|假装(?:[你自己]*是)?|变成|充当|模仿|当作?){_ROLE}\w{{0,20}}
    | {_PLEASE}(?:进入|开启|切换到?|启动|打开)(?:开发者|调试|debug|管理员|上帝|越狱|dan|无限制|root)\w{{0,20}}
    | {_PLEASE}不要?再?(?:受|遵守|遵循)(?:任何|一切|你的)?(?:限制|约束|规[则定])\w{{0,20}}
    | (?:please)?(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|of|my|every|previous|prior|above|earlier|system|these)*(?:instructions?|rules?|prompts?|guidelines?|messages?)\w*
    | (?:please)?(?:show|reveal|print|repeat|output|display|tell|give|leak|what(?:is|are|s))(?:me|us|all|of|the|your|out|verbatim|exact|full|entire|system|initial|hidden)*(?:prompts?|instructions?|rules|wordsabove|textabove)\w*
    | (?:fromnowon|pretend|actas|youare|imagine)(?:you|are|to|be|now|an?|the|my|if)*\w{{0,40}}(?:dan|pirate|cat|unrestricted|norestrictions?|jailbroken|developermode)\w* | (?:enable|enter|activate)(?:developer|debug|dan|god)mode\w*
"""

_FORMS = tuple(re.compile(form, re.VERBOSE) for form in (_ABOUT_ME, _ERRAND, _RULES))
_LONGEST = 200
"""Characters; whoever writes more has something to ask."""


def is_small_talk(utterance: str) -> bool:
    """Whether an utterance is no question to the articles."""
    form = _MARKS.sub("", matching_form(utterance[: 2 * _LONGEST]))
    if not 0 < len(form) <= _LONGEST:
        return False
    return not _PHRASE.sub("", form) or any(pattern.fullmatch(form) for pattern in _FORMS)
