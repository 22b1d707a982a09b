"""What an operation refuses: the code of the contract and the field it stands at."""


class Refused(Exception):
    """`code` is one of the contract's codes; a `path` of `None` is not compared."""

    def __init__(self, code: str, path: str | None = None) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path
