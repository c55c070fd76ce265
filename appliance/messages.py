"""Korean words that several rooms say to the user. Words of one page live in its template."""
