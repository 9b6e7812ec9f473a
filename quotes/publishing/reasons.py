"""Why a quotation was found and whom it was given to, in words, from its stored row alone."""

from __future__ import annotations

from quotes.publishing.source import Row

KINDS = {
    "direct": "Every word of it stands in quotation marks: direct speech.",
    "mixed": "Part of it stands in quotation marks: mixed speech.",
    "indirect": "None of it stands in quotation marks: it is reported in the article's own words.",
}
ACTS = {"thought": "It is told as a thought, a belief or a plan, not as something said."}
MODALITIES = {
    "negated": "The article says that it was not said.",
    "hypothetical": "The article says that it may be or might have been said.",
    "asked": "The article asks whether it was said.",
}


def reasons(quote: Row) -> list[str]:
    """Sentences that explain the row, in the order in which it was made: what, cue, who, role."""
    words = ((KINDS, quote["kind"]), (ACTS, quote["act"]), (MODALITIES, quote["modality"]))
    told = [table[key] for table, key in words if key in table]
    told.append(_cue(quote))
    told.append(_speaker(quote))
    if quote["role"]:
        told.append(f"The article gives the role: “{quote['role']}”.")
    if quote["medium"]:
        told.append(f"It says where this was said: “{quote['medium']}”.")
    return told


def _cue(quote: Row) -> str:
    if quote["continues_id"] is not None:
        return "It goes on from the quotation before, whose speaker it keeps."
    if not quote["cue"]:
        return "No reporting word stands beside it."
    if quote["cue_start"] is None:
        return f"The reporting word is “{quote['cue']}”."
    if quote["cue_end"] <= quote["start"]:
        place = "before it"
    elif quote["cue_start"] >= quote["end"]:
        place = "behind it"
    else:
        place = "within it"
    return f"The reporting word “{quote['cue']}” stands {place}."


def _speaker(quote: Row) -> str:
    mention, name = quote["speaker_text"], quote["speaker"]
    if not mention:
        return f"The speaker is taken to be {name}." if name else "Nobody is named as its speaker."
    if not name:
        return f"“{mention}” stands for the speaker; who that is stays open."
    if mention.casefold() == str(name).casefold():
        return f"The article names the speaker: “{mention}”."
    return f"“{mention}” stands for the speaker, read as {name}."
