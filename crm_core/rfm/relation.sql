-- One row per client of the base: its digits, code and group by the base's scheme; empty without a score.
select
    client.client_id,
    scored.r         as rfm_r,
    scored.f         as rfm_f,
    scored.m         as rfm_m,
    scored.code      as rfm_code,
    scored.group_key as rfm_group
from client
left join {scored} as scored using (client_id)
