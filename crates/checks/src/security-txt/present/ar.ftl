title = من يجد ثغرة يعرف من يبلغ (security.txt)
question = هل للموقع ملف security.txt في مكانه وعبر HTTPS؟
why = من يجد ثغرة في موقعك يريد أن يخبرك. وإذا لم يستطع أن يعرف من يخبر، استسلم أو أخبر الجميع.

# $url is where the file was read.
found = يوجد ملف security.txt عند { $url }
# $status is the status code, $type the Content-Type that came.
absent = لا يوجد ملف security.txt عند /.well-known/security.txt (الحالة { $status }، { $type ->
    [none] بلا نوع
   *[other] { $type }
})
# $url is where the file was read.
only-old-place = لا يوجد الملف إلا في المكان القديم: { $url }
    .fix = ضع الملف عند /.well-known/security.txt، وأعد التوجيه من /security.txt إليه إن أبقيته.
# $url is an address without TLS.
plain-hop = يمر الطريق إلى الملف بعنوان بلا HTTPS، حيث يستطيع كل من يقف على الطريق أن يغيّره: { $url }
    .fix = اجعل كل إعادة توجيه على الطريق تؤدي إلى عنوان يبدأ بـ https://.
# $url is on another site.
other-site = يؤدي العنوان إلى موقع آخر لا نسأله: { $url }
    .fix = تأكد من أن الموقع الآخر لك أو أن صاحبه موافق، ومن أن الملف هناك يذكر هذا العنوان في Canonical.

fix = ضع ملفًا نصيًا عند /.well-known/security.txt فيه على الأقل "Contact: mailto:…" أو "Contact: https://…" و"Expires: …" (RFC 9116)، على كل اسم يقدّم موقع ويب.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
