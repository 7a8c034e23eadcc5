#!/bin/sh
# Brings the programs that ours is timed beside: sslyze from PyPI, in an environment of its own below target/, and
# testssl.sh, sslscan and nmap from Debian; and the servers of tests/tls. Starts nothing.
#
# Run as root. Quick when everything is there already.
set -eu
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-$PWD/target}

sh tests/tls/install.sh

missing=""
for package in testssl.sh sslscan nmap nftables python3-venv bsdextrautils dnsutils; do
    if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
        missing="$missing $package"
    fi
done
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086 # the list is meant to be split
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
fi

python=$target/peers-python
if [ ! -x "$python/bin/sslyze" ]; then
    /usr/bin/python3 -m venv "$python"
    "$python/bin/pip" install --quiet --disable-pip-version-check 'sslyze==6.3.1'
fi
"$python/bin/python" -c 'import importlib.metadata as m; print("sslyze", m.version("sslyze"))'
