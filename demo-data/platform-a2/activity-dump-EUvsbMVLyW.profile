x
7.79.077597506.8.0-48-generic"Ubuntu 24.04.1 LTS*activity-dump-EUvsbMVLyW2v1P€€¥¦Ñ÷ÓôX€€•ĞõÁ¢õjx64rprotobuf2ûã
¥Å±Å±2Äroot"root(íƒ0Ò˜Ï×ÎêËò8Ò˜Ï×ÎêËòHËEZ/usr/local/bin/backup.shb	backup.shjoverlayrbashz5.2.15-2+b2‚5.2.15-2+b2ŠGsha256:5556f013bbff7b53ac2a958cc5f7e74aedb3c8b2e8b5f9f3f38c7adf4b085056Z	backup.sh`Ï«‡¶¤×ôpÏàŸ¶¤×ôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚/usr/local/bin/backup.sh‚/dataŠ	/bin/bashšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°•¾ıÔ³¿7Ã
œÎ±Î±Å±2±root"root(íƒ0­áØç³Ñ¡ñ8­áØç³Ñ¡ñH÷«YZ/usr/bin/findbfindjoverlayr	findutilsz4.9.0-4‚4.9.0-4ŠGsha256:c35d5125c0342ed409699b0fa8bac58373b2f8bd88af80988050a546a36053e6Zfind`€óâßØ÷Óôp€¨ûßØ÷Óôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚/data‚-newer‚/var/lib/backup/stamp‚-type‚fŠfindšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°“Ù‡• ¾9"
data>root"root(¤ƒ0£‰éÖƒÁòñ8£‰éÖƒÁòñH»¿fZ/databdatajoverlay ¿Ø¥ã™ûÓô*€€ 2ˆ
exportsIroot"root(¤ƒ0ç™Ô«ªüŸò8ç™Ô«ªüŸòHÃìfZ/data/exportsbexportsjoverlay ¿Ø¥ã™ûÓô*€€ @Z 

v0.3.0¿Ø¥ã™ûÓôš½›–ë¬Ôô2‹
invoicesKroot"root(¤ƒ0‡Î÷šä’’ñ8‡Î÷šä’’ñHôşfZ/data/invoicesbinvoicesjoverlay ¿Ø¥ã™ûÓô*€€ @Z 

v0.3.0¿Ø¥ã™ûÓôš½›–ë¬Ôô2ˆ
uploadsIroot"root(¤ƒ0•£úƒòá•ñ8•£úƒòá•ñH­ĞuZ/data/uploadsbuploadsjoverlay ¿Ø¥ã™ûÓô*€€ @Z 

v0.3.0¿Ø¥ã™ûÓôš½›–ë¬Ôô@Z 

v0.3.0¿Ø¥ã™ûÓôš½›–ë¬Ôô"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay Ñ“Ö…Ù‚Ôô*€€ @Z 

v0.3.0Ñ“Ö…Ù‚Ôôÿ«ğâ£šÔô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ëÎ§ƒ‚‚Ôô*€€ @Z 

v0.3.0ëÎ§ƒ‚‚Ôôµ…£Ñ¿³Ôô@@@@J*
recon_utility3default.policy"1.60.0b" 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$ 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$ 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$ 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$	 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$
 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$ 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$ 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$ 

v0.3.0–ùÌ®’ûÓô«ñ‡Ì¨±Ôôb$ 

v0.3.0–ùÌ®’ûÓô«ñ‡Ì¨±Ôôb$ 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$ 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb$; 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb% 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb%Ù 

v0.3.0ïùÆÆˆıÓô›¦ØõÈÄÔôb%Ú 

v0.3.0–ùÌ®’ûÓô«ñ‡Ì¨±Ôôb%ç 

v0.3.0–ùÌ®’ûÓô«ñ‡Ì¨±Ôôb% 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb%† 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb%‘ 

v0.3.0–ùÌ®’ûÓô«ñ‡Ì¨±Ôôb%® 

v0.3.0€Æ²­ø€Ôôò˜»ı¸ÕÔôb%¾ 

v0.3.0–ùÌ®’ûÓô«ñ‡Ì¨±Ôôb%Î 

v0.3.0–ùÌ®’ûÓô«ñ‡Ì¨±Ôôr 

v0.3.0€¨ûßØ÷Óô°ºé®¶ÙÔôz&
 

v0.3.0ëüƒ£¢Ôô‘ÁÃı‰ Ôô‚+
½Ï±Ï±Å±2µroot"root(íƒ0‰‰„üª´ò8‰‰„üª´òH¢Z/usr/bin/tarbtarjoverlayrtarz1.34+dfsg-1.2‚1.34+dfsg-1.2ŠGsha256:6e1a72c72d5615fcdb4fe1a3bdd832c66033f3b93896aff281c6d587e23522c9Ztar`€‡Î¼Ü÷Óôp€¼æ¼Ü÷Óôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚--create‚#--file=/var/tmp/backup-20261123.tar‚ --files-from=/tmp/tmp.bVuzz9Nh2OŠtaršAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°í¼Üƒ…ú
úÑ±Ñ±Ï±2¸root"root(íƒ0²Ñ‚„ƒØƒñ8²Ñ‚„ƒØƒñHóÒZ/usr/bin/zstdbzstdjoverlayrzstdz1.5.4+dfsg2-5‚1.5.4+dfsg2-5ŠGsha256:f2246807f125a878445d7d65de0c84395c23fda38325fd6e260d2b7e03140976Zzstd`Çøïó†ªÔôpÇ­ˆô†ªÔôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚-T0‚-19ŠzstdšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°²ÌÎ´»™	"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay “¬âû–ÖÔô*€€ @Z 

v0.3.0“¬âû–ÖÔôµïï´µìÔô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 üä±‚±ÂÔô*€€ @Z 

v0.3.0üä±‚±ÂÔôÌ‚‚Ñ…Õô@@@@b" 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$ 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$ 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$ 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$	 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$
 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$ 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$ 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$ 

v0.3.0ìÿ‰–ÏĞÔôÚÇ–Ã£Öôb$ 

v0.3.0ìÿ‰–ÏĞÔôÚÇ–Ã£Öôb$ 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$ 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb$; 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb% 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb%Ê 

v0.3.0ïœşôæ½Ôô‹Ÿ—ééÔôb%Ì 

v0.3.0ïœşôæ½Ôô‹Ÿ—ééÔôb%Ú 

v0.3.0ìÿ‰–ÏĞÔôÚÇ–Ã£Öôb%ç 

v0.3.0ìÿ‰–ÏĞÔôÚÇ–Ã£Öôb% 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb%† 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb%‘ 

v0.3.0ìÿ‰–ÏĞÔôÚÇ–Ã£Öôb%® 

v0.3.0¹Ğ¶”úÍÔôºü¤ÓïÜÖôb%¾ 

v0.3.0ìÿ‰–ÏĞÔôÚÇ–Ã£Öôb%Î 

v0.3.0ìÿ‰–ÏĞÔôÚÇ–Ã£Öôb%³ 

v0.3.0ïœşôæ½Ôô‹Ÿ—ééÔôr 

v0.3.0Ç­ˆô†ªÔô‘ÌÑòÅ‘×ô"ò
data2Ø
exports2Ê
2026-112’
a.pdfUroot"root(¤ƒ0ù°¦®ú¼ñ8ù°¦®ú¼ñHº¬wZ/data/exports/2026-11/a.pdfba.pdfjoverlay ›²öƒşÓô*€€ @Z 

v0.3.0›²öƒşÓôï«ë’—Õô2’
b.pdfUroot"root(¤ƒ0İûâÚï™€ò8İûâÚï™€òH¥ÃJZ/data/exports/2026-11/b.pdfbb.pdfjoverlay ›²öƒşÓô*€€ @Z 

v0.3.0›²öƒşÓôï«ë’—Õô2’
c.pdfUroot"root(¤ƒ0ë÷¼Å­Ñ¶ñ8ë÷¼Å­Ñ¶ñHö¥lZ/data/exports/2026-11/c.pdfbc.pdfjoverlay ›²öƒşÓô*€€ @Z 

v0.3.0›²öƒşÓôï«ë’—Õô@@2Ü
invoices2Í
2026-112“
a.pdfVroot"root(¤ƒ0Ş¤®“³„Šñ8Ş¤®“³„ŠñH›²gZ/data/invoices/2026-11/a.pdfba.pdfjoverlay ›²öƒşÓô*€€ @Z 

v0.3.0›²öƒşÓôï«ë’—Õô2“
b.pdfVroot"root(¤ƒ0Åóš¤„¹¥ò8Åóš¤„¹¥òH¼Z/data/invoices/2026-11/b.pdfbb.pdfjoverlay ›²öƒşÓô*€€ @Z 

v0.3.0›²öƒşÓôï«ë’—Õô2“
c.pdfVroot"root(¤ƒ0å—˜öşÂÜò8å—˜öşÂÜòHÒˆZ/data/invoices/2026-11/c.pdfbc.pdfjoverlay ›²öƒşÓô*€€ @Z 

v0.3.0›²öƒşÓôï«ë’—Õô@@2­
uploads2Ÿ
118e8a425524[root"root(¤ƒ0šï——›Ùò8šï——›ÙòH­'Z/data/uploads/118e8a425524b118e8a425524joverlay ›²öƒşÓô*€€ @Z 

v0.3.0›²öƒşÓôï«ë’—Õô@@"Ä
etc2
groupDroot"root(¤ƒ0™¥·œäÆåñ8™¥·œäÆåñHïÁcZ
/etc/groupbgroupjoverlay ·§¤ñ…–Ôô*€€ @Z 

v0.3.0·§¤ñ…–ÔôÎŒıÑæÂ×ô2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ç“Û…Ñ¹Ôô*€€ @Z 

v0.3.0ç“Û…Ñ¹Ôô³Á°Œ¥³Öô2™
nsswitch.confTroot"root(¤ƒ0Ää·¼ ‡ñ8Ää·¼ ‡ñHæƒAZ/etc/nsswitch.confbnsswitch.confjoverlay ·§¤ñ…–Ôô*€€ @Z 

v0.3.0·§¤ñ…–ÔôÎŒıÑæÂ×ô2„
passwdFroot"root(¤ƒ0ñÕ¡‡ëêûñ8ñÕ¡‡ëêûñHºÔlZ/etc/passwdbpasswdjoverlay ·§¤ñ…–Ôô*€€ @Z 

v0.3.0·§¤ñ…–ÔôÎŒıÑæÂ×ô@"¦
tmp2œ
tmp.bVuzz9Nh2OVroot"root(¤ƒ0÷ëÿÌ”è‡ñ8÷ëÿÌ”è‡ñHŠ¹hZ/tmp/tmp.bVuzz9Nh2Obtmp.bVuzz9Nh2Ojoverlay ¸•¦ñª¯Ôô*€€ @Z 

v0.3.0¸•¦ñª¯ÔôÎª€ºà°Ôô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ®Å¹Ôô*€€ @Z 

v0.3.0®Å¹ÔôÄ°¤Ÿ¢Œ×ô@@@"Æ
var2¼
tmp2²
backup-20261123.tardroot"root(¤ƒ0¸šâª‡Â¢ò8¸šâª‡Â¢òH¹€dZ/var/tmp/backup-20261123.tarbbackup-20261123.tarjoverlay ˜‚¨¥ˆÔô*Á„ ¤@Z 

v0.3.0˜‚¨¥ˆÔô‹ğïï†¦Ùô@@@J-
archive_creation3default.policy"1.60.0b" 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$ 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$ 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$ 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$	 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$
 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$ 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$ 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$ 

v0.3.0üù¹÷Á–ÔôÉ¡—áã¨Ùôb$ 

v0.3.0üù¹÷Á–ÔôÉ¡—áã¨Ùôb$ 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$ 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb$; 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb% 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb%Ú 

v0.3.0üù¹÷Á–ÔôÉ¡—áã¨Ùôb%ç 

v0.3.0üù¹÷Á–ÔôÉ¡—áã¨Ùôb% 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb%† 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb%‘ 

v0.3.0üù¹÷Á–ÔôÉ¡—áã¨Ùôb%® 

v0.3.0æÿã Ç‚ÔôÎ÷èäÓÔôb%¾ 

v0.3.0üù¹÷Á–ÔôÉ¡—áã¨Ùôb%Î 

v0.3.0üù¹÷Á–ÔôÉ¡—áã¨Ùôr 

v0.3.0€¼æ¼Ü÷Óô¹µçÎóÙôç
–Ø±Ø±Å±2·root"root(íƒ0áÔÃÀ®²¦ò8áÔÃÀ®²¦òHå†cZ/usr/bin/sha256sumb	sha256sumjoverlayr	coreutilsz9.1-1‚9.1-1ŠGsha256:7e560abd9d7b822f7ab25319f8eeaecae98a48c921f36510fe8fdd545eb26d17Z	sha256sum`€ÛäìïüÓôp€ıìïüÓôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚/var/tmp/backup-20261123.tarŠ	sha256sumšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°ÛÏÄ–Ñ"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ï­ÆÄ½ıÓô*€€ @Z 

v0.3.0ï­ÆÄ½ıÓôÉã¾¡¿ÛÔô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 Á†ÇÎëıÓô*€€ @Z 

v0.3.0Á†ÇÎëıÓôäÀØÍ«şÓô@@@"Ã
var2¹
tmp2¯
backup-20261123.tardroot"root(¤ƒ0¸šâª‡Â¢ò8¸šâª‡Â¢òH¹€dZ/var/tmp/backup-20261123.tarbbackup-20261123.tarjoverlay ¤üÿÌ¹ƒÔô*€€ @Z 

v0.3.0¤üÿÌ¹ƒÔô­ÊâŞ•»Õô@@@b" 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$ 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$ 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$ 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$	 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$
 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$ 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$ 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$ 

v0.3.0¾ËÙË¡‹Ôô³²À³°–Õôb$ 

v0.3.0¾ËÙË¡‹Ôô³²À³°–Õôb$ 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$ 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb$; 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb% 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb%Ú 

v0.3.0¾ËÙË¡‹Ôô³²À³°–Õôb%ç 

v0.3.0¾ËÙË¡‹Ôô³²À³°–Õôb% 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb%† 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb%‘ 

v0.3.0¾ËÙË¡‹Ôô³²À³°–Õôb%® 

v0.3.0Á¬Ô›ÃœÔôº¥¹ğõ®Ôôb%¾ 

v0.3.0¾ËÙË¡‹Ôô³²À³°–Õôb%Î 

v0.3.0¾ËÙË¡‹Ôô³²À³°–Õôr 

v0.3.0€ıìïüÓô—°ÖµÊüÕô»
àß±ß±Å±2Çroot"root(íƒ0“§ñİ‹¨°ñ8“§ñİ‹¨°ñHÚyZ/usr/bin/opensslbopenssljoverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2ŠGsha256:d564da042652d5b41acb486eb444e0face67aa8419e9af99b05e98fecde46f20Zopenssl`€ëÃ­ºıÓôp€ Ü­ºıÓôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚enc‚-aes-256-cbc‚-pass‚file:/run/secrets/backup‚-in‚/var/tmp/backup-20261123.tarŠopensslšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°É¼ûˆ§ó"…
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay Ş§³šë¥Ôô*€€ @Z 

v0.3.0Ş§³šë¥Ôô£ù«Ş«Ôô2å
ssl2Á
certs2µ
ca-certificates.crtjroot"root(¤ƒ0·½ÍÿÓäµò8·½ÍÿÓäµòH©‡VZ"/etc/ssl/certs/ca-certificates.crtbca-certificates.crtjoverlay –‹Ş¥´Ôô*€€ @Z 

v0.3.0–‹Ş¥´Ôôø•Ëöª¿Ôô@2—
openssl.cnfTroot"root(¤ƒ0´„Ÿİ›¶¥ò8´„Ÿİ›¶¥òHüÏmZ/etc/ssl/openssl.cnfbopenssl.cnfjoverlay –‹Ş¥´Ôô*€€ @Z 

v0.3.0–‹Ş¥´Ôôø•Ëöª¿Ôô@@"¢
run2˜
secrets2Š
backupLroot"root(¤ƒ0ç¶¾ìÂ¼§ñ8ç¶¾ìÂ¼§ñHÑ™WZ/run/secrets/backupbbackupjtmpfs ì×˜‡Ôô*€€ @Z 

v0.3.0ì×˜‡Ôô‹¥ÌÚàÙÔô@@"³
usr2©
lib2Ÿ
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ‹±ìæûˆÔô*€€ @Z 

v0.3.0‹±ìæûˆÔôÆŞ­ğ¦Õô2à
libcrypto.so.3™root"root(¤ƒ0Ò ËÁ·º˜ò8Ò ËÁ·º˜òH‹„Z(/usr/lib/x86_64-linux-gnu/libcrypto.so.3blibcrypto.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 Ë•¢úêÔô*€€ @Z 

v0.3.0Ë•¢úêÔô…†˜³šÔô2×
libssl.so.3“root"root(¤ƒ0Ÿ‰×ÒÌê†ò8Ÿ‰×ÒÌê†òH€ÓsZ%/usr/lib/x86_64-linux-gnu/libssl.so.3blibssl.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 Ë•¢úêÔô*€€ @Z 

v0.3.0Ë•¢úêÔô…†˜³šÔô@@@"Ò
var2È
tmp2¾
backup-20261123.tar.enclroot"root(¤ƒ0ü†šÀÆíñ8ü†šÀÆíñH‰Î%Z /var/tmp/backup-20261123.tar.encbbackup-20261123.tar.encjoverlay â‚ÈÀ´ Ôô*Á„ ¤@Z 

v0.3.0â‚ÈÀ´ Ôô¯€âŸ‡ÔÕô@@@J/
archive_encryption3default.policy"1.60.0b" 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$ 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$ 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$ 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$	 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$
 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$ 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$ 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$ 

v0.3.0ñ»á—š’Ôô¼êøéÇáÖôb$ 

v0.3.0ñ»á—š’Ôô¼êøéÇáÖôb$ 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$ 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb$; 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb% 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb%Ú 

v0.3.0ñ»á—š’Ôô¼êøéÇáÖôb%ç 

v0.3.0ñ»á—š’Ôô¼êøéÇáÖôb% 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb%† 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb%‘ 

v0.3.0ñ»á—š’Ôô¼êøéÇáÖôb%® 

v0.3.0òÍİÍÔ˜ÔôÆáùŸÂ„Öôb%¾ 

v0.3.0ñ»á—š’Ôô¼êøéÇáÖôb%Î 

v0.3.0ñ»á—š’Ôô¼êøéÇáÖôr 

v0.3.0€ Ü­ºıÓôîŒ›ôÒ´×ô¼Y
”ä±ä±Å±2—root"root(íƒ0¶õœöÉ—ùñ8¶õœöÉ—ùñHÆ½YZ/usr/local/bin/awsbawsjoverlayŠGsha256:8a3665163deb6220ad367fe8b1178331aee811992e55c39a0fd23d2962bb09aaZaws`€Ëş±ù€Ôôp€€—²ù€Ôôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚s3‚cp‚ /var/tmp/backup-20261123.tar.enc‚s3://lab-backup/20261123/ŠawsšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°­è—Å»š"ã
etc2Š
gai.confJroot"root(¤ƒ0ƒì“û¯Øäñ8ƒì“û¯ØäñH“¡GZ/etc/gai.confbgai.confjoverlay ÓÓ’ÉÙÔô*€€ @Z 

v0.3.0ÓÓ’ÉÙÔôú¦˜¬êË×ô2
groupDroot"root(¤ƒ0™¥·œäÆåñ8™¥·œäÆåñHïÁcZ
/etc/groupbgroupjoverlay „óô¿Ôô*€€ @Z 

v0.3.0„óô¿Ôô›ãš™÷ÆØô2
	host.confLroot"root(¤ƒ0¹¼ä¶Ïíàñ8¹¼ä¶ÏíàñH¬á+Z/etc/host.confb	host.confjoverlay ÓÓ’ÉÙÔô*€€ @Z 

v0.3.0ÓÓ’ÉÙÔôú¦˜¬êË×ô2
hostsDroot"root(¤ƒ0¶®ĞŸ†İºñ8¶®ĞŸ†İºñH•«YZ
/etc/hostsbhostsjoverlay ÓÓ’ÉÙÔô*€€ @Z 

v0.3.0ÓÓ’ÉÙÔôú¦˜¬êË×ô2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay şÚ×ºÂ™Ôô*€€ @Z 

v0.3.0şÚ×ºÂ™ÔôÉı»œ„ÀÙô2™
nsswitch.confTroot"root(¤ƒ0Ää·¼ ‡ñ8Ää·¼ ‡ñHæƒAZ/etc/nsswitch.confbnsswitch.confjoverlay „óô¿Ôô*€€ @Z 

v0.3.0„óô¿Ôô›ãš™÷ÆØô2„
passwdFroot"root(¤ƒ0ñÕ¡‡ëêûñ8ñÕ¡‡ëêûñHºÔlZ/etc/passwdbpasswdjoverlay „óô¿Ôô*€€ @Z 

v0.3.0„óô¿Ôô›ãš™÷ÆØô2“
resolv.confProot"root(¤ƒ0Õô¡†úÊîñ8Õô¡†úÊîñH°©MZ/etc/resolv.confbresolv.confjoverlay ÓÓ’ÉÙÔô*€€ @Z 

v0.3.0ÓÓ’ÉÙÔôú¦˜¬êË×ô2å
ssl2Á
certs2µ
ca-certificates.crtjroot"root(¤ƒ0·½ÍÿÓäµò8·½ÍÿÓäµòH©‡VZ"/etc/ssl/certs/ca-certificates.crtbca-certificates.crtjoverlay ÿÌ¦øÂ»Ôô*€€ @Z 

v0.3.0ÿÌ¦øÂ»Ôôºßßä±ÎÙô@2—
openssl.cnfTroot"root(¤ƒ0´„Ÿİ›¶¥ò8´„Ÿİ›¶¥òHüÏmZ/etc/ssl/openssl.cnfbopenssl.cnfjoverlay ÿÌ¦øÂ»Ôô*€€ @Z 

v0.3.0ÿÌ¦øÂ»Ôôºßßä±ÎÙô@@"é8
usr2©
lib2Ÿ
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 Î¡÷—£†Ôô*€€ @Z 

v0.3.0Î¡÷—£†Ôô¤‡Ù­èÕô2à
libcrypto.so.3™root"root(¤ƒ0Ò ËÁ·º˜ò8Ò ËÁ·º˜òH‹„Z(/usr/lib/x86_64-linux-gnu/libcrypto.so.3blibcrypto.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ¯ş€æİÔô*€€ @Z 

v0.3.0¯ş€æİÔô¬ÆƒŸæÙÕô2×
libssl.so.3“root"root(¤ƒ0Ÿ‰×ÒÌê†ò8Ÿ‰×ÒÌê†òH€ÓsZ%/usr/lib/x86_64-linux-gnu/libssl.so.3blibssl.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ¯ş€æİÔô*€€ @Z 

v0.3.0¯ş€æİÔô¬ÆƒŸæÙÕô@@2³3
local2§3
lib2¸
libpython3.12.so.1.0lroot"root(¤ƒ0²£¹¥—Àò8²£¹¥—ÀòHíaZ#/usr/local/lib/libpython3.12.so.1.0blibpython3.12.so.1.0joverlay ±‡›âç®Ôô*€€ @Z 

v0.3.0±‡›âç®Ôô£óáœœØØô2â1

python3.122™
abc.py[root"root(¤ƒ0‹Ôğéİ´åñ8‹Ôğéİ´åñH²à%Z /usr/local/lib/python3.12/abc.pybabc.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2¢
	codecs.pyaroot"root(¤ƒ0·Âèä¨ßò8·Âèä¨ßòH¿¶[Z#/usr/local/lib/python3.12/codecs.pyb	codecs.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2Æ
collections2´
__init__.pyqroot"root(¤ƒ0Îë¥îò˜Íò8Îë¥îò˜ÍòHÕRZ1/usr/local/lib/python3.12/collections/__init__.pyb__init__.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô@2®
contextlib.pyiroot"root(¤ƒ0ÜÛÌ‹‚Ôàñ8ÜÛÌ‹‚ÔàñH¾ª:Z'/usr/local/lib/python3.12/contextlib.pybcontextlib.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2¨
datetime.pyeroot"root(¤ƒ0«—µæìµ¸ò8«—µæìµ¸òH´WZ%/usr/local/lib/python3.12/datetime.pybdatetime.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2œ
enum.py]root"root(¤ƒ0Ğ‰‡§ÿñ8Ğ‰‡§ÿñHµYZ!/usr/local/lib/python3.12/enum.pybenum.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2«
functools.pygroot"root(¤ƒ0ÀšœØÜ¬ò8ÀšœØÜ¬òHÆ’,Z&/usr/local/lib/python3.12/functools.pybfunctools.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2–
io.pyYroot"root(¤ƒ0—¢’ÌşÂ±ò8—¢’ÌşÂ±òHÉ†oZ/usr/local/lib/python3.12/io.pybio.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2¸
json2­
__init__.pyjroot"root(¤ƒ0Ò®¡‰®¢Òò8Ò®¡‰®¢ÒòHÙÃ0Z*/usr/local/lib/python3.12/json/__init__.pyb__init__.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô@2¼
lib-dynload2ƒ
%_json.cpython-312-x86_64-linux-gnu.so¥root"root(¤ƒ0˜ŒÈ¦á†²ò8˜ŒÈ¦á†²òHáƒjZK/usr/local/lib/python3.12/lib-dynload/_json.cpython-312-x86_64-linux-gnu.sob%_json.cpython-312-x86_64-linux-gnu.sojoverlay ¸¬€Ö®Ôô*€€ @Z 

v0.3.0¸¬€Ö®ÔôöëË…ß­Õô2‰
'_socket.cpython-312-x86_64-linux-gnu.so©root"root(¤ƒ0˜Ş™óŒßĞò8˜Ş™óŒßĞòHµŸZZM/usr/local/lib/python3.12/lib-dynload/_socket.cpython-312-x86_64-linux-gnu.sob'_socket.cpython-312-x86_64-linux-gnu.sojoverlay ¸¬€Ö®Ôô*€€ @Z 

v0.3.0¸¬€Ö®ÔôöëË…ß­Õô2€
$_ssl.cpython-312-x86_64-linux-gnu.so£root"root(¤ƒ0ì™´İìÃò8ì™´İìÃòHÒÜjZJ/usr/local/lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.sob$_ssl.cpython-312-x86_64-linux-gnu.sojoverlay ¸¬€Ö®Ôô*€€ @Z 

v0.3.0¸¬€Ö®ÔôöëË…ß­Õô2‰
'_struct.cpython-312-x86_64-linux-gnu.so©root"root(¤ƒ0øåüØÃ†ìñ8øåüØÃ†ìñHØÃKZM/usr/local/lib/python3.12/lib-dynload/_struct.cpython-312-x86_64-linux-gnu.sob'_struct.cpython-312-x86_64-linux-gnu.sojoverlay ¸¬€Ö®Ôô*€€ @Z 

v0.3.0¸¬€Ö®ÔôöëË…ß­Õô2€
$math.cpython-312-x86_64-linux-gnu.so£root"root(¤ƒ0éüË¥Â—êñ8éüË¥Â—êñHĞªZJ/usr/local/lib/python3.12/lib-dynload/math.cpython-312-x86_64-linux-gnu.sob$math.cpython-312-x86_64-linux-gnu.sojoverlay ¸¬€Ö®Ôô*€€ @Z 

v0.3.0¸¬€Ö®ÔôöëË…ß­Õô2†
&select.cpython-312-x86_64-linux-gnu.so§root"root(¤ƒ0¦£­ıå½İò8¦£­ıå½İòHú-ZL/usr/local/lib/python3.12/lib-dynload/select.cpython-312-x86_64-linux-gnu.sob&select.cpython-312-x86_64-linux-gnu.sojoverlay ¸¬€Ö®Ôô*€€ @Z 

v0.3.0¸¬€Ö®ÔôöëË…ß­Õô@2¾
logging2°
__init__.pymroot"root(¤ƒ0¾Ö×Ó¸´­ñ8¾Ö×Ó¸´­ñH˜ó`Z-/usr/local/lib/python3.12/logging/__init__.pyb__init__.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô@2–
os.pyYroot"root(¤ƒ0‡Òâüö»³ò8‡Òâüö»³òHôÓRZ/usr/local/lib/python3.12/os.pybos.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2´
re2«
__init__.pyhroot"root(¤ƒ0¾šß°³·Ûò8¾šß°³·ÛòHãÎYZ(/usr/local/lib/python3.12/re/__init__.pyb__init__.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô@2«
selectors.pygroot"root(¤ƒ0Æ÷ˆ™åÑĞñ8Æ÷ˆ™åÑĞñH—ùgZ&/usr/local/lib/python3.12/selectors.pybselectors.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2¢
	signal.pyaroot"root(¤ƒ0á˜ËŒØÒ§ñ8á˜ËŒØÒ§ñH‚Á!Z#/usr/local/lib/python3.12/signal.pyb	signal.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2¤	
site-packages2	
botocore2¿
__init__.py|root"root(¤ƒ0ÏÜöÎñ‚ò8ÏÜöÎñ‚òHÌ‚HZ</usr/local/lib/python3.12/site-packages/botocore/__init__.pyb__init__.pyjoverlay ½œ”©µ„Ôô*€€ @Z 

v0.3.0½œ”©µ„Ôôúó¬‹“–Øô2¹
	client.pyxroot"root(¤ƒ0›Ò¤æ”˜ñ8›Ò¤æ”˜ñH”ıZZ:/usr/local/lib/python3.12/site-packages/botocore/client.pyb	client.pyjoverlay ½œ”©µ„Ôô*€€ @Z 

v0.3.0½œ”©µ„Ôôúó¬‹“–Øô2É
credentials.py‚root"root(¤ƒ0‚óË‡ ·ò8‚óË‡ ·òH›¹Z?/usr/local/lib/python3.12/site-packages/botocore/credentials.pybcredentials.pyjoverlay ½œ”©µ„Ôô*€€ @Z 

v0.3.0½œ”©µ„Ôôúó¬‹“–Øô2¿
endpoint.py|root"root(¤ƒ0ôª”‰¤Œò8ôª”‰¤ŒòHçœ+Z</usr/local/lib/python3.12/site-packages/botocore/endpoint.pybendpoint.pyjoverlay ½œ”©µ„Ôô*€€ @Z 

v0.3.0½œ”©µ„Ôôúó¬‹“–Øô2¼

session.pyzroot"root(¤ƒ0„îĞĞ¬ÒÌò8„îĞĞ¬ÒÌòH›ÀIZ;/usr/local/lib/python3.12/site-packages/botocore/session.pyb
session.pyjoverlay ½œ”©µ„Ôô*€€ @Z 

v0.3.0½œ”©µ„Ôôúó¬‹“–Øô2¶
utils.pyvroot"root(¤ƒ0åİÚËçô¿ñ8åİÚËçô¿ñH€òrZ9/usr/local/lib/python3.12/site-packages/botocore/utils.pybutils.pyjoverlay ½œ”©µ„Ôô*€€ @Z 

v0.3.0½œ”©µ„Ôôúó¬‹“–Øô@@2œ
site.py]root"root(¤ƒ0ºë®¾³ßßñ8ºë®¾³ßßñH¡Z!/usr/local/lib/python3.12/site.pybsite.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2¢
	socket.pyaroot"root(¤ƒ0ÆşÊÓ£æñ8ÆşÊÓ£æñHë÷ Z#/usr/local/lib/python3.12/socket.pyb	socket.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2™
ssl.py[root"root(¤ƒ0­Èé‚Ëñ8­Èé‚ËñH¯­.Z /usr/local/lib/python3.12/ssl.pybssl.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2®
subprocess.pyiroot"root(¤ƒ0Øçû×—µ½ò8Øçû×—µ½òHˆ4Z'/usr/local/lib/python3.12/subprocess.pybsubprocess.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2«
threading.pygroot"root(¤ƒ0Ã°¢ìŸÅ‘ñ8Ã°¢ìŸÅ‘ñHÁ…:Z&/usr/local/lib/python3.12/threading.pybthreading.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2¢
	typing.pyaroot"root(¤ƒ0é°Ü–äÄéñ8é°Ü–äÄéñHê `Z#/usr/local/lib/python3.12/typing.pyb	typing.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô2œ
uuid.py]root"root(¤ƒ0½àë¸Í‹ò8½àë¸Í‹òHáÌ\Z!/usr/local/lib/python3.12/uuid.pybuuid.pyjoverlay Ÿä½ÍŠÔô*€€ @Z 

v0.3.0Ÿä½ÍŠÔô¾üŒîë×Ùô@@@@*T
0
&s3.eu-central-1.amazonaws.example.test 6(" 

v0.3.0Ã¯Ê©£ŠÔôŠ‡£ú¢á×ô*T
0
&s3.eu-central-1.amazonaws.example.test 6(" 

v0.3.0º•š’‘İÔôÛúˆ÷†§Öô@ZhD
requestaws/latest/api/token"169.254.169.254*aws-cli/2.15:" 

v0.3.0ÙíØåÇİÔôéäûÉ¸áÕôZ–
%
aws_imds3default.policy"1.60.0Ê
responseaws8/latest/meta-data/iam/security-credentials/backup-writer"169.254.169.254*aws-cli/2.152EC2ws:YU
SuccessAWS-HMACASIA459FA96F82C2742D"2026-11-20T00:10:00Z*2026-11-20T06:10:00Z" 

v0.3.0€¨íë€Ôô»ÅµğîÅ×ôb" 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ó¶ÿêø“Ôô†‘Ã°‰ï×ôb$ 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb$	 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$
 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ìÁºÎµÔô¾„¸ÊšõÖôb$ 

v0.3.0ìÁºÎµÔô¾„¸ÊšõÖôb$ 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb$ 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$ 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$) 

v0.3.0ó¶ÿêø“Ôô†‘Ã°‰ï×ôb$* 

v0.3.0ó¶ÿêø“Ôô†‘Ã°‰ï×ôb$, 

v0.3.0ó¶ÿêø“Ôô†‘Ã°‰ï×ôb$- 

v0.3.0ó¶ÿêø“Ôô†‘Ã°‰ï×ôb$; 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb$H 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb$O 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb$Y 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb$c 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb%ƒ 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb% 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb%Ù 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb%Ú 

v0.3.0ìÁºÎµÔô¾„¸ÊšõÖôb%ç 

v0.3.0ìÁºÎµÔô¾„¸ÊšõÖôb% 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb%† 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb% 

v0.3.0ó¶ÿêø“Ôô†‘Ã°‰ï×ôb%‘ 

v0.3.0ìÁºÎµÔô¾„¸ÊšõÖôb%® 

v0.3.0ø—šœ±ÕÔô­ÃíôÀÙôb%³ 

v0.3.0ó¶ÿêø“Ôô†‘Ã°‰ï×ôb%¾ 

v0.3.0ìÁºÎµÔô¾„¸ÊšõÖôb%Ì 

v0.3.0³ÇÙÌ³«ÔôÌŠ¾ÿÚ×ôb%Î 

v0.3.0ìÁºÎµÔô¾„¸ÊšõÖôjÍé‡€€"eth0*]

10.20.7.70Ñ 
198.51.100.99» €(2‚.:¸œ”B 

v0.3.0ŒíÃ™„ÔôìëÌğš…Øô*^

10.20.7.70à¹
198.51.100.99» €(2Ê³:¸œ”B 

v0.3.0õà¶–Ÿ†ÔôÉŒªãÜÖôr 

v0.3.0€€—²ù€Ôô¬ÌÖ¿Ó€ÚôÇ
•æ±æ±Å±2©root"root(íƒ0µÓÈ”Éï ñ8µÓÈ”Éï ñHÆüvZ/usr/bin/rmbrmjoverlayr	coreutilsz9.1-1‚9.1-1ŠGsha256:c7ce9f44aede752acb9043817d7a80c3c1b8bed351f189084f5020b954d7907aZrm`€Ë÷·Í…Ôôp€€¸Í…Ôôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚-f‚/var/tmp/backup-20261123.tar‚/tmp/tmp.bVuzz9Nh2OŠrmšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°Œ”¯ªÜÂ6"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ‘ìåÇ‘Ôô*€€ @Z 

v0.3.0‘ìåÇ‘Ôôã—æÆËœÙô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ‹ØñæÍ±Ôô*€€ @Z 

v0.3.0‹ØñæÍ±ÔôÉËï–¹¼Öô@@@@b" 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$ 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$ 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$ 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$	 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$
 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$ 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$ 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$ 

v0.3.0Ö¨ë½º£Ôô×ÇÕ¬÷¤×ôb$ 

v0.3.0Ö¨ë½º£Ôô×ÇÕ¬÷¤×ôb$ 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$ 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb$; 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb% 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb%Ú 

v0.3.0Ö¨ë½º£Ôô×ÇÕ¬÷¤×ôb%ç 

v0.3.0Ö¨ë½º£Ôô×ÇÕ¬÷¤×ôb% 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb%† 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb%‡ 

v0.3.0€™©¾·Ôô¦˜…äÙÿÔôb%‘ 

v0.3.0Ö¨ë½º£Ôô×ÇÕ¬÷¤×ôb%® 

v0.3.0¥Ôšÿ§‡ÔôïËåœÙ×ôb%¾ 

v0.3.0Ö¨ë½º£Ôô×ÇÕ¬÷¤×ôb%Î 

v0.3.0Ö¨ë½º£Ôô×ÇÕ¬÷¤×ôr 

v0.3.0€€¸Í…Ôô÷ªœ˜–²Ùô"ï
etc2Ï
backup2
excludeOroot"root(¤ƒ0à­ª˜±ò¾ñ8à­ª˜±ò¾ñH‚ı;Z/etc/backup/excludebexcludejoverlay ”àæÀâø×ô*€€ @Z 

v0.3.0”àæÀâø×ô†æ¥ƒæ‘Ùô2
includeOroot"root(¤ƒ0­³ÉØèİ’ñ8­³ÉØèİ’ñH•‘GZ/etc/backup/includebincludejoverlay ”àæÀâø×ô*€€ @Z 

v0.3.0”àæÀâø×ô†æ¥ƒæ‘Ùô2 
recipient.gpg[root"root(¤ƒ0¿¤í¤æÉò8¿¤í¤æÉòHÌİ Z/etc/backup/recipient.gpgbrecipient.gpgjoverlay ”àæÀâø×ô*€€ @Z 

v0.3.0”àæÀâø×ô†æ¥ƒæ‘Ùô@2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ÁèšÓØ÷×ô*€€ @Z 

v0.3.0ÁèšÓØ÷×ôš‰±‰«”Øô@"©
tmp2Ÿ
tmp.bVuzz9Nh2OVroot"root(¤ƒ0÷ëÿÌ”è‡ñ8÷ëÿÌ”è‡ñHŠ¹hZ/tmp/tmp.bVuzz9Nh2Obtmp.bVuzz9Nh2Ojoverlay €¨ûßØ÷Óô*Á„ ¤@Z 

v0.3.0€¨ûßØ÷ÓôÓÉÎÒÛÕßô@"×
usr2
lib2“
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ãÓĞüÖ¤Øô*€€ @Z 

v0.3.0ãÓĞüÖ¤Øô’‘¸×İ€àô2®
libtinfo.so.6iroot"root(¤ƒ0Ÿå¤¯•¬Œò8Ÿå¤¯•¬ŒòHİ,Z'/usr/lib/x86_64-linux-gnu/libtinfo.so.6blibtinfo.so.6joverlay ¤½£î°¶×ô*€€ @Z 

v0.3.0¤½£î°¶×ôåµ¤”ô¢Üô@@2­
local2¡
bin2—
	backup.shVroot"root(¤ƒ0Ò˜Ï×ÎêËò8Ò˜Ï×ÎêËòHËEZ/usr/local/bin/backup.shb	backup.shjoverlay ”àæÀâø×ô*€€ @Z 

v0.3.0”àæÀâø×ô†æ¥ƒæ‘Ùô@@@@b" 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$ 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$ 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$ 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$	 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$
 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$ 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$ 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$ 

v0.3.0Öòö™©Ü×ô•ƒ³á™™Üôb$ 

v0.3.0Öòö™©Ü×ô•ƒ³á™™Üôb$ 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$ 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$ 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$! 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$' 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$8 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$; 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb$= 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$H 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$f 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$h 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$k 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$l 

v0.3.0äºÄè§£×ô€øôÔ„ßôb$n 

v0.3.0äºÄè§£×ô€øôÔ„ßôb% 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb%Ú 

v0.3.0Öòö™©Ü×ô•ƒ³á™™Üôb%ç 

v0.3.0Öòö™©Ü×ô•ƒ³á™™Üôb% 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb%† 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb%‘ 

v0.3.0Öòö™©Ü×ô•ƒ³á™™Üôb%¤ 

v0.3.0äºÄè§£×ô€øôÔ„ßôb%¥ 

v0.3.0äºÄè§£×ô€øôÔ„ßôb%® 

v0.3.0ùÆçò·Æ×ôÜ¤¨ÿåÈ×ôb%¾ 

v0.3.0Öòö™©Ü×ô•ƒ³á™™Üôb%Î 

v0.3.0Öòö™©Ü×ô•ƒ³á™™Üôr 

v0.3.0ÏàŸ¶¤×ôæŒò½»´âô:Ã
v0.3.0¸€€ä¿³½¸€ìèŒÔ‡‡	€ÌİĞçÕÀ"€°¥»›»-€Ìä›Ãë½*host:platform-a2*source:runtime-security-agent*'image_name:registry.lab/platform/backup*image_tag:v0.3.0*short_image:backup*service:backup*kube_namespace:platform*kube_deployment:backup*team:platform*env:prod*kube_cluster_name:fra-1B!
registry.lab/platform/backup*