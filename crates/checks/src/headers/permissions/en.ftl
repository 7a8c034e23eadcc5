title = The site gives up abilities it does not need (Permissions-Policy)
question = Does the site give up abilities of the browser that it does not need?
why = A page can ask for the camera, the microphone or the place where a visitor is. What you do not use you can switch off, so that a foreign script or an advertisement in your page cannot ask for it in your name.

# $count is how many abilities are limited, $features names them.
stated = { $count ->
    [one] one ability of the browser is limited
   *[other] { $count } abilities of the browser are limited
}: { $features }
# $count is 0 and $features empty.
absent = no ability of the browser is limited by a Permissions-Policy
invalid = the Permissions-Policy header is no dictionary of structured fields (RFC 9651), so browsers pass over all of it
    .fix = Write it as "camera=(), geolocation=(self), fullscreen=(self "https://partner.example")": names in lower case, commas between them, origins in double quotation marks.
# $features names abilities.
open = every site in a frame of the page may ask for this: { $features }
# $features names abilities.
ignored = the value is of a form that browsers pass over: { $features }
feature-policy = the Feature-Policy header is a forerunner of Permissions-Policy that browsers are giving up

fix = Send a Permissions-Policy that switches off what the site does not use, for instance "camera=(), microphone=(), geolocation=(), payment=(), usb=()".
fix-who = { -who-developer }
fix-effort = { -effort-hours }
