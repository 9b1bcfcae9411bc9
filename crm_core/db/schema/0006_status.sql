-- Statuses given by hand. Append-only: the entry recorded last (among those whose day has come) holds for its record;
-- an entry without a status takes the mark off. A client is marked while any of its records is.
create table status_mark (
    mark_id     bigint not null,
    record_id   bigint not null,
    status      varchar,                     -- lost; null: the mark is taken off
    reason      varchar not null,
    since       date not null,
    recorded_at timestamp not null,
    recorded_by varchar not null
);
