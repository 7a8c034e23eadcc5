title = Other sites cannot show this one inside theirs
question = Does the site say who may show its pages inside theirs?
why = Somebody can lay your page, made invisible, over a page of their own and let your visitors press buttons they do not see: order, confirm, delete. A page that cannot be framed cannot be misused that way.

# $who is nobody, same-origin or listed; $sources are the sources the policy names.
by-csp = { $who ->
    [nobody] no page at all may show this one inside it (frame-ancestors)
    [same-origin] only pages of the same site may show this one inside them (frame-ancestors)
   *[listed] only pages that are named may show this one inside them (frame-ancestors): { $sources }
}
# $who is nobody or same-origin; $values is empty.
by-x-frame-options = { $who ->
    [nobody] no page at all may show this one inside it (X-Frame-Options)
   *[same-origin] only pages of the same site may show this one inside them (X-Frame-Options)
}
# $sources are the sources that let everybody in.
anyone = the policy names who may frame the page, but everybody can be that: { $sources }
    .fix = Name hosts of your own or of partners in frame-ancestors, or 'self', or 'none'. A scheme, "*" or "*." before a public suffix keeps nobody out.
absent = neither frame-ancestors nor X-Frame-Options is sent: every site may frame the page
# $values are the values, in lower case.
without-effect = browsers do not know this value of X-Frame-Options and let every site frame the page: { $values }
    .fix = Send frame-ancestors in Content-Security-Policy and list there who may frame the page. ALLOW-FROM was never known to all browsers and is gone; DENY and SAMEORIGIN are the only values.
# $values are the values, in lower case.
conflicting = X-Frame-Options has values that contradict each other ({ $values }); today's browsers then refuse all framing, older ones took one of them
    .fix = Send one X-Frame-Options field with one value. Often the application and the web server before it both add one.
# $who may frame by the policy, $other by the other field: nobody, same-origin, listed, anyone.
differs = X-Frame-Options says something else ({ $other }) than frame-ancestors ({ $who }); browsers go by frame-ancestors
# $sources are sources that begin with http:.
plain-ancestor = sites without HTTPS may frame the page, and anybody on the way can put content into those: { $sources }

fix = Send "Content-Security-Policy: frame-ancestors 'none'" with every page, or 'self' where your own pages frame it. "X-Frame-Options: DENY" says the same to old browsers.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
