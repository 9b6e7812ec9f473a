"""Words in quotation marks, and who speaks them.

``clear`` asks the rules for words beside their cue, in order (``before``, ``behind``; ``forms`` is
what they return). ``floating`` asks those for words without one: who goes on (``going_on``,
``further_parts``), what leads in (``led_in``), ``interviews``, ``name_lines``, ``pull_quotes``.
"""
