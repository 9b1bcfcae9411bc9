-- One row per word that stands for nobody in the columns that should name a client.
create or replace temp table nobody as
with told as (
    select external_id as name from checked where external_id is not null
    union
    select client_name from checked where client_name is not null
    union
    select card from checked where card is not null
)

select name from told where regexp_matches(lower(name), $nobody)
