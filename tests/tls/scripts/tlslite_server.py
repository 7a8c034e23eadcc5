"""A server on tlslite-ng, with settings as JSON: what stands there is set on its HandshakeSettings.

Arguments: address, chain, key, settings.
"""

import json
import socket
import sys
import threading

from tlslite.api import HandshakeSettings, TLSConnection, X509CertChain, parsePEMKey

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"


def serve(stream, chain, key, settings):
    connection = TLSConnection(stream)
    try:
        connection.handshakeServer(certChain=chain, privateKey=key, settings=settings)
        connection.read(min=1, max=4096)
        connection.write(PAGE)
        connection.close()
    # A client may do whatever it likes; the next one is served all the same.
    except Exception as error:
        print(repr(error), flush=True)
    stream.close()


def main():
    address, chain_file, key_file, text = sys.argv[1:]
    settings = HandshakeSettings()
    for name, value in json.loads(text).items():
        if not hasattr(settings, name):
            sys.exit(f"tlslite-ng has no setting {name}")
        setattr(settings, name, tuple(value) if name.endswith("Version") else value)
    chain = X509CertChain()
    with open(chain_file, encoding="ascii") as file:
        chain.parsePemList(file.read())
    with open(key_file, encoding="ascii") as file:
        key = parsePEMKey(file.read(), private=True)
    listener = socket.create_server((address, 443), backlog=64)
    while True:
        stream, _ = listener.accept()
        stream.settimeout(5)
        threading.Thread(target=serve, args=(stream, chain, key, settings), daemon=True).start()


main()
