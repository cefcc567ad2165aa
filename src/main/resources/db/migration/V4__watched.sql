-- Files that the watched folder gave: none is taken twice, also where its data set was removed since.
create table watched (
    sha256 text not null,
    name text not null,
    size integer not null,
    modified integer not null, -- milliseconds since 1970
    taken_at text not null,
    primary key (name, size, modified, sha256)
) without rowid;

create index watched_sha256 on watched (sha256);
