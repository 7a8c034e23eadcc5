title = Other sites cannot frame the page
question = Is the page kept out of other sites' frames?
why = Whoever frames your page can make visitors click what they do not see.
good = the page cannot be framed by others
bad = every site can frame the page
fix = Add "frame-ancestors 'self'" to the policy of the page.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
