"""What the words around a name say it is, where lists alone do not tell: learned, a table a language."""
