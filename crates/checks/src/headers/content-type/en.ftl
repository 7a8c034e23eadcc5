title = Browsers do not guess the kind of a file
question = Does the site keep browsers from guessing what kind of file they got?
why = Where browsers may guess, a picture or a text that somebody uploads to your site can turn out to be a script, and it then acts in your name.

no-sniff = browsers are told not to guess the kind of a file
absent = no X-Content-Type-Options header is sent, so browsers may guess the kind of a file
# $value is the first value, as sent.
without-effect = X-Content-Type-Options begins with another value than nosniff, and browsers pass over it: { $value }
no-type = the page is sent without a Content-Type header, so that browsers have to guess
    .fix = Send a Content-Type with every response that has a body, for pages "text/html; charset=utf-8".

fix = Send "X-Content-Type-Options: nosniff" with every response, and the right Content-Type with each of them.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
