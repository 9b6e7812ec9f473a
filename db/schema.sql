-- Made by `make docs`; do not edit.

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
ON "_sqlite_migrations" ("migration_set", "name");

CREATE TABLE outlets (
    id integer primary key,
    name text not null
);

CREATE TABLE articles (
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
);

CREATE TABLE speakers (
    id integer primary key,
    name text not null,
    kind text not null
        check (kind in ('person', 'organisation', 'group', 'document', 'unnamed')),
    wikidata text
);

CREATE TABLE aliases (
    id integer primary key,
    speaker_id integer not null references speakers (id) on delete cascade,
    name text not null,
    unique (name, speaker_id)
);

CREATE TABLE quotes (
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
, statement_id integer references statements (id) on delete set null);

CREATE TABLE quote_spans (
    quote_id integer not null references quotes (id) on delete cascade,
    start integer not null check (start >= 0),
    "end" integer not null check ("end" > start),
    primary key (quote_id, start)
) without rowid;

CREATE TABLE loads (
    id integer primary key,
    started text not null,
    finished text,
    version text not null,
    articles integer not null default 0,
    unchanged integer not null default 0,
    quotes integer not null default 0,
    problems integer not null default 0
);

CREATE TABLE problems (
    id integer primary key,
    load_id integer references loads (id),
    article_id integer references articles (id) on delete cascade,
    "where" text not null,
    start integer,
    reason text not null
);

CREATE INDEX articles_outlet_id on articles (outlet_id, published);

CREATE INDEX articles_published on articles (published);

CREATE INDEX articles_name on articles (name);

CREATE INDEX speakers_name on speakers (name);

CREATE INDEX aliases_speaker_id on aliases (speaker_id);

CREATE INDEX quotes_article_id on quotes (article_id, start);

CREATE INDEX quotes_speaker_id on quotes (speaker_id);

CREATE INDEX quotes_continues_id on quotes (continues_id) where continues_id is not null;

CREATE INDEX quotes_kind on quotes (kind);

CREATE INDEX quotes_act on quotes (act, modality);

CREATE INDEX quotes_role on quotes (role);

CREATE INDEX quotes_medium on quotes (medium);

CREATE INDEX problems_load_id on problems (load_id);

CREATE INDEX problems_article_id on problems (article_id);

CREATE VIRTUAL TABLE quotes_fts using fts5 (
    text,
    content="quotes", content_rowid="id",
    tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TABLE rules (name text primary key, family text not null, matches text not null);

CREATE TABLE roles (
    id integer primary key,
    speaker_id integer not null references speakers (id) on delete cascade,
    title text not null,
    organisation text,
    since text,
    until text,
    article_id integer references articles (id) on delete cascade
);

CREATE TABLE speaker_mentions (
    id integer primary key,
    article_id integer not null references articles (id) on delete cascade,
    speaker_id integer not null references speakers (id) on delete cascade,
    computed_id integer not null,
    name text not null,
    quotes integer not null
);

CREATE TABLE corrections (
    id integer primary key,
    quote_id integer not null,
    article_id integer not null references articles (id) on delete cascade,
    field text not null check (field in ('speaker', 'kind', 'reject')),
    value text,
    was text,
    quote_text text not null,
    made text not null,
    reason text not null
);

CREATE TABLE speaker_corrections (
    id integer primary key,
    action text not null check (action in ('merge', 'split', 'rename', 'alias')),
    speaker_id integer not null,
    other_id integer,
    article_id integer,
    name text,
    made text not null,
    reason text not null
);

CREATE INDEX roles_speaker_id on roles (speaker_id);

CREATE INDEX roles_article_id on roles (article_id);

CREATE INDEX speaker_mentions_speaker_id on speaker_mentions (speaker_id);

CREATE UNIQUE INDEX speaker_mentions_article_id on speaker_mentions (article_id, speaker_id, name);

CREATE INDEX corrections_quote_id on corrections (quote_id);

CREATE INDEX corrections_article_id on corrections (article_id);

CREATE INDEX speaker_corrections_speaker_id on speaker_corrections (speaker_id);

CREATE TABLE statements (
    id integer primary key,
    speaker_id integer references speakers (id),
    text text not null,
    published text,
    quotes integer not null,
    outlets integer not null,
    numbers_differ integer not null default 0 check (numbers_differ in (0, 1)),
    negation_differs integer not null default 0 check (negation_differs in (0, 1)),
    first_quote_id integer references quotes (id) on delete set null
);

CREATE INDEX statements_speaker_id on statements (speaker_id, published);

CREATE INDEX statements_outlets on statements (outlets, quotes);

CREATE INDEX statements_published on statements (published);

CREATE INDEX statements_first_quote_id on statements (first_quote_id);

CREATE INDEX quotes_statement_id on quotes (statement_id)
where statement_id is not null;

CREATE TABLE wordings (
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
) without rowid;

CREATE INDEX wordings_quote_b on wordings (quote_b);

CREATE INDEX wordings_statement_id on wordings (statement_id, relation);

CREATE TABLE statement_links (
    quote_a integer not null references quotes (id) on delete cascade,
    quote_b integer not null references quotes (id) on delete cascade,
    rule text not null,
    score real not null,
    shared text not null, strong integer not null default 0, kept integer not null default 0,
    primary key (quote_a, quote_b)
) without rowid;

CREATE INDEX statement_links_quote_b on statement_links (quote_b);

CREATE TABLE statement_queue (
    quote_id integer primary key references quotes (id) on delete cascade
);

CREATE TABLE statement_stale (statement_id integer primary key);

CREATE TABLE figures (
    id integer primary key,
    quote_id integer not null references quotes (id) on delete cascade,
    start integer not null,
    "end" integer not null,
    text text not null,
    value real not null,
    thing text not null,
    day integer not null
, about text not null default '', rough integer not null default 0);

CREATE INDEX figures_quote_id on figures (quote_id);

CREATE TABLE disagreements (
    figure_a integer not null references figures (id) on delete cascade,
    figure_b integer not null references figures (id) on delete cascade,
    shared text not null,
    primary key (figure_a, figure_b)
) without rowid;

CREATE INDEX disagreements_figure_b on disagreements (figure_b);

CREATE TABLE primary_sources (
    id integer primary key,
    speaker_id integer references speakers (id),
    title text,
    url text,
    published text,
    name text not null,
    words integer not null,
    text_hash text not null,
    text text not null
);

CREATE INDEX primary_sources_speaker_id on primary_sources (speaker_id, published);

CREATE TABLE alignment_spans (
    quote_id integer not null references quotes (id) on delete cascade,
    primary_id integer not null references primary_sources (id) on delete cascade,
    start integer not null,
    "end" integer not null,
    primary key (quote_id, primary_id, start)
) without rowid;

CREATE INDEX alignment_spans_primary_id on alignment_spans (primary_id, start);

CREATE INDEX figures_about on figures (about, day);

CREATE TABLE alignments (
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
) without rowid;

CREATE INDEX alignments_primary_id on alignments (primary_id, relation);

CREATE TABLE statement_index (
    "key" integer not null,
    quote_id integer not null,
    primary key ("key", quote_id)
) without rowid;

CREATE TABLE statement_heads (
    id integer primary key references statements (id) on delete cascade,
    first text not null,
    fullest integer not null,
    outlets text not null
);

CREATE INDEX statement_links_weak_a on statement_links (quote_a) where not strong;

CREATE INDEX statement_links_weak_b on statement_links (quote_b) where not strong;

CREATE TABLE summaries (name text primary key, filled text not null, stale integer not null default 0);

CREATE TABLE summary_speaker_totals (speaker_id integer, quotes integer, articles integer, outlets integer, first text, last text, primary key (speaker_id)) without rowid;

CREATE TABLE summary_speaker_months (speaker_id integer, month text, quotes integer, primary key (speaker_id, month)) without rowid;

CREATE TABLE summary_speaker_cues (speaker_id integer, outlet_id integer, cue text, quotes integer, primary key (speaker_id, outlet_id, cue)) without rowid;

CREATE TABLE summary_speaker_roles (speaker_id integer, role text, quotes integer, first text, last text, primary key (speaker_id, role)) without rowid;

CREATE TABLE summary_outlet_speakers (outlet_id integer, speaker_id integer, quotes integer, primary key (outlet_id, speaker_id)) without rowid;

CREATE TABLE summary_outlet_totals (outlet_id integer, articles integer, quotes integer, speakers integer, first text, last text, primary key (outlet_id)) without rowid;

CREATE TABLE summary_month_totals (month text, quotes integer, articles integer, primary key (month)) without rowid;

CREATE TABLE summary_database_totals (id integer, quotes integer, articles integer, outlets integer, speakers integer, first text, last text, primary key (id)) without rowid;

CREATE TABLE summary_speaker_quotes (speaker_id integer, published text, quote_id integer, primary key (speaker_id, published, quote_id)) without rowid;

CREATE INDEX summary_speaker_totals_quotes on summary_speaker_totals (quotes desc);

CREATE INDEX summary_outlet_speakers_quotes on summary_outlet_speakers (outlet_id, quotes desc);

CREATE INDEX speakers_name_nocase on speakers (name collate nocase);

CREATE INDEX aliases_name_nocase on aliases (name collate nocase);

CREATE TRIGGER quotes_statement_insert after insert on quotes begin
    insert into statement_queue (quote_id) select new.id
     where not exists (select 1 from statement_queue where quote_id = new.id);
end;

CREATE TRIGGER quotes_statement_update after update of speaker_id, text, kind, act on quotes
when (new.speaker_id, new.text, new.kind, new.act)
     is not (old.speaker_id, old.text, old.kind, old.act)
begin
    insert into statement_queue (quote_id) select new.id
     where not exists (select 1 from statement_queue where quote_id = new.id);
end;

CREATE TRIGGER quotes_statement_delete after delete on quotes
when old.statement_id is not null begin
    insert into statement_stale (statement_id) select old.statement_id
     where not exists (
         select 1 from statement_stale where statement_id = old.statement_id);
end;

CREATE TRIGGER articles_statement_update after update of published on articles
when new.published is not old.published begin
    insert into statement_queue (quote_id)
    select id from quotes where article_id = new.id
       and id not in (select quote_id from statement_queue);
end;

CREATE TRIGGER speakers_statement_update after update of name on speakers
when new.name is not old.name begin
    insert into statement_queue (quote_id)
    select id from quotes where speaker_id = new.id
       and id not in (select quote_id from statement_queue);
end;

CREATE TRIGGER summaries_stale_insert after insert on quotes
when exists (select 1 from summaries where stale = 0) begin
    update summaries set stale = 1 where stale = 0;
end;

CREATE TRIGGER summaries_stale_delete after delete on quotes
when exists (select 1 from summaries where stale = 0) begin
    update summaries set stale = 1 where stale = 0;
end;

CREATE TRIGGER summaries_stale_update after update on quotes
when exists (select 1 from summaries where stale = 0) begin
    update summaries set stale = 1 where stale = 0;
end;

CREATE VIEW said as
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
      quotes.id as quote_id
 from quotes
 join articles on articles.id = quotes.article_id
 left join speakers on speakers.id = quotes.speaker_id
 left join outlets on outlets.id = articles.outlet_id
where quotes.act = 'statement' and quotes.modality = 'asserted';

CREATE VIEW roles_in_time as
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
case when roles.article_id is null then roles.id end;

CREATE VIEW tellings as
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
      quotes.id as quote_id
 from quotes
 join articles on articles.id = quotes.article_id
 left join speakers on speakers.id = quotes.speaker_id
 left join outlets on outlets.id = articles.outlet_id
where quotes.statement_id is not null;

CREATE VIEW wordings_compared as
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
join quotes as quotes_b on quotes_b.id = wordings.quote_b
join articles as articles_a on articles_a.id = quotes_a.article_id
join articles as articles_b on articles_b.id = quotes_b.article_id
left join outlets as outlets_a on outlets_a.id = articles_a.outlet_id
left join outlets as outlets_b on outlets_b.id = articles_b.outlet_id;

CREATE VIEW originals_quoted as
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
left join outlets on outlets.id = articles.outlet_id;

CREATE VIEW figures_that_disagree as
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
join quotes as quotes_b on quotes_b.id = b.quote_id
join articles as articles_a on articles_a.id = quotes_a.article_id
join articles as articles_b on articles_b.id = quotes_b.article_id
left join outlets as outlets_a on outlets_a.id = articles_a.outlet_id
left join outlets as outlets_b on outlets_b.id = articles_b.outlet_id
left join speakers as speakers_a on speakers_a.id = quotes_a.speaker_id
left join speakers as speakers_b on speakers_b.id = quotes_b.speaker_id;

CREATE VIEW speaker_totals as 
select quotes.speaker_id as speaker_id,
      count(*) as quotes,
      count(distinct quotes.article_id) as articles,
      count(distinct articles.outlet_id) as outlets,
      min(articles.published) as first,
      max(articles.published) as last
 from quotes join articles on articles.id = quotes.article_id
where quotes.speaker_id is not null and +quotes.act = 'statement' and +quotes.modality = 'asserted'
group by quotes.speaker_id;

CREATE VIEW speaker_months as 
select quotes.speaker_id as speaker_id,
      substr(articles.published, 1, 7) as month,
      count(*) as quotes
 from quotes join articles on articles.id = quotes.article_id
where quotes.speaker_id is not null and articles.published is not null and +quotes.act = 'statement' and +quotes.modality = 'asserted'
group by quotes.speaker_id, month;

CREATE VIEW speaker_cues as 
select quotes.speaker_id as speaker_id,
coalesce(articles.outlet_id, 0) as outlet_id,
coalesce(lower(quotes.cue), '') as cue,
count(*) as quotes
from quotes join articles on articles.id = quotes.article_id
where quotes.speaker_id is not null and +quotes.act = 'statement' and +quotes.modality = 'asserted'
group by quotes.speaker_id, coalesce(articles.outlet_id, 0),
coalesce(lower(quotes.cue), '');

CREATE VIEW speaker_roles as 
select quotes.speaker_id as speaker_id,
      quotes.role as role,
      count(*) as quotes,
      min(articles.published) as first,
      max(articles.published) as last
 from quotes join articles on articles.id = quotes.article_id
where quotes.speaker_id is not null and quotes.role is not null and +quotes.act = 'statement' and +quotes.modality = 'asserted'
group by quotes.speaker_id, quotes.role;

CREATE VIEW outlet_speakers as 
select articles.outlet_id as outlet_id,
      quotes.speaker_id as speaker_id,
      count(*) as quotes
 from quotes join articles on articles.id = quotes.article_id
where articles.outlet_id is not null and quotes.speaker_id is not null and +quotes.act = 'statement' and +quotes.modality = 'asserted'
group by articles.outlet_id, quotes.speaker_id;

CREATE VIEW outlet_totals as 
select articles.outlet_id as outlet_id,
      count(distinct articles.id) as articles,
      count(quotes.id) as quotes,
      count(distinct quotes.speaker_id) as speakers,
      min(articles.published) as first,
      max(articles.published) as last
 from articles left join quotes on quotes.article_id = articles.id and +quotes.act = 'statement' and +quotes.modality = 'asserted'
where articles.outlet_id is not null
group by articles.outlet_id;

CREATE VIEW month_totals as 
select substr(articles.published, 1, 7) as month,
      count(*) as quotes,
      count(distinct articles.id) as articles
 from articles join quotes on quotes.article_id = articles.id
where articles.published is not null and +quotes.act = 'statement' and +quotes.modality = 'asserted'
group by month;

CREATE VIEW database_totals as 
select 1 as id,
(select count(*) from quotes where +quotes.act = 'statement' and +quotes.modality = 'asserted') as quotes,
(select count(*) from articles) as articles,
(select count(*) from outlets) as outlets,
(select count(distinct speaker_id) from quotes) as speakers,
(select min(published) from articles) as first,
(select max(published) from articles) as last;

CREATE VIEW speaker_quotes as 
select quotes.speaker_id as speaker_id,
      coalesce(articles.published, '') as published,
      quotes.id as quote_id
 from quotes join articles on articles.id = quotes.article_id
where quotes.speaker_id is not null and +quotes.act = 'statement' and +quotes.modality = 'asserted';
