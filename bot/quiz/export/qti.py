"""QTI 1.2 as a content package, the dialect of Canvas.

Of the versions of QTI this is the one that question banks import without loss:
Canvas, Blackboard and Open edX converters read it, text2qti writes it. QTI 2.1
is the cleaner format, but each system reads another part of it. The questions'
points and kinds stand in Canvas's own metadata fields.
"""

from hashlib import sha256
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bot.quiz.export.clean import html
from bot.quiz.export.pack import pack
from bot.quiz.export.sections import full_title, guide, points
from bot.quiz.item import Item, Paper, Question

TYPES = {
    "single": "multiple_choice_question",
    "multiple": "multiple_answers_question",
    "judge": "true_false_question",
    "blank": "short_answer_question",
    "short": "essay_question",
}
"""Canvas's names of the kinds."""
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"


def write_qti(paper: Paper) -> bytes:
    """The .zip file: a manifest, and in a folder the questions and Canvas's settings of the quiz."""
    key = _identifier("assessment", paper.id, paper.form, paper.title)
    return pack(
        {
            "imsmanifest.xml": _manifest(key, paper),
            f"{key}/assessment_meta.xml": _settings(key, paper),
            f"{key}/{key}.xml": _assessment(key, paper),
        }
    )


def _identifier(kind: str, *parts: str) -> str:
    """A name that XML allows, the same for the same parts."""
    return f"{kind}_{sha256(repr(parts).encode()).hexdigest()[:20]}"


def _manifest(key: str, paper: Paper) -> bytes:
    root = Element("manifest", {"identifier": f"manifest_{key}", "xmlns": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1", "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2"})  # fmt: skip
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "IMS Content"
    SubElement(metadata, "schemaversion").text = "1.1.3"
    title = SubElement(SubElement(SubElement(metadata, "imsmd:lom"), "imsmd:general"), "imsmd:title")
    SubElement(title, "imsmd:string").text = full_title(paper)
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    questions = SubElement(resources, "resource", identifier=key, type="imsqti_xmlv1p2")
    SubElement(questions, "file", href=f"{key}/{key}.xml")
    SubElement(questions, "dependency", identifierref=f"settings_{key}")
    href = f"{key}/assessment_meta.xml"
    kind = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
    settings = SubElement(resources, "resource", identifier=f"settings_{key}", type=kind, href=href)
    SubElement(settings, "file", href=href)
    return _bytes(root)


def _settings(key: str, paper: Paper) -> bytes:
    root = Element("quiz", {"identifier": key, "xmlns": "http://canvas.instructure.com/xsd/cccv1p0"})
    SubElement(root, "title").text = full_title(paper)
    SubElement(root, "description")
    SubElement(root, "shuffle_answers").text = "false"
    SubElement(root, "scoring_policy").text = "keep_highest"
    SubElement(root, "quiz_type").text = "assignment"
    SubElement(root, "points_possible").text = points(paper.total)
    SubElement(root, "allowed_attempts").text = "1"
    SubElement(root, "available").text = "false"
    return _bytes(root)


def _assessment(key: str, paper: Paper) -> bytes:
    root = Element("questestinterop", {"xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2", "xmlns:xsi": _SCHEMA, "xsi:schemaLocation": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"})  # fmt: skip
    assessment = SubElement(root, "assessment", ident=key, title=full_title(paper))
    _add_fields(assessment, {"cc_maxattempts": "1"})
    section = SubElement(assessment, "section", ident="root_section")
    for number, question in enumerate(paper.questions, 1):
        _add_item(section, number, question)
    return _bytes(root)


def _add_item(section: Element, number: int, question: Question) -> None:
    item = question.item
    key = _identifier("question", item.id)
    node = SubElement(section, "item", ident=key, title=f"第{number}题")
    answers = () if item.kind == "short" else item.options or item.answers
    choices = [f"{key}_{place}" for place in range(1, len(answers) + 1)]
    fields = {"question_type": TYPES[item.kind], "points_possible": points(question.score)}
    fields |= {"original_answer_ids": ",".join(choices), "assessment_question_identifierref": f"ref_{key}"}
    _add_fields(SubElement(node, "itemmetadata"), fields)
    presentation = SubElement(node, "presentation")
    _add_text(presentation, item.stem)
    if item.options:
        _add_choices(presentation, item, choices)
    else:
        response = SubElement(presentation, "response_str", ident="response1", rcardinality="Single")
        SubElement(SubElement(response, "render_fib"), "response_label", ident="answer1", rshuffle="No")
    _add_scoring(node, item, choices)
    feedback = SubElement(node, "itemfeedback", ident="general_fb")
    text = guide(item) + item.explanation if item.kind == "short" else item.explanation
    _add_text(SubElement(feedback, "flow_mat"), text)


def _add_choices(presentation: Element, item: Item, choices: list[str]) -> None:
    cardinality = "Multiple" if item.kind == "multiple" else "Single"
    response = SubElement(presentation, "response_lid", ident="response1", rcardinality=cardinality)
    render = SubElement(response, "render_choice")
    for choice, option in zip(choices, item.options, strict=True):
        _add_text(SubElement(render, "response_label", ident=choice), option)


def _add_scoring(node: Element, item: Item, choices: list[str]) -> None:
    """100 for the right answer; the explanation is shown in any case; a person marks short answers."""
    processing = SubElement(node, "resprocessing")
    score = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    SubElement(SubElement(processing, "outcomes"), "decvar", score)
    if item.kind == "short":
        SubElement(SubElement(SubElement(processing, "respcondition", {"continue": "No"}), "conditionvar"), "other")
    always = SubElement(processing, "respcondition", {"continue": "Yes"})
    SubElement(SubElement(always, "conditionvar"), "other")
    SubElement(always, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")
    if item.kind != "short":
        condition = SubElement(processing, "respcondition", {"continue": "No"})
        _add_right_answer(SubElement(condition, "conditionvar"), item, choices)
        SubElement(condition, "setvar", action="Set", varname="SCORE").text = "100"


def _add_right_answer(variable: Element, item: Item, choices: list[str]) -> None:
    """The right choice; all right ones and none else; or any of the writings."""
    together = SubElement(variable, "and") if item.kind == "multiple" else variable
    for choice, option in zip(choices, item.options, strict=False):
        if option in item.answers:
            SubElement(together, "varequal", respident="response1").text = choice
        elif item.kind == "multiple":
            SubElement(SubElement(together, "not"), "varequal", respident="response1").text = choice
    for answer in item.answers if item.kind == "blank" else ():
        SubElement(variable, "varequal", respident="response1").text = answer


def _add_fields(parent: Element, fields: dict[str, str]) -> None:
    metadata = SubElement(parent, "qtimetadata")
    for label, entry in fields.items():
        field = SubElement(metadata, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = entry


def _add_text(parent: Element, text: str) -> None:
    SubElement(SubElement(parent, "material"), "mattext", texttype="text/html").text = f"<p>{html(text)}</p>"


def _bytes(root: Element) -> bytes:
    indent(root)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data
