"""Answers lines of requests through the Python package: a line of JSON for each."""

import json
import sys

import congdoan

for line in sys.stdin:
    asked = json.loads(line)
    try:
        reply = congdoan.call(asked["operation"], asked["request"])
    except congdoan.RuleError as error:
        body = {"code": error.code, "message": error.message, "path": error.path}
        reply = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    sys.stdout.write(reply + "\n")
