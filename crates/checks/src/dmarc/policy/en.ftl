title = Forged mail is to be refused (DMARC policy)
question = Are receivers asked to refuse, or to set aside, mail that only claims to come from the domain?
why = A DMARC record that asks for nothing only watches. Forged messages in your name still arrive in the inboxes of citizens, customers and colleagues.

enforced = receivers are asked to { $request ->
    [reject] refuse
   *[quarantine] set aside
} failing mail ("{ $tag }={ $request }" at { $name })
too-weak = receivers are asked for too little: "{ $tag ->
    [rua] p=none
   *[other] { $tag }={ $request }
}" at { $name }
only-tried = "{ $tag }={ $request }" at { $name } is only tried out ("t=y"): receivers are to go one step lower, which is too little
no-record = no record applies to the domain
tried-out = because of "t=y", receivers are to take "{ $request }" for "{ $instead }"
partial = "pct={ $percent }" asked for { $percent } percent of failing mail to be treated so; receivers that go by RFC 9989 treat all of it so, older ones a part
below-weaker = names below the domain are protected less: "{ $tag }={ $request }"

fix = Find out from the reports who sends for you, see to it that their mail passes SPF or DKIM in your domain's name, then publish p=quarantine and after some weeks p=reject. A domain that sends nothing can have p=reject at once.
fix-who = { -who-organisation }
fix-effort = { -effort-project }
