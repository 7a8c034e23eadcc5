title = Mail servers offer STARTTLS
question = Does every mail server offer STARTTLS, and does a protected connection come of it?
why = Without STARTTLS, mail crosses the Internet in the open: anybody on the way can read and change it.

# $version is the protocol's name, such as TLS 1.2.
works = STARTTLS works, with { $version }
old-tls = after STARTTLS the server speaks { $version }, but offers nothing that a present-day mail server accepts; the checks of TLS say what has to change
not-offered = the server does not offer STARTTLS, so mail reaches it unprotected
masked = STARTTLS is overwritten with X on its way: a firewall that inspects SMTP keeps mail from being protected
    .fix = Switch off the inspection of SMTP on the firewall before the mail server ("SMTP fixup", "ESMTP inspection"), or let it pass STARTTLS.
no-extensions = the server does not know EHLO, and so none of the extensions of SMTP; STARTTLS is one of them
refused = the server names STARTTLS, but does not know the command when it is given
ssl-only = after STARTTLS the server speaks only { $version }, which no mail server should accept any more
# $alert is the name of a TLS alert.
tls-refused = the server accepts STARTTLS but refuses every handshake, with the alert { $alert }
not-tls = the server accepts STARTTLS and then goes on with something that is not TLS
# $reason is refused, timeout, unreachable or closed.
silent = the server accepts STARTTLS, but no handshake comes about: { $reason ->
    [timeout] there is no answer
   *[other] the server hangs up
}
not-smtp = what answers on port 25 is not a mail server
closed = port 25 does not answer ({ $reason ->
    [refused] the connection is refused
    [timeout] there is no answer
   *[other] it cannot be reached
}), while other servers of the domain do
    .fix = Bring the server up, open port 25 at this address, or take the address or the host out of the DNS.
second-visit = the server put off the first visit and took the second
words-before-tls = the server says more in the open after it has agreed to TLS; programs that take this for part of the protected conversation can be deceived

fix = Switch on STARTTLS for mail that comes in, at every address of every MX host, with TLS 1.2 and 1.3 and a certificate for the host's name. { -set-starttls }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
