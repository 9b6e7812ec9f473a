"""Views for comparing: statements as they were told, set side by side, and beside originals."""

from __future__ import annotations

from quotes.storing.sql import FROM_QUOTES

_OF_BOTH = """
          join articles as articles_a on articles_a.id = quotes_a.article_id
          join articles as articles_b on articles_b.id = quotes_b.article_id
          left join outlets as outlets_a on outlets_a.id = articles_a.outlet_id
          left join outlets as outlets_b on outlets_b.id = articles_b.outlet_id"""
"""What the quotes `quotes_a` and `quotes_b` come from."""

VIEWS = {
    "tellings": f"""
        create view tellings as
        select quotes.statement_id as statement_id,
               row_number() over (
                   partition by quotes.statement_id
                   order by articles.published is null, articles.published, quotes.id
               ) as place,
               speakers.name as speaker,
               quotes.text as said,
               quotes.kind as kind,
               quotes.cue as cue,
               outlets.name as outlet,
               articles.published as published,
               articles.title as title,
               articles.url as url,
               quotes.speaker_id as speaker_id,
               quotes.article_id as article_id,
               quotes.id as quote_id{FROM_QUOTES}
         where quotes.statement_id is not null""",
    "wordings_compared": f"""
        create view wordings_compared as
        select wordings.statement_id as statement_id,
               wordings.relation as relation,
               wordings.numbers_differ as numbers_differ,
               wordings.negation_differs as negation_differs,
               wordings.similarity as similarity,
               outlets_a.name as outlet_a,
               quotes_a.cue as cue_a,
               quotes_a.text as said_a,
               outlets_b.name as outlet_b,
               quotes_b.cue as cue_b,
               quotes_b.text as said_b,
               wordings.only_a as left_out_by_b,
               wordings.only_b as left_out_by_a,
               articles_a.published as published_a,
               articles_b.published as published_b,
               wordings.quote_a as quote_a,
               wordings.quote_b as quote_b
          from wordings
          join quotes as quotes_a on quotes_a.id = wordings.quote_a
          join quotes as quotes_b on quotes_b.id = wordings.quote_b{_OF_BOTH}""",
    "originals_quoted": """
        create view originals_quoted as
        select primary_sources.title as original,
               speakers.name as speaker,
               alignments.relation as relation,
               quotes.text as said,
               alignments.only_quote as only_in_quote,
               alignments.only_original as only_in_original,
               outlets.name as outlet,
               articles.published as published,
               primary_sources.published as original_published,
               alignments.similarity as similarity,
               alignments.start as start,
               alignments."end" as "end",
               alignments.primary_id as primary_id,
               alignments.quote_id as quote_id
          from alignments
          join primary_sources on primary_sources.id = alignments.primary_id
          join quotes on quotes.id = alignments.quote_id
          join articles on articles.id = quotes.article_id
          left join speakers on speakers.id = primary_sources.speaker_id
          left join outlets on outlets.id = articles.outlet_id""",
    "figures_that_disagree": f"""
        create view figures_that_disagree as
        select a.thing as thing,
               a.text as figure_a,
               b.text as figure_b,
               coalesce(speakers_a.name, quotes_a.speaker_text) as speaker_a,
               coalesce(speakers_b.name, quotes_b.speaker_text) as speaker_b,
               outlets_a.name as outlet_a,
               outlets_b.name as outlet_b,
               articles_a.published as published_a,
               articles_b.published as published_b,
               quotes_a.text as said_a,
               quotes_b.text as said_b,
               disagreements.shared as shared,
               a.value as value_a,
               b.value as value_b,
               a.quote_id as quote_a,
               b.quote_id as quote_b
          from disagreements
          join figures as a on a.id = disagreements.figure_a
          join figures as b on b.id = disagreements.figure_b
          join quotes as quotes_a on quotes_a.id = a.quote_id
          join quotes as quotes_b on quotes_b.id = b.quote_id{_OF_BOTH}
          left join speakers as speakers_a on speakers_a.id = quotes_a.speaker_id
          left join speakers as speakers_b on speakers_b.id = quotes_b.speaker_id""",
}
