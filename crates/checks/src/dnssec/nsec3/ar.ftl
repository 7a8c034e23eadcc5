title = تُستخدم NSEC3 كما تطلب الضوابط
question = هل معاملات NSEC3 هي التي تطلبها الضوابط؟
why = جولات التجزئة الإضافية لا تحمي شيئًا وتُثقل على المحلّلات؛ وفوق حدّ معيّن تتوقف عن تصديق المنطقة.

no-iterations = تُستخدم NSEC3 بلا تكرارات إضافية
iterations = تُستخدم NSEC3 مع { FORM($iterations) ->
    [one] تكرار إضافي واحد
    [two] تكرارين إضافيين
    [few] { $iterations } تكرارات إضافية
    [many] { $iterations } تكرارًا إضافيًا
   *[other] { $iterations } تكرار إضافي
}؛ والمطلوب ألا يكون هناك أي تكرار إضافي
too-many-iterations = تُستخدم NSEC3 مع { FORM($iterations) ->
    [one] تكرار إضافي واحد
    [two] تكرارين إضافيين
    [few] { $iterations } تكرارات إضافية
    [many] { $iterations } تكرارًا إضافيًا
   *[other] { $iterations } تكرار إضافي
}؛ وفوق { $iterations_max } تتوقف المحلّلات عن تصديق المنطقة
salt = يُستخدم ملح (salt) طوله { FORM($octets) ->
    [one] بايت واحد
    [two] بايتان
    [few] { $octets } بايتات
    [many] { $octets } بايتًا
   *[other] { $octets } بايت
}، ولا يضيف شيئًا
opt-out = تُستخدم ميزة opt-out: يمكن دسّ أسماء غير موقّعة، ولا تحتاج إليها إلا المناطق الكبيرة جدًا
nsec = تستخدم المنطقة NSEC، وليس لها هذه المعاملات

fix = اضبط معاملات NSEC3 على صفر من التكرارات وبلا ملح (1 0 0 -)، أو استخدم NSEC.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
