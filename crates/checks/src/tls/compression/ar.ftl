title = ما يُشفَّر لا يضغطه TLS
question = هل يضغط الخادم ما يشفّره؟
why = يجعل الضغط طول ما يُرسل تابعًا لمحتواه. ومن ذلك يستطيع مهاجم أن يخمّن أسرارًا، مثل كلمة مرور أو ملف تعريف ارتباط لشخص سجّل الدخول.

none = لا يضغط TLS شيئًا، حتى حين يعرض العميل ذلك
impossible = لا يُدعم إلا TLS 1.3، وهو لا يستطيع الضغط
# $method is the name of the method or its number, $version a version of TLS.
compressed = مع { $version } يضغط الخادم ({ $method }) حين يعرض العميل ذلك؛ ويمكن تخمين الأسرار من الطول (CRIME)

fix = عطّل الضغط في TLS؛ أما ضغط صفحات الويب (gzip وBrotli) فأمر آخر. وهو معطّل أصلًا في المكتبات الحالية (OpenSSL منذ 1.1.0). { -set-compression }
    .mail = عطّل الضغط في TLS. وهو معطّل أصلًا في المكتبات الحالية (OpenSSL منذ 1.1.0). { -set-compression }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
