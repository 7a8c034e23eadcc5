title = لا تخمّن المتصفحات نوع الملف
question = هل يمنع الموقع المتصفحات من تخمين نوع الملف الذي وصلها؟
why = حين يُسمح للمتصفحات بالتخمين، قد يتبيّن أن صورة أو نصًا رفعه شخص إلى موقعك هو نص برمجي، فيعمل باسمك.

no-sniff = يُطلب من المتصفحات ألا تخمّن نوع الملف
absent = لا تُرسل ترويسة X-Content-Type-Options، فيجوز للمتصفحات تخمين نوع الملف
# $value is the first value, as sent.
without-effect = تبدأ X-Content-Type-Options بقيمة غير nosniff، فتتجاوزها المتصفحات: { $value }
no-type = تُرسل الصفحة بلا ترويسة Content-Type، فتضطر المتصفحات إلى التخمين
    .fix = أرسل Content-Type مع كل استجابة لها متن، وللصفحات "text/html; charset=utf-8".

fix = أرسل "X-Content-Type-Options: nosniff" مع كل استجابة، ومعها Content-Type الصحيح.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
