from __future__ import annotations

from build_archive.access.sentences import all_sentences, block_sentences, last_before, sentence_at
from tests.access.articles import make_article

ARTICLE = make_article("a", "عنوان فيه نقطة. وأخرى.\nجملة أولى. جملة ثانية!\n\nجملة ثالثة")


def test_anchors_count_paragraphs_and_sentences() -> None:
    anchors = [
        (sentence.anchor, ARTICLE.text[sentence.start : sentence.end])
        for number, block in enumerate(ARTICLE.blocks, start=1)
        for sentence in block_sentences(ARTICLE, number, block)
    ]
    assert anchors == [
        ("p1.1", "عنوان فيه نقطة. وأخرى."),
        ("p2.1", "جملة أولى."),
        ("p2.2", "جملة ثانية!"),
        ("p3.1", "جملة ثالثة"),
    ]


def test_an_offset_leads_to_its_sentence() -> None:
    for word, anchor in (("وأخرى", "p1.1"), ("أولى", "p2.1"), ("ثانية", "p2.2"), ("ثالثة", "p3.1")):
        assert sentence_at(ARTICLE, ARTICLE.text.index(word)).anchor == anchor


def test_many_offsets_are_looked_up_among_all_sentences() -> None:
    sentences = all_sentences(ARTICLE)
    offsets = range(len(ARTICLE.text))
    assert [last_before(sentences, offset) for offset in offsets] == [
        sentence_at(ARTICLE, offset) for offset in offsets
    ]
