"""Every sentence that the quiz tab says by itself, in Chinese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class QuizTexts:
    """The tab's texts in one language; `{…}` marks what `str.format` fills in, mappings go by ids."""

    parts: Mapping[str, str]
    kinds: Mapping[str, str]
    statuses: Mapping[str, str]
    bands: Mapping[str, str]
    changes: Mapping[str, str]
    paper_statuses: Mapping[str, str]
    outcomes: Mapping[str, str]
    forms: tuple[str, ...]
    question_columns: tuple[str, ...]
    every_article: str
    topics: str
    articles: str
    make_heading: str
    count: str
    source: str
    cover: str
    make: str
    making: str
    made: str
    every_kind: str
    every_status: str
    every_difficulty: str
    kind: str
    status: str
    difficulty: str
    words: str
    find: str
    no_items: str
    more_items: str
    all_of: str
    none_ticked: str
    approve: str
    retire: str
    evidence: str
    explanation: str
    points: str
    accepted: str
    edit: str
    history: str
    restore: str
    right_option: str
    stem: str
    save: str
    card_hint: str
    there: str
    points_each: str
    compose_heading: str
    paper_title: str
    default_title: str
    parallel: str
    seed: str
    compose: str
    composed: str
    shared: str
    no_papers: str
    paper_facts: str
    publish: str
    close: str
    take_link: str
    download: str
    questions: str
    points_of: str
    named_form: str
    class_heading: str
    class_hint: str
    names: str
    import_file: str
    draw: str
    show_answer: str
    whole_screen: str
    draw_hint: str
    nothing_to_draw: str
    choose_name: str
    taking_facts: str
    multiple_rule: str
    name: str
    unanswered: str
    done: str
    hand_in: str
    your_answer: str
    right_answer: str
    nothing: str
    suggested: str
    ask_about: str
    open_article: str
    not_open: str
    no_class: str
    show_results: str
    no_attempts: str
    missing: str
    result_facts: str
    per_question: str
    per_trainee: str
    definitions: str
    to_check: str
    withdraw: str
    suggestion: str
    marked_by: str
    on_page: str


QUIZ_TEXTS: Mapping[str, QuizTexts] = MappingProxyType(
    {
        "zh": QuizTexts(
            parts=MappingProxyType(
                {"items": "题目", "papers": "试卷", "class": "名单", "results": "成绩", "draw": "抽题"}
            ),
            kinds=MappingProxyType(
                {"single": "单选题", "multiple": "多选题", "judge": "判断题", "blank": "填空题", "short": "简答题"}
            ),
            statuses=MappingProxyType({"draft": "草稿", "approved": "已审定", "retired": "已停用"}),
            bands=MappingProxyType(
                {"0-0.35": "容易（0–0.35）", "0.35-0.65": "中等（0.35–0.65）", "0.65-1": "较难（0.65–1）"}
            ),
            changes=MappingProxyType(
                {
                    "made": "出题",
                    "edited": "修改",
                    "restored": "恢复",
                    "draft": "改为草稿",
                    "approved": "审定",
                    "retired": "停用",
                }
            ),
            paper_statuses=MappingProxyType({"draft": "未发布", "published": "已发布", "closed": "已结束"}),
            outcomes=MappingProxyType({"right": "正确", "partly": "部分得分", "wrong": "未得分"}),
            forms=("一份", "A、B 两份", "A、B、C 三份", "A、B、C、D 四份"),
            question_columns=("题号", "题目", "难度", "区分度", "各选项人数"),
            every_article="全部文章",
            topics="按主题",
            articles="按文章",
            make_heading="出题",
            count="题数",
            source="取材",
            cover="优先没有出过题的内容",
            make="出题",
            making="正在出题……",
            made="新增 {added} 题，另有 {known} 题题库里已有。",
            every_kind="全部题型",
            every_status="全部状态",
            every_difficulty="不限难度",
            kind="题型",
            status="状态",
            difficulty="难度",
            words="题目里的字词",
            find="查找",
            no_items="题库里没有这样的题。先在上面出题，或放宽查找条件。",
            more_items="只列出前 {shown} 题，共 {all} 题：请用查找缩小范围。",
            all_of="全选（{count} 题）",
            none_ticked="还没有勾选题目：请先勾选。",
            approve="审定",
            retire="停用",
            evidence="依据",
            explanation="解析",
            points="评分要点",
            accepted="可接受的答案",
            edit="修改",
            history="历史（{count} 版）",
            restore="恢复此版",
            right_option="正确选项",
            stem="题干",
            save="保存",
            card_hint="点左边的题目，在这里看题目和依据、修改、审定。",
            there="题库已审定 {count} 题",
            points_each="每题分数",
            compose_heading="组卷",
            paper_title="卷名",
            default_title="培训测验",
            parallel="平行卷",
            seed="随机种子",
            compose="组卷",
            composed="已组成 {count} 份试卷。",
            shared="题库不够，各卷的{kinds}用相同的题，次序不同。",
            no_papers="还没有试卷：审定题目之后在“试卷”里组卷。",
            paper_facts="{questions} 题 · {points} 分 · 预计难度 {difficulty}",
            publish="发布",
            close="停止作答",
            take_link="答题链接",
            download="下载",
            questions="看题",
            points_of="{points} 分",
            named_form="{title}（{form}卷）",
            class_heading="班级名单（{count} 人）",
            class_hint="每行一个名字；也可以导入 csv、xlsx 或 txt 文件。换名单不影响已交的试卷。",
            names="名单",
            import_file="从文件导入",
            draw="随机抽题",
            show_answer="看答案",
            whole_screen="全屏",
            draw_hint="从已审定的题里随机抽一题，从名单里随机抽一人。",
            nothing_to_draw="还没有已审定的题：请先审定题目。",
            choose_name="请选自己的名字",
            taking_facts="共 {questions} 题，满分 {points} 分",
            multiple_rule="多选题：全对满分，漏选得一半，错选不得分。",
            name="姓名",
            unanswered="还有 {count} 题没有作答，确定交卷吗？",
            done="已答 {done}/{all}",
            hand_in="交卷",
            your_answer="你的答案",
            right_answer="参考答案",
            nothing="（未作答）",
            suggested="简答题的分数是系统建议，以培训员评定为准。",
            ask_about="去问答里问一问",
            open_article="看原文",
            not_open="这份试卷现在不能作答：请等培训员发布。",
            no_class="还没有班级名单，不能作答：请告诉培训员。",
            show_results="看成绩",
            no_attempts="还没有人交卷。",
            missing="未交：{names}",
            result_facts="{count} 人交卷，平均 {mean} 分，满分 {points} 分",
            per_question="每题",
            per_trainee="每人",
            definitions="难度＝得分率（0–1，越高越容易）。区分度＝本题得分与其余各题总分的相关系数（点二列相关，−1 到 1，0.3 以上较好；不足 3 人不计）。选项后的数字是选它的人数。",
            to_check="{count} 题待复核",
            withdraw="允许重做",
            suggestion="系统建议",
            marked_by="{who}评定",
            on_page="网页",
        ),
        "en": QuizTexts(
            parts=MappingProxyType(
                {"items": "Items", "papers": "Papers", "class": "Class", "results": "Results", "draw": "Draw"}
            ),
            kinds=MappingProxyType(
                {
                    "single": "Single choice",
                    "multiple": "Multiple choice",
                    "judge": "True or false",
                    "blank": "Blank",
                    "short": "Short answer",
                }
            ),
            statuses=MappingProxyType({"draft": "draft", "approved": "approved", "retired": "retired"}),
            bands=MappingProxyType(
                {"0-0.35": "easy (0–0.35)", "0.35-0.65": "medium (0.35–0.65)", "0.65-1": "hard (0.65–1)"}
            ),
            changes=MappingProxyType(
                {
                    "made": "made",
                    "edited": "edited",
                    "restored": "restored",
                    "draft": "back to draft",
                    "approved": "approved",
                    "retired": "retired",
                }
            ),
            paper_statuses=MappingProxyType({"draft": "not published", "published": "published", "closed": "closed"}),
            outcomes=MappingProxyType({"right": "right", "partly": "partly right", "wrong": "no points"}),
            forms=("one", "A and B", "A, B and C", "A, B, C and D"),
            question_columns=("No.", "Question", "Difficulty", "Discrimination", "Choices"),
            every_article="All articles",
            topics="By topic",
            articles="By article",
            make_heading="Make items",
            count="Number",
            source="From",
            cover="Cover what has no items yet",
            make="Make",
            making="Making items…",
            made="{added} items added; {known} more were in the bank already.",
            every_kind="All kinds",
            every_status="Any status",
            every_difficulty="Any difficulty",
            kind="Kind",
            status="Status",
            difficulty="Difficulty",
            words="Words of the item",
            find="Find",
            no_items="No such items. Make some above, or search for less.",
            more_items="The first {shown} of {all} items: search to see the others.",
            all_of="All ({count})",
            none_ticked="No item is ticked: tick some first.",
            approve="Approve",
            retire="Retire",
            evidence="Evidence",
            explanation="Explanation",
            points="Marking points",
            accepted="Accepted answers",
            edit="Edit",
            history="History ({count})",
            restore="Restore",
            right_option="Right option",
            stem="Stem",
            save="Save",
            card_hint="Click an item at the left to see it with its evidence, to edit and approve it.",
            there="{count} approved in the bank",
            points_each="Points each",
            compose_heading="Compose a paper",
            paper_title="Title",
            default_title="Training quiz",
            parallel="Parallel forms",
            seed="Seed",
            compose="Compose",
            composed="{count} papers composed.",
            shared="Too few items: {kinds} are the same on each form, in another order.",
            no_papers="No papers yet: approve items, then compose one under Papers.",
            paper_facts="{questions} questions · {points} points · expected difficulty {difficulty}",
            publish="Publish",
            close="Close",
            take_link="Link for trainees",
            download="Download",
            questions="Questions",
            points_of="{points} points",
            named_form="{title} ({form})",
            class_heading="Class list ({count})",
            class_hint="One name a line, or import a csv, xlsx or txt file. Papers handed in stay when the list changes.",
            names="Names",
            import_file="Import a file",
            draw="Draw",
            show_answer="Show the answer",
            whole_screen="Full screen",
            draw_hint="Draws one of the approved items, and a name of the class list.",
            nothing_to_draw="No approved items yet: approve some first.",
            choose_name="Choose your name",
            taking_facts="{questions} questions, {points} points",
            multiple_rule="Multiple choice: all right earns all points, some missing half, a wrong one none.",
            name="Name",
            unanswered="{count} questions are unanswered. Hand in all the same?",
            done="{done} of {all} answered",
            hand_in="Hand in",
            your_answer="Your answer",
            right_answer="Right answer",
            nothing="(none)",
            suggested="Points for free texts are suggestions; the trainer decides.",
            ask_about="Ask about it",
            open_article="Open the article",
            not_open="This paper is not open: ask the trainer to publish it.",
            no_class="There is no class list yet: tell the trainer.",
            show_results="Show",
            no_attempts="Nobody has handed it in yet.",
            missing="Not handed in: {names}",
            result_facts="{count} handed in, mean {mean} of {points} points",
            per_question="Questions",
            per_trainee="Trainees",
            definitions="Difficulty is the share of points earned (0–1, high is easy). Discrimination is the point-biserial correlation of a question's points with those of all others (−1 to 1, good from 0.3; not for fewer than 3). Figures at the options count those who chose them.",
            to_check="{count} to check",
            withdraw="Allow another try",
            suggestion="suggested",
            marked_by="marked by {who}",
            on_page="page",
        ),
    }
)
