"""A Doc as columns: the words of an article, its sentences and its paragraphs.

Rules look at millions of words; indexing a list is several times faster than asking a spaCy
Token, so the Doc is read once into plain lists. White-space tokens are left out, and words that
a tokenizer cut at a hyphen or a slash are put together again (Bhutto-Zardari, five-storey,
NBC/WSJ): names and lexicon entries can then be compared with one word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quotes.models import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLOSERS = frozenset("”’»\"')]}") | {"''", "“"}
"""What may stand between the stop and the end of the sentence; “ as some typists close with it."""
STOPS = frozenset({".", "!", "?", "…", "...", "....", "?!", "!!", "!?", "??", "!!!"})
# After these a capital does not begin a sentence.
ABBREVIATED = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl"
    r"|Sgt|Rs|Art|Sec|Fig|Adm|Brig|Pres|St|Ste|Messrs|vs|v|No|Nos|Vol|pp|Ft|Mt|Fr|Sr|Insp|Supt|Det|Ald|Atty"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Ariz|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky"
    r"|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\."
)
# Short forms that the tokenizer cuts from their stop.
SHORT = frozenset(
    "Lt Col Maj Capt Cmdr Cpl Sgt Brig Insp Supt Det Hon Pres Ald Atty Rs Sens Reps Govs Fr Sr Smt "
    "Shri Alhaji Engr Barr Pte Const Ret".split()
)
# These end a sentence only before a word that usually begins one.
MAYBE_END = re.compile(r"(?:[A-Za-z]\.){2,}|(?:Inc|Co|Corp|Ltd|Jr|Sr|Bros|etc|Ph\.D)\.")
STARTERS = frozenset(
    "The A An In On At He She It They We I You This That These Those But And As After When While "
    "If Mr. Mrs. Ms. His Her Their Our My There For With From By To Although Though However "
    "Some Many Most One Two".split()
)
JOINING = frozenset({"-", "/", "‑"})
LETTERS = re.compile(r"\w")


class Words:
    """The words of one Doc, by column; every list has one entry a word.

    text, lower   the word as written, and in lower case with ’ made '
    start, end    character offsets into ``source``
    sentence_of   index into ``sentences``
    paragraph_of  number of the paragraph (a line of its own) that the word stands in
    sentences     (first, one past last) word of each sentence; a paragraph's end ends a sentence
    """

    __slots__ = (
        "end",
        "lower",
        "paragraph_of",
        "sentence_of",
        "sentences",
        "source",
        "start",
        "text",
    )

    def __init__(self, doc: Doc) -> None:
        self.source: str = ""
        self.text: list[str] = []
        self.lower: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.paragraph_of: list[int] = []
        self._read(doc)
        self.sentences, self.sentence_of = _sentences(self)

    def __len__(self) -> int:
        return len(self.text)

    def _read(self, doc: Doc) -> None:
        tokens, spaces = _columns(doc)
        self.source = "".join(
            [word + " " if space else word for word, space in zip(tokens, spaces, strict=True)]
        )
        blank = {word for word in set(tokens) if word.isspace()}
        paragraph, joined, at, before = 0, False, 0, -1  # before: where the last word ended
        text, start, end = self.text, self.start, self.end
        for word, space in zip(tokens, spaces, strict=True):
            begin = at
            past = begin + len(word)
            at = past + space
            if word in blank:
                paragraph += "\n" in word or "\r" in word or "\u2029" in word
                joined = False
                continue
            if before == begin:
                if word == "." and text[-1] in SHORT:
                    text[-1] += word
                    end[-1] = before = past
                    continue
                if joined or (word in JOINING and _is_word(text[-1])):
                    if joined and not _is_word(word):
                        joined = False
                    else:
                        text[-1] += word
                        end[-1] = before = past
                        joined = word in JOINING
                        continue
            joined = False
            text.append(word)
            start.append(begin)
            end.append(past)
            before = past
            self.paragraph_of.append(paragraph)
        lower = {word: word.lower().replace("’", "'") for word in set(text)}
        self.lower = [lower[word] for word in text]

    def span(self, first: int, last: int) -> Span:
        """The characters of the words from `first` to `last`, both included."""
        return Span(self.start[first], self.end[last])

    def phrase(self, first: int, last: int) -> str:
        """The article's text from word `first` to word `last`, both included."""
        return self.source[self.start[first] : self.end[last]]


def _columns(doc: Doc) -> tuple[list[str], list[int]]:
    """The Doc's tokens, and for each 1 where a space follows; far faster than asking each Token."""
    orths: list[int] = doc.to_array("ORTH").tolist()
    strings = doc.vocab.strings
    text_of = {orth: strings[orth] for orth in set(orths)}
    return [text_of[orth] for orth in orths], doc.to_array("SPACY").tolist()


def _is_word(word: str) -> bool:
    return LETTERS.match(word) is not None


def _sentences(words: Words) -> tuple[list[tuple[int, int]], list[int]]:
    """Cut words into sentences: at paragraph ends, and at stops followed by a likely beginning."""
    text, paragraph_of, count = words.text, words.paragraph_of, len(words.text)
    sentences: list[tuple[int, int]] = []
    first = at = 0
    while at < count:
        word = text[at]
        after = at + 1
        ends = False
        if word in STOPS or (word[-1] == "." and len(word) > 1):
            while (
                after < count
                and (text[after] in CLOSERS or text[after] in STOPS)
                and words.start[after] == words.end[after - 1]  # left. “No”: that one opens
            ):
                after += 1
            ends = _ends_sentence(text, at, after)
        if after >= count or paragraph_of[after] != paragraph_of[at] or ends:
            sentences.append((first, after))
            first = after
        at = after
    if first < count:
        sentences.append((first, count))
    sentence_of = [0] * count
    for number, (begin, end) in enumerate(sentences):
        sentence_of[begin:end] = [number] * (end - begin)
    return sentences, sentence_of


def _ends_sentence(text: Sequence[str], stop: int, after: int) -> bool:
    if after >= len(text):
        return True
    word, following = text[stop], text[after]
    if not (following[0].isupper() or following[0].isdigit() or not following[0].isalnum()):
        return False
    if following in {",", ";", ":", ")", "-", "–", "—"}:
        return False
    if word in STOPS:
        return True
    if word == "X." and stop and text[stop - 1].lower() == "on":
        return True  # she wrote on X. “We won.”
    if ABBREVIATED.fullmatch(word) or word[:-1] in SHORT:
        return False
    if MAYBE_END.fullmatch(word):
        return following in STARTERS or not following[0].isalnum() or after > stop + 1
    return not word[:-1].isalpha() or after > stop + 1 or following in STARTERS
