# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by the scripts that build: configures and builds a preset, quietly, with the whole story in a log.
# Not for running by itself.

# thunhan_build PRESET TARGET...
thunhan_build() {
    local preset=$1
    shift
    local log=build/$preset.log
    local launcher=()
    # Left over from an earlier run the cache only makes it faster; without it everything works.
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        # Paths count from the checkout, so that another clone of the same sources finds the same objects.
        export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
    fi
    mkdir -p build
    echo "Build: preset $preset, target $* (the log is $log)..."
    if ! {
        cmake --preset "$preset" "${launcher[@]}" &&
            cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@"
    } >"$log" 2>&1; then
        grep -E -A 8 'error:|Error|FAILED' "$log" | tail -n 40 >&2 || true
        echo "Build failed; the whole log is $log." >&2
        return 1
    fi
    echo "Build: done."
}
