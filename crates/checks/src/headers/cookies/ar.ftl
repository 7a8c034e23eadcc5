title = ملفات تعريف الارتباط محمية
question = هل ملفات تعريف الارتباط التي يضعها الموقع عند أول زيارة محمية؟
why = كثيرًا ما يكون ملف تعريف الارتباط هو الدليل على أن شخصًا قد سجّل الدخول. ومن يقرؤه، على الطريق أو بواسطة نص برمجي، يستطيع أن يتابع باسم ذلك الشخص.

none = لا يوضع أي ملف تعريف ارتباط عند أول زيارة
# $count is how many cookies are set.
protected = { FORM($count) ->
    [one] ملف تعريف الارتباط الذي يوضع محمي
    [two] ملفا تعريف الارتباط اللذان يوضعان محميان
   *[other] كل ملفات تعريف الارتباط التي توضع محمية، وعددها { $count }
}
# $names are names of cookies in all of these.
not-secure = ترسل المتصفحات هذه الملفات بلا HTTPS أيضًا، لأنها تخلو من Secure: { $names }
readable = تستطيع النصوص البرمجية في الصفحة قراءة هذه الملفات، التي يبدو أنها تمثل جلسة، لأنها تخلو من HttpOnly: { $names }
# $why is a word from a closed list.
refused = لا تخزّن المتصفحات ملفات تعريف الارتباط هذه: { $names } ({ $why ->
    [secure-prefix] الاسم الذي يبدأ بـ __Secure- يتطلب Secure
    [host-prefix] الاسم الذي يبدأ بـ __Host- يتطلب Secure وPath=/ وألا يوجد Domain
    [http-prefix] الاسم الذي يبدأ بـ __Http- أو __Host-Http- يتطلب Secure وHttpOnly
    [nameless-prefix] لملف بلا اسم قيمة تشبه اسمًا ذا بادئة
    [none-without-secure] يتطلب SameSite=None أن يوجد Secure
    [secure-from-plain] وُضع Secure بلا HTTPS
    [foreign-domain] يذكر Domain ما لا ينتمي إليه هذا المضيف
    [partitioned-without-secure] يتطلب Partitioned أن يوجد Secure
   *[other] { $why }
})
no-same-site = لا تبيّن هذه الملفات هل تحملها طلبات المواقع الأخرى (SameSite)، وتختلف المتصفحات في ذلك: { $names }
no-cookie = تهمل المتصفحات ترويسة Set-Cookie بكاملها: فيها رموز تحكّم، أو هي فارغة، أو تزيد على 4096 حرفًا

fix = ضع كل ملف تعريف ارتباط مع "Secure; HttpOnly; SameSite=Lax" وباسم يبدأ بـ "__Host-"؛ ولا تترك HttpOnly إلا حيث يجب أن يقرأه نص برمجي لك.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
