title = لا تُقبل إلا حزم تشفير قوية
question = هل كل حزم التشفير التي يقبلها الخادم قوية بما يكفي؟
why = حزمة التشفير هي الوصفة التي يُشفَّر بها الاتصال. وما دام الخادم يقبل حزمة ضعيفة، فقد يستطيع من يقف على الطريق قراءة ما يُرسل أو تغييره، اليوم أو لاحقًا من تسجيل محفوظ.

strong = كل حزم التشفير التي تبيّن أنها مقبولة قوية بما يكفي
# $version is a version of TLS, $suites are the first suites seen of the kind, $count says how many.
unrated = مع { $version } { FORM($count) ->
    [one] تُقبل حزمة تشفير لا تذكر الضوابط عنها شيئًا
    [two] تُقبل حزمتا تشفير لا تذكر الضوابط عنهما شيئًا
   *[other] تُقبل حزم تشفير لا تذكر الضوابط عنها شيئًا
}: { $suites }
phase-out = مع { $version } { FORM($count) ->
    [one] تُقبل حزمة تشفير مطلوب الاستغناء عنها تدريجيًا
    [two] تُقبل حزمتا تشفير مطلوب الاستغناء عنهما تدريجيًا
   *[other] تُقبل حزم تشفير مطلوب الاستغناء عنها تدريجيًا
}: { $suites }
    .fix = خطّط لحذف { $suites }، وكل ما ليس في هذه القائمة. { -set-suites }
insufficient = مع { $version } { FORM($count) ->
    [one] تُقبل حزمة تشفير ليست قوية بما يكفي
    [two] تُقبل حزمتا تشفير ليستا قويتين بما يكفي
   *[other] تُقبل حزم تشفير ليست قوية بما يكفي
}: { $suites }
    .fix = احذف { $suites }، وكل ما ليس في هذه القائمة. { -set-suites }
# $version is a version of TLS, $count a number; the suites follow as a table.
listed = عدد حزم التشفير المقبولة مع { $version }: { FORM($count) ->
    [one] حزمة تشفير واحدة
    [two] حزمتا تشفير
    [few] { $count } حزم تشفير
    [many] { $count } حزمة تشفير
   *[other] { $count } حزمة تشفير
}{ list-order }{ list-rest }

fix = لا تقبل إلا الحزم التي تستخدم مفتاحًا جديدًا لكل اتصال (ECDHE) وتشفيرًا موثّقًا (AES-GCM وChaCha20-Poly1305)؛ وحزم TLS 1.3 كلها من هذا النوع. { -set-suites }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
