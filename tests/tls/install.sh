#!/bin/sh
# Brings the servers and clients that the matrix of TLS servers runs: Debian packages, an OpenSSL 1.1.1 built from the
# source that the crate `openssl-src` ships, with everything that was dropped later (about 70 seconds of processor time,
# once), and two TLS libraries from PyPI in an environment of their own. Starts nothing and leaves nothing running.
#
# Run as root. Quick when everything is there already. What is made lies below target/.
set -eu
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-$PWD/target}
source_version='111.28.2+1.1.1w'

sh tests/real/install.sh

missing=""
for package in haproxy lighttpd lighttpd-mod-openssl caddy gnutls-bin stunnel4 nmap python3-venv gcc make perl libc6-dev zlib1g-dev; do
    if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
        missing="$missing $package"
    fi
done
if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "tests/tls: run this as root to install:$missing" >&2
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
    if [ -d /run/systemd/system ]; then
        systemctl disable --now haproxy lighttpd lighttpd-mod-openssl caddy stunnel4 2>/dev/null || true
    fi
fi

old=$target/old-openssl
if [ ! -x "$old/openssl" ]; then
    echo "tests/tls: building OpenSSL 1.1.1 in $old"
    work=$(mktemp -d)
    mkdir -p "$old" "$work/fetch/src"
    : >"$work/fetch/src/lib.rs"
    printf '[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[dependencies]\nopenssl-src = "=%s"\n' \
        "$source_version" >"$work/fetch/Cargo.toml"
    (cd "$work/fetch" && cargo vendor --quiet vendor >/dev/null)
    cp -r "$work/fetch/vendor/openssl-src/openssl" "$work/openssl"
    (
        cd "$work/openssl"
        # No shortest key, neither by default nor of a finite field, where even the lowest level asks for 1,024 bits.
        sed -i -e 's/= OPENSSL_TLS_SECURITY_LEVEL;/= 0;/' -e 's/SSL_SECOP_TMP_DH && bits < 80/SSL_SECOP_TMP_DH \&\& bits < 0/' ssl/ssl_cert.c
        grep -q 'bits < 0' ssl/ssl_cert.c
        # SSL 3.0, the old suites, compression and short keys are why this is built at all; -O1 halves the time.
        ./config no-shared no-tests no-engine no-async no-ui-console \
            enable-ssl3 enable-ssl3-method enable-weak-ssl-ciphers zlib -O1 >configure.log
        make -s build_generated >make.log 2>&1
        make -s -j"$(nproc)" apps/openssl >>make.log 2>&1 || { tail -20 make.log >&2; exit 1; }
    )
    cp "$work/openssl/apps/openssl" "$old/openssl.new"
    mv "$old/openssl.new" "$old/openssl"
    rm -rf "$work"
fi
"$old/openssl" version

# tlslite-ng writes every message itself, so it can be told to do what libraries no longer do; pyOpenSSL brings an OpenSSL
# with the groups of RFC 10024 and without all that is old.
python=$target/tls-python
if [ ! -x "$python/bin/python" ] || ! "$python/bin/python" -c 'import tlslite, OpenSSL' 2>/dev/null; then
    /usr/bin/python3 -m venv "$python"
    "$python/bin/pip" install --quiet --disable-pip-version-check \
        'tlslite-ng==0.8.2' 'pyOpenSSL==26.4.0' 'cryptography==50.0.2'
fi
"$python/bin/python" -c 'from OpenSSL import SSL; print(SSL.SSLeay_version(0).decode())'
