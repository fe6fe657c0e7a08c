"""Templates become blocks of HTML in a Markdown page; every value is escaped unless it is markup already."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from build_archive.access.escaping import escape_html, show_invisible, squeeze
from build_archive.access.words import certainty_word, count, kind_label, statement_label, unknown_word


def render_block(template: str, **values: Any) -> str:
    """The HTML of `templates/<template>.html.jinja` without blank lines, so that Markdown leaves it alone."""
    return squeeze(_environment().get_template(f"{template}.html.jinja").render(**values))


def _escaped(value: Any) -> Any:
    return value if hasattr(value, "__html__") else Markup(escape_html(str(value)))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("build_archive.access"),
        auto_reload=False,
        autoescape=True,
        finalize=_escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        count=count,
        certainty=certainty_word,
        kind=kind_label,
        label=statement_label,
        unknown=unknown_word,
        visible=show_invisible,
    )
    return environment
