#!/bin/sh
# environment.sh PYTHON [LOCK]: the virtual environment in .venv with the locked dependencies and this project;
# without a lock with the newest dependencies that pyproject.toml allows, those of the tests too.
set -eu

python=$1
lock=${2-}

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

. "$(dirname "$0")/apt.sh"

command -v "$python" >/dev/null ||
    fail "Python is missing." "hint: install Python 3.11 or later (Debian: apt-get install python3 python3-venv), then call make again."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$("$python" --version) is too old; 3.11 or later is needed." "hint: make PYTHON=python3.11"

if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    # Debian keeps what makes virtual environments in a package of its own
    "$python" -c 'import ensurepip' 2>/dev/null || apt_install python3-venv ||
        fail "Python cannot make a virtual environment here (ensurepip is missing)." "hint: apt-get install python3-venv"
    rm -rf .venv
    "$python" -m venv .venv
fi

pip() {
    .venv/bin/python -m pip --disable-pip-version-check --quiet --quiet "$@"
}

if [ -z "$lock" ]; then
    echo "Installing the newest dependencies into .venv …"
    pip install --upgrade --upgrade-strategy eager --editable '.[test]'
    exit
fi
echo "Installing the locked dependencies ($lock) into .venv …"
pip install --require-hashes --requirement "$lock"
pip install --no-deps --no-build-isolation --editable .
