-- One row per word that stands for nobody in the columns that should name a client. All these words begin with a letter, most codes with a digit:
-- these are left out before anything is grouped.
create or replace temp table nobody as
with told as (
    select external_id as name from checked where external_id >= 'A'
    union
    select client_name from checked where client_name >= 'A'
    union
    select card from checked where card >= 'A'
)

select name from told where regexp_matches(lower(name), $nobody)
