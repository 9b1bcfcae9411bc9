"""Know: who stays and for how long: inactivity, curves, cohorts, and who will leave."""
