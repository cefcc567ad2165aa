-- Articles, data sets, events and the words they rest on. Dates are ISO 8601 texts; lists are JSON arrays.
create table article (
    id text primary key,
    title text,
    publisher text,
    authors text not null,
    published text,
    url text,
    sha256 text not null unique,
    text text not null
);

create table dataset (
    id text primary key,
    title text not null,
    kind text not null check (kind in ('article', 'file')),
    format text not null,
    added text not null,
    row_count integer not null,
    rejected integer not null,
    article text references article (id)
);

create table event (
    key integer primary key autoincrement, -- never used again after a removal
    id text not null unique,
    dataset text not null references dataset (id) on delete cascade,
    type text not null,
    status text not null,
    title text not null,
    start_day text,
    end_day text,
    date_precision text,
    edtf text,
    date_text text,
    date_basis text,
    not_before text,
    not_after text,
    place text,
    place_text text,
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
    perpetrators text not null,
    targets text not null,
    confidence real,
    review text not null,
    extra text not null
);

create index event_dataset on event (dataset);
create index event_time on event (start_day, key);

create table evidence (
    event integer not null references event (key) on delete cascade,
    article text not null,
    start_offset integer not null,
    end_offset integer not null,
    quote text not null,
    role text not null
);

create index evidence_event on evidence (event);
create index evidence_article on evidence (article);

create table problem (
    dataset text not null references dataset (id) on delete cascade,
    row_number integer,
    column_name text,
    value text,
    code text not null,
    message text not null,
    start_offset integer,
    end_offset integer
);

create index problem_dataset on problem (dataset);

create virtual table event_text using fts5 (title, quotes, actors, places, tokenize = 'unicode61 remove_diacritics 2');
