demo-base-not-empty = The demo base needs an empty base, and this one holds clients. Name another file with --db.
demo-stage-people = Making up people
demo-stage-history = Making up purchases and contacts
demo-stage-linking = Linking records to clients
demo-stage-protecting = Keying contact points
demo-stage-facts = Counting purchase days
