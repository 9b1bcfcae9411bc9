"""Models in versions, and what the last one of each class says of everyone on the day of its fit."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import numpy as np

from crm_core.audit import record_deed
from crm_core.db import Connection, now, rows
from crm_core.effect.models.examples import everyone
from crm_core.effect.models.model import CampaignModel, Kind, model_from_dict


def save_model(con: Connection, model: CampaignModel, *, who: str) -> CampaignModel:
    """Keep a model as the next version, inside a write."""
    version = int(con.execute("select coalesce(max(version), 0) + 1 from campaign_model").fetchall()[0][0])
    con.execute(
        "insert into campaign_model values ($version, $kind, $class, $channel, $as_of, $body, $constant, $fitted_at, $fitted_by)",
        {
            "version": version,
            "kind": model.kind,
            "class": model.class_,
            "channel": model.channel,
            "as_of": model.as_of,
            "body": json.dumps(model.as_dict()),
            "constant": model.constant,
            "fitted_at": now(),
            "fitted_by": who,
        },
    )
    said = {"version": version, "kind": model.kind, "class": model.class_, "channel": model.channel, "as_of": model.as_of}
    record_deed(con, who=who, action="model-fitted", model=model.chosen, verdict=model.verdict, **said)
    return replace(model, version=version)


def keep_scores(con: Connection, model: CampaignModel) -> None:
    """Keep what a model that beats the constant says of every client of its day; of an older model of the same kind and class no more."""
    con.execute(
        "delete from campaign_score where version in "
        "(select version from campaign_model where kind = $kind and class = $class and as_of = $as_of)",
        {"kind": model.kind, "class": model.class_, "as_of": model.as_of},
    )
    if model.verdict != "better":
        return
    ids = np.asarray(con.execute("select client_id from client order by client_id").fetchnumpy()["client_id"], dtype=np.int64)
    predicted = model.predictor.predicted(everyone(con, ids, as_of=model.as_of))
    con.register("model_given", {"client_id": ids, "predicted": predicted})
    con.execute("insert into campaign_score select $version, client_id, predicted from model_given", {"version": model.version})
    con.unregister("model_given")


def load_model(con: Connection, *, kind: Kind, class_: str, channel: str | None = None, as_of: date | None = None) -> CampaignModel | None:
    """Return the last model of a class and channel fitted to data up to a day; None when there is none."""
    found = rows(
        con,
        "select * from campaign_model where kind = $kind and class = $class and channel is not distinct from $channel "
        "and ($as_of::date is null or as_of <= $as_of::date) order by version desc limit 1",
        {"kind": kind, "class": class_, "channel": channel, "as_of": as_of},
    )
    return _model(found[0]) if found else None


def list_models(con: Connection) -> list[tuple[CampaignModel, datetime, str]]:
    """Return the last model of every kind, class and channel, the newest first, with when and by whom it was fitted."""
    found = rows(
        con,
        "select * from campaign_model qualify row_number() over (partition by kind, class, channel order by version desc) = 1 "
        "order by version desc",
    )
    return [(_model(one), one["fitted_at"], one["fitted_by"]) for one in found]


def _model(row: dict[str, Any]) -> CampaignModel:
    body = json.loads(row["body"])
    told = {"kind": row["kind"], "class_": row["class"], "channel": row["channel"], "as_of": row["as_of"], "version": row["version"]}
    return model_from_dict(body, **told)
