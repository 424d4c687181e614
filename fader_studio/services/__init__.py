"""What the window stands on: session, queue, engine client, library, settings (QtCore only)."""
