-- One row per load of the demo base.
insert into load (
    import_id, kind, source, file_name, file_sha256, mode, mapping, rows, loaded, unchanged, quarantined, conflicts, fresh_up_to, loaded_at, loaded_by
)
values ($import_id, $kind, $source, 'demo', '', 'fill', '{}', $rows, $rows, 0, 0, 0, $until, $loaded_at, $who)
