-- Names of kept columns once for all rows of a file; the full-text index without the places of words within a text: a quarter of the size.
drop table event_text;

create virtual table event_text using fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2');

insert into event_text (rowid, words)
select e.key, e.title || ' '
    || coalesce((select group_concat(v.quote, ' ') from evidence v where v.event = e.key), '') || ' '
    || coalesce((select group_concat(a.value, ' ') from json_each(e.perpetrators) a), '') || ' '
    || coalesce((select group_concat(a.value, ' ') from json_each(e.targets) a), '') || ' '
    || coalesce(e.place, '') || ' ' || coalesce(e.admin1, '') || ' ' || coalesce(e.country_name, '')
from event e;

-- Names, in their order, of the values that an event's extra holds.
create table extra_names (number integer primary key, names text not null unique);

alter table event add column extra_names integer; -- null: extra is a JSON object; else values apart by U+001F
