title = لا تستطيع المواقع الأخرى عرض هذا الموقع داخلها
question = هل يبيّن الموقع من يجوز له أن يعرض صفحاته داخل صفحاته؟
why = يستطيع شخص أن يضع صفحتك، بعد إخفائها، فوق صفحة له، فيجعل زوارك يضغطون أزرارًا لا يرونها: اطلب، أكّد، احذف. والصفحة التي لا يمكن تأطيرها لا يمكن استغلالها بهذه الطريقة.

# $who is nobody, same-origin or listed; $sources are the sources the policy names.
by-csp = { $who ->
    [nobody] لا يجوز لأي صفحة أن تعرض هذه الصفحة داخلها (frame-ancestors)
    [same-origin] لا يجوز إلا لصفحات الموقع نفسه أن تعرض هذه الصفحة داخلها (frame-ancestors)
   *[listed] لا يجوز إلا للصفحات المذكورة أن تعرض هذه الصفحة داخلها (frame-ancestors): { $sources }
}
# $who is nobody or same-origin; $values is empty.
by-x-frame-options = { $who ->
    [nobody] لا يجوز لأي صفحة أن تعرض هذه الصفحة داخلها (X-Frame-Options)
   *[same-origin] لا يجوز إلا لصفحات الموقع نفسه أن تعرض هذه الصفحة داخلها (X-Frame-Options)
}
# $sources are the sources that let everybody in.
anyone = تذكر السياسة من يجوز له تأطير الصفحة، لكن أي شخص يستطيع أن يكون منهم: { $sources }
    .fix = اذكر في frame-ancestors أسماء مضيفين لك أو لشركائك، أو 'self'، أو 'none'. أما المخطط أو "*" أو "*." قبل لاحقة عامة فلا يمنع أحدًا.
absent = لا تُرسل frame-ancestors ولا X-Frame-Options: يجوز لكل موقع تأطير الصفحة
# $values are the values, in lower case.
without-effect = لا تعرف المتصفحات هذه القيمة لـ X-Frame-Options فتسمح لكل موقع بتأطير الصفحة: { $values }
    .fix = أرسل frame-ancestors في Content-Security-Policy واذكر هناك من يجوز له تأطير الصفحة. أما ALLOW-FROM فلم تعرفها كل المتصفحات قط وقد أُلغيت؛ والقيمتان الوحيدتان هما DENY وSAMEORIGIN.
# $values are the values, in lower case.
conflicting = لترويسة X-Frame-Options قيم متناقضة ({ $values })؛ والمتصفحات اليوم ترفض عندئذ كل تأطير، والأقدم كانت تأخذ بإحداها
    .fix = أرسل حقل X-Frame-Options واحدًا بقيمة واحدة. وكثيرًا ما يضيفه كل من التطبيق وخادم الويب الذي أمامه.
# $who may frame by the policy, $other by the other field: nobody, same-origin, listed, anyone.
differs = تقول X-Frame-Options شيئًا ({ $other }) غير ما تقوله frame-ancestors ({ $who })؛ وتعمل المتصفحات بـ frame-ancestors
# $sources are sources that begin with http:.
plain-ancestor = يجوز لمواقع بلا HTTPS تأطير الصفحة، ويستطيع كل من يقف على الطريق أن يضع فيها محتوى: { $sources }

fix = أرسل "Content-Security-Policy: frame-ancestors 'none'" مع كل صفحة، أو 'self' حيث تؤطرها صفحاتك أنت. وتقول "X-Frame-Options: DENY" الشيء نفسه للمتصفحات القديمة.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
