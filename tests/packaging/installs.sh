#!/usr/bin/env bash
# The wheel and the npm package as strangers get them: installed and used in an empty folder.
# usage: installs.sh WHEEL TARBALL
set -euo pipefail
wheel=$(realpath "$1")
tarball=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo "== the wheel in an empty folder"
"${PYTHON:-python3}" -m venv python
python/bin/pip install --quiet --disable-pip-version-check --no-index "$wheel"
python/bin/python - <<'PYTHON'
import congdoan

owed = congdoan.dues(month="2026-01", sector="non_state", member=True, insured_salary=60_000_000)
assert owed.due == 234_000, owed
print(f"{congdoan.__file__}: {owed.due}")
PYTHON

echo "== the npm package in an empty folder"
mkdir node && cd node
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent "$tarball"
node --input-type=module - <<'NODE'
import { dues } from "congdoan";
const owed = dues({ month: "2026-01", sector: "non_state", member: true, insured_salary: 60_000_000 });
if (owed.due !== 234_000) throw new Error(JSON.stringify(owed));
console.log(import.meta.resolve("congdoan"), owed.due);
NODE
