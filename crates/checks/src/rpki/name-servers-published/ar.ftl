title = عناوين خوادم الأسماء محمية بسجلات ROA (RPKI)
question = هل بيّن صاحب عناوين خوادم الأسماء من يجوز له الإعلان عنها؟
why = تبدأ كل زيارة وكل رسالة بسؤال إلى خوادم الأسماء لديك. ومن يجذب عناوينها إلى شبكة أخرى، خطأً أو عمدًا، يقرر ما تكون الإجابة. ويتيح تصريح منشأ المسار (ROA) للشبكات الأخرى أن ترى أن هذا الادعاء باطل وأن ترفضه.

# $vrps are validated ROA payloads: prefix, the longest length allowed where that is another, and the AS. $more is how
# many further ones are not named, $announced how many routes there are, $routes are those routes.
published = يغطي هذا العنوان سجل ROA متحقَّق منه: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
missing = لا يغطي هذا العنوان أي سجل ROA متحقَّق منه{ $announced ->
    [0] {""}
   *[other] ، وهو معلَن عنه ضمن { $routes }
}{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
only-as0 = سجلات ROA الوحيدة لهذا العنوان تذكر AS0: وهي تقول إن لا أحد يعلن عنه
    .fix = إذا كان ينبغي أن يكون الوصول إلى العنوان ممكنًا، فأنشئ سجل ROA بالنظام المستقل (AS) الذي يعلن عنه، واسحب السجل الخاص بـ AS0.
wider-than-announced = المصرّح به بادئات أطول مما يُعلن عنه هنا، فقد يُعد مسار مزوّر إلى هذا العنوان صالحًا: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
    .fix = اخفض الطول الأقصى في سجل ROA إلى طول البادئة المعلنة، وأنشئ سجل ROA مستقلًا لكل بادئة أطول يُعلن عنها فعلًا (RFC 9319).
no-address = لا يوجد عنوان للحكم عليه
unseen =
    .fix = { $reason ->
        [no_data] شغّل "plimsoll data update"، أو قدّم جدول بيانات ROA المتحقَّق منها كما يكتبه routinator أو rpki-client، بالخيار --vrps FILE. ثم أعد القياس.
       *[other] أعد القياس متى أمكن الاستعلام عن عناوين خوادم الأسماء.
    }

fix = اطلب من مشغّل خوادم الأسماء لديك أن ينشئ سجل ROA، أو أن يطلب إنشاءه، لكل بادئة تُعلن عناوينها ضمنها: بالنظام المستقل (AS) الذي يعلن عنها، وبلا طول أقصى يتجاوز المعلَن عنه.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
