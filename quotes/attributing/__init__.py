"""Who said what: rules from cues and quotation marks to the mention of a speaker.

``quoted``     words in quotation marks: what stands beside them, or whom they go on from
``reported``   indirect speech: whether a word reports, its source, and where the content ends

What both share stands here: ``scene`` (an article as the rules see it), ``cueing``, ``clauses``
and ``reigning`` (what is a reporting verb, whose it is, and which of several reports), ``titles``
(names in marks), ``settling`` (two readings of the same words), ``ends`` and ``trimming`` (the
bounds that are stored), ``medium``, ``modality``.
Who the mention is, ``quotes.resolving`` decides.
"""
