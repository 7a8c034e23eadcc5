title = يُطلب من المتصفحات ألا تستخدم إلا HTTPS (HSTS)
question = هل يطلب الموقع من المتصفحات ألا تعود إليه إلا عبر HTTPS، ولمدة كافية؟
why = بدون ذلك قد يخرج أول طلب في كل زيارة بلا حماية، ويستطيع شخص على الشبكة نفسها أن يبقي زوارك على نسخة مزوّرة وغير محمية من الموقع.

# $age_s is what the site sends, $min_age_s what is asked for, both in seconds; $age_days and $min_age_days the same in days.
long-enough = تتذكر المتصفحات لمدة { FORM($age_days) ->
    [one] يوم واحد
    [two] يومين
    [few] { $age_days } أيام
    [many] { $age_days } يومًا
   *[other] { $age_days } يوم
} ألا تستخدم إلا HTTPS؛ والمطلوب { $min_age_days }
too-short = لا تتذكر المتصفحات إلا لمدة { FORM($age_s) ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $age_s } ثوانٍ
    [many] { $age_s } ثانية
   *[other] { $age_s } ثانية
} ({ FORM($age_days) ->
    [one] يوم واحد
    [two] يومان
    [few] { $age_days } أيام
    [many] { $age_days } يومًا
   *[other] { $age_days } يوم
}) ألا تستخدم إلا HTTPS؛ والمطلوب { $min_age_s } ({ FORM($min_age_days) ->
    [one] يوم واحد
    [two] يومان
    [few] { $min_age_days } أيام
    [many] { $min_age_days } يومًا
   *[other] { $min_age_days } يوم
})
    .fix = أرسل "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" مع كل استجابة عبر HTTPS.
absent = لا تُرسل ترويسة Strict-Transport-Security
    .fix = أرسل "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" مع كل استجابة عبر HTTPS. ابدأ بمدة قصيرة، ثم زدها حين يتبيّن أن شيئًا لم يتعطل.
invalid = ترويسة Strict-Transport-Security غير صالحة ({ $why ->
    [no-max-age] التوجيه max-age غير موجود
    [bad-max-age] قيمة max-age ليست سلسلة أرقام
    [directive-twice] أحد التوجيهات مكرر
   *[grammar] لا توافق الصيغة المحددة
})، فتتجاهلها المتصفحات
    .fix = أرسل ترويسة واحدة بالضبط: "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains"، بلا علامات اقتباس أو علامات أخرى حولها.
untrusted = تُرسل الترويسة، لكن عبر اتصال لا تثق المتصفحات بشهادته، فتتجاهلها
    .fix = احصل أولًا على شهادة تثق بها المتصفحات لهذا الاسم؛ وعندها تعمل الترويسة.
no-sub-domains = لا تحوي الترويسة includeSubDomains: الأسماء التي تحت هذا الاسم غير محمية
preload-without-effect = تطلب الترويسة التحميل المسبق (preload)، لكن قائمة المتصفحات لا تقبله إلا مع includeSubDomains وقيمة max-age لا تقل عن سنة
several = تُرسل عدة ترويسات Strict-Transport-Security؛ ولا تأخذ المتصفحات إلا بالأولى

fix = أرسل "Strict-Transport-Security: max-age=31536000; includeSubDomains" مع كل استجابة عبر HTTPS. ابدأ بمدة قصيرة، ثم زدها حين يتبيّن أن شيئًا لم يتعطل.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
