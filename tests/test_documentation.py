"""What people read about the project is true: complete, generated where it can be, and tried."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category
from urllib.parse import unquote, urlsplit

import click
import pytest
from click.testing import CliRunner

from build_archive.cli import archive
from build_archive.sources.json_schema import AUTHORITIES
from build_archive.sources.schema import RecordForm, RedactForm, SourceForm, VariantForm, WithdrawnForm
from tests.first_archive import needs_first_archive
from tests.generated_docs import PART, PARTS, ROOT, commands, documents, regenerate, targets

SAMPLE = ROOT / "tests" / "sample_archive"
SHELL_BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
CODE = re.compile(r"```.*?```|`[^`\n]+`|<code[^>]*>[^<]*</code>", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ (.*)", re.MULTILINE)
PICTURE = re.compile(r"<img [^>]*>|!\[[^]]*\]\([^)]*\)")
# pages that GitHub makes, two levels above the page that shows a document
GITHUB_PAGES = re.compile(r"\.\./\.\./(issues/new(/choose|\?template=(?P<form>[\w-]+\.yml))|security/\S+)")
# not ours, or not to be run by a test
OTHER_PROGRAMS = frozenset({"make", "git", "cd", "apt-get", "sudo", "pip"})
ENDLESS = frozenset({"serve"})

AUTHORITY_FILES = sorted(ROOT.glob("authorities/*.yml"))
# whose heads also describe what a variant may need
WITH_VARIANTS = frozenset({"places", "actors"})

each_document = pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
each_language = pytest.mark.parametrize("ending", [".md", ".ar.md"])


def read(*names: str) -> str:
    return "\n".join((ROOT / name).read_text(encoding="utf-8") for name in names)


@each_document
def test_what_the_code_gives_stands_as_it_gives_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert regenerate(text) == text, "make docs writes it anew"


def test_every_part_that_the_code_gives_is_in_a_document() -> None:
    used = {part[2] for path in documents() for part in PART.finditer(path.read_text(encoding="utf-8"))}
    assert used == set(PARTS)


@each_language
def test_every_command_is_described(ending: str) -> None:
    described = re.findall(r"^\| (?:`|<code dir=\"ltr\">)([a-z-]+)", read(f"README{ending}"), re.MULTILINE)
    assert sorted(set(described) & set(commands())) == sorted(commands())


def test_every_command_and_option_says_what_it_is_for() -> None:
    for name, command in commands().items():
        assert command.help, name
        for option in command.params:
            assert not isinstance(option, click.Option) or option.help, f"{name} {option.name}"


@each_language
def test_every_key_of_a_record_is_described(ending: str) -> None:
    text = read(f"CONTRIBUTING{ending}")
    forms = (RecordForm, WithdrawnForm, RedactForm)
    assert [key for form in forms for key in form.model_fields if not names(text, key)] == []


@needs_first_archive
@pytest.mark.parametrize("path", AUTHORITY_FILES, ids=lambda path: path.stem)
def test_the_head_of_each_file_describes_its_keys(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = "\n".join(line for line in lines if line.startswith("#"))
    form = AUTHORITIES[path.stem]
    forms = (form, VariantForm) if path.stem in WITH_VARIANTS else (form,)
    keys = [key for form in forms for key in form.model_fields if key not in UNNAMED]
    assert [key for key in keys if not re.search(rf"\b{key}\b", head)] == []


# a variant may stand as its text alone, and a source says itself what its name and address are
UNNAMED = frozenset({"text", *SourceForm.model_fields} - {"url"})


def names(text: str, key: str) -> bool:
    return any(re.search(rf"\b{key}\b", code[0]) for code in CODE.finditer(text))


def test_every_target_of_make_says_what_it_does() -> None:
    assert re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE) == list(targets())


@each_document
def test_what_is_named_as_a_command_or_a_target_is_one(path: Path) -> None:
    for code in CODE.finditer(path.read_text(encoding="utf-8")):
        for command in re.findall(r"\bbuild-archive ([a-z][a-z-]*)", code[0]):
            assert command in commands(), code[0]
        for target in re.findall(r"(?:^|[`>])make ([a-z]+)", code[0], re.MULTILINE):
            assert target in targets(), code[0]


@each_document
def test_every_link_leads_to_something(path: Path) -> None:
    broken = [link for link in links(path) if not is_there(path, link)]
    assert broken == []


def links(path: Path) -> Iterator[str]:
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in LINK.finditer(text):
        yield link[1] or link[2]


def is_there(path: Path, link: str) -> bool:
    if page := GITHUB_PAGES.fullmatch(link):
        return not page["form"] or (ROOT / ".github" / "ISSUE_TEMPLATE" / page["form"]).is_file()
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in {"https", "mailto"}
    target = path if not parts.path else (path.parent / unquote(parts.path)).resolve()
    if not target.exists():
        return False
    return not parts.fragment or unquote(parts.fragment) in anchors(target)


def anchors(path: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a document."""
    headings = HEADING.findall(re.sub("</?bdi>", "", path.read_text(encoding="utf-8")))
    return {"".join(filter(_is_kept, heading.lower())).replace(" ", "-") for heading in headings}


def _is_kept(character: str) -> bool:
    """Letters and the marks upon them, digits, spaces and hyphens."""
    return character in " -_" or category(character)[0] in "LMN"


@each_document
def test_every_picture_says_what_it_shows_and_is_small(path: Path) -> None:
    for picture in PICTURE.findall(path.read_text(encoding="utf-8")):
        text = re.search(r'alt="([^"]*)"|!\[([^]]*)\]', picture)
        source = re.search(r'src="([^"]*)"|\(([^)]*)\)', picture)
        assert text is not None, picture
        assert len(text[1] or text[2]) > 30, picture
        assert source is not None, picture
        assert (path.parent / (source[1] or source[2])).stat().st_size < 60_000


@each_document
def test_every_command_line_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In an archive that holds what the lines name: an article FILE, another in seeds/."""
    monkeypatch.chdir(shutil.copytree(SAMPLE, tmp_path / "archive"))
    prepared = False
    for line in command_lines(path):
        program, *arguments = shlex.split(line, comments=True)
        if Path(program).name != "build-archive":
            assert program in OTHER_PROGRAMS, line
            continue
        if arguments[0] in ENDLESS:
            archive.commands[arguments[0]].make_context(arguments[0], arguments[1:])
            continue
        if not prepared:
            prepare(Path())
            prepared = True
        done = CliRunner().invoke(archive, arguments)
        assert done.exit_code == 0, f"{line}\n{done.output}"


def command_lines(path: Path) -> Iterator[str]:
    for block in SHELL_BLOCK.findall(path.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.strip() and not line.lstrip().startswith("#"):
                yield line.strip()


def prepare(root: Path) -> None:
    """What command lines in documents speak of: articles, an archive that was built."""
    text = "جسر جديد\n\n5 أيار 2021\n\nبدأ العمال صباح اليوم في بناء جسر من الحجر عند بلدة الطلح.\n"
    (root / "article.txt").write_text(text, encoding="utf-8")
    (root / "seeds" / "NAME.txt").write_text(text.replace("جسر", "سور"), encoding="utf-8")
    assert CliRunner().invoke(archive, ["build", "--quiet"]).exit_code in (0, 1)
