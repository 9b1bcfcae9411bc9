-- One row per cell: how the text of a cell is read. Plain SQL macros, so that a column of millions is read at once.
-- Regular spellings are settled first by one cheap cast; only what that leaves goes through the slower rules.
-- Cells come without spaces around them; those of Parquet are trimmed before. A macro writes its argument out each time it uses it:
-- arguments are columns, not calculations.
create or replace temp macro trimmed_cell(cell) as
    trim(cell, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(8239) || chr(8199) || chr(8201) || chr(8203) || chr(65279));

create or replace temp macro filled_cell(cell) as
    case
        when cell = '' or lower(cell) in ('-', '–', '—', 'null', 'none', 'nan', 'nat', 'n/a', '<na>', '#n/a', '#н/д', '\n', 'нет данных', 'немає даних')
            then null
        else cell
    end;

-- Systems write an empty date as their first day: 01.01.0001 in 1C, 0000-00-00 in MySQL.
create or replace temp macro filled_date(cell) as
    case when cell[:4] not in ('0001', '0000') and cell[7:10] not in ('0001', '0000') then filled_cell(cell) end;

-- Codes are text and keep their zeros; '17850.0' is a code that a spreadsheet took for a number.
create or replace temp macro read_code(told) as
    case when told[-2:] = '.0' and regexp_full_match(told, '[0-9]+\.0') then told[:-3] else told end;

-- `comma` says that decimals of this column begin with a comma, `point` that they begin with a point; when nothing
-- shows it, a lone one of either begins them (1C writes a quantity as 1,000).
create or replace temp macro bare_number(told) as
    regexp_replace(told, '[\s\x{a0}\x{202f}\x{2007}\x{2009}''’_]|₽|₴|€|\$|£|руб(лей|ля|ль)?\.?|грн\.?|uah|rub|eur|usd|р\.?$', '', 'gi');

create or replace temp macro unsigned_number(bare) as regexp_replace(bare, '^[(+−–-]+|[)−–-]+$', '', 'g');

create or replace temp macro is_negative(bare) as regexp_matches(bare, '^([−–-]|\()|[−–-]$');

create or replace temp macro pointed_number(digits, comma, point) as
    case
        when not regexp_full_match(digits, '[0-9]*[0-9.,]*[0-9][.,]?') then null
        when contains(digits, ',') and contains(digits, '.') then
            case
                when instr(reverse(digits), ',') < instr(reverse(digits), '.') then replace(replace(digits, '.', ''), ',', '.')
                else replace(digits, ',', '')
            end
        when contains(digits, ',') then
            case
                when regexp_full_match(digits, '[0-9]{1,3}(,[0-9]{3}){2,}') then replace(digits, ',', '')
                when point and regexp_full_match(digits, '[0-9]{1,3},[0-9]{3}') then replace(digits, ',', '')
                else replace(digits, ',', '.')
            end
        when regexp_full_match(digits, '[0-9]{1,3}(\.[0-9]{3}){2,}') then replace(digits, '.', '')
        when comma and regexp_full_match(digits, '[1-9][0-9]{0,2}\.[0-9]{3}') then replace(digits, '.', '')
        else digits
    end;

-- Spaces between digits part thousands and nothing else: `10 20` is two numbers, and a phone in the column of amounts is none.
create or replace temp macro is_grouped(told) as
    not regexp_matches(told, '[0-9][\s\x{a0}\x{202f}\x{2007}\x{2009}''’_]+[0-9]')
    or regexp_matches(told, '^[^0-9]*[0-9]{1,3}([\s\x{a0}\x{202f}\x{2007}\x{2009}''’_]+[0-9]{3})+([.,][0-9]*)?[^0-9]*$');

create or replace temp macro slow_number(told, comma, point) as
    case
        when not is_grouped(told) then null
        when regexp_full_match(told, '[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]{1,3}') then replace(told, ',', '.')
        else (case when is_negative(bare_number(told)) then '-' else '' end) || pointed_number(unsigned_number(bare_number(told)), comma, point)
    end;

create or replace temp macro plain_number(told, comma, point) as
    case
        when comma and contains(told, '.') then slow_number(told, comma, point)
        when try_cast(told as decimal(18, 6)) is not null then told
        when not point and not contains(told, '.') and try_cast(replace(told, ',', '.') as decimal(18, 6)) is not null then replace(told, ',', '.')
        else slow_number(told, comma, point)
    end;

-- Days and moments. `month_first` says that 03/04/2026 is the fourth of March.
create or replace temp macro zoned_moment(told, zone) as
    case
        when length(told) <= 19 then try_cast(told as timestamp)
        when told[11] in ('T', ' ') and regexp_matches(told[12:], '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$')
            then try_cast(regexp_replace(told, '([+-][0-9]{2})([0-9]{2})$', '\1:\2') as timestamptz) at time zone zone
        else try_cast(told as timestamp)
    end;

create or replace temp macro pointed_moment(told) as
    case
        when length(split_part(split_part(told, ' ', 1), '.', 3)) = 4 then try_strptime(
            told, ['%d.%m.%Y', '%d.%m.%Y %H:%M:%S', '%d.%m.%Y %H:%M', '%d.%m.%Y %H:%M:%S.%f', '%d.%m.%Y, %H:%M:%S', '%d.%m.%Y, %H:%M', '%d.%m.%Y г.', '%d.%m.%Y г', '%d.%m.%Y р.']
        )
        when length(replace(split_part(split_part(told, ' ', 1), '.', 3), ',', '')) = 2 then try_strptime(
            told, ['%d.%m.%y', '%d.%m.%y %H:%M:%S', '%d.%m.%y %H:%M']
        )
        else try_strptime(
            told, ['%d.%m.%Y г.', '%d.%m.%Y г', '%d.%m.%Yг.', '%d.%m.%Y р.', '%d.%m.%Y, %H:%M:%S', '%d.%m.%Y, %H:%M', '%d.%m.%YT%H:%M:%S']
        )
    end;

create or replace temp macro slashed_moment(told, month_first) as
    case
        when length(split_part(split_part(told, ' ', 1), '/', 3)) = 2 then
            case
                when month_first then try_strptime(told, ['%m/%d/%y', '%m/%d/%y %H:%M', '%m/%d/%y %H:%M:%S', '%m/%d/%y %I:%M %p'])
                else try_strptime(told, ['%d/%m/%y', '%d/%m/%y %H:%M', '%d/%m/%y %H:%M:%S', '%d/%m/%y %I:%M %p'])
            end
        when month_first then try_strptime(told, ['%m/%d/%Y', '%m/%d/%Y %H:%M', '%m/%d/%Y %H:%M:%S', '%m/%d/%Y %I:%M %p', '%m/%d/%Y %I:%M:%S %p'])
        else try_strptime(told, ['%d/%m/%Y', '%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S', '%d/%m/%Y %I:%M %p', '%d/%m/%Y %I:%M:%S %p'])
    end;

create or replace temp macro serial_moment(told) as
    case
        when try_cast(told as double) between 10000 and 109574 then timestamp '1899-12-30' + to_seconds(round(try_cast(told as double) * 86400))
    end;

-- «10 января 2026 г.», «10 січ. 2026, 12:30»: a month by its first three letters.
create or replace temp macro worded_parts(told) as
    regexp_extract(
        replace(lower(told), 'мая', 'май'),
        '^([0-9]{1,2})[ .-]*([а-яіїєґ]{3})[а-яіїєґ]*[ .,-]*([0-9]{4})(?: ?[гр](?:оду|ода|оку)?[.]?)?,?(?: ([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?$',
        ['day', 'month', 'year', 'clock']
    );

create or replace temp macro worded_moment(told) as
    list_transform(
        [worded_parts(told)],
        lambda part: try_cast(
            part.year || '-'
            || 1 + (list_position(
                [
                    'янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек',
                    'січ', 'лют', 'бер', 'кві', 'тра', 'чер', 'лип', 'сер', 'вер', 'жов', 'лис', 'гру'
                ],
                part.month
            ) - 1) % 12
            || '-' || part.day || ' ' || case when part.clock = '' then '0:00' else part.clock end as timestamp
        )
    )[1];

create or replace temp macro read_moment(told, month_first, zone) as
    case
        when told[5] = '-' and told[8] = '-' then zoned_moment(told, zone)
        when told[3] = '.' or told[2] = '.' then pointed_moment(told)
        when told[3] = '/' or told[2] = '/' then slashed_moment(told, month_first)
        when regexp_full_match(told, '[0-9]{8}(\.0)?') then try_strptime(told[:8], ['%Y%m%d', '%d%m%Y'])
        when regexp_full_match(told, '[0-9]{14}') then try_strptime(told, '%Y%m%d%H%M%S')
        when regexp_full_match(replace(told, ',', '.'), '[0-9]{5,6}(\.[0-9]+)?') then serial_moment(replace(told, ',', '.'))
        when regexp_matches(told, '[а-яА-ЯіїєґІЇЄҐ]{3}') then worded_moment(told)
        else try_strptime(
            told,
            [
                '%d-%m-%Y', '%d-%m-%Y %H:%M:%S', '%d-%m-%Y %H:%M', '%Y/%m/%d', '%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M', '%Y.%m.%d', '%Y.%m.%d %H:%M:%S',
                '%Y%m%d %H:%M:%S', '%Y%m%dT%H%M%S', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d', '%d %b %Y', '%d-%b-%Y', '%b %d, %Y', '%d %B %Y', '%B %d, %Y'
            ]
        )
    end;
