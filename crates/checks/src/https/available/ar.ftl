title = يمكن الوصول إلى الموقع عبر HTTPS
question = هل يمكن الوصول إلى الموقع عبر HTTPS، على كل عنوان من عناوينه؟
why = بدون HTTPS يستطيع كل من يقف على الطريق أن يقرأ ويغيّر ما يراه زوارك وما يرسلونه: كلمات المرور والنماذج والملفات المنزَّلة.

# $version is the protocol's name, such as TLS 1.2.
works = يعمل HTTPS، مع { $version }
old-tls = يدعم الخادم { $version }، لكنه لا يعرض شيئًا يقبله برنامج حديث؛ وفحوص TLS تبيّن ما يجب تغييره
ssl-only = لا يدعم الخادم إلا { $version }، ولم يعد أي متصفح يقبله منذ سنوات
# $alert is the name of a TLS alert.
tls-refused = يدعم الخادم TLS لكنه يرفض كل مصافحة، مع التنبيه { $alert }
plain-http = يجيب المنفذ 443 ببروتوكول HTTP بلا TLS
not-tls = يجيب المنفذ 443 بشيء ليس TLS
# $reason is refused, timeout, unreachable or closed.
silent = يقبل المنفذ 443 الاتصالات، لكن لا تتم أي مصافحة: { $reason ->
    [timeout] لا توجد إجابة
   *[other] الخادم يقطع الاتصال
}
http-only = لا يمكن الوصول إلى الموقع إلا بلا TLS: المنفذ 80 يجيب، والمنفذ 443 لا يجيب ({ $reason ->
    [refused] الاتصال مرفوض
    [timeout] لا توجد إجابة
   *[other] لا يمكن الوصول إليه
})
closed = المنفذ 443 لا يجيب ({ $reason ->
    [refused] الاتصال مرفوض
    [timeout] لا توجد إجابة
   *[other] لا يمكن الوصول إليه
})، بينما تجيب عناوين أو منافذ أخرى للموقع
no-address = ليس للاسم عنوان، فلا يوجد موقع ويب
    .fix = انشر للاسم سجل A وسجل AAAA، أو وجّه الزوار إلى اسم له هذه السجلات.

fix = فعّل HTTPS على كل عنوان من عناوين الاسم، مع TLS 1.2 و1.3 وشهادة لهذا الاسم. الشهادات مجانية وتتجدد من تلقاء نفسها باستخدام ACME (RFC 8555).
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
