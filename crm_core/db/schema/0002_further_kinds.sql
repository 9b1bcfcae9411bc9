-- What more is known of clients: answers to surveys, things owned, contracts, preferential terms; products; campaigns that ran elsewhere, and responses.
-- As everywhere: facts stand on records and points and are resolved when read; rows with `withdrawn_by is not null` do not exist for any reader.

create table survey_answer (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    record_id bigint, point_id bigint,
    kind varchar not null,                   -- nps (0–10), csi (1–5)
    score integer not null,
    answered_on date not null, comment varchar,
    withdrawn_by bigint
);

-- One row per thing, owner and day of service: a row of a later service stands beside the earlier ones, one of the same service replaces it.
create table asset (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    asset_id varchar not null, record_id bigint not null,
    model varchar, bought_on date, sold_on date, mileage double, serviced_on date,
    withdrawn_by bigint                      -- the load that replaced it, or its own load when undone
);

create table contract (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    contract_id varchar not null, record_id bigint not null,
    product varchar, opened_on date, closed_on date, monthly_margin decimal(18, 4),
    withdrawn_by bigint
);

create table preferential_term (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    record_id bigint not null,
    name varchar, starts_on date not null, ends_on date not null,
    withdrawn_by bigint
);

create table product (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    product varchar not null, category varchar, margin_share double,
    withdrawn_by bigint
);

-- Who was in which arm of a campaign that ran elsewhere.
create table campaign_member (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    campaign varchar not null, record_id bigint not null,
    arm varchar not null,                    -- target, control
    variant varchar,                         -- null: the only one
    contacted_on date, channel varchar, class varchar, cost decimal(18, 4),
    withdrawn_by bigint
);

create table response (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    campaign varchar not null, step integer, -- null: not said
    record_id bigint, point_id bigint,
    outcome varchar not null,                -- positive, negative, opened, clicked, undelivered, opt_out
    answered_at timestamp, value decimal(18, 4),
    withdrawn_by bigint
);

-- Contact points a message did not reach, told by a response.
create table point_undelivered (
    import_id bigint not null, line bigint not null,
    point_id bigint not null, day date not null, campaign varchar not null,
    withdrawn_by bigint
);
