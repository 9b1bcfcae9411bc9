-- The rhythm of purchases kept for the dates last asked for, in the tables kept_rhythms_1 … _3, kept_spells_1 … _3, kept_gaps_1 … _3 (made by churn).
create table kept_churn (slot integer not null, as_of date not null, facts_version bigint not null, kept_at timestamp not null);
