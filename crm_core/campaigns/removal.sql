-- One row per person who must leave the list, with the first reason; `reserve_point`: only the reserve number must go.
create or replace temp table removal as
select
    client_id, external_ids, is_seed,
    case
        when not is_seed and now_id is null then 'gone'
        when now_id in (select client_id from blocked_client) then 'blocked'
        when now_id in (select client_id from excluded_client) then 'excluded'
        when now_id in (select client_id from refused_client) then 'refusal'
        when point_id in (select point_id from closed_point) then 'refusal'
        else 'reserve_point'
    end as reason
from listed_before
where
    (not is_seed and now_id is null)
    or coalesce(now_id in (select client_id from blocked_client), false)
    or coalesce(now_id in (select client_id from excluded_client), false)
    or coalesce(now_id in (select client_id from refused_client), false)
    or coalesce(point_id in (select point_id from closed_point), false)
    or coalesce(reserve_point_id in (select point_id from closed_point), false)
