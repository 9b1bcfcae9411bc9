"""The parts of the screen Statuses."""
