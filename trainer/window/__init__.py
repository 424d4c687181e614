"""The progress window: what a run's folder tells, as values and as a window; it asks, and stops nothing by closing."""
