"""Files that artlint owns."""
