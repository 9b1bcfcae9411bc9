"""What a campaign brought after everything it cost, and what the same report would say without a control group."""

from crm_core.effect.costs import Costs
from crm_core.effect.gather import ArmSums, Run
from crm_core.effect.results import Answer, Brought, Effect, part_of
from crm_core.stats.estimate import Estimate


def brought(run: Run, target: ArmSums | None, control: ArmSums | None, *, margin: Answer, purchase: Answer, costs: Costs) -> Brought:
    """Return margin net of contacts, fixed cost and incentives. What was spent is known; the interval is of the margin alone."""
    clients = 0 if target is None else target.n
    contacts = run.contacts or clients
    contact_cost = contacts * costs.cost_per_contact + (0.0 if target is None else target.cost)
    incentives = 0.0 if target is None else costs.given_to(buyers=target.bought, revenue=target.revenue)
    spent = contact_cost + costs.fixed_cost + incentives
    gross = margin.incremental if isinstance(margin, Effect) else None
    part = part_of(margin)
    net = None if part is None else part.incremental.times(1.0, minus=spent)
    has_margin = target is not None and (target.with_margin > 0 or target.bought == 0)
    added = purchase.incremental if isinstance(purchase, Effect) else None
    anyway = None
    if target is not None and control is not None and control.n:
        scale = target.n / control.n
        anyway = costs.given_to(buyers=control.bought * scale, revenue=control.revenue * scale)
    return Brought(
        contacts,
        contact_cost,
        costs.fixed_cost,
        incentives,
        gross,
        None if gross is None else net,
        net,
        None if target is None or not has_margin else target.margin - spent,
        anyway,
        None if added is None else _each(spent, added),
    )


def _each(spent: float, added: Estimate) -> Estimate | None:
    """Return what one added buyer cost: the fewer there are, the more; None where it is not clear that there are any."""
    if not spent or added.lower is None or added.lower <= 0:
        return None
    return Estimate(spent / added.estimate, None if added.upper is None else spent / added.upper, spent / added.lower)
