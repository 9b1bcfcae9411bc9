-- Models of response and uplift by class and channel, and what they say of every client on the day of their fit.
create table campaign_model (
    version    integer primary key,
    kind       varchar not null,             -- response, uplift
    class      varchar not null,
    channel    varchar,                      -- null: any
    as_of      date not null,
    body       json not null,                -- the predictor itself in numbers, its test and its verdict
    constant   double not null,              -- what is said of everyone the model does not tell apart
    fitted_at  timestamp not null,
    fitted_by  varchar not null
);
-- Only of models that beat the constant.
create table campaign_score (version integer not null, client_id bigint not null, predicted double not null);
