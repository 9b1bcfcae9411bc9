"""The parts of the screen RFM."""
