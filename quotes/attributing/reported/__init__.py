"""Indirect speech: reports without quotation marks around all of what was said.

``reports`` finds them. ``deciding`` says whether a word reports, ``surely`` in which frames it
always does, ``unreported`` in which it never does; ``building`` puts one together from its
``sources`` (``cited``: according to whom), its ``phrasing`` and its ``bounds`` (``boundaries``,
``endings``, ``anew``, ``tails``);
``coordinating`` parts two that share a subject;
``merging`` joins them with quoted words; ``forms`` names what they look like.
"""
