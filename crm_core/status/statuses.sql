-- One row per client of the base: its status on $as_of, the reason, and the days that the reason speaks of.
with client_day as (
{client_day}
),

bought as (
    select
        client_id,
        count(*) filter (where day > $as_of - $period_days) as purchase_days,
        min(day)                                            as first_on,
        max(day)                                            as last_on
    from client_day
    where is_purchase
    group by client_id
),

paid as (
    select client_id, max(day) as paid_on
    from status_paid
    where day <= $as_of
    group by client_id
),

touched as (
    select client_id, max(day) as touched_on
    from status_touch
    where day <= $as_of
    group by client_id
),

marked as (
{marked}
),

-- The cascade: the first line that fits is the reason, and the reason decides the status.
reasoned as (
    select
        client.client_id,
        case
            when status_born.born_on > $as_of             then 'not_yet'
            when marked.mark_id is not null               then 'marked'
            when bought.purchase_days >= $regular_days    then 'bought_regularly'
            when bought.purchase_days >= 1                then 'bought_in_period'
            when bought.last_on is not null               then 'stopped_buying'
            when paid.paid_on is not null                 then 'paid'
            when touched.touched_on >= $silent_before     then 'in_touch'
            when status_born.born_on >= $silent_before    then 'just_met'
            when touched.touched_on is not null           then 'fell_silent'
            else 'never_in_touch'
        end                                               as status_reason,
        coalesce(bought.purchase_days, 0)::integer        as purchase_days,
        first_on,
        last_on,
        paid_on,
        touched_on,
        born_on,
        mark_id
    from client
    left join bought on bought.client_id = client.client_id
    left join paid on paid.client_id = client.client_id
    left join touched on touched.client_id = client.client_id
    left join marked on marked.client_id = client.client_id
    left join status_born on status_born.client_id = client.client_id
)

select
    client_id,
    case status_reason
        when 'not_yet'          then 'not_yet'
        when 'bought_regularly' then 'regular'
        when 'bought_in_period' then 'real'
        when 'paid'             then 'attracted'
        when 'in_touch'         then 'potential'
        when 'just_met'         then 'potential'
        else 'lost'
    end                                                   as status,
    status_reason,
    case status_reason
        when 'bought_regularly' then purchase_days
        when 'bought_in_period' then purchase_days
        when 'stopped_buying'   then $as_of - last_on
        when 'paid'             then $as_of - paid_on
        when 'in_touch'         then $as_of - touched_on
        when 'fell_silent'      then $as_of - touched_on
        when 'just_met'         then $as_of - born_on
        when 'never_in_touch'   then $as_of - born_on
    end::integer                                          as status_number,
    ($as_of - touched_on)::integer                        as days_since_two_way,
    purchase_days,
    first_on,
    last_on,
    born_on,
    mark_id
from reasoned
