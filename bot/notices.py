"""What is said instead of an answer, by language."""

ABSTENTION = {
    "zh": "文章里没有找到这个问题的答案。",
    "en": "The articles do not answer this question.",
}
UNANSWERED = {
    "zh": "文章里没有找到“{question}”的答案。",
    "en": "The articles do not answer “{question}”.",
}
"""Beside the answer to one side of a comparison."""
WHAT_I_DO = {
    "zh": "我只根据资料库里的文章回答问题，每句话都注明出处；请直接提问。",
    "en": "I answer questions from the articles in the collection and cite the source of every sentence; please ask one.",
}
NO_ANSWERS = frozenset((*ABSTENTION.values(), *WHAT_I_DO.values()))
