"""Tables of the core: outlets, articles, speakers, quotes, and what was odd on the way.

Migrations are append-only: to change a table, add a function at the end. Add columns with
``alter table … add column``: sqlite-utils' ``transform`` rebuilds a table, which loses its checks,
its descending indexes and the triggers that keep the full-text search current.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from quotes.storing.sql import FROM_QUOTES

migrations = Migrations("quotes.core")

TABLES = (
    "outlets",
    "articles",
    "speakers",
    "aliases",
    "quotes",
    "quote_spans",
    "loads",
    "problems",
    "rules",
)

TRIGGERS = {
    "quotes_fts_insert": """
        create trigger quotes_fts_insert after insert on quotes begin
            insert into quotes_fts (rowid, text) values (new.id, new.text);
        end""",
    "quotes_fts_delete": """
        create trigger quotes_fts_delete after delete on quotes begin
            insert into quotes_fts (quotes_fts, rowid, text) values ('delete', old.id, old.text);
        end""",
    "quotes_fts_update": """
        create trigger quotes_fts_update after update of id, text on quotes begin
            insert into quotes_fts (quotes_fts, rowid, text) values ('delete', old.id, old.text);
            insert into quotes_fts (rowid, text) values (new.id, new.text);
        end""",
}

VIEWS = {
    "said": f"""
        create view said as
        select coalesce(speakers.name, quotes.speaker_text) as who,
               quotes.role as role,
               quotes.text as said,
               quotes.cue as cue,
               outlets.name as outlet,
               articles.published as date,
               articles.url as link,
               quotes.medium as medium,
               quotes.kind as kind,
               cast(substr(articles.published, 1, 4) as integer) as year,
               articles.title as title,
               quotes.speaker_id as speaker_id,
               quotes.article_id as article_id,
               quotes.id as quote_id{FROM_QUOTES}
         where quotes.act = 'statement' and quotes.modality = 'asserted'""",
}
"""Views hold no rows, so they are made anew whenever their text has changed."""


@migrations()
def m001_first(db: Database) -> None:
    """The tables that every other part relies on."""
    for statement in (*_TABLES_1, *_INDEXES_1, _SEARCH_1):
        db.execute(statement)


@migrations()
def m002_rules(db: Database) -> None:
    """What each rule matches, in words, for readers who ask why a quote has its speaker."""
    db.execute(
        "create table rules (name text primary key, family text not null, matches text not null)"
    )


_TABLES_1 = (
    """
    create table outlets (
        id integer primary key,
        name text not null
    )""",
    """
    create table articles (
        id integer primary key,
        outlet_id integer references outlets (id),
        url text unique,
        title text,
        byline text,
        published text,
        name text not null,
        words integer not null,
        text_hash text not null,
        text text not null
    )""",
    """
    create table speakers (
        id integer primary key,
        name text not null,
        kind text not null
            check (kind in ('person', 'organisation', 'group', 'document', 'unnamed')),
        wikidata text
    )""",
    """
    create table aliases (
        id integer primary key,
        speaker_id integer not null references speakers (id) on delete cascade,
        name text not null,
        unique (name, speaker_id)
    )""",
    """
    create table quotes (
        id integer primary key,
        article_id integer not null references articles (id) on delete cascade,
        speaker_id integer references speakers (id),
        kind text not null check (kind in ('direct', 'mixed', 'indirect')),
        act text not null check (act in ('statement', 'thought')),
        modality text not null
            check (modality in ('asserted', 'negated', 'hypothetical', 'asked')),
        text text not null,
        start integer not null check (start >= 0),
        "end" integer not null check ("end" > start),
        cue text,
        cue_start integer,
        cue_end integer,
        speaker_text text,
        mention_start integer,
        mention_end integer,
        role text,
        medium text,
        rule text not null,
        resolved_by text,
        continues_id integer references quotes (id) on delete set null
    )""",
    """
    create table quote_spans (
        quote_id integer not null references quotes (id) on delete cascade,
        start integer not null check (start >= 0),
        "end" integer not null check ("end" > start),
        primary key (quote_id, start)
    ) without rowid""",
    """
    create table loads (
        id integer primary key,
        started text not null,
        finished text,
        version text not null,
        articles integer not null default 0,
        unchanged integer not null default 0,
        quotes integer not null default 0,
        problems integer not null default 0
    )""",
    """
    create table problems (
        id integer primary key,
        load_id integer references loads (id),
        article_id integer references articles (id) on delete cascade,
        "where" text not null,
        start integer,
        reason text not null
    )""",
)

_INDEXES_1 = (
    "create index articles_outlet_id on articles (outlet_id, published)",
    "create index articles_published on articles (published)",
    "create index articles_name on articles (name)",
    "create index speakers_name on speakers (name)",
    "create index aliases_speaker_id on aliases (speaker_id)",
    "create index quotes_article_id on quotes (article_id, start)",
    "create index quotes_speaker_id on quotes (speaker_id)",
    "create index quotes_continues_id on quotes (continues_id) where continues_id is not null",
    "create index quotes_kind on quotes (kind)",
    "create index quotes_act on quotes (act, modality)",
    "create index quotes_role on quotes (role)",
    "create index quotes_medium on quotes (medium)",
    "create index problems_load_id on problems (load_id)",
    "create index problems_article_id on problems (article_id)",
)

_SEARCH_1 = """
    create virtual table quotes_fts using fts5 (
        text,
        content="quotes", content_rowid="id",
        tokenize="porter unicode61 remove_diacritics 2"
    )"""
