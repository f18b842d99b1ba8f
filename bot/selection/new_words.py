"""Words of a text that its question does not say itself: only these can be news."""

import re
from collections.abc import Iterable

from index.sentences import Span


def new_spans(matches: Iterable[re.Match[str]], asked: str) -> list[Span]:
    """The spans of those matches whose words do not stand in the question `asked`, in matching form."""
    return [match.span() for match in matches if match[0] not in asked]
