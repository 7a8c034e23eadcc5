"""A server on the OpenSSL that pyOpenSSL brings; what it accepts stands in the file that OPENSSL_CONF names.

Arguments: address, chain, key.
"""

import socket
import sys
import threading

from OpenSSL import SSL

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"


def serve(context, stream):
    stream.settimeout(None)
    connection = SSL.Connection(context, stream)
    connection.set_accept_state()
    try:
        connection.do_handshake()
        connection.recv(4096)
        connection.sendall(PAGE)
        connection.shutdown()
    except SSL.Error:
        pass
    stream.close()


def main():
    address, chain, key = sys.argv[1:]
    context = SSL.Context(SSL.TLS_SERVER_METHOD)
    context.use_certificate_chain_file(chain)
    context.use_privatekey_file(key)
    listener = socket.create_server((address, 443), backlog=64)
    while True:
        stream, _ = listener.accept()
        threading.Thread(target=serve, args=(context, stream), daemon=True).start()


main()
