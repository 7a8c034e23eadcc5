title = خوادم الأسماء تجيب عبر IPv6
question = هل تجيب خوادم الأسماء عبر IPv6؟
why = العنوان المنشور الذي لا يجيب يجعل الجميع ينتظرون، ويحجب الخدمة عمّن ليس لديه إلا IPv6.

answers = يجيب عبر IPv6
# $reason is a word such as timeout or refused.
silent = لا يجيب عبر IPv6 ({ reason-said })، مع أن غيره يجيب
no-address = لا يوجد خادم أسماء له عنوان IPv6 يمكن سؤاله

fix = اجعل خادم الأسماء يستمع على عنوان IPv6 الخاص به، واسمح بمرور UDP وTCP على المنفذ 53، أو احذف العنوان من المنطقة ومن السجلات اللصيقة (glue).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
