"""The engine: requests and replies, and the process that answers them with torch."""
