-- One row per client of the base: its behaviour on $as_of, the reason, and the number that the reason speaks of.
-- Whoever bought is ranked, and whoever brought or will bring something without buying: the holders of contracts.
with valued as (
    select s.client_id, v.worth
    from {statuses} as s
    join ({worth}) as v on v.client_id = s.client_id
    where v.worth is not null
      and (s.last_on is not null or v.worth > 0)
),

-- Never more than the share: clients of equal worth share one fate.
ranked as (
    select
        client_id,
        worth,
        count(*) over (order by worth desc) as as_good,
        count(*) over ()                    as buyers
    from valued
),

best as (
    select client_id
    from ranked
    where worth > 0
      and as_good <= floor(buyers * $elite_share + 1e-9)
),

back as (
{returned}
),

reasoned as (
    select
        s.client_id,
        case
            when s.status = 'not_yet'                   then 'not_yet'
            when client.deceased                        then 'deceased'
            when client.blocked                         then 'blocked'
            when best.client_id is not null             then 'top_value'
            when back.client_id is not null             then 'came_back'
            when s.first_on >= $as_of - $new_days       then 'first_purchase_lately'
            when s.last_on >= $as_of - $gap_days        then 'bought_lately'
            when s.last_on is not null                  then 'not_bought_lately'
            else 'never_bought'
        end as behaviour_reason,
        s.first_on,
        s.last_on,
        back.gap
    from {statuses} as s
    join client on client.client_id = s.client_id
    left join best on best.client_id = s.client_id
    left join back on back.client_id = s.client_id
)

select
    client_id,
    case behaviour_reason
        when 'not_yet'               then 'not_yet'
        when 'deceased'              then 'blocked'
        when 'blocked'               then 'blocked'
        when 'top_value'             then 'elite'
        when 'came_back'             then 'returned'
        when 'first_purchase_lately' then 'new'
        when 'bought_lately'         then 'active'
        else 'sleeping'
    end          as behaviour,
    behaviour_reason,
    case behaviour_reason
        when 'came_back'             then gap
        when 'first_purchase_lately' then $as_of - first_on
        when 'bought_lately'         then $as_of - last_on
        when 'not_bought_lately'     then $as_of - last_on
    end::integer as behaviour_number
from reasoned
