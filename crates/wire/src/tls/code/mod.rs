//! Code points of TLS. Each is open: a number that has no name yet is as good as one that has.

use std::fmt;

/// A kind of code points: a number, and names for those that have one.
macro_rules! code_points {
    ($(#[$doc:meta])* $name:ident($number:ty), $width:literal { $($(#[$of:meta])* $point:ident = $value:literal, $text:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub $number);

        impl $name {
            $($(#[$of])* pub const $point: $name = $name($value);)*

            /// Its name, where it has one here.
            pub fn name(self) -> Option<&'static str> {
                match self.0 {
                    $($value => Some($text),)*
                    _ => None,
                }
            }

            /// The code point of that name, upper and lower case alike.
            pub fn by_name(name: &str) -> Option<Self> {
                Self::named().find(|point| point.name().is_some_and(|own| own.eq_ignore_ascii_case(name)))
            }

            /// Every code point that has a name here.
            pub fn named() -> impl Iterator<Item = Self> {
                [$($value),*].into_iter().map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) => f.write_str(name),
                    None => write!(f, concat!("0x{:0", $width, "X}"), self.0),
                }
            }
        }
    };
}

mod group;
mod parts;
mod share;
mod signature;
mod suite;
mod suites;

pub use group::{Group, GroupKind};
pub use parts::{Authentication, Cipher, Hash, KeyExchangeKind, Mode, SuiteParts};
pub use signature::SignatureScheme;
pub use suite::{Ssl2Kind, Suite};

code_points! {
    /// A protocol version as on the wire.
    Version(u16), "4" {
        /// SSL 2.0, forbidden by RFC 6176.
        SSL_2_0 = 0x0002, "SSL 2.0";
        /// SSL 3.0 (RFC 6101), forbidden by RFC 7568.
        SSL_3_0 = 0x0300, "SSL 3.0";
        /// TLS 1.0 (RFC 2246), retired by RFC 8996.
        TLS_1_0 = 0x0301, "TLS 1.0";
        /// TLS 1.1 (RFC 4346), retired by RFC 8996.
        TLS_1_1 = 0x0302, "TLS 1.1";
        /// TLS 1.2 (RFC 5246).
        TLS_1_2 = 0x0303, "TLS 1.2";
        /// TLS 1.3 (RFC 8446).
        TLS_1_3 = 0x0304, "TLS 1.3";
    }
}

code_points! {
    /// What a record carries (RFC 8446 §5.1, RFC 6520).
    ContentType(u8), "2" {
        /// The cipher changes from here on.
        CHANGE_CIPHER_SPEC = 20, "change_cipher_spec";
        /// Something went wrong, or the end.
        ALERT = 21, "alert";
        /// A handshake message or a part of one.
        HANDSHAKE = 22, "handshake";
        /// What the application says.
        APPLICATION_DATA = 23, "application_data";
        /// Heartbeat (RFC 6520).
        HEARTBEAT = 24, "heartbeat";
    }
}

code_points! {
    /// The kind of a handshake message (RFC 8446 §4).
    HandshakeType(u8), "2" {
        /// Asks a client to begin again (RFC 5246 §7.4.1.1).
        HELLO_REQUEST = 0, "hello_request";
        /// The client's offer.
        CLIENT_HELLO = 1, "client_hello";
        /// The server's choice.
        SERVER_HELLO = 2, "server_hello";
        /// Asks for a cookie, in DTLS (RFC 6347 §4.2.1).
        HELLO_VERIFY_REQUEST = 3, "hello_verify_request";
        /// A ticket (RFC 5077 §3.3, RFC 8446 §4.6.1).
        NEW_SESSION_TICKET = 4, "new_session_ticket";
        /// Early data ends (RFC 8446 §4.5).
        END_OF_EARLY_DATA = 5, "end_of_early_data";
        /// Extensions that need not be in the clear (RFC 8446 §4.3.1).
        ENCRYPTED_EXTENSIONS = 8, "encrypted_extensions";
        /// The chain of certificates.
        CERTIFICATE = 11, "certificate";
        /// The server's share before TLS 1.3 (RFC 5246 §7.4.3).
        SERVER_KEY_EXCHANGE = 12, "server_key_exchange";
        /// The server wants a certificate of the client.
        CERTIFICATE_REQUEST = 13, "certificate_request";
        /// The server waits for the client (RFC 5246 §7.4.5).
        SERVER_HELLO_DONE = 14, "server_hello_done";
        /// A signature over the handshake.
        CERTIFICATE_VERIFY = 15, "certificate_verify";
        /// The client's share before TLS 1.3 (RFC 5246 §7.4.7).
        CLIENT_KEY_EXCHANGE = 16, "client_key_exchange";
        /// The handshake was the same on both sides.
        FINISHED = 20, "finished";
        /// Where the client's chain is (RFC 6066 §5).
        CERTIFICATE_URL = 21, "certificate_url";
        /// A stapled OCSP response (RFC 6066 §8).
        CERTIFICATE_STATUS = 22, "certificate_status";
        /// More about who is there (RFC 4680).
        SUPPLEMENTAL_DATA = 23, "supplemental_data";
        /// New keys from here on (RFC 8446 §4.6.3).
        KEY_UPDATE = 24, "key_update";
        /// The chain, compressed (RFC 8879).
        COMPRESSED_CERTIFICATE = 25, "compressed_certificate";
        /// NPN, before ALPN.
        NEXT_PROTOCOL = 67, "next_protocol";
        /// Stands for a first hello; never sent (RFC 8446 §4.4.1).
        MESSAGE_HASH = 254, "message_hash";
    }
}

code_points! {
    /// What an alert says (RFC 8446 §6).
    AlertDescription(u8), "2" {
        /// The other side is done.
        CLOSE_NOTIFY = 0, "close_notify";
        /// A message that does not belong here.
        UNEXPECTED_MESSAGE = 10, "unexpected_message";
        /// A record that cannot be decrypted.
        BAD_RECORD_MAC = 20, "bad_record_mac";
        /// The same, before attacks made of it (RFC 2246).
        DECRYPTION_FAILED = 21, "decryption_failed";
        /// A record that is too long.
        RECORD_OVERFLOW = 22, "record_overflow";
        /// A record that cannot be decompressed (RFC 5246).
        DECOMPRESSION_FAILURE = 30, "decompression_failure";
        /// There is nothing both sides can do.
        HANDSHAKE_FAILURE = 40, "handshake_failure";
        /// The client has no certificate (RFC 6101).
        NO_CERTIFICATE = 41, "no_certificate";
        /// A certificate that is broken.
        BAD_CERTIFICATE = 42, "bad_certificate";
        /// A certificate of a kind that is not understood.
        UNSUPPORTED_CERTIFICATE = 43, "unsupported_certificate";
        /// A certificate that was revoked.
        CERTIFICATE_REVOKED = 44, "certificate_revoked";
        /// A certificate that is over or not begun.
        CERTIFICATE_EXPIRED = 45, "certificate_expired";
        /// Something else is wrong with a certificate.
        CERTIFICATE_UNKNOWN = 46, "certificate_unknown";
        /// A field is out of range.
        ILLEGAL_PARAMETER = 47, "illegal_parameter";
        /// A certificate of an authority that is not known.
        UNKNOWN_CA = 48, "unknown_ca";
        /// The certificate is good and its holder may not.
        ACCESS_DENIED = 49, "access_denied";
        /// A message cannot be read.
        DECODE_ERROR = 50, "decode_error";
        /// A signature or a secret that does not fit.
        DECRYPT_ERROR = 51, "decrypt_error";
        /// Too many connection ids (RFC 9147).
        TOO_MANY_CIDS_REQUESTED = 52, "too_many_cids_requested";
        /// The export law of the 1990s (RFC 2246).
        EXPORT_RESTRICTION = 60, "export_restriction";
        /// None of the versions offered is spoken.
        PROTOCOL_VERSION = 70, "protocol_version";
        /// What is offered is too weak.
        INSUFFICIENT_SECURITY = 71, "insufficient_security";
        /// The server's own trouble.
        INTERNAL_ERROR = 80, "internal_error";
        /// A fallback that the server does not believe (RFC 7507).
        INAPPROPRIATE_FALLBACK = 86, "inappropriate_fallback";
        /// Somebody gave up.
        USER_CANCELED = 90, "user_canceled";
        /// No new handshake on this connection (RFC 5246 §7.2.2).
        NO_RENEGOTIATION = 100, "no_renegotiation";
        /// An extension that must be there is not (RFC 8446 §6.2).
        MISSING_EXTENSION = 109, "missing_extension";
        /// An extension that nobody offered.
        UNSUPPORTED_EXTENSION = 110, "unsupported_extension";
        /// No certificate at the address given (RFC 6066 §5).
        CERTIFICATE_UNOBTAINABLE = 111, "certificate_unobtainable";
        /// The server does not know the name (RFC 6066 §3).
        UNRECOGNIZED_NAME = 112, "unrecognized_name";
        /// A stapled OCSP response that is not good (RFC 6066 §8).
        BAD_CERTIFICATE_STATUS_RESPONSE = 113, "bad_certificate_status_response";
        /// A certificate that is not the one announced (RFC 6066 §5).
        BAD_CERTIFICATE_HASH_VALUE = 114, "bad_certificate_hash_value";
        /// A pre-shared key that is not known (RFC 4279).
        UNKNOWN_PSK_IDENTITY = 115, "unknown_psk_identity";
        /// The server wants a certificate of the client (RFC 8446 §6.2).
        CERTIFICATE_REQUIRED = 116, "certificate_required";
        /// Something, and none of the others.
        GENERAL_ERROR = 117, "general_error";
        /// None of the application protocols offered is spoken (RFC 7301).
        NO_APPLICATION_PROTOCOL = 120, "no_application_protocol";
        /// Encrypted ClientHello was offered and is wanted (RFC 9849).
        ECH_REQUIRED = 121, "ech_required";
    }
}

code_points! {
    /// The kind of an extension of a hello message.
    ExtensionType(u16), "4" {
        /// The name asked for (RFC 6066 §3).
        SERVER_NAME = 0, "server_name";
        /// Shorter fragments are wanted (RFC 6066 §4).
        MAX_FRAGMENT_LENGTH = 1, "max_fragment_length";
        /// Where the client's chain is (RFC 6066 §5).
        CLIENT_CERTIFICATE_URL = 2, "client_certificate_url";
        /// Authorities that the client trusts (RFC 6066 §6).
        TRUSTED_CA_KEYS = 3, "trusted_ca_keys";
        /// Shorter MACs (RFC 6066 §7).
        TRUNCATED_HMAC = 4, "truncated_hmac";
        /// A stapled OCSP response (RFC 6066 §8).
        STATUS_REQUEST = 5, "status_request";
        /// Names of users (RFC 4681).
        USER_MAPPING = 6, "user_mapping";
        /// What the client may (RFC 5878).
        CLIENT_AUTHZ = 7, "client_authz";
        /// What the server may (RFC 5878).
        SERVER_AUTHZ = 8, "server_authz";
        /// Keys of OpenPGP (RFC 6091).
        CERT_TYPE = 9, "cert_type";
        /// Groups for the key exchange (RFC 7919, RFC 8446 §4.2.7).
        SUPPORTED_GROUPS = 10, "supported_groups";
        /// How points of curves are written (RFC 8422 §5.1.2).
        EC_POINT_FORMATS = 11, "ec_point_formats";
        /// The user's name for SRP (RFC 5054).
        SRP = 12, "srp";
        /// Signatures that are understood (RFC 8446 §4.2.3).
        SIGNATURE_ALGORITHMS = 13, "signature_algorithms";
        /// SRTP (RFC 5764).
        USE_SRTP = 14, "use_srtp";
        /// Heartbeat (RFC 6520).
        HEARTBEAT = 15, "heartbeat";
        /// Application protocols (RFC 7301).
        ALPN = 16, "application_layer_protocol_negotiation";
        /// OCSP responses for the whole chain (RFC 6961).
        STATUS_REQUEST_V2 = 17, "status_request_v2";
        /// Timestamps of certificate logs (RFC 6962 §3.3.1).
        SIGNED_CERTIFICATE_TIMESTAMP = 18, "signed_certificate_timestamp";
        /// Kinds of certificates of the client (RFC 7250).
        CLIENT_CERTIFICATE_TYPE = 19, "client_certificate_type";
        /// Kinds of certificates of the server (RFC 7250).
        SERVER_CERTIFICATE_TYPE = 20, "server_certificate_type";
        /// Nothing but octets (RFC 7685).
        PADDING = 21, "padding";
        /// What is encrypted is authenticated (RFC 7366).
        ENCRYPT_THEN_MAC = 22, "encrypt_then_mac";
        /// The master secret is bound to the handshake (RFC 7627).
        EXTENDED_MASTER_SECRET = 23, "extended_master_secret";
        /// Tokens bound to keys (RFC 8472).
        TOKEN_BINDING = 24, "token_binding";
        /// What the client knows already (RFC 7924).
        CACHED_INFO = 25, "cached_info";
        /// A long-lived profile of TLS 1.2 (a draft).
        TLS_LTS = 26, "tls_lts";
        /// Compressed certificates (RFC 8879).
        COMPRESS_CERTIFICATE = 27, "compress_certificate";
        /// Shorter records are wanted (RFC 8449).
        RECORD_SIZE_LIMIT = 28, "record_size_limit";
        /// A name, encrypted (RFC 8492).
        PWD_PROTECT = 29, "pwd_protect";
        /// A name, in the clear (RFC 8492).
        PWD_CLEAR = 30, "pwd_clear";
        /// The salt of a password (RFC 8492).
        PASSWORD_SALT = 31, "password_salt";
        /// A server remembered by its tickets (RFC 8672).
        TICKET_PINNING = 32, "ticket_pinning";
        /// A certificate and a key that both sides had (RFC 8773).
        TLS_CERT_WITH_EXTERN_PSK = 33, "tls_cert_with_extern_psk";
        /// A short-lived key in the name of the certificate (RFC 9345).
        DELEGATED_CREDENTIAL = 34, "delegated_credential";
        /// Tickets for sessions (RFC 5077).
        SESSION_TICKET = 35, "session_ticket";
        /// Middleboxes that are told (ETSI TS 103 523-2).
        TLMSP = 36, "tlmsp";
        /// The same, by proxies.
        TLMSP_PROXYING = 37, "tlmsp_proxying";
        /// The same, by others.
        TLMSP_DELEGATE = 38, "tlmsp_delegate";
        /// Keys of conferences (RFC 8870).
        SUPPORTED_EKT_CIPHERS = 39, "supported_ekt_ciphers";
        /// Keys that both sides had before (RFC 8446 §4.2.11).
        PRE_SHARED_KEY = 41, "pre_shared_key";
        /// Data before the handshake is done (RFC 8446 §4.2.10).
        EARLY_DATA = 42, "early_data";
        /// The versions offered, and the one chosen (RFC 8446 §4.2.1).
        SUPPORTED_VERSIONS = 43, "supported_versions";
        /// What the client brings back (RFC 8446 §4.2.2).
        COOKIE = 44, "cookie";
        /// How a pre-shared key may be used (RFC 8446 §4.2.9).
        PSK_KEY_EXCHANGE_MODES = 45, "psk_key_exchange_modes";
        /// Authorities that are trusted (RFC 8446 §4.2.4).
        CERTIFICATE_AUTHORITIES = 47, "certificate_authorities";
        /// What a client's certificate must have (RFC 8446 §4.2.5).
        OID_FILTERS = 48, "oid_filters";
        /// The client may be asked later who it is (RFC 8446 §4.2.6).
        POST_HANDSHAKE_AUTH = 49, "post_handshake_auth";
        /// Signatures that are understood in certificates (RFC 8446 §4.2.3).
        SIGNATURE_ALGORITHMS_CERT = 50, "signature_algorithms_cert";
        /// Shares for the key exchange (RFC 8446 §4.2.8).
        KEY_SHARE = 51, "key_share";
        /// Certificate transparency, second edition (RFC 9162).
        TRANSPARENCY_INFO = 52, "transparency_info";
        /// Connections of DTLS (RFC 9146).
        CONNECTION_ID = 54, "connection_id";
        /// Bound to an identity (RFC 8844).
        EXTERNAL_ID_HASH = 55, "external_id_hash";
        /// Bound to a session (RFC 8844).
        EXTERNAL_SESSION_ID = 56, "external_session_id";
        /// Parameters of QUIC (RFC 9001).
        QUIC_TRANSPORT_PARAMETERS = 57, "quic_transport_parameters";
        /// How many tickets are wanted (RFC 9149).
        TICKET_REQUEST = 58, "ticket_request";
        /// The TLSA records with their chain (RFC 9102).
        DNSSEC_CHAIN = 59, "dnssec_chain";
        /// Encrypted numbers of records of DTLS (a draft).
        SEQUENCE_NUMBER_ENCRYPTION_ALGORITHMS = 60, "sequence_number_encryption_algorithms";
        /// Whether an address can be reached (RFC 9853).
        RRC = 61, "rrc";
        /// Extensions of one bit.
        TLS_FLAGS = 62, "tls_flags";
        /// NPN, before ALPN.
        NEXT_PROTOCOL_NEGOTIATION = 13172, "next_protocol_negotiation";
        /// Settings of the application, under a first number.
        APPLICATION_SETTINGS_OLD = 17513, "application_settings_old";
        /// Settings of the application (a draft).
        APPLICATION_SETTINGS = 17613, "application_settings";
        /// Channel ID, before token binding.
        CHANNEL_ID_OLD = 30032, "channel_id_old";
        /// What the inner hello shares with the outer (RFC 9849).
        ECH_OUTER_EXTENSIONS = 0xfd00, "ech_outer_extensions";
        /// A hello inside the hello (RFC 9849).
        ENCRYPTED_CLIENT_HELLO = 0xfe0d, "encrypted_client_hello";
        /// Bound to the handshake before (RFC 5746).
        RENEGOTIATION_INFO = 0xff01, "renegotiation_info";
    }
}

code_points! {
    /// A compression method (RFC 3749).
    CompressionMethod(u8), "2" {
        /// None.
        NULL = 0, "NULL";
        /// DEFLATE, as in gzip: what was encrypted can be guessed by its length (CRIME).
        DEFLATE = 1, "DEFLATE";
        /// LZS (RFC 3943).
        LZS = 64, "LZS";
    }
}

/// Whether a number of 16 bits is one of those that mean nothing and are sent to keep the other side used to the
/// unknown (RFC 8701): 0x0A0A, 0x1A1A to 0xFAFA.
pub fn is_grease(number: u16) -> bool {
    let [high, low] = number.to_be_bytes();
    high == low && low & 0x0f == 0x0a
}
