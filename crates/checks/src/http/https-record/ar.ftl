title = سجلات HTTPS في DNS
question = هل يبيّن DNS مسبقًا أفضل طريقة للوصول إلى الموقع؟
why = يخبر سجل HTTPS المتصفح، مع العنوان، أن موقعك يدعم HTTPS وبأي إصدارات، فتكون الزيارة الأولى آمنة وسريعة. ويمكن أن يحمل أيضًا المفتاح الذي يخفي به المتصفح اسم موقعك عن المتطفلين (ECH). أما السجل الخاطئ فيضلّل الزوار.

# $priority is a number, $protocols are names such as h2 and h3.
present = يعرض سجل HTTPS ما يلي: { $protocols } (الأولوية { $priority })
absent = لا توجد سجلات HTTPS
bogus = يثبت DNSSEC أن الإجابة عن سجلات HTTPS خاطئة، فلا يمكن استخدامها
# $why is a word from a closed list, $parameter the name of a parameter or empty.
malformed = أحد سجلات HTTPS غير مطابق للصيغة، فتتجاوزها المتصفحات كلها ({ $why ->
    [short] ينقطع في وسطه
    [target] هدفه ليس اسم نطاق
    [order] معاملاته ليست مرتبة، أو أحدها مكرر
    [mandatory-absent] يصف المعامل { $parameter } بأنه إلزامي وليس فيه
    [nothing-offered] يستبعد البروتوكول المعتاد ولا يعرض غيره
   *[value] لا يمكن قراءة قيمة المعامل { $parameter }
})
nowhere = يقول سجل HTTPS إنه لا توجد خدمة كهذه عند هذا الاسم
aliases-without-end = سجلات HTTPS أسماء مستعارة لا تنتهي
alias-only = سجل HTTPS اسم مستعار لاسم ليس له سجل كهذا
# $keys are names of parameters.
mandatory-unknown = يشترط أحد سجلات HTTPS فهم معاملات لا تعرفها المتصفحات، فتتجاوزه: { $keys }
# $addresses are IP addresses.
hints-elsewhere = يشير أحد سجلات HTTPS إلى عناوين ليست للاسم: { $addresses }
# $protocol is h2 or h3.
protocol-not-spoken = يَعِد سجل HTTPS بدعم { $protocol }، والخادم لا يدعمه هنا
# $why is a word from a closed list.
ech-unusable = في أحد سجلات HTTPS مفاتيح لإخفاء الاسم (ECH) لا يستطيع أي متصفح استخدامها ({ $why ->
    [extension] تشترط فهم امتداد لا يعرفه أحد
    [public-name] اسمها العلني ليس اسم مضيف
    [public-key] طول المفتاح لا يناسب نوعه
   *[version] إصدارها غير الإصدار المحدد في RFC 9849
})
# $target are domain names, one after the other.
alias = سجل HTTPS اسم مستعار يؤدي إلى { $target }
alias-and-service = يوجد اسم مستعار إلى جانب سجلات HTTPS أخرى، فلا يبقى لها معنى
# $to is a host with its port.
elsewhere = يؤدي أحد سجلات HTTPS إلى { $to }، ولم نفحصه
# $names are domain names.
ech = تستطيع المتصفحات إخفاء اسم الموقع (ECH) خلف: { $names }

fix = انشر سجلًا يبيّن ما يدعمه خادم الويب لديك، مثل: example.nl. HTTPS 1 . alpn="h3,h2". ولا تضع ipv4hint وipv6hint إلا إذا كانا يتابعان كل تغيير في العناوين آليًا.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
