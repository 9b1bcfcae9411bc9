-- What clients are worth by the last model of value, kept for the day it was fitted as of, so that screens need not score the base anew.
create table value_score (
    client_id           bigint not null,
    repeat_purchases    integer,
    days_since_last     integer,
    age_days            integer,             -- from the first purchase day
    p_alive             double,
    expected_purchases  double,              -- in the model's horizon
    purchase_value      double,              -- expected margin (or revenue) of its next purchase
    predicted_value     decimal(18, 4),
    historic_value      decimal(18, 4),
    total_value         decimal(18, 4),
    value_decile        tinyint,             -- 1 is the best tenth
    next_purchase_value decimal(18, 4),
    is_loss_making      boolean
);

-- One row: what `value_score` was made from.
create table value_kept (as_of date not null, facts_version bigint not null, model_version integer not null, kept_at timestamp not null);
