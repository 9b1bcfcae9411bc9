-- One row per erasure that the base in place does not know. None at all when its own deeds are not a beginning of the kept chain:
-- then it is another base, whose record numbers mean other people. What the restore itself wrote does not make it another one.
create or replace temp table forgotten_again as
with kept as (
    select * from read_parquet($file)
),

common as (
    select max(audit.seq) as seq
    from audit
    join kept on kept.seq = audit.seq and kept.hash = audit.hash
),

own as (
    select count(*) as deeds
    from audit, common
    where audit.action not in (select unnest($of_the_restore)) and (common.seq is null or audit.seq > common.seq)
)

select kept.seq, kept.client_id, kept.reason, kept.record_ids
from kept, common, own
where kept.seq > common.seq
  and own.deeds = 0
  and kept.record_ids is not null
