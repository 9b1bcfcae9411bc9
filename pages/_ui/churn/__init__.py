"""The parts of the screen Churn."""
