-- One row per client of the base: the things it owns on $as_of. A thing belongs to who bought it last; one that was sold on belongs to nobody we know.
with told as (
    select
        coalesce(merged.client_id, t.record_id) as client_id,
        t.asset_id, t.model, t.bought_on, t.sold_on, t.mileage, t.serviced_on,
        row(t.import_id, t.line)                as place
    from asset as t
    left join merged on merged.record_id = t.record_id
    where t.withdrawn_by is null
      and coalesce(t.bought_on, t.serviced_on, t.sold_on, $as_of) <= $as_of
),

-- What the last row says, but a service and the mileage read at it are known from their own day on.
held as (
    select
        client_id,
        asset_id,
        arg_max(model, place)                                                              as model,
        coalesce(arg_max(bought_on, place), date '0001-01-01')                             as bought_on,
        arg_max(sold_on, place)                                                            as sold_on,
        coalesce(max(serviced_on) filter (where serviced_on <= $as_of), date '0001-01-01') as serviced_on,
        arg_max(mileage, row(coalesce(serviced_on, date '0001-01-01'), place)) filter (where coalesce(serviced_on, $as_of) <= $as_of)
                                                                                           as mileage,
        max(place)                                                                         as place
    from told
    group by client_id, asset_id
),

last_owner as (
    select *
    from held
    qualify row_number() over (partition by asset_id order by bought_on desc, place desc) = 1
),

owned as (
    select
        client_id,
        count(*)                                            as assets_owned,
        arg_max(model, row(bought_on, place))               as asset_model,
        nullif(max(serviced_on), date '0001-01-01')         as serviced_on,
        arg_max(mileage, row(serviced_on, place))           as mileage
    from last_owner
    where sold_on is null or sold_on > $as_of
    group by client_id
)

select
    client.client_id,
    coalesce(assets_owned, 0)::integer   as assets_owned,
    asset_model,
    ($as_of - serviced_on)::integer      as days_since_service,
    mileage
from client
left join owned using (client_id)
