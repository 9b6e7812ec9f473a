"""E-mails as programs save them: newsletters, packed in any of the usual ways."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.models import Article
from quotes.reading.articles import read_articles
from quotes.reading.mail import is_mail, read_mail
from quotes.reading.metadata import Metadata
from quotes.reading.sources import Source, find_sources
from quotes.reading.text import Unreadable

TEXT = (
    "“There is no fund for that, and there won’t be one,” said Lars Edvin, who had said it.\n"
    "\nMayors disagree – loudly.\n"
)
HTML = (
    "<html><body><p>“There is no fund,” said Lars Edvin.</p><p>Mayors disagree.</p></body></html>"
)


def saved(charset: str = "utf-8", cte: str = "quoted-printable") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = '"The Morning Note" <hello@note.example>'
    mail["Subject"] = "Who pays – and who doesn’t?"
    mail["Date"] = "Wed, 06 Mar 2024 06:01:00 +0000"
    mail.set_content(TEXT, charset=charset, cte=cte)
    return mail


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("with_html", [True, False])
def test_the_text_and_what_the_head_says(
    tmp_path: Path, charset: str, cte: str, with_html: bool
) -> None:
    mail = saved(charset, cte)
    if with_html:
        mail.add_alternative(HTML, subtype="html", charset=charset, cte=cte)
    (tmp_path / "note.eml").write_bytes(mail.as_bytes())
    (source,) = find_sources([str(tmp_path)])
    assert isinstance(source, Source)
    (article,) = read_articles(source)
    assert article == Article(
        TEXT,
        "note.eml",
        outlet="The Morning Note",
        title="Who pays – and who doesn’t?",
        published="2024-03-06T06:01:00+00:00",
    )


def test_html_alone() -> None:
    mail = saved()
    mail.set_content(HTML, subtype="html")
    assert read_mail(mail.as_string())[0] == (
        "“There is no fund,” said Lars Edvin.\n\nMayors disagree.\n"
    )


def test_without_text() -> None:
    mail = saved()
    mail.set_content(b"\x89PNG", "image", "png")
    with pytest.raises(Unreadable, match="an e-mail without text"):
        read_mail(mail.as_string())


def test_what_is_no_mail() -> None:
    assert is_mail(saved().as_string())
    assert not is_mail("From: The Morning Note\nTo: you\nSubject: Who pays?\n\nGood morning.\n")
    assert not is_mail("Q: Why now?\nA: Because.\nQ: Really?\n\nMIME-Version: 1.0\n")


HEADERS = st.text('<>"@:;,()=?_ \taB\\[]é', max_size=30)


@given(HEADERS, HEADERS, HEADERS)
def test_a_broken_head_gives_what_it_can(sender: str, date: str, subject: str) -> None:
    mail = f"From: {sender}\nDate: {date}\nSubject: {subject}\nMIME-Version: 1.0\n\nWords.\n"
    try:
        text, says = read_mail(mail)
    except Unreadable:
        return
    assert text == "Words.\n"
    assert isinstance(says, Metadata)
