"""The parts of the screen Hygiene."""
