title = مفاتيح TLS 1.2 مرتبطة بالمصافحة كلها
question = هل مفاتيح TLS 1.2 مرتبطة بالمصافحة كلها؟
why = بدون ذلك يستطيع مهاجم أن ينشئ اتصالين بالمفاتيح نفسها ويُظهر أحدهما على أنه الآخر، فيُبطل عمليات تسجيل الدخول التي تعتمد على الاتصال (Triple Handshake).

present = في TLS 1.2 ترتبط المفاتيح بالمصافحة كلها (extended master secret)
absent = في TLS 1.2 لا ترتبط المفاتيح بالمصافحة كلها: امتداد extended master secret غير موجود
no-tls-1-2 = TLS 1.2 غير مدعوم؛ وفي TLS 1.3 ترتبط المفاتيح بالمصافحة كلها دائمًا

fix = حدّث مكتبة TLS على الخادم أو على موازن الحِمل الذي أمامه: لا يحتاج extended master secret إلى أي إعداد في OpenSSL 1.1.0 وGnuTLS 3.4 وJava 8u161 والأحدث منها، ولا في Windows مع تحديثات عام 2015. وتحقق أيضًا من أن أحدًا لم يعطّله: { -set-extended-master-secret }
fix-who = { -who-server }
fix-effort = { -effort-hours }
