title = لموقع الويب عنوان IPv6
question = هل يؤدي الاسم إلى عنوان IPv6؟
why = بعض الزوار ليس لديهم IPv4.
good = يوجد عنوان IPv6
bad = لا يوجد عنوان IPv6
fix = أعطِ الاسم سجل AAAA.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
