"""The parts of the screen Value."""
