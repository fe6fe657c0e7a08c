"""What a record withdraws or hides is in no byte of the site, nor in the folder it is built from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from hashlib import sha256
from pathlib import Path

import html5lib
import pytest

from build_archive.access.search.engine import Engine
from build_archive.access.search.reader import Index
from build_archive.arabic.fold import fold
from build_archive.arrangement.still_shown import find_still_shown
from build_archive.commands.build import BuildReport, build
from build_archive.commands.describe import describe, to_json, to_text
from build_archive.commands.progress import Item
from build_archive.commands.reading import read_articles
from build_archive.records import Authorities
from build_archive.sources.seeds import find_seeds
from tests.published_bytes import find_words

SAMPLE = Path(__file__).parent / "sample_archive"

WITHDRAWN = """\
الزعفرطان يزور الخنبلوقة
الجمعة 3 مايو 2019
قال الزعفرطان للصحفيين إن الخنبلوقة ستُفتح في مرسى النورس غدًا. وأضاف أن الدخول مجاني للقطنبيرين وحدهم.
وختم الشرنقاط كلامه بالشكر، وانصرف الحاضرون إلى بيوتهم بعد ساعة من الزمن في مرسى النورس.
"""
IN_WINDOWS_1256 = """\
بيان المسطرجانة عن القرية
أصدرت المسطرجانة بيانًا طويلًا عن قرية العين قالت فيه إنها ستغلق السوق يومين. وكتبه الدهبشوري بخط يده.
"""
REDACTED = """\
شهادة قنفذانة الزبرجدي عن السوق
السبت 4 مايو 2019

قالت قُنفُذانة الزبرجدي إن السوق احترق. وأضافت قنفذانـــة_الزبرجدي أنها رأت النار، وشهد لقنفذانة الزبرجدي ناس.
رقمها ٠٩٩١٢٣٤٥٦٧ لمن أراد أن يسأل عن السوق. وقال د. حسن إن الأمر معروف لكل من في مرسى النورس.
وانتهى كلام الشاهدة هنا، ثم عاد الناس إلى السوق بعد يومين من الحريق كما جرت العادة في مرسى النورس.
https://example.org/%D9%82%D9%86%D9%81%D8%B0%D8%A7%D9%86%D8%A9-%D8%A7%D9%84%D8%B2%D8%A8%D8%B1%D8%AC%D8%AF%D9%8A
اقرأ أيضاً: قنفذانة الزبرجدي في حوار طويل
"""
PAGE = """\
<!doctype html><html><head><title>خبر عن هزبرونة الصلجماني - جريدة</title>
<meta name="author" content="هزبرونة الصلجماني">
<link rel="canonical" href="https://example.org/hazbarouna-salgamani">
<script type="application/ld+json">{"name": "\\u0647\\u0632\\u0628\\u0631\\u0648\\u0646\\u0629"}</script>
</head>
<body><div class="menu"><a href="/tag/x">وسم هزبرونة الصلجماني</a></div><article><h1>خبر عن القارب</h1>
<p>قال صاحب القارب <b>هزبرونة</b> الصلجماني إن المركب جاهز للإبحار من مرسى النورس
صباح الغد مع عشرة صيادين من القرية.</p>
<p>وأضاف أن الرحلة ستستغرق ثلاثة أيام، وأن الطعام يكفي أسبوعًا كاملًا لكل من على المركب من رجال ونساء.</p>
</article></body></html>
"""
SPANNED = """\
رسالة من الوادي
كتب لنا برعشان الدلغاوي من قرية العين رسالة طويلة يشكو فيها من انقطاع الماء عن الحقول منذ شهر كامل.
"""
RECORDS = {
    "a-withdrawn": "withdrawn: {reason: طلبت عائلته, date: 2024-05-01}\n",
    "b-withdrawn": "title: عنوان الدهبشوري\nwithdrawn:\n  reason: خطر على كاتبه\n  date: 2024-05\n",
    "c-redacted": """\
title: حديث قنفذانة الزبرجدي
url: https://example.org/unhidden-zabarjadi
note: كتبته قنفذانة الزبرجدي بيدها.
redact:
  - {text: قنفذانة الزبرجدي, reason: خطر عليها, by: فريق الأرشيف}
  - {pattern: '\\b\\d{9,10}\\b', reason: رقم هاتف}
""",
    "d-page": "redact: [{text: هزبرونة الصلجماني, reason: طلب صاحبه}]\n",
    "e-span": "",
    "f-gone": "withdrawn: {reason: حُذف الملف أيضًا, date: 2023-01-02, seed: removed}\n",
}
SECRET = [
    *("زعفرطان", "خنبلوق", "قطنبير", "شرنقاط", "مسطرجان", "دهبشور"),
    *("قنفذان", "زبرجدي", "0991234567", "zabarjadi", "هزبرون", "صلجماني", "salgamani", "برعشان", "دلغاو"),
]


class Silent:
    """Progress that nobody watches."""

    def step(self, name: str) -> AbstractContextManager[None]:
        return nullcontext()

    def each(self, name: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        yield from items


def run(root: Path) -> BuildReport:
    return build(root, root / "site", 1, Silent())


def write_seeds(root: Path) -> None:
    seeds = {
        "a-withdrawn.txt": WITHDRAWN.encode(),
        "b-withdrawn.txt": IN_WINDOWS_1256.encode("cp1256"),
        "c-redacted.txt": REDACTED.encode(),
        "d-page.html": PAGE.encode(),
        "e-span.txt": SPANNED.encode("cp1256"),
    }
    for name, content in seeds.items():
        (root / "seeds" / name).write_bytes(content)


def write_records(root: Path) -> None:
    start = SPANNED.index("برعشان")
    end = start + len("برعشان الدلغاوي")
    records = {**RECORDS, "e-span": f"redact: [{{span: [{start}, {end}], reason: خوفًا عليه}}]\n"}
    for name, content in records.items():
        (root / "seeds" / f"{name}.yml").write_text(content, encoding="utf-8")


def published(root: Path) -> list[tuple[str, str]]:
    return [*find_words(root / "docs", SECRET), *find_words(root / "site", SECRET)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that was built with everything open, and then again with its records."""
    root = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("withdrawal") / "archive"))
    write_seeds(root)
    assert not run(root).problems
    open_words = {word for _, word in published(root)}
    assert open_words >= {*SECRET} - {"zabarjadi"}
    write_records(root)
    report = run(root)
    assert not report.problems
    assert report.pages.removed
    return root


def test_what_a_lost_list_leaves_behind_is_not_published(archive: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(archive, tmp_path / "archive", ignore=shutil.ignore_patterns("site")))
    (root / "docs" / ".generated").unlink()
    (root / "docs" / "originals" / "a-withdrawn.txt").write_text(WITHDRAWN, encoding="utf-8")
    report = run(root)
    assert "SITE-STRAY" in {problem.code for problem in report.problems if problem.severity == "fatal"}
    assert report.site is None
    assert not (root / "site").exists()


def main_text(page: Path) -> str:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.read_bytes())
    return " ".join(" ".join(tree.find(".//main").itertext()).split())


def test_no_byte_of_it_is_left_of_an_earlier_build_or_a_new_one(archive: Path) -> None:
    assert published(archive) == []


def test_a_site_that_is_built_at_once_has_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    root = tmp_path / "archive"
    shutil.copytree(archive, root, ignore=shutil.ignore_patterns("site", "docs"))
    (root / "docs").mkdir()
    shutil.copy(SAMPLE / "docs" / "about.md", root / "docs")
    run(root)
    both = (sorted(path.relative_to(one) for path in (one / "site").rglob("*")) for one in (archive, root))
    assert next(both) == next(both)
    for path in (root / "site").rglob("*.*"):
        if path.is_file():
            assert path.read_bytes() == (archive / path.relative_to(root)).read_bytes()


def test_a_tombstone_says_when_and_why_and_nothing_else(archive: Path) -> None:
    page = archive / "site" / "articles" / "a-withdrawn" / "index.html"
    assert main_text(page) == (
        "مادة مسحوبة كانت في هذا العنوان مادة، ثم سحبها القائمون على الأرشيف. "
        "لم يبق منها في الموقع سوى ما يلي. "
        "سبب السحب طلبت عائلته تاريخ السحب الأربعاء 1 أيار 2024 المعرّف a-withdrawn كل المواد المسحوبة"
    )
    content = page.read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in content
    assert sha256(WITHDRAWN.encode()).hexdigest()[:8] not in content


def test_a_tombstone_stays_when_the_file_is_gone_too(archive: Path) -> None:
    assert "حُذف الملف أيضًا" in main_text(archive / "site" / "articles" / "f-gone" / "index.html")
    listed = main_text(archive / "site" / "withdrawn" / "index.html")
    assert all(id in listed for id in ("a-withdrawn", "b-withdrawn", "f-gone"))


def test_withdrawn_articles_are_in_no_list_count_or_map(archive: Path) -> None:
    site = archive / "site"
    mentioning = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and b"a-withdrawn" in path.read_bytes()
    }
    assert mentioning == {"articles/a-withdrawn/index.html", "withdrawn/index.html"}
    assert not list((site / "originals").glob("*withdrawn*"))


def test_search_finds_nothing_of_it(archive: Path) -> None:
    folder = archive / "docs" / "search"
    engine = Engine(Index(lambda path: (folder / path).read_bytes() if (folder / path).exists() else None))
    for word in SECRET:
        for query in (word, f"{word}*", f"{word}~1", f'"{word}"'):
            assert engine.search(query).total == 0, query
    assert engine.search("الشاهدة").total == 1


def test_a_redacted_article_shows_a_sign_and_its_reason(archive: Path) -> None:
    page = archive / "site" / "articles" / "c-redacted" / "index.html"
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.read_bytes())
    signs = [sign for sign in tree.iter("a") if sign.get("class") == "redacted"]
    assert {"".join(sign.itertext()).strip() for sign in signs} == {
        "▇ (محجوب: خطر عليها)",
        "▇ (محجوب: رقم هاتف)",
    }
    ids = {element.get("id") for element in tree.iter()}
    assert all(sign.get("href", "").removeprefix("#") in ids for sign in signs)
    text = main_text(page)
    assert "حديث ▇" in text
    assert "قرّره: فريق الأرشيف" in text


def test_what_is_handed_out_of_a_redacted_article_is_a_copy(archive: Path) -> None:
    originals = archive / "site" / "originals"
    assert not (originals / "c-redacted.txt").exists()
    copy = (originals / "c-redacted.redacted.txt").read_bytes()
    page = main_text(archive / "site" / "articles" / "c-redacted" / "index.html")
    assert "▇" in copy.decode("utf-8")
    assert sha256(copy).hexdigest() in page
    assert sha256(REDACTED.encode()).hexdigest()[:8] not in page
    assert {path.name for path in originals.glob("[de]-*")} == {"d-page.redacted.txt", "e-span.redacted.txt"}


@pytest.mark.parametrize(
    "record",
    [
        "redact: [{text: ليس في النص, reason: س}]",
        "redact: [{pattern: 'ق+', reason: س}]",
        "redact: [{span: [5000, 5001], reason: س}]",
        "redact: [{text: قنفذانة}]",
        "redact:",
        "redact: []",
        "withdrawn:",
        "withdrawn: {reason: س}",
        "withdrawn: {reason: س, date: غدًا}",
        "withdraw: {reason: س, date: 2024-05-01}",
        "withdrawn: {reason: س, date: 2024-05-01}\nwithdrawn: {reason: س, date: 2024-05-01}",
        "title: س\n  redact: [",
        "redact: &a [{text: قنفذانة, reason: س}]",
    ],
)
def test_a_record_with_a_slip_keeps_the_article_off_the_site(tmp_path: Path, record: str) -> None:
    assert_closed(tmp_path, "c-redacted.yml", record.encode())


@pytest.mark.parametrize(
    "name", ["c-redacted.yaml", "C-Redacted.yml", "c_redacted.yml", "c-redacted.txt.yml"]
)
def test_a_record_of_a_wrong_name_keeps_the_article_off_the_site(tmp_path: Path, name: str) -> None:
    assert_closed(tmp_path, name, RECORDS["a-withdrawn"].encode())


def test_a_record_in_another_encoding_keeps_the_article_off_the_site(tmp_path: Path) -> None:
    assert_closed(tmp_path, "c-redacted.yml", RECORDS["a-withdrawn"].encode("cp1256"))


def test_a_record_that_is_a_link_or_a_folder_keeps_the_article_off_the_site(tmp_path: Path) -> None:
    (tmp_path / "shared.yml").write_text(RECORDS["a-withdrawn"], encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "c-redacted.yml").symlink_to(tmp_path / "shared.yml")
    assert_closed(tmp_path)
    (tmp_path / "seeds" / "c-redacted.yml").unlink()
    (tmp_path / "seeds" / "c-redacted.yml").mkdir()
    assert_closed(tmp_path)


def assert_closed(root: Path, record: str = "", content: bytes = b"") -> None:
    """That the article beside a record is not published, and that nothing in the problems tells of it."""
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / "c-redacted.txt").write_text(REDACTED, encoding="utf-8")
    (root / "seeds" / "other.txt").write_text(SPANNED, encoding="utf-8")
    if record:
        (root / "seeds" / record).write_bytes(content)
    paths, problems = find_seeds(root)
    read = read_articles(root, paths, Authorities(), 1, Silent())
    assert [article.id for article in read.articles] == ["other"]
    problems = (*problems, *read.problems)
    assert any(problem.severity == "error" for problem in problems)
    assert "الزبرجدي" not in "".join(map(str, problems))


def test_a_tombstone_without_a_file_says_so_itself(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "gone.yml").write_text(RECORDS["f-gone"], encoding="utf-8")
    (seeds / "slip-of-a-name.yml").write_text(RECORDS["a-withdrawn"], encoding="utf-8")
    (seeds / "here.txt").write_text(SPANNED, encoding="utf-8")
    (seeds / "here.yml").write_text(RECORDS["f-gone"], encoding="utf-8")
    paths, problems = find_seeds(tmp_path)
    read = read_articles(tmp_path, paths, Authorities(), 1, Silent())
    assert [(problem.path, problem.code) for problem in (*problems, *read.problems)] == [
        ("seeds/slip-of-a-name.yml", "SEED-RECORD-ALONE"),
        ("seeds/here.yml", "WITHDRAWN-SEED"),
    ]
    assert not read.articles
    assert sorted(tombstone.id for tombstone in read.tombstones) == ["gone", "here"]


def test_a_slip_beside_it_leaves_the_tombstone(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(WITHDRAWN, encoding="utf-8")
    record = (
        "withdrawn: {reason: س, date: 2024-05-01}\npublished: أمس\nredact: [{text: غير موجود, reason: س}]\n"
    )
    (tmp_path / "seeds" / "a.yml").write_text(record, encoding="utf-8")
    read = read_articles(tmp_path, find_seeds(tmp_path)[0], Authorities(), 1, Silent())
    assert [problem.code for problem in read.problems] == ["SCHEMA-EDTF"]
    assert [tombstone.reason for tombstone in read.tombstones] == ["س"]
    assert not read.articles


def test_maintainers_learn_where_the_words_still_stand(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    write_seeds(tmp_path)
    write_records(tmp_path)
    (tmp_path / "seeds" / "reprint.txt").write_text(f"نقلًا عن جريدة\n{WITHDRAWN}", encoding="utf-8")
    (tmp_path / "seeds" / "letter.txt").write_text(
        "كتبنا إلى قُنفذانة الزبرجدي رسالة طويلة عن السوق.", encoding="utf-8"
    )
    read = read_articles(tmp_path, find_seeds(tmp_path)[0], Authorities(), 1, Silent())
    warnings = find_still_shown(read.hidden, read.articles, Authorities())
    assert [(warning.path, warning.code, warning.line, warning.severity) for warning in warnings] == [
        ("seeds/a-withdrawn.yml", "WITHDRAWN-ELSEWHERE", 1, "warning"),
        ("seeds/c-redacted.yml", "REDACT-ELSEWHERE", 5, "warning"),
    ]
    assert warnings[0].message.endswith(": reprint")
    assert warnings[1].message.endswith(": letter")


def test_describe_tells_maintainers_the_places_and_not_the_words(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    write_seeds(tmp_path)
    write_records(tmp_path)
    paths = [tmp_path / "seeds" / name for name in ("c-redacted.txt", "e-span.txt", "a-withdrawn.txt")]
    redacted, spanned, withdrawn = describe(paths, tmp_path)
    start = SPANNED.index("برعشان")
    assert f"span: [{start}, {start + len('برعشان الدلغاوي')}]  by line 1 of seeds/e-span.yml" in to_text(
        spanned
    )
    for reading in (redacted, spanned):
        told = to_text(reading) + json.dumps(to_json(reading), ensure_ascii=False)
        assert not [word for word in SECRET if word in fold(told)]
    for place in to_json(redacted)["redactions"]:
        hidden = fold(REDACTED[place["start"] : place["end"]])
        assert "قنفذانه" in hidden or "0991234567" in hidden or "%d9" in hidden
    assert "withdrawn     2024-05-01: the site shows nothing of what follows" in to_text(withdrawn)
    assert to_json(withdrawn)["withdrawn"]["reason"] == "طلبت عائلته"
