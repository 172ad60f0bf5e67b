"""Text in another language than the article's."""
