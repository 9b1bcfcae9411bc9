-- One row per variant of the target, step and channel of temp `effect_touch`: how many got it, and on which day since their start the first did.
select
    member.variant,
    touch.step,
    coalesce(touch.channel, '–')                                                          as channel,
    count(distinct member.client_id)                                                      as touched,
    greatest(0, min(touch.day - member.start))::integer                                   as first_day
from effect_touch as touch
join effect_member as member on member.campaign = touch.campaign and member.client_id = touch.client_id
where member.arm = 'target'
  and member.start is not null
group by member.variant, touch.step, coalesce(touch.channel, '–')
order by first_day, step, channel, variant
