-- One row per contacted member of the many campaigns.
insert into contact (
    import_id, line, source, content_key, occurrence, record_id, happened_at, day, channel, direction, class, status, campaign
)
select 1, client_id, 'bench', campaign, 1, client_id, drawn_at, drawn_at::date, 'sms', 'out', 'development', 'delivered', campaign
from arm
where arm = 'target' and campaign like 'K%'
