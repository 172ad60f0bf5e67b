"""Residue of the page round the article."""
