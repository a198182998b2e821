"""Finding: index rows made of cards and public texts, kept in the transaction of the decision; questions."""
