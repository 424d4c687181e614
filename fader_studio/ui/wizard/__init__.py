"""The wizard that makes a new fader: pictures, attributes, model, training."""
