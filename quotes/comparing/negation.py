"""Whether one of two tellings denies what the other one says."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.comparing.vocabulary import sense_of, small_words
from quotes.comparing.words import words_of

SCOPE = 6
"""How many telling words behind a negation it bears on, within its clause."""


def negation_differs(
    a: Sequence[str], b: Sequence[str], *, a_denied: bool = False, b_denied: bool = False
) -> bool:
    """Whether words that one side negates stand in the other one without a negation.

    `a` and `b` are forms of words; `a_denied` says that the cue is a denial (denied having …),
    which negates all that follows it.
    """
    return _contradicts(a, b, a_denied=a_denied, b_denied=b_denied) or _contradicts(
        b, a, a_denied=b_denied, b_denied=a_denied
    )


def denying_forms(text: str) -> list[str]:
    """The forms of a text's words, without the “no” that only answers (“No, I meant it”)."""
    return [
        word.form
        for word in words_of(text)
        if not (word.form == "no" and text[word.end : word.end + 1] == ",")
    ]


def is_denial(cue: str | None) -> bool:
    """Whether a cue negates what it reports: denied, refused to."""
    return any(word in small_words("negation") for word in (cue or "").lower().split())


def _contradicts(a: Sequence[str], b: Sequence[str], *, a_denied: bool, b_denied: bool) -> bool:
    """Whether `a` negates what `b` says without one; as many negations in both are no sign."""
    scopes_a, scopes_b = _scopes(a), _scopes(b)
    if b_denied or (scopes_b and len(scopes_a) == len(scopes_b)):
        return False
    said = [sense_of(form) for form in b if form not in small_words("little")]
    if a_denied:
        return bool(said) and not scopes_b
    denied_too = {sense for scope in scopes_b for sense in scope}
    return any(scope and scope[0] in said and denied_too.isdisjoint(scope) for scope in scopes_a)


def _scopes(forms: Sequence[str]) -> list[list[str]]:
    """For each negation the senses it bears on, the nearest first."""
    negations, harmless = small_words("negation"), small_words("not negation")
    return [
        _scope(forms, at)
        for at, form in enumerate(forms)
        if form in negations and harmless.isdisjoint(_phrases(forms, at))
    ]


def _phrases(forms: Sequence[str], at: int) -> tuple[str, str]:
    """The two and three words from a negation on: not_only; arent_just as not_just."""
    first = "not" if forms[at].endswith("nt") else forms[at]
    return "_".join([first, *forms[at + 1 : at + 2]]), "_".join([first, *forms[at + 1 : at + 3]])


def _scope(forms: Sequence[str], negation: int) -> list[str]:
    little, found = small_words("little"), list[str]()
    for at in range(negation + 1, len(forms)):
        if forms[at] in small_words("ends a clause") or len(found) == SCOPE:
            break
        if list(forms[at : at + 2]) == ["more", "than"]:
            return []  # “not more than two” denies no “two”
        if forms[at] not in little:
            found.append(sense_of(forms[at]))
    return found
