"""What an edit is: plain frozen values, without Qt and without torch."""
