-- Data sets by number, where each came from, the facets of events in blocks for the columns, a full-text index without a copy of the texts.
alter table event rename to event_1;
alter table evidence rename to evidence_1;
alter table problem rename to problem_1;
alter table dataset rename to dataset_1;
drop table event_text;
drop index event_dataset;
drop index event_time;
drop index evidence_event;
drop index evidence_article;
drop index problem_dataset;

create table dataset (
    number integer primary key autoincrement,
    id text not null unique,
    title text not null,
    kind text not null check (kind in ('article', 'file')),
    format text not null,
    added text not null,
    row_count integer not null,
    rejected integer not null,
    events integer not null default 0,
    undated integer not null default 0,
    unlocated integer not null default 0,
    article text references article (id)
);

insert into dataset (id, title, kind, format, added, row_count, rejected, article, events, undated, unlocated)
select id, title, kind, format, added, row_count, rejected, article,
    (select count(*) from event_1 e where e.dataset = dataset_1.id),
    (select count(*) from event_1 e where e.dataset = dataset_1.id and e.start_day is null),
    (select count(*) from event_1 e where e.dataset = dataset_1.id and e.lat is null)
from dataset_1 order by added, id;

-- Each reading of a file into a data set, the first and those that updated it.
create table provenance (
    dataset integer not null references dataset (number) on delete cascade,
    file_name text not null,
    file_size integer not null,
    sha256 text not null,
    format text not null,
    mapping text,
    read_at text not null,
    row_count integer not null,
    rejected integer not null,
    added integer not null,
    changed integer not null,
    unchanged integer not null
);

create index provenance_dataset on provenance (dataset);
create index provenance_sha256 on provenance (sha256);

-- Sources that an imported file names; articles have their own table.
create table source (
    dataset integer not null references dataset (number) on delete cascade,
    id text not null,
    title text,
    publisher text,
    authors text not null,
    published text,
    url text,
    sha256 text,
    primary key (dataset, id)
) without rowid;

create table event (
    key integer primary key autoincrement, -- never used again after a removal
    id text not null unique,
    dataset integer not null, -- number; which keys a data set has is told by facets
    type text not null,
    status text not null,
    title text not null,
    start_day text,
    end_day text, -- null: the same as start_day
    date_precision text,
    edtf text, -- null: the same as start_day
    date_text text,
    date_basis text,
    not_before text,
    not_after text,
    place text,
    place_text text, -- null: the same as place
    country text,
    country_name text,
    admin1 text,
    lat real,
    lon real,
    place_precision text,
    radius_km real,
    geoname_id integer,
    killed_min integer,
    killed_max integer,
    injured_min integer,
    injured_max integer,
    casualties_min integer,
    casualties_max integer,
    perpetrators text, -- null: none
    targets text, -- null: none
    confidence real,
    review text not null,
    extra text, -- null: none
    digest integer not null -- of all that the file told: tells whether a newer file changes it
);

insert into event
select e.key, e.id, d.number, e.type, e.status, e.title, e.start_day, nullif(e.end_day, e.start_day), e.date_precision,
    nullif(e.edtf, e.start_day), e.date_text, e.date_basis, e.not_before, e.not_after, e.place,
    nullif(e.place_text, e.place), e.country, e.country_name, e.admin1, e.lat, e.lon, e.place_precision, e.radius_km,
    e.geoname_id, e.killed_min, e.killed_max, e.injured_min, e.injured_max, e.casualties_min, e.casualties_max,
    nullif(e.perpetrators, '[]'), nullif(e.targets, '[]'), e.confidence, e.review, nullif(e.extra, '{}'), 0
from event_1 e join dataset d on d.id = e.dataset order by e.key;

create table evidence (
    event integer not null references event (key) on delete cascade,
    article text not null,
    start_offset integer not null,
    end_offset integer not null,
    quote text not null,
    role text not null
);

insert into evidence select * from evidence_1;
create index evidence_event on evidence (event);
create index evidence_article on evidence (article);

create table problem (
    dataset integer not null references dataset (number) on delete cascade,
    row_number integer,
    column_name text,
    value text,
    code text not null,
    message text not null,
    start_offset integer,
    end_offset integer,
    rejected integer not null default 0
);

insert into problem
select d.number, p.row_number, p.column_name, p.value, p.code, p.message, p.start_offset, p.end_offset, 0
from problem_1 p join dataset d on d.id = p.dataset;
create index problem_dataset on problem (dataset);

drop table problem_1;
drop table evidence_1;
drop table event_1;
drop table dataset_1;

-- Names that columns tell by number.
create table actor (number integer primary key, name text not null unique);
create table country (number integer primary key, code text not null unique, name text not null);

-- Facets of up to some thousand events of one data set, in ascending order of their keys: store.FacetBlock.
create table facets (
    first_key integer primary key,
    last_key integer not null,
    dataset integer not null references dataset (number) on delete cascade,
    events integer not null,
    rows blob not null
);

create index facets_dataset on facets (dataset);

create virtual table event_text using fts5 (
    title, quotes, actors, places, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

insert into event_text (rowid, title, quotes, actors, places)
select e.key, e.title,
    coalesce((select group_concat(v.quote, ' ') from evidence v where v.event = e.key), ''),
    coalesce((select group_concat(a.value, ' ') from json_each(e.perpetrators) a), '') || ' '
        || coalesce((select group_concat(a.value, ' ') from json_each(e.targets) a), ''),
    coalesce(e.place, '') || ' ' || coalesce(e.admin1, '') || ' ' || coalesce(e.country_name, '')
from event e;

-- One row: which store this is, a number that each change of events raises, the layout of the facets (0: to be made anew).
create table state (
    identity text not null,
    version integer not null,
    facets_layout integer not null
);

insert into state values (lower(hex(randomblob(8))), 1, 0);

-- How the columns of files with this header are read: kept when a person has set it.
create table mapping (
    header text primary key, -- digest of the names of the columns
    mapping text not null,
    saved_at text not null
);
