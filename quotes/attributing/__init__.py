"""Who said what: rules from cues and quotation marks to mentions, and from mentions to speakers.

Quoted words       ``quoted`` runs the rules (``before``, ``behind``, ``cueing``, ``clauses``),
                   ``floating`` those for words without a cue (``going_on``, ``led_in``)
Indirect speech    ``reported`` finds it (``deciding``, ``building``, ``sources``, ``bounds``) and
                   ``merging`` joins it with quoted words; ``report_forms`` names its forms
Speakers           ``resolving`` asks the rules of ``who``; ``entities``, ``names`` and ``mentions``
                   are what those know, ``discourse`` who spoke last
"""
