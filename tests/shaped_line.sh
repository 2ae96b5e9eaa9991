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
# directions and the loopback one queue, so what comes from the registry's port has a class of the same rate.
unshare --net bash -euc '
    ip link set dev lo mtu 1500 up
    tc qdisc add dev lo root handle 1: htb default 10
    for class in 10 20; do
        tc class add dev lo parent 1: classid 1:$class htb rate 1gbit
        tc qdisc add dev lo parent 1:$class tbf rate "$3bit" burst 8kb latency 400ms
    done
    tc filter add dev lo parent 1: protocol ip u32 match ip sport 8443 0xffff flowid 1:20
    exec "$4" "$1" "$2" "$3" 8443
' shaped "$applications" "$kilobytes" "$rate" "$program"
