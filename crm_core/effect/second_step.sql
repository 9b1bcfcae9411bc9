-- One row per campaign of several steps: the day its second step began. Whoever was drawn from then on had no first one.
with begun as (
    select touch.step, min(touch.day) as day
    from effect_touch as touch
    join effect_member as member on member.campaign = touch.campaign and member.client_id = touch.client_id
    where member.arm = 'target'
    group by touch.step
)

select day from begun where day > (select min(day) from begun) order by day limit 1
