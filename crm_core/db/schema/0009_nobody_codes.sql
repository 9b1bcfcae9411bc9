-- Codes under which a source's client file lists nobody («Розничный покупатель»): sales under them are anonymous.
create table nobody_code (source varchar not null, external_id varchar not null, import_id bigint not null);
