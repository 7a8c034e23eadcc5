#!/bin/sh
# Installs, from Debian, the servers and tools that the real-server test runs (name servers of three makers, a
# validating resolver, two web servers, three zone signers). Starts nothing and leaves nothing running.
#
# Run as root. Quick when everything is there already.
set -eu

PACKAGES="knot knot-dnssecutils nsd bind9 bind9-utils bind9-dnsutils ldnsutils unbound nginx apache2 iproute2 util-linux openssl"

missing=""
for package in $PACKAGES; do
    if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
        missing="$missing $package"
    fi
done
if [ -z "$missing" ]; then
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
    systemctl disable --now knot nsd named unbound nginx apache2 2>/dev/null || true
fi
