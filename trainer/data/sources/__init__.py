"""Where pictures and their labels come from: folders, zips and tars; CSV, CelebA's lists and class folders."""
