"""HTTP/3 by aioquic at several addresses, well behaved and not. The argument is a file of JSON: a list of objects with
`address`, `mode`, `chain` and `key`. Once all listen, the file with the ending `.ready` is there.

Modes: http3, unavailable (status 503), retry (addresses are validated, RFC 9000 §8.1.2), version-2 (RFC 9369 and nothing
else), other-alpn, closes (after the handshake), mute (nothing after the handshake), garbage (no frames of HTTP/3),
large-head (fields of 80,000 octets).
"""

import asyncio
import json
import pathlib
import sys

from aioquic.asyncio import QuicConnectionProtocol, serve
from aioquic.h3.connection import H3_ALPN, H3Connection
from aioquic.h3.events import HeadersReceived
from aioquic.quic.configuration import QuicConfiguration
from aioquic.quic.events import ProtocolNegotiated, StreamDataReceived
from aioquic.quic.packet import QuicProtocolVersion


class Answers(QuicConnectionProtocol):
    mode = "http3"
    http = None

    def quic_event_received(self, event):
        if isinstance(event, ProtocolNegotiated):
            if self.mode == "closes":
                self._quic.close(error_code=0x107, reason_phrase="not today")
                self.transmit()
            elif self.mode not in ("mute", "garbage"):
                self.http = H3Connection(self._quic)
        if self.mode == "garbage" and isinstance(event, StreamDataReceived) and event.stream_id == 0:
            self._quic.send_stream_data(0, b"HTTP/1.1 200 OK\r\n\r\n" * 3, end_stream=True)
            self.transmit()
        if self.http is None:
            return
        for said in self.http.handle_event(event):
            if isinstance(said, HeadersReceived):
                self.answer(said.stream_id)

    def answer(self, stream):
        status = b"503" if self.mode == "unavailable" else b"200"
        head = [(b":status", status), (b"server", b"aioquic"), (b"content-type", b"text/html")]
        if self.mode == "large-head":
            head += [(b"x-large", b"z" * 1000)] * 80
        self.http.send_headers(stream, head, end_stream=True)
        self.transmit()


def settings(endpoint):
    mode = endpoint["mode"]
    configuration = QuicConfiguration(
        is_client=False, alpn_protocols=["hq-interop"] if mode == "other-alpn" else H3_ALPN
    )
    if mode == "version-2":
        configuration.supported_versions = [QuicProtocolVersion.VERSION_2]
    configuration.load_cert_chain(endpoint["chain"], endpoint["key"])
    return configuration


async def main(path):
    for endpoint in json.loads(path.read_text()):
        protocol = type("Answers", (Answers,), {"mode": endpoint["mode"]})
        await serve(
            endpoint["address"],
            443,
            configuration=settings(endpoint),
            create_protocol=protocol,
            retry=endpoint["mode"] == "retry",
        )
    path.with_suffix(".ready").touch()
    await asyncio.Event().wait()


asyncio.run(main(pathlib.Path(sys.argv[1])))
