"""The vocabulary every room speaks: spans, EDTF dates, closed lists, nouns, and the Reading contract."""
