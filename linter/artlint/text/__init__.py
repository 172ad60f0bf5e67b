"""Strings to offsets: nothing here knows of documents, rules or findings."""
