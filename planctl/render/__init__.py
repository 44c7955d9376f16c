"""Views into what people and programs read: tables, plain text, JSON, CSV, Markdown and the month grid."""
