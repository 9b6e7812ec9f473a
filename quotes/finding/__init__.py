"""What stands in one Doc: its words, parts of speech, phrases, quotation marks, and cues.

``words`` and ``tags`` come first; ``phrases`` and ``subjects`` read noun phrases off them.
``marks`` pairs quotation marks (``glyphs``, ``pairing``); ``cues`` are words that may report, each
with its frame (``complements``: what stands behind one).
"""
