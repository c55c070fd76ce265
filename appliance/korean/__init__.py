"""Korean words around mathematics: particles, sounds, units, number words, names and things."""
