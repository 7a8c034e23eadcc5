title = يستطيع المرسلون الإبلاغ عن مشكلات TLS (TLS-RPT)
question = هل يعرف المرسلون أين يبلغون عن تعذّر التسليم عبر TLS؟
why = حيث تسري DANE أو MTA-STS يغيب البريد إذا كانت إحدى الشهادات خاطئة. ومع TLS-RPT يخبرك المرسلون بذلك خلال يوم، وتعرف أيضًا متى يتدخل أحد في الاتصالات.

# $addresses are addresses to which reports go.
present = تذهب التقارير إلى { $addresses }
absent = لا يوجد سجل TLS-RPT
several = يوجد أكثر من سجل TLS-RPT (عددها الإجمالي { $count })، فيتجاوزها المرسلون كلها
invalid = سجل TLS-RPT غير صالح: { $why ->
    [no-address] لا يذكر عنوانًا ("rua")
    [repeated] أحد الحقول مكرر فيه
   *[field] جزء منه ليس حقلًا
}
bad-address = لا يمكن استخدام عنوان في السجل: «{ $address }» ({ $why ->
    [empty] لا شيء بين فاصلتين
    [no-scheme] ينقصه "mailto:"
    [scheme] لا يُعرف إلا "mailto:" و"https:"
    [character] فيه رمز لا يرد في أي عنوان؛ ربما تنقص فاصلة
    [host] المضيف ليس اسم نطاق
   *[address] ليس عنوان بريد
})
bogus = يثبت DNSSEC أن الإجابة عن السجل خاطئة، فلا يمكن احتسابها
unknown-field = الحقل «{ $field }» غير معروف ويتم تجاوزه
no-mail = لا يستقبل النطاق بريدًا، فلا يوجد ما يُبلَّغ عنه

fix = انشر سجل TXT عند _smtp._tls تحت نطاقك: v=TLSRPTv1; rua=mailto:tls-reports@example.nl واجعل أحدًا يقرأ التقارير، أو خدمة تحلّلها.
fix-who = { -who-mail-operator }
fix-effort = { -effort-minutes }
