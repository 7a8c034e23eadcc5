title = تُتبادل المفاتيح عبر مجموعات قوية
question = هل المجموعات التي يتبادل بها الخادم المفاتيح قوية بما يكفي؟
why = في بداية كل اتصال يتفق الطرفان علنًا على مفتاح سري. فإذا جرى ذلك بأعداد صغيرة أو غير مألوفة، استطاع من يسجّل الاتصال أن يستخرج المفتاح.

strong = لا تُتبادل المفاتيح إلا عبر مجموعات قوية بما يكفي
# $version is a version of TLS, $groups are names of groups, $count says how many.
unrated = مع { $version } { FORM($count) ->
    [one] تُقبل مجموعة لا تذكر الضوابط عنها شيئًا بعد
    [two] تُقبل مجموعتان لا تذكر الضوابط عنهما شيئًا بعد
   *[other] تُقبل مجموعات لا تذكر الضوابط عنها شيئًا بعد
}: { $groups }
phase-out = مع { $version } { FORM($count) ->
    [one] تُقبل مجموعة مطلوب الاستغناء عنها تدريجيًا
    [two] تُقبل مجموعتان مطلوب الاستغناء عنهما تدريجيًا
   *[other] تُقبل مجموعات مطلوب الاستغناء عنها تدريجيًا
}: { $groups }
    .fix = خطّط لحذف { $groups }. للمنحنيات: { -set-groups }. وللمجموعات التي اسمها ffdhe، احذف الحزم التي فيها DHE: { -set-suites }
insufficient = مع { $version } { FORM($count) ->
    [one] تُقبل مجموعة ليست قوية بما يكفي
    [two] تُقبل مجموعتان ليستا قويتين بما يكفي
   *[other] تُقبل مجموعات ليست قوية بما يكفي
}: { $groups }
    .fix = احذف { $groups }. للمنحنيات: { -set-groups }. وللمجموعات التي اسمها ffdhe، احذف الحزم التي فيها DHE: { -set-suites }
# $bits is the length of the prime number, $name what it is known as, or "none".
own-prime = مع { $version } تُتبادل المفاتيح عبر عدد أولي طوله { $bits } بت { $name ->
    [none] غير وارد في أي ضوابط، فلا يستطيع أحد أن يعرف هل هو آمن
   *[other] تتشاركه خوادم كثيرة ({ $name }) وليس من الأعداد التي تسمح بها الضوابط
}
    .fix = احذف الحزم التي فيها DHE؛ فلا شيء صدر في السنوات العشر الأخيرة يحتاج إليها. { -set-suites } – وما دمت تحتاج إليها، فاستخدم العدد ffdhe3072 من RFC 7919. { -set-finite-field }
not-ephemeral = لا يحصل أي اتصال على مفتاح خاص به: ومن يحصل على مفتاح الخادم يستطيع قراءة كل ما سُجّل من قبل
    .fix = اقبل الحزم التي فيها ECDHE، وهي وحدها. { -set-suites }
# $version is a version of TLS, $count a number, $kind what is counted; they follow as a table.
listed = { $kind ->
    [curves] عدد المنحنيات المقبولة: { FORM($count) ->
        [one] منحنى واحد
        [two] منحنيان
        [few] { $count } منحنيات
        [many] { $count } منحنى
       *[other] { $count } منحنى
    }
    [finite-fields] عدد الأعداد الأولية التي تُتبادل المفاتيح عبرها (DHE): { FORM($count) ->
        [one] عدد أولي واحد
        [two] عددان أوليان
        [few] { $count } أعداد أولية
        [many] { $count } عددًا أوليًا
       *[other] { $count } عدد أولي
    }
   *[groups] عدد المجموعات المقبولة: { FORM($count) ->
       [one] مجموعة واحدة
       [two] مجموعتان
       [few] { $count } مجموعات
       [many] { $count } مجموعة
      *[other] { $count } مجموعة
   }
} (مع { $version }){ list-order }{ list-rest }

fix = تبادل المفاتيح عبر X25519MLKEM768 إن كان متوفرًا في برنامجك، وX25519 وsecp256r1 وsecp384r1، واحذف الحزم التي فيها DHE. { -set-groups }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
