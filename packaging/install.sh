#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what packages.txt names for the given groups (build, run, test; all by default) and nothing else.
# Fetches nothing when everything is there, so it may run before every build and without a network. As root, or
# through sudo. Ends with one sentence that says why when it cannot.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
groups=("$@")
[ ${#groups[@]} -gt 0 ] || groups=(build run test)

fail() {
    echo "install.sh: $1" >&2
    exit 1
}

wanted_lines() {
    local group package lowest
    while read -r group package lowest; do
        [[ " ${groups[*]} " == *" $group "* ]] && echo "$package ${lowest:-0}"
    done < <(grep -Ev '^[[:space:]]*(#|$)' "$here/packages.txt")
    return 0
}

installed_version() {
    # shellcheck disable=SC2016 # the placeholders are dpkg-query's
    dpkg-query -W -f='${db:Status-Status} ${Version}\n' "$1" 2>/dev/null | sed -n 's/^installed //p' | head -n 1
}

candidate_version() {
    LC_ALL=C apt-cache policy "$1" | sed -n 's/^  Candidate: //p' | grep -v '^(none)$' || true
}

# Any version on offer, also of archives that apt does not prefer.
offered_version() {
    LC_ALL=C apt-cache madison "$1" | cut -d '|' -f 2 | tr -d ' ' | sort -V | tail -n 1
}

# at_least HAVE LOWEST
at_least() {
    [ -n "$1" ] && dpkg --compare-versions "$1" ge "$2"
}

for group in "${groups[@]}"; do
    case $group in
    build | run | test) ;;
    *) fail "there is no group '$group'; the groups are build, run and test." ;;
    esac
done
command -v dpkg-query >/dev/null || fail "this is not Debian (no dpkg here); the station is made for Debian 12."

missing=()
declare -A lowest_of
while read -r package lowest; do
    lowest_of[$package]=$lowest
    at_least "$(installed_version "$package")" "$lowest" || missing+=("$package")
done < <(wanted_lines)
if [ ${#missing[@]} -eq 0 ]; then
    echo "Packages: all ${#lowest_of[@]} are there."
    exit 0
fi

# From here on something has to be fetched.
# shellcheck source=/dev/null
. /etc/os-release
if [ "${ID:-}" != debian ] || [ "${VERSION_ID:-0}" -lt 12 ]; then
    fail "this is ${PRETTY_NAME:-an unknown system}; the packages are those of Debian 12 or newer."
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "installing packages needs root: run it as root, or install sudo."
    as_root=(sudo)
fi

log=$(mktemp "${TMPDIR:-/tmp}/thunhan-install.XXXXXX.log")
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" \
        >>"$log" 2>&1 </dev/null
}

# Another archive's failure is not ours; what counts is whether the packages are on offer afterwards.
echo "Packages: asking Debian for ${#missing[@]} of ${#lowest_of[@]}..."
[ ${#as_root[@]} -eq 0 ] || sudo -v || fail "installing packages needs root, and sudo refused."
apt update || true

needs_backports() {
    local package
    for package in "${missing[@]}"; do
        at_least "$(offered_version "$package")" "${lowest_of[$package]}" || echo "$package"
    done
}

add_backports() {
    local uri keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    # From where this machine takes its packages already.
    # shellcheck disable=SC2016 # the placeholder is apt's
    uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' \
        "Codename: $VERSION_CODENAME" 'Component: main' 2>/dev/null | head -n 1)
    echo "Packages: adding $VERSION_CODENAME-backports for $1."
    echo "deb [signed-by=$keyring] ${uri:-http://deb.debian.org/debian/} $VERSION_CODENAME-backports main" |
        "${as_root[@]}" tee /etc/apt/sources.list.d/thunhan-backports.list >/dev/null
    apt update || true
}

backported=$(needs_backports | tr '\n' ' ')
[ -z "$backported" ] || add_backports "${backported% }"

requests=()
for package in "${missing[@]}"; do
    lowest=${lowest_of[$package]}
    if at_least "$(candidate_version "$package")" "$lowest"; then
        requests+=("$package")
        continue
    fi
    offered=$(offered_version "$package")
    if ! at_least "$offered" "$lowest"; then
        wanted=$package
        [ "$lowest" = 0 ] || wanted="$package $lowest"
        grep -Eq 'Failed to fetch|Could not resolve|Unable to connect|Connection failed' "$log" &&
            fail "Debian's archive cannot be reached, and $wanted has to come from there (see $log)."
        fail "no archive of this machine offers $wanted (see $log)."
    fi
    requests+=("$package=$offered")
    # Its own libraries of the same source have to come from the same place.
    while read -r sibling version; do
        requests+=("$sibling=$version")
    done < <(LC_ALL=C apt-cache show "$package=$offered" | sed -n 's/^Depends: //p' | tr ',' '\n' |
        sed -n "s/^ *\\([^ ]*\\) (= $offered).*/\\1 $offered/p")
done

echo "Packages: installing ${requests[*]}"
if ! apt install --no-install-recommends "${requests[@]}"; then
    tail -n 15 "$log" >&2
    grep -Eq 'Failed to fetch|Could not resolve|Unable to connect|Connection failed' "$log" &&
        fail "Debian's archive cannot be reached (see $log)."
    grep -q 'No space left' "$log" && fail "the disk is full (see $log)."
    fail "apt-get could not install the packages (see $log)."
fi
rm -f "$log"
echo "Packages: done."
