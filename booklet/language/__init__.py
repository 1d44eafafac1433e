"""How a language says things: what a booklet holds as a value becomes words here."""
