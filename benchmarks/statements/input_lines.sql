-- One row per purchase line of a client up to $as_of, as the utility of lifetimes takes them.
select coalesce(merged.client_id, line.record_id) as client_id, line.day::timestamp as day, line.amount::double as amount
from transaction_line as line
left join merged on merged.record_id = line.record_id
where line.record_id is not null
  and line.withdrawn_by is null
  and line.kind = 'purchase'
  and line.amount > 0
  and line.day <= $as_of
