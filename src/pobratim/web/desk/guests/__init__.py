"""The organiser's desk: who would like to take part, answers, the programme, who came, the terms."""
