"""The one exception a user sees as a sentence instead of a traceback."""


class UserError(Exception):
    """Something the user must change; shown as one sentence, exit code 2.

    Both sentences name the file or value at fault and the remedy.
    """

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(chinese)
        self.chinese = chinese
        self.english = english

    def say(self, language: str) -> str:
        """The sentence in `language`, "zh" or "en"."""
        return self.english if language == "en" else self.chinese
