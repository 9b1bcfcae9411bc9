-- One row per main cause and tenth of the risk: clients, how many of them are expected to leave, and the money of their last year.
select
    risk.churn_cause,
    risk.churn_risk_decile,
    count(*)                                                                        as clients,
    sum(risk.churn_risk)                                                            as expected,
    coalesce(sum(bought.net_amount_365d), 0)::decimal(38, 4)                        as net_amount,
    coalesce(sum(risk.churn_risk * bought.net_amount_365d::double), 0)::decimal(38, 4) as at_risk
from {risk} as risk
left join {purchases} as bought on bought.client_id = risk.client_id
group by all
order by all
