#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How much of a slow line the payload gets: a station and a training registry in a network namespace of their
# own, whose loopback is shaped by tbf. As root, after a build: tests/shaped_line.sh [APPLICATIONS [KILOBYTES
# [BITS_PER_SECOND]]]. Fifty applications of 2 MB at 1 Mbit/s take a quarter of an hour.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
applications=${1:-50}
kilobytes=${2:-2000}
rate=${3:-1000000}
program=${THUNHAN_SYNC_LINE:-build/release/bin/thunhan_sync_line}

# The frames of a real line: the loopback's own are 64 kB and would go past the shaper as one. A line has two
# directions and the loopback one queue: acknowledgements and answers take their share of it here.
unshare --net bash -euc '
    ip link set dev lo mtu 1500 up
    tc qdisc add dev lo root tbf rate "$3bit" burst 8kb latency 400ms
    exec "$4" "$1" "$2" "$3"
' shaped "$applications" "$kilobytes" "$rate" "$program"
