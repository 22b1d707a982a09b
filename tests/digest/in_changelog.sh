#!/usr/bin/env bash
# Whether the replies in a file are as many as the changelog says first, with that SHA-256.
set -euo pipefail
changelog="$(dirname "$0")/../../CHANGELOG.md"
replies=$(wc -l < "$1") now=$(sha256sum < "$1" | cut -d ' ' -f 1)
said=$(sed -n 's/.*`sha256:\([0-9a-f]\{64\}\)`.*/\1/p' "$changelog" | head -n 1)
many=$(sed -n 's/^Replies of this version, \([0-9,]*\) requests.*/\1/p' "$changelog" | head -n 1)
echo "$replies replies, sha256:$now"
if test "$now" != "$said" || test "$replies" != "${many//,/}"; then
	echo "the changelog says $many replies, sha256:${said:-nothing}: if replies were meant to change, write these there" >&2
	exit 1
fi
