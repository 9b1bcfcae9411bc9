-- Risk of churn: every fitted model with what it was learned from, and the scores of one day kept.
create table risk_model (
    version       integer primary key,
    as_of         date not null,
    horizon_days  integer not null,
    active_days   integer not null,
    facts_version bigint not null,           -- the state of the base it was learned from
    body          json not null,             -- the scorer itself in numbers, its test and its verdict
    fitted_at     timestamp not null,
    fitted_by     varchar not null
);

-- The scores of the last day asked for by a screen, one row a client active on it.
create table risk_score (client_id bigint not null, churn_risk double not null, churn_risk_decile integer not null, churn_cause varchar not null);
create table risk_scored (as_of date not null, facts_version bigint not null, contacts_state varchar not null, version integer not null);
