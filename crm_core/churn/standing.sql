-- One row per base: clients who ever bought, those inactive on $as_of with the limit $days, and those who will be within $soon days if they buy nothing.
select
    count(*)::bigint                                                                        as bought,
    (count(*) filter (where last_on + $days::integer <= $as_of))::bigint                    as inactive,
    (count(*) filter (where last_on + $days::integer > $as_of
                        and last_on + $days::integer <= $as_of + $soon::integer))::bigint   as soon
from {rhythms}
