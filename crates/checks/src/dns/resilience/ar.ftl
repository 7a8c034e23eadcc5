title = خوادم الأسماء متعددة وسلوكها سليم
question = هل تبقى المنطقة متاحة إذا تعطل خادم واحد، وهل سلوك خوادمها سليم؟
why = إذا تعطل خادم الأسماء الوحيد لديك، اختفى موقعك وبريدك. أما الخادم الذي يجيب عن أسئلة الجميع فيُستغل لمهاجمة الآخرين باسمك.

enough-servers = عدد خوادم الأسماء: { FORM($servers) ->
    [one] خادم واحد
    [two] خادمان
    [few] { $servers } خوادم
    [many] { $servers } خادمًا
   *[other] { $servers } خادم
}، وعدد عناوينها: { FORM($addresses) ->
    [one] عنوان واحد
    [two] عنوانان
    [few] { $addresses } عناوين
    [many] { $addresses } عنوانًا
   *[other] { $addresses } عنوان
}
too-few-servers = { FORM($servers) ->
    [one] لا يوجد إلا خادم أسماء واحد
    [two] لا يوجد إلا خادما أسماء
    [few] لا يوجد إلا { $servers } خوادم أسماء
   *[other] لا يوجد إلا { $servers } خادم أسماء
}؛ والمطلوب { $min_servers }
too-few-addresses = { FORM($addresses) ->
    [one] لخوادم الأسماء كلها عنوان واحد مشترك
    [two] ليس لخوادم الأسماء كلها إلا عنوانان
    [few] ليس لخوادم الأسماء كلها إلا { $addresses } عناوين
    [many] ليس لخوادم الأسماء كلها إلا { $addresses } عنوانًا
   *[other] ليس لخوادم الأسماء كلها إلا { $addresses } عنوان
}؛ والمطلوب { $min_servers }
no-tcp = لا يجيب عبر TCP ({ reason-said })، فلا يمكن الحصول على الإجابات الكبيرة
no-edns = لا يعرف EDNS (الإجابة { $rcode })
serials-differ = لدى الخوادم نسخ مختلفة من المنطقة: { $serials }
open-resolver = يجيب عن أسئلة الغرباء عن أي اسم، فيمكن استغلاله لمهاجمة الآخرين
transfer-allowed = يعطي المنطقة كلها لأي شخص يطلبها
one-network = كل خوادم الأسماء في شبكة واحدة كما تُرى من هنا: { $network }
spread = { FORM($networks) ->
    [one] خوادم الأسماء في شبكة واحدة
    [two] خوادم الأسماء في شبكتين
    [few] خوادم الأسماء في { $networks } شبكات
   *[other] خوادم الأسماء في { $networks } شبكة
} كما تُرى من هنا{ $systems ->
    [none] {""}
   *[other] {" "}({ $systems })
}

fix = شغّل خادمي أسماء على الأقل في شبكتين منفصلتين، وافتح المنفذ 53 عبر UDP وTCP على كل منهما، واجعلهما لا يجيبان إلا عن مناطقهما، ولا تسمح بنقل المنطقة إلا بينهما.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
