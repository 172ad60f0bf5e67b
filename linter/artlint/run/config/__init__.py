"""What may stand in a configuration: the table of all settings, and what reads, places and describes them."""
