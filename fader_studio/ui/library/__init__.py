"""The window of the models: what there is, what each can do, and what can be done with it."""
