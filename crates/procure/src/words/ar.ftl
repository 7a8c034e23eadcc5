# Words of annexes to tenders, and of the questions that lead to them.

### The eight questions

question-1 = ماذا تشتري؟ يجوز اختيار أكثر من إجابة.
question-2 = ما قيمته طوال مدته، باليورو ودون ضرائب؟ يكفي نطاق تقريبي.
question-3 = من المشتري؟
question-4 = في أي بلد يقع مقر المشتري؟ حرفان لاتينيان، مثل NL أو DE أو US.
question-5 = ما البيانات التي يتعامل معها؟ يجوز اختيار أكثر من إجابة.
question-6 = من يستخدمه؟ يجوز اختيار أكثر من إجابة.
question-7 = كم شهرًا تبلغ مدة العقد، بما في ذلك خيارات التمديد؟
question-8 = من المورّد الحالي، وما أسماء النطاقات الحالية؟ لا شيء، إذا كان المشروع جديدًا.

dialogue-start = ثمانية أسئلة. أجب بالرقم أو بالكلمة، وافصل بين الإجابات المتعددة بالفاصلة اللاتينية ",". والسطر الفارغ يأخذ ما بين القوسين المعقوفين، وعلامة "<" تعود إلى السؤال السابق.
dialogue-of = السؤال { $number } من 8
dialogue-default = [{ $default }]
dialogue-nothing-before = هذا هو السؤال الأول.
dialogue-needed = أجب من فضلك: ليس لهذا السؤال إجابة افتراضية.
dialogue-supplier = المورّد الحالي ثم الأسماء، وبينها الفاصلة اللاتينية ",": Example Ltd, example.nl, example.com
dialogue-none = لا شيء

### What is bought

object-api = واجهة للبرامج (API)
object-bulk-mail-service = البريد الجماعي (نشرات وإشعارات وفواتير)
object-cdn = توصيل المحتوى (CDN)
object-certificates = الشهادات
object-cloud-service = الخدمات السحابية (حوسبة وتخزين ومنصات)
object-collaboration-software = برمجيات العمل المشترك (رسائل واجتماعات ومستندات)
object-connectivity = الاتصال بالإنترنت وروابط الشبكة
object-dns-hosting = DNS (خوادم الأسماء)
object-domain-registration = أسماء النطاقات
object-identity-service = خدمة تسجيل الدخول
object-iot-device = الأجهزة المتصلة (كاميرات ومستشعرات وعدّادات)
object-mail-relay = بوابة البريد
object-mail-service = البريد الإلكتروني
object-monitoring = مراقبة الأسماء والشهادات
object-network-equipment = معدات الشبكة
object-ot-system = المنشآت الصناعية
object-remote-access = الوصول عن بُعد
object-resolver-service = خدمة محلّل DNS
object-saas = البرمجيات كخدمة (SaaS)
object-soc-service = المراقبة الأمنية
object-software-development = البرمجيات (تطويرها أو تعديلها)
object-web-application = تطبيق ويب
object-website-hosting = موقع ويب (بناؤه واستضافته وصيانته)
object-wifi-service = Wi-Fi
object-workplace = بيئة العمل
object-workplace-software = البرمجيات المكتبية

### Who buys

sector-central-government = الحكومة المركزية
sector-regional-government = حكومة إقليمية: محافظة أو إقليم أو ولاية
sector-municipality = بلدية
sector-public-body = هيئة أخرى ذات مهمة عامة
sector-education = التعليم
sector-health = الرعاية الصحية
sector-utility = الطاقة والمياه والنقل والبريد
sector-digital-provider = مزوّد خدمات رقمية (DNS أو خدمات سحابية أو مركز بيانات أو شبكة)
sector-finance = القطاع المالي
sector-business = شركة أخرى
sector-nonprofit = جمعية أو مؤسسة غير ربحية

### Data

data-none = لا بيانات عن أشخاص ولا شيء سري
data-personal = بيانات شخصية
data-special = بيانات شخصية حساسة: الصحة والمعتقد والقياسات الحيوية
data-payment-cards = بطاقات الدفع
data-confidential = بيانات سرية تخص المؤسسة
data-state-secret = أسرار الدولة

### Users

users-public = الجمهور
users-customers = العملاء
users-staff = الموظفون
users-children = الأطفال
users-machines = أنظمة أخرى

### Value

value-exact = { $from } يورو
value-range = من { $from } إلى { $to } يورو
value-least = { $from } يورو أو أكثر
value-unknown = غير معروفة بعد

### Dates and numbers

thousands = ,
day-full = { $day } { $month } { $year }
day-month = { $month } { $year }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
months = { FORM($months) ->
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
    [many] { $months } شهرًا
   *[other] { $months } شهر
}
every = { $days ->
    [1] كل يوم
    [7] كل أسبوع
    [30] كل شهر
   *[other] كل { FORM($days) ->
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
}

### The head

title = ملحق: معايير أمن الإنترنت
subject-line = المتطلبات ومعايير الترسية والإثبات لما يلي: { $objects }
about-objects = موضوع الشراء
about-value = القيمة المقدّرة، دون ضرائب
about-sector = الجهة المشترية
about-country = البلد
about-data = البيانات
about-users = المستخدمون
about-duration = المدة
about-supplier = المورّد الحالي
about-domains = أسماء النطاقات
about-day = القواعد السارية في
about-policies = الضوابط التي يُقاس بموجبها

### 1 How this annex works

how = كيف يعمل هذا الملحق
how-intro = هذا الملحق جزء من وثائق المناقصة، ومن العقد بعد الترسية. وهو يبيّن معايير أمن الإنترنت التي يجب أن تستوفيها الخدمة، وكيف يثبت استيفاؤها، وما يترتب على عدم استيفائها.
how-count = يضم هذا الملحق ما يلي: { FORM($requirements) ->
    [zero] لا متطلبات
    [one] متطلب واحد
    [two] متطلبان
    [few] { $requirements } متطلبات
    [many] { $requirements } متطلبًا
   *[other] { $requirements } متطلب
}، و{ FORM($awards) ->
    [zero] لا معايير ترسية
    [one] معيار ترسية واحد
    [two] معيارا ترسية
    [few] { $awards } معايير ترسية
   *[other] { $awards } معيار ترسية
}. { FORM($required) ->
    [zero] لا نعرف ضوابط تُلزم بأي من معايير أمن الإنترنت هذه.
    [one] وتُلزم الضوابط بواحد من معايير أمن الإنترنت هذه؛ وما سواه موصى به.
    [two] وتُلزم الضوابط باثنين من معايير أمن الإنترنت هذه؛ وما سواهما موصى به.
   *[other] وعدد ما تُلزم به الضوابط من معايير أمن الإنترنت هذه: { $required }؛ وما سواها موصى به.
}
how-no-norm = لا نعرف لهذا الشراء ضوابط تُلزم الجهة المشترية أو المورّد. وكل ما يلي توصيات من فهرس Plimsoll للمعايير، بحسب وزن كل معيار. والجهة المشترية هي التي تقرر ما تطلبه.
term-requirement = متطلب (R)
term-requirement-means = يُستبعد كل عرض لا يتعهد باستيفائه. وهو بعد الترسية التزام تعاقدي.
term-award = معيار ترسية (A)
term-award-means = العرض الذي يتعهد باستيفائه ينال النقاط المحددة في وثائق المناقصة. وما تُعهّد به التزام تعاقدي.
term-service = الخدمة
term-service-means = ما يُشترى بموجب هذا العقد، أيًا كان من يقدّمه: المورّد أو من يعتمد عليهم.
term-names = الأسماء
term-names-means = أسماء النطاقات التي تُستخدم الخدمة تحتها أو ترسل البريد منها: { $names }.
term-names-listed = { $names }، وما تضيفه الجهة المشترية كتابةً
term-names-later = ما يذكره الطرفان عند توقيع العقد، وما تضيفه الجهة المشترية كتابةً
term-scan = المسح
term-scan-means = قياس عبر الإنترنت ببرنامج Plimsoll المفتوح المصدر، أو ببرنامج آخر يحكم بالفحوص المنشورة نفسها.
term-declaration = الإقرار
term-declaration-means = بيان موقّع ممن يملك صلاحية إلزام المورّد، مرفق بالأدلة المذكورة فيه.

### 2 Overview

overview = نظرة عامة
overview-caption = المعايير الواردة في هذا الملحق
column-number = الرقم
column-standard = المعيار
column-ground = الأساس
column-from = ابتداءً من
column-proof = الإثبات
from-start = بداية العقد
proof-scan = مسح
proof-declaration = إقرار
proof-both = مسح وإقرار

### 3 and 4 Requirements and award criteria

requirements = المتطلبات
requirements-intro = يجب أن تستوفي الخدمة كلًا مما يلي، منذ بداية العقد ما لم يُذكر يوم آخر، وطوال مدة العقد.
awards = معايير الترسية
awards-intro = تنال العروض نقاطًا عن كل مما يلي. وتحدد وثائق المناقصة عددها؛ وما يُتعهد به دون إثبات لا ينال شيئًا.
none = لا يوجد.

entry-ground = الأساس
entry-applies = السريان
entry-applies-start = منذ بداية العقد
entry-applies-from = ابتداءً من { $day }، خلال مدة العقد
entry-documents = الوثائق
entry-actors = من عليه أن يعمل
entry-objects = يخص
entry-without = ما يحدث من دونه
entry-rests-on = يُبنى على
entry-values = القيم المعتمدة

clause-requirement = يجب أن تستوفي الخدمة المعيار { $standard } ({ $documents }) على النحو التالي.
clause-requirement-equivalent = يجب أن تستوفي الخدمة المعيار { $standard } ({ $documents })، أو حلًا معادلًا يثبت المورّد أنه يحقق الغاية نفسها، على النحو التالي.
clause-award = يبيّن مقدّم العرض هل تستوفي الخدمة المعيار { $standard } ({ $documents }) على النحو التالي.
clause-award-equivalent = يبيّن مقدّم العرض هل تستوفي الخدمة المعيار { $standard } ({ $documents })، أو حلًا معادلًا يثبت أنه يحقق الغاية نفسها، على النحو التالي.
clause-points = النقاط: [تُملأ]
clause-instead = يكفي أحد هذه البنود: { $numbers }. ومن يستوفي واحدًا منها فقد استوفى هذا البند.
flag-yes = نعم
flag-no = لا

asks-caption = { $number } { $standard }: المطلوب وما يثبته
column-ask = المطلوب
column-shown = الإثبات
column-often = الموعد
column-breach = ما يُعد إخلالًا
shown-scan = المسح:
shown-declaration = إقرار مع الأدلة
often-scan = عند توقيع العقد، ثم { $every }
often-declaration = مع العرض، ثم كل { $months }
often-declaration-months = { $months ->
    [12] سنة
   *[other] { FORM($months) ->
        [one] شهر
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }
}
breach-scan = الحكم «لم ينجح» في { FORM($scans) ->
    [one] عملية مسح واحدة
    [two] عمليتي مسح متتاليتين
    [few] { $scans } عمليات مسح متتالية
   *[other] { $scans } عملية مسح متتالية
}
breach-declaration = إقرار ناقص أو متأخر أو غير صحيح

### Grounds

force-law = قانون
force-binding = قاعدة مُلزمة
force-comply_or_explain = التزم أو برّر
force-agreement = اتفاق بين حكومات
force-contract = شرط للتعامل
force-voluntary = طوعي
force-none = بلا إلزام
ground-norm = { $norm } ({ $force })
ground-since = منذ { $day }
ground-from = ابتداءً من { $day }
ground-threshold-reached = للمشتريات التي تبلغ { $eur } يورو أو أكثر
ground-threshold-open = للمشتريات التي تبلغ { $eur } يورو أو أكثر؛ والقيمة لا تحسم هل هذا الشراء منها، فعُدّ منها
ground-threshold-below = واجب ابتداءً من { $eur } يورو؛ وما دون ذلك، كما هنا، موصى به
ground-supplier = يُلزم المورّد
ground-softened = توجيه لجهات مشترية مثل هذه
ground-advises = يوصي به
ground-confirm = بحاجة إلى تأكيد
ground-tier-1 = توصيتنا: مكانه في كل عقد من هذا النوع
ground-tier-2 = توصيتنا: اطلبه حيث يكون له شأن
ground-tier-3 = توصيتنا
ground-need = توصيتنا: { $why }
need-sensitive-data = تحتاج البيانات إلى عناية فوق المعتاد
need-personal-data = تُعالَج بيانات شخصية
need-login = يسجّل المستخدمون دخولهم، وجلساتهم بحاجة إلى حماية
need-referrer = قد تكشف عناوين الصفحات عمّن تتحدث
need-state-secret = تُعالَج أسرار للدولة
need-automation = تتغير المفاتيح دون تدخل أحد
need-management = تُدار المعدات عن بُعد
need-exchange = تُتبادل التحذيرات مع آخرين
need-tunnel = تتصل المكاتب والموظفون من الخارج
need-long-life = يجب أن يبقى آمنًا خمس سنوات أو أكثر
need-long-secrecy = ما يُسجَّل اليوم يجب أن يبقى سرًا حين تستطيع الحواسيب الكمومية قراءته

### 5 General clauses

clauses = أحكام عامة
clause-equivalence = الحلول المعادلة
clause-equivalence-law = حيثما يذكر هذا الملحق معيارًا يُقبل حل معادل له ({ $law }). ويثبت مقدّم العرض المعادلة في عرضه بأي وسيلة مناسبة، مثل تقرير اختبار من جهة معترف بها. وتحكم الجهة المشترية بحسب الغاية من المتطلب، وتعلّل الرفض.
clause-equivalence-none = إذا قدّم صاحب العرض حلًا يحقق الغاية من متطلب ما بطريقة أخرى، قيّمته الجهة المشترية بحسب تلك الغاية. ويثبت مقدّم العرض في عرضه أن حله يحققها.
clause-measuring = طريقة القياس
clause-measuring-text = ما يستطيع المسح إظهاره يُثبَت بالمسح. ولا يسأل المسح إلا عمّا يستطيع أي مستخدم للإنترنت أن يسأل عنه، ولا يهاجم شيئًا. ويحكم بالفحوص المنشورة المذكورة في هذا الملحق، بموجب الضوابط { $policies }. ونتيجة الفحص «ناجح» أو «تحذير» أو «لم ينجح» أو «للعلم» أو «لا ينطبق» أو «لم يُختبر». ولا يُحتسب على المورّد إلا «لم ينجح». وما تعذّر اختباره، أيًا كان السبب، لا يُحتسب له ولا عليه، ويعاد قياسه.
clause-measuring-repeat = يستطيع كلا الطرفين إعادة المسح بالأمر "{ $command }". ومدة حفظ الإجابات الخام ووقت القياس ومكانه وإصدارَي البرنامج والضوابط هي { $months }، وتُسلَّم إلى الطرف الآخر عند طلبه.
clause-baseline = القياس الأولي
clause-baseline-text = تتولى الجهة المشترية إجراء مسح لكل الأسماء خلال { FORM($days) ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} من توقيع العقد، وقبل بدء استخدام أي شيء. ويوقّع الطرفان على النتيجة، وتصبح جزءًا من ملف العقد. والمتطلبات غير المستوفاة حينها تُدوَّن مع اليوم الذي ستُستوفى فيه؛ وإذا لم يُحدَّد هذا اليوم بدأت مهلة الإصلاح فورًا.
clause-scans = المسح خلال مدة العقد
clause-scans-text = يُجرى المسح لمتطلبات المعايير التي مكانها في كل عقد ({ $first }) { $often }، ولغيرها { $seldom }. ويسمح المورّد بمرور عمليات المسح، ويبلّغ الجهة المشترية بأي تغيير في الأسماء أو العناوين أو مسارات البريد أو المورّدين من الباطن قبله بخمسة أيام عمل على الأقل.
clause-scans-none = يُجرى المسح للمتطلبات التي يمكن قياسها { $seldom }. ويسمح المورّد بمرور عمليات المسح، ويبلّغ الجهة المشترية بأي تغيير في الأسماء أو العناوين أو مسارات البريد أو المورّدين من الباطن قبله بخمسة أيام عمل على الأقل.
clause-repair = الإصلاح
clause-repair-text = إذا أظهر المسح «لم ينجح» لأحد المتطلبات، أصلحه المورّد على نفقته: خلال { FORM($required) ->
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $required } أيام عمل
   *[other] { $required } يوم عمل
} إذا كانت الضوابط تُلزم بالمعيار، وإلا فخلال { FORM($other) ->
    [one] يوم واحد
    [two] يومين
    [few] { $other } أيام
    [many] { $other } يومًا
   *[other] { $other } يوم
}. وتسري المهلة من اليوم الذي أرسلت فيه الجهة المشترية النتيجة. أما الثغرة التي يجري استغلالها فتُسدّ دون تأخير، أيًا كانت هذه المهل.
clause-breach = الإخلال بالعقد
clause-breach-text = يُعد المورّد مخلًا بالعقد، دون حاجة إلى إعذار، إذا لم ينجح المتطلب نفسه في { FORM($scans) ->
    [one] عملية مسح واحدة
    [two] عمليتي مسح متتاليتين
    [few] { $scans } عمليات مسح متتالية
   *[other] { $scans } عملية مسح متتالية
}، أو انقضت مهلة إصلاح، أو تبيّن أن إقرارًا غير صحيح. وللجهة المشترية حينئذ أن تحجز [تُملأ]% من المقابل الشهري إلى حين الإصلاح، وأن تفسخ العقد إذا دام الإخلال أكثر من [تُملأ] من الأيام.
clause-declarations = الإقرارات والأدلة
clause-declarations-text = ما لا يستطيع أي مسح إظهاره يُثبَت بإقرار: مع العرض، ثم كل { $every }. ويسلّم المورّد الأدلة عند الطلب خلال { FORM($days) ->
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $days } أيام عمل
   *[other] { $days } يوم عمل
}. والأدلة، من الأقوى إلى الأضعف، هي: قياس للخدمة نفسها؛ وقياس للخدمة ذاتها لدى عميل آخر؛ وتقرير من مختبِر مستقل؛ وشهادة معتمدة يشمل نطاقها الخدمة؛ وعلامة معترف بها؛ وبيان موقّع. والدعاية ليست دليلًا.
clause-explanations = الاستثناءات والتبريرات
clause-explanations-text = إذا تعذّر استيفاء متطلب لبعض الوقت، طلب المورّد استثناءً كتابةً، مع ذكر السبب والأدلة والخطر وما يُتخذ إزاءه في تلك الأثناء ومن يتحمل مسؤوليته واليوم الذي ينتهي فيه. والأسباب المقبولة: ألا يوفّره السوق أو ألا يوفّره بالقدر الكافي؛ أو ألا يعمل في هذه الحالة بأمان أو بموثوقية كافية؛ أو سبب آخر بالغ الأهمية. ولا يُعد سببًا أن المورّد لا يقدّمه، أو أنه لم يكن معروفًا، أو أنه مكلف دون بيان بالأرقام، أو أن شيئًا لم يقع حتى الآن. ويُرفض كل استثناء ليس له تاريخ انتهاء؛ وبعد هذا التاريخ يسري المتطلب من جديد.
clause-explanations-public = إذا حادت الجهة المشترية عن ضوابط تطلب التبرير، احتفظت بهذا السجل لتقريرها السنوي.
clause-editions = الإصدارات الجديدة
clause-editions-text = إذا صدر إصدار جديد من ضوابط أو من توجيهات أو من فحص، أعلنت الجهة المشترية ذلك. والفحص الذي استُحدث أو شُدّد بعد توقيع العقد يُحتسب بعد { FORM($days) ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}. والضوابط التي يبدأ سريانها خلال مدة العقد تُحتسب من يوم سريانها.
clause-objections = الاعتراض
clause-objections-text = للمورّد أن يعترض على نتيجة خلال { FORM($object) ->
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $object } أيام عمل
   *[other] { $object } يوم عمل
}. ويعاد المسح عندئذ من شبكة أخرى خلال { FORM($again) ->
    [one] يوم واحد
    [two] يومين
    [few] { $again } أيام
    [many] { $again } يومًا
   *[other] { $again } يوم
}. وإذا اختلفت النتيجتان (لأن الخوادم تجيب بحسب المكان، أو بسبب مرشّحات أو منافذ محجوبة)، فلا تُحتسب النتيجة إلى أن يُعرف السبب. وإذا اتفقتا ثبتت النتيجة. وإذا بقي الطرفان مختلفين، عيّنا معًا خبيرًا مستقلًا؛ ويدفع أتعابه من يثبت خطؤه.
clause-chain = المورّدون من الباطن
clause-chain-text = يُلزم المورّد من يعتمد عليهم في تقديم الخدمة بما يطلبه هذا الملحق، ويُسأل عنهم كما يُسأل عن نفسه. ومن عليه أن يعمل مذكور مع كل متطلب: { $actors }.
clause-end = نهاية العقد
clause-end-text = قبل نهاية العقد بما لا يقل عن { FORM($days) ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} يسلّم المورّد ما يلزم لاستمرار استيفاء المتطلبات: بيانات المناطق، وإعدادات DNS وDNSSEC، وإعدادات البريد مع محدِّداتها وعناوينها، والشهادات والحسابات التي تقف وراءها، ومسحًا أخيرًا. وتُنقل المنطقة الموقّعة دون أن تصبح غير موقّعة أثناء ذلك. وتبقى الأسماء ملكًا للجهة المشترية.

### 6 What cannot be measured

unmeasured = ما لا يمكن قياسه من الخارج
unmeasured-intro = لا يُظهر أي مسح ما يلي، أو لا يُظهر إلا جزءًا منه. ومن يعتمد على المسح وحده لا يعلم عنه شيئًا.
unmeasured-none = يمكن قياس كل المتطلبات من الخارج.
unmeasured-caption = ما يُثبَت بإقرار
column-evidence = ما يثبته
column-limits = ما يبقى غير ظاهر

### 7 Norms

norms = الضوابط
norms-intro = الضوابط التي يستند إليها هذا الملحق، كما هي في { $day }.
norms-caption = الضوابط
norms-none = لا نعرف ضوابط تسري على هذا الشراء.
column-norm = الضوابط
column-force = القوة
column-whom = من تُلزم
column-for = البنود التي تطلبها
column-sure = درجة التأكد
sure-high = قُرئ في المصدر
sure-medium = نقلًا عمّن يكتبون عنه
sure-low = مرجّح؛ بحاجة إلى تأكيد

### 8 Notes

notes = ملاحظات للجهة المشترية (تُحذف قبل النشر)
notes-intro = هذه الملاحظات ليست جزءًا من وثائق المناقصة.
note-confirm = تأكّد قبل النشر من نص الضوابط نفسه: { $standard } بموجب { $norm }. فما نعرفه عنه ليس مؤكدًا.
note-threshold = لا تحسم القيمة هل تسري الضوابط { $norm }، وهي تسري ابتداءً من { $eur } يورو. ويفترض هذا الملحق أنها تسري.
note-later = المعيار { $standard }: تطلبه الضوابط { $norm } ابتداءً من { $day }، بعد نهاية هذا العقد.
note-silenced = المعيار { $standard } غير موصى به: تنصح الضوابط { $norm } بخلافه.
note-fill = املأ ما يلي: نقاط معايير الترسية، والنسبة التي يجوز حجزها ومهلة الفسخ (5.6)، والأسماء.
note-terms = الأرقام الواردة في القسم 5 مقترحات منا، وليست قانونًا.
note-law = هذا الملحق ليس استشارة قانونية. اعرضه على المسؤول عن المناقصة لمراجعته.
note-english = الجمل الإنجليزية مصدرها فهرس Plimsoll للمعايير، وهو لم يُترجم بعد.

### Who has to act

actor-asset-owner = مالك المنشأة
actor-browser-vendor = صانع المتصفح
actor-bulk-sender = مرسِل البريد الجماعي
actor-ca = جهة إصدار الشهادات
actor-cdn = شبكة توصيل المحتوى (CDN)
actor-certification-body = جهة منح شهادات المطابقة
actor-cloud-provider = مزوّد الخدمات السحابية
actor-csirt = فريق الاستجابة للحوادث
actor-device-maker = صانع الجهاز
actor-dns-operator = مشغّل خوادم الأسماء
actor-domain-owner = مالك النطاق
actor-enterprise-it = قسم تقنية المعلومات
actor-equipment-vendor = صانع المعدات
actor-hosting-provider = مزوّد الاستضافة
actor-identity-provider = مزوّد خدمة تسجيل الدخول
actor-importer = المستورد
actor-integrator = جهة تكامل الأنظمة
actor-isp = مزوّد خدمة الإنترنت
actor-ixp = نقطة تبادل الإنترنت
actor-mail-client-vendor = مطوّر برنامج البريد
actor-mail-provider = مزوّد خدمة البريد
actor-mail-software-vendor = مطوّر برمجيات خوادم البريد
actor-mailing-list-operator = مشغّل القوائم البريدية
actor-messaging-vendor = مطوّر برنامج المراسلة
actor-network-equipment-vendor = صانع معدات الشبكة
actor-network-operator = مشغّل الشبكة
actor-organisation = المؤسسة نفسها
actor-os-vendor = مطوّر نظام التشغيل
actor-package-registry = مستودع الحزم البرمجية
actor-platform-vendor = مطوّر المنصة
actor-receiver-mailbox-provider = مزوّد صناديق البريد
actor-registrar = مسجّل النطاق
actor-registry = مشغّل النطاق الأعلى
actor-resolver-operator = مشغّل المحلّل
actor-retailer = متجر البيع
actor-rir = الجهة المانحة لعناوين الإنترنت
actor-router-vendor = صانع الموجّهات
actor-sim-vendor = صانع شرائح SIM
actor-soc-vendor = مزوّد المراقبة الأمنية
actor-software-vendor = مطوّر البرنامج
actor-supplier = المورّد أيًا كان
actor-tester = المختبِر
actor-time-provider = مزوّد خدمة التوقيت
actor-vpn-vendor = صانع منتجات VPN
actor-web-developer = مطوّر موقع الويب
actor-web-host = مزوّد استضافة الويب
