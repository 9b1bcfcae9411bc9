"""Groups of things that hang together, by links between pairs of them."""

import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from crm_core.db import Connection


def label_components(con: Connection, *, edges: str, into: str) -> None:
    """Read temp `edges(a, b)`; write temp `into(record_id, label)`: for all that have a link, the smallest id they hang together with."""
    found = con.execute(f"select a::bigint as a, b::bigint as b from {edges}").fetchnumpy()
    nodes, places = np.unique(np.concatenate([found["a"], found["b"]]), return_inverse=True)
    half = len(found["a"])
    ones = np.ones(half, dtype=np.int8)
    count, group = connected_components(coo_array((ones, (places[:half], places[half:])), shape=(len(nodes), len(nodes))), directed=False)
    smallest = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(smallest, group, nodes)
    con.execute(f"create or replace temp table {into} (record_id bigint, label bigint)")
    con.register("labelled", pd.DataFrame({"record_id": nodes, "label": smallest[group]}))
    con.execute(f"insert into {into} select record_id, label from labelled")
    con.unregister("labelled")
