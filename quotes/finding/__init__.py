"""What stands in one Doc: its words, parts of speech, phrases, names, quotation marks, and cues.

``words`` and ``tags`` come first (``possible_tags``, ``tagset``; ``neighbours`` to the left of a
word and what is ``ahead``); ``phrases`` and ``subjects`` read noun phrases off them. ``marks``
pairs quotation marks (``glyphs``, ``pairing``); ``cues`` are words that may report, each with its
frame (``complements``, ``asides``, ``openers``, ``clause_starts``: what stands behind one) and its
``company``. ``names`` stand in ``runs`` of capitals, with what introduces them
(``introductions``) or stands behind (``appositives``); ``mentions`` reads the words that stand for
a speaker, ``bylines`` finds who only wrote it.
"""
