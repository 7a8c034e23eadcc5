title = تُحجب عناوين الصفحات عن المواقع الأخرى (Referrer-Policy)
question = هل يحجب الموقع عناوينه عن المواقع الأخرى التي ينتقل إليها زواره؟
why = قد يكشف العنوان ما قرأه شخص أو بحث عنه أو تقدّم بطلبه. وبدون قيد يمرره المتصفح إلى كل موقع آخر تؤدي إليه صفحاتك أو تحمّل منه شيئًا.

# $policy is a value of the field in all of these.
good = لا تعرف المواقع الأخرى إلا اسم الموقع: { $policy }
tolerated = السياسة مذكورة ويمكن أن تكون أشد: { $policy }
leaks = قد تعرف المواقع الأخرى، أو أي شخص على الطريق، أكثر مما ينبغي: { $policy }
absent = لا توجد Referrer-Policy؛ والمتصفحات اليوم تمرر عندئذ اسم الموقع فقط، والأقدم تمرر العنوان كله
# $values are values that no browser knows.
without-effect = لا تعرف المتصفحات أيًا من هذه القيم، وتتصرف كأنه لا توجد سياسة: { $values }
# $values are values that no browser knows.
unknown-values = تتجاوز المتصفحات قيمة لا تعرفها: { $values }
in-page = الصفحة نفسها تذكر السياسة، في عنصر meta يحل محل الترويسة: { $policy }

fix = أرسل "Referrer-Policy: no-referrer" أو "same-origin" مع كل صفحة؛ و"strict-origin-when-cross-origin" حيث يحتاج الشركاء إلى معرفة الموقع الذي يأتي منه الزوار.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
