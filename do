#!/bin/sh
# One launcher for everything: it sets up what is missing, then does what it was asked.
#
#   ./do run      sets everything up and runs Answerable on this machine
#   ./do test     sets everything up and passes the tests
#   ./do check    format, lint, types, contracts: no tests
#   ./do soak     the full-size proofs; results go to bench/results/
#   ./do bench    quality and speed, measured side by side; results go to bench/results/
#   ./do boards   the outside scoreboards, where their data is; the result goes to bench/results/
#   ./do docs     writes the derived pages of docs/reference/ again
#   ./do tables   makes the shipped table of places again from GeoNames
#   ./do answerable …   any command of the product
set -eu
cd "$(dirname "$0")"

UV=0.13.9
ANSWERABLE_DATA=${ANSWERABLE_DATA:-$PWD/var}
export ANSWERABLE_DATA

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1
    fi
}

# Install Debian packages where that is allowed; otherwise say the one line to type.
packages() {
    as_root true || { say "Please run once, then again ./do: sudo apt-get install -y $*"; return 1; }
    as_root env DEBIAN_FRONTEND=noninteractive sh -c \
        'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' sh "$@" >&2 \
        || { say "These Debian packages could not be installed: $*"; return 1; }
}

find_python() {
    for candidate in /usr/bin/python3 python3.11 python3.12 python3.13 python3.14 python3; do
        if command -v "$candidate" >/dev/null && "$candidate" -c \
            'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null
        then command -v "$candidate"; return; fi
    done
    return 1
}

set_up() {
    python=$(find_python) || { packages python3 python3-venv || exit 3; python=/usr/bin/python3; }
    if [ ! -x .tools/bin/uv ] || [ "$(.tools/bin/uv --version 2>/dev/null | cut -d' ' -f2)" != $UV ]; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || packages python3-venv || exit 3
        rm -rf .tools
        "$python" -m venv .tools
        .tools/bin/pip install --quiet --disable-pip-version-check "uv==$UV"
    fi
    .tools/bin/uv sync --quiet --frozen --python "$python" "$@"
    # A child that reads a file may write nothing: what it needs is compiled before, else by each anew.
    .venv/bin/python -m compileall -q src .venv/lib >/dev/null 2>&1 || :
}

# What the tests use beyond Python: installed where it may be, else one line each says what is missing.
test_parts() {
    missing=
    command -v chromium-headless-shell >/dev/null || { command -v chromium >/dev/null && ! as_root true; } \
        || missing="$missing chromium-headless-shell"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
    command -v bwrap >/dev/null || missing="$missing bubblewrap"
    fc-list 2>/dev/null | grep -qi 'noto.*arab' || missing="$missing fonts-noto-core"
    command -v tesseract >/dev/null || missing="$missing tesseract-ocr tesseract-ocr-ara"
    [ -z "$missing" ] || packages $missing || say "Going on without:$missing. The tests that need them are named at the end."
}

soak_parts() {
    command -v strace >/dev/null || packages strace || say "Going on without strace."
}

run() { .tools/bin/uv run --quiet --frozen --no-sync "$@"; }

what=${1:-help}
[ $# -gt 0 ] && shift
case $what in
    run)
        set_up --no-default-groups --extra postgres --inexact
        command -v bwrap >/dev/null || { as_root true && packages bubblewrap; } \
            || say "Going on without bubblewrap: files are opened behind one wall less until: sudo apt-get install -y bubblewrap"
        exec .venv/bin/answerable start "$@" ;;
    test)
        set_up --all-extras; test_parts
        sh "$0" check
        # One process more than cores: a journey mostly waits for its browser.
        exec .venv/bin/pytest -m "not soak" -n $(($(nproc) + 1)) --dist worksteal "$@" ;;
    check)
        set_up --all-extras
        .venv/bin/ruff format --check --quiet .
        .venv/bin/ruff check --quiet .
        .venv/bin/mypy
        .venv/bin/lint-imports --no-cache >/dev/null || { .venv/bin/lint-imports --no-cache; exit 1; } ;;
    soak)
        set_up --all-extras; test_parts; soak_parts
        ANSWERABLE_RECORD=1 exec .venv/bin/pytest -m soak "$@" ;;
    bench)
        set_up --all-extras
        exec .venv/bin/python -m bench "$@" ;;
    boards)
        set_up --all-extras
        exec .venv/bin/python -m bench.boards "$@" ;;
    docs)
        set_up --all-extras
        exec .venv/bin/python docs/derive.py "$@" ;;
    tables)
        set_up --all-extras --group tables --inexact
        exec .venv/bin/python docs/derive_places.py "$@" ;;
    answerable)
        set_up --no-default-groups --extra postgres --inexact
        exec .venv/bin/answerable "$@" ;;
    *)
        sed -n '2,13s/^# \{0,1\}//p' "$0"
        [ "$what" = help ] || exit 2 ;;
esac
