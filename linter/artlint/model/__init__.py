"""Values that every other room passes on: frozen, picklable, without behaviour that touches the world."""
