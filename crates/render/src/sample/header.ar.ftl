title = يُطلب من المتصفحات ألا تستخدم إلا HTTPS (HSTS)
question = هل يطلب الموقع من المتصفحات ألا تعود إليه إلا عبر HTTPS؟
why = بدون ذلك قد يخرج أول طلب في كل زيارة بلا حماية.
good = تتذكر المتصفحات ذلك مدة كافية
bad = لا تتذكر المتصفحات ألا تستخدم إلا HTTPS إلا مدة { $age_s } ثانية
worse = لا تُرسل ترويسة Strict-Transport-Security
remark = لا تحوي الترويسة includeSubDomains: الأسماء التي تحت هذا الاسم غير محمية
fix = أرسل "Strict-Transport-Security: max-age=31536000; includeSubDomains" مع كل استجابة عبر HTTPS.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
