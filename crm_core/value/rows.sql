-- One row per client of the base, in the order of client ids; what cannot be said is empty.
select
    client.client_id,
    client.external_ids,
    score.p_alive,
    score.expected_purchases,
    score.predicted_value,
    score.historic_value,
    score.total_value,
    score.value_decile        as decile,
    score.next_purchase_value,
    score.is_loss_making
from client
left join {value} as score on score.client_id = client.client_id
order by client.client_id
