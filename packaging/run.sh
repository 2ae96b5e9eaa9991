#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the station and opens it in the training profile: synthesized people and devices, a training registry on
# this machine, nothing of a citizen. Without a display it rehearses instead: a few applications are taken from
# the first field to the registry's receipt, and the exit code tells whether all arrived.
# Arguments are handed on to the station.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/install.sh build run
# shellcheck source=packaging/build.sh
. packaging/build.sh
thunhan_build release thunhan

station=build/release/bin/thunhan
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so the station rehearses in build/rehearsal."
    rm -rf build/rehearsal # of an earlier time
    QT_QPA_PLATFORM=offscreen exec "$station" --rehearse build/rehearsal --applications 3 "$@"
fi
exec "$station" --profile training --data "${XDG_DATA_HOME:-$HOME/.local/share}/thunhan-training" "$@"
