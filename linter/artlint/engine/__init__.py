"""Pure decisions over documents, rules and findings: no files, no clock, no environment."""
