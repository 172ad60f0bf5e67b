"""Characters, spaces and words lost or put in."""
