-- One row per client and name of preferential terms that ended by $as_of, and the day they ended.
select
    coalesce(merged.client_id, preferential_term.record_id) as client_id,
    coalesce(preferential_term.name, '')                    as name,
    preferential_term.ends_on
from preferential_term
left join merged on merged.record_id = preferential_term.record_id
where preferential_term.withdrawn_by is null
  and preferential_term.ends_on <= $as_of
group by all
