title = تعرف المتصفحات أي النصوص البرمجية تخص الموقع (Content-Security-Policy)
question = هل يبيّن الموقع للمتصفحات ما يجوز أن يعمل في صفحاته من نصوص برمجية ومحتوى آخر؟
why = إذا تمكّن شخص من إدخال نص برمجي خاص به في إحدى صفحاتك، استطاع أن يقرأ ما يكتبه زوارك وأن يتصرف باسمهم. ومع السياسة لا يشغّل المتصفح إلا ما وضعته أنت هناك.

restricts = لا تسمح السياسة بعمل النصوص البرمجية إلا من أماكن أو بعلامات اختارها الموقع
absent = لا تُرسل Content-Security-Policy
only-reported = تُرسل سياسة للإبلاغ فقط (Content-Security-Policy-Report-Only)؛ ولا تفرض المتصفحات شيئًا
    .fix = أرسل السياسة بوصفها Content-Security-Policy متى لم تُظهر التقارير شيئًا يحتاج إليه موقعك.
scripts-unrestricted = لا تقول السياسة شيئًا عن النصوص البرمجية: ليس فيها script-src ولا default-src
inline-script = يعمل كل نص برمجي يدخل الصفحة، لأن السياسة تسمح بـ 'unsafe-inline'
    .fix = انقل النصوص البرمجية إلى ملفات، أو ضع لكل منها علامة nonce ('nonce-…'، جديدة لكل استجابة) أو تجزئة ('sha256-…')؛ ثم احذف 'unsafe-inline'، والمتصفحات تتجاهلها إلى جانب تلك.
inline-handlers = يعمل كل نص برمجي في سمة، مثل onclick، لأن السياسة تسمح هناك بـ 'unsafe-inline'
    .fix = اربط المعالِجات من ملفات النصوص البرمجية واضبط script-src-attr على 'none'، أو احذفها.
# $sources are sources of the policy in all of these.
any-host = تعمل نصوص برمجية من أي مضيف على الإنترنت: { $sources }
    .fix = ضع القيمة 'self' وأسماء المضيفين التي تستخدمها مكان المخططات والعلامة "*"، أو الأفضل علامات nonce مع 'strict-dynamic'.
any-registrant = تعمل نصوص برمجية من أسماء يستطيع أي شخص الحصول عليها، تحت لاحقة عامة: { $sources }
    .fix = اذكر المضيف كاملًا بدل كل ما تحت لاحقة عامة.
data-scripts = يجوز أن يكون النص البرمجي في العنوان نفسه، فلا يحتاج من يُدخل عنصر script في الصفحة إلى مضيف: { $sources }
    .fix = احذف "data:" من القائمة التي تسري على النصوص البرمجية.
base-bypass = للنصوص البرمجية علامات nonce أو تجزئات، لكن لا شيء يقيّد عنصر base: فعنصر مزوّر يوجّه العناوين النسبية لنصوصك إلى موقع آخر
    .fix = أضف "base-uri 'none'" أو "base-uri 'self'".
# $nonce is the nonce.
nonce-reused = جاءت علامة nonce نفسها مع عدة استجابات، فيستطيع المهاجم معرفتها: { $nonce }
    .fix = أنشئ علامة nonce عشوائية جديدة لكل استجابة؛ وأخرج الصفحات التي تحويها من ذاكرات التخزين المؤقت المشتركة.
# $characters is the length without filling, $least what is asked for.
nonce-short = طول علامة nonce { FORM($characters) ->
    [one] حرف واحد
    [two] حرفان
    [few] { $characters } أحرف
    [many] { $characters } حرفًا
   *[other] { $characters } حرف
} ويمكن تخمينها؛ ويحتاج 128 بتًا إلى { $least }
eval = يجوز للنصوص البرمجية تحويل النص إلى تعليمات ('unsafe-eval')، فيصبح خطأ صغير في أحدها ثغرة
open-host = تعمل نصوص برمجية من مضيف يستطيع الغرباء وضع نصوصهم عليه، أو يقدّم مكتبة تنفذ ما تقوله الصفحة: { $sources }
    .fix = احفظ هذه النصوص على مضيف خاص بك، أو اذكر الملف بعينه، أو استخدم علامات nonce مع 'strict-dynamic'.
# $sources are directives with a source.
plain-http = تسمح السياسة بمحتوى بلا HTTPS: { $sources }
    .fix = اكتب https:// في المصدر، أو احذف المخطط.
base-open = لا شيء يقيّد عنصر base (base-uri): فعنصر مزوّر يوجّه العناوين النسبية في الصفحة إلى موقع آخر
    .fix = أضف "base-uri 'none'" أو "base-uri 'self'".
forms-open = لا شيء يقيّد الجهة التي تُرسل إليها النماذج (form-action): فنموذج مزوّر قد يرسل ما يكتبه الزوار إلى موقع آخر
    .fix = أضف "form-action 'self'"، وعند الحاجة أسماء المضيفين التي تستقبل نماذجك.
# $directives are names of directives.
content-open = قد يأتي محتوى آخر من أي مكان: { $directives }
inline-style = الأنماط داخل الصفحة نفسها مسموح بها؛ ويستطيع مهاجم أن يغيّر بها مظهر الصفحة
in-page = لا توجد السياسة إلا في عنصر meta داخل الصفحة، حيث تأتي متأخرة ولا تستطيع تقييد التأطير
# $parts are parts of the policy.
ignored = تتجاوز المتصفحات أجزاء من السياسة لا تعرفها أو مكررة فيها: { $parts }
unquoted = الكلمات المفتاحية التي بلا علامات اقتباس تُعد أسماء مضيفين: { $parts }
    .fix = ضع الكلمات المفتاحية وعلامات nonce والتجزئات بين علامتي اقتباس مفردتين: 'self' و'none' و'nonce-…'.
# $parts are names of directives.
given-up = في السياسة توجيهات تخلّت عنها المتصفحات: { $parts }

fix = ابدأ بـ "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"، وأرسلها أولًا بوصفها Content-Security-Policy-Report-Only، وأضف ما تحتاج إليه صفحاتك. والأفضل script-src مع علامة nonce و'strict-dynamic'.
fix-who = { -who-developer }
fix-effort = { -effort-days }
