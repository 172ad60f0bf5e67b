"""Findings to the text of each output format; nothing here prints."""
