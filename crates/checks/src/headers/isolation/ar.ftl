title = نافذة الصفحة معزولة عن المواقع الأخرى
question = هل يعزل الموقع نافذته وبياناته عن المواقع الأخرى في المتصفح نفسه؟
why = الصفحة التي تفتح صفحتك، أو التي تفتحها صفحتك، تحتفظ بمقبض على نافذتك: فتستطيع أن تنقلها إلى مكان آخر حين لا ينظر أحد، بل وأن تقرأ ما فيها إذا شاركتها العملية نفسها. وتستطيع المواقع أن تطلب من المتصفح قطع هذه الصلة.

isolated = الصفحة معزولة عن نوافذ المواقع الأخرى وبياناتها (Cross-Origin-Opener-Policy وCross-Origin-Embedder-Policy)
window-apart = نافذة الصفحة معزولة عن نوافذ المواقع الأخرى (Cross-Origin-Opener-Policy)
open = يمكن أن تحتفظ مواقع أخرى بمقبض على نافذة الصفحة، لأن أي ترويسة Cross-Origin-Opener-Policy لا تمنع ذلك
# $header is the name of the field.
without-effect = لا تعرف المتصفحات قيمة { $header } فتتجاوزها
    .fix = اكتب القيمة كلمة واحدة بأحرف صغيرة وبلا علامات اقتباس، وأرسل الحقل مرة واحدة: "Cross-Origin-Opener-Policy: same-origin".
# $who is same-origin, same-site or cross-origin.
resource = تبيّن الصفحة من يجوز له تحميلها (Cross-Origin-Resource-Policy): { $who }

fix = أرسل "Cross-Origin-Opener-Policy: same-origin" مع كل صفحة، أو "same-origin-allow-popups" حيث يعمل الموقع مع نوافذ لغيره، مثل خدمة لتسجيل الدخول.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
