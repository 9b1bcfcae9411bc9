"""Fit a model on earlier campaigns, test it on the last one, and decide whether it may be used."""

from datetime import date, timedelta
from typing import Final

import numpy as np

from crm_core.db import Connection, Database, Progress
from crm_core.effect.gather import Run, runs
from crm_core.effect.models.examples import Examples, examples_of, together
from crm_core.effect.models.model import CONSTANT, KINDS, CampaignModel, Kind, NoModel, Predictor, Same, Sample, Tested, Verdict
from crm_core.effect.models.store import keep_scores, save_model
from crm_core.effect.policy import load_effect_policy
from crm_core.effect.situation import sales_until
from crm_core.errors import CrmError, Unknown
from crm_core.facts.fields import CLASSES
from crm_core.stats.classification import auc, brier, lift_by_decile, log_loss, log_loss_gain, reliability
from crm_core.stats.uplift import qini, uplift_bins

LEAST_EVENTS: Final = 50  # of each kind (in each arm for uplift), to learn from
LEAST_TO_TEST: Final = 20
MOST_CLIENTS: Final = 300_000
# Two candidates are tried: the better one's interval is as wide as makes a false alarm of either one in twenty.
CONFIDENCE: Final = 0.975


def fit_model(
    db: Database,
    *,
    kind: Kind,
    class_: str,
    channel: str | None,
    as_of: date,
    outcome: str | None = None,
    window_days: int | None = None,
    seed: int = 7,
    who: str,
    progress: Progress | None = None,
) -> CampaignModel | NoModel:
    """Fit, test and keep a model of the class and channel (None: any channel), and what it says of everyone on `as_of`.

    A response model learns who answers (who buys, where nobody could answer); an uplift model whose purchase the contact adds.
    """
    _check(kind, class_, outcome)
    progress = progress or Progress()
    with db.read() as con, progress.stopping(con):
        policy = load_effect_policy(con)
        window = policy.window_days if window_days is None else window_days
        if not 1 <= window <= 730:
            raise CrmError("models-bad-window", given=window)
        ran = [one for one in runs(con, as_of=as_of) if one.class_ == class_ and channel in (None, one.channel)]
        if not ran:
            return NoModel("models-no-campaigns", {"day": as_of})
        over = [one for one in ran if _is_over(con, one, as_of, window)]
        if not over:
            return NoModel("models-none-over", {"day": as_of, "days": window})
        chosen = outcome or ("response" if kind == "response" and _has_answers(con, over) else "purchase")
        found = []
        for number, run in enumerate(over):
            progress.tell("models-stage-reading", number, len(over))
            seen = examples_of(con, run, as_of=as_of, window_days=window, outcome=chosen, policy=policy)
            if seen is not None and len(seen):
                found.append(seen if kind == "uplift" else seen.part(seen.target))
    progress.tell("models-stage-fitting", len(over), len(over))
    model = learn(found, kind=kind, class_=class_, channel=channel, as_of=as_of, outcome=chosen, window_days=window, seed=seed)
    if isinstance(model, NoModel):
        return model
    with db.write() as con:
        progress.tell("models-stage-scoring", len(over), len(over))
        model = save_model(con, model, who=who)
        keep_scores(con, model)
    return model


def learn(
    found: list[Examples], *, kind: Kind, class_: str, channel: str | None, as_of: date, outcome: str, window_days: int, seed: int
) -> CampaignModel | NoModel:
    """Fit every candidate on all campaigns but the last and test it on that one; nothing here knows the base.

    With a single campaign half of its clients teach and half test: that shows something, but not that it holds in another month.
    """
    if not found:
        return NoModel("models-nobody", {})
    earlier, later, is_later = _split(found, seed, window_days)
    for part, least in ((earlier, LEAST_EVENTS), (later, LEAST_TO_TEST)):
        problem = _too_few(part, kind, least)
        if problem is not None:
            return problem
    from crm_core.effect.models.learn import RESPONSE, UPLIFT  # scikit-learn takes a second to load: only who fits waits for it

    constant = _constant(earlier, kind)
    models: dict[str, Predictor] = {CONSTANT: Same(constant)}
    models |= {name: fit(earlier, seed) for name, fit in (RESPONSE if kind == "response" else UPLIFT).items()}
    test = _test_response if kind == "response" else _test_uplift
    tests = tuple(test(name, models, later, seed) for name in models)
    chosen, verdict = choose(tests, is_later=is_later)
    return CampaignModel(
        kind=kind,
        class_=class_,
        channel=channel,
        as_of=as_of,
        outcome=outcome,
        window_days=window_days,
        seed=seed,
        chosen=chosen,
        verdict=verdict,
        trained=_sample(earlier),
        tested=_sample(later),
        tests=tests,
        predictor=models[chosen],
        constant=constant,
    )


def choose(tests: tuple[Tested, ...], *, is_later: bool) -> tuple[str, Verdict]:
    """Take the best candidate only if it beats the constant on a later campaign beyond chance; else the constant."""
    rivals = [one for one in tests if one.name != CONSTANT]
    best = max(rivals, key=lambda one: one.gain.estimate if one.gain else one.qini.estimate if one.qini else -1.0)
    proof = best.gain or best.qini
    if not is_later:
        return CONSTANT, "untested"
    if proof is not None and proof.lower is not None and proof.lower > 0:
        return best.name, "better"
    return CONSTANT, "constant"


def _check(kind: str, class_: str, outcome: str | None) -> None:
    if kind not in KINDS:
        raise Unknown("models-unknown-kind", given=kind, known=KINDS)
    if class_ not in CLASSES:
        raise Unknown("models-unknown-class", given=class_, known=CLASSES)
    if outcome not in (None, "response", "purchase") or (kind == "uplift" and outcome == "response"):
        raise Unknown("models-unknown-outcome", given=str(outcome), known=("purchase",) if kind == "uplift" else ("response", "purchase"))


def _is_over(con: Connection, run: Run, as_of: date, window: int) -> bool:
    """True when the window of the campaign's first contacts is over and the sales reach that far."""
    until = sales_until(con, as_of=as_of)
    return run.started_on is not None and until is not None and run.started_on + timedelta(days=window - 1) <= min(as_of, until)


def _has_answers(con: Connection, over: list[Run]) -> bool:
    names = [one.campaign for one in over]
    asked = "select 1 from response where withdrawn_by is null and outcome = 'positive' and campaign = any($names) limit 1"
    return bool(con.execute(asked, {"names": names}).fetchall())


def _split(found: list[Examples], seed: int, window_days: int) -> tuple[Examples, Examples, bool]:
    """The campaign that began last tests, those whose window was over before it teach; without such, all are cut in half at random."""
    last = max(found, key=lambda one: (one.first_day, one.campaigns))
    before = [one for one in found if one is not last and one.last_day + timedelta(days=window_days) <= last.first_day]
    rng = np.random.default_rng(seed)
    if before:
        earlier = together(before)
        some = np.zeros(len(earlier), dtype=bool)
        some[rng.permutation(len(earlier))[:MOST_CLIENTS]] = True
        return earlier.part(some), last, True
    whole = together(found)
    half = rng.random(len(whole)) < 0.5
    return whole.part(half), whole.part(~half), False


def _too_few(seen: Examples, kind: Kind, least: int) -> NoModel | None:
    arms = {"target": seen.target} if kind == "response" else {"target": seen.target, "control": ~seen.target}
    for arm, inside in arms.items():
        events, others = int((seen.event & inside).sum()), int((~seen.event & inside).sum())
        if min(events, others) < least:
            return NoModel("models-too-few", {"arm": arm, "did": events, "did_not": others, "least": least})
    return None


def _constant(seen: Examples, kind: Kind) -> float:
    contacted = float(seen.event[seen.target].mean())
    return contacted if kind == "response" else contacted - float(seen.event[~seen.target].mean())


def _test_response(name: str, models: dict[str, Predictor], later: Examples, seed: int) -> Tested:
    chance, same = models[name].predicted(later.matrix), models[CONSTANT].predicted(later.matrix)
    is_same = name == CONSTANT
    return Tested(
        name=name,
        mean=float(chance.mean()),
        auc=auc(chance, later.event, confidence=CONFIDENCE),
        brier=brier(chance, later.event),
        log_loss=log_loss(chance, later.event),
        gain=None if is_same else log_loss_gain(chance, same, later.event, confidence=CONFIDENCE),
        lift=() if is_same else lift_by_decile(chance, later.event),
        reliability=() if is_same else reliability(chance, later.event),
    )


def _test_uplift(name: str, models: dict[str, Predictor], later: Examples, seed: int) -> Tested:
    added = models[name].predicted(later.matrix)
    return Tested(
        name=name,
        mean=float(added.mean()),
        qini=None if name == CONSTANT else qini(added, later.target, later.event, seed=seed, confidence=CONFIDENCE),
        bins=uplift_bins(added, later.target, later.event),
    )


def _sample(seen: Examples) -> Sample:
    target, control = seen.target, ~seen.target
    return Sample(
        campaigns=seen.campaigns,
        first_day=seen.first_day,
        last_day=seen.last_day,
        target=int(target.sum()),
        control=int(control.sum()),
        target_events=int((seen.event & target).sum()),
        control_events=int((seen.event & control).sum()),
    )
