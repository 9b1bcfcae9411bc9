-- One row per load: what came, what became of it, by which mapping.
insert into load by name
select
    $import_id     as import_id,
    $kind          as kind,
    $source        as source,
    $file_name     as file_name,
    $sha           as file_sha256,
    $mode          as mode,
    $mapping::json as mapping,
    $rows          as rows,
    $loaded        as loaded,
    $unchanged     as unchanged,
    $quarantined   as quarantined,
    $conflicts     as conflicts,
    $fresh::date   as fresh_up_to,
    $at            as loaded_at,
    $who           as loaded_by
