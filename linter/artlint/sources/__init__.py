"""Bytes of the corpus to documents, and edits of documents back to bytes."""
