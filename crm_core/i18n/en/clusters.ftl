# Clusters: words of the names, why they cannot be found, words of the screen
cluster-usual = like most
cluster-word-recency-days-high = bought long ago
cluster-word-recency-days-low = bought lately
cluster-word-purchase-days-high = frequent
cluster-word-purchase-days-low = rare
cluster-word-net-amount-high = big spenders
cluster-word-net-amount-low = small spenders
cluster-word-average-check-high = large checks
cluster-word-average-check-low = small checks
cluster-word-margin-high = high margin
cluster-word-margin-low = low margin
cluster-word-days-since-first-high = long-standing
cluster-word-days-since-first-low = new
cluster-word-trend-high = buying more and more
cluster-word-trend-low = buying less and less
cluster-word-contacts-total-high = contacted often
cluster-word-contacts-total-low = contacted rarely
cluster-word-days-since-contact-high = not contacted for long
cluster-word-days-since-contact-low = contacted lately
cluster-word-age-high = older
cluster-word-age-low = younger
cluster-word-p-alive-high = most likely still with us
cluster-word-p-alive-low = most likely gone
cluster-word-predicted-value-high = promising
cluster-word-predicted-value-low = little to expect
cluster-word-total-value-high = valuable
cluster-word-total-value-low = of little value
cluster-word-churn-risk-high = likely to leave
cluster-word-churn-risk-low = likely to stay
cluster-word-gap-days-high = long pauses
cluster-word-gap-days-low = short pauses
cluster-word-other-high = { $field }: higher
cluster-word-other-low = { $field }: lower

clusters-how-many-fields = Clusters are found in 1 to { $most } facts, not in { $given }.
clusters-bad-k = The number of clusters is from { $least } to { $most }, not { $given }.
clusters-not-a-number = Clusters are found in numbers and amounts; “{ $field }” is neither.
clusters-too-few = Only { $clients ->
    [one] { $clients } client has
   *[other] { $clients } clients have
  } all of these facts; at least { $least } are needed. Leave out the fact that few have.
clusters-all-the-same = “{ $field }” is the same for everyone: leave it out.
clusters-too-alike = The clients differ in only { $different } combinations of these facts: too few for clusters. Add another fact.

page-clusters = Clusters
page-clusters-intro = Clients who are alike in the facts you choose come together in groups by themselves. The method is k-means; extreme values are softened.
page-clusters-fields = Alike in
page-clusters-k = How many
page-clusters-k-auto = as the data say
page-clusters-find = Find clusters
page-clusters-answer = **{ $k } clusters** of { $clients }; { $structure ->
    [strong] they stand well apart.
    [fair] they shade into each other, but are there.
   *[weak] there are no natural groups here: the cuts are a convenience, not a discovery.
  }
page-clusters-note = Silhouette { $silhouette } (above 0.5 well apart, below 0.25 no structure). Found again in bootstrap samples: { $mean } (95%: { $lower }–{ $upper }; adjusted Rand index, 1 is the same). { $left_out ->
    [0] Everyone has these facts.
   *[other] Left out for want of a fact: { $left_shown }.
  }
page-clusters-map = What tells the clusters apart
page-clusters-map-alt = Medians of every chosen fact in every cluster; the colour is the distance from everyone.
page-clusters-map-note = Medians. Teal is lower than among everyone, amber higher; the stronger, the further (in spreads of everyone's scaled values).
page-clusters-name = Cluster
page-clusters-clients = Clients
page-clusters-share = Share
page-clusters-as-rule = As a rule: right
page-clusters-complete = As a rule: complete
page-clusters-rule-note = A rule of at most three questions replaces a cluster: “right” is the share of the rule's clients who are in the cluster, “complete” the share of the cluster's clients who are in the rule.
page-clusters-choose = Which one
page-clusters-take = Put the rule into the builder: { $clients }
page-clusters-silhouettes = Silhouette by the number of clusters
page-clusters-silhouettes-alt = Bars of the silhouette for every number of clusters tried; the highest is taken.
page-clusters-silhouettes-note = The higher, the nearer clients lie to their own cluster than to the next one (Rousseeuw 1987). The highest is taken unless you choose.
page-clusters-number = number of clusters
page-clusters-everyone = Everyone
