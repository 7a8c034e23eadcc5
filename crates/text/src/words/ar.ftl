# Words that all checks and all reports share. A check's own words stand beside it: crates/checks/src/<check>/en.ftl.

### Who can mend a thing. Use them as terms: fix-who = { -who-web-hoster }

-who-web-hoster = مزوّد استضافة الويب لديك
-who-dns-operator = مشغّل خوادم الأسماء لديك
-who-registrar = مسجّل النطاق لديك
-who-mail-operator = مشغّل خوادم البريد لديك
-who-network = مزوّد الشبكة أو الاستضافة لديك
-who-developer = من يبني موقع الويب لديك
-who-server = مشغّل الخادم، مثل مزوّد الاستضافة لديك
-who-organisation = مؤسستك نفسها

### How long it takes somebody who can.

-effort-minutes = دقائق
-effort-hours = ساعات
-effort-days = أيام
-effort-project = مشروع

### Verdicts

verdict-pass = ناجح
verdict-fail = لم ينجح
verdict-warn = ناجح مع تحذير
verdict-info = للعلم
verdict-not_applicable = لا ينطبق
verdict-not_tested = تعذّر الاختبار
verdict-explained = مُبرَّر

### Levels

level-required = إلزامي
level-recommended = موصى به
level-optional = اختياري

### Findings that every check may have

# $reason is a word from a closed list.
unseen = تعذّر الفحص: { reason-said }
    .fix = { $reason ->
        [timeout] أعد القياس لاحقًا. وإذا بقي الحال كذلك، فانظر هل يسقط جدار ناري أسئلتنا.
        [refused] أعد القياس لاحقًا. وإذا بقي الحال كذلك، فانظر هل الخدمة تعمل وتستمع على هذا العنوان.
        [unreachable] أعد القياس لاحقًا، أو من مكان آخر.
        [closed] أعد القياس لاحقًا. وإذا بقي الحال كذلك، فانظر في سجل تشغيل الخادم لماذا ينهي الاتصال.
        [rate_limited] أعد القياس لاحقًا، أو اجعل الخادم يقبل منا عددًا أكبر لبعض الوقت.
        [blocked] اسمح لعناويننا بالمرور من الحماية، أو قيّم ذلك يدويًا في متصفح.
        [malformed] انظر في سجل تشغيل الخادم ماذا أرسل.
        [too_large] قيّم ذلك يدويًا، أو صغّر الإجابة.
        [too_complex] قيّم ذلك يدويًا، أو بسّط الإعداد.
        [our_side] أجرِ القياس من مكان يتوفر فيه ذلك، أو أصلحه هنا: الأمر "plimsoll doctor" يبيّن ما ينقص.
        [no_data] قدّم البيانات وأعد القياس: الأمر "plimsoll data status" يبيّن الموجود منها.
        [guarded] إذا كانت هذه شبكتك، فاسمح بالنطاق بالخيار --allow-net وأعد القياس.
        [opted_out] اسأل المالك.
        [budget] أعد القياس مع قيمة أكبر للخيار --timeout.
        [unresolved] اجعل الاسم يؤدي إلى عنوان، وأعد القياس.
        [no_control] أعد القياس لاحقًا، أو من مكان آخر.
       *[other] أصلح أولًا ما يُبنى عليه هذا، وأعد القياس.
    }
# $how is null or nothing.
no-mail = { $how ->
    [null] يقول الاسم إنه لا يستقبل بريدًا، فلا يوجد خادم بريد لاختباره
   *[other] لا أحد يستقبل بريدًا لهذا الاسم، فلا يوجد خادم بريد لاختباره
}
no-address = ليس للمضيف عنوان، فلا يوجد ما يُتصل به
left-out = { FORM($count) ->
    [one] لم يُفحص عنوان آخر واحد
    [two] لم يُفحص عنوانان آخران
    [few] لم تُفحص { $count } عناوين أخرى
    [many] لم يُفحص { $count } عنوانًا آخر
   *[other] لم يُفحص { $count } عنوان آخر
}
hosts-left-out = { FORM($count) ->
    [one] لم يُفحص خادم بريد آخر واحد
    [two] لم يُفحص خادما بريد آخران
    [few] لم تُفحص { $count } خوادم بريد أخرى
   *[other] لم يُفحص { $count } خادم بريد آخر
}
# The same where a part could not be seen: $what is its name, "TLS 1.0" for instance.
unseen-of = { $what }: { unseen }
# The reasons for which a thing was not seen; other messages refer to it. $reason is a word from a closed list.
reason-said = { $reason ->
    [timeout] لا إجابة ضمن المدة التي ننتظرها
    [refused] رُفض الاتصال
    [unreachable] تقول الشبكة إن العنوان لا يمكن الوصول إليه
    [closed] أغلق الطرف الآخر الاتصال
    [rate_limited] طُلب منا أن نبطئ
    [blocked] حصلنا على حجب أو اختبار تحقق بدل ما يحصل عليه الزوار
    [malformed] لا يمكن قراءة الإجابة
    [too_large] الإجابة أكبر مما نحتفظ به
    [too_complex] يتطلب الحكم عليها عملًا أكثر من المعقول
    [our_side] ينقصنا من جانبنا ما يلزم
    [no_data] لم تُقدَّم البيانات اللازمة لذلك
    [guarded] العنوان مما لا نتصل به
    [opted_out] طلب المالك ألا يُقاس
    [budget] استُنفد وقت الاختبار الواحد أو عدد أسئلته
    [unresolved] الاسم لا يؤدي إلى عنوان
    [no_control] لم يُجب شيء آخر أيضًا، فقد يكون الخلل من جانبنا
    [parent] تعذّر الحكم على ما يُبنى عليه
   *[other] لسبب مجهول
}
# How a server fails to answer for a zone; other messages refer to it. $answer is a word from a closed list or a response code.
lame-said = { $answer ->
    [not-authoritative] لا توجد إجابة مرجعية
    [NOERROR] لا يوجد سجل SOA في الإجابة
   *[other] { $answer }
}
parent = لا ينطبق، لأن ما يُبنى عليه غير موجود

### Lists of everything that a server accepts

# In whose order it chooses; stands behind a sentence. $order is a word from a closed list.
list-order = { $order ->
    [server] ، بترتيب الخادم نفسه
    [client] ؛ ويتبع الخادم ترتيب العميل
    [unknown] ، بالترتيب الذي اختار به
   *[none] {""}
}
# Whether that is all. $complete is "yes" or "no".
list-rest = { $complete ->
    [no] ؛ وقد يوجد غيرها، لأن الإجابات لم تأتِ كلها
   *[yes] {""}
}

### Findings about the page that speaks for a site

# $url is where the visit ended, $hops the number of redirects before it.
redirected = قُرئ هذا بعد { FORM($hops) ->
    [one] إعادة توجيه واحدة
    [two] عمليتي إعادة توجيه
    [few] { $hops } عمليات إعادة توجيه
    [many] { $hops } عملية إعادة توجيه
   *[other] { $hops } عملية إعادة توجيه
}، عند { $url }
# $url is on another site.
elsewhere = لا يفعل هذا الاسم إلا التوجيه إلى موقع آخر ولا يعرض شيئًا بنفسه: اختبر { $url } بدلًا منه
# $status is a status code of HTTP, 400 or more.
error-page = الصفحة تخبر بوقوع خطأ (الحالة { $status })

### Tests

test-web = موقع الويب
test-mail = البريد
test-dns = خوادم الأسماء
test-conn = الاتصال

### Families of checks, and standards that have no family of their own name

family-ipv6 = IPv6
family-dnssec = DNSSEC
family-dns = خوادم الأسماء
family-dane = DANE
family-https = HTTPS
family-http = HTTP
family-tls = TLS
family-cert = الشهادات
family-caa = من يجوز له إصدار الشهادات (CAA)
family-headers = ما تقوله الصفحة للمتصفحات
family-security-txt = أين يُبلَّغ عن الثغرات (security.txt)
family-rpki = المسارات (RPKI)
family-mx = خوادم البريد
family-spf = SPF
family-dkim = DKIM
family-dmarc = DMARC
family-starttls = STARTTLS
family-mta-sts = MTA-STS
family-mail = البريد على طريقه
family-tls-rpt = تقارير TLS (TLS-RPT)
family-bimi = BIMI
family-eai = عناوين البريد بكل الكتابات
family-idn = الأسماء بكل الكتابات
family-forms = النماذج
family-accessibility = إمكانية الوصول
family-ssh = SSH
family-conn = اتصالك

standard-csp = Content-Security-Policy
standard-tls-pqc = مفاتيح تصمد أمام الحواسيب الكمومية
standard-web_ipv6 = IPv6
standard-web_dnssec = DNSSEC
standard-web_https = HTTPS
standard-web_rpki = المسارات (RPKI)
standard-mail_ipv6 = IPv6
standard-mail_dnssec = DNSSEC
standard-mail_auth = DMARC وDKIM وSPF
standard-mail_starttls = STARTTLS وDANE
standard-mail_rpki = المسارات (RPKI)
standard-xfo = التأطير
standard-xcto = أنواع المحتوى
standard-referrer-policy = Referrer-Policy
standard-isolation-headers = العزل
standard-cookies = ملفات تعريف الارتباط

### The report: its head

# $id is the policy's id, $version its version, $title its title.
report-norm = الضوابط: { $title } ({ $id }، الإصدار { $version })
# $time is a time, $place the vantage, $version that of the program that measured.
report-measured = القياس: { $time } من «{ $place }»، ببرنامج Plimsoll { $version }
report-typed = طُلب بصيغة: { $typed }
report-no-ipv4 = لا يتوفر IPv4 في هذا المكان: تعذّر اختبار ما يحتاج إليه.
report-no-ipv6 = لا يتوفر IPv6 في هذا المكان: تعذّر اختبار ما يحتاج إليه.
# $pace is "none" or the name of a file.
report-pace = الوتيرة: { $pace ->
    [none] بلا توقفات وبلا حدود لكل خادم؛ للشبكات الخاصة فقط
   *[other] { $pace }
}
report-allowed = نطاقات العناوين المسموح بها مع أنها خاصة: { $nets }

### The report: one sentence

# $name is the subject, $norm the norm's title, $count a number of checks.
standing-meets = { $name } يستوفي «{ $norm }»: { FORM($count) ->
    [one] نجح الفحص الإلزامي الوحيد المنطبق
    [two] نجح الفحصان الإلزاميان المنطبقان
    [few] نجحت كل الفحوص الإلزامية المنطبقة، وعددها { $count }
    [many] نجحت كل الفحوص الإلزامية المنطبقة، وعددها { $count }
   *[other] نجحت كل الفحوص الإلزامية المنطبقة، وعددها { $count }
}.
standing-fails = { $name } لا يستوفي «{ $norm }»: { FORM($count) ->
    [one] لم ينجح فحص إلزامي واحد
    [two] لم ينجح فحصان إلزاميان
    [few] لم تنجح { $count } فحوص إلزامية
    [many] لم ينجح { $count } فحصًا إلزاميًا
   *[other] لم ينجح { $count } فحص إلزامي
}.
standing-unknown = لا يمكن الجزم بعد هل يستوفي { $name } «{ $norm }»: { FORM($count) ->
    [one] تعذّر اختبار فحص إلزامي واحد
    [two] تعذّر اختبار فحصين إلزاميين
    [few] تعذّر اختبار { $count } فحوص إلزامية
    [many] تعذّر اختبار { $count } فحصًا إلزاميًا
   *[other] تعذّر اختبار { $count } فحص إلزامي
}، ولم يفشل أي فحص.
standing-nothing = لا تُلزم «{ $norm }» بشيء ينطبق على { $name }.
standing-also-untested = { FORM($count) ->
    [one] وتعذّر اختبار فحص إلزامي آخر واحد.
    [two] وتعذّر اختبار فحصين إلزاميين آخرين.
    [few] وتعذّر اختبار { $count } فحوص إلزامية أخرى.
    [many] وتعذّر اختبار { $count } فحصًا إلزاميًا آخر.
   *[other] وتعذّر اختبار { $count } فحص إلزامي آخر.
}

# The same in a table.
cell-meets = يستوفي
cell-fails = لا يستوفي
cell-unknown = غير معروف
cell-nothing = لا شيء إلزامي

### One subject under several norms

# $name is a subject with its test.
section-compared = بحسب الضوابط: { $name }
compared-whom = لكل ضوابط عمودها، سواء أكانت تُلزم هذا الاسم أم لا: اقرأه بمعنى «لو حُكم عليه بموجبها».
compared-caption = ما تطلبه كل ضوابط من { $name }، وما كانت النتيجة
compared-later = يُطلب المزيد لاحقًا
compared-later-title = ابتداءً من يوم لاحق
compared-only = حُذفت هنا التقارير المفصّلة لكل ضوابط: اطلب واحدًا منها بالخيار --policy ID، أو كلها بالخيار --format html.
not-asked = غير مطلوب
# $level is one of level-*, $day a day as 2036-01-01.
asked-later = { $level } ابتداءً من { $day }
in-force-since = منذ { $day }
in-force-from = ابتداءً من { $day }
in-force-until = حتى { $day }
# One letter each, no two the same.
letter-required = إ
letter-recommended = م
letter-optional = خ
column-norm = الضوابط
column-force = أين، وقوتها
column-in-force = السريان
column-standing = الإجمالي
row-place = أين
row-force = القوة
row-whom = على من تسري
force-law = قانون
force-binding = مُلزم
force-comply_or_explain = التزم أو برّر
force-agreement = اتفاق
force-contract = شروط تعاقد
force-voluntary = طوعي
force-none = بلا إلزام
place-AU = أستراليا
place-CA = كندا
place-CZ = التشيك
place-DE = ألمانيا
place-DK = الدنمارك
place-EU = الاتحاد الأوروبي
place-GB = المملكة المتحدة
place-NL = هولندا
place-NO = النرويج
place-US = الولايات المتحدة
place-industry = القطاع
place-international = دولي

### The report: the score

# $percent, $low and $high are whole numbers.
score-exact = النتيجة: { $percent }%. لكل معيار الوزن نفسه؛ وهذا ما نجح من الإلزامي المنطبق:
score-range = النتيجة: بين { $low }% و{ $high }%، تبعًا لما تعذّر اختباره. لكل معيار الوزن نفسه؛ وهذا ما نجح من الإلزامي المنطبق:
# $passed of $of checks, by weight.
score-share = { $passed } من { $of }
score-share-untested = { $passed } من { $of }، ولم يُختبر { $untested }
# $sum is a sum written out.
score-sum = { $sum } = { $percent }%
score-sum-low = على الأقل { $sum } = { $percent }%
score-sum-high = على الأكثر { $sum } = { $percent }%
# The same where a norm has it made as Internet.nl does. $points and $percent are numbers, or two with a dash between them.
score-points-exact = النتيجة: { $percent }%، محسوبة كما يحسبها Internet.nl: نقاط ما هو إلزامي نسبةً مئوية من أقصى ما يمكن، مقطوعة إلى عدد صحيح لكل فئة؛ ثم متوسط الفئات، مقطوعًا مرة أخرى:
score-points-range = النتيجة: بين { $low }% و{ $high }%، تبعًا لما تعذّر اختباره، محسوبة كما يحسبها Internet.nl: نقاط ما هو إلزامي نسبةً مئوية من أقصى ما يمكن، مقطوعة إلى عدد صحيح لكل فئة؛ ثم متوسط الفئات، مقطوعًا مرة أخرى:
score-points = { $passed } من { $of } نقطة: { $percent }%
score-lost-title = أين فُقدت النقاط، عند الخادم الأقل نقاطًا:
# $name is what Internet.nl calls it, $checks are ids of ours.
score-lost = { $name } ({ $checks }): { $points } من { $of }

### The report: its parts

section-overview = نظرة عامة
section-missing = الإلزامي الناقص
section-untested = ما تعذّر اختباره
section-warnings = ما نجح مع تحذير
section-advice = توصيات لم تُتّبع
section-checks = كل الفحوص
section-listed = كل ما هو مقبول
section-data = البيانات والتكلفة

# $places is a list of endpoints, $more how many further ones are not named.
item-places = عند { $places }{ $more ->
    [0] {""}
   *[other] {" "}وغيرها ({ $more })
}
item-seen = ما شوهد: { $evidence }
item-fix = كيف: { $fix }
item-who = من: { $who }. الجهد: { $effort }.
# $checks is a list of ids.
item-fallen = وبسبب ذلك تُعد هذه الفحوص غير ناجحة أيضًا: { $checks }.
item-todo = المطلوب: { $fix }

### The report: marks of single checks, short

mark-pass = ناجح
mark-fail = لم ينجح
mark-warn = تحذير
mark-info = للعلم
mark-not_applicable = لا ينطبق
mark-not_tested = لم يُختبر
mark-explained = مُبرَّر

### The report: data and cost

# $source is a file or address, $time when it was made, $age how old it was when it was used.
data-line = { $source }: أُنشئ { $time }، قبل هذا القياس بمدة { $age }
data-line-undated = { $source }: لا يذكر متى أُنشئ
data-none = لم تُستخدم أي بيانات خارجية.
age-minutes = { FORM($n) ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
age-hours = { FORM($n) ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
age-days = { FORM($n) ->
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
# $time is a number with its unit.
cost-line = مدة القياس { $time }، وعدد الاتصالات { $connections }، وعدد استعلامات DNS { $queries }.

### The report as a page

page-skip = انتقل إلى التقرير
# $name is the first subject, $more how many further reports the page holds.
page-title = { $name }{ FORM($more) ->
    [zero] {""}
    [one] {" "}وتقرير آخر
    [two] {" "}وتقريران آخران
    [few] {" "}و{ $more } تقارير أخرى
    [many] {" "}و{ $more } تقريرًا آخر
   *[other] {" "}و{ $more } تقرير آخر
} – Plimsoll
page-contents = في هذه الصفحة
# $version is that of the program that made the page.
page-made = أنشأه Plimsoll { $version }. لا تحمّل هذه الصفحة شيئًا ولا ترسل شيئًا.
page-errors = ما تعذّر فعله
page-notes = ملاحظات
# $count is a number of entries that are not shown.
page-more = وغيرها ({ $count })
section-score = النتيجة
section-chain = من الجذر إلى العناوين
section-rest = ما نجح وما لا ينطبق
count-required = الفحوص الإلزامية:
overview-caption = من يستوفي ماذا، بحسب الضوابط
# $name is a subject with its test, $answer one of the words of cell-*.
overview-link = { $name }: { $answer }
score-caption = النتيجة بحسب المعيار
checks-caption = كل فحص مع حكمه، بحسب المجموعة
column-name = الاسم
column-check = الفحص
column-verdict = الحكم
column-level = المستوى
column-standard = المعيار
column-passed = الناجح
column-address = العنوان
column-service = ما فعله
column-code = نقطة الرمز
column-class = بموجب هذه الضوابط
class-good = جيد
class-sufficient = كافٍ
class-phase-out = يُستغنى عنه تدريجيًا
class-insufficient = غير كافٍ
class-unrated = غير مقيَّم
card-found = ما وُجد
card-beside = ما شوهد أيضًا
card-listed = كل ما هو مقبول
card-evidence = الأدلة
card-shared = (قيس مرة واحدة لعدة أسماء)
# $time is a time.
card-shared-at = (قيس في { $time } لاسم آخر على هذا العنوان)
# $time is a time.
card-seen-at = (شوهد في { $time })
# $count is a number of characters.
evidence-cut = { FORM($count) ->
    [one] حُذف هنا حرف آخر واحد؛ والتقرير بصيغة JSON يحوي كل شيء.
    [two] حُذف هنا حرفان آخران؛ والتقرير بصيغة JSON يحوي كل شيء.
    [few] حُذفت هنا { $count } أحرف أخرى؛ والتقرير بصيغة JSON يحوي كل شيء.
    [many] حُذف هنا { $count } حرفًا آخر؛ والتقرير بصيغة JSON يحوي كل شيء.
   *[other] حُذف هنا { $count } حرف آخر؛ والتقرير بصيغة JSON يحوي كل شيء.
}
item-fallen-list = وبسبب ذلك تُعد هذه الفحوص غير ناجحة أيضًا:

### How the mail is set up

section-mail = كيف أُعدّ البريد
mail-hosts = من يستقبله
mail-spf = من يجوز له إرساله (SPF)
mail-dmarc = ما يُطلب فعله بالبريد المزوّر (DMARC)
mail-senders = المرسلون الذين سُئل عنهم
mail-vendors = من يشغّله
column-priority = الأولوية
column-mail-host = خادم البريد
column-mail-said = ما قاله
mail-hosts-caption = خوادم البريد، والمفضل أولًا، وما قاله كل عنوان على المنفذ 25
mail-tags-caption = السجل الساري، وسمًا وسمًا
column-tag = الوسم
column-means = معناه
# $how is null or nothing.
mail-none = { $how ->
    [null] يقول الاسم إنه لا يستقبل بريدًا.
   *[other] ليس للاسم خوادم بريد ولا عنوان: لا أحد يستقبل بريده.
}
# $reason is a word from a closed list.
mail-unseen = تعذّرت معرفة من يستقبل البريد: { reason-said }.
mail-implicit = ليس للاسم سجلات MX، فيذهب البريد إلى عناوينه نفسها.
mail-no-priority = بلا
mail-no-addresses = لا يوجد عنوان
# $vendor is a name.
mail-run-by = ({ $vendor })
# $state is a word from a closed list, $version a version of TLS or "none", $reason a word from a closed list.
mail-said = { $state ->
    [tls] STARTTLS{ $version ->
        [none] {""}
       *[other] {" "}مع { $version }
    }
    [old-tls] STARTTLS، مع إصدار TLS أقدم مما نقبله
    [no-tls] STARTTLS، لكن لا ينشأ عنه اتصال محمي
    [plain] بلا STARTTLS
    [not-smtp] لا يتحدث SMTP
    [closed] المنفذ 25 مغلق: { reason-said }
   *[unseen] تعذّر الفحص: { reason-said }
}
# $greeting is what the server said first.
mail-greeting = يحيّي بعبارة «{ $greeting }»
# $count is a number of look-ups, $max how many are allowed, $atleast is yes or no.
mail-spf-cost = كلفة قراءته { $atleast ->
    [yes] على الأقل {""}
   *[no] {""}
}{ FORM($count) ->
    [one] استعلام واحد
    [two] استعلامان
    [few] { $count } استعلامات
    [many] { $count } استعلامًا
   *[other] { $count } استعلام
}؛ والمسموح { $max }.
mail-spf-cost-free = كلفة قراءته { $atleast ->
    [yes] على الأقل {""}
   *[no] {""}
}{ FORM($count) ->
    [one] استعلام واحد
    [two] استعلامان
    [few] { $count } استعلامات
    [many] { $count } استعلامًا
   *[other] { $count } استعلام
}.
# $count is a number of look-ups.
mail-spf-voids = { FORM($count) ->
    [one] واحد منها لا يجد شيئًا.
    [two] اثنان منها لا يجدان شيئًا.
   *[other] { $count } منها لا تجد شيئًا.
}
# $addresses is a number of IPv4 addresses, $prefix the length of a prefix that has as many IPv6 addresses, or none.
mail-spf-space = يجوز أن يرسل { FORM($addresses) ->
    [zero] من IPv4 لا شيء
    [one] من IPv4 عنوان واحد
    [two] من IPv4 عنوانان
    [few] من IPv4 { $addresses } عناوين
    [many] من IPv4 { $addresses } عنوانًا
   *[other] من IPv4 { $addresses } عنوان
} و{ $prefix ->
    [none] من IPv6 لا شيء
   *[other] من IPv6 عناوين بقدر ما في { $prefix }
}.
mail-spf-open = ويجوز أن ترسل عناوين أخرى لا يمكن معرفتها مسبقًا.
mail-spf-legend = بين القوسين: الاستعلامات التي يكلّفها كل جزء مع كل ما يؤدي إليه.
mail-spf-cut = يوجد من السجلات أكثر مما هو معروض هنا.
# $state is a word from a closed list.
mail-spf-state = { $state ->
    [invalid] لا يستطيع المستقبلون قراءة هذا السجل
    [several] عدة سجلات: لا يأخذ المستقبلون أيًا منها
    [none] لا يوجد سجل SPF هنا
    [unseen] تعذّر الفحص
    [again] سبقت قراءته أعلاه
    [loop] يعود إلى حيث جاء
   *[record] {""}
}
# $remark is a word from a closed list.
mail-spf-remark = { $remark ->
    [ptr] لم يعد ينبغي استخدام ptr
    [pass-all] يسمح للجميع بالإرسال
    [neutral-all] لا يقول شيئًا عمّن لم يُذكروا
    [after-all] يأتي بعد "all"، حيث لا يقرؤه أحد
    [redirect-beside-all] لا أثر له إلى جانب "all"
    [unknown] لا يعرفه المستقبلون ويتجاوزونه
    [like-mechanism] فيه "=" مكان ":"، فيتجاوزه المستقبلون
    [macro] يعتمد على الرسالة، فلا يُعرف ما وراءه
    [void] لا يجد شيئًا
    [void-v4] لا يجد شيئًا لـ IPv4
    [void-v6] لا يجد شيئًا لـ IPv6
    [hosts] يؤدي إلى خوادم بريد أكثر مما يستعلم عنه المستقبلون
    [no-name] ليس اسمًا يمكن أن يوجد في DNS
   *[over] استعلام زائد: يتوقف المستقبلون هنا
}
# $name is the name that was asked, $records a number of records.
mail-dmarc-step = { $name }: { FORM($records) ->
    [zero] لا يوجد سجل
    [one] سجل واحد
    [two] سجلان لا يُحتسب أي منهما
    [few] { $records } سجلات لا يُحتسب أي منها
    [many] { $records } سجلًا لا يُحتسب أي منها
   *[other] { $records } سجل لا يُحتسب أي منها
}
mail-dmarc-silent = { $name }: لا توجد إجابة
# $origin is a word from a closed list.
mail-dmarc-origin = { $origin ->
    [own] هذا سجل النطاق نفسه، وهو الساري.
    [organization] يسري سجل المؤسسة هذا على الأسماء التي تحته.
    [suffix] يسري هذا السجل للنطاق الذي تُسجَّل الأسماء تحته.
   *[none] لا يسري أي سجل.
}
# $tag is a word from a closed list, $value its value.
mail-dmarc-says = { $tag ->
    [p] { $value ->
        [reject] ارفض البريد الذي لا يجتاز الفحص
        [quarantine] اعزل البريد الذي لا يجتاز الفحص
       *[other] لا تفعل شيئًا بالبريد الذي لا يجتاز الفحص
    }
    [sp] { $value ->
        [reject] للأسماء التي تحت النطاق: ارفض
        [quarantine] للأسماء التي تحت النطاق: اعزل
       *[other] للأسماء التي تحت النطاق: لا تفعل شيئًا
    }
    [np] { $value ->
        [reject] للأسماء غير الموجودة تحت النطاق: ارفض
        [quarantine] للأسماء غير الموجودة تحت النطاق: اعزل
       *[other] للأسماء غير الموجودة تحت النطاق: لا تفعل شيئًا
    }
    [psd] { $value ->
        [y] يسجّل آخرون أسماء تحت هذا النطاق
       *[other] هذا النطاق تملكه مؤسسة واحدة
    }
    [t] قيد التجربة فقط: على المستقبلين أن ينزلوا درجة واحدة
    [adkim] { $value ->
        [s] يجب أن يكون DKIM لهذا الاسم بعينه
       *[other] يجوز أن يكون DKIM لأي اسم من أسماء المؤسسة
    }
    [aspf] { $value ->
        [s] يجب أن يكون SPF لهذا الاسم بعينه
       *[other] يجوز أن يكون SPF لأي اسم من أسماء المؤسسة
    }
    [rua] تذهب التقارير اليومية إلى { $value }
    [ruf] تذهب التقارير عن الرسائل المفردة إلى { $value }
    [fo] متى تُطلب التقارير عن الرسائل المفردة: { $value }
    [old] الوسم «{ $value }» من المعيار القديم ولم يعد يُقرأ
    [value] للوسم «{ $value }» قيمة غير مناسبة، فيُعد كأنه لم يُذكر
    [repeated] الوسم «{ $value }» مكرر
   *[unknown] الوسم «{ $value }» غير معروف ويتم تجاوزه
}
# $mailbox is a mail address, $address that of a server, $result a word from a closed list.
mail-sender = { $mailbox } من { $address }: { $result ->
    [pass] يجوز له الإرسال (pass)
    [fail] لا يجوز له الإرسال (fail)
    [softfail] لا يجوز له الإرسال على الأرجح (softfail)
    [neutral] لا يقال عنه شيء (neutral)
    [none] لا يوجد سجل SPF (none)
    [temperror] لم تأتِ إحدى الإجابات (temperror)
    [permerror] لا يستطيع المستقبلون قراءة السجل (permerror)
   *[unknown] تعذّر الجزم
}
mail-sender-own = هذا الخادم يستقبل بريد النطاق.
# $term is a term of a record, $domain the domain that has it.
mail-sender-matched = حسمه «{ $term }» في سجل { $domain }.
# $problem is a word from a closed list, $about the name that it is about.
mail-sender-problem = { $problem ->
    [unanswered] لا توجد إجابة عن { $about }.
    [lookups] يتطلب استعلامات أكثر من المسموح.
    [voids] استعلامات كثيرة جدًا لا تجد شيئًا.
    [hosts] يؤدي { $about } إلى خوادم بريد كثيرة جدًا.
    [syntax] لا يمكن قراءة سجل { $about }.
    [several] لدى { $about } عدة سجلات.
   *[no-record] ليس لدى { $about } سجل.
}
# $text is what the domain says.
mail-sender-says = يقول النطاق: «{ $text }»
# $vendor is a name, $role a word from a closed list, $name the name in the records that shows it.
mail-vendor = { $vendor } { $role ->
    [receives] يستقبل البريد
    [sends] يرسل البريد
   *[dns] يخدم الأسماء
} (عُرف ذلك من { $name }).
# $names is a list of names.
item-provider = اطلب ذلك من مزوّدك: { $names }.

### The drawing of the way from the root to the addresses

# $name is the subject, $zones a number of zones.
chain-title = كيف فُوِّض { $name } ووُقِّع وقُدِّم
chain-desc = { FORM($zones) ->
    [one] منطقة واحدة،
    [two] منطقتان، من الجذر نزولًا،
    [few] { $zones } مناطق، من الجذر نزولًا،
   *[other] { $zones } منطقة، من الجذر نزولًا،
} ومع كل منها ما تقوله المنطقة الأم عن مفاتيحها والمفاتيح نفسها؛ ثم خوادم الأسماء والعناوين. والمحتوى نفسه مكتوب نصًا إلى جانب الرسم.
chain-same = الرسم هو نفسه في تقرير سابق في هذه الصفحة.
chain-root = منطقة الجذر
chain-secure = موقّعة، والتوقيعات سليمة
chain-insecure = لا يحميها DNSSEC
chain-bogus = لا تجتاز التحقق
chain-unknown = تعذّر الجزم
chain-anchors = مراسي الثقة
chain-no-anchors = لم تُقدَّم مرساة ثقة
chain-signers = سجلات DS لدى المنطقة الأم
chain-no-signers = لا يوجد سجل DS لدى المنطقة الأم
chain-keys = المفاتيح
chain-no-keys = لم تُشاهد مفاتيح
chain-unfit = ليس هذا الآن أيًا من مفاتيح المنطقة
chain-pointed = يشير إليه سجل DS
chain-anchored = تشير إليه مرساة ثقة
chain-revoked = ملغى
chain-servers = خوادم الأسماء
# $names is a list of names or addresses.
chain-names = { $names }
chain-parent-only = (لا تذكره إلا المنطقة الأم)
chain-child-only = (لا تذكره إلا المنطقة نفسها)
chain-answers = يجيب
chain-lame = لا يجيب عن المنطقة ({ lame-said })
# $reason is a word from a closed list.
chain-silent = { $reason ->
    [timeout] لا إجابة
    [refused] مرفوض
    [unreachable] لا يمكن الوصول إليه
    [rate_limited] طلب منا أن نبطئ
    [malformed] لا يمكن قراءة الإجابة
    [our_side] غير ممكن من هنا
    [guarded] عنوان لا نتصل به
    [opted_out] لم يُسأل، كما يرغب المالك
    [budget] لم يُسأل في الوقت المناسب
   *[other] تعذّر الفحص
}
chain-not-asked = لم يُسأل
chain-no-addresses = لا توجد عناوين
chain-no-answer = لا إجابة
# $name and $target are names, $rtype CNAME or DNAME.
chain-alias = { $name } اسم مستعار يؤدي إلى { $target } ({ $rtype })
chain-two-ways = تسلك عائلتا العناوين طريقين مختلفين
# $count is a number of entries that are not drawn.
chain-more = + { $count } أخرى
chain-more-zones = { FORM($count) ->
    [one] + منطقة أخرى
    [two] + منطقتان أخريان
    [few] + { $count } مناطق أخرى
   *[other] + { $count } منطقة أخرى
}
# $at is a name and a record type, $why a word from a closed list.
chain-breaks = تنكسر السلسلة عند { $at }: { chain-why }
chain-ends = تنتهي السلسلة عند { $at }: { chain-why }
chain-why = { $why ->
    [unsigned] تثبت المنطقة الأم أن لا شيء موقّع تحتها
    [opt-out] يترك إثبات المنطقة الأم مجالًا لأسماء غير موقّعة
    [unsupported-algorithm] لا توجد إلا خوارزميات لا تعرفها المحلّلات
    [unsupported-digest] لا توجد إلا بصمات لا تعرفها المحلّلات
    [iterations] تكرارات NSEC3 كثيرة جدًا
    [no-anchor] لا توجد مرساة ثقة
    [unanswered] لا توجد إجابة
    [not-asked] لم يُسأل عنه
    [too-complex] يتطلب الحكم عليه عملًا أكثر من المعقول
    [missing-signature] لا يوجد توقيع
    [expired] انتهى التوقيع
    [not-yet-valid] لم يصبح التوقيع ساريًا بعد
    [bad-signature] التوقيع لا يطابق البيانات
    [no-key-for-signature] لا يوجد مفتاح يناسب التوقيع
    [bad-signature-fields] التوقيع يناقض البيانات
    [no-key-for-delegation] لا يوجد المفتاح الذي تشير إليه المنطقة الأم
    [key-set-not-signed] المفتاح الذي تشير إليه المنطقة الأم لم يوقّع المفاتيح
    [missing-keys] لا توجد مفاتيح
    [no-key-for-anchor] لا يوجد مفتاح يناسب مرساة الثقة
    [missing-denial] عدم وجوده غير مُثبت
    [missing-wildcard-proof] لا شيء يثبت جواز استخدام السجل العام (wildcard)
    [missing-delegation-proof] ليس لدى المنطقة الأم، ولا هي تثبت عدم وجوده
    [bad-alias] الاسم المستعار ليس كما ينبغي أن يكون
   *[other] { $why }
}

### A check's page

explain-question = السؤال
explain-why = لماذا يهم
explain-measured = ما يُقاس، وكيف
explain-findings = ما يمكن أن يوجد
explain-norms = ما يستند إليه
explain-parameters = ما يمكن أن تضبطه السياسة
explain-levels = مدى ما تطلبه { $policy } من ذلك
explain-fix = كيف يُصلَح
# $id is a check's id.
explain-since = الفحص { $id }، منذ الإصدار { $version }.
explain-removed = الفحص { $id }، أُلغي في الإصدار { $version }.
explain-parents = يُبنى على: { $checks }.
# $keyword is MUST, SHOULD or the like, $date a month.
norm-line = { $norm } ({ $keyword })، يسري منذ { $date }
parameter-line = { $name } = { $value }: { $about }
level-line = { $test }: { $level }
explain-not-asked = غير مطلوب في أي اختبار.
explain-list = الفحوص. الأمر "plimsoll explain ID" يعرض واحدًا منها.
# What a finding means for the verdict.
outcome-pass = ناجح
outcome-fail = لم ينجح
outcome-warn = تحذير
outcome-info = للعلم
outcome-note = ملاحظة
outcome-not_applicable = لا ينطبق
outcome-not_tested = لم يُختبر

### While measuring

stage-names = العناوين
stage-name-servers = خوادم الأسماء
stage-web = خوادم الويب
stage-mail = خوادم البريد
stage-proofs = إثباتات DNSSEC
# $done of $total subjects.
progress-total = قيس { $done } من أصل { $total }
progress-waiting = في الانتظار

### Results without a report

# $name is the subject.
no-such-name = الاسم { $name } غير موجود: لا يمكن أن يوجد تحته موقع ويب ولا بريد ولا غيرهما؛ تحقق من صحة كتابته
nothing-measured = تعذّر قياس أي شيء عن { $name }: { $reason ->
    [timeout] خوادم الأسماء على الطريق إليه لا تجيب ({ $detail })
    [our_side] ليس لهذا الجهاز طريق إلى خوادم الأسماء؛ الأمر "plimsoll doctor" يبيّن ما ينقص
    [guarded] لخوادم أسمائه عناوين لا نتصل بها؛ وإذا كانت هذه شبكتك، فاسمح بالنطاق بالخيار --allow-net
    [opted_out] طلب المالك ألا يُقاس
    [budget] استُنفد وقت الاختبار الواحد؛ أعطِ الخيار --timeout قيمة أكبر
   *[other] لم يعطِ أي خادم أسماء إجابة صالحة للاستخدام ({ $detail })
}

### Data that is kept

# $source are files, $made tells their age, $count, $v4 and $v6 are numbers of entries.
status-vrps = بيانات ROA: عدد المتحقَّق منها { $count }، { $made }، من { $source }
status-routes = المسارات: عدد بادئات IPv4 هو { $v4 } وعدد بادئات IPv6 هو { $v6 }، { $made }، من { $source }
status-roots = الشهادات الجذرية: عددها { $count }، مضمّنة ({ $version })
status-made = أُنشئت { $time }، قبل { $age }
status-undated = عمرها غير معروف
status-no-vrps = بيانات ROA: لا توجد، فلا يمكن اختبار فحوص RPKI؛ أحضرها بالأمر "plimsoll data import --vrps FILE"
status-no-routes = المسارات: لا توجد، فلا يمكن اختبار صلاحيتها؛ أحضرها بالأمر "plimsoll data import --routes FILE --routes FILE" لكل من IPv4 وIPv6

### Whether this machine can measure

doctor-good = سليم
doctor-lacking = ناقص
doctor-broken = مشكلة
doctor-configuration = الإعدادات: { $file }
doctor-no-configuration = الإعدادات: لا يوجد ملف، وكل شيء كما هو مضمّن
doctor-configuration-broken = الإعدادات: { $why }
doctor-clock = الساعة: { $time }
doctor-clock-wrong = الساعة: { $time }، وهي قبل وقت بناء هذا البرنامج؛ اضبط الساعة، وإلا كان الحكم على التوقيعات والشهادات خاطئًا
doctor-network = الشبكة: { $why }
# $way is "IPv4, UDP" or the like.
doctor-root = خوادم الجذر عبر { $way }: أجاب { $address } خلال { $ms } ms
doctor-no-root = خوادم الجذر عبر { $way }: { $reason ->
    [timeout] لا إجابة؛ انظر هل يوقف جدار ناري المنفذ 53
    [our_side] غير ممكن من هنا ({ $detail })
    [refused] مرفوض؛ انظر هل يوقف جدار ناري المنفذ 53
    [guarded] { $detail }؛ اسمح بالنطاق بالخيار --allow-net
    [no_data] { $detail }
   *[other] { $reason } ({ $detail })؛ انظر هل يجيب شيء على الطريق بدلًا منها
}
doctor-language = اللغة: { $name } ({ $tag })
doctor-width = الطرفية: عرضها { $width } عمودًا
doctor-no-terminal = الطرفية: لا توجد، وتُكتب التقارير بعرض 80 عمودًا

### The lab

demo-starts = تُشغَّل على هذا الجهاز إنترنت مصغّرة، ويُختبر اثنا عشر اسمًا من أسمائها. ولا يخرج شيء من الجهاز.
demo-meets = يستوفي الضوابط
demo-fails = لا يستوفيها
demo-up = التقارير عند { $at } - افتحه في متصفح. وينهيه Ctrl-C.
demo-written = التقارير في { $at }.
demo-next = بعد ذلك: الأمر "plimsoll test example.nl" يختبر اسمًا على الإنترنت، والأمر "plimsoll lab list" يعرض كل أسماء المختبر.

lab-up = المختبر جاهز وفيه { $names } اسمًا، بعد { $seconds } s. وينهيه Ctrl-C.
lab-files = الملفات التي تؤدي إليه في { $folder }. وأي برنامج آخر يحتاج إليها أيضًا ليجد طريقه.
lab-how = اختبر اسمًا فيه:
lab-how-long = الشيء نفسه كاملًا:
lab-list-hint = الأمر "plimsoll lab list" يبيّن ما العيب في كل اسم.
lab-agree = عدد النطاقات { $domains }، وعدد الأحكام { $verdicts }، وكلها متفقة ({ $seconds } s، منها { $start } s للتشغيل)
lab-differ = عدد النطاقات { $domains }، وعدد الأحكام { $verdicts }، وعدد المختلف منها { $disagreements } ({ $seconds } s، منها { $start } s للتشغيل)
lab-head-name = الاسم
lab-head-test = الاختبار
lab-head-check = الفحص
lab-head-expected = المتوقع
lab-head-found = ما وُجد
lab-count = { $test }: عدد الأسماء { $names }، وعدد الأحكام { $verdicts }
lab-unguarded = عدد الاتصالات أو الحزم التي ذهبت إلى عناوين لا يجوز الوصول إليها: { $count }

lab-theme-models = نماذج
lab-theme-ipv6 = IPv6
lab-theme-dnssec = توقيعات DNS
lab-theme-algorithms = خوارزميات DNSSEC
lab-theme-servers = خوادم الأسماء
lab-theme-https = HTTPS
lab-theme-tls = TLS
lab-theme-redirects = من http إلى https
lab-theme-hsts = HSTS
lab-theme-headers = حقول الترويسة
lab-theme-security-txt = security.txt
lab-theme-certificates = الشهادات
lab-theme-caa = من يجوز له إصدار الشهادات
lab-theme-dane = الشهادات التي يذكرها DNS
lab-theme-routes = المسارات
lab-theme-hostile = أسماء تحاول الإضرار
lab-theme-http = إصدارات HTTP وسجلات HTTPS
lab-theme-mail-models = البريد: نماذج
lab-theme-mx = البريد: من يستقبله
lab-theme-smtp = البريد: ما تقوله خوادم البريد
lab-theme-spf = البريد: SPF
lab-theme-dmarc = البريد: DMARC
lab-theme-dkim = البريد: DKIM
lab-theme-mta-sts = البريد: MTA-STS
lab-theme-mail-records = البريد: التقارير والشعارات
lab-theme-mail-dane = البريد: DANE
lab-theme-mail-hosts = البريد: الخوادم التي تستقبله
lab-theme-mail-hostile = البريد: خوادم وسجلات تحاول الإضرار

### Which suppliers stand behind what fails

suppliers-head = { FORM($count) ->
    [one] حُكم على اسم واحد
    [two] حُكم على اسمين
    [few] حُكم على { $count } أسماء
    [many] حُكم على { $count } اسمًا
   *[other] حُكم على { $count } اسم
} بموجب { $policy }. عدد حالات عدم النجاح: { FORM($failures) ->
    [one] حالة واحدة
    [two] حالتان
    [few] { $failures } حالات
   *[other] { $failures } حالة
}؛ وما يستطيع مورّد واحد إصلاحه وحده: { FORM($one) ->
    [zero] لا شيء
    [one] حالة واحدة
    [two] حالتان
    [few] { $one } حالات
   *[other] { $one } حالة
}؛ وما للمالك، أو لجهة غير معروفة، نصيب فيه: { FORM($own) ->
    [zero] لا شيء
    [one] حالة واحدة
    [two] حالتان
    [few] { $own } حالات
   *[other] { $own } حالة
}.
suppliers-none = ليس لدى أي مورّد لعدة أسماء ما يصلحه.
suppliers-more = { FORM($count) ->
    [one] يوجد مورّد آخر واحد
    [two] يوجد مورّدان آخران
    [few] يوجد { $count } مورّدين آخرين
    [many] يوجد { $count } مورّدًا آخر
   *[other] يوجد { $count } مورّد آخر
} في الجدول الذي يعطيه --format json أو csv.
suppliers-role-dns = خوادم الأسماء
suppliers-role-web = موقع الويب
suppliers-role-mail = البريد الوارد
suppliers-role-sends = البريد المرسل نيابة عن المالك
suppliers-role-network = الشبكة
suppliers-row = { $name } ({ $role })، وعدد الأسماء التي يخدمها: { FORM($serves) ->
    [one] اسم واحد
    [two] اسمان
    [few] { $serves } أسماء
    [many] { $serves } اسمًا
   *[other] { $serves } اسم
}
suppliers-lever = { FORM($pass) ->
    [zero] لا ينجح في { FORM($fails) ->
        [one] اسم واحد، وعلى غيره أن يساعد في إصلاحه
        [two] اسمين، وعلى غيره أن يساعد في إصلاحهما
        [few] { $fails } أسماء، وعلى غيره أن يساعد في إصلاحها
        [many] { $fails } اسمًا، وعلى غيره أن يساعد في إصلاحها
       *[other] { $fails } اسم، وعلى غيره أن يساعد في إصلاحها
    }
    [one] سينجح اسم واحد
    [two] سينجح اسمان
    [few] ستنجح { $pass } أسماء
    [many] سينجح { $pass } اسمًا
   *[other] سينجح { $pass } اسم
} ({ $level }): { $names }{ $more ->
    [0] { "" }
   *[other] {" "}وغيرها ({ $more })
}
suppliers-meet = لو أُصلح كل هذا لاستوفى كل ما هو إلزامي { FORM($count) ->
    [one] اسم واحد
    [two] اسمان
    [few] { $count } أسماء
    [many] { $count } اسمًا
   *[other] { $count } اسم
}.

### Registered reasons not to comply

standing-explained = { $name } لا يستوفي «{ $norm }»، ويبيّن السبب: { FORM($count) ->
    [one] لم يُستوفَ فحص إلزامي واحد، وله سبب مسجّل سارٍ
    [two] لم يُستوفَ فحصان إلزاميان، ولكل منهما سبب مسجّل سارٍ
    [few] لم تُستوفَ { $count } فحوص إلزامية، ولكل منها سبب مسجّل سارٍ
    [many] لم يُستوفَ { $count } فحصًا إلزاميًا، ولكل منها سبب مسجّل سارٍ
   *[other] لم يُستوفَ { $count } فحص إلزامي، ولكل منها سبب مسجّل سارٍ
}.
cell-explained = يبرّر
section-explained = غير مستوفى، وله سبب مسجّل
card-explanation = السبب المسجّل
# $date is the last day on which it holds, $owner who stands for it, $ground one of those below, $reason what they wrote.
explained-until = مُبرَّر حتى { $date } من { $owner }، { $ground }: { $reason }.
explained-expired = انتهى التبرير في { $date } ({ $owner }، { $ground }): { $reason }. استوفِ المتطلب، أو اتخذ قرارًا جديدًا.
# $check is the id of another check.
explained-with = هو غير مستوفى لأن { $check } غير مستوفى، وهذا التبرير يخصّه.
# $text is what they wrote.
explained-evidence = الأدلة: { $text }.
explained-risk = الخطر في هذه الأثناء: { $text }.
explained-compensation = ما اتُّخذ بدلًا منه: { $text }.
explained-review = يُعاد النظر فيه في { $date }.
ground-no-offer = العرض في السوق قليل جدًا
ground-not-safe-enough = غير آمن أو غير مضمون بما يكفي في هذه الحالة
ground-great-weight = سبب آخر بالغ الأهمية

# The register itself, on a terminal. $entry is what it is about, $date a day.
register-empty = لا توجد في السجل تبريرات.
register-holds = سارٍ حتى { $date }
register-not-yet = سارٍ ابتداءً من { $date }
register-expired = انتهى في { $date }
register-review = تجب إعادة النظر فيه منذ { $date }
register-gaps = لا يذكر شيئًا عن { $gaps }، وسيسأل عنه القارئ
register-owner = { $owner }، { $ground }: { $reason }
register-good = { FORM($count) ->
    [zero] السجل صالح للاستخدام؛ ولا توجد فيه تبريرات.
    [one] السجل صالح للاستخدام: تبرير واحد.
    [two] السجل صالح للاستخدام: تبريران.
    [few] السجل صالح للاستخدام: { $count } تبريرات.
    [many] السجل صالح للاستخدام: { $count } تبريرًا.
   *[other] السجل صالح للاستخدام: { $count } تبرير.
}
register-added = أُضيف إلى { $file }: { $entry }، حتى { $date }.
