# How a thing is set on the servers that are met most: once, for all checks and all languages. Names and values only; the
# words around them stand with the checks. A number behind a server is the first version that takes the line. " | " stands
# between two servers: reports about websites leave out those that begin with Postfix, Exim, OpenSMTPD or
# Exchange, reports about mail those that begin with nginx, Apache httpd or HAProxy.

### Versions: TLS 1.2 and 1.3 alone

-set-versions = nginx: "ssl_protocols TLSv1.2 TLSv1.3;" | Apache httpd: "SSLProtocol -all +TLSv1.2 +TLSv1.3" | HAProxy: "ssl-default-bind-options ssl-min-ver TLSv1.2" | Postfix 3.6: "smtpd_tls_protocols = >=TLSv1.2" | Exim (GnuTLS): "tls_require_ciphers = NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2", (OpenSSL): "openssl_options = +no_sslv2 +no_sslv3 +no_tlsv1 +no_tlsv1_1" | Windows: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols, "Enabled" = 0

### Suites of TLS 1.2: a fresh key on a curve, with AES-GCM or ChaCha20-Poly1305

-set-suites = nginx: "ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;" | Apache httpd: "SSLCipherSuite ECDHE+AESGCM:ECDHE+CHACHA20" | HAProxy: "ssl-default-bind-ciphers ECDHE+AESGCM:ECDHE+CHACHA20" | Postfix: "smtpd_tls_exclude_ciphers = aNULL, kRSA, kDHE, SHA1, SHA256, SHA384, ARIA, AESCCM8" | Exim (GnuTLS): "tls_require_ciphers = NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:-KX-ALL:+ECDHE-ECDSA:+ECDHE-RSA:-MAC-ALL:+AEAD", (OpenSSL): "tls_require_ciphers = ECDHE+AESGCM:ECDHE+CHACHA20" | Windows: PowerShell, Disable-TlsCipherSuite

### The server's order counts, not the client's

-set-order = nginx: "ssl_prefer_server_ciphers on;" | Apache httpd: "SSLHonorCipherOrder on" | Postfix: "tls_preempt_cipherlist = yes" | Exim (GnuTLS): "tls_require_ciphers = ...:%SERVER_PRECEDENCE", (OpenSSL): "openssl_options = +cipher_server_preference" | Windows: "SSL Cipher Suite Order"

### Curves

-set-groups = nginx: "ssl_ecdh_curve X25519:prime256v1:secp384r1;" | Apache httpd: "SSLOpenSSLConfCmd Groups X25519:prime256v1:secp384r1" | HAProxy: "ssl-default-bind-curves X25519:P-256:P-384" | Postfix: "tls_eecdh_auto_curves = X25519 prime256v1 secp384r1" | Exim (GnuTLS): "tls_require_ciphers = ...:-GROUP-ALL:+GROUP-X25519:+GROUP-SECP256R1:+GROUP-SECP384R1" | Windows: PowerShell, Disable-TlsEccCurve

### A hybrid with ML-KEM before the curves

-set-hybrids = nginx (OpenSSL 3.5): "ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1:secp384r1;" | Apache httpd (OpenSSL 3.5): "SSLOpenSSLConfCmd Groups X25519MLKEM768:X25519:prime256v1:secp384r1" | HAProxy (OpenSSL 3.5): "ssl-default-bind-curves X25519MLKEM768:X25519:P-256:P-384" | Postfix (OpenSSL 3.5): "tls_eecdh_auto_curves = X25519MLKEM768 X25519 prime256v1 secp384r1"

### A prime number of RFC 7919

-set-finite-field = openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe3072 -out ffdhe3072.pem | nginx: "ssl_dhparam ffdhe3072.pem;" | Apache httpd: "SSLOpenSSLConfCmd DHParameters ffdhe3072.pem" | HAProxy: "ssl-dh-param-file ffdhe3072.pem" | Postfix: "smtpd_tls_dh1024_param_file = ffdhe3072.pem" | Exim: "tls_dhparam = ffdhe3072"

### Hashes under signatures

-set-signatures = nginx 1.19.4: "ssl_conf_command SignatureAlgorithms ECDSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512;" | Apache httpd: "SSLOpenSSLConfCmd SignatureAlgorithms ECDSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512" | HAProxy 2.8: "ssl-default-bind-sigalgs ECDSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512" | Exim (GnuTLS): "tls_require_ciphers = ...:-SIGN-RSA-SHA1:-SIGN-RSA-SHA224:-SIGN-ECDSA-SHA1:-SIGN-ECDSA-SHA224"

### Compression in TLS

-set-compression = Apache httpd: "SSLCompression off" | Postfix: "tls_ssl_options = NO_COMPRESSION" | Exim (OpenSSL): "openssl_options = +no_compression"

### Renegotiation bound to the handshake before (RFC 5746)

-set-secure-renegotiation = Apache httpd: "SSLInsecureRenegotiation off" | Exim (GnuTLS): "tls_require_ciphers = ...:%SAFE_RENEGOTIATION" | F5 BIG-IP: "Secure Renegotiation" = "Require"

### Renegotiation that a client begins

-set-renegotiation = Postfix 3.4: "tls_ssl_options = NO_RENEGOTIATION" | Exim (OpenSSL): "openssl_options = +no_renegotiation" | Windows: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL, "DisableRenegoOnServer" = 1

### Early data

-set-early-data = nginx: "ssl_early_data off;"

### Extended master secret

-set-extended-master-secret = Windows: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL, "DisableServerExtendedMasterSecret" = 0

### STARTTLS for mail that comes in

-set-starttls = Postfix 3.4: "smtpd_tls_security_level = may", "smtpd_tls_chain_files = /etc/ssl/mail.key, /etc/ssl/mail.pem" | Exim: "tls_advertise_hosts = *", "tls_certificate = /etc/ssl/mail.pem", "tls_privatekey = /etc/ssl/mail.key" | OpenSMTPD: "listen on all tls pki mail.example.nl" | Exchange: PowerShell, Enable-ExchangeCertificate -Services SMTP

### Addresses in all scripts

-set-smtputf8 = Postfix 3.0: "smtputf8_enable = yes" | Exim: "smtputf8_advertise_hosts = *"

### Both families of addresses

-set-ipv6 = Postfix: "inet_protocols = all" | Exim: "disable_ipv6 = false" | OpenSMTPD: "listen on all"
