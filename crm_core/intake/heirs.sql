-- One row per list on which a record stands that no client row names any more, with the record of the same person that goes on for it:
-- who holds the point the contact went to, else (a contact without a point, a client of the control group) the oldest one.
create or replace temp table heir as
with ghost as (
    select r.record_id, r.client_id
    from undone_record as u
    join record as r on r.record_id = u.record_id
    where u.by_client_row and u.record_id not in (select record_id from client_row where withdrawn_by is null)
),

kin as (
    select g.record_id, k.record_id as heir
    from ghost as g
    join record as k on k.client_id = g.client_id and k.record_id <> g.record_id
    where k.record_id in (select record_id from client_row where withdrawn_by is null)
),

contacted as (
    select c.record_id, c.release_id, min(h.record_id) as heir
    from contact as c
    join kin as k on k.record_id = c.record_id
    join holding as h on h.record_id = k.heir and h.point_id = c.point_id and h.is_current
    where c.release_id is not null and c.withdrawn_by is null
    group by c.record_id, c.release_id
),

oldest as (
    select record_id, min(heir) as heir from kin group by record_id
),

without_point as (
    select c.record_id, c.release_id, o.heir
    from contact as c
    join oldest as o on o.record_id = c.record_id
    where c.release_id is not null and c.withdrawn_by is null and c.point_id is null
),

controls as (
    select a.client_id as record_id, a.release_id, o.heir
    from arm as a
    join oldest as o on o.record_id = a.client_id
    where a.arm = 'control'
)

select * from contacted
union all
select * from without_point
union all
select * from controls
