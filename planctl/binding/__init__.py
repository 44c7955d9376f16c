"""From the positioned tree to the model, driven by the model's own declarations.

Nothing is raised for what an officer wrote: every misfit is a finding at its place, the value is left out,
and the rest is bound.
"""

from planctl.binding.files import bind_brief, bind_plan, bind_settings, calendar_of, is_whole, plan_calendar, since_day
from planctl.binding.rules import RULES

__all__ = ["RULES", "bind_brief", "bind_plan", "bind_settings", "calendar_of", "is_whole", "plan_calendar", "since_day"]
