"""The parts of the screen Effect."""
