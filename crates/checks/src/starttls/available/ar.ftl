title = تعرض خوادم البريد STARTTLS
question = هل يعرض كل خادم بريد STARTTLS، وهل ينشأ عنه اتصال محمي؟
why = بدون STARTTLS يعبر البريد الإنترنت مكشوفًا: فيستطيع كل من يقف على الطريق أن يقرأه ويغيّره.

# $version is the protocol's name, such as TLS 1.2.
works = يعمل STARTTLS، مع { $version }
old-tls = بعد STARTTLS يدعم الخادم { $version }، لكنه لا يعرض شيئًا يقبله خادم بريد حديث؛ وفحوص TLS تبيّن ما يجب تغييره
not-offered = لا يعرض الخادم STARTTLS، فيصل إليه البريد بلا حماية
masked = تُكتب على الطريق حروف X مكان STARTTLS: جدار ناري يفحص SMTP يمنع حماية البريد
    .fix = عطّل فحص SMTP على الجدار الناري الذي أمام خادم البريد ("SMTP fixup" أو "ESMTP inspection")، أو اجعله يسمح بمرور STARTTLS.
no-extensions = لا يعرف الخادم EHLO، فلا يعرف أيًا من امتدادات SMTP؛ وSTARTTLS واحد منها
refused = يذكر الخادم STARTTLS، لكنه لا يعرف الأمر حين يُعطى له
ssl-only = بعد STARTTLS لا يدعم الخادم إلا { $version }، ولم يعد ينبغي لأي خادم بريد قبوله
# $alert is the name of a TLS alert.
tls-refused = يقبل الخادم STARTTLS لكنه يرفض كل مصافحة، مع التنبيه { $alert }
not-tls = يقبل الخادم STARTTLS ثم يتابع بشيء ليس TLS
# $reason is refused, timeout, unreachable or closed.
silent = يقبل الخادم STARTTLS، لكن لا تتم أي مصافحة: { $reason ->
    [timeout] لا توجد إجابة
   *[other] الخادم يقطع الاتصال
}
not-smtp = ما يجيب على المنفذ 25 ليس خادم بريد
closed = المنفذ 25 لا يجيب ({ $reason ->
    [refused] الاتصال مرفوض
    [timeout] لا توجد إجابة
   *[other] لا يمكن الوصول إليه
})، بينما تجيب خوادم أخرى للنطاق
    .fix = شغّل الخادم، وافتح المنفذ 25 على هذا العنوان، أو احذف العنوان أو المضيف من DNS.
second-visit = أجّل الخادم الزيارة الأولى وقبل الثانية
words-before-tls = يقول الخادم شيئًا مكشوفًا بعد أن وافق على TLS؛ والبرامج التي تعدّ ذلك جزءًا من المحادثة المحمية يمكن خداعها

fix = فعّل STARTTLS للبريد الوارد، على كل عنوان لكل مضيف MX، مع TLS 1.2 و1.3 وشهادة لاسم المضيف. { -set-starttls }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
