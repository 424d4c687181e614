"""Makes and measures Fader models: data, training, evaluation."""
