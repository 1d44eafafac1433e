"""From texts to an order: the table of fields, and what reads them."""
