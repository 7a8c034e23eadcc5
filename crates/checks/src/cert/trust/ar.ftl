title = تؤدي الشهادة إلى شهادة جذرية موثوقة
question = هل تؤدي الشهادات التي يرسلها الخادم إلى شهادة جذرية موثوقة، ولم يُلغَ أي منها؟
why = توقف المتصفحات الزوار بتحذير إذا لم تستطع الوثوق بالشهادة. ومن يعتاد تجاوز هذه التحذيرات لن ينتبه إلى منتحل الهوية أيضًا.
    .mail = المرسلون الذين يتحققون من الشهادات، بسبب سياسة MTA-STS لديك مثلًا، لا يسلّمون البريد إلى خادم لا يستطيعون الوثوق بشهادته.

# $root is the name of the root certificate.
trusted = تؤدي الشهادات إلى الشهادة الجذرية الموثوقة «{ $root }»
# $found: complete where fetching it completes the way to $root, short where it does not, no where it was not found.
# $more is how many further ones are missing above it.
missing-intermediate = شهادة المُصدِر «{ $issuer }» لا تُرسل، فلا تؤدي «{ $certificate }» إلى شيء{ $found ->
    [complete] ؛ وهي متوفرة عند { $url }، وبها{ FORM($more) ->
        [zero] {""}
        [one] {" "}وبشهادة أخرى فوقها
        [two] {" "}وبشهادتين أخريين فوقها
        [few] {" "}وبعدد آخر من الشهادات فوقها ({ $more })
       *[other] {" "}وبعدد آخر من الشهادات فوقها ({ $more })
    } تؤدي الشهادات إلى الشهادة الجذرية الموثوقة «{ $root }»، فعلى الخادم أن يرسلها
    [short] ؛ وهي متوفرة عند { $url }، لكن الشهادات لا تؤدي حتى معها إلى أي شهادة جذرية موثوقة
   *[no] { $url ->
        [none] {""}
       *[other] {" "}(يمكن الحصول عليها من { $url })
    }
}
    .fix = { $found ->
        [short] اطلب إصدار الشهادة من جهة إصدار موثوقة عمومًا، وثبّتها مع الشهادات الوسيطة.
       *[other] ثبّت شهادة الخادم مع الشهادات الوسيطة لمُصدِرها، في ملف واحد، وشهادة الخادم أولًا ("full chain"). ولا ترسل الشهادة الجذرية.
    }
self-signed = الشهادة «{ $certificate }» موقّعة بمفتاحها نفسه؛ ولا يشهد لها أحد
    .fix = اطلب إصدار الشهادة من جهة إصدار موثوقة عمومًا. فهناك عدة جهات تفعل ذلك مجانًا وآليًا (ACME، RFC 8555).
unknown-root = تنتهي الشهادات إلى الشهادة الجذرية «{ $certificate }»، وهي ليست من الشهادات الموثوقة
    .fix = اطلب إصدار الشهادة من جهة إصدار موثوقة عمومًا.
expired = كانت الشهادة «{ $certificate }» صالحة حتى { $until }
    .fix = جدّد الشهادة المنتهية، واجعلها تتجدد آليًا من الآن فصاعدًا. وإن كانت شهادة وسيطة، فثبّت الشهادة الحالية للمُصدِر.
not-yet-valid = لا تصبح الشهادة «{ $certificate }» صالحة إلا ابتداءً من { $from }
bad-signature = التوقيع على الشهادة «{ $certificate }» ({ $algorithm }) لا يُحتسب: { $why ->
    [broken] دالة التجزئة التي يقوم عليها مكسورة
    [unsupported] لا يتحقق العملاء من توقيعات من هذا النوع
   *[wrong] لم يصنعه المُصدِر الذي توجد شهادته فوقها
}
not-a-ca = وقّعت الشهادة «{ $certificate }» شهادة أخرى، ولا يجوز لها ذلك
path-length = عدد جهات الإصدار تحت «{ $certificate }» أكبر مما تسمح به
wrong-use = الشهادة «{ $certificate }» ليست معدّة لهذا الاستخدام: { $why ->
    [usage] لا يرد ذكر خوادم TLS في الاستخدام الموسّع للمفتاح (extKeyUsage)
    [key-usage] استخدام المفتاح فيها لا يسمح بشيء مما يحتاج إليه TLS
    [leaf-is-ca] هي شهادة جهة إصدار، لا شهادة خادم
    [leaf-may-sign] ليست شهادة جهة إصدار، ومع ذلك يُسمح لمفتاحها بتوقيع الشهادات
   *[constraints-in-leaf] فيها قيود على الأسماء، ولا يجوز ذلك إلا لجهة إصدار
}
name-not-allowed = إحدى جهات الإصدار فوق «{ $certificate }» لا يجوز لها أن تشهد للاسم «{ $name }»
not-understood = في الشهادة «{ $certificate }» جزء حرج لا يفهمه العملاء: { $what }
no-policy = تشترط إحدى جهات الإصدار سياسة شهادات، و«{ $certificate }» لا تلتزم بها
weak-key = مفتاح الشهادة «{ $certificate }» ({ $kind }) ضعيف إلى حد أن العملاء يرفضونه
malformed = الشهادة «{ $certificate }» ليست سليمة التكوين، فيرفضها العملاء: { $what ->
    [not-der] فيها ما ليس بصيغة DER
    [extension] الامتداد { $extension } فيها خاطئ
    [extension-twice] الامتداد { $extension } مكرر فيها
    [extensions-without-version-3] فيها امتدادات، لكنها ليست من الإصدار 3
    [signature-algorithms-differ] تذكر خوارزميتي توقيع مختلفتين
    [signature-parameters] معاملات خوارزمية توقيعها خاطئة
    [serial-too-long] رقمها التسلسلي أطول من 20 بايتًا
    [no-issuer] مُصدِرها بلا اسم
    [version] ليست من الإصدار 3
    [no-subject] لا تذكر لمن هي، لا في خانة صاحبها ولا في قائمة أسماء حرجة
   *[no-certificate] ما أُرسل على أنه شهادة الخادم ليس شهادة
}
distrusted = الشهادة الجذرية «{ $certificate }» لا يوثق بها إلا للشهادات الصادرة حتى { $after }؛ وهذه أحدث
    .fix = انتقل إلى جهة إصدار أخرى: فالثقة بهذه الجهة في طريقها إلى السحب.
revoked = ألغى المُصدِر الشهادة منذ { $at }؛ والسبب: { $reason ->
    [key-compromise] وقع المفتاح في أيدٍ غير أمينة
    [ca-compromise] وقع مفتاح جهة الإصدار في أيدٍ غير أمينة
    [affiliation-changed] تغيّرت بيانات المالك
    [superseded] توجد شهادة أحدث
    [cessation-of-operation] لم تعد هناك حاجة إليها
    [certificate-hold] هي معلّقة
    [privilege-withdrawn] سُحب الحق فيها
   *[none] غير مذكور
}
    .fix = أنشئ مفتاحًا جديدًا، واطلب إصدار شهادة جديدة له، وثبّتها فورًا. واعرف سبب إلغاء الشهادة القديمة.
not-revoked = تقول استجابة OCSP المرفقة إن الشهادة غير ملغاة، بتاريخ { $as_of }
staple-of-no-use = لا فائدة من استجابة OCSP المرفقة: { $why ->
    [unknown] المستجيب لا يعرف الشهادة
    [stale] انتهت صلاحيتها
    [no-answer] هي رسالة خطأ
    [other-certificate] هي عن شهادة أخرى
    [not-verified] لم يوقّعها المُصدِر ولا من يشهد له المُصدِر
   *[malformed] لا يمكن قراءتها
}
revoked-by-list = الشهادة «{ $certificate }» مدرجة في قائمة الشهادات الملغاة لدى مُصدِرها منذ { $at }؛ والسبب: { $reason ->
    [key-compromise] وقع المفتاح في أيدٍ غير أمينة
    [ca-compromise] وقع مفتاح جهة الإصدار في أيدٍ غير أمينة
    [affiliation-changed] تغيّرت بيانات المالك
    [superseded] توجد شهادة أحدث
    [cessation-of-operation] لم تعد هناك حاجة إليها
    [certificate-hold] هي معلّقة
    [privilege-withdrawn] سُحب الحق فيها
   *[none] غير مذكور
}
    .fix = { $role ->
        [issuer] اطلب إصدار شهادة جديدة: فقد ألغت جهة الإصدار الشهادة الوسيطة التي تقوم عليها شهادتك. وثبّتها مع الشهادة الوسيطة المرافقة لها.
       *[server] أنشئ مفتاحًا جديدًا، واطلب إصدار شهادة جديدة له، وثبّتها فورًا. واعرف سبب إلغاء الشهادة القديمة.
    }
not-listed = { FORM($certificates) ->
    [one] بُحث عن شهادة واحدة في قائمة الشهادات الملغاة لدى مُصدِرها، بتاريخ { $as_of }، وهي ليست فيها
    [two] بُحث عن شهادتين في قوائم الشهادات الملغاة لدى مُصدِريهما، وأقدمها بتاريخ { $as_of }، وليستا فيها
    [few] بُحث عن { $certificates } شهادات في قوائم الشهادات الملغاة لدى مُصدِريها، وأقدمها بتاريخ { $as_of }، وليس شيء منها فيها
   *[other] بُحث عن { $certificates } شهادة في قوائم الشهادات الملغاة لدى مُصدِريها، وأقدمها بتاريخ { $as_of }، وليس شيء منها فيها
}
list-of-no-use = لا فائدة من قائمة الشهادات الملغاة عند { $url } للشهادة «{ $certificate }»: { $why ->
    [unseen] { $reason ->
        [refused] الخادم هناك لا يقدّمها
       *[other] لم يتيسّر الحصول عليها ({ reason-said })
    }
    [other-issuer] ليست من مُصدِر الشهادة
    [not-verified] لم تُوقَّع بمفتاح مُصدِر الشهادة
    [not-understood] فيها جزء حرج لا يفهمه العملاء ({ $detail })
    [delta] ليس فيها إلا ما تغيّر منذ قائمة أخرى
    [scope] هي بحسب نصّها عن شهادات أخرى
    [some-reasons] لا تذكر إلا ما أُلغي لأسباب معيّنة
    [outdated] كان ينبغي أن تصدر قائمة أحدث منذ { $detail }
    [not-yet] تاريخها { $detail }، ولم يحن بعد
   *[malformed] لا يمكن قراءتها
}
out-of-order = لا تُرسل الشهادات بالترتيب الذي يطلبه TLS، أي أن تتلو كل شهادة شهادةُ مُصدِرها؛ وبعض العملاء يفشل بسبب ذلك
profile = تخرج الشهادة «{ $certificate }» عن قاعدة موضوعة لجهات الإصدار لا يفرضها العملاء: { $rule ->
    [no-authority-key-id] لا تذكر أي مفتاح من مفاتيح مُصدِرها وقّعها (authorityKeyIdentifier)
    [no-subject-key-id] شهادة جهة إصدار بلا معرّف لمفتاحها (subjectKeyIdentifier)
    [basic-constraints-not-critical] الامتداد basicConstraints لجهة الإصدار غير حرج
    [no-key-usage] شهادة جهة إصدار بلا keyUsage
    [no-extended-key-usage] لا تذكر أنها لخوادم TLS (extKeyUsage)
    [path-length-without-ca] تحدّ من جهات الإصدار تحتها، وليست جهة إصدار
    [name-constraints-not-critical] الامتداد nameConstraints غير حرج
    [serial-not-positive] رقمها التسلسلي صفر أو سالب
    [time-form] سنة قبل 2050 مكتوبة بصيغة GeneralizedTime
    [common-name-not-among-names] اسمها الشائع ليس بين أسمائها البديلة، أو مكتوب هناك بشكل آخر
    [policy-constraints-not-critical] الامتداد policyConstraints غير حرج
    [constraint-leading-dot] أحد قيود الأسماء يبدأ بنقطة
    [names-critical] قائمة أسمائها حرجة، مع أن خانة صاحبها مملوءة
    [underscore] في أحد أسمائها شرطة سفلية، فليس اسم مضيف
    [any-use] يجوز استخدامها لكل شيء، لا لخوادم TLS وحدها
    [extended-key-usage-critical] الامتداد extKeyUsage حرج
   *[modulus-size] طول مفتاح RSA فيها ليس من مضاعفات ثمانية بتات
}
rule-broken = تخالف الشهادة «{ $certificate }» قاعدة موضوعة لجهات الإصدار، والعملاء المتشددون يرفضونها: { $rule ->
    [no-authority-key-id] لا تذكر أي مفتاح من مفاتيح مُصدِرها وقّعها (authorityKeyIdentifier)
    [no-subject-key-id] شهادة جهة إصدار بلا معرّف لمفتاحها (subjectKeyIdentifier)
    [basic-constraints-not-critical] الامتداد basicConstraints لجهة الإصدار غير حرج
    [no-key-usage] شهادة جهة إصدار بلا keyUsage
    [no-extended-key-usage] لا تذكر أنها لخوادم TLS (extKeyUsage)
    [path-length-without-ca] تحدّ من جهات الإصدار تحتها، وليست جهة إصدار
    [name-constraints-not-critical] الامتداد nameConstraints غير حرج
    [serial-not-positive] رقمها التسلسلي صفر أو سالب
    [time-form] سنة قبل 2050 مكتوبة بصيغة GeneralizedTime
    [common-name-not-among-names] اسمها الشائع ليس بين أسمائها البديلة، أو مكتوب هناك بشكل آخر
    [policy-constraints-not-critical] الامتداد policyConstraints غير حرج
    [constraint-leading-dot] أحد قيود الأسماء يبدأ بنقطة
    [names-critical] قائمة أسمائها حرجة، مع أن خانة صاحبها مملوءة
    [underscore] في أحد أسمائها شرطة سفلية، فليس اسم مضيف
    [any-use] يجوز استخدامها لكل شيء، لا لخوادم TLS وحدها
    [extended-key-usage-critical] الامتداد extKeyUsage حرج
   *[modulus-size] طول مفتاح RSA فيها ليس من مضاعفات ثمانية بتات
}
    .fix = أبلغ جهة الإصدار؛ وإن كانت تابعة لمؤسستك، فلتُعدّ شهاداتها كما يقول RFC 5280 §4.2. ثم اطلب إصدار الشهادة من جديد. كثير من البرامج يتغاضى عن ذلك، لكن برامج Python 3.13 وما بعده، مثلًا، لا تتغاضى.
redirect-target = يُوجَّه الزوار إلى { $target }، وشهادته غير موثوقة
dane-ee = شهادة خادم بريد تشهد لها سجلات TLSA الخاصة به: فلا يُنظر هنا إلى اسمها ولا إلى تواريخها ولا إلى مُصدِرها

fix = اطلب إصدار الشهادة من جهة إصدار موثوقة عمومًا، وثبّتها مع الشهادات الوسيطة، وشهادة الخادم أولًا. وتحقق منها ببرنامج عميل جديد: فالذي سبق استخدامه قد يعرف من الشهادات أكثر مما يعرفه غيره.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
