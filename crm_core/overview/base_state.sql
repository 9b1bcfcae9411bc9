-- One row per base: clients, the records they are made of, loads that were not undone, the last day up to $today on which anything happened.
select
    (select count(*) from client) as clients,
    (select coalesce(sum(records), 0)::bigint from client) as records,
    (select count(*) from load where undone_at is null) as loads,
    greatest(
        (select max(seen_on) from client_days where seen_on <= $today),
        (select max(day) from contact where withdrawn_by is null and status <> 'planned' and day <= $today)
    ) as last_day
