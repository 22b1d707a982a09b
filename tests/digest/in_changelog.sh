#!/usr/bin/env bash
# Whether the replies in a file are those whose SHA-256 stands first in the changelog.
set -euo pipefail
now=$(sha256sum < "$1" | cut -d ' ' -f 1)
said=$(sed -n 's/.*`sha256:\([0-9a-f]\{64\}\)`.*/\1/p' "$(dirname "$0")/../../CHANGELOG.md" | head -n 1)
echo "$(wc -l < "$1") replies, sha256:$now"
if test "$now" != "$said"; then
	echo "the changelog says sha256:${said:-nothing}: if replies were meant to change, write the new digest there" >&2
	exit 1
fi
