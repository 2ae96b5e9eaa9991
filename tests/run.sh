#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything as an office installs it and runs all tests. Arguments are handed on to ctest, for example
# `tests/run.sh -L unit`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/install.sh
# shellcheck source=packaging/build.sh
. packaging/build.sh
thunhan_build release all

log=build/release/Testing/Temporary/LastTest.log
echo "Tests: what each one says is in $log."
ctest --preset release --parallel 2 "$@"
