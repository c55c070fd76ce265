"""One check a file. Each compares the draft with what the gate read and solved itself."""
