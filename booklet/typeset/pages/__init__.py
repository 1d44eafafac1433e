"""From set type to made-up pages."""
