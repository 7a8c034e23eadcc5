title = الموقع هو نفسه عبر IPv6 وعبر IPv4
question = هل يرى الزوار الموقع نفسه عبر IPv6 كما يرونه عبر IPv4؟
why = لا يختار الزوار بين IPv4 وIPv6، بل تختار أجهزتهم. فإذا كان كل منهما يؤدي إلى خادم مختلف، رأى بعضهم صفحة قديمة أو خطأ أو شهادة أخرى، ولا يلاحظ ذلك من يجرّب من داخل المؤسسة.

# $percent is how alike the pages are, $min_percent what is asked for; $ipv4 and $ipv6 are what each family showed.
alike = الصفحة هي نفسها كما عبر IPv4 (نسبة التشابه { $percent } بالمئة)
other-status = رمز الحالة { $ipv6 } عبر IPv6 و{ $ipv4 } عبر IPv4
other-page = تنتهي الزيارة عند { $ipv6 } عبر IPv6 وعند { $ipv4 } عبر IPv4
other-certificate = الشهادة عبر IPv6 لأسماء غير الأسماء التي في شهادة IPv4
other-content = تختلف الصفحة عن الصفحة عبر IPv4: نسبة التشابه { $percent } بالمئة، والمطلوب { $min_percent }
no-ipv6-address = ليس للاسم عنوان IPv6 فحصناه
no-ipv4-address = ليس للاسم عنوان IPv4 فحصناه

fix = اجعل سجلات A وAAAA للاسم تؤدي إلى الخوادم نفسها، أو اجعل لجميع الخوادم الإعدادات والمحتوى والشهادات نفسها. وجرّب الاثنين بالأمرين "curl -4" و"curl -6".
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
