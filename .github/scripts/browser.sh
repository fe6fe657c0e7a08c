#!/bin/sh
# The tests drive a real chromium: an installed one, else Debian's.
set -eu

. "$(dirname "$0")/apt.sh"

for browser in "${CHROMIUM:-chromium}" chromium chromium-browser google-chrome; do
    command -v "$browser" >/dev/null && exit 0
done
apt_install chromium fonts-noto-core && exit 0
cat >&2 <<'MESSAGE'
The tests need chromium, and it cannot be installed from here.
hint: apt-get install chromium fonts-noto-core   (as root), or name a browser: CHROMIUM=/path/to/chrome make test
MESSAGE
exit 1
