"""Writes a response of OCSP that was good once and ended a week ago: leaf, issuer, the issuer's key, file."""

import datetime
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509 import ocsp

leaf_path, issuer_path, key_path, staple_path = sys.argv[1:]


def read(path):
    with open(path, "rb") as file:
        return file.read()


leaf = x509.load_pem_x509_certificate(read(leaf_path))
issuer = x509.load_pem_x509_certificate(read(issuer_path))
key = serialization.load_pem_private_key(read(key_path), None)
now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
builder = ocsp.OCSPResponseBuilder().add_response(
    cert=leaf,
    issuer=issuer,
    algorithm=hashes.SHA1(),
    cert_status=ocsp.OCSPCertStatus.GOOD,
    this_update=now - datetime.timedelta(days=14),
    next_update=now - datetime.timedelta(days=7),
    revocation_time=None,
    revocation_reason=None,
).responder_id(ocsp.OCSPResponderEncoding.HASH, issuer)
with open(staple_path, "wb") as file:
    file.write(builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER))
