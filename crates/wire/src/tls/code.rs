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

code_points! {
    /// A protocol version as on the wire.
    Version(u16), "4" {
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
    }
}

code_points! {
    /// What an alert says (RFC 8446 §6).
    AlertDescription(u8), "2" {
        /// The other side is done.
        CLOSE_NOTIFY = 0, "close_notify";
        /// There is nothing both sides can do.
        HANDSHAKE_FAILURE = 40, "handshake_failure";
        /// A field is out of range.
        ILLEGAL_PARAMETER = 47, "illegal_parameter";
        /// A message cannot be read.
        DECODE_ERROR = 50, "decode_error";
        /// None of the versions offered is spoken.
        PROTOCOL_VERSION = 70, "protocol_version";
        /// What is offered is too weak.
        INSUFFICIENT_SECURITY = 71, "insufficient_security";
        /// The server's own trouble.
        INTERNAL_ERROR = 80, "internal_error";
        /// A fallback that the server does not believe (RFC 7507).
        INAPPROPRIATE_FALLBACK = 86, "inappropriate_fallback";
        /// The server does not know the name (RFC 6066 §3).
        UNRECOGNIZED_NAME = 112, "unrecognized_name";
        /// The server wants a certificate of the client (RFC 8446 §6.2).
        CERTIFICATE_REQUIRED = 116, "certificate_required";
        /// None of the application protocols offered is spoken (RFC 7301).
        NO_APPLICATION_PROTOCOL = 120, "no_application_protocol";
    }
}

code_points! {
    /// The kind of an extension of a hello message.
    ExtensionType(u16), "4" {
        /// The name asked for (RFC 6066 §3).
        SERVER_NAME = 0, "server_name";
        /// Groups for the key exchange (RFC 7919, RFC 8446 §4.2.7).
        SUPPORTED_GROUPS = 10, "supported_groups";
        /// How points of curves are written (RFC 8422 §5.1.2).
        EC_POINT_FORMATS = 11, "ec_point_formats";
        /// Signatures that are understood (RFC 8446 §4.2.3).
        SIGNATURE_ALGORITHMS = 13, "signature_algorithms";
        /// Application protocols (RFC 7301).
        ALPN = 16, "application_layer_protocol_negotiation";
        /// Nothing but octets (RFC 7685).
        PADDING = 21, "padding";
        /// The master secret is bound to the handshake (RFC 7627).
        EXTENDED_MASTER_SECRET = 23, "extended_master_secret";
        /// Tickets for sessions (RFC 5077).
        SESSION_TICKET = 35, "session_ticket";
        /// The versions offered, and the one chosen (RFC 8446 §4.2.1).
        SUPPORTED_VERSIONS = 43, "supported_versions";
        /// How a pre-shared key may be used (RFC 8446 §4.2.9).
        PSK_KEY_EXCHANGE_MODES = 45, "psk_key_exchange_modes";
        /// Shares for the key exchange (RFC 8446 §4.2.8).
        KEY_SHARE = 51, "key_share";
        /// Bound to the handshake before (RFC 5746).
        RENEGOTIATION_INFO = 0xff01, "renegotiation_info";
    }
}

code_points! {
    /// A group for the key exchange.
    Group(u16), "4" {
        /// P-256 (RFC 8422).
        SECP256R1 = 0x0017, "secp256r1";
        /// P-384 (RFC 8422).
        SECP384R1 = 0x0018, "secp384r1";
        /// P-521 (RFC 8422).
        SECP521R1 = 0x0019, "secp521r1";
        /// Curve25519 (RFC 7748).
        X25519 = 0x001d, "x25519";
        /// Curve448 (RFC 7748).
        X448 = 0x001e, "x448";
        /// A finite field of 2,048 bits (RFC 7919).
        FFDHE2048 = 0x0100, "ffdhe2048";
        /// A finite field of 3,072 bits (RFC 7919).
        FFDHE3072 = 0x0101, "ffdhe3072";
        /// A finite field of 4,096 bits (RFC 7919).
        FFDHE4096 = 0x0102, "ffdhe4096";
        /// X25519 together with ML-KEM-768.
        X25519_MLKEM768 = 0x11ec, "X25519MLKEM768";
    }
}

code_points! {
    /// A signature algorithm with its hash (RFC 8446 §4.2.3; before TLS 1.3 hash and signature in one octet each).
    SignatureScheme(u16), "4" {
        /// PKCS #1 v1.5 with SHA-1.
        RSA_PKCS1_SHA1 = 0x0201, "rsa_pkcs1_sha1";
        /// DSA with SHA-1.
        DSA_SHA1 = 0x0202, "dsa_sha1";
        /// ECDSA with SHA-1.
        ECDSA_SHA1 = 0x0203, "ecdsa_sha1";
        /// PKCS #1 v1.5 with SHA-256.
        RSA_PKCS1_SHA256 = 0x0401, "rsa_pkcs1_sha256";
        /// DSA with SHA-256.
        DSA_SHA256 = 0x0402, "dsa_sha256";
        /// ECDSA with P-256 and SHA-256.
        ECDSA_SECP256R1_SHA256 = 0x0403, "ecdsa_secp256r1_sha256";
        /// PKCS #1 v1.5 with SHA-384.
        RSA_PKCS1_SHA384 = 0x0501, "rsa_pkcs1_sha384";
        /// ECDSA with P-384 and SHA-384.
        ECDSA_SECP384R1_SHA384 = 0x0503, "ecdsa_secp384r1_sha384";
        /// PKCS #1 v1.5 with SHA-512.
        RSA_PKCS1_SHA512 = 0x0601, "rsa_pkcs1_sha512";
        /// ECDSA with P-521 and SHA-512.
        ECDSA_SECP521R1_SHA512 = 0x0603, "ecdsa_secp521r1_sha512";
        /// PSS with SHA-256 and an ordinary RSA key.
        RSA_PSS_RSAE_SHA256 = 0x0804, "rsa_pss_rsae_sha256";
        /// PSS with SHA-384 and an ordinary RSA key.
        RSA_PSS_RSAE_SHA384 = 0x0805, "rsa_pss_rsae_sha384";
        /// PSS with SHA-512 and an ordinary RSA key.
        RSA_PSS_RSAE_SHA512 = 0x0806, "rsa_pss_rsae_sha512";
        /// Ed25519.
        ED25519 = 0x0807, "ed25519";
        /// Ed448.
        ED448 = 0x0808, "ed448";
    }
}

/// A cipher suite. Names belong to the lists that classify them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Suite(pub u16);

impl Suite {
    /// No suite, but the sign of a client that renegotiates safely (RFC 5746 §3.3).
    pub const EMPTY_RENEGOTIATION_INFO: Suite = Suite(0x00ff);
}

impl fmt::Display for Suite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{:04X}", self.0)
    }
}
