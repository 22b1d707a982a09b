"""Why an operation gave no figure."""


class RuleError(ValueError):
    """An operation refused its request, or the law has no answer to it.

    code: ``invalid_input``, ``out_of_range``, ``not_determined``, ``unconfirmed``,
        ``unknown_operation``, ``unknown_code`` or ``unbalanced``.
    message: what is wrong, in the request's language (Vietnamese unless ``lang="en"``).
    path: where in the request, such as ``relief.percent`` or ``lines[0].code``; empty for the whole.
    """

    code: str
    message: str
    path: str

    def __init__(self, code: str, message: str, path: str = "") -> None:
        # All three are the arguments, so that a copy or a pickle is made of the same.
        super().__init__(code, message, path)
        self.code = code
        self.message = message
        self.path = path

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        return f"{place}{self.message} [{self.code}]"
