"""What aioquic gets from HTTP/3 servers. Arguments: a file with the trusted root, and pairs of host and address. Prints a
line for each pair: host, address, and a status code; or `silent`, `versions`, `closed`, `mute`, `malformed`."""

import asyncio
import sys

from aioquic.asyncio import QuicConnectionProtocol
from aioquic.h3.connection import H3_ALPN, ErrorCode, H3Connection
from aioquic.h3.events import HeadersReceived
from aioquic.quic.configuration import QuicConfiguration
from aioquic.quic.connection import QuicConnection
from aioquic.quic.events import ConnectionTerminated, ProtocolNegotiated
from aioquic.quic.packet import QuicProtocolVersion

PATIENCE = 4


class Asks(QuicConnectionProtocol):
    host = ""
    shaken = False
    http = None

    def __init__(self, *rest):
        super().__init__(*rest)
        self.said = asyncio.get_running_loop().create_future()

    def say(self, word):
        if not self.said.done():
            self.said.set_result(word)

    def quic_event_received(self, event):
        if isinstance(event, ProtocolNegotiated):
            self.shaken = True
            self.http = H3Connection(self._quic)
            stream = self._quic.get_next_available_stream_id()
            head = [
                (b":method", b"HEAD"),
                (b":scheme", b"https"),
                (b":authority", self.host.encode()),
                (b":path", b"/"),
            ]
            self.http.send_headers(stream, head, end_stream=True)
            self.transmit()
        if isinstance(event, ConnectionTerminated):
            ours = (ErrorCode.H3_FRAME_UNEXPECTED, ErrorCode.H3_FRAME_ERROR, ErrorCode.H3_MISSING_SETTINGS)
            if "common protocol version" in event.reason_phrase:
                self.say("versions")
            else:
                self.say("malformed" if event.error_code in ours else "closed")
        elif self.http is not None:
            for said in self.http.handle_event(event):
                if isinstance(said, HeadersReceived):
                    self.say(dict(said.headers)[b":status"].decode())


async def ask(root, host, address):
    configuration = QuicConfiguration(
        is_client=True,
        alpn_protocols=H3_ALPN,
        server_name=host,
        supported_versions=[QuicProtocolVersion.VERSION_1],
    )
    configuration.load_verify_locations(root)
    loop = asyncio.get_running_loop()
    local = "::" if ":" in address else "0.0.0.0"
    _, protocol = await loop.create_datagram_endpoint(
        lambda: Asks(QuicConnection(configuration=configuration)), local_addr=(local, 0)
    )
    protocol.host = host
    protocol.connect((address, 443))
    try:
        word = await asyncio.wait_for(protocol.said, PATIENCE)
    except asyncio.TimeoutError:
        word = "mute" if protocol.shaken else "silent"
    protocol.close()
    print(host, address, word, flush=True)


async def main(root, *pairs):
    await asyncio.gather(*(ask(root, host, at) for host, at in zip(pairs[::2], pairs[1::2])))


asyncio.run(main(*sys.argv[1:]))
