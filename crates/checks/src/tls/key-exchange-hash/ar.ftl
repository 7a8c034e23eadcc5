title = تبادل المفاتيح موقّع بدالة تجزئة قوية
question = هل يوقّع الخادم نصيبه من تبادل المفاتيح بدالة تجزئة قوية؟
why = بتوقيعه يثبت الخادم أن المفتاح صادر عنه لا عن شخص على الطريق. ويمكن تزوير مثل هذا التوقيع إذا بُني على MD5 أو SHA-1.

# $scheme is the name of a way to sign.
strong = في TLS 1.2 لا يوقّع الخادم نصيبه من تبادل المفاتيح إلا بدوال تجزئة قوية
sha-224 = في TLS 1.2 يوقّع الخادم بالطريقة { $scheme } إذا طلبها العميل؛ ودالة التجزئة فيها أقصر مما ينبغي
forbidden = في TLS 1.2 يوقّع الخادم بالطريقة { $scheme } إذا طلبها العميل؛ ويمكن تزوير مثل هذه التوقيعات
no-tls-1-2 = TLS 1.2 غير مدعوم؛ ولا يسمح TLS 1.3 إلا بدوال تجزئة قوية
not-signed = في TLS 1.2 ليس لدى الخادم حزمة يوقّع فيها نصيبه من تبادل المفاتيح
# $version is a version of TLS, $count a number; the signature algorithms follow as a table.
listed = عدد الخوارزميات التي يوقّع بها الخادم مع { $version }: { FORM($count) ->
    [one] خوارزمية واحدة
    [two] خوارزميتان
    [few] { $count } خوارزميات
    [many] { $count } خوارزمية
   *[other] { $count } خوارزمية
}{ list-order }{ list-rest }

fix = اجعل الخادم لا يوقّع إلا بـ SHA-256 أو SHA-384 أو SHA-512. تفعل المكتبات الحالية ذلك من تلقاء نفسها (OpenSSL 3.0 بمستوى الأمان المعتاد)، فابدأ بتحديث البرنامج. { -set-signatures }
fix-who = { -who-server }
fix-effort = { -effort-hours }
