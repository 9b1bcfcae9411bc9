"""Every job of every screen as a command, without a screen; run by whoever has the base open."""

from crm_core.commands.desk import Desk
from crm_core.commands.run import run_command

__all__ = ["Desk", "run_command"]
