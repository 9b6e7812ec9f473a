"""The same extraction as a spaCy component.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> nlp.add_pipe("quotes")
>>> doc = nlp("“We will appeal,” said Maria Lopez.")
>>> [(quote.speaker, quote.text(doc.text)) for quote in doc._.quotes]
[('Maria Lopez', '“We will appeal,”')]

It needs no trained model, and goes anywhere in a pipeline. Speakers you know of come from a file:
``nlp.add_pipe("quotes", config={"speakers": "people.toml"})``. ``doc._.quotes`` is a tuple of
`quotes.models.Quote`; ``doc.spans["quotes"]`` holds their pieces as spaCy spans, labelled direct,
mixed or indirect, widened to whole tokens. Docs that were stored elsewhere (a `DocBin` with
``store_user_data``, pickles) have them too, after ``import quotes.component``.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from quotes.models import Quote
from quotes.records import from_plain, to_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from quotes.speakers.registry import Registry

KEY = "quotes"


@Language.factory(KEY, assigns=["doc._.quotes", "doc.spans"], default_config={"speakers": None})
def make_quotes(nlp: Language, name: str, speakers: str | None) -> Callable[[Doc], Doc]:
    """The component that spaCy's ``nlp.add_pipe("quotes")`` adds.

    `speakers` is a file of speakers you know of, as for ``quotes extract --speakers``. Raises
    RegistryError for one that cannot be used, FileNotFoundError where there is none.
    """
    if speakers is None:
        return add_quotes
    from quotes.speakers.registry import load, packaged

    return partial(add_quotes, registry=packaged().joined(load(Path(speakers))))


def add_quotes(doc: Doc, registry: Registry | None = None) -> Doc:
    """Find the quotations in `doc` and keep them with it."""
    from quotes.pipeline import extract_doc

    quotes = extract_doc(doc, registry).quotes
    # Plain values, so that the Doc can be written to disk and sent between processes.
    doc.user_data[KEY] = [to_plain(quote) for quote in quotes]
    spans = [
        doc.char_span(*piece, label=quote.kind, alignment_mode="expand")
        for quote in quotes
        for piece in quote.spans
    ]
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=[span for span in spans if span is not None])
    return doc


def _quotes(doc: Doc) -> tuple[Quote, ...]:
    return tuple(from_plain(plain) for plain in doc.user_data.get(KEY, ()))


if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, getter=_quotes)
