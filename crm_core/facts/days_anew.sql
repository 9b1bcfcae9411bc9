-- One row per client, day and day from which it can be seen: empty, to be filled and put in the place of the table in use.
create table client_days_anew (
    client_id bigint not null, day date not null, seen_on date not null,
    net decimal(18, 4) not null, margin decimal(18, 4),
    purchase_lines integer not null, receipts integer not null
)
