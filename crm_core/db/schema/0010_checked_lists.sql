-- The state of the base in which protection was last asked about everyone on a list: while nothing was committed since, the answer stands.
alter table release add column checked_version bigint;
