title = الاسم موقّع بتقنية DNSSEC
question = هل المنطقة موقّعة، وهل تقول المنطقة الأم ذلك؟
why = بدون DNSSEC لا يستطيع أحد أن يعرف هل العناوين التي يؤدي إليها اسمك صادرة عنك أم عن مهاجم، ولا يمكن أن تعمل وسائل الحماية المبنية عليه، مثل DANE.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = سلسلة ثقة تصل إلى المنطقة { $zone }
not-signed = المنطقة غير موقّعة
parent-not-signed = المنطقة الأعلى { $zone } غير موقّعة، فلا يمكن أن تكون هذه موقّعة
keys-without-ds = المنطقة موقّعة، لكن ليس لها سجل DS لدى المنطقة الأم، فلا يستطيع أحد الاستفادة من التوقيعات
leads-to-bogus = يؤدي { $question } عبر اسم مستعار إلى { $at }، وتوقيعه غير صحيح ({ chain-why })، فلا يحصل من يتحقق من التوقيعات على إجابة
unsupported-algorithm = المنطقة موقّعة بطرق لا تستطيع المحلّلات استخدامها أو لا يجوز لها ذلك ({ chain-why })، فتُعد غير موقّعة
too-many-iterations = عدد تكرارات NSEC3 في إثباتات النفي أكبر مما تقبله المحلّلات ({ $iterations_max } على الأكثر)، فتُعد المنطقة غير موقّعة

fix = اطلب من مشغّل DNS لديك أن يوقّع المنطقة، وأعطِ سجل DS (أو المفتاح) لمسجّل النطاق.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
