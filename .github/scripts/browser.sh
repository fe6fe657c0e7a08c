#!/bin/sh
# The tests drive a real chromium: an installed one, else Debian's.
set -eu

. "$(dirname "$0")/apt.sh"

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

installed() {
    for browser in "${CHROMIUM:-chromium}" chromium chromium-browser google-chrome; do
        command -v "$browser" >/dev/null && return 0
    done
    return 1
}

installed || apt_install chromium fonts-noto-core ||
    fail "The tests need chromium, and it cannot be installed from here." \
        "hint: apt-get install chromium fonts-noto-core (as root), or name a browser: CHROMIUM=/path/to/chrome make test"

# the driver between the tests and the browser needs a library that a bare Debian lacks
.venv/bin/python -m playwright --version >/dev/null 2>&1 || apt_install libatomic1 ||
    fail "The browser's driver does not start." "hint: apt-get install libatomic1 (as root)"
