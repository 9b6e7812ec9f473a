"""Who a mention is: from the words beside the cue to one canonical speaker for the article.

``resolve`` reads an article and asks the rules of ``who``, in order: names first, then ``offices``,
``organisations`` and ``pronouns``. They know the article's people (``entities``, with
``short_forms`` and ``acronyms``), what those can be called (``callings``, ``genders``) and who was
spoken of last (``discourse``). ``voiceless`` leaves out what only a thing would have said.
"""
