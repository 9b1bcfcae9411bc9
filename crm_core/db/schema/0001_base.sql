-- The base as of version 1. Facts are stored on records and points and resolved to clients when read.
-- No primary keys on the large tables: an index over 50 million rows exhausts memory (measured).

-- Anything a person edits and the system keeps in versions: settings, mappings, schemes, segments, campaigns, policy, profiles.
create table document (
    kind       varchar not null,
    name       varchar not null,
    version    integer not null,
    body       json not null,
    saved_at   timestamp not null,
    saved_by   varchar not null,
    primary key (kind, name, version)
);

-- `version` moves with every commit; `facts_version` only when clients or transactions changed (kept facts are keyed by it).
create table data_version (version bigint not null, facts_version bigint not null);
insert into data_version values (0, 0);

create table audit (
    seq        bigint primary key,
    done_at    timestamp not null,
    who        varchar not null,
    action     varchar not null,
    details    json not null,
    previous   varchar not null,
    hash       varchar not null
);

-- Loads -----------------------------------------------------------------------------------------------------------
create table load (
    import_id    bigint primary key,
    kind         varchar not null,
    source       varchar not null,
    file_name    varchar not null,
    file_sha256  varchar not null,
    mode         varchar not null,
    mapping      json not null,
    rows         bigint not null,
    loaded       bigint not null,
    unchanged    bigint not null,
    quarantined  bigint not null,
    conflicts    bigint not null,
    fresh_up_to  date,
    loaded_at    timestamp not null,
    loaded_by    varchar not null,
    undone_at    timestamp,
    undone_by    varchar
);

create table quarantine (
    import_id  bigint not null,
    line       bigint not null,
    raw        varchar not null,
    cells      varchar[],         -- as they were read, to be written out and mended; null for a ragged row
    reasons    json not null      -- [{"key": "check-bad-date", "column": "happened_at", "value": "32.13.2026"}]
);

-- Who -------------------------------------------------------------------------------------------------------------
-- One row per (source, external_id). Its record_id is the id of the client minted with it; client_id is today's client:
-- the smallest record_id among the records that are the same person. An old client id resolves through the record of that number.
create table record (
    record_id     bigint not null,
    client_id     bigint not null,
    source        varchar not null,
    external_id   varchar not null,
    born_import   bigint not null,
    is_live       boolean not null,          -- false when every row that named it was withdrawn
    surname       varchar, given_name varchar, patronymic varchar, sex varchar, birth_date date,
    company       varchar, tax_id varchar, city varchar, address varchar,
    registered_at date, acquired_from varchar, referred_by varchar, language varchar,
    deceased      boolean, blocked boolean,
    attributes    json,
    name_key      varchar                    -- 'surname|given name|patronymic', lower case, ё=е; null without a full name
);

-- Only the records whose client is another one's number: facts are resolved by a left join to this small table.
create table merged (record_id bigint not null, client_id bigint not null);

-- One row per row of a client file as loaded; the record is the fold of its rows (fill or overwrite, in order of loading).
create table client_row (
    import_id bigint not null, line bigint not null, record_id bigint not null, overwrite boolean not null,
    content_key varchar not null,
    surname varchar, given_name varchar, patronymic varchar, sex varchar, birth_date date,
    company varchar, tax_id varchar, city varchar, address varchar,
    registered_at date, acquired_from varchar, referred_by varchar, language varchar,
    deceased boolean, blocked boolean, attributes json,
    phones bigint[], emails bigint[], cards bigint[],     -- point ids in the order of the row
    withdrawn_by bigint
);

-- Every normalised phone, e-mail, card and person ever seen, once.
create table point (
    point_id      bigint not null,
    kind          varchar not null,          -- phone, email, card, person (name + birth date; only refusals use it)
    value         varchar not null,          -- +79031234567, anna@example.org, 1234567, иванов|иван|петрович|1980-01-02
    is_valid      boolean not null,
    is_mobile     boolean not null,
    is_personal   boolean not null           -- of a personal kind: not info@, not a short number
);

-- Keys of a point under each keying in use (normaliser version × secret); refusals are matched by these.
create table point_key (point_id bigint not null, keying smallint not null, strict varchar not null, loose varchar not null);

-- The same for a record's (source, external_id): a refusal by a client's number outlives the row.
create table record_key (record_id bigint not null, keying smallint not null, strict varchar not null);

-- Which record holds or has held which point.
create table holding (record_id bigint not null, point_id bigint not null, position integer not null, is_current boolean not null);

-- Derived, kept up after every load by identity.
create table point_holder (point_id bigint not null, clients integer not null, names integer not null,
                           is_placeholder boolean not null, sole_client_id bigint);
create table client (
    client_id bigint not null, records integer not null, external_ids varchar not null,
    surname varchar, given_name varchar, patronymic varchar, sex varchar, birth_date date,
    company varchar, city varchar, address varchar, language varchar,
    registered_at date, acquired_from varchar, referred_by varchar,
    deceased boolean not null, blocked boolean not null, attributes json
);
create table client_point (client_id bigint not null, point_id bigint not null, position integer not null, is_current boolean not null);
-- Same surname stem at the same address, as one text; only clients with both. Kept to find a changed client's household quickly.
create table client_household (client_id bigint not null, household varchar not null);
-- Clients who share a contact point or a household fall on one side of an experiment; only units of two and more.
create table client_unit (client_id bigint not null, unit_id bigint not null);

-- What they did ---------------------------------------------------------------------------------------------------
create table transaction_line (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    record_id bigint, point_id bigint,       -- both null: anonymous sale
    kind varchar not null,                   -- purchase, return, prepayment
    happened_at timestamp not null, day date not null,
    amount decimal(18, 4) not null,          -- never negative: the kind carries the sign
    margin decimal(18, 4), discount decimal(18, 4), quantity double,
    transaction_id varchar, document varchar, returns_document varchar,
    product varchar, category varchar, department varchar, channel varchar, asset_id varchar,
    withdrawn_by bigint                      -- the load that replaced it, or its own load when undone
);

-- The ledger: every contact, loaded or made by a release (then release_id is set and import_id is 0).
create table contact (
    import_id bigint not null, line bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    record_id bigint, point_id bigint,
    happened_at timestamp not null, day date not null,
    channel varchar not null, direction varchar not null, class varchar not null, status varchar not null,
    campaign varchar, topic varchar, category varchar, outcome varchar,
    release_id bigint,
    withdrawn_by bigint
);

-- Kept up after every load by facts. A return that names a document lowers that document's day, but is seen only from its own day on.
create table client_days (
    client_id bigint not null, day date not null, seen_on date not null,
    net decimal(18, 4) not null, margin decimal(18, 4),
    purchase_lines integer not null, receipts integer not null
);

-- Purchase facts kept for the last three dates asked for, in the tables kept_purchases_1 … _3 (made by facts).
create table kept_facts (slot varchar not null, as_of date not null, facts_version bigint not null, kept_at timestamp not null);

-- Whom to leave alone ---------------------------------------------------------------------------------------------
create table keying (keying smallint not null, normaliser_version integer not null, secret_id varchar not null);

-- Append-only; no update, no delete in the code.
create table refusal (
    refusal_id bigint not null, import_id bigint not null, content_key varchar not null, occurrence integer not null,
    subject varchar not null,                -- record, client, point (what was named)
    channel varchar not null, scope varchar not null, reason varchar, source varchar not null,
    refused_at timestamp not null, recorded_at timestamp not null, recorded_by varchar not null,
    journal_seq bigint not null
);
create table refusal_key (
    refusal_id bigint not null,
    kind varchar not null,                   -- record, phone, email, card, person; holder: a record it closed when it was said (loose: by which key)
    named boolean not null,                  -- false: a point of the refuser at the time (closes the point, not its other holders)
    keying smallint not null, strict varchar not null, loose varchar not null
);
create table consent (
    consent_id bigint not null, import_id bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    record_id bigint, point_id bigint,
    channel varchar not null, purpose varchar not null, given_at timestamp, evidence varchar,
    recorded_at timestamp not null,
    withdrawn_by bigint
);
create table exclusion (
    exclusion_id bigint not null, import_id bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    record_id bigint not null, reason varchar not null, until date, recorded_at timestamp not null, recorded_by varchar not null,
    withdrawn_by bigint
);
create table seed (
    seed_id bigint not null, import_id bigint not null, source varchar not null,
    content_key varchar not null, occurrence integer not null,
    name varchar not null, phone varchar, email varchar,
    withdrawn_by bigint
);

-- Campaigns -------------------------------------------------------------------------------------------------------
create table release (
    release_id bigint primary key,
    request_id varchar not null, campaign varchar not null, step integer not null, edition integer not null,
    campaign_version integer not null, segment_version integer, policy_version integer,
    on_date date not null, channel varchar not null, class varchar not null, profile varchar not null, profile_version integer,
    audience bigint not null, target bigint not null, control bigint not null, rows bigint not null, removed bigint not null,
    sha256 varchar, state varchar not null,  -- current, superseded, voided
    waterfall json not null,
    released_at timestamp not null, released_by varchar not null, void_reason varchar,
    unique (request_id, edition),
    unique (campaign, step, edition)
);
-- What was committed for each person on a list; the file is rendered from these and nothing else.
create table release_row (
    release_id bigint not null, client_id bigint not null, point_id bigint,
    external_ids varchar, contact_point varchar not null, reserve_point varchar, reserve_point_id bigint,
    surname varchar, given_name varchar, patronymic varchar,
    salutation varchar, message varchar, is_seed boolean not null          -- a seed's client_id is minus its seed_id
);
-- Who was taken off a list by a later edition, and why.
create table release_removal (
    release_id bigint not null, client_id bigint not null, external_ids varchar, reason varchar not null
);
create table arm (
    campaign varchar not null, step integer not null, client_id bigint not null, arm varchar not null,   -- target, control, never_withheld
    release_id bigint not null, drawn_at timestamp not null
);
