title = شعار إلى جانب بريدك (BIMI)
question = هل ينشر النطاق شعارًا تستطيع برامج البريد عرضه إلى جانب بريده؟
why = تعرض بعض برامج البريد شعار المرسلين الذين يحمي DMARC بريدهم. وهذا أمر يتعلق بالتعرّف عليك، لا بالأمن.

present = يوجد شعار منشور
absent = لا يوجد شعار منشور
declined = يقول النطاق إنه لا يريد عرض أي شعار
several = يوجد أكثر من سجل BIMI (عددها الإجمالي { $count })، فيتجاوزها المستقبلون كلها
invalid = سجل BIMI غير صالح: { $why ->
    [no-logo] لا يذكر مكان الشعار ("l")
    [url] فيه عنوان ليس عنوان https
    [repeated] أحد الوسوم مكرر فيه
   *[field] جزء منه ليس وسمًا
}
bogus = يثبت DNSSEC أن الإجابة عن السجل خاطئة، فلا يمكن احتسابها
dmarc-too-weak = لا يعرض المستقبلون شعارًا، لأن DMARC لا يطلب رفض كل البريد الذي لا يجتاز الفحص أو عزله
# $status is a status code of HTTP or "none".
not-fetched = لا يمكن جلب الشعار من { $url }{ $status ->
    [none] {""}
   *[other] {" "}(الحالة { $status })
}
no-logo = ما يوجد عند { $url } ليس شعارًا يقرؤه المستقبلون: { $why ->
    [too-large] أكبر بكثير مما يجوز
    [doctype] فيه تعريف لنوع المستند (DOCTYPE)
    [not-xml] ليس XML سليم التكوين
   *[not-svg] ليس SVG
}
logo-profile = يخالف الشعار قاعدة في SVG Tiny PS: { $rule ->
    [size] حجمه أكبر من 32 KiB
    [version] إصداره ليس "1.2"
    [profile] قيمة "baseProfile" فيه ليست "tiny-ps"
    [title] ليس له عنوان
    [place] لعنصره الخارجي موضع ("x" أو "y")
    [script] فيه نص برمجي
    [animation] فيه شيء متحرك
    [image] فيه صورة مضمّنة
    [outside] يشير إلى شيء خارجه
    [square] ليس مربعًا
   *[element] فيه عنصر لا تعرفه هذه الصيغة
}
certified = يذكر السجل أيضًا شهادة للشعار (VMC أو CMC)
not-certified = لا يذكر السجل شهادة للشعار، وبدونها لا يعرضه كبار المستقبلين

fix = انشر سجل TXT عند default._bimi تحت نطاقك يذكر شعارًا مربعًا بصيغة SVG Tiny PS، ويذكر له، لأكثر المستقبلين، شهادة (VMC أو CMC).
fix-who = { -who-organisation }
fix-effort = { -effort-days }
