"""quotes serve: the database in Datasette, with the packaged descriptions and pages."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import click

DEFAULT_DB = Path("db/quotes.db")
NAME = "quotes"
"""What the packaged metadata calls the database; Datasette calls it after its file."""


@click.command(
    short_help="Show a database in a browser, by Datasette.",
    context_settings={"ignore_unknown_options": True},
)
@click.argument("db", type=click.Path(path_type=Path), default=DEFAULT_DB)
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@click.option("-h", "--host", default="127.0.0.1", show_default=True)
@click.argument("options", metavar="[DATASETTE OPTIONS]", nargs=-1, type=click.UNPROCESSED)
def serve(db: Path, port: int, host: str, options: tuple[str, ...]) -> None:
    """Show the database DB (db/quotes.db) in a browser, by Datasette.

    Further options are handed to Datasette. `datasette DB -m metadata.yml` shows the same.

    \b
    Examples:
      quotes serve
      quotes serve quotes.db --port 8080
      quotes serve quotes.db --open --setting sql_time_limit_ms 3000
    """
    from datasette.cli import cli as datasette

    from quotes.storing.database import open_to_read

    with open_to_read(db):
        pass
    _check_port(host, port)
    with packaged_metadata(db.stem) as metadata:
        click.echo(f"Serving {db} at http://{host}:{port}/ (Ctrl-C stops)", err=True)
        described = ["-m", str(metadata)]
        if any("-c" in each.opts for each in datasette.commands["serve"].params):
            described += ["-c", str(metadata)]  # Datasette 1.0 reads queries from its configuration
        datasette.main(
            ["serve", str(db), *described, "-p", str(port), "-h", host, *options],
            prog_name="datasette",
        )


@contextmanager
def packaged_metadata(name: str) -> Iterator[Path]:
    """A metadata file for a database of that name, as long as the context lasts."""
    import yaml

    metadata = yaml.safe_load(
        files("quotes.publishing").joinpath("metadata.yml").read_text("utf-8")
    )
    metadata["databases"][name] = metadata["databases"].pop(NAME)
    with tempfile.TemporaryDirectory(prefix="quotes-") as folder:
        path = Path(folder) / "metadata.yml"
        path.write_text(yaml.safe_dump(metadata, sort_keys=False, allow_unicode=True), "utf-8")
        yield path


def _check_port(host: str, port: int) -> None:
    """Say at once that the port is taken; uvicorn would say so after everything else."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(f"port {port} of {host}: {error.strerror}") from error
