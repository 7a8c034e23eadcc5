title = Compression of pages over HTTPS
question = Is the page sent compressed over HTTPS?
why = The length of a compressed page can betray a secret in it to somebody who can make your visitor's browser ask for it many times (the BREACH attack). Pages without secrets, and those that hide them well, lose nothing by it.

# $codings are names such as gzip and br.
compressed = the page is sent compressed ({ $codings }): safe only if pages that hold secrets do not repeat what a visitor sends
not-compressed = the page is sent without compression
no-address = the name has no address

fix = Leave pages uncompressed that hold a secret and repeat something of the request, or change the secret in each response (masked CSRF tokens), or add a random length. Style sheets, scripts and pictures may stay compressed.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
