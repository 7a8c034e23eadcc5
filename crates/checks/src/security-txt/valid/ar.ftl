title = يمكن قراءة ملف security.txt والاعتماد عليه
question = هل يمكن قراءة ملف security.txt والاعتماد عليه؟
why = الملف الذي فيه عنوان خاطئ أو تاريخ انقضى أو أسطر لا تستطيع البرامج قراءتها لا يوصل من يجد ثغرة إلى أحد، أو يوصله إلى من لم يعد مسؤولًا.

# $url is where the file was read.
valid = ملف security.txt عند { $url } صالح
# $type is the Content-Type, as sent.
wrong-type = لا يُرسل الملف بالنوع text/plain، بل { $type ->
    [none] بلا أي نوع
   *[other] بالنوع { $type }
}
    .fix = أرسل الملف مع "Content-Type: text/plain; charset=utf-8".
# $charset is the character set, as sent.
wrong-charset = يُرسل الملف بمجموعة المحارف { $charset }؛ ويجب أن تكون utf-8
    .fix = أرسل الملف مع "Content-Type: text/plain; charset=utf-8".
no-charset = لا تذكر Content-Type مجموعة المحارف؛ والساري عندئذ هو utf-8
not-utf8 = أجزاء من الملف ليست UTF-8
# $lines are numbers of lines, $why says what is wrong with the first: a word from a closed list.
bad-lines = أسطر لا تستطيع البرامج قراءتها: { $lines } (أولها: { $why ->
    [byte-order-mark] علامة ترتيب البايتات قبل النص
    [no-colon] ليس حقلًا ولا تعليقًا
    [bad-name] ليس اسم حقل
    [space-in-name] مسافة في اسم الحقل
    [no-value] حقل بلا قيمة
    [control-character] رمز تحكّم
   *[other] { $why }
})
# $lines are numbers of lines, $why is spacing or open-end for the first.
loose-lines = أسطر لا تتبع الصيغة المحددة، مع أن البرامج تستطيع قراءتها: { $lines } (أولها: { $why ->
    [spacing] لا توجد مسافة واحدة بالضبط بعد النقطتين
   *[open-end] ليس في آخر سطر محرف سطر جديد
})
# $why is a word from a closed list.
broken-signature = إطار التوقيع معطوب، فلا تستطيع البرامج التحقق منه ({ $why ->
    [not-first] يوجد شيء قبل سطره الأول
    [bad-header] ترويسة غير Hash
    [no-empty-line] لا يوجد سطر فارغ قبل النص
    [not-escaped] سطر يبدأ بشرطة دون تهريبها
    [no-signature] التوقيع بعد النص غير موجود
    [no-end] سطر النهاية غير موجود
    [bad-armor] لا يمكن فك ترميز التوقيع
   *[after-end] يوجد شيء بعد سطر النهاية
})
    .fix = أعد توقيع الملف بعد اكتماله بالأمر "gpg --clearsign"، ولا تغيّره بعد ذلك.
signed = الملف موقّع؛ ولا نتحقق من صاحب التوقيع
not-signed = الملف غير موقّع (يوصي RFC 9116 بتوقيعه)
# $octets is the size.
large = الملف أكبر مما يلزم القرّاء قبوله: أكثر من 32 kB أو 1000 سطر أو 2048 حرفًا في حقل واحد (الحجم: { $octets })
no-contact = الحقل Contact غير موجود
    .fix = أضف "Contact: mailto:security@your-domain" أو "Contact: https://…"، والطريقة المفضلة أولًا.
# $field is its name, $line where it stands, $why a word from a closed list.
bad-value = لا يمكن استخدام قيمة { $field } في السطر { $line }: { $why ->
    [no-scheme] ليست عنوانًا له مخطط، مثل https://
    [bare-mail] عنوان البريد يحتاج إلى "mailto:" قبله
    [bare-phone] رقم الهاتف يحتاج إلى "tel:" قبله
    [not-https] يجب أن يبدأ عنوان الويب بـ https://
    [character] فيها رمز لا يرد في أي عنوان
    [empty] لا شيء بعد المخطط
    [bad-mail] ما بعد "mailto:" ليس عنوان بريد
   *[bad-phone] ما بعد "tel:" ليس رقم هاتف
}
no-expires = الحقل Expires غير موجود
    .fix = أضف "Expires: 2027-01-31T12:00:00Z" بتاريخ قبل مضي سنة من الآن، وسجّل موعد تجديده في تقويم.
# $count is how many there are.
several-expires = الحقل Expires مكرر (عدد المرات: { $count })؛ ولا يجوز أن يرد إلا مرة واحدة
# $value is as written.
bad-expires = قيمة Expires ليست تاريخًا ووقتًا بصيغة RFC 3339: { $value }
    .fix = اكتبه هكذا: 2027-01-31T12:00:00Z، مع الثواني ومع Z أو فارق مثل +01:00.
# $at is the time in all of these, $days the days between it and the measurement.
expired = انتهت صلاحية الملف { FORM($days) ->
    [zero] قبل أقل من يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $days } أيام
    [many] قبل { $days } يومًا
   *[other] قبل { $days } يوم
} ({ $at })
    .fix = راجع الملف، وتأكد من أن كل ما فيه لا يزال صحيحًا، واضبط Expires من جديد.
expires-soon = تنتهي صلاحية الملف { FORM($days) ->
    [zero] بعد أقل من يوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يومًا
   *[other] بعد { $days } يوم
} ({ $at })
far-ahead = لا تنتهي صلاحية الملف إلا بعد { FORM($days) ->
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} ({ $at })؛ ويوصى بأقل من سنة حتى لا يتقادم
# $url is the address that was asked.
not-canonical = يذكر الملف عناوين له (Canonical)، ليس منها العنوان الذي طُلب عنده { $url }؛ وينبغي ألا يثق به القرّاء هنا
    .fix = أضف "Canonical: " ثم هذا العنوان، أو احذف الحقل.
canonical-elsewhere = يذكر الملف العنوان الذي أعيد التوجيه إليه (Canonical)، ولا يذكر العنوان الذي طُلب عنده: { $url }
    .fix = أضف "Canonical: " ثم هذا العنوان.
# $count is how many there are.
several-languages = الحقل Preferred-Languages مكرر (عدد المرات: { $count })؛ ولا يجوز أن يرد إلا مرة واحدة، مع فواصل بين اللغات
# $tags are as written.
bad-language = ليس رمز لغة: { $tags }
    .fix = اكتب الرموز مثل en أو nl أو fr-BE، مع فواصل بينها.
# $line is where it stands.
csaf-elsewhere = الحقل CSAF في السطر { $line } لا يؤدي إلى ملف اسمه provider-metadata.json
# $names are names of fields.
unknown-fields = حقول غير مسجّلة يتجاوزها القرّاء: { $names }
no-file = لا يوجد ملف للحكم عليه
# $url is on another site.
elsewhere = الملف في موقع آخر لا نسأله: { $url }

fix = أصلح الأسطر المذكورة هنا؛ ومولّد مثل الموجود في securitytxt.org يكتب الملف بالصيغة الصحيحة.
fix-who = { -who-organisation }
fix-effort = { -effort-minutes }
