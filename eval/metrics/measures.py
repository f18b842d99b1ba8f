"""The measures of a run, by name: whose mean over the questions each one is, and which way is better."""

from dataclasses import dataclass

HIGHER, LOWER = "higher", "lower"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of one question, 0 to 1, reported as the mean over those that have it.

    `better` says whether HIGHER or LOWER values are; `chinese` and `english` define
    it in a few words, `source` is the paper. A question that failed has the worst value.
    """

    name: str
    better: str
    chinese: str
    english: str
    source: str = ""

    @property
    def worst(self) -> float:
        return 0.0 if self.better == HIGHER else 1.0


_TREC = "Voorhees and Harman 2005"
_ALCE = "Gao et al. 2023, ALCE"
_CMRC = "Cui et al. 2019, CMRC 2018"

MEASURES = (
    Measure("right", HIGHER, "答对：有答案的答全，没有的不答", "complete where answerable, silent where not"),
    Measure("would_be_right", HIGHER, "答全，不答的按本来要给的回答算", "complete, withheld answers judged as if given"),
    Measure("complete", HIGHER, "有答案的问题：回答含每一组要点", "of the answerable: the answer has a string of every group"),
    Measure("first_citation", HIGHER, "给出的回答：第一条出处证明答案", "of answers to the answerable: the first citation proves it"),
    Measure("abstained_answerable", LOWER, "有答案却不答", "of the answerable: wrongly silent"),
    Measure("abstained_unanswerable", HIGHER, "没有答案而不答", "of the unanswerable: rightly silent"),
    Measure("exact_match", HIGHER, "与参考答案完全一致", "the answer's words are a reference answer", _CMRC),
    Measure("f1", HIGHER, "与参考答案的字级 F1", "character F1 with the closest reference answer", _CMRC),
    Measure("rouge_l", HIGHER, "与所引原文的 ROUGE-L", "ROUGE-L with the quoted evidence, by characters", "Lin 2004"),
    Measure("citation_recall", HIGHER, "有出处支持的句子所占比例", "share of statements that their citations support", _ALCE),
    Measure("citation_precision", HIGHER, "有用的出处所占比例", "share of citations that support their statement", _ALCE),
    Measure("supported", HIGHER, "写出的句子中得到原文证实的比例", "share of sentences written, struck ones included, that are supported"),
    Measure("success@1", HIGHER, "第一段即相关", "a relevant passage comes first", _TREC),
    Measure("success@5", HIGHER, "前五段有相关的", "a relevant passage is among the first five", _TREC),
    Measure("recall@5", HIGHER, "前五段找到的相关段落比例", "share of the relevant passages among the first five", _TREC),
    Measure("mrr@10", HIGHER, "第一个相关段落排名的倒数", "1 / rank of the first relevant passage", "Kantor and Voorhees 2000"),
    Measure("ndcg@10", HIGHER, "归一化折损累计增益", "discounted gain over that of the ideal ranking", "Järvelin and Kekäläinen 2002"),
)  # fmt: skip
BY_NAME = {measure.name: measure for measure in MEASURES}
