title = يتخلى الموقع عن إمكانيات لا يحتاج إليها (Permissions-Policy)
question = هل يتخلى الموقع عن إمكانيات المتصفح التي لا يحتاج إليها؟
why = تستطيع الصفحة أن تطلب الكاميرا أو الميكروفون أو مكان الزائر. وما لا تستخدمه يمكنك تعطيله، حتى لا يطلبه باسمك نص برمجي دخيل أو إعلان في صفحتك.

# $count is how many abilities are limited, $features names them.
stated = عدد إمكانيات المتصفح المقيّدة: { FORM($count) ->
    [one] إمكانية واحدة
    [two] إمكانيتان
    [few] { $count } إمكانيات
    [many] { $count } إمكانية
   *[other] { $count } إمكانية
}: { $features }
# $count is 0 and $features empty.
absent = لا تقيّد أي Permissions-Policy شيئًا من إمكانيات المتصفح
invalid = ترويسة Permissions-Policy ليست قاموسًا من الحقول المهيكلة (RFC 9651)، فتتجاوزها المتصفحات كلها
    .fix = اكتبها هكذا: "camera=(), geolocation=(self), fullscreen=(self "https://partner.example")" أي الأسماء بأحرف صغيرة، وبينها فواصل، والمصادر بين علامتي اقتباس مزدوجتين.
# $features names abilities.
open = يجوز لكل موقع داخل إطار في الصفحة أن يطلب ذلك: { $features }
# $features names abilities.
ignored = القيمة بصيغة تتجاوزها المتصفحات: { $features }
feature-policy = ترويسة Feature-Policy سلف لترويسة Permissions-Policy، والمتصفحات في طريقها إلى التخلي عنها

fix = أرسل ترويسة Permissions-Policy تعطّل ما لا يستخدمه الموقع، مثل "camera=(), microphone=(), geolocation=(), payment=(), usb=()".
fix-who = { -who-developer }
fix-effort = { -effort-hours }
