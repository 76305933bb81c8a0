"""What can be said about a text: found with evidence, offered to a person, never applied."""
