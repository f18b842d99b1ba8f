"""A set answered under every combination of some settings, each combination a run of its own."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from bot.chain import AnswerChain
from eval.metrics.measures import BY_NAME, HIGHER
from eval.runs.rows import Run, read_run
from eval.runs.run import Bar, run_set, terminal_bar

Values = Mapping[str, Any]
"""Settings by name."""
BUNDLED = "bundled"
"""Stands for the encoder that comes with the program, whose setting is empty."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One combination and its run."""

    values: Values
    run: Run


def combinations(over: Mapping[str, Sequence[Any]]) -> list[Values]:
    """Every combination of the values, the last setting changing fastest."""
    return [dict(zip(over, chosen, strict=True)) for chosen in product(*over.values())]


def sweep(
    over: Mapping[str, Sequence[Any]],
    open_chain: Callable[[Values], tuple[AnswerChain, Mapping[str, Any]]],
    path: Path,
    tag: str,
    out: Path,
    language: str = "zh",
    workers: int = 1,
    bar: Bar = terminal_bar,
) -> Iterator[Variant]:
    """Yield each variant as soon as its run is done; the runs are kept in folders of `out`.

    `open_chain` gives the chain for some values, and all settings for the manifest.
    Runs that are there already are read, one that was interrupted goes on. Raises
    UserError where the set cannot be read, or `out` has runs under other conditions.
    """
    for values in combinations(over):
        folder = out / _name(values)
        chain, settings = open_chain(values)
        run_set(
            chain, path, folder, tag, resume=True, settings=settings, language=language, workers=workers, bar=bar
        )  # fmt: skip
        yield Variant(values, read_run(folder))


def best(variants: Sequence[Variant], measure: str) -> Variant:
    """The variant with the best mean of a measure; of equals the first."""
    sign = 1 if BY_NAME[measure].better == HIGHER else -1
    return max(variants, key=lambda each: sign * float(each.run.summary[measure]))


def along(variants: Sequence[Variant], name: str, chosen: Variant) -> list[Variant]:
    """The variants that differ from the chosen one in no other setting than this."""
    others = {each: value for each, value in chosen.values.items() if each != name}
    return [each for each in variants if others.items() <= each.values.items()]


def written(value: Any) -> str:
    """A value as it is given to a sweep."""
    return str(value) or BUNDLED


def _name(values: Values) -> str:
    """Of a variant's folder: the same for the same values, whatever else is swept over."""
    told = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return f"run-{hashlib.sha256(told.encode()).hexdigest()[:12]}"
