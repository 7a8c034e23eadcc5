title = الشهادات موقّعة بدوال تجزئة قوية
question = هل كل شهادة يرسلها الخادم موقّعة بطريقة لا يمكن تزويرها؟
why = قيمة الشهادة من قيمة التوقيع الذي عليها. فإذا كانت دالة التجزئة مكسورة، استطاع شخص أن يصنع لاسمك شهادة ينطبق عليها توقيع جهة إصدار نزيهة.

# $certificate is the name of the certificate, $algorithm how it is signed, as "RSA with SHA-256".
good = { $role ->
    [server] شهادة الخادم
   *[issuer] شهادة المُصدِر
} «{ $certificate }» موقّعة توقيعًا جيدًا: { $algorithm }
sufficient = { $role ->
    [server] شهادة الخادم
   *[issuer] شهادة المُصدِر
} «{ $certificate }» موقّعة توقيعًا جيدًا بما يكفي: { $algorithm }
phase-out = { $role ->
    [server] شهادة الخادم
   *[issuer] شهادة المُصدِر
} «{ $certificate }» موقّعة بطريقة ينبغي استبدالها: { $algorithm }
insufficient = { $role ->
    [server] شهادة الخادم
   *[issuer] شهادة المُصدِر
} «{ $certificate }» موقّعة بطريقة لا تحميها: { $algorithm }
unrated = { $role ->
    [server] شهادة الخادم
   *[issuer] شهادة المُصدِر
} «{ $certificate }» موقّعة بطريقة لا تقيّمها الضوابط بعد: { $algorithm }
one-handshake = لم تُر إلا شهادات مصافحة واحدة؛ وقد تكون لدى الخادم شهادات أخرى لعملاء من نوع آخر

fix = اطلب إصدار الشهادة من جديد من جهة إصدار توقّع بـ SHA-256 أو أفضل، وثبّتها مع الشهادات الوسيطة التي تعطيها جهة الإصدار اليوم.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
