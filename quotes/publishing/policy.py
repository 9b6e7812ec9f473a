"""What a browser may do with our pages, and with Datasette's own.

Our pages load their own style sheet, fonts of the system and nothing else. Datasette's pages carry
a few scripts within them: these are allowed by the hashes of exactly what the installed templates
hold, so that a script that came in with the data would still not run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable
from functools import cache
from importlib.resources import files
from typing import Any

from quotes.publishing.source import setting

App = Callable[..., Awaitable[None]]

OURS = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_VARIABLE = "{{ datasette_allow_facet }}"
BODY_SCRIPT = "{{ body_script.script }}"
"""Where scripts of other plugins go; these need the setting below."""


@cache
def datasettes() -> str:
    """The policy for the pages that Datasette's own templates make.

    From Datasette 1.0 on, scripts within its templates hold values, which no hash can foresee:
    there scripts within the page are allowed.
    """
    scripts = _scripts()
    if any("{{" in script or "{%" in script for script in scripts):
        allowed = "'unsafe-inline'"
    else:
        allowed = " ".join(f"'sha256-{_digest(script)}'" for script in sorted(scripts))
    return (
        f"default-src 'self'; script-src 'self' {allowed}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; object-src 'none'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'self'"
    )


def _scripts() -> set[str]:
    """Every script within Datasette's templates, with its one variable filled in."""
    found: set[str] = set()
    for template in files("datasette").joinpath("templates").iterdir():
        if template.name.endswith(".html"):
            for script in _SCRIPT.findall(template.read_text("utf-8")):
                found.update(script.replace(_VARIABLE, value) for value in ("true", "false"))
    return found - {BODY_SCRIPT}


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def headers(policy: str) -> dict[str, str]:
    """The headers that go with a policy."""
    return {
        "content-security-policy": policy,
        "referrer-policy": "strict-origin-when-cross-origin",
        "x-content-type-options": "nosniff",
    }


def guard(datasette: Any) -> Callable[[App], App]:
    """An ASGI wrapper that puts Datasette's policy on every answer that has none of its own.

    The plugin's setting ``content_security_policy: false`` turns it off, for the sake of other
    plugins with scripts of their own; a text there is sent instead.
    """

    def wrap(app: App) -> App:
        async def guarded(scope: Any, receive: Any, send: Any) -> None:
            async def send_with_policy(message: Any) -> None:
                if message["type"] == "http.response.start":
                    message = {**message, "headers": _completed(datasette, message)}
                await send(message)

            await app(scope, receive, send_with_policy)

        return guarded

    return wrap


def _completed(datasette: Any, message: Any) -> list[tuple[bytes, bytes]]:
    present = list(message.get("headers") or [])
    names = {name.lower() for name, _ in present}
    wish = setting(datasette, "content_security_policy")
    policy = wish if isinstance(wish, str) else datasettes()
    for name, value in headers(policy).items():
        wanted = name != "content-security-policy" or wish is not False
        if wanted and name.encode() not in names:
            present.append((name.encode(), value.encode()))
    return present
