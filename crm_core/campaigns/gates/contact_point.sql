-- One row per client of the audience without any usable point.
select audience.client_id
from audience
anti join usable_point on usable_point.client_id = audience.client_id
