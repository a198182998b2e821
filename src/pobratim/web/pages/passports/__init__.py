"""Pages of single nouns: places, people, bodies, themes, the passports of memorials and gifts, the ledger."""
