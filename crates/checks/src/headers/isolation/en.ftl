title = The page's window is kept apart from other sites
question = Does the site keep its window and its data apart from other sites in the same browser?
why = A page that opens yours, or that yours opens, keeps a handle on your window: it can lead it somewhere else while nobody looks, and on some processors even read along. Sites can ask the browser to cut that tie.

isolated = the page is cut off from other sites' windows and data (Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy)
window-apart = the page's window is cut off from other sites' windows (Cross-Origin-Opener-Policy)
open = other sites may keep a handle on the page's window, because no Cross-Origin-Opener-Policy says otherwise
# $header is the name of the field.
without-effect = browsers do not know the value of { $header } and pass over it
    .fix = Write the value as one word in lower case without quotation marks, and send the field once: "Cross-Origin-Opener-Policy: same-origin".
# $who is same-origin, same-site or cross-origin.
resource = the page states who may load it (Cross-Origin-Resource-Policy): { $who }

fix = Send "Cross-Origin-Opener-Policy: same-origin" with every page, or "same-origin-allow-popups" where the site works with windows of others, such as a log-in service.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
