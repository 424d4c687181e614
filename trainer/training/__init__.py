"""The training loop: losses, schedules, steps, state."""
