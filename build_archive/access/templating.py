"""Templates become blocks of HTML in a Markdown page; every value is escaped unless it is markup already."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from build_archive.access.escaping import escape_html, show_data, show_invisible, squeeze
from build_archive.access.words import (
    certainty_word,
    count,
    kind_label,
    naming_word,
    statement_label,
    unknown_word,
)


def render_block(template: str, *, room: str = "access", **values: Any) -> str:
    """The HTML of `templates/<template>.html.jinja` in a room of the package.

    It has no blank lines, so that Markdown leaves it alone.
    """
    return squeeze(_environment(room).get_template(f"{template}.html.jinja").render(**values))


def _escaped(value: Any) -> Any:
    return value if hasattr(value, "__html__") else Markup(escape_html(str(value)))


@cache
def _environment(room: str) -> Environment:
    environment = Environment(
        loader=PackageLoader(f"build_archive.{room}"),
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
        data=show_data,
        kind=kind_label,
        label=statement_label,
        naming=naming_word,
        unknown=unknown_word,
        visible=show_invisible,
    )
    return environment
