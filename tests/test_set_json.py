"""Items written and read back."""

import json
from pathlib import Path

from bot.records import Turn
from eval.questions.set_json import set_json
from eval.questions.sets import Evidence, Item, read_set

ITEMS = [
    Item("一", "问“谁”？", (Turn("前问", "答"), Turn("又问")), (("甲", "乙"), ("丙",)), (Evidence("a.md", "引文"),), True, ("dev",)),
    Item("二", "问", (), (), (), False, ()),
]  # fmt: skip


def test_a_set_written_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "set.jsonl"
    file.write_text("\n".join(json.dumps(set_json(item), ensure_ascii=False) for item in ITEMS), encoding="utf-8")
    assert read_set(file) == ITEMS


def test_history_is_there_only_where_there_is_one() -> None:
    assert set_json(ITEMS[0])["history"] == [{"question": "前问", "answer": "答"}, {"question": "又问"}]
    assert "history" not in set_json(ITEMS[1])
