"""Tables for who is who: roles, who is mentioned where, and what people have corrected."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("quotes.speakers")

TABLES = ("roles", "speaker_mentions", "corrections", "speaker_corrections")

VIEWS = {
    "roles_in_time": """
        create view roles_in_time as
        select roles.speaker_id as speaker_id,
               speakers.name as speaker,
               roles.title as role,
               roles.organisation as organisation,
               coalesce(min(roles.since), min(articles.published)) as first,
               coalesce(max(roles.until), max(articles.published)) as last,
               count(roles.article_id) as articles,
               sum(roles.article_id is null) > 0 as registered
          from roles
          join speakers on speakers.id = roles.speaker_id
          left join articles on articles.id = roles.article_id
         group by roles.speaker_id, lower(roles.title), roles.organisation,
                  case when roles.article_id is null then roles.id end""",
}


@migrations()
def m001_first(db: Database) -> None:
    """Roles with the article that gave them, mentions, corrections."""
    for statement in (*_TABLES_1, *_INDEXES_1):
        db.execute(statement)


_TABLES_1 = (
    """
    create table roles (
        id integer primary key,
        speaker_id integer not null references speakers (id) on delete cascade,
        title text not null,
        organisation text,
        since text,
        until text,
        article_id integer references articles (id) on delete cascade
    )""",
    """
    create table speaker_mentions (
        id integer primary key,
        article_id integer not null references articles (id) on delete cascade,
        speaker_id integer not null references speakers (id) on delete cascade,
        computed_id integer not null,
        name text not null,
        quotes integer not null
    )""",
    """
    create table corrections (
        id integer primary key,
        quote_id integer not null,
        article_id integer not null references articles (id) on delete cascade,
        field text not null check (field in ('speaker', 'kind', 'reject')),
        value text,
        was text,
        quote_text text not null,
        made text not null,
        reason text not null
    )""",
    """
    create table speaker_corrections (
        id integer primary key,
        action text not null check (action in ('merge', 'split', 'rename', 'alias')),
        speaker_id integer not null,
        other_id integer,
        article_id integer,
        name text,
        made text not null,
        reason text not null
    )""",
)

_INDEXES_1 = (
    "create index roles_speaker_id on roles (speaker_id)",
    "create index roles_article_id on roles (article_id)",
    "create index speaker_mentions_speaker_id on speaker_mentions (speaker_id)",
    "create unique index speaker_mentions_article_id"
    " on speaker_mentions (article_id, speaker_id, name)",
    "create index corrections_quote_id on corrections (quote_id)",
    "create index corrections_article_id on corrections (article_id)",
    "create index speaker_corrections_speaker_id on speaker_corrections (speaker_id)",
)
