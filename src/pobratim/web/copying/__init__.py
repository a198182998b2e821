"""The public record as static files that work from disk: `pobratim site export`.

Nothing is imported here: the processes of an export begin in this room before Django does.
"""
