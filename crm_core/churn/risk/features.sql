-- One row per client active on $as_of (of $only alone, when given): what its risk is told from. Nothing in it happened later.
with client_day as (
{client_day}
),

recent as (
    select client_id
    from client_day
    where is_purchase
      and ($only::bigint is null or client_id = $only::bigint)
    group by client_id
    having max(day) > $as_of - $active_days::integer
),

purchase_day as (
    select
        client_day.client_id,
        day,
        net,
        day - lag(day) over by_client                              as gap,
        row_number() over (partition by client_day.client_id order by day desc) as place
    from client_day
    join recent on recent.client_id = client_day.client_id
    where is_purchase
    window by_client as (partition by client_day.client_id order by day)
),

bought as (
    select
        client_id,
        $as_of - max(day)                                          as recency_days,
        $as_of - min(day)                                          as days_since_first,
        count(*)                                                   as purchase_days,
        count(*) filter (where day > $as_of - 90)                  as purchase_days_90d,
        count(*) filter (where day > $as_of - 365)                 as purchase_days_365d,
        avg(gap)                                                   as mean_gap,
        -- The last two pauses beside the earlier ones; silent until there are two of each.
        case when count(gap) >= 4 then avg(gap) filter (where place <= 2) end as late_gap,
        case when count(gap) >= 4 then avg(gap) filter (where place > 2) end  as early_gap,
        avg(net) filter (where place <= 2)                         as late_check,
        avg(net) filter (where place > 2)                          as early_check,
        coalesce(sum(net) filter (where day > $as_of - 365), 0)    as net_amount_365d
    from purchase_day
    group by client_id
),

-- A return is seen on its own day, whatever purchase it lowers.
returned as (
    select client_days.client_id, count(distinct client_days.seen_on) as return_days_180d
    from client_days
    join recent on recent.client_id = client_days.client_id
    where client_days.net < 0
      and client_days.seen_on <= $as_of
      and client_days.seen_on > $as_of - 180
    group by client_days.client_id
)

select
    bought.client_id::bigint                        as client_id,
    recency_days::float                             as recency_days,
    days_since_first::float                         as days_since_first,
    purchase_days::float                            as purchase_days,
    purchase_days_90d::float                        as purchase_days_90d,
    purchase_days_365d::float                       as purchase_days_365d,
    coalesce(mean_gap::float, 'nan')                      as mean_gap,
    coalesce(late_gap::float, 'nan')                      as late_gap,
    coalesce(early_gap::float, 'nan')                     as early_gap,
    coalesce(late_check::float, 'nan')                    as late_check,
    coalesce(early_check::float, 'nan')                   as early_check,
    net_amount_365d::float                          as net_amount_365d,
    coalesce(return_days_180d, 0)::float            as return_days_180d,
    coalesce(contacts.contacts_90d, 0)::float       as contacts_90d,
    coalesce(contacts.days_since_contact::float, 'nan') as days_since_contact,
    coalesce(contacts.inbound_90d, 0)::float        as inbound_90d
from bought
left join returned on returned.client_id = bought.client_id
left join {contacts} as contacts on contacts.client_id = bought.client_id
order by bought.client_id
