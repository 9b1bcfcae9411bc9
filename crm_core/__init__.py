"""Tact: whom to contact, with what, when, and whom to leave alone. Usable without a screen."""
