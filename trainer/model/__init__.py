"""What a Fader model is: specification, networks, adversaries, file."""
