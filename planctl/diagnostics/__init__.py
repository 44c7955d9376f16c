"""What planctl has to say about a plan: findings, where they are and how to cure them."""

from planctl.diagnostics.finding import Diagnostic, Finding, Fix, Rule, Severity, Span, stamp

__all__ = ["Diagnostic", "Finding", "Fix", "Rule", "Severity", "Span", "stamp"]
