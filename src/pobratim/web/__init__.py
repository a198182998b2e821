"""The room that shows: server-rendered pages in five languages, made from published sheets alone."""
