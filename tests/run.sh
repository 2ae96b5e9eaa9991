#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything as an office installs it and runs all tests. Arguments are handed on to ctest, for example
# `tests/run.sh -L unit`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/install.sh

# Other people's servers, which two tests check the sending against. Without npm, or without a line to fetch
# them by, those two say that they were skipped.
modules=build/npm
wanted=tests/sync/conformance/package.json
if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20' 2>/dev/null)" = true ] && command -v npm >/dev/null &&
    ! cmp -s "$wanted" "$modules/fetched.json"; then
    echo "Conformance: fetching what $wanted names (the log is $modules.log)..."
    rm -rf "$modules"
    mkdir -p "$modules"
    cp "$wanted" "$modules/package.json"
    if timeout 600 npm install --prefix "$modules" --no-audit --no-fund --no-package-lock >"$modules.log" 2>&1; then
        cp "$wanted" "$modules/fetched.json"
    else
        rm -rf "$modules"
        echo "Conformance: they cannot be fetched, $modules.log says why; two tests are skipped."
    fi
fi

# shellcheck source=packaging/build.sh
. packaging/build.sh
thunhan_build release all

log=build/release/Testing/Temporary/LastTest.log
echo "Tests: what each one says is in $log."
ctest --preset release --parallel 2 "$@"
