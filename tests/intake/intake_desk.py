"""A base and a hand to put files into it; plain views of what came out."""

from pathlib import Path
from typing import Any

from crm_core.db import Database, open_base
from crm_core.intake import LoadResult, Mapping, load_file, undo_load


class Desk:
    """One empty base in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.db: Database = open_base(folder / "base.duckdb")
        self.then: tuple[Any, ...] = ()

    def load(
        self,
        content: str,
        kind: str,
        *,
        source: str = "shop",
        mode: str = "fill",
        mapping: Mapping | None = None,
        name: str = "file.csv",
        encoding: str = "utf-8",
    ) -> LoadResult:
        path = self.folder / name
        path.write_bytes(content.encode(encoding))
        result = load_file(self.db, path, kind=kind, source=source, who="ann", mode=mode, mapping=mapping, then=self.then)
        assert result.rows == result.loaded + result.unchanged + result.quarantined
        return result

    def undo(self, result: LoadResult) -> Any:
        return undo_load(self.db, result.import_id, who="ann", then=self.then)

    def ask(self, sql: str, **values: object) -> list[tuple[Any, ...]]:
        with self.db.read() as con:
            return con.execute(sql, values or None).fetchall()

    def counts(self, result: LoadResult) -> tuple[int, int, int, int, int]:
        return result.rows, result.loaded, result.unchanged, result.quarantined, result.conflicts

    def people(self) -> list[tuple[Any, ...]]:
        """Every live record with what is known and what it holds; ids apart."""
        return self.ask(
            """
            select r.source, r.external_id, r.surname, r.given_name, r.patronymic, r.sex, r.birth_date, r.company, r.city, r.address,
                   r.registered_at,
                   r.acquired_from, r.deceased, r.blocked, r.name_key,
                   (select list(a.k || '=' || (r.attributes ->> a.k) order by a.k) 
                    from (select unnest(json_keys(r.attributes)) as k) a) as attributes,
                   (select list(p.kind || ' ' || p.value || ' ' || case when h.is_current then h.position::varchar else '-' end
                    order by p.kind, h.is_current desc, h.position, p.value)
                    from holding h join point p using (point_id) where h.record_id = r.record_id) as held
            from record r where is_live order by 1, 2
            """
        )

    def lines(self) -> list[tuple[Any, ...]]:
        """Every live transaction line; ids and line numbers apart."""
        return self.ask(
            """
            select r.external_id, p.value, t.kind, t.happened_at, t.day, t.amount, t.margin, t.discount, t.quantity,
                   t.transaction_id, t.document, t.product, t.occurrence,
                   t.content_key
            from transaction_line t left join record r using (record_id) left join point p using (point_id)
            where t.withdrawn_by is null order by all
            """
        )

    def close(self) -> None:
        self.db.close()
