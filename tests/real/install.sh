#!/bin/sh
# Installs, from Debian, the servers and tools that the real-server test runs (name servers of three makers, a
# validating resolver, three web servers, three zone signers), and from PyPI one more HTTP/3 in an environment of its own
# below target/. Starts nothing and leaves nothing running.
#
# Run as root. Quick when everything is there already.
set -eu

PACKAGES="knot knot-dnssecutils knot-dnsutils nsd bind9 bind9-utils bind9-dnsutils ldnsutils unbound nginx apache2 caddy iproute2 util-linux openssl python3-venv"
cd "$(dirname "$0")/../.."
python=${CARGO_TARGET_DIR:-$PWD/target}/real-python

# aioquic does with HTTP/3 what it is told, as no web server of Debian's does.
aioquic() {
    if [ ! -x "$python/bin/python" ] || ! "$python/bin/python" -c 'import aioquic' 2>/dev/null; then
        /usr/bin/python3 -m venv "$python"
        "$python/bin/pip" install --quiet --disable-pip-version-check 'aioquic==1.7.2'
    fi
}

missing=""
for package in $PACKAGES; do
    if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
        missing="$missing $package"
    fi
done
if [ -z "$missing" ]; then
    aioquic
    echo "tests/real: every package is installed"
    exit 0
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "tests/real: run this as root to install:$missing" >&2
    exit 1
fi

# Debian starts a service as soon as its package is unpacked unless this file forbids it.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
fi

export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the list is meant to be split
if ! apt-get install -y --no-install-recommends $missing; then
    apt-get update
    # shellcheck disable=SC2086
    apt-get install -y --no-install-recommends $missing
fi

# Where an init system is at work the services shall not come up at the next boot either.
if [ -d /run/systemd/system ]; then
    systemctl disable --now knot nsd named unbound nginx apache2 caddy 2>/dev/null || true
fi
aioquic
