-- Sales that lost their client's code because a client file says that it is nobody's: they are that client's again should it be somebody's after all.
create table nobody_sale (source varchar not null, external_id varchar not null, import_id bigint not null, line bigint not null);
