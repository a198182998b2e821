"""The forms of the desk are those of every page: ``web/form.py``."""

from pobratim.web.form import Bound, Field, Form, counted

__all__ = ["Bound", "Field", "Form", "counted"]
