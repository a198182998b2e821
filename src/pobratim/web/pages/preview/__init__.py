"""What a page looks like where somebody shares its address: a picture drawn from the claims."""
