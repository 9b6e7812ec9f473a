"""Counts of who is quoted, where and when: as views, and as tables made ahead for large databases.

Each entry of `SUMMARIES` is one view (always true, computed when it is asked for) and one table
``summary_…`` of the same columns, filled by ``quotes optimize``. The table `summaries` says when
each was filled; triggers mark it stale as soon as a quote comes, goes or changes.
Counted is what the view `said` shows: statements that the article itself asserts.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database, Migrations

from quotes.storing.sql import SAID

migrations = Migrations("quotes.summaries")


@dataclass(frozen=True)
class Summary:
    """A view's ``select``, and the columns of the table that keeps its rows."""

    select: str
    columns: str
    key: str


SUMMARIES: dict[str, Summary] = {
    "speaker_totals": Summary(
        f"""
        select quotes.speaker_id as speaker_id,
               count(*) as quotes,
               count(distinct quotes.article_id) as articles,
               count(distinct articles.outlet_id) as outlets,
               min(articles.published) as first,
               max(articles.published) as last
          from quotes join articles on articles.id = quotes.article_id
         where quotes.speaker_id is not null and {SAID}
         group by quotes.speaker_id""",
        "speaker_id integer, quotes integer, articles integer, outlets integer, "
        "first text, last text",
        "speaker_id",
    ),
    "speaker_months": Summary(
        f"""
        select quotes.speaker_id as speaker_id,
               substr(articles.published, 1, 7) as month,
               count(*) as quotes
          from quotes join articles on articles.id = quotes.article_id
         where quotes.speaker_id is not null and articles.published is not null and {SAID}
         group by quotes.speaker_id, month""",
        "speaker_id integer, month text, quotes integer",
        "speaker_id, month",
    ),
    "speaker_cues": Summary(
        f"""
        select quotes.speaker_id as speaker_id,
               coalesce(articles.outlet_id, 0) as outlet_id,
               coalesce(lower(quotes.cue), '') as cue,
               count(*) as quotes
          from quotes join articles on articles.id = quotes.article_id
         where quotes.speaker_id is not null and {SAID}
         group by quotes.speaker_id, coalesce(articles.outlet_id, 0),
                  coalesce(lower(quotes.cue), '')""",
        "speaker_id integer, outlet_id integer, cue text, quotes integer",
        "speaker_id, outlet_id, cue",
    ),
    "speaker_roles": Summary(
        f"""
        select quotes.speaker_id as speaker_id,
               quotes.role as role,
               count(*) as quotes,
               min(articles.published) as first,
               max(articles.published) as last
          from quotes join articles on articles.id = quotes.article_id
         where quotes.speaker_id is not null and quotes.role is not null and {SAID}
         group by quotes.speaker_id, quotes.role""",
        "speaker_id integer, role text, quotes integer, first text, last text",
        "speaker_id, role",
    ),
    "outlet_speakers": Summary(
        f"""
        select articles.outlet_id as outlet_id,
               quotes.speaker_id as speaker_id,
               count(*) as quotes
          from quotes join articles on articles.id = quotes.article_id
         where articles.outlet_id is not null and quotes.speaker_id is not null and {SAID}
         group by articles.outlet_id, quotes.speaker_id""",
        "outlet_id integer, speaker_id integer, quotes integer",
        "outlet_id, speaker_id",
    ),
    "outlet_totals": Summary(
        f"""
        select articles.outlet_id as outlet_id,
               count(distinct articles.id) as articles,
               count(quotes.id) as quotes,
               count(distinct quotes.speaker_id) as speakers,
               min(articles.published) as first,
               max(articles.published) as last
          from articles left join quotes on quotes.article_id = articles.id and {SAID}
         where articles.outlet_id is not null
         group by articles.outlet_id""",
        "outlet_id integer, articles integer, quotes integer, speakers integer, "
        "first text, last text",
        "outlet_id",
    ),
    "month_totals": Summary(
        f"""
        select substr(articles.published, 1, 7) as month,
               count(*) as quotes,
               count(distinct articles.id) as articles
          from articles join quotes on quotes.article_id = articles.id
         where articles.published is not null and {SAID}
         group by month""",
        "month text, quotes integer, articles integer",
        "month",
    ),
    "database_totals": Summary(
        f"""
        select 1 as id,
               (select count(*) from quotes where {SAID}) as quotes,
               (select count(*) from articles) as articles,
               (select count(*) from outlets) as outlets,
               (select count(distinct speaker_id) from quotes) as speakers,
               (select min(published) from articles) as first,
               (select max(published) from articles) as last""",
        "id integer, quotes integer, articles integer, outlets integer, speakers integer, "
        "first text, last text",
        "id",
    ),
    "speaker_quotes": Summary(
        f"""
        select quotes.speaker_id as speaker_id,
               coalesce(articles.published, '') as published,
               quotes.id as quote_id
          from quotes join articles on articles.id = quotes.article_id
         where quotes.speaker_id is not null and {SAID}""",
        "speaker_id integer, published text, quote_id integer",
        "speaker_id, published, quote_id",
    ),
}

VIEWS = {name: f"create view {name} as {each.select}" for name, each in SUMMARIES.items()}

TABLES = ("summaries", *(f"summary_{name}" for name in SUMMARIES))

TRIGGERS = {
    f"summaries_stale_{event}": f"""
        create trigger summaries_stale_{event} after {event} on quotes
        when exists (select 1 from summaries where stale = 0) begin
            update summaries set stale = 1 where stale = 0;
        end"""
    for event in ("insert", "delete", "update")
}

INDEXES = (
    "create index if not exists summary_speaker_totals_quotes "
    "on summary_speaker_totals (quotes desc)",
    "create index if not exists summary_outlet_speakers_quotes "
    "on summary_outlet_speakers (outlet_id, quotes desc)",
)


@migrations()
def m001_summaries(db: Database) -> None:
    """A table for every summary, and one that says when they were filled."""
    db.execute(
        "create table summaries "
        "(name text primary key, filled text not null, stale integer not null default 0)"
    )
    for name, summary in SUMMARIES.items():
        db.execute(
            f"create table summary_{name} ({summary.columns}, primary key ({summary.key})) "
            "without rowid"
        )
    for statement in INDEXES:
        db.execute(statement)


@migrations()
def m002_names(db: Database) -> None:
    """Names are looked for in any case, among hundreds of thousands of speakers."""
    db.execute("create index speakers_name_nocase on speakers (name collate nocase)")
    db.execute("create index aliases_name_nocase on aliases (name collate nocase)")
