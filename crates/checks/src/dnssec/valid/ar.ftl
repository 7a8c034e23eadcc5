title = توقيعات DNSSEC سليمة
question = هل يجتاز التحقق كل ما ينبغي أن يكون موقّعًا؟
why = إذا لم يكن أحد التوقيعات سليمًا، فإن كل من يتحقق مزوّده من التوقيعات، وهم اليوم ثلث العالم، لا يستطيع الوصول إلى موقعك ولا إرسال البريد إليك أبدًا.

# $question is a name and a record type, $at likewise the link that broke, $zone a zone, $why a word.
secure = { $question }: موقّع، والتوقيعات سليمة
bogus = { $question }: لا يجتاز التحقق: { $why ->
    [expired] انتهى توقيع { $at }
    [not-yet-valid] توقيع { $at } لم يصبح ساريًا بعد
    [missing-signature] لا يوجد توقيع على { $at }
    [bad-signature] توقيع { $at } لا يطابق البيانات
    [no-key-for-signature] لا يوجد في المنطقة مفتاح يناسب توقيع { $at }
    [bad-signature-fields] توقيع { $at } يناقض البيانات
    [no-key-for-delegation] لا يوجد بين مفاتيح { $at } المفتاح الذي تشير إليه المنطقة الأم
    [key-set-not-signed] المفتاح الذي تشير إليه المنطقة الأم لم يوقّع { $at }
    [missing-keys] تقول المنطقة الأم إن المنطقة موقّعة، لكن { $at } غير موجود
    [no-key-for-anchor] لا يوجد بين مفاتيح { $at } ما يناسب مرساة الثقة
    [missing-denial] عدم وجود { $at } غير مُثبت
    [missing-wildcard-proof] يأتي { $at } من سجل عام (wildcard)، ولا شيء يثبت جواز ذلك
    [missing-delegation-proof] ليس { $at } لدى المنطقة الأم، ولا هي تثبت عدم وجوده
    [bad-alias] الاسم المستعار عند { $at } ليس كما ينبغي أن يكون
   *[other] { $why } عند { $at }
}
denial-bogus = عدم وجود اسم غير موجود ليس مُثبتًا ({ chain-why })، فتفشل الأسئلة عن أسماء أخرى
alias-not-signed = يؤدي { $question } عبر اسم مستعار إلى { $at }، وهو غير موقّع
insecure-answer = { $question }: موقّع، لكن الإثبات يترك مجالًا لأسماء غير موقّعة ({ chain-why })
not-signed = { $question }: يقع في منطقة غير موقّعة
# $expired is yes or no, $by_s a number of seconds.
wrong-code = تقول الخوادم إن { $at } غير موجود، ويقول إثباتها الموقّع إنه موجود: بعض المحلّلات يرفض مثل هذه الإجابات وبعضها يصدّقها
outside-times = توقيع { $at } { $expired ->
    [yes] انتهى منذ { FORM($by_s) ->
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $by_s } ثوانٍ
        [many] { $by_s } ثانية
       *[other] { $by_s } ثانية
    }
   *[no] لن يصبح ساريًا إلا بعد { FORM($by_s) ->
       [one] ثانية واحدة
       [two] ثانيتين
       [few] { $by_s } ثوانٍ
       [many] { $by_s } ثانية
      *[other] { $by_s } ثانية
   }
}؛ ولا يُقبل إلا حيث لا يُدقَّق في الساعات تدقيقًا صارمًا
a-server-is-wrong = إجابة أحد الخوادم عن { $at } لا تجتاز التحقق ({ chain-why })؛ وإجابة خادم آخر تجتازه

fix = اطلب توقيع المنطقة من جديد، وتأكد من أن التوقيعات تُجدَّد آليًا قبل انتهائها بوقت كافٍ. وبعد كل تغيير للمفاتيح، قارن سجل DS لدى المنطقة الأم بمفاتيح المنطقة.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
