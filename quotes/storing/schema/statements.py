"""Tables for comparing: statements, their wordings, originals, and figures that disagree.

A statement is one utterance as several quotes tell it; a quote nobody else tells has none. Which
quotes still have to be compared is kept by triggers in `statement_queue` and
`statement_stale`, so that it does not matter who adds, deletes or reassigns a quote.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from quotes.storing.schema.statement_views import VIEWS

__all__ = ["TABLES", "TRIGGERS", "VIEWS", "migrations"]

migrations = Migrations("quotes.statements")

TABLES = (
    "statements",
    "wordings",
    "statement_links",
    "statement_index",
    "statement_queue",
    "statement_stale",
    "statement_heads",
    "figures",
    "disagreements",
    "primary_sources",
    "alignments",
    "alignment_spans",
)

# "or ignore" would not do: within a trigger the conflict policy of the outer statement rules.
_QUEUE_NEW = """
            insert into statement_queue (quote_id) select new.id
             where not exists (select 1 from statement_queue where quote_id = new.id);"""

TRIGGERS = {
    "quotes_statement_insert": f"""
        create trigger quotes_statement_insert after insert on quotes begin{_QUEUE_NEW}
        end""",
    "quotes_statement_update": f"""
        create trigger quotes_statement_update after update of speaker_id, text, kind, act on quotes
        when (new.speaker_id, new.text, new.kind, new.act)
             is not (old.speaker_id, old.text, old.kind, old.act)
        begin{_QUEUE_NEW}
        end""",
    "quotes_statement_delete": """
        create trigger quotes_statement_delete after delete on quotes
        when old.statement_id is not null begin
            insert into statement_stale (statement_id) select old.statement_id
             where not exists (
                 select 1 from statement_stale where statement_id = old.statement_id);
        end""",
    **{
        f"{table}_statement_update": f"""
        create trigger {table}_statement_update after update of {changed} on {table}
        when new.{changed} is not old.{changed} begin
            insert into statement_queue (quote_id)
            select id from quotes where {their} = new.id
               and id not in (select quote_id from statement_queue);
        end"""
        for table, changed, their in (
            ("articles", "published", "article_id"),
            ("speakers", "name", "speaker_id"),
        )
    },
}


@migrations()
def m001_statements(db: Database) -> None:
    """Statements, wordings, and what is needed to find them again at every load."""
    for statement in (*_STATEMENTS_1, *_FIGURES_1, *_ORIGINALS_1):
        db.execute(statement)
    db.execute("insert or ignore into statement_queue (quote_id) select id from quotes")


@migrations()
def m002_links(db: Database) -> None:
    """Which links join, so that one new quote asks for its own statement only."""
    db.execute("alter table statement_links add column strong integer not null default 0")
    db.execute("alter table statement_links add column kept integer not null default 0")
    db.execute("alter table figures add column about text not null default ''")
    db.execute("alter table figures add column rough integer not null default 0")
    db.execute("create index figures_about on figures (about, day)")
    db.execute("drop index figures_thing")


@migrations()
def m003_paraphrased(db: Database) -> None:
    """What is told indirectly is set beside the original too; nothing was aligned before this."""
    db.execute("drop table alignments")
    db.execute(_ALIGNMENTS_3)
    db.execute("create index alignments_primary_id on alignments (primary_id, relation)")


@migrations()
def m004_index_by_day(db: Database) -> None:
    """The index begins with the days, so that news of today lies side by side."""
    db.execute("drop table statement_index")
    db.execute(_INDEX_4)
    db.execute("insert or ignore into statement_queue (quote_id) select id from quotes")


@migrations()
def m005_heads(db: Database) -> None:
    """What one more telling of a statement told often asks for, instead of all others."""
    db.execute(_HEADS_5)
    for side in "ab":
        db.execute(
            f"create index statement_links_weak_{side} on statement_links (quote_{side}) "
            "where not strong"
        )


_HEADS_5 = """
    create table statement_heads (
        id integer primary key references statements (id) on delete cascade,
        first text not null,
        fullest integer not null,
        outlets text not null
    )"""
_STATEMENTS_1 = (
    """
    create table statements (
        id integer primary key,
        speaker_id integer references speakers (id),
        text text not null,
        published text,
        quotes integer not null,
        outlets integer not null,
        numbers_differ integer not null default 0 check (numbers_differ in (0, 1)),
        negation_differs integer not null default 0 check (negation_differs in (0, 1)),
        first_quote_id integer references quotes (id) on delete set null
    )""",
    "create index statements_speaker_id on statements (speaker_id, published)",
    "create index statements_outlets on statements (outlets, quotes)",
    "create index statements_published on statements (published)",
    "create index statements_first_quote_id on statements (first_quote_id)",
    """
    alter table quotes
        add column statement_id integer references statements (id) on delete set null""",
    """
    create index quotes_statement_id on quotes (statement_id)
        where statement_id is not null""",
    """
    create table wordings (
        quote_a integer not null references quotes (id) on delete cascade,
        quote_b integer not null references quotes (id) on delete cascade,
        statement_id integer not null references statements (id) on delete cascade,
        relation text not null
            check (relation in ('verbatim', 'trimmed', 'edited', 'reworded', 'paraphrased')),
        numbers_differ integer not null check (numbers_differ in (0, 1)),
        negation_differs integer not null check (negation_differs in (0, 1)),
        kept real not null,
        similarity real not null,
        token_set real not null,
        jaccard real not null,
        cosine real not null,
        only_a text not null,
        only_b text not null,
        numbers_a text not null,
        numbers_b text not null,
        primary key (quote_a, quote_b)
    ) without rowid""",
    "create index wordings_quote_b on wordings (quote_b)",
    "create index wordings_statement_id on wordings (statement_id, relation)",
    """
    create table statement_links (
        quote_a integer not null references quotes (id) on delete cascade,
        quote_b integer not null references quotes (id) on delete cascade,
        rule text not null,
        score real not null,
        shared text not null,
        primary key (quote_a, quote_b)
    ) without rowid""",
    "create index statement_links_quote_b on statement_links (quote_b)",
    """
    create table statement_index (
        "key" integer not null,
        day integer not null,
        quote_id integer not null,
        primary key ("key", day, quote_id)
    ) without rowid""",
    """
    create table statement_queue (
        quote_id integer primary key references quotes (id) on delete cascade
    )""",
    "create table statement_stale (statement_id integer primary key)",
)

_FIGURES_1 = (
    """
    create table figures (
        id integer primary key,
        quote_id integer not null references quotes (id) on delete cascade,
        start integer not null,
        "end" integer not null,
        text text not null,
        value real not null,
        thing text not null,
        day integer not null
    )""",
    "create index figures_quote_id on figures (quote_id)",
    "create index figures_thing on figures (thing, day)",
    """
    create table disagreements (
        figure_a integer not null references figures (id) on delete cascade,
        figure_b integer not null references figures (id) on delete cascade,
        shared text not null,
        primary key (figure_a, figure_b)
    ) without rowid""",
    "create index disagreements_figure_b on disagreements (figure_b)",
)

_ORIGINALS_1 = (
    """
    create table primary_sources (
        id integer primary key,
        speaker_id integer references speakers (id),
        title text,
        url text,
        published text,
        name text not null,
        words integer not null,
        text_hash text not null,
        text text not null
    )""",
    "create index primary_sources_speaker_id on primary_sources (speaker_id, published)",
    """
    create table alignments (
        quote_id integer not null references quotes (id) on delete cascade,
        primary_id integer not null references primary_sources (id) on delete cascade,
        relation text not null
            check (relation in ('verbatim', 'trimmed', 'altered', 'not found')),
        start integer,
        "end" integer,
        similarity real not null,
        only_quote text not null,
        only_original text not null,
        primary key (quote_id, primary_id)
    ) without rowid""",
    "create index alignments_primary_id on alignments (primary_id, relation)",
    """
    create table alignment_spans (
        quote_id integer not null references quotes (id) on delete cascade,
        primary_id integer not null references primary_sources (id) on delete cascade,
        start integer not null,
        "end" integer not null,
        primary key (quote_id, primary_id, start)
    ) without rowid""",
    "create index alignment_spans_primary_id on alignment_spans (primary_id, start)",
)

_ALIGNMENTS_3 = """
    create table alignments (
        quote_id integer not null references quotes (id) on delete cascade,
        primary_id integer not null references primary_sources (id) on delete cascade,
        relation text not null
            check (relation in ('verbatim', 'trimmed', 'altered', 'paraphrased', 'not found')),
        start integer,
        "end" integer,
        similarity real not null,
        only_quote text not null,
        only_original text not null,
        primary key (quote_id, primary_id)
    ) without rowid"""

_INDEX_4 = """
    create table statement_index (
        "key" integer not null,
        quote_id integer not null,
        primary key ("key", quote_id)
    ) without rowid"""
