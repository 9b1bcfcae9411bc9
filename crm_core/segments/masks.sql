-- One row per set of rules that hold together for somebody: clients, what they bought for, the value predicted for them.
select
    {mask}     as mask,
    count(*)   as clients,
    sum(net)   as net,
    sum(value) as value
from ({source}) as asked
where {any_of}
group by mask
