title = الشهادات توافق ما يقوله DNS عنها (DANE)
question = هل توافق الشهادات التي يرسلها الخادم ما يقوله DNS عنها؟
why = من يعمل بسجلات DNS يعدّ الخادم الذي لا توافقها شهادته منتحلًا، ويبتعد عنه. والسجلات التي نُسيت عند تجديد الشهادة أضرّ من عدم وجود سجلات.

# $certificate is the name of a certificate, $record a record: usage, selector, matching type, beginning of the data.
matches = الشهادة «{ $certificate }» توافق سجل TLSA { $record } ({ $usage })
# $records is a list of records, $wanted a whole record.
no-match = الشهادة «{ $certificate }» لا توافق أيًا من سجلات TLSA المحتسبة ({ $records })؛ والسجل الذي يوافقها هو: { $wanted }
outranked = الشهادة «{ $certificate }» لا توافق إلا سجل TLSA { $record }، ويُبطل مفعوله سجل ببصمة أقوى إلى جانبه ({ $usage })
    .fix = انشر سجلات بنوع البصمة نفسه لكل الشهادات المستخدمة: فالأكثرون يأخذون SHA-256 وحده (نوع المطابقة 1). وحيث يوجد SHA-512 أيضًا، يجب أن يوجد لكل منها.
# $authority is the name of a root certificate.
authority-not-sent = سجل TLSA { $record } يذكر جهة الإصدار «{ $authority }»، ولا يرسل الخادم شهادتها
    .fix = اجعل الخادم يرسل أيضًا شهادة جهة الإصدار التي يذكرها السجل، مع أنها جذرية: فالعملاء الذين يعملون بالاستخدام 2 ليست لديهم قائمة شهادات جذرية يبحثون فيها. أو انشر سجلًا بالاستخدام 3.
# $host is a domain name.
name-mismatch = سجل TLSA { $record } مناسب، لكن الشهادة «{ $certificate }» ليست للاسم { $host }، كما تشترط الاستخدامات 0 و1 و2
expired = سجل TLSA { $record } مناسب، لكن الشهادة «{ $certificate }» كانت صالحة حتى { $until }
    .fix = جدّد الشهادة. ومع الاستخدام 2 يمكن أن يبقى السجل.
not-yet-valid = سجل TLSA { $record } مناسب، لكن الشهادة «{ $certificate }» لا تصبح صالحة إلا ابتداءً من { $from }
path-broken = سجل TLSA { $record } مناسب، لكن المسار الذي يطلبه ينقطع عند الشهادة «{ $certificate }»: { $why ->
    [missing-issuer] شهادة مُصدِرها لا تُرسل
    [self-signed] هي موقّعة بمفتاحها نفسه
    [unknown-root] تؤدي إلى شهادة جذرية غير موثوقة
    [signature-wrong] توقيعها ليس توقيع المُصدِر
    [signature-broken] دالة التجزئة التي يقوم عليها توقيعها مكسورة
    [not-a-ca] وقّعت شهادة أخرى، وليست شهادة جهة إصدار
    [may-not-sign] وقّعت شهادة أخرى، ولا يجوز لها ذلك
    [usage] ليست معدّة للخوادم
    [name-not-allowed] جهة إصدار فوقها لا يجوز لها أن تشهد لأسمائها
   *[other] { $why }
}
no-records = لا توجد سجلات TLSA تُحتسب، فلا يوجد ما يُقارن

fix = انشر سجلًا لكل شهادة لدى الخادم، بما فيها شهادات أنواع المفاتيح الأخرى. وغيّر المفتاح بهذا الترتيب: انشر سجل المفتاح الجديد إلى جانب القديم، وانتظر ضعف مدة TTL، وثبّت الشهادة الجديدة، وتأكد من أنها توافق السجل، ثم احذف السجل القديم. وجدّد بالمفتاح نفسه إن استطعت؛ فلا يتغير شيء. وراقب ذلك بعد كل تجديد.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
