"""The windows: widgets that show the session and ask it for changes."""
