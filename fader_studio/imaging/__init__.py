"""Photos and pixels: opening, colour, masks, composition, saving (numpy, Pillow, OpenCV)."""
