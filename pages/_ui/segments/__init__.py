"""The parts of the screen Segments."""
