-- The base by status at the ends of days, counted once: `stamp` is the state of the base it was counted in (status.statuses_stamp).
create table kept_status_month (stamp varchar not null, day date not null, status varchar not null, clients bigint not null);
