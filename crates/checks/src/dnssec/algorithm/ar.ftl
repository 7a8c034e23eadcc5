title = خوارزميات DNSSEC حديثة
question = هل المفاتيح والتوقيعات والبصمات من أنواع لا تزال الضوابط توصي بها؟
why = يمكن تزوير الخوارزميات الضعيفة، والمحلّلات تتخلى عنها شيئًا فشيئًا. ومن يغيّرها في الوقت المناسب يفعل ذلك على مهل.

# $algorithm is a name such as RSASHA1, $number its number.
good = { $algorithm }: خوارزمية موصى بها أو مسموح بها
not-recommended = { $algorithm }: خوارزمية لم تعد موصى بها
must-not = { $algorithm }: خوارزمية لم يعد استخدامها جائزًا
unrated = { $algorithm }: خوارزمية لا تقيّمها الضوابط
digest-not-recommended = سجل DS لدى المنطقة الأم يستخدم { $digest }، ولم يعد موصى به
rsa-too-short = طول مفتاح RSA رقم { $tag } هو { FORM($bits) ->
    [one] بت واحد
    [two] بتّان
    [few] { $bits } بتات
    [many] { $bits } بتًا
   *[other] { $bits } بت
}؛ والمطلوب { $min_bits }
servers-have-other-keys = مفاتيح هذا الخادم تختلف عن مفاتيح { $other }
# $over_s is for how many seconds it has been over.
signature-ended = انتهى توقيعه على { $rtype } منذ { FORM($over_s) ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $over_s } ثوانٍ
    [many] { $over_s } ثانية
   *[other] { $over_s } ثانية
}، بينما ترسل خوادم أخرى توقيعًا ساريًا: لديه نسخة قديمة من المنطقة
    .fix = اعرف لماذا لم يعد هذا الخادم يجلب المنطقة، ومكّنه من ذلك: فمن يحيله إليه محلّل يتحقق من التوقيعات ينتظر إجابة خادم آخر.
signature-ends-soon = ينتهي توقيعه على { $rtype } بعد { FORM($left_s) ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $left_s } ثوانٍ
    [many] { $left_s } ثانية
   *[other] { $left_s } ثانية
}؛ والمطلوب { $min_left_s } على الأقل

fix = انتقل إلى ECDSA P-256 (الخوارزمية 13) أو Ed25519 (الخوارزمية 15) عبر تدوير المفاتيح، وانشر سجلات DS ببصمة SHA-256.
fix-who = { -who-dns-operator }
fix-effort = { -effort-days }
