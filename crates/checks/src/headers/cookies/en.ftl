title = Cookies are protected
question = Are the cookies that the site sets on a first visit protected?
why = A cookie often is the proof that somebody has logged in. Who reads it, on the way or through a script, can go on in that person's name.

none = no cookie is set on a first visit
# $count is how many cookies are set.
protected = { $count ->
    [one] the cookie that is set is protected
   *[other] all { $count } cookies that are set are protected
}
# $names are names of cookies in all of these.
not-secure = browsers also send these cookies without HTTPS, because they lack Secure: { $names }
readable = scripts in the page can read these cookies, which seem to stand for a session, because they lack HttpOnly: { $names }
# $why is a word from a closed list.
refused = browsers do not store these cookies: { $names } ({ $why ->
    [secure-prefix] a name that begins with __Secure- needs Secure
    [host-prefix] a name that begins with __Host- needs Secure and Path=/ and no Domain
    [http-prefix] a name that begins with __Http- or __Host-Http- needs Secure and HttpOnly
    [nameless-prefix] a cookie without a name has a value like a prefixed name
    [none-without-secure] SameSite=None needs Secure
    [secure-from-plain] Secure is set without HTTPS
    [foreign-domain] Domain names something this host does not belong to
    [partitioned-without-secure] Partitioned needs Secure
   *[other] { $why }
})
no-same-site = these cookies do not say whether other sites' requests carry them (SameSite), and browsers differ: { $names }
no-cookie = browsers drop a Set-Cookie header as a whole: it holds control characters, nothing, or more than 4,096 characters

fix = Set every cookie with "Secure; HttpOnly; SameSite=Lax" and a name that begins with "__Host-"; leave out HttpOnly only where a script of yours has to read it.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
