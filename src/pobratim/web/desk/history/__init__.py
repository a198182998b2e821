"""The history of an entity as prose, with an undo at each step."""
