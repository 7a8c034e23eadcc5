title = المسارات إلى موقع الويب صالحة (RPKI)
    .mail = المسارات إلى خوادم البريد صالحة (RPKI)
question = هل لا يعلن عن عناوين موقع الويب إلا من يجوز له ذلك؟
    .mail = هل لا يعلن عن عناوين خوادم البريد إلا من يجوز له ذلك؟
why = ترفض شبكات كثيرة المسارات التي تناقض ما سجّله صاحب العناوين. فإذا كان مسارك أنت غير صالح، لم يستطع جزء من زوارك الوصول إلى الموقع؛ وإذا كان غير الصالح مسار غيرك، فقد يصلون إلى منتحل.
    .mail = ترفض شبكات كثيرة المسارات التي تناقض ما سجّله صاحب العناوين. فإذا كان مسارك أنت غير صالح، لم يستطع جزء من بريدك الوصول إليك؛ وإذا كان غير الصالح مسار غيرك، فقد يستقبل بريدك ذلك الغير.

# $prefix and $origin are the route: the announced prefix and the AS that announces it. $vrps are the validated ROA
# payloads that cover it, $routes other routes, $more how many further ones are not named. $max_length_bits is the
# longest prefix that counts, $min_peers the fewest peers that must have seen a route.
valid = المسار { $prefix } من { $origin } صالح: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
invalid-origin = المسار { $prefix } من { $origin } غير صالح: تذكر سجلات ROA شبكات أخرى: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
    .fix = إذا كان { $origin } يعلن عن { $prefix } نيابة عنك، فليُنشئ صاحب العناوين سجل ROA لذلك. وإذا كان لا يعرفه أحد، فإن شخصًا آخر يعلن عن هذه العناوين: أبلغ مزوّد شبكتك اليوم.
invalid-length = المسار { $prefix } من { $origin } غير صالح: لا تسمح سجلات ROA لهذه الشبكة إلا ببادئات أقصر: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
    .fix = ليُنشئ صاحب العناوين سجل ROA للبادئة { $prefix } و{ $origin } بعينهما، أو لتعلن الشبكة عن البادئة الأقصر.
invalid-as0 = المسار { $prefix } من { $origin } غير صالح: تقول سجلات ROA إن لا أحد يعلن عنه: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
    .fix = إذا كان ينبغي أن يكون الوصول إلى العناوين ممكنًا، فليُنشئ صاحبها سجل ROA للبادئة { $prefix } و{ $origin }، وليسحب السجل الخاص بـ AS0.
invalid-as-set = المسار { $prefix } من { $origin } غير صالح: ينتهي بمجموعة شبكات لا يستطيع أي سجل ROA التصريح لها، والعناوين يغطيها { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
    .fix = لتعلن الشبكة عن البادئة دون تجميع في مجموعة أنظمة مستقلة (AS set) (RFC 9774)، وبمنشأ واحد يذكره سجل ROA.
not-found = لا يغطي أي سجل ROA المسار { $prefix } من { $origin } كله، فلا هو صالح ولا غير صالح
    .fix = ليُنشئ صاحب العناوين سجل ROA للبادئة { $prefix } كلها و{ $origin }.
not-routed = ليس في جدول المسارات مسار إلى هذا العنوان
too-specific = تُركت جانبًا، لأن البادئات الأطول من /{ $max_length_bits } لا تكاد تُنقل: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
few-peers = تُركت جانبًا، لأن عدد النظراء الذين رأوها أقل من { $min_peers }: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
less-specific-valid = مسارات أقل تحديدًا وصالحة: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
less-specific-invalid = مسارات أقل تحديدًا وغير صالحة: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
less-specific-not-found = مسارات أقل تحديدًا لا يغطيها أي سجل ROA: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
no-address = لا يوجد عنوان للحكم عليه
unseen =
    .fix = { $reason ->
        [no_data] شغّل "plimsoll data update"، أو قدّم بيانات ROA المتحقَّق منها بالخيار --vrps FILE ومسارات عائلتي العناوين بالخيار --routes FILE (ملفات RIS whois dumps). ثم أعد القياس.
       *[other] أعد القياس متى أمكن الاستعلام عن العناوين.
    }

fix = اجعل الإعلانات وسجلات ROA متوافقة: كل بادئة معلنة مع النظام المستقل (AS) الذي يعلن عنها، ولا شيء غير ذلك.
fix-who = { -who-network }
fix-effort = { -effort-hours }
