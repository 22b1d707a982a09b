from ._congdoan import call, operations, rulebook_version, __version__
from ._errors import RuleError
