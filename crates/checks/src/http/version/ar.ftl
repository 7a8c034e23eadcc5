title = الإصدارات الأحدث من HTTP
question = أي إصدارات HTTP يدعمها الموقع؟
why = يجلب HTTP/2 وHTTP/3 الصفحات أسرع، ولا سيما على الاتصالات البطيئة واتصالات الهاتف. كما يصمد HTTP/3 عند الانتقال من Wi-Fi إلى شبكة الهاتف. أما الإعلان عن إصدار لا يجيب فيجعل الزوار ينتظرون.

http-2 = HTTP/2 مدعوم
no-http-2 = HTTP/2 غير مدعوم، فتأتي كل صفحة عبر HTTP/1 الأقدم
# $status is the status code of the response.
http-3 = HTTP/3 معلَن عنه ويعمل: أجاب الخادم بالحالة { $status }
no-http-3 = HTTP/3 غير معلَن عنه، لا في الصفحة ولا في DNS
# $reason is a word from a closed list.
http-3-silent = HTTP/3 معلَن عنه، لكن { $reason ->
    [refused] لا أحد يستمع على منفذ UDP رقم 443
    [unreachable] لا يمكن الوصول إلى منفذ UDP رقم 443
   *[timeout] لم تأتِ أي إجابة عبر منفذ UDP رقم 443
}
http-3-broken = HTTP/3 معلَن عنه وهناك ما يجيب، لكن { $reason ->
    [closed] أنهى الخادم الاتصال قبل أن يجيب عن الطلب
    [too_large] أرسل الخادم أكثر مما يقرؤه أي متصفح
    [timeout] لم تأتِ أي استجابة للطلب
   *[malformed] ما قاله الخادم لا يمكن قراءته على أنه HTTP/3
}
# $places are hosts and ports, the host empty for the site's own.
http-3-elsewhere = HTTP/3 معلَن عنه في مكان آخر لم نجرّبه: { $places }
alt-svc-invalid = الحقل Alt-Svc غير مطابق للصيغة، فتتجاوزه المتصفحات
no-address = ليس للاسم عنوان

fix = فعّل HTTP/2 (في nginx: http2 on، وفي Apache: Protocols h2 http/1.1). ولدعم HTTP/3، اجعل خادم الويب أو الشبكة التي أمامه تستمع على منفذ UDP رقم 443، وافتح هذا المنفذ في الجدار الناري، ثم أرسل: Alt-Svc: h3=":443"; ma=86400
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
