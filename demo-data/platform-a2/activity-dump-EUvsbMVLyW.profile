x
7.79.077597506.8.0-48-generic"Ubuntu 24.04.1 LTS*activity-dump-EUvsbMVLyW2v1P€€¥¦Ñ÷ÓôX€€•ĞõÁ¢õjx64rprotobuf2·ß
¥Å±Å±2Äroot"root(íƒ0Ò˜Ï×ÎêËò8Ò˜Ï×ÎêËòHËEZ/usr/local/bin/backup.shb	backup.shjoverlayrbashz5.2.15-2+b2‚5.2.15-2+b2ŠGsha256:5556f013bbff7b53ac2a958cc5f7e74aedb3c8b2e8b5f9f3f38c7adf4b085056Z	backup.sh`Ï«‡¶¤×ôpÏàŸ¶¤×ôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚/usr/local/bin/backup.sh‚/dataŠ	/bin/bashšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°•¾ıÔ³¿7—
œÎ±Î±Å±2±root"root(íƒ0­áØç³Ñ¡ñ8­áØç³Ñ¡ñH÷«YZ/usr/bin/findbfindjoverlayr	findutilsz4.9.0-4‚4.9.0-4ŠGsha256:c35d5125c0342ed409699b0fa8bac58373b2f8bd88af80988050a546a36053e6Zfind`Ş¼øûğå×ôpŞñüğå×ôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚/data‚-newer‚/var/lib/backup/stamp‚-type‚fŠfindšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°“Ù‡• ¾9"
data>root"root(¤ƒ0£‰éÖƒÁòñ8£‰éÖƒÁòñH»¿fZ/databdatajoverlay ĞÃ°¼àñ×ô*€€ 2ˆ
exportsIroot"root(¤ƒ0ç™Ô«ªüŸò8ç™Ô«ªüŸòHÃìfZ/data/exportsbexportsjoverlay ĞÃ°¼àñ×ô*€€ @Z 

v0.3.0ĞÃ°¼àñ×ôõ“ ŸîšÚô2‹
invoicesKroot"root(¤ƒ0‡Î÷šä’’ñ8‡Î÷šä’’ñHôşfZ/data/invoicesbinvoicesjoverlay ĞÃ°¼àñ×ô*€€ @Z 

v0.3.0ĞÃ°¼àñ×ôõ“ ŸîšÚô2ˆ
uploadsIroot"root(¤ƒ0•£úƒòá•ñ8•£úƒòá•ñH­ĞuZ/data/uploadsbuploadsjoverlay ĞÃ°¼àñ×ô*€€ @Z 

v0.3.0ĞÃ°¼àñ×ôõ“ ŸîšÚô@Z 

v0.3.0ĞÃ°¼àñ×ôõ“ ŸîšÚô"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay üº©¸Ã¤Øô*€€ @Z 

v0.3.0üº©¸Ã¤Øô’şõéõíÙô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 Î¾Šü¶Øô*€€ @Z 

v0.3.0Î¾Šü¶Øôœ¼è“½šÙô@@@@b" 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$ 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$ 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$ 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$	 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$
 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$ 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$ 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$ 

v0.3.0Ìûëäğñ×ôı¢÷îÆÒØôb$ 

v0.3.0Ìûëäğñ×ôı¢÷îÆÒØôb$ 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$ 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb$; 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb% 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb%Ù 

v0.3.0æìúë×ôôæü‚ªŠÙôb%Ú 

v0.3.0Ìûëäğñ×ôı¢÷îÆÒØôb%ç 

v0.3.0Ìûëäğñ×ôı¢÷îÆÒØôb% 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb%† 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb%‘ 

v0.3.0Ìûëäğñ×ôı¢÷îÆÒØôb%® 

v0.3.0Ë©İğ˜ğ×ô‰Ññ»ä¢Ûôb%¾ 

v0.3.0Ìûëäğñ×ôı¢÷îÆÒØôb%Î 

v0.3.0Ìûëäğñ×ôı¢÷îÆÒØôr 

v0.3.0Şñüğå×ô“½ôÜúúÜôz&
 

v0.3.0’ı´ÓˆØôì¬ø”’ºÙô„)
—Ï±Ï±Å±2µroot"root(íƒ0‰‰„üª´ò8‰‰„üª´òH¢Z/usr/bin/tarbtarjoverlayrtarz1.34+dfsg-1.2‚1.34+dfsg-1.2ŠGsha256:6e1a72c72d5615fcdb4fe1a3bdd832c66033f3b93896aff281c6d587e23522c9Ztar`¿±µÂ„Øôp¿æÍÂ„Øôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚-cf‚/var/tmp/backup-20261123.tar‚-T‚-ŠtaršAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°í¼Üƒ…ú
úÑ±Ñ±Ï±2¸root"root(íƒ0²Ñ‚„ƒØƒñ8²Ñ‚„ƒØƒñHóÒZ/usr/bin/zstdbzstdjoverlayrzstdz1.5.4+dfsg2-5‚1.5.4+dfsg2-5ŠGsha256:f2246807f125a878445d7d65de0c84395c23fda38325fd6e260d2b7e03140976Zzstd`êÂÇİØôpŸÛÇİØôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚-T0‚-19ŠzstdšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°²ÌÎ´»™	"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay Ë›¸ñØŸØô*€€ @Z 

v0.3.0Ë›¸ñØŸØôæİÎ‘†Úô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ´è¾´û¿Øô*€€ @Z 

v0.3.0´è¾´û¿ØôŞÎúÚñÄÙô@@@@b" 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$ 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$ 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$ 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$	 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$
 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$ 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$ 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$ 

v0.3.0¾ĞóÅ®ÁØôÊÄÿÌÑØôb$ 

v0.3.0¾ĞóÅ®ÁØôÊÄÿÌÑØôb$ 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$ 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb$; 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb% 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb%Ê 

v0.3.0İÆËêÚ©Øô‚Ø‘ä¼ĞØôb%Ì 

v0.3.0İÆËêÚ©Øô‚Ø‘ä¼ĞØôb%Ú 

v0.3.0¾ĞóÅ®ÁØôÊÄÿÌÑØôb%ç 

v0.3.0¾ĞóÅ®ÁØôÊÄÿÌÑØôb% 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb%† 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb%‘ 

v0.3.0¾ĞóÅ®ÁØôÊÄÿÌÑØôb%® 

v0.3.0ğ¶„¥³Øôª°†Ì«Ùôb%¾ 

v0.3.0¾ĞóÅ®ÁØôÊÄÿÌÑØôb%Î 

v0.3.0¾ĞóÅ®ÁØôÊÄÿÌÑØôb%³ 

v0.3.0İÆËêÚ©Øô‚Ø‘ä¼ĞØôr 

v0.3.0ŸÛÇİØôõ‰Ö•ˆ¼Úô"ò
data2Ø
exports2Ê
2026-112’
a.pdfUroot"root(¤ƒ0ù°¦®ú¼ñ8ù°¦®ú¼ñHº¬wZ/data/exports/2026-11/a.pdfba.pdfjoverlay ´Ì®ÒÇ¤Øô*€€ @Z 

v0.3.0´Ì®ÒÇ¤ØôÅÃŞàÇ’Ùô2’
b.pdfUroot"root(¤ƒ0İûâÚï™€ò8İûâÚï™€òH¥ÃJZ/data/exports/2026-11/b.pdfbb.pdfjoverlay ´Ì®ÒÇ¤Øô*€€ @Z 

v0.3.0´Ì®ÒÇ¤ØôÅÃŞàÇ’Ùô2’
c.pdfUroot"root(¤ƒ0ë÷¼Å­Ñ¶ñ8ë÷¼Å­Ñ¶ñHö¥lZ/data/exports/2026-11/c.pdfbc.pdfjoverlay ´Ì®ÒÇ¤Øô*€€ @Z 

v0.3.0´Ì®ÒÇ¤ØôÅÃŞàÇ’Ùô@@2Ü
invoices2Í
2026-112“
a.pdfVroot"root(¤ƒ0Ş¤®“³„Šñ8Ş¤®“³„ŠñH›²gZ/data/invoices/2026-11/a.pdfba.pdfjoverlay ´Ì®ÒÇ¤Øô*€€ @Z 

v0.3.0´Ì®ÒÇ¤ØôÅÃŞàÇ’Ùô2“
b.pdfVroot"root(¤ƒ0Åóš¤„¹¥ò8Åóš¤„¹¥òH¼Z/data/invoices/2026-11/b.pdfbb.pdfjoverlay ´Ì®ÒÇ¤Øô*€€ @Z 

v0.3.0´Ì®ÒÇ¤ØôÅÃŞàÇ’Ùô2“
c.pdfVroot"root(¤ƒ0å—˜öşÂÜò8å—˜öşÂÜòHÒˆZ/data/invoices/2026-11/c.pdfbc.pdfjoverlay ´Ì®ÒÇ¤Øô*€€ @Z 

v0.3.0´Ì®ÒÇ¤ØôÅÃŞàÇ’Ùô@@2­
uploads2Ÿ
118e8a425524[root"root(¤ƒ0šï——›Ùò8šï——›ÙòH­'Z/data/uploads/118e8a425524b118e8a425524joverlay ´Ì®ÒÇ¤Øô*€€ @Z 

v0.3.0´Ì®ÒÇ¤ØôÅÃŞàÇ’Ùô@@"Ä
etc2
groupDroot"root(¤ƒ0™¥·œäÆåñ8™¥·œäÆåñHïÁcZ
/etc/groupbgroupjoverlay £ŒİÒ˜‰Øô*€€ @Z 

v0.3.0£ŒİÒ˜‰ØôĞŞó¸Ï…Úô2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ³ûãş·ªØô*€€ @Z 

v0.3.0³ûãş·ªØô€Òç—’‚Ùô2™
nsswitch.confTroot"root(¤ƒ0Ää·¼ ‡ñ8Ää·¼ ‡ñHæƒAZ/etc/nsswitch.confbnsswitch.confjoverlay £ŒİÒ˜‰Øô*€€ @Z 

v0.3.0£ŒİÒ˜‰ØôĞŞó¸Ï…Úô2„
passwdFroot"root(¤ƒ0ñÕ¡‡ëêûñ8ñÕ¡‡ëêûñHºÔlZ/etc/passwdbpasswdjoverlay £ŒİÒ˜‰Øô*€€ @Z 

v0.3.0£ŒİÒ˜‰ØôĞŞó¸Ï…Úô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 Ú”¨±Øô*€€ @Z 

v0.3.0Ú”¨±ØôÈ˜Ó¤ãÙô@@@"Æ
var2¼
tmp2²
backup-20261123.tardroot"root(¤ƒ0¸šâª‡Â¢ò8¸šâª‡Â¢òH¹€dZ/var/tmp/backup-20261123.tarbbackup-20261123.tarjoverlay £½ØÄ·˜Øô*Á„ ¤@Z 

v0.3.0£½ØÄ·˜ØôÀ½ñú„ñÙô@@@b" 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$ 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$ 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$ 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$	 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$
 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$ 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$ 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$ 

v0.3.0Ëš™ÿ¶†Øô´ÎÔ½å®Ùôb$ 

v0.3.0Ëš™ÿ¶†Øô´ÎÔ½å®Ùôb$ 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$ 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb$; 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb% 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb%Ú 

v0.3.0Ëš™ÿ¶†Øô´ÎÔ½å®Ùôb%ç 

v0.3.0Ëš™ÿ¶†Øô´ÎÔ½å®Ùôb% 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb%† 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb%‘ 

v0.3.0Ëš™ÿ¶†Øô´ÎÔ½å®Ùôb%® 

v0.3.0Í’–‚µØôë¹º±Ü·Ùôb%¾ 

v0.3.0Ëš™ÿ¶†Øô´ÎÔ½å®Ùôb%Î 

v0.3.0Ëš™ÿ¶†Øô´ÎÔ½å®Ùôr 

v0.3.0¿æÍÂ„ØôÑšë÷ÇŒÛôç
–Ø±Ø±Å±2·root"root(íƒ0áÔÃÀ®²¦ò8áÔÃÀ®²¦òHå†cZ/usr/bin/sha256sumb	sha256sumjoverlayr	coreutilsz9.1-1‚9.1-1ŠGsha256:7e560abd9d7b822f7ab25319f8eeaecae98a48c921f36510fe8fdd545eb26d17Z	sha256sum`ôÛúøÈ‚Øôpô“ùÈ‚Øôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚/var/tmp/backup-20261123.tarŠ	sha256sumšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°ÛÏÄ–Ñ"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ¼£ëÜ‹ƒØô*€€ @Z 

v0.3.0¼£ëÜ‹ƒØôãÓ¬÷ØŸØô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 üÍ«™ƒØô*€€ @Z 

v0.3.0üÍ«™ƒØô¹’ÕšÆ™Øô@@@"Ã
var2¹
tmp2¯
backup-20261123.tardroot"root(¤ƒ0¸šâª‡Â¢ò8¸šâª‡Â¢òH¹€dZ/var/tmp/backup-20261123.tarbbackup-20261123.tarjoverlay º‹ö×…Øô*€€ @Z 

v0.3.0º‹ö×…Øô•›ŸğµŠØô@@@b" 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$ 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$ 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$ 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$	 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$
 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$ 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$ 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$ 

v0.3.0Üœ†ä‡…Øô“µ®ˆ¸•Øôb$ 

v0.3.0Üœ†ä‡…Øô“µ®ˆ¸•Øôb$ 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$ 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb$; 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb% 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb%Ú 

v0.3.0Üœ†ä‡…Øô“µ®ˆ¸•Øôb%ç 

v0.3.0Üœ†ä‡…Øô“µ®ˆ¸•Øôb% 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb%† 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb%‘ 

v0.3.0Üœ†ä‡…Øô“µ®ˆ¸•Øôb%® 

v0.3.0»ğØı‚ØôÉ²—Ó°˜Øôb%¾ 

v0.3.0Üœ†ä‡…Øô“µ®ˆ¸•Øôb%Î 

v0.3.0Üœ†ä‡…Øô“µ®ˆ¸•Øôr 

v0.3.0ô“ùÈ‚Øô÷ĞÕª¢ ØôŠ
àß±ß±Å±2Çroot"root(íƒ0“§ñİ‹¨°ñ8“§ñİ‹¨°ñHÚyZ/usr/bin/opensslbopenssljoverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2ŠGsha256:d564da042652d5b41acb486eb444e0face67aa8419e9af99b05e98fecde46f20Zopenssl`İó¬ƒ²¹×ôpİ¨Åƒ²¹×ôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚enc‚-aes-256-cbc‚-pass‚file:/run/secrets/backup‚-in‚/var/tmp/backup-20261123.tarŠopensslšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°É¼ûˆ§ó"…
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ‡°Çà‡ã×ô*€€ @Z 

v0.3.0‡°Çà‡ã×ô¬êœüì«Ùô2å
ssl2Á
certs2µ
ca-certificates.crtjroot"root(¤ƒ0·½ÍÿÓäµò8·½ÍÿÓäµòH©‡VZ"/etc/ssl/certs/ca-certificates.crtbca-certificates.crtjoverlay ëï´²‰¾×ô*€€ @Z 

v0.3.0ëï´²‰¾×ôº¾‡Ó¦ÚØô@2—
openssl.cnfTroot"root(¤ƒ0´„Ÿİ›¶¥ò8´„Ÿİ›¶¥òHüÏmZ/etc/ssl/openssl.cnfbopenssl.cnfjoverlay ëï´²‰¾×ô*€€ @Z 

v0.3.0ëï´²‰¾×ôº¾‡Ó¦ÚØô@@"¢
run2˜
secrets2Š
backupLroot"root(¤ƒ0ç¶¾ìÂ¼§ñ8ç¶¾ìÂ¼§ñHÑ™WZ/run/secrets/backupbbackupjtmpfs ¶ØïÔÁô×ô*€€ @Z 

v0.3.0¶ØïÔÁô×ô¢‡Å˜¬ËØô@@"³
usr2©
lib2Ÿ
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ´¢âÔØñ×ô*€€ @Z 

v0.3.0´¢âÔØñ×ôÍçêËÁ†Øô2à
libcrypto.so.3™root"root(¤ƒ0Ò ËÁ·º˜ò8Ò ËÁ·º˜òH‹„Z(/usr/lib/x86_64-linux-gnu/libcrypto.so.3blibcrypto.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ÊÈÇš§ô×ô*€€ @Z 

v0.3.0ÊÈÇš§ô×ô ‰¼û—¼Ùô2×
libssl.so.3“root"root(¤ƒ0Ÿ‰×ÒÌê†ò8Ÿ‰×ÒÌê†òH€ÓsZ%/usr/lib/x86_64-linux-gnu/libssl.so.3blibssl.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ÊÈÇš§ô×ô*€€ @Z 

v0.3.0ÊÈÇš§ô×ô ‰¼û—¼Ùô@@@"Ò
var2È
tmp2¾
backup-20261123.tar.enclroot"root(¤ƒ0ü†šÀÆíñ8ü†šÀÆíñH‰Î%Z /var/tmp/backup-20261123.tar.encbbackup-20261123.tar.encjoverlay »ÙÕ³éÊ×ô*Á„ ¤@Z 

v0.3.0»ÙÕ³éÊ×ôõİ³È·ºÚô@@@b" 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$ 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$ 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$ 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$	 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$
 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$ 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$ 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$ 

v0.3.0ÚâªİÇ×ôÁÇıÙÚôb$ 

v0.3.0ÚâªİÇ×ôÁÇıÙÚôb$ 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$ 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb$; 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb% 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb%Ú 

v0.3.0ÚâªİÇ×ôÁÇıÙÚôb%ç 

v0.3.0ÚâªİÇ×ôÁÇıÙÚôb% 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb%† 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb%‘ 

v0.3.0ÚâªİÇ×ôÁÇıÙÚôb%® 

v0.3.0ï±Ò–ÊÑ×ô®Æ±èÓß×ôb%¾ 

v0.3.0ÚâªİÇ×ôÁÇıÙÚôb%Î 

v0.3.0ÚâªİÇ×ôÁÇıÙÚôr 

v0.3.0İ¨Åƒ²¹×ô©½÷Á²šÛô•Y
”ä±ä±Å±2—root"root(íƒ0¶õœöÉ—ùñ8¶õœöÉ—ùñHÆ½YZ/usr/local/bin/awsbawsjoverlayŠGsha256:8a3665163deb6220ad367fe8b1178331aee811992e55c39a0fd23d2962bb09aaZaws`¦íä€ÿ¢Øôp¦¢ı€ÿ¢Øôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚s3‚cp‚ /var/tmp/backup-20261123.tar.enc‚s3://lab-backup/20261123/ŠawsšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°­è—Å»š"ã
etc2Š
gai.confJroot"root(¤ƒ0ƒì“û¯Øäñ8ƒì“û¯ØäñH“¡GZ/etc/gai.confbgai.confjoverlay Á¢„ôÀŞØô*€€ @Z 

v0.3.0Á¢„ôÀŞØôşñÎ¶ºúÙô2
groupDroot"root(¤ƒ0™¥·œäÆåñ8™¥·œäÆåñHïÁcZ
/etc/groupbgroupjoverlay Æ“Ëˆ¯Øô*€€ @Z 

v0.3.0Æ“Ëˆ¯ØôŞÇÒ¶ÛÛô2
	host.confLroot"root(¤ƒ0¹¼ä¶Ïíàñ8¹¼ä¶ÏíàñH¬á+Z/etc/host.confb	host.confjoverlay Á¢„ôÀŞØô*€€ @Z 

v0.3.0Á¢„ôÀŞØôşñÎ¶ºúÙô2
hostsDroot"root(¤ƒ0¶®ĞŸ†İºñ8¶®ĞŸ†İºñH•«YZ
/etc/hostsbhostsjoverlay Á¢„ôÀŞØô*€€ @Z 

v0.3.0Á¢„ôÀŞØôşñÎ¶ºúÙô2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ¸Ø»¶©ÏØô*€€ @Z 

v0.3.0¸Ø»¶©ÏØôÂá†Ë¥‚Ûô2™
nsswitch.confTroot"root(¤ƒ0Ää·¼ ‡ñ8Ää·¼ ‡ñHæƒAZ/etc/nsswitch.confbnsswitch.confjoverlay Æ“Ëˆ¯Øô*€€ @Z 

v0.3.0Æ“Ëˆ¯ØôŞÇÒ¶ÛÛô2„
passwdFroot"root(¤ƒ0ñÕ¡‡ëêûñ8ñÕ¡‡ëêûñHºÔlZ/etc/passwdbpasswdjoverlay Æ“Ëˆ¯Øô*€€ @Z 

v0.3.0Æ“Ëˆ¯ØôŞÇÒ¶ÛÛô2“
resolv.confProot"root(¤ƒ0Õô¡†úÊîñ8Õô¡†úÊîñH°©MZ/etc/resolv.confbresolv.confjoverlay Á¢„ôÀŞØô*€€ @Z 

v0.3.0Á¢„ôÀŞØôşñÎ¶ºúÙô2å
ssl2Á
certs2µ
ca-certificates.crtjroot"root(¤ƒ0·½ÍÿÓäµò8·½ÍÿÓäµòH©‡VZ"/etc/ssl/certs/ca-certificates.crtbca-certificates.crtjoverlay »İªÂğØô*€€ @Z 

v0.3.0»İªÂğØôˆ”ªœÛĞÙô@2—
openssl.cnfTroot"root(¤ƒ0´„Ÿİ›¶¥ò8´„Ÿİ›¶¥òHüÏmZ/etc/ssl/openssl.cnfbopenssl.cnfjoverlay »İªÂğØô*€€ @Z 

v0.3.0»İªÂğØôˆ”ªœÛĞÙô@@"é8
usr2©
lib2Ÿ
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ÜØ¿İƒñØô*€€ @Z 

v0.3.0ÜØ¿İƒñØôü´óÆ¡İİô2à
libcrypto.so.3™root"root(¤ƒ0Ò ËÁ·º˜ò8Ò ËÁ·º˜òH‹„Z(/usr/lib/x86_64-linux-gnu/libcrypto.so.3blibcrypto.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ³Š æòÖØô*€€ @Z 

v0.3.0³Š æòÖØô°í×ô–Ùô2×
libssl.so.3“root"root(¤ƒ0Ÿ‰×ÒÌê†ò8Ÿ‰×ÒÌê†òH€ÓsZ%/usr/lib/x86_64-linux-gnu/libssl.so.3blibssl.so.3joverlayropensslz3.0.14-1~deb12u2‚3.0.14-1~deb12u2 ³Š æòÖØô*€€ @Z 

v0.3.0³Š æòÖØô°í×ô–Ùô@@2³3
local2§3
lib2¸
libpython3.12.so.1.0lroot"root(¤ƒ0²£¹¥—Àò8²£¹¥—ÀòHíaZ#/usr/local/lib/libpython3.12.so.1.0blibpython3.12.so.1.0joverlay £ß·÷èØô*€€ @Z 

v0.3.0£ß·÷èØô×İàÁîıÚô2â1

python3.122™
abc.py[root"root(¤ƒ0‹Ôğéİ´åñ8‹Ôğéİ´åñH²à%Z /usr/local/lib/python3.12/abc.pybabc.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2¢
	codecs.pyaroot"root(¤ƒ0·Âèä¨ßò8·Âèä¨ßòH¿¶[Z#/usr/local/lib/python3.12/codecs.pyb	codecs.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2Æ
collections2´
__init__.pyqroot"root(¤ƒ0Îë¥îò˜Íò8Îë¥îò˜ÍòHÕRZ1/usr/local/lib/python3.12/collections/__init__.pyb__init__.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô@2®
contextlib.pyiroot"root(¤ƒ0ÜÛÌ‹‚Ôàñ8ÜÛÌ‹‚ÔàñH¾ª:Z'/usr/local/lib/python3.12/contextlib.pybcontextlib.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2¨
datetime.pyeroot"root(¤ƒ0«—µæìµ¸ò8«—µæìµ¸òH´WZ%/usr/local/lib/python3.12/datetime.pybdatetime.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2œ
enum.py]root"root(¤ƒ0Ğ‰‡§ÿñ8Ğ‰‡§ÿñHµYZ!/usr/local/lib/python3.12/enum.pybenum.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2«
functools.pygroot"root(¤ƒ0ÀšœØÜ¬ò8ÀšœØÜ¬òHÆ’,Z&/usr/local/lib/python3.12/functools.pybfunctools.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2–
io.pyYroot"root(¤ƒ0—¢’ÌşÂ±ò8—¢’ÌşÂ±òHÉ†oZ/usr/local/lib/python3.12/io.pybio.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2¸
json2­
__init__.pyjroot"root(¤ƒ0Ò®¡‰®¢Òò8Ò®¡‰®¢ÒòHÙÃ0Z*/usr/local/lib/python3.12/json/__init__.pyb__init__.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô@2¼
lib-dynload2ƒ
%_json.cpython-312-x86_64-linux-gnu.so¥root"root(¤ƒ0˜ŒÈ¦á†²ò8˜ŒÈ¦á†²òHáƒjZK/usr/local/lib/python3.12/lib-dynload/_json.cpython-312-x86_64-linux-gnu.sob%_json.cpython-312-x86_64-linux-gnu.sojoverlay ş»‘ûêÌØô*€€ @Z 

v0.3.0ş»‘ûêÌØô‚¤œ“÷ÑÙô2‰
'_socket.cpython-312-x86_64-linux-gnu.so©root"root(¤ƒ0˜Ş™óŒßĞò8˜Ş™óŒßĞòHµŸZZM/usr/local/lib/python3.12/lib-dynload/_socket.cpython-312-x86_64-linux-gnu.sob'_socket.cpython-312-x86_64-linux-gnu.sojoverlay ş»‘ûêÌØô*€€ @Z 

v0.3.0ş»‘ûêÌØô‚¤œ“÷ÑÙô2€
$_ssl.cpython-312-x86_64-linux-gnu.so£root"root(¤ƒ0ì™´İìÃò8ì™´İìÃòHÒÜjZJ/usr/local/lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.sob$_ssl.cpython-312-x86_64-linux-gnu.sojoverlay ş»‘ûêÌØô*€€ @Z 

v0.3.0ş»‘ûêÌØô‚¤œ“÷ÑÙô2‰
'_struct.cpython-312-x86_64-linux-gnu.so©root"root(¤ƒ0øåüØÃ†ìñ8øåüØÃ†ìñHØÃKZM/usr/local/lib/python3.12/lib-dynload/_struct.cpython-312-x86_64-linux-gnu.sob'_struct.cpython-312-x86_64-linux-gnu.sojoverlay ş»‘ûêÌØô*€€ @Z 

v0.3.0ş»‘ûêÌØô‚¤œ“÷ÑÙô2€
$math.cpython-312-x86_64-linux-gnu.so£root"root(¤ƒ0éüË¥Â—êñ8éüË¥Â—êñHĞªZJ/usr/local/lib/python3.12/lib-dynload/math.cpython-312-x86_64-linux-gnu.sob$math.cpython-312-x86_64-linux-gnu.sojoverlay ş»‘ûêÌØô*€€ @Z 

v0.3.0ş»‘ûêÌØô‚¤œ“÷ÑÙô2†
&select.cpython-312-x86_64-linux-gnu.so§root"root(¤ƒ0¦£­ıå½İò8¦£­ıå½İòHú-ZL/usr/local/lib/python3.12/lib-dynload/select.cpython-312-x86_64-linux-gnu.sob&select.cpython-312-x86_64-linux-gnu.sojoverlay ş»‘ûêÌØô*€€ @Z 

v0.3.0ş»‘ûêÌØô‚¤œ“÷ÑÙô@2¾
logging2°
__init__.pymroot"root(¤ƒ0¾Ö×Ó¸´­ñ8¾Ö×Ó¸´­ñH˜ó`Z-/usr/local/lib/python3.12/logging/__init__.pyb__init__.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô@2–
os.pyYroot"root(¤ƒ0‡Òâüö»³ò8‡Òâüö»³òHôÓRZ/usr/local/lib/python3.12/os.pybos.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2´
re2«
__init__.pyhroot"root(¤ƒ0¾šß°³·Ûò8¾šß°³·ÛòHãÎYZ(/usr/local/lib/python3.12/re/__init__.pyb__init__.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô@2«
selectors.pygroot"root(¤ƒ0Æ÷ˆ™åÑĞñ8Æ÷ˆ™åÑĞñH—ùgZ&/usr/local/lib/python3.12/selectors.pybselectors.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2¢
	signal.pyaroot"root(¤ƒ0á˜ËŒØÒ§ñ8á˜ËŒØÒ§ñH‚Á!Z#/usr/local/lib/python3.12/signal.pyb	signal.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2¤	
site-packages2	
botocore2¿
__init__.py|root"root(¤ƒ0ÏÜöÎñ‚ò8ÏÜöÎñ‚òHÌ‚HZ</usr/local/lib/python3.12/site-packages/botocore/__init__.pyb__init__.pyjoverlay ±ÜÜÔÆ©Øô*€€ @Z 

v0.3.0±ÜÜÔÆ©ØôÄúü«ÀØô2¹
	client.pyxroot"root(¤ƒ0›Ò¤æ”˜ñ8›Ò¤æ”˜ñH”ıZZ:/usr/local/lib/python3.12/site-packages/botocore/client.pyb	client.pyjoverlay ±ÜÜÔÆ©Øô*€€ @Z 

v0.3.0±ÜÜÔÆ©ØôÄúü«ÀØô2É
credentials.py‚root"root(¤ƒ0‚óË‡ ·ò8‚óË‡ ·òH›¹Z?/usr/local/lib/python3.12/site-packages/botocore/credentials.pybcredentials.pyjoverlay ±ÜÜÔÆ©Øô*€€ @Z 

v0.3.0±ÜÜÔÆ©ØôÄúü«ÀØô2¿
endpoint.py|root"root(¤ƒ0ôª”‰¤Œò8ôª”‰¤ŒòHçœ+Z</usr/local/lib/python3.12/site-packages/botocore/endpoint.pybendpoint.pyjoverlay ±ÜÜÔÆ©Øô*€€ @Z 

v0.3.0±ÜÜÔÆ©ØôÄúü«ÀØô2¼

session.pyzroot"root(¤ƒ0„îĞĞ¬ÒÌò8„îĞĞ¬ÒÌòH›ÀIZ;/usr/local/lib/python3.12/site-packages/botocore/session.pyb
session.pyjoverlay ±ÜÜÔÆ©Øô*€€ @Z 

v0.3.0±ÜÜÔÆ©ØôÄúü«ÀØô2¶
utils.pyvroot"root(¤ƒ0åİÚËçô¿ñ8åİÚËçô¿ñH€òrZ9/usr/local/lib/python3.12/site-packages/botocore/utils.pybutils.pyjoverlay ±ÜÜÔÆ©Øô*€€ @Z 

v0.3.0±ÜÜÔÆ©ØôÄúü«ÀØô@@2œ
site.py]root"root(¤ƒ0ºë®¾³ßßñ8ºë®¾³ßßñH¡Z!/usr/local/lib/python3.12/site.pybsite.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2¢
	socket.pyaroot"root(¤ƒ0ÆşÊÓ£æñ8ÆşÊÓ£æñHë÷ Z#/usr/local/lib/python3.12/socket.pyb	socket.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2™
ssl.py[root"root(¤ƒ0­Èé‚Ëñ8­Èé‚ËñH¯­.Z /usr/local/lib/python3.12/ssl.pybssl.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2®
subprocess.pyiroot"root(¤ƒ0Øçû×—µ½ò8Øçû×—µ½òHˆ4Z'/usr/local/lib/python3.12/subprocess.pybsubprocess.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2«
threading.pygroot"root(¤ƒ0Ã°¢ìŸÅ‘ñ8Ã°¢ìŸÅ‘ñHÁ…:Z&/usr/local/lib/python3.12/threading.pybthreading.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2¢
	typing.pyaroot"root(¤ƒ0é°Ü–äÄéñ8é°Ü–äÄéñHê `Z#/usr/local/lib/python3.12/typing.pyb	typing.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô2œ
uuid.py]root"root(¤ƒ0½àë¸Í‹ò8½àë¸Í‹òHáÌ\Z!/usr/local/lib/python3.12/uuid.pybuuid.pyjoverlay Â£Ø»§Øô*€€ @Z 

v0.3.0Â£Ø»§ØôºÙœêüÆØô@@@@*T
0
&s3.eu-central-1.amazonaws.example.test 6(" 

v0.3.0•œÅ¾ìØô¦›æÆÚô*T
0
&s3.eu-central-1.amazonaws.example.test 6(" 

v0.3.0Èò‹øì¯Øô¿£çûÈßÜô@ZhD
requestaws/latest/api/token"169.254.169.254*aws-cli/2.15:" 

v0.3.0Óæ‡ÙÒØô‹¨Öâó»İôZïÊ
responseaws8/latest/meta-data/iam/security-credentials/backup-writer"169.254.169.254*aws-cli/2.152EC2ws:YU
SuccessAWS-HMACASIA459FA96F82C2742D"2026-11-20T00:10:00Z*2026-11-20T06:10:00Z" 

v0.3.0Œ²â¼ó¨Øô½¥¦Îß›Úôb" 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0—œšÆæÕØôàú†ı×Øôb$ 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb$	 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$
 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0Ò‡›‡İØôˆëœš••İôb$ 

v0.3.0Ò‡›‡İØôˆëœš••İôb$ 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb$ 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$ 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$) 

v0.3.0—œšÆæÕØôàú†ı×Øôb$* 

v0.3.0—œšÆæÕØôàú†ı×Øôb$, 

v0.3.0—œšÆæÕØôàú†ı×Øôb$- 

v0.3.0—œšÆæÕØôàú†ı×Øôb$; 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb$H 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb$O 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb$Y 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb$c 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb%ƒ 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb% 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb%Ù 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb%Ú 

v0.3.0Ò‡›‡İØôˆëœš••İôb%ç 

v0.3.0Ò‡›‡İØôˆëœš••İôb% 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb%† 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb% 

v0.3.0—œšÆæÕØôàú†ı×Øôb%‘ 

v0.3.0Ò‡›‡İØôˆëœš••İôb%® 

v0.3.0è“ÌŸ¢ÊØôª«›ì¬ğİôb%³ 

v0.3.0—œšÆæÕØôàú†ı×Øôb%¾ 

v0.3.0Ò‡›‡İØôˆëœš••İôb%Ì 

v0.3.0µÃ³¬ƒ¹ØôüçÕ°ËÎÛôb%Î 

v0.3.0Ò‡›‡İØôˆëœš••İôjÍé‡€€"eth0*]

10.20.7.70Ñ 
198.51.100.99» €(2‚.:¸œ”B 

v0.3.0âˆØ€ÛØôŸÀ—²ÌÚô*^

10.20.7.70à¹
198.51.100.99» €(2Ê³:¸œ”B 

v0.3.0Í·Ãòä«Øôıî‡·ÕõÜôr 

v0.3.0¦¢ı€ÿ¢Øôğ² ¨õùİô±
ÿæ±æ±Å±2©root"root(íƒ0µÓÈ”Éï ñ8µÓÈ”Éï ñHÆüvZ/usr/bin/rmbrmjoverlayr	coreutilsz9.1-1‚9.1-1ŠGsha256:c7ce9f44aede752acb9043817d7a80c3c1b8bed351f189084f5020b954d7907aZrm`¥ÓÅå‚Øôp¥ˆŞå‚Øôz0root"root:rootBrootZrootbroothûËÀ
pûËÀ
‚-f‚/var/tmp/backup-20261123.tarŠrmšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°Œ”¯ªÜÂ6"
etc2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ÿÇè—³ÕØô*€€ @Z 

v0.3.0ÿÇè—³ÕØô„’ˆâĞŸİô@"ö
usr2ì
lib2â
x86_64-linux-gnu2Ë
	libc.so.6‰root"root(¤ƒ0Åî»ù¨­ñ8Åî»ù¨­ñH¡ıgZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ¾°Å€«¶Øô*€€ @Z 

v0.3.0¾°Å€«¶Øô°ğæØŠèÛô@@@@b" 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$ 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$ 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$ 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$	 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$
 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$ 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$ 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$ 

v0.3.0İ›‡ä™‘Øô¦¬çĞ©ÿØôb$ 

v0.3.0İ›‡ä™‘Øô¦¬çĞ©ÿØôb$ 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$ 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb$; 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb% 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb%Ú 

v0.3.0İ›‡ä™‘Øô¦¬çĞ©ÿØôb%ç 

v0.3.0İ›‡ä™‘Øô¦¬çĞ©ÿØôb% 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb%† 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb%‡ 

v0.3.0–¯îš¶ØôÔ³¯Ì¦ñİôb%‘ 

v0.3.0İ›‡ä™‘Øô¦¬çĞ©ÿØôb%® 

v0.3.0“ˆ‰ä¼ÃØô—¼¶“ŠúØôb%¾ 

v0.3.0İ›‡ä™‘Øô¦¬çĞ©ÿØôb%Î 

v0.3.0İ›‡ä™‘Øô¦¬çĞ©ÿØôr 

v0.3.0¥ˆŞå‚Øôä¼äº‰ŸŞô"ï
etc2Ï
backup2
excludeOroot"root(¤ƒ0à­ª˜±ò¾ñ8à­ª˜±ò¾ñH‚ı;Z/etc/backup/excludebexcludejoverlay ”àæÀâø×ô*€€ @Z 

v0.3.0”àæÀâø×ô†æ¥ƒæ‘Ùô2
includeOroot"root(¤ƒ0­³ÉØèİ’ñ8­³ÉØèİ’ñH•‘GZ/etc/backup/includebincludejoverlay ”àæÀâø×ô*€€ @Z 

v0.3.0”àæÀâø×ô†æ¥ƒæ‘Ùô2 
recipient.gpg[root"root(¤ƒ0¿¤í¤æÉò8¿¤í¤æÉòHÌİ Z/etc/backup/recipient.gpgbrecipient.gpgjoverlay ”àæÀâø×ô*€€ @Z 

v0.3.0”àæÀâø×ô†æ¥ƒæ‘Ùô@2“
ld.so.cacheProot"root(¤ƒ0±†Ÿíèÿ«ñ8±†Ÿíèÿ«ñHëôwZ/etc/ld.so.cachebld.so.cachejoverlay ÁèšÓØ÷×ô*€€ @Z 

v0.3.0ÁèšÓØ÷×ôš‰±‰«”Øô@"×
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