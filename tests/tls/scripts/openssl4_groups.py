"""Writes the groups with ML-KEM with which a server completes a handshake, tried one by one with pyOpenSSL's OpenSSL.

Arguments: address, server name; and, when called by itself, one group.
"""

import os
import socket
import subprocess
import sys
import tempfile

GROUPS = [
    "X25519MLKEM768",
    "SecP256r1MLKEM768",
    "SecP384r1MLKEM1024",
    "curveSM2MLKEM768",
    "curveSM2",
    "MLKEM512",
    "MLKEM768",
    "MLKEM1024",
]
CONF = """openssl_conf = all
[all]
ssl_conf = contexts
[contexts]
system_default = default
[default]
Groups = {}
"""


def attempt(address, host):
    # The configuration is read when the library is loaded.
    from OpenSSL import SSL

    context = SSL.Context(SSL.TLS_CLIENT_METHOD)
    stream = socket.create_connection((address, 443), timeout=5)
    stream.settimeout(None)
    connection = SSL.Connection(context, stream)
    connection.set_tlsext_host_name(host.encode())
    connection.set_connect_state()
    try:
        connection.do_handshake()
    except SSL.Error:
        return 1
    return 0


def main():
    address, host = sys.argv[1:3]
    if len(sys.argv) == 4:
        sys.exit(attempt(address, host))
    for group in GROUPS:
        with tempfile.NamedTemporaryFile("w", suffix=".cnf") as conf:
            conf.write(CONF.format(group))
            conf.flush()
            environment = dict(os.environ, OPENSSL_CONF=conf.name)
            done = subprocess.run([sys.executable, sys.argv[0], address, host, group], env=environment, check=False)
        if done.returncode == 0:
            print(group)


main()
