#!/bin/sh
# Brings, from Debian, the mail servers that the comparison runs: Postfix is installed, with its posttls-finger; Exim and
# OpenSMTPD cannot stand beside it, so their packages are unpacked into a folder. Starts nothing and leaves nothing
# running.
#
# Run as root. Quick when everything is there already.
set -eu

folder=${PLIMSOLL_MAIL_SERVERS:-/var/lib/plimsoll-mail-servers}

if [ -x "$folder/usr/sbin/exim4" ] && [ -x "$folder/usr/sbin/smtpd" ] && [ -x /usr/sbin/posttls-finger ]; then
    echo "tests/mail: everything is there"
    exit 0
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "tests/mail: run this as root" >&2
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
echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
apt-get install -y --no-install-recommends postfix adduser || {
    apt-get update
    apt-get install -y --no-install-recommends postfix adduser
}
if [ -d /run/systemd/system ]; then
    systemctl disable --now postfix 2>/dev/null || true
fi

packages=$(mktemp -d)
chmod 755 "$packages"
(cd "$packages" && apt-get download exim4-daemon-light opensmtpd)
# What they are linked with may stand beside anything.
for package in "$packages"/*.deb; do
    dpkg-deb -f "$package" Pre-Depends Depends
done | sed 's/^[A-Za-z-]*: //' | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g; s/:any$//' | grep '^lib' | sort -u |
    xargs apt-get install -y --no-install-recommends
mkdir -p "$folder"
for package in "$packages"/*.deb; do
    dpkg -x "$package" "$folder"
done
rm -rf "$packages"

for user in Debian-exim opensmtpd opensmtpq; do
    getent passwd "$user" >/dev/null ||
        adduser --system --group --no-create-home --home /nonexistent --allow-bad-names "$user"
done
# OpenSMTPD locks itself in here, and has its queue there.
mkdir -p /var/lib/opensmtpd/empty /var/spool/smtpd
