"""The prompts, which are text files with named variables."""

from string import Template

from bot.settings import ROOT

FOLDER = ROOT / "prompts"


def fill(name: str, **values: str) -> str:
    """The text of prompts/NAME.txt, each of its `${variable}` replaced by the value of that name.

    What the values contain is not looked at. Raises ValueError unless exactly the variables are given.
    """
    template = Template((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    if set(template.get_identifiers()) != set(values):
        raise ValueError(f"prompts/{name}.txt has the variables {template.get_identifiers()}, given were {[*values]}")
    return template.substitute(values).strip()
