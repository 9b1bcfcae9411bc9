-- One row per line of the file, in the types the base has.
create table plain as
select * from read_csv('{path}', header = true, columns = {{
    'external_id': 'varchar', 'happened_at': 'timestamp', 'amount': 'decimal(18, 4)', 'document': 'varchar', 'product': 'varchar',
    'category': 'varchar', 'department': 'varchar'
}})
