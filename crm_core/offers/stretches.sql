-- One row per stretch of client numbers that has rows on the list: its first and last client, and how many rows.
-- Stretches are narrow and never overlap, so that the caller can put them together to pieces of one size without a sort.
select min(client_id) as first_client, max(client_id) as last_client, count(*) as list_rows
from {source}
group by client_id - client_id % nullif(4096, 0)
order by first_client
