#!/usr/bin/env bash
# Makes report pages of everything that a page can show and looks at them in headless Chromium: axe-core must find nothing,
# nothing may be loaded, and no page may scroll sideways. With files as arguments, looks at those instead.
#
# Wants Chromium, Node.js and npm's registry (once). Where one of them is missing it says so in a line and looks at nothing;
# PLIMSOLL_PAGES=require makes that a failure.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."

skip() {
    echo "report pages were not looked at in a browser: $1"
    if [ "${PLIMSOLL_PAGES:-}" = require ]; then exit 1; fi
    exit 0
}

browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$browser" ] || skip "Chromium is missing (Debian: apt-get install chromium)"
command -v npm >/dev/null || skip "npm is missing (Debian: apt-get install nodejs npm)"
if [ ! -d "$here/node_modules/axe-core" ] || [ ! -d "$here/node_modules/puppeteer-core" ]; then
    (cd "$here" && npm install --no-audit --no-fund --no-package-lock --loglevel=error) || skip "npm cannot bring axe-core"
fi

if [ "$#" -eq 0 ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    PLIMSOLL_PAGES_TO="$folder" cargo test --quiet -p plimsoll-render -- --ignored pages_are_written >/dev/null
    # The report of a name that sends scripts wherever a report repeats what was sent.
    PLIMSOLL_PAGES_TO="$folder" cargo test --quiet -p plimsoll-scan --test lab_within -- stays_text >/dev/null
    set -- "$folder"/*.html
fi
node "$here/look.mjs" "$browser" "$@"
