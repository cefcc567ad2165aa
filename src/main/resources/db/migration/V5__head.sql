-- What an events.json file said about itself, as JSON.
alter table provenance add column head text;
