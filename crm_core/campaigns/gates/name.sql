-- One row per client whose name lacks a part that is needed.
-- A given name in Latin letters, or one of the widespread names of peoples without patronymics, lacks no patronymic.
create or replace temp table stop_name as
with
without_patronymic (given_name) as (
    values
        ('абдул'), ('абдулла'), ('адам'), ('айгуль'), ('али'), ('алишер'), ('анджела'), ('ахмед'), ('ахмет'), ('бахтияр'), ('вей'),
        ('вэй'), ('ганс'), ('генрих'), ('гюнтер'), ('дейв'), ('джейн'), ('джессика'), ('джон'), ('джордж'), ('джулия'), ('дэвид'),
        ('жак'), ('жан'), ('ибрагим'), ('исмаил'), ('йоханнес'), ('карлос'), ('кевин'), ('клаус'), ('лин'), ('ли'), ('лю'), ('майкл'),
        ('маркус'), ('махмуд'), ('мехмет'), ('мигель'), ('мохамед'), ('мохаммед'), ('мухаммад'), ('мухаммед'), ('мустафа'), ('нгуен'),
        ('омар'), ('осман'), ('отто'), ('пабло'), ('педро'), ('питер'), ('пьер'), ('рашид'), ('рави'), ('раджеш'), ('ричард'), ('роберто'),
        ('саид'), ('сара'), ('стивен'), ('томас'), ('уильям'), ('фатима'), ('франсуа'), ('ханс'), ('хасан'), ('хуан'), ('хусейн'), ('чен'),
        ('чжан'), ('эмре'), ('юсуф'), ('якуб'), ('ян')
)
select client.client_id
from client
where
    not (coalesce($to_companies, false) and client.company is not null)
    and (
        ($given_name and client.given_name is null)
        or ($surname and client.surname is null)
        or (
            $patronymic and client.patronymic is null
            and (
                client.given_name is null
                or (
                    not regexp_matches(client.given_name, '^[A-Za-zÀ-ɏ]')
                    and lower(client.given_name) not in (select given_name from without_patronymic)
                )
            )
        )
    )
