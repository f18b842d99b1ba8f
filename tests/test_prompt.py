"""The prompts are files whose variables are what the code gives."""

import ast
from string import Template

import pytest

from bot.writing.prompt import FOLDER, fill
from tests.conftest import ROOT

PROMPTS = {path.stem: Template(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.txt")}


def calls() -> dict[str, set[str]]:
    """The prompts that the code fills, with the variables it gives."""
    return {
        node.args[0].value: {keyword.arg or "" for keyword in node.keywords}
        for path in (ROOT / "bot").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "fill"
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }


def test_every_prompt_is_filled_with_its_variables() -> None:
    assert {name: set(template.get_identifiers()) for name, template in PROMPTS.items()} == calls()
    assert all(template.is_valid() for template in PROMPTS.values())


def test_values_are_not_looked_at() -> None:
    filled = fill("passages", passages="${question} $$ $", question="何为${passages}？")
    assert "${question} $$ $" in filled
    assert "何为${passages}？" in filled


@pytest.mark.parametrize("values", [{}, {"passages": "段落"}, {"passages": "", "question": "", "tone": ""}])
def test_other_variables_are_refused(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"passages\.txt"):
        fill("passages", **values)
