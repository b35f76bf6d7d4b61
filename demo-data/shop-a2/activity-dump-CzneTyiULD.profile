‚
7.79.077597506.1.0-18-amd64"Debian GNU/Linux 12 (bookworm)*activity-dump-CzneTyiULD2v1P€ÀÆáÑ²âôX€À¶‹öü°õjx64rprotobuf2ƒ²
´µ\µ\2 root"root(íƒ0û²Ú¹Ğ‰¡ñ8û²Ú¹Ğ‰¡ñH»¼vZ/opt/java/openjdk/bin/javabjavajoverlayŠGsha256:2eaa9e54478fb5bc5ae85d05555932a97dba033dd370edb51bcbc2a45330641fZjava`ÀÔìÔ²âôpÀÒììÔ²âôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-Xmx2g‚-jar‚/srv/checkout.jar‚--server.port=8443‚--db.password=s3cr3t-checkoutŠjavašAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°¯¯³Ÿ¦
Ñº\º\µ\2‹root"root(íƒ0ë¶•Ë·¿‰ò8ë¶•Ë·¿‰òH’ıuZ/bin/shbshjoverlayŠGsha256:35b48c93ddbc32c98d3479f12b8611b5ab5dd9d103649c2bf42c42f1480f28f7Zsh`”‘ÂÑçôp”Ä©ÂÑçôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-c‚	ulimit -nŠshšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°¬¹´ïßè "œ
etc2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay ”¥½›èô*€€ @Z

3.8.0”¥½›èô—™ÈÔÊëõô@"õ
usr2ë
lib2á
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 Ÿƒ½Öéô*€€ @Z

3.8.0Ÿƒ½Öéô¸‡Šèğô@@@@b!

3.8.0®á³Å›éôÓŠà¯¾ñôb#

3.8.0®á³Å›éôÓŠà¯¾ñôb#

3.8.0®á³Å›éôÓŠà¯¾ñôb#

3.8.0®á³Å›éôÓŠà¯¾ñôb#	

3.8.0®á³Å›éôÓŠà¯¾ñôb#


3.8.0®á³Å›éôÓŠà¯¾ñôb#

3.8.0®á³Å›éôÓŠà¯¾ñôb#

3.8.0®á³Å›éôÓŠà¯¾ñôb#

3.8.0¢µ¬ƒ£èôÍ‰”Ôêôb#

3.8.0¢µ¬ƒ£èôÍ‰”Ôêôb#

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#

3.8.0®á³Å›éôÓŠà¯¾ñôb#

3.8.0®á³Å›éôÓŠà¯¾ñôb#!

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#'

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#8

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#;

3.8.0®á³Å›éôÓŠà¯¾ñôb#=

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#H

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#f

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#h

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#k

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#l

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb#n

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb$

3.8.0®á³Å›éôÓŠà¯¾ñôb$Ú

3.8.0¢µ¬ƒ£èôÍ‰”Ôêôb$ç

3.8.0¢µ¬ƒ£èôÍ‰”Ôêôb$

3.8.0®á³Å›éôÓŠà¯¾ñôb$†

3.8.0®á³Å›éôÓŠà¯¾ñôb$‘

3.8.0¢µ¬ƒ£èôÍ‰”Ôêôb$¤

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb$¥

3.8.0”­ÑåâÕçôÓ˜ğ¡¾¯õôb$®

3.8.0®á³Å›éôÓŠà¯¾ñôb$¾

3.8.0¢µ¬ƒ£èôÍ‰”Ôêôb$Î

3.8.0¢µ¬ƒ£èôÍ‰”Ôêôr

3.8.0”Ä©ÂÑçô…†¥óÀöô"ó
etc2‰
gai.confJroot"root(¤ƒ0§œøÂÛÛÛò8§œøÂÛÛÛòHñÂ$Z/etc/gai.confbgai.confjoverlay Ô÷°² ÿçô*€€ @Z

3.8.0Ô÷°² ÿçô„éïÏâÁîô2€
groupDroot"root(¤ƒ0ìšóËå­½ñ8ìšóËå­½ñHİiZ
/etc/groupbgroupjoverlay  ÈË…È¢éô*€€ @Z

3.8.0 ÈË…È¢éô¦Ç°Ôà—õ2Œ
	host.confLroot"root(¤ƒ0Íß¾ÊâñØñ8Íß¾ÊâñØñHÿÍ0Z/etc/host.confb	host.confjoverlay Ô÷°² ÿçô*€€ @Z

3.8.0Ô÷°² ÿçô„éïÏâÁîô2€
hostsDroot"root(¤ƒ0úıÙæ„ˆ¨ñ8úıÙæ„ˆ¨ñH§˜Z
/etc/hostsbhostsjoverlay Ô÷°² ÿçô*€€ @Z

3.8.0Ô÷°² ÿçô„éïÏâÁîô2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay ‘ÄŸ¸ßªæô*€€ @Z

3.8.0‘ÄŸ¸ßªæôâëëğÏƒõ2˜
nsswitch.confTroot"root(¤ƒ0Ü¸…ˆŸñ8Ü¸…ˆŸñHŠ‚QZ/etc/nsswitch.confbnsswitch.confjoverlay  ÈË…È¢éô*€€ @Z

3.8.0 ÈË…È¢éô¦Ç°Ôà—õ2ƒ
passwdFroot"root(¤ƒ0‘ ¦òœññ8‘ ¦òœññHŸ2Z/etc/passwdbpasswdjoverlay  ÈË…È¢éô*€€ @Z

3.8.0 ÈË…È¢éô¦Ç°Ôà—õ2’
resolv.confProot"root(¤ƒ0û»¿Ú—ûÍñ8û»¿Ú—ûÍñHé +Z/etc/resolv.confbresolv.confjoverlay Ô÷°² ÿçô*€€ @Z

3.8.0Ô÷°² ÿçô„éïÏâÁîô@"ò
opt2è
java2İ
openjdk2Ï
lib2—
jvm.cfgYroot"root(¤ƒ0ã§º¨‚¨Áò8ã§º¨‚¨ÁòHØkZ/opt/java/openjdk/lib/jvm.cfgbjvm.cfgjoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2 

libjava.so_root"root(¤ƒ0¦ªÃÖÔ½ò8¦ªÃÖÔ½òH„ànZ /opt/java/openjdk/lib/libjava.sob
libjava.sojoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2¦
libjimage.socroot"root(¤ƒ0éëÔÒ­éñ8éëÔÒ­éñHÉí]Z"/opt/java/openjdk/lib/libjimage.soblibjimage.sojoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2
	libnet.so]root"root(¤ƒ0¶ ”íÓò8¶ ”íÓòH½ÎrZ/opt/java/openjdk/lib/libnet.sob	libnet.sojoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2
	libnio.so]root"root(¤ƒ0‘†‰‹â¸÷ñ8‘†‰‹â¸÷ñH‹£lZ/opt/java/openjdk/lib/libnio.sob	libnio.sojoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2
	libzip.so]root"root(¤ƒ0±µ‡—¢´²ò8±µ‡—¢´²òHİš>Z/opt/java/openjdk/lib/libzip.sob	libzip.sojoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2—
modulesYroot"root(¤ƒ0†õ™ŒÛ„·ñ8†õ™ŒÛ„·ñHé”pZ/opt/java/openjdk/lib/modulesbmodulesjoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2ç
security2 
cacertsbroot"root(¤ƒ0ß²Ü›¯±¡ò8ß²Ü›¯±¡òH¾à8Z&/opt/java/openjdk/lib/security/cacertsbcacertsjoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2µ
default.policyproot"root(¤ƒ0¿ÿäÑƒì„ò8¿ÿäÑƒì„òH™“UZ-/opt/java/openjdk/lib/security/default.policybdefault.policyjoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ@2Ş
server2ª
classes.jsahroot"root(¤ƒ0éêÊµõ€¿ñ8éêÊµõ€¿ñH’ÉLZ(/opt/java/openjdk/lib/server/classes.jsabclasses.jsajoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ2¤
	libjvm.sodroot"root(¤ƒ0ï·é»¬ÿ¢ò8ï·é»¬ÿ¢òH½ÆZ&/opt/java/openjdk/lib/server/libjvm.sob	libjvm.sojoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ@2š
tzdb.dat[root"root(¤ƒ0ĞÍÇ™íò½ñ8ĞÍÇ™íò½ñHºª:Z/opt/java/openjdk/lib/tzdb.datbtzdb.datjoverlay ¨†ß•«ñåô*€€ @Z

3.8.0¨†ß•«ñåôÛ¼ª¶Âı’õ@@@@"·
proc2
*2…
statusFroot"root(¤ƒ0Çé–­ÖĞøñ8Çé–­ÖĞøñHÀäZ/proc/*/statusbstatusjproc ùêÓîÆ¸çô*€€ 8@Z

3.8.0ùêÓîÆ¸çôØ õß¬¥öô@2„
cpuinfoFroot"root(¤ƒ0ÿ¤ø¿µ£…ñ8ÿ¤ø¿µ£…ñHÜIZ/proc/cpuinfobcpuinfojproc ùêÓîÆ¸çô*€€ @Z

3.8.0ùêÓîÆ¸çôØ õß¬¥öô2„
meminfoFroot"root(¤ƒ0ÆÙÏ¡°‚ò8ÆÙÏ¡°‚òH—Z/proc/meminfobmeminfojproc ùêÓîÆ¸çô*€€ @Z

3.8.0ùêÓîÆ¸çôØ õß¬¥öô2
self2€
mapsEroot"root(¤ƒ0’Ø™ìÏÁÓò8’Ø™ìÏÁÓòHÌÓ!Z/proc/self/mapsbmapsjproc ùêÓîÆ¸çô*€€ @Z

3.8.0ùêÓîÆ¸çôØ õß¬¥öô2€
statEroot"root(¤ƒ0ôµ¿«˜¶ˆò8ôµ¿«˜¶ˆòHĞ„_Z/proc/self/statbstatjproc ùêÓîÆ¸çô*€€ @Z

3.8.0ùêÓîÆ¸çôØ õß¬¥öô@@"ğ
srv2•
checkout.jarRroot"root(¤ƒ0è°à¬€·ñ8è°à¬€·ñH…ÏZ/srv/checkout.jarbcheckout.jarjoverlay Ü®­³¾¿æô*€€ @Z

3.8.0Ü®­³¾¿æôñ€Üÿñ„õ2Î
config2¥
application.yml_root"root(¤ƒ0ß÷é¸‹ ò8ß÷é¸‹ òH¨³Z/srv/config/application.ymlbapplication.ymljoverlay Ü®­³¾¿æô*€€ @Z

3.8.0Ü®­³¾¿æôñ€Üÿñ„õ2™
logback.xmlWroot"root(¤ƒ0ÿ¦Ñ‡›Ïñ8ÿ¦Ñ‡›ÏñHÆá"Z/srv/config/logback.xmlblogback.xmljoverlay Ü®­³¾¿æô*€€ @Z

3.8.0Ü®­³¾¿æôñ€Üÿñ„õ@@"È
sys2¾
fs2µ
cgroup2
cpu.maxProot"root(¤ƒ0°Ãğ™»ğÜñ8°Ãğ™»ğÜñH°¸wZ/sys/fs/cgroup/cpu.maxbcpu.maxjsysfs ùêÓîÆ¸çô*€€ @Z

3.8.0ùêÓîÆ¸çôØ õß¬¥öô2—

memory.maxVroot"root(¤ƒ0Ô¸ÒèÃÛÖò8Ô¸ÒèÃÛÖòHûæZ/sys/fs/cgroup/memory.maxb
memory.maxjsysfs ùêÓîÆ¸çô*€€ @Z

3.8.0ùêÓîÆ¸çôØ õß¬¥öô@@@"Ëà
tmp2£
hsperfdata_java2
1Réjavaé"java(¤ƒ0·Şñºíò8·ŞñºíòHæÃ9Z/tmp/hsperfdata_java/1b1joverlay ØáÒ÷ë¤èô*Á„ ¤@Z

3.8.0ØáÒ÷ë¤èôÆûÈÉ’âüô@2ù
native-000145a052262ß
libsnappyjava-3cb028081d31.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘éwPZ6/tmp/native-000145a05226/libsnappyjava-3cb028081d31.soblibsnappyjava-3cb028081d31.sojoverlay ³Â°›Êßäô*€€ @Z

3.8.0³Â°›Êßäô÷ÔÙ÷“ıô@2ù
native-003513cfec562ß
libsnappyjava-df372f6963ba.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬áDPZ6/tmp/native-003513cfec56/libsnappyjava-df372f6963ba.soblibsnappyjava-df372f6963ba.sojoverlay «ÖÒ¢üãô*€€ @Z

3.8.0«ÖÒ¢üãôúãã´¼ªïô@2ù
native-0036f33475792ß
libsnappyjava-2c835b75a3f4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÃãqPZ6/tmp/native-0036f3347579/libsnappyjava-2c835b75a3f4.soblibsnappyjava-2c835b75a3f4.sojoverlay £ïÅ«¤èèô*€€ @Z

3.8.0£ïÅ«¤èèô¼–¹ŒŒİ›õ@2ù
native-008b8b19f94d2ß
libsnappyjava-ed72bbb6512c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨½FPZ6/tmp/native-008b8b19f94d/libsnappyjava-ed72bbb6512c.soblibsnappyjava-ed72bbb6512c.sojoverlay óõƒŞ©äçô*€€ @Z

3.8.0óõƒŞ©äçôàåòõæøöô@2ü
native-00a6cd0dbfc82â
libnetty_transport_26488.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡@PZ4/tmp/native-00a6cd0dbfc8/libnetty_transport_26488.soblibnetty_transport_26488.sojoverlay ±—Áì“„ãô*Á„ ¤@Z

3.8.0±—Áì“„ãôº÷£´Úê„õ@2ù
native-00b87223ab3a2ß
libsnappyjava-7a3c347fac71.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‚£5PZ6/tmp/native-00b87223ab3a/libsnappyjava-7a3c347fac71.soblibsnappyjava-7a3c347fac71.sojoverlay ¬ÏùºÅéâô*€€ @Z

3.8.0¬ÏùºÅéâô®Ø¹¤…õ@2ù
native-00ff7d15b3812ß
libsnappyjava-87e696f03530.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHø¿SPZ6/tmp/native-00ff7d15b381/libsnappyjava-87e696f03530.soblibsnappyjava-87e696f03530.sojoverlay ŞÀ²åóœçô*€€ @Z

3.8.0ŞÀ²åóœçô´Øİ®ğÉ€õ@2ù
native-011ec2d9e8c32ß
libsnappyjava-3f9c5826d901.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH÷Ç.PZ6/tmp/native-011ec2d9e8c3/libsnappyjava-3f9c5826d901.soblibsnappyjava-3f9c5826d901.sojoverlay ÿùî€ùçô*€€ @Z

3.8.0ÿùî€ùçôÀòÇ‡€øô@2ù
native-03a085478b792ß
libsnappyjava-bf9d50a85186.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâË'PZ6/tmp/native-03a085478b79/libsnappyjava-bf9d50a85186.soblibsnappyjava-bf9d50a85186.sojoverlay Ğ£ÿõŠ›çô*€€ @Z

3.8.0Ğ£ÿõŠ›çô¯†¥³µñ›õ@2ù
native-03aae21aa5022ß
libsnappyjava-d8ab6951969e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸ¶7PZ6/tmp/native-03aae21aa502/libsnappyjava-d8ab6951969e.soblibsnappyjava-d8ab6951969e.sojoverlay ®…¯ßæåô*€€ @Z

3.8.0®…¯ßæåôÅ‡Ê’õ@2ù
native-0431b3e7b2d72ß
libsnappyjava-2984e828694a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHçÿKPZ6/tmp/native-0431b3e7b2d7/libsnappyjava-2984e828694a.soblibsnappyjava-2984e828694a.sojoverlay ¿öÍß§±äô*€€ @Z

3.8.0¿öÍß§±äô›±Íê©’˜õ@2ù
native-07be9ad4041b2ß
libsnappyjava-095e40c63583.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙ¼iPZ6/tmp/native-07be9ad4041b/libsnappyjava-095e40c63583.soblibsnappyjava-095e40c63583.sojoverlay û‘³ã™ãô*€€ @Z

3.8.0û‘³ã™ãô‰Ÿß‡‰°äô@2ù
native-0901ec58edc32ß
libsnappyjava-175b3c7afc93.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¶ÕNPZ6/tmp/native-0901ec58edc3/libsnappyjava-175b3c7afc93.soblibsnappyjava-175b3c7afc93.sojoverlay ô×¯¢°ëãô*€€ @Z

3.8.0ô×¯¢°ëãô³„ŞÅıô@2ù
native-0b20a5309dd72ß
libsnappyjava-3c609d3d1e2d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH²'PZ6/tmp/native-0b20a5309dd7/libsnappyjava-3c609d3d1e2d.soblibsnappyjava-3c609d3d1e2d.sojoverlay ´¯Ç©‰Áçô*€€ @Z

3.8.0´¯Ç©‰Áçô®ìçß’üô@2ù
native-0c58b67e2fc72ß
libsnappyjava-65d1d96d7e71.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæØoPZ6/tmp/native-0c58b67e2fc7/libsnappyjava-65d1d96d7e71.soblibsnappyjava-65d1d96d7e71.sojoverlay ‘˜ÓÑÏÎãô*€€ @Z

3.8.0‘˜ÓÑÏÎãô¾ú†©¹ıìô@2ù
native-0ff2f4423bcc2ß
libsnappyjava-25cf659e92d4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡¿*PZ6/tmp/native-0ff2f4423bcc/libsnappyjava-25cf659e92d4.soblibsnappyjava-25cf659e92d4.sojoverlay À’ŸúÈèô*€€ @Z

3.8.0À’ŸúÈèôùÄ›ò½çƒõ@2ù
native-105519921cd92ß
libsnappyjava-01bacfc7e1d9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎÏ^PZ6/tmp/native-105519921cd9/libsnappyjava-01bacfc7e1d9.soblibsnappyjava-01bacfc7e1d9.sojoverlay ¸»èøşàèô*€€ @Z

3.8.0¸»èøşàèô÷æ§¡„ìıô@2ù
native-1191ee08b24c2ß
libsnappyjava-4405e97115fc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH©PZ6/tmp/native-1191ee08b24c/libsnappyjava-4405e97115fc.soblibsnappyjava-4405e97115fc.sojoverlay ñ€Ñ©§Ùãô*€€ @Z

3.8.0ñ€Ñ©§Ùãôš´ìÙÂÁùô@2ù
native-12245dcf354e2ß
libsnappyjava-44d01346f744.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHßòTPZ6/tmp/native-12245dcf354e/libsnappyjava-44d01346f744.soblibsnappyjava-44d01346f744.sojoverlay ¹’Ö¡ÂÊãô*€€ @Z

3.8.0¹’Ö¡ÂÊãô’å”Åà˜õ@2ù
native-12cca1fff7702ß
libsnappyjava-4c3af2880d1a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸«&PZ6/tmp/native-12cca1fff770/libsnappyjava-4c3af2880d1a.soblibsnappyjava-4c3af2880d1a.sojoverlay ‰ší…êûçô*€€ @Z

3.8.0‰ší…êûçôäöƒîè‹óô@2ù
native-147385ef59c82ß
libsnappyjava-0a23c871eba9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHà«,PZ6/tmp/native-147385ef59c8/libsnappyjava-0a23c871eba9.soblibsnappyjava-0a23c871eba9.sojoverlay µ²´—Şƒãô*€€ @Z

3.8.0µ²´—Şƒãô†µ¨èñ½åô@2ù
native-1512aaff87cf2ß
libsnappyjava-5ed56b6329d5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËº%PZ6/tmp/native-1512aaff87cf/libsnappyjava-5ed56b6329d5.soblibsnappyjava-5ed56b6329d5.sojoverlay º¥¯ŞÁ´ãô*€€ @Z

3.8.0º¥¯ŞÁ´ãôòñÙ«ÅÆäô@2ù
native-1550f852d36a2ß
libsnappyjava-f5876063e725.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÉøNPZ6/tmp/native-1550f852d36a/libsnappyjava-f5876063e725.soblibsnappyjava-f5876063e725.sojoverlay Ò±¸îå¨èô*€€ @Z

3.8.0Ò±¸îå¨èôı“Â÷îÚõ@2ù
native-17303e8d59b32ß
libsnappyjava-071648de4cd7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÚ­6PZ6/tmp/native-17303e8d59b3/libsnappyjava-071648de4cd7.soblibsnappyjava-071648de4cd7.sojoverlay Û¥é¹¶­éô*€€ @Z

3.8.0Û¥é¹¶­éô·”¥ñÔ£‘õ@2ü
native-1799755961782â
libnetty_transport_79005.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğÛ%PZ4/tmp/native-179975596178/libnetty_transport_79005.soblibnetty_transport_79005.sojoverlay “¤€±èèô*Á„ ¤@Z

3.8.0“¤€±èèô…ù¯¾Ø›õ@2ù
native-18fb8c6c1e192ß
libsnappyjava-0e0c1e15f36d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÅTPZ6/tmp/native-18fb8c6c1e19/libsnappyjava-0e0c1e15f36d.soblibsnappyjava-0e0c1e15f36d.sojoverlay Œí–‘ÌÌâô*€€ @Z

3.8.0Œí–‘ÌÌâô’‹ë»½–óô@2ù
native-198e9d89fa712ß
libsnappyjava-a2beb5af2623.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·ÒPZ6/tmp/native-198e9d89fa71/libsnappyjava-a2beb5af2623.soblibsnappyjava-a2beb5af2623.sojoverlay ™ôø·ÛÎèô*€€ @Z

3.8.0™ôø·ÛÎèô‰Ëà»¸”õ@2ù
native-19abe9ad53a82ß
libsnappyjava-a6b675b2e728.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸ¤hPZ6/tmp/native-19abe9ad53a8/libsnappyjava-a6b675b2e728.soblibsnappyjava-a6b675b2e728.sojoverlay ‘¹°ƒó›çô*€€ @Z

3.8.0‘¹°ƒó›çô¡•Í¼ï˜õ@2ù
native-1b8b23d8144f2ß
libsnappyjava-50061350dd3b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHªÎFPZ6/tmp/native-1b8b23d8144f/libsnappyjava-50061350dd3b.soblibsnappyjava-50061350dd3b.sojoverlay Íşø‰¼Îéô*€€ @Z

3.8.0Íşø‰¼Îéô­áË»äøô@2ù
native-1d63b8a760772ß
libsnappyjava-9505d5f07dbb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡ÏPZ6/tmp/native-1d63b8a76077/libsnappyjava-9505d5f07dbb.soblibsnappyjava-9505d5f07dbb.sojoverlay ÎÛØõƒÉãô*€€ @Z

3.8.0ÎÛØõƒÉãô¢Ø•ˆÃóô@2ù
native-1ddaf68991072ß
libsnappyjava-83149453724e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•îPPZ6/tmp/native-1ddaf6899107/libsnappyjava-83149453724e.soblibsnappyjava-83149453724e.sojoverlay Ÿæ–‡çÖéô*€€ @Z

3.8.0Ÿæ–‡çÖéôôÙãüš—şô@2ù
native-1e20ddb4b63a2ß
libsnappyjava-83c07b9d7672.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHóô1PZ6/tmp/native-1e20ddb4b63a/libsnappyjava-83c07b9d7672.soblibsnappyjava-83c07b9d7672.sojoverlay ¬œ˜ÃŒßåô*€€ @Z

3.8.0¬œ˜ÃŒßåô’”˜Ë²ë…õ@2ù
native-1f131891c0c12ß
libsnappyjava-5e5eb1867229.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§²PZ6/tmp/native-1f131891c0c1/libsnappyjava-5e5eb1867229.soblibsnappyjava-5e5eb1867229.sojoverlay ©¼«‹Ïãçô*€€ @Z

3.8.0©¼«‹Ïãçô…îÉ¬Ä«õ@2ù
native-1f49cd52a4072ß
libsnappyjava-08a74407fd3f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÚàSPZ6/tmp/native-1f49cd52a407/libsnappyjava-08a74407fd3f.soblibsnappyjava-08a74407fd3f.sojoverlay ÓµÙÒ×¢éô*€€ @Z

3.8.0ÓµÙÒ×¢éôˆœıß§÷‡õ@2ù
native-20f53d3342732ß
libsnappyjava-737bfdaebfda.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHû‹PZ6/tmp/native-20f53d334273/libsnappyjava-737bfdaebfda.soblibsnappyjava-737bfdaebfda.sojoverlay ‡Î†öÛğåô*€€ @Z

3.8.0‡Î†öÛğåôåí¬îßõô@2ù
native-21f4938850622ß
libsnappyjava-7cc4f097746e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒ PZ6/tmp/native-21f493885062/libsnappyjava-7cc4f097746e.soblibsnappyjava-7cc4f097746e.sojoverlay —¤µó‘äô*€€ @Z

3.8.0—¤µó‘äô×Ğ¨«“¦õ@2ù
native-21f74346625e2ß
libsnappyjava-2f69fe6c508e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°ÙbPZ6/tmp/native-21f74346625e/libsnappyjava-2f69fe6c508e.soblibsnappyjava-2f69fe6c508e.sojoverlay ¿µÿÕ¾ãô*€€ @Z

3.8.0¿µÿÕ¾ãô›¿ÚòË–õ@2ù
native-2258aa5520ce2ß
libsnappyjava-e101c467e50f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨†PZ6/tmp/native-2258aa5520ce/libsnappyjava-e101c467e50f.soblibsnappyjava-e101c467e50f.sojoverlay ÍÜ¯Öåüçô*€€ @Z

3.8.0ÍÜ¯Öåüçô’æÌ»¡Ò’õ@2ü
native-2373fc884d2a2â
libnetty_transport_26489.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‚êIPZ4/tmp/native-2373fc884d2a/libnetty_transport_26489.soblibnetty_transport_26489.sojoverlay Óşöš›§èô*Á„ ¤@Z

3.8.0Óşöš›§èô£›‰»¹Óúô@2ù
native-282fb51bf8662ß
libsnappyjava-0c173ce3db6b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙ…@PZ6/tmp/native-282fb51bf866/libsnappyjava-0c173ce3db6b.soblibsnappyjava-0c173ce3db6b.sojoverlay ¾£ìÈÅãô*€€ @Z

3.8.0¾£ìÈÅãôš˜·—¿Ä‰õ@2ù
native-29a33bc3601c2ß
libsnappyjava-0c1942f153f1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸&PZ6/tmp/native-29a33bc3601c/libsnappyjava-0c1942f153f1.soblibsnappyjava-0c1942f153f1.sojoverlay ä¾úŸ§ğæô*€€ @Z

3.8.0ä¾úŸ§ğæô£õ÷Œ„ëô@2ù
native-2a1a6b0830e72ß
libsnappyjava-792b65c8e4ce.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã¢EPZ6/tmp/native-2a1a6b0830e7/libsnappyjava-792b65c8e4ce.soblibsnappyjava-792b65c8e4ce.sojoverlay ÕÏİ°Èœéô*€€ @Z

3.8.0ÕÏİ°Èœéôƒ°½ù‘ššõ@2ù
native-2a6785a566732ß
libsnappyjava-f2e27b008444.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×ôwPZ6/tmp/native-2a6785a56673/libsnappyjava-f2e27b008444.soblibsnappyjava-f2e27b008444.sojoverlay ›Ş†ÖÓ£äô*€€ @Z

3.8.0›Ş†ÖÓ£äô‰½¨âÀ”õ@2ù
native-2bdb219d50c52ß
libsnappyjava-26764ee4684b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«¡BPZ6/tmp/native-2bdb219d50c5/libsnappyjava-26764ee4684b.soblibsnappyjava-26764ee4684b.sojoverlay ÅØœ›†Íâô*€€ @Z

3.8.0ÅØœ›†ÍâôÂö±ô‰ëô@2ù
native-2c0715d79c532ß
libsnappyjava-64250ce706e9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¯ôhPZ6/tmp/native-2c0715d79c53/libsnappyjava-64250ce706e9.soblibsnappyjava-64250ce706e9.sojoverlay º°Ášşëèô*€€ @Z

3.8.0º°Ášşëèô¢á«ÇÃşô@2ù
native-2e00adfaa62c2ß
libsnappyjava-2f778d5645d8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡hPZ6/tmp/native-2e00adfaa62c/libsnappyjava-2f778d5645d8.soblibsnappyjava-2f778d5645d8.sojoverlay İ¿ÿ©—³äô*€€ @Z

3.8.0İ¿ÿ©—³äôé–Ñ›Ëù”õ@2ù
native-2ed94188c9e82ß
libsnappyjava-3e88a49269b8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã‰[PZ6/tmp/native-2ed94188c9e8/libsnappyjava-3e88a49269b8.soblibsnappyjava-3e88a49269b8.sojoverlay ‚ÂùÍÇëåô*€€ @Z

3.8.0‚ÂùÍÇëåô„üŒâğİêô@2ù
native-3058dad607ed2ß
libsnappyjava-1a100ff4bb29.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­û_PZ6/tmp/native-3058dad607ed/libsnappyjava-1a100ff4bb29.soblibsnappyjava-1a100ff4bb29.sojoverlay ³ûÑáãô*€€ @Z

3.8.0³ûÑáãôì€ÓîöÈ„õ@2ù
native-306cdfbbc2b72ß
libsnappyjava-0b49ea252695.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑsPZ6/tmp/native-306cdfbbc2b7/libsnappyjava-0b49ea252695.soblibsnappyjava-0b49ea252695.sojoverlay ÓÔ¥Î Åçô*€€ @Z

3.8.0ÓÔ¥Î ÅçôªŠñë³ıïô@2ü
native-31226fea15e02â
libnetty_transport_59128.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡’]PZ4/tmp/native-31226fea15e0/libnetty_transport_59128.soblibnetty_transport_59128.sojoverlay ¨± ½Äéô*Á„ ¤@Z

3.8.0¨± ½Äéôˆõã¸“åïô@2ù
native-32f52a895c182ß
libsnappyjava-d1ecfb5ba853.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØÏRPZ6/tmp/native-32f52a895c18/libsnappyjava-d1ecfb5ba853.soblibsnappyjava-d1ecfb5ba853.sojoverlay µ¼ôÿ˜éô*€€ @Z

3.8.0µ¼ôÿ˜éôû°£Ë˜è‹õ@2ù
native-33087cd241232ß
libsnappyjava-6b5da0690f09.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜ğ\PZ6/tmp/native-33087cd24123/libsnappyjava-6b5da0690f09.soblibsnappyjava-6b5da0690f09.sojoverlay ”ºÍˆÄäô*€€ @Z

3.8.0”ºÍˆÄäôöó×êüË“õ@2ù
native-336008f7b4b92ß
libsnappyjava-fa2d6da82f16.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHåPZ6/tmp/native-336008f7b4b9/libsnappyjava-fa2d6da82f16.soblibsnappyjava-fa2d6da82f16.sojoverlay ş€¥‚ÿÕèô*€€ @Z

3.8.0ş€¥‚ÿÕèô¬€ÉŸ§´úô@2ù
native-343a589edcd82ß
libsnappyjava-0378643beeaf.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞŠcPZ6/tmp/native-343a589edcd8/libsnappyjava-0378643beeaf.soblibsnappyjava-0378643beeaf.sojoverlay ´ñ’Áèô*€€ @Z

3.8.0´ñ’Áèôä‰¤Êí¾éô@2ù
native-359d085919202ß
libsnappyjava-7b2829150e1e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨ü1PZ6/tmp/native-359d08591920/libsnappyjava-7b2829150e1e.soblibsnappyjava-7b2829150e1e.sojoverlay ÈŠ–‹êöäô*€€ @Z

3.8.0ÈŠ–‹êöäôÊ©¯ªüéô@2ù
native-3713d89c39882ß
libsnappyjava-04bfaf6c0323.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHì vPZ6/tmp/native-3713d89c3988/libsnappyjava-04bfaf6c0323.soblibsnappyjava-04bfaf6c0323.sojoverlay ğÂš½‰Ôæô*€€ @Z

3.8.0ğÂš½‰Ôæô¹ €´ê€õô@2ü
native-3903ae2f2df22â
libnetty_transport_58649.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”¡mPZ4/tmp/native-3903ae2f2df2/libnetty_transport_58649.soblibnetty_transport_58649.sojoverlay «Ë€„Ç¶éô*Á„ ¤@Z

3.8.0«Ë€„Ç¶éô˜÷ÿ˜²œ…õ@2ù
native-396dad6fe3082ß
libsnappyjava-60b60245e9a8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®2PZ6/tmp/native-396dad6fe308/libsnappyjava-60b60245e9a8.soblibsnappyjava-60b60245e9a8.sojoverlay å’ï´ÅÎæô*€€ @Z

3.8.0å’ï´ÅÎæô¶®¨Â¾…˜õ@2ù
native-39ea1b1f38962ß
libsnappyjava-1e869b0222ce.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ±9PZ6/tmp/native-39ea1b1f3896/libsnappyjava-1e869b0222ce.soblibsnappyjava-1e869b0222ce.sojoverlay û¸ãíàÆåô*€€ @Z

3.8.0û¸ãíàÆåô‘ù˜«—ÙŒõ@2ù
native-3aad27a5d3582ß
libsnappyjava-0ae8a7d4e8e8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¦ÑPZ6/tmp/native-3aad27a5d358/libsnappyjava-0ae8a7d4e8e8.soblibsnappyjava-0ae8a7d4e8e8.sojoverlay ùÈë³çô*€€ @Z

3.8.0ùÈë³çô£½¬¹¸êîô@2ü
native-3d7ff37d3de82â
libnetty_transport_22860.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH›ÂPZ4/tmp/native-3d7ff37d3de8/libnetty_transport_22860.soblibnetty_transport_22860.sojoverlay Œ™öÄÍãô*Á„ ¤@Z

3.8.0Œ™öÄÍãôğ¯§±áçšõ@2ù
native-3e95d6e0c70f2ß
libsnappyjava-0969ed8a57b0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜ©kPZ6/tmp/native-3e95d6e0c70f/libsnappyjava-0969ed8a57b0.soblibsnappyjava-0969ed8a57b0.sojoverlay âÑİéèçô*€€ @Z

3.8.0âÑİéèçô£¤€Ğµ¹õ@2ù
native-3ebf8c080b0e2ß
libsnappyjava-4b6f28a60d4c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½ÚoPZ6/tmp/native-3ebf8c080b0e/libsnappyjava-4b6f28a60d4c.soblibsnappyjava-4b6f28a60d4c.sojoverlay œöİ©ıäô*€€ @Z

3.8.0œöİ©ıäôéü®ğØõ™õ@2ù
native-402a023903732ß
libsnappyjava-283f947c2210.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°ØPZ6/tmp/native-402a02390373/libsnappyjava-283f947c2210.soblibsnappyjava-283f947c2210.sojoverlay Šõ†÷ŸÃæô*€€ @Z

3.8.0Šõ†÷ŸÃæôñ”İåªŠõ@2ù
native-40c81d79f4412ß
libsnappyjava-bb8aea66d2e7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒÛPPZ6/tmp/native-40c81d79f441/libsnappyjava-bb8aea66d2e7.soblibsnappyjava-bb8aea66d2e7.sojoverlay ©›·°šéô*€€ @Z

3.8.0©›·°šéôØ¹ÏÔï…”õ@2ù
native-42f58c7975ac2ß
libsnappyjava-0b7217b14a00.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHàø5PZ6/tmp/native-42f58c7975ac/libsnappyjava-0b7217b14a00.soblibsnappyjava-0b7217b14a00.sojoverlay ŒÁĞÆêèô*€€ @Z

3.8.0ŒÁĞÆêèô¨”Æî³îüô@2ù
native-4653553a96892ß
libsnappyjava-7787f9a199fd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜…/PZ6/tmp/native-4653553a9689/libsnappyjava-7787f9a199fd.soblibsnappyjava-7787f9a199fd.sojoverlay Œ•®áäåô*€€ @Z

3.8.0Œ•®áäåôù™Ãğ¹‰õ@2ù
native-46dee3d203f72ß
libsnappyjava-f7be88d9cb7c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHê¢DPZ6/tmp/native-46dee3d203f7/libsnappyjava-f7be88d9cb7c.soblibsnappyjava-f7be88d9cb7c.sojoverlay íã‘Ìõ‚äô*€€ @Z

3.8.0íã‘Ìõ‚äôïÏâ¬ñ§‰õ@2ù
native-473c00489f4e2ß
libsnappyjava-d461f2da680c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÚŠQPZ6/tmp/native-473c00489f4e/libsnappyjava-d461f2da680c.soblibsnappyjava-d461f2da680c.sojoverlay ï´‚¡Èçâô*€€ @Z

3.8.0ï´‚¡Èçâô´’²’‰¥’õ@2ù
native-4797dc8b76902ß
libsnappyjava-34970fd7926c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾fPZ6/tmp/native-4797dc8b7690/libsnappyjava-34970fd7926c.soblibsnappyjava-34970fd7926c.sojoverlay ‡¬¿²åÓèô*€€ @Z

3.8.0‡¬¿²åÓèô„·„•í§‘õ@2ù
native-4a41af6e2f6a2ß
libsnappyjava-551cc7a26a28.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’«PZ6/tmp/native-4a41af6e2f6a/libsnappyjava-551cc7a26a28.soblibsnappyjava-551cc7a26a28.sojoverlay ÑÆ»¹ˆèô*€€ @Z

3.8.0ÑÆ»¹ˆèôÈ¡áçÉÔüô@2ù
native-4b2ff9204d2c2ß
libsnappyjava-fc2536a11e27.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑø4PZ6/tmp/native-4b2ff9204d2c/libsnappyjava-fc2536a11e27.soblibsnappyjava-fc2536a11e27.sojoverlay ÄÃàÈÿéâô*€€ @Z

3.8.0ÄÃàÈÿéâôûæä­¶ëô@2ù
native-4b9d7c8f51cd2ß
libsnappyjava-b81ff4a8fbed.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHßØDPZ6/tmp/native-4b9d7c8f51cd/libsnappyjava-b81ff4a8fbed.soblibsnappyjava-b81ff4a8fbed.sojoverlay äêáÂ¡³æô*€€ @Z

3.8.0äêáÂ¡³æôü“¸¦òÎ‚õ@2ù
native-4dd35562a5be2ß
libsnappyjava-22d713cf2578.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠ£dPZ6/tmp/native-4dd35562a5be/libsnappyjava-22d713cf2578.soblibsnappyjava-22d713cf2578.sojoverlay ƒÚÃşŒåô*€€ @Z

3.8.0ƒÚÃşŒåô™Ä»•Ëì—õ@2ù
native-4ee5baa748782ß
libsnappyjava-bf85f3222e2e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæÂ#PZ6/tmp/native-4ee5baa74878/libsnappyjava-bf85f3222e2e.soblibsnappyjava-bf85f3222e2e.sojoverlay ±‘îå¨¤äô*€€ @Z

3.8.0±‘îå¨¤äôå¡ÎÿÖ‰õ@2ù
native-4fddbfd17f832ß
libsnappyjava-d285b490431e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHêê&PZ6/tmp/native-4fddbfd17f83/libsnappyjava-d285b490431e.soblibsnappyjava-d285b490431e.sojoverlay ¹¯¢¹˜øèô*€€ @Z

3.8.0¹¯¢¹˜øèôË”ö‰•ıóô@2ù
native-4ffb9b9506742ß
libsnappyjava-402b93639a83.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãPZ6/tmp/native-4ffb9b950674/libsnappyjava-402b93639a83.soblibsnappyjava-402b93639a83.sojoverlay ßŠÏ›çååô*€€ @Z

3.8.0ßŠÏ›çååôÿ–‘¼¦ó–õ@2ù
native-5037e9ff8d592ß
libsnappyjava-5fdedbee0d07.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠ–HPZ6/tmp/native-5037e9ff8d59/libsnappyjava-5fdedbee0d07.soblibsnappyjava-5fdedbee0d07.sojoverlay úÓ±¢Ğåô*€€ @Z

3.8.0úÓ±¢Ğåôœãé‹Ö‡—õ@2ù
native-511b2588e8262ß
libsnappyjava-a54185f75bb2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀÁjPZ6/tmp/native-511b2588e826/libsnappyjava-a54185f75bb2.soblibsnappyjava-a54185f75bb2.sojoverlay ·°“êÂåô*€€ @Z

3.8.0·°“êÂåô¯…‘¹µ·ëô@2ù
native-53a161bfe93c2ß
libsnappyjava-bc1f3aa7b18d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«”0PZ6/tmp/native-53a161bfe93c/libsnappyjava-bc1f3aa7b18d.soblibsnappyjava-bc1f3aa7b18d.sojoverlay øŸ„àåñåô*€€ @Z

3.8.0øŸ„àåñåôàÁüëæô@2ù
native-5463ec5b1c242ß
libsnappyjava-a4d0c97482ba.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¶Ù0PZ6/tmp/native-5463ec5b1c24/libsnappyjava-a4d0c97482ba.soblibsnappyjava-a4d0c97482ba.sojoverlay ¯¶ˆ‹¯œäô*€€ @Z

3.8.0¯¶ˆ‹¯œäô¤ÿÑ â‘õô@2ü
native-5629463e060a2â
libnetty_transport_10009.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËPZ4/tmp/native-5629463e060a/libnetty_transport_10009.soblibnetty_transport_10009.sojoverlay ¯ìİûğ™éô*Á„ ¤@Z

3.8.0¯ìİûğ™éô‘¯ğ…´„õ@2ù
native-568ab71069cc2ß
libsnappyjava-0cf5f1424050.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½áwPZ6/tmp/native-568ab71069cc/libsnappyjava-0cf5f1424050.soblibsnappyjava-0cf5f1424050.sojoverlay îªçîŞãèô*€€ @Z

3.8.0îªçîŞãèôø”œò¥Ãúô@2ù
native-579baaf92e562ß
libsnappyjava-4c88517b0b79.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«ãBPZ6/tmp/native-579baaf92e56/libsnappyjava-4c88517b0b79.soblibsnappyjava-4c88517b0b79.sojoverlay Ş·Œ»œŞçô*€€ @Z

3.8.0Ş·Œ»œŞçôæéÙöºıô@2ù
native-5999893b69dd2ß
libsnappyjava-eea7e05c7781.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬”iPZ6/tmp/native-5999893b69dd/libsnappyjava-eea7e05c7781.soblibsnappyjava-eea7e05c7781.sojoverlay Õ‹ÀÁ®Øæô*€€ @Z

3.8.0Õ‹ÀÁ®Øæôö›­™Ùóô@2ù
native-5a237bc1b7882ß
libsnappyjava-73ea9a459a5b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠÏ3PZ6/tmp/native-5a237bc1b788/libsnappyjava-73ea9a459a5b.soblibsnappyjava-73ea9a459a5b.sojoverlay »«ä…Æğäô*€€ @Z

3.8.0»«ä…ÆğäôÇØıÁçğƒõ@2ù
native-5a409afa34882ß
libsnappyjava-6462fbda178f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑ†PZ6/tmp/native-5a409afa3488/libsnappyjava-6462fbda178f.soblibsnappyjava-6462fbda178f.sojoverlay §îÙÃ—ºæô*€€ @Z

3.8.0§îÙÃ—ºæô»µ†Ğ¥õ÷ô@2ù
native-5acdbf0110aa2ß
libsnappyjava-658b9eab79cb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõíPZ6/tmp/native-5acdbf0110aa/libsnappyjava-658b9eab79cb.soblibsnappyjava-658b9eab79cb.sojoverlay Ã°ÿ…¿Éäô*€€ @Z

3.8.0Ã°ÿ…¿ÉäôóòÌ”çô@2ù
native-5b9256b10bcb2ß
libsnappyjava-147415f15653.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×›DPZ6/tmp/native-5b9256b10bcb/libsnappyjava-147415f15653.soblibsnappyjava-147415f15653.sojoverlay †Ú€Úã˜èô*€€ @Z

3.8.0†Ú€Úã˜èôî¾Ô°ıŠõ@2ù
native-5e69dccdad8d2ß
libsnappyjava-cd24d5eed034.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·”@PZ6/tmp/native-5e69dccdad8d/libsnappyjava-cd24d5eed034.soblibsnappyjava-cd24d5eed034.sojoverlay ÅõÍ”Óêæô*€€ @Z

3.8.0ÅõÍ”Óêæôşœ§÷Âæõô@2ù
native-5f72df82af502ß
libsnappyjava-45774a4ac1c5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§ˆ7PZ6/tmp/native-5f72df82af50/libsnappyjava-45774a4ac1c5.soblibsnappyjava-45774a4ac1c5.sojoverlay ½› ËÎšäô*€€ @Z

3.8.0½› ËÎšäô¥ŸŞöÛ‰ˆõ@2ù
native-5f75f0f5d6892ß
libsnappyjava-c350cb6fc9dc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÕÑ)PZ6/tmp/native-5f75f0f5d689/libsnappyjava-c350cb6fc9dc.soblibsnappyjava-c350cb6fc9dc.sojoverlay ¥ÈÊ“úâô*€€ @Z

3.8.0¥ÈÊ“úâô’Ë–ÈÛ™ìô@2ù
native-610f0d72cc4e2ß
libsnappyjava-4f9786ec0ca2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ÆrPZ6/tmp/native-610f0d72cc4e/libsnappyjava-4f9786ec0ca2.soblibsnappyjava-4f9786ec0ca2.sojoverlay ßšçÕ¯µäô*€€ @Z

3.8.0ßšçÕ¯µäô Í¤Ô×ƒòô@2ù
native-625bea50ea212ß
libsnappyjava-798a73ac2ad7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH± PZ6/tmp/native-625bea50ea21/libsnappyjava-798a73ac2ad7.soblibsnappyjava-798a73ac2ad7.sojoverlay ¡Öå”³—åô*€€ @Z

3.8.0¡Öå”³—åôØ ®›Áúô@2ù
native-627d8c9690412ß
libsnappyjava-612177511ea7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğdPZ6/tmp/native-627d8c969041/libsnappyjava-612177511ea7.soblibsnappyjava-612177511ea7.sojoverlay  î‚Ş§«æô*€€ @Z

3.8.0 î‚Ş§«æôƒÊÎ¯òíô@2ü
native-67194257cc302â
libnetty_transport_23405.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã—PZ4/tmp/native-67194257cc30/libnetty_transport_23405.soblibnetty_transport_23405.sojoverlay ×›ûÆù¸èô*Á„ ¤@Z

3.8.0×›ûÆù¸èôªÄÓ“î­øô@2ù
native-67233e307fb62ß
libsnappyjava-6ff704df652c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«ÅZPZ6/tmp/native-67233e307fb6/libsnappyjava-6ff704df652c.soblibsnappyjava-6ff704df652c.sojoverlay °øŠ³øŞåô*€€ @Z

3.8.0°øŠ³øŞåôĞÈÆÆæÃéô@2ù
native-67ff62537ec02ß
libsnappyjava-93a06621323d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€Ö>PZ6/tmp/native-67ff62537ec0/libsnappyjava-93a06621323d.soblibsnappyjava-93a06621323d.sojoverlay úÍòùÉ³äô*€€ @Z

3.8.0úÍòùÉ³äô†§Õ†…Ó’õ@2ù
native-6a022431c8a32ß
libsnappyjava-2239f16d6d35.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞ…mPZ6/tmp/native-6a022431c8a3/libsnappyjava-2239f16d6d35.soblibsnappyjava-2239f16d6d35.sojoverlay ÖûŒÊÛ‡æô*€€ @Z

3.8.0ÖûŒÊÛ‡æôÀ¹ßÒŸáòô@2ü
native-6b48a864799f2â
libnetty_transport_79378.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊ¢UPZ4/tmp/native-6b48a864799f/libnetty_transport_79378.soblibnetty_transport_79378.sojoverlay ÷ŒÑİ§×éô*Á„ ¤@Z

3.8.0÷ŒÑİ§×éô–® ¤å…õ@2ù
native-6e91824b7f9b2ß
libsnappyjava-0fc26e54e447.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘ÓaPZ6/tmp/native-6e91824b7f9b/libsnappyjava-0fc26e54e447.soblibsnappyjava-0fc26e54e447.sojoverlay ³Àæîêãô*€€ @Z

3.8.0³ÀæîêãôÍ¹Ï­£à’õ@2ù
native-6ebfefa5206e2ß
libsnappyjava-662bc1cc8e87.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¹²PZ6/tmp/native-6ebfefa5206e/libsnappyjava-662bc1cc8e87.soblibsnappyjava-662bc1cc8e87.sojoverlay ôœƒ²¯Îæô*€€ @Z

3.8.0ôœƒ²¯Îæô ¢·«Ïñô@2ù
native-6f03e58e80b72ß
libsnappyjava-710c56a694f7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHôöBPZ6/tmp/native-6f03e58e80b7/libsnappyjava-710c56a694f7.soblibsnappyjava-710c56a694f7.sojoverlay Ö¡šè‹èæô*€€ @Z

3.8.0Ö¡šè‹èæô©×Ó¯öÿô@2ù
native-7024cc5d4f962ß
libsnappyjava-e1b16b7af5f9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúˆPZ6/tmp/native-7024cc5d4f96/libsnappyjava-e1b16b7af5f9.soblibsnappyjava-e1b16b7af5f9.sojoverlay Óİöëÿäâô*€€ @Z

3.8.0Óİöëÿäâô¹ÊÀµÁÃˆõ@2ù
native-71b7c2c7b8772ß
libsnappyjava-b5d127988d1a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•‹,PZ6/tmp/native-71b7c2c7b877/libsnappyjava-b5d127988d1a.soblibsnappyjava-b5d127988d1a.sojoverlay ²İÚæøçô*€€ @Z

3.8.0²İÚæøçô§¤ñ›‚çêô@2ù
native-71d36945bfce2ß
libsnappyjava-998a1f740865.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞĞ8PZ6/tmp/native-71d36945bfce/libsnappyjava-998a1f740865.soblibsnappyjava-998a1f740865.sojoverlay ŸÙõÅ¦íäô*€€ @Z

3.8.0ŸÙõÅ¦íäôÃÕ¥õéÒŒõ@2ù
native-727da1dcc4f52ß
libsnappyjava-c6509d3ba3ff.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğª"PZ6/tmp/native-727da1dcc4f5/libsnappyjava-c6509d3ba3ff.soblibsnappyjava-c6509d3ba3ff.sojoverlay Î•Ó“àéô*€€ @Z

3.8.0Î•Ó“àéô¿€÷½ó“÷ô@2ü
native-730c45809b162â
libnetty_transport_37470.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHô›APZ4/tmp/native-730c45809b16/libnetty_transport_37470.soblibnetty_transport_37470.sojoverlay ÷ï®Ç¸äô*Á„ ¤@Z

3.8.0÷ï®Ç¸äô§ÚÀØéşô@2ù
native-743109fd97ea2ß
libsnappyjava-b7f09cc4e968.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¤«9PZ6/tmp/native-743109fd97ea/libsnappyjava-b7f09cc4e968.soblibsnappyjava-b7f09cc4e968.sojoverlay ØàÚìüèô*€€ @Z

3.8.0ØàÚìüèôúøã™õ@2ù
native-74858def42a52ß
libsnappyjava-e1d084e42337.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿¶]PZ6/tmp/native-74858def42a5/libsnappyjava-e1d084e42337.soblibsnappyjava-e1d084e42337.sojoverlay ş™˜ÍĞÏæô*€€ @Z

3.8.0ş™˜ÍĞÏæô÷Š€ÿ÷ïöô@2ù
native-74a9e61719ed2ß
libsnappyjava-72800b1d73e0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH— PZ6/tmp/native-74a9e61719ed/libsnappyjava-72800b1d73e0.soblibsnappyjava-72800b1d73e0.sojoverlay Û¤ÅüÖËèô*€€ @Z

3.8.0Û¤ÅüÖËèôùÔ§¬›Õøô@2ù
native-74b2316919f72ß
libsnappyjava-a39bc7aaca41.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¼‚vPZ6/tmp/native-74b2316919f7/libsnappyjava-a39bc7aaca41.soblibsnappyjava-a39bc7aaca41.sojoverlay à¦¦‹¨Äãô*€€ @Z

3.8.0à¦¦‹¨Äãôê¶û¼¹¦÷ô@2ù
native-758c10c440c52ß
libsnappyjava-eef058dca9ee.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHäÊjPZ6/tmp/native-758c10c440c5/libsnappyjava-eef058dca9ee.soblibsnappyjava-eef058dca9ee.sojoverlay ˜Ë–æ±Áåô*€€ @Z

3.8.0˜Ë–æ±Áåôôÿú©«ùşô@2ü
native-759fb1a8c5162â
libnetty_transport_88201.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâ‚PZ4/tmp/native-759fb1a8c516/libnetty_transport_88201.soblibnetty_transport_88201.sojoverlay ÑÃ‹‡íÏãô*Á„ ¤@Z

3.8.0ÑÃ‹‡íÏãôç¦º—–£øô@2ù
native-75d331bc85112ß
libsnappyjava-9f311856234b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæğrPZ6/tmp/native-75d331bc8511/libsnappyjava-9f311856234b.soblibsnappyjava-9f311856234b.sojoverlay ù¦Á“Î¦éô*€€ @Z

3.8.0ù¦Á“Î¦éô´–ÌÓŞ³€õ@2ù
native-760025474ab22ß
libsnappyjava-1f0cb39168c9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿ£PZ6/tmp/native-760025474ab2/libsnappyjava-1f0cb39168c9.soblibsnappyjava-1f0cb39168c9.sojoverlay ğ³Ø®»çô*€€ @Z

3.8.0ğ³Ø®»çôéø˜œ“Äíô@2ù
native-771aa25f64362ß
libsnappyjava-1ab7240e568c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•Í=PZ6/tmp/native-771aa25f6436/libsnappyjava-1ab7240e568c.soblibsnappyjava-1ab7240e568c.sojoverlay ª¯¢ Üëãô*€€ @Z

3.8.0ª¯¢ Üëãô÷û¿Š“˜õ@2ù
native-772e9811ad812ß
libsnappyjava-b8871710f694.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã½bPZ6/tmp/native-772e9811ad81/libsnappyjava-b8871710f694.soblibsnappyjava-b8871710f694.sojoverlay ¼¬È²ÜŸéô*€€ @Z

3.8.0¼¬È²ÜŸéôÄ‡Õ‰òô@2ù
native-7791cdb821032ß
libsnappyjava-6c55cfddc984.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£VPZ6/tmp/native-7791cdb82103/libsnappyjava-6c55cfddc984.soblibsnappyjava-6c55cfddc984.sojoverlay û¾ËÚŞ¹äô*€€ @Z

3.8.0û¾ËÚŞ¹äôç‹ı¯—õ@2ù
native-783511d7f3a92ß
libsnappyjava-064f26341ce8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHôYPZ6/tmp/native-783511d7f3a9/libsnappyjava-064f26341ce8.soblibsnappyjava-064f26341ce8.sojoverlay ‰Üİã²åô*€€ @Z

3.8.0‰Üİã²åô¢¼¼¥ûˆõ@2ù
native-793d81d6a9a42ß
libsnappyjava-2c87f077e751.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†PZ6/tmp/native-793d81d6a9a4/libsnappyjava-2c87f077e751.soblibsnappyjava-2c87f077e751.sojoverlay ·ŸÛšŒËäô*€€ @Z

3.8.0·ŸÛšŒËäô²Ö§Ş¥Ş—õ@2ù
native-7967895019342ß
libsnappyjava-798dd99cfe65.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHù¾IPZ6/tmp/native-796789501934/libsnappyjava-798dd99cfe65.soblibsnappyjava-798dd99cfe65.sojoverlay ÚÒ¦¹¤Æãô*€€ @Z

3.8.0ÚÒ¦¹¤ÆãôÅË»»õ²êô@2ù
native-7a76fb8fbc862ß
libsnappyjava-62099e302642.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬ÊOPZ6/tmp/native-7a76fb8fbc86/libsnappyjava-62099e302642.soblibsnappyjava-62099e302642.sojoverlay ‘ØÎäŠåãô*€€ @Z

3.8.0‘ØÎäŠåãô™Ë™ ÷ô@2ù
native-7aa3853aeb3e2ß
libsnappyjava-26e55da9f951.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•×lPZ6/tmp/native-7aa3853aeb3e/libsnappyjava-26e55da9f951.soblibsnappyjava-26e55da9f951.sojoverlay ·ĞÆ¦®Ûæô*€€ @Z

3.8.0·ĞÆ¦®Ûæô•óÊÃ”—õ@2ù
native-7d53727bf2712ß
libsnappyjava-bde15181cdc8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡´PZ6/tmp/native-7d53727bf271/libsnappyjava-bde15181cdc8.soblibsnappyjava-bde15181cdc8.sojoverlay “Ÿ™Ş”çô*€€ @Z

3.8.0“Ÿ™Ş”çô ’ƒíÙ¸“õ@2ù
native-7de459dc00ee2ß
libsnappyjava-11e3e4ef095b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢RPZ6/tmp/native-7de459dc00ee/libsnappyjava-11e3e4ef095b.soblibsnappyjava-11e3e4ef095b.sojoverlay Ä¡˜‰Û×æô*€€ @Z

3.8.0Ä¡˜‰Û×æô™”¾“Íıïô@2ù
native-8219d81e63c72ß
libsnappyjava-b57e116a2cbf.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHá!PZ6/tmp/native-8219d81e63c7/libsnappyjava-b57e116a2cbf.soblibsnappyjava-b57e116a2cbf.sojoverlay ô‚”¾©œãô*€€ @Z

3.8.0ô‚”¾©œãô›è›ëª“õ@2ü
native-822acdf2cd0c2â
libnetty_transport_57021.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂPZ4/tmp/native-822acdf2cd0c/libnetty_transport_57021.soblibnetty_transport_57021.sojoverlay ´áï¤ûÈâô*Á„ ¤@Z

3.8.0´áï¤ûÈâôî¥ò°¯íşô@2ù
native-824751e913b32ß
libsnappyjava-29cc52083f6e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€ŞoPZ6/tmp/native-824751e913b3/libsnappyjava-29cc52083f6e.soblibsnappyjava-29cc52083f6e.sojoverlay µ­‚ÜÒÿåô*€€ @Z

3.8.0µ­‚ÜÒÿåôò½ŠÆ±…õ@2ù
native-82c397e670c72ß
libsnappyjava-b42cc0ba1525.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«›RPZ6/tmp/native-82c397e670c7/libsnappyjava-b42cc0ba1525.soblibsnappyjava-b42cc0ba1525.sojoverlay µ°ªàÅ¤åô*€€ @Z

3.8.0µ°ªàÅ¤åôÂÓ»Èççô@2ù
native-82de594b0e7b2ß
libsnappyjava-fba3ad063381.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓÿmPZ6/tmp/native-82de594b0e7b/libsnappyjava-fba3ad063381.soblibsnappyjava-fba3ad063381.sojoverlay ¼Öç‹õ’äô*€€ @Z

3.8.0¼Öç‹õ’äôÔäÜ–À‰õ@2ù
native-83530a4c6fe22ß
libsnappyjava-e0049c4cd613.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHùÆqPZ6/tmp/native-83530a4c6fe2/libsnappyjava-e0049c4cd613.soblibsnappyjava-e0049c4cd613.sojoverlay ÿ„Ú¿›€éô*€€ @Z

3.8.0ÿ„Ú¿›€éôâà•ß¨„õ@2ù
native-84120674487a2ß
libsnappyjava-2f181a22966f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜìXPZ6/tmp/native-84120674487a/libsnappyjava-2f181a22966f.soblibsnappyjava-2f181a22966f.sojoverlay êÓÆû†çâô*€€ @Z

3.8.0êÓÆû†çâô®¦· œåëô@2ù
native-84cf28db08922ß
libsnappyjava-c8674cc21486.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHä©>PZ6/tmp/native-84cf28db0892/libsnappyjava-c8674cc21486.soblibsnappyjava-c8674cc21486.sojoverlay à“Ö±‡€çô*€€ @Z

3.8.0à“Ö±‡€çôã’÷Ö¨ùô@2ù
native-852c48d849572ß
libsnappyjava-e91091459c2d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹œkPZ6/tmp/native-852c48d84957/libsnappyjava-e91091459c2d.soblibsnappyjava-e91091459c2d.sojoverlay ÿ” Æ×Êåô*€€ @Z

3.8.0ÿ” Æ×Êåô¾Èíı¸çõ@2ù
native-8826fcf53e0a2ß
libsnappyjava-d45bc3cc0b0f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±Ä#PZ6/tmp/native-8826fcf53e0a/libsnappyjava-d45bc3cc0b0f.soblibsnappyjava-d45bc3cc0b0f.sojoverlay ¹—ã£˜õåô*€€ @Z

3.8.0¹—ã£˜õåô•ğÑöµË‰õ@2ù
native-883b10904fe52ß
libsnappyjava-f101b8ea53e8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH©ØnPZ6/tmp/native-883b10904fe5/libsnappyjava-f101b8ea53e8.soblibsnappyjava-f101b8ea53e8.sojoverlay ãìû±€äô*€€ @Z

3.8.0ãìû±€äôÛéÉ®¯¯æô@2ù
native-892982bbde162ß
libsnappyjava-8b8affde7a45.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀ½ PZ6/tmp/native-892982bbde16/libsnappyjava-8b8affde7a45.soblibsnappyjava-8b8affde7a45.sojoverlay à³ë„¸ãô*€€ @Z

3.8.0à³ë„¸ãôî¿®µÓ³îô@2ù
native-8943cb73c2e32ß
libsnappyjava-fc47013f5589.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³ğ7PZ6/tmp/native-8943cb73c2e3/libsnappyjava-fc47013f5589.soblibsnappyjava-fc47013f5589.sojoverlay Üõë«¥ãô*€€ @Z

3.8.0Üõë«¥ãô¢éê·Øëõ@2ù
native-89712e8ee85a2ß
libsnappyjava-a386d51a537a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌØ>PZ6/tmp/native-89712e8ee85a/libsnappyjava-a386d51a537a.soblibsnappyjava-a386d51a537a.sojoverlay ³ƒšÚèô*€€ @Z

3.8.0³ƒšÚèô¢äÆ–®¹‡õ@2ù
native-8991b07253252ß
libsnappyjava-ad4a972874a8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHøèVPZ6/tmp/native-8991b0725325/libsnappyjava-ad4a972874a8.soblibsnappyjava-ad4a972874a8.sojoverlay ¤¦ï¦œÍâô*€€ @Z

3.8.0¤¦ï¦œÍâô°º¶úÖ»õô@2ù
native-8b13184750e42ß
libsnappyjava-ff20d79307bf.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH–ÛEPZ6/tmp/native-8b13184750e4/libsnappyjava-ff20d79307bf.soblibsnappyjava-ff20d79307bf.sojoverlay ‚šÂÅÉãô*€€ @Z

3.8.0‚šÂÅÉãôÍ‹‹Ğ´’ñô@2ù
native-8b7e52ebe70c2ß
libsnappyjava-7870db095111.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂŠPZ6/tmp/native-8b7e52ebe70c/libsnappyjava-7870db095111.soblibsnappyjava-7870db095111.sojoverlay Ãëçø–øâô*€€ @Z

3.8.0Ãëçø–øâôã§¿Š“±üô@2ù
native-8b98770733302ß
libsnappyjava-dfe2f3933df5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹Å2PZ6/tmp/native-8b9877073330/libsnappyjava-dfe2f3933df5.soblibsnappyjava-dfe2f3933df5.sojoverlay ™İÈ­Š—åô*€€ @Z

3.8.0™İÈ­Š—åô ëÚÏå†’õ@2ü
native-8c0e57ea6d532â
libnetty_transport_80291.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·¥<PZ4/tmp/native-8c0e57ea6d53/libnetty_transport_80291.soblibnetty_transport_80291.sojoverlay ªéÊˆÄÒçô*Á„ ¤@Z

3.8.0ªéÊˆÄÒçôİ”á¤¬Âïô@2ù
native-8e52eb7727322ß
libsnappyjava-5ed8e9e754aa.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHàÿPZ6/tmp/native-8e52eb772732/libsnappyjava-5ed8e9e754aa.soblibsnappyjava-5ed8e9e754aa.sojoverlay »˜©ßÂâãô*€€ @Z

3.8.0»˜©ßÂâãôß×Åìğ™õ@2ù
native-8e6b572e4a522ß
libsnappyjava-1ffe2639c0a6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHò„mPZ6/tmp/native-8e6b572e4a52/libsnappyjava-1ffe2639c0a6.soblibsnappyjava-1ffe2639c0a6.sojoverlay ””…°”¢çô*€€ @Z

3.8.0””…°”¢çôÁÔ·×¿ñ’õ@2ù
native-8f564dda43a02ß
libsnappyjava-cb4148d26534.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØ†PZ6/tmp/native-8f564dda43a0/libsnappyjava-cb4148d26534.soblibsnappyjava-cb4148d26534.sojoverlay ’åéåïîåô*€€ @Z

3.8.0’åéåïîåôŠ½é±€š”õ@2ù
native-8fa9ebfbd5bd2ß
libsnappyjava-7a1432a4e7f5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœªPZ6/tmp/native-8fa9ebfbd5bd/libsnappyjava-7a1432a4e7f5.soblibsnappyjava-7a1432a4e7f5.sojoverlay û—ËÂúèô*€€ @Z

3.8.0û—ËÂúèô†…®åÏğ†õ@2ù
native-8fc87f73c22c2ß
libsnappyjava-c0ab854ba33b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHó+PZ6/tmp/native-8fc87f73c22c/libsnappyjava-c0ab854ba33b.soblibsnappyjava-c0ab854ba33b.sojoverlay ¬°Ôî¥ªéô*€€ @Z

3.8.0¬°Ôî¥ªéôì›ì´¨üÿô@2ù
native-8ff6eb35a0122ß
libsnappyjava-d70fbbac1b59.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHì×9PZ6/tmp/native-8ff6eb35a012/libsnappyjava-d70fbbac1b59.soblibsnappyjava-d70fbbac1b59.sojoverlay ¸ŞĞÊå±çô*€€ @Z

3.8.0¸ŞĞÊå±çôãÅÙöó²Šõ@2ù
native-909bc293ba1f2ß
libsnappyjava-51505494f8dd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™Ş-PZ6/tmp/native-909bc293ba1f/libsnappyjava-51505494f8dd.soblibsnappyjava-51505494f8dd.sojoverlay ä÷¼¯™„çô*€€ @Z

3.8.0ä÷¼¯™„çôºÈàõŒ×’õ@2ù
native-911c781858cb2ß
libsnappyjava-97bfc93fd18b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜ıePZ6/tmp/native-911c781858cb/libsnappyjava-97bfc93fd18b.soblibsnappyjava-97bfc93fd18b.sojoverlay ÙÜĞÒÊœéô*€€ @Z

3.8.0ÙÜĞÒÊœéô‘Ö¬—Ò‰õ@2ù
native-91d31a3f40132ß
libsnappyjava-28361878a093.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHºçePZ6/tmp/native-91d31a3f4013/libsnappyjava-28361878a093.soblibsnappyjava-28361878a093.sojoverlay Æô¿ãğ¾èô*€€ @Z

3.8.0Æô¿ãğ¾èôş¼¾ÕŸâˆõ@2ù
native-9235bc0449192ß
libsnappyjava-64e38b9ea555.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèß(PZ6/tmp/native-9235bc044919/libsnappyjava-64e38b9ea555.soblibsnappyjava-64e38b9ea555.sojoverlay ŠğÑë¥èô*€€ @Z

3.8.0ŠğÑë¥èôÍá”Åá¾ôô@2ù
native-9614a6b3ff9a2ß
libsnappyjava-b4f791dae529.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíÍ&PZ6/tmp/native-9614a6b3ff9a/libsnappyjava-b4f791dae529.soblibsnappyjava-b4f791dae529.sojoverlay Õåıåğ×âô*€€ @Z

3.8.0Õåıåğ×âôÕ­óş¦´Šõ@2ù
native-96df213871192ß
libsnappyjava-3b5a5e5bcc25.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢ËZPZ6/tmp/native-96df21387119/libsnappyjava-3b5a5e5bcc25.soblibsnappyjava-3b5a5e5bcc25.sojoverlay ÔÏô»¬ôåô*€€ @Z

3.8.0ÔÏô»¬ôåô¦ê˜±¨¬˜õ@2ù
native-97da30f942992ß
libsnappyjava-eeb22ecd62ee.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‚ØfPZ6/tmp/native-97da30f94299/libsnappyjava-eeb22ecd62ee.soblibsnappyjava-eeb22ecd62ee.sojoverlay ¨Íù³ÉÚãô*€€ @Z

3.8.0¨Íù³ÉÚãôßõæùˆ±üô@2ü
native-9839916417032â
libnetty_transport_83584.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±û*PZ4/tmp/native-983991641703/libnetty_transport_83584.soblibnetty_transport_83584.sojoverlay ´¶ùÖÆæô*Á„ ¤@Z

3.8.0´¶ùÖÆæô²ù½×ÎÂ–õ@2ü
native-9956816337c92â
libnetty_transport_63438.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHµİ5PZ4/tmp/native-9956816337c9/libnetty_transport_63438.soblibnetty_transport_63438.sojoverlay å«ÍÊ¤ñçô*Á„ ¤@Z

3.8.0å«ÍÊ¤ñçô»’Ùòäê‚õ@2ù
native-9a0ddd8daaf82ß
libsnappyjava-46e9e415463b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀùnPZ6/tmp/native-9a0ddd8daaf8/libsnappyjava-46e9e415463b.soblibsnappyjava-46e9e415463b.sojoverlay â“è×¼Ìéô*€€ @Z

3.8.0â“è×¼ÌéôŸÂÚÀÚôùô@2ù
native-9bd14641bb672ß
libsnappyjava-e98a58b17b70.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€±KPZ6/tmp/native-9bd14641bb67/libsnappyjava-e98a58b17b70.soblibsnappyjava-e98a58b17b70.sojoverlay ËƒòÔÛâô*€€ @Z

3.8.0ËƒòÔÛâô¾ßõ˜Çãâô@2ù
native-9c56ccb8ad8c2ß
libsnappyjava-9f589e156f52.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×ĞvPZ6/tmp/native-9c56ccb8ad8c/libsnappyjava-9f589e156f52.soblibsnappyjava-9f589e156f52.sojoverlay Ğœ‹¶Ù”äô*€€ @Z

3.8.0Ğœ‹¶Ù”äôÂıë¡­ëŒõ@2ù
native-9d41c0207a212ß
libsnappyjava-11de3842994e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHï³OPZ6/tmp/native-9d41c0207a21/libsnappyjava-11de3842994e.soblibsnappyjava-11de3842994e.sojoverlay ÿÑ€€öËèô*€€ @Z

3.8.0ÿÑ€€öËèô²ÁØ¼óúƒõ@2ù
native-9db76853614f2ß
libsnappyjava-8156d94620c2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ³PZ6/tmp/native-9db76853614f/libsnappyjava-8156d94620c2.soblibsnappyjava-8156d94620c2.sojoverlay „ÇÉ©„éô*€€ @Z

3.8.0„ÇÉ©„éôóÄÃ³¸°ìô@2ù
native-9faf020ceafa2ß
libsnappyjava-e0370048fe95.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÚPZ6/tmp/native-9faf020ceafa/libsnappyjava-e0370048fe95.soblibsnappyjava-e0370048fe95.sojoverlay û¾ÑïÔ™èô*€€ @Z

3.8.0û¾ÑïÔ™èô¼ëÑÏ‹Ãõô@2ù
native-a03ba56871462ß
libsnappyjava-650e2764195d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³ŞVPZ6/tmp/native-a03ba5687146/libsnappyjava-650e2764195d.soblibsnappyjava-650e2764195d.sojoverlay ÇßŒ•ûãô*€€ @Z

3.8.0ÇßŒ•ûãô´â®«œùõ@2ù
native-a16da670f9e52ß
libsnappyjava-9744501cd62f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ø"PZ6/tmp/native-a16da670f9e5/libsnappyjava-9744501cd62f.soblibsnappyjava-9744501cd62f.sojoverlay Æ¹ÅÚÓ¢çô*€€ @Z

3.8.0Æ¹ÅÚÓ¢çôÈŞÌÎçë’õ@2ù
native-a21af90021cb2ß
libsnappyjava-3f8172d11f30.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšsPZ6/tmp/native-a21af90021cb/libsnappyjava-3f8172d11f30.soblibsnappyjava-3f8172d11f30.sojoverlay åóæÿÃ‰æô*€€ @Z

3.8.0åóæÿÃ‰æô˜àëı¨õ@2ù
native-a28b886cd91b2ß
libsnappyjava-e5cba94bed34.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡÷PZ6/tmp/native-a28b886cd91b/libsnappyjava-e5cba94bed34.soblibsnappyjava-e5cba94bed34.sojoverlay ñ™‚Úƒ×âô*€€ @Z

3.8.0ñ™‚Úƒ×âôƒä§·Ñ­Œõ@2ù
native-a3e40511b9f22ß
libsnappyjava-0efb6e554e1a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHç›5PZ6/tmp/native-a3e40511b9f2/libsnappyjava-0efb6e554e1a.soblibsnappyjava-0efb6e554e1a.sojoverlay µ µÓ²Ìäô*€€ @Z

3.8.0µ µÓ²ÌäôÆ¹õÚı€õ@2ü
native-a42a36942f042â
libnetty_transport_22136.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜åTPZ4/tmp/native-a42a36942f04/libnetty_transport_22136.soblibnetty_transport_22136.sojoverlay ûÎªë´¿éô*Á„ ¤@Z

3.8.0ûÎªë´¿éô­òÉ˜Â¥’õ@2ù
native-a54a6a5a96d12ß
libsnappyjava-d8aa09cace63.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»ümPZ6/tmp/native-a54a6a5a96d1/libsnappyjava-d8aa09cace63.soblibsnappyjava-d8aa09cace63.sojoverlay ¥ÊÒ‹ıªæô*€€ @Z

3.8.0¥ÊÒ‹ıªæô…è™Ó¡üèô@2ù
native-a6271a16b0dc2ß
libsnappyjava-b24e5eef7b95.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ıPPZ6/tmp/native-a6271a16b0dc/libsnappyjava-b24e5eef7b95.soblibsnappyjava-b24e5eef7b95.sojoverlay ñŸ¯—Ïüãô*€€ @Z

3.8.0ñŸ¯—ÏüãôÛÈÄ³ÉË™õ@2ù
native-a6a8981a29bd2ß
libsnappyjava-f55ce8d50f90.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòÕ]PZ6/tmp/native-a6a8981a29bd/libsnappyjava-f55ce8d50f90.soblibsnappyjava-f55ce8d50f90.sojoverlay ïĞúĞ‡Øéô*€€ @Z

3.8.0ïĞúĞ‡Øéô‹ü¢µ€õ@2ù
native-a74b83c3ad722ß
libsnappyjava-d53bcdc28474.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè¬KPZ6/tmp/native-a74b83c3ad72/libsnappyjava-d53bcdc28474.soblibsnappyjava-d53bcdc28474.sojoverlay ®Õ÷Ìü¼èô*€€ @Z

3.8.0®Õ÷Ìü¼èô •ä²å–õ@2ù
native-ab0913f0147f2ß
libsnappyjava-a5fce61229d1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¼¬APZ6/tmp/native-ab0913f0147f/libsnappyjava-a5fce61229d1.soblibsnappyjava-a5fce61229d1.sojoverlay µ ¶Úóçô*€€ @Z

3.8.0µ ¶ÚóçôŸå•ãÿŒíô@2ü
native-ab3d571bba672â
libnetty_transport_10674.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢RPZ4/tmp/native-ab3d571bba67/libnetty_transport_10674.soblibnetty_transport_10674.sojoverlay İ€¾¯³Óâô*Á„ ¤@Z

3.8.0İ€¾¯³Óâô£¶æ¡‹ùô@2ù
native-ab5c5ef89b322ß
libsnappyjava-92cf4bd66bed.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑê_PZ6/tmp/native-ab5c5ef89b32/libsnappyjava-92cf4bd66bed.soblibsnappyjava-92cf4bd66bed.sojoverlay ã»—™öåô*€€ @Z

3.8.0ã»—™öåôŸêÈ¡ìÔõ@2ù
native-abb8e96562ac2ß
libsnappyjava-4974ccfee82d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒölPZ6/tmp/native-abb8e96562ac/libsnappyjava-4974ccfee82d.soblibsnappyjava-4974ccfee82d.sojoverlay “œ»¦÷Ñãô*€€ @Z

3.8.0“œ»¦÷Ñãô¥€‘é¼èô@2ù
native-acb97763db282ß
libsnappyjava-f827ae79d374.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH–Î.PZ6/tmp/native-acb97763db28/libsnappyjava-f827ae79d374.soblibsnappyjava-f827ae79d374.sojoverlay œ°‘¸²æô*€€ @Z

3.8.0œ°‘¸²æô±€ñÃ±ñ–õ@2ù
native-ad40a8a87c452ß
libsnappyjava-6a368ef87807.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHó÷'PZ6/tmp/native-ad40a8a87c45/libsnappyjava-6a368ef87807.soblibsnappyjava-6a368ef87807.sojoverlay ®²òñš‰äô*€€ @Z

3.8.0®²òñš‰äôäà¸à’¾óô@2ù
native-ae50d533fca92ß
libsnappyjava-afd203ac9992.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙş]PZ6/tmp/native-ae50d533fca9/libsnappyjava-afd203ac9992.soblibsnappyjava-afd203ac9992.sojoverlay «²ê¤Øşçô*€€ @Z

3.8.0«²ê¤Øşçôù©¥û·Áûô@2ù
native-af446c1107302ß
libsnappyjava-2ab250eee984.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñPZ6/tmp/native-af446c110730/libsnappyjava-2ab250eee984.soblibsnappyjava-2ab250eee984.sojoverlay ÍŒ®¡Àâô*€€ @Z

3.8.0ÍŒ®¡Àâô©«È¿å†õ@2ù
native-b00b6cad941f2ß
libsnappyjava-8a5f2c269c45.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞ‰PZ6/tmp/native-b00b6cad941f/libsnappyjava-8a5f2c269c45.soblibsnappyjava-8a5f2c269c45.sojoverlay ÚÜ°Ç´Êäô*€€ @Z

3.8.0ÚÜ°Ç´Êäôƒßºğş¦şô@2ù
native-b051bf252c4a2ß
libsnappyjava-598b329f7c38.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡óPZ6/tmp/native-b051bf252c4a/libsnappyjava-598b329f7c38.soblibsnappyjava-598b329f7c38.sojoverlay ÛúÉ§‚éô*€€ @Z

3.8.0ÛúÉ§‚éô´ò†ß€”õ@2ù
native-b31bde73a0b92ß
libsnappyjava-1aaea5786263.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHïµhPZ6/tmp/native-b31bde73a0b9/libsnappyjava-1aaea5786263.soblibsnappyjava-1aaea5786263.sojoverlay ÒÆğ¿Ú¼éô*€€ @Z

3.8.0ÒÆğ¿Ú¼éôÄŞÄ÷ŞÕ•õ@2ü
native-b33069f62b2e2â
libnetty_transport_87097.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñÄ;PZ4/tmp/native-b33069f62b2e/libnetty_transport_87097.soblibnetty_transport_87097.sojoverlay ÈÓÊªëãô*Á„ ¤@Z

3.8.0ÈÓÊªëãôàÇœ¥èÀüô@2ù
native-b418aef2b2d42ß
libsnappyjava-c2b41f9106f3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙš4PZ6/tmp/native-b418aef2b2d4/libsnappyjava-c2b41f9106f3.soblibsnappyjava-c2b41f9106f3.sojoverlay ù’ø“ÿĞæô*€€ @Z

3.8.0ù’ø“ÿĞæô†®¤‹¥ëûô@2ù
native-b6baf6efdb042ß
libsnappyjava-924ae85b0464.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHª†vPZ6/tmp/native-b6baf6efdb04/libsnappyjava-924ae85b0464.soblibsnappyjava-924ae85b0464.sojoverlay ¨ÒËßÔÖéô*€€ @Z

3.8.0¨ÒËßÔÖéô¤”¬ÎÕúô@2ù
native-b83deb9b7d5d2ß
libsnappyjava-890c718b1f14.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“„zPZ6/tmp/native-b83deb9b7d5d/libsnappyjava-890c718b1f14.soblibsnappyjava-890c718b1f14.sojoverlay Ù–§ÕØ…éô*€€ @Z

3.8.0Ù–§ÕØ…éôÆ—¹Ç¹õ@2ù
native-b86dbb27ea222ß
libsnappyjava-bbff694acbbc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­ÅPZ6/tmp/native-b86dbb27ea22/libsnappyjava-bbff694acbbc.soblibsnappyjava-bbff694acbbc.sojoverlay æ²š¡¾«äô*€€ @Z

3.8.0æ²š¡¾«äôÃÂÒçÎõäô@2ù
native-bb4cd495a2cd2ß
libsnappyjava-d3bdd2ac60a0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHåÃOPZ6/tmp/native-bb4cd495a2cd/libsnappyjava-d3bdd2ac60a0.soblibsnappyjava-d3bdd2ac60a0.sojoverlay å„Ú ¶Ûãô*€€ @Z

3.8.0å„Ú ¶ÛãôÊöØÈãâîô@2ù
native-bbed1c863a582ß
libsnappyjava-4177de2d6b68.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬êDPZ6/tmp/native-bbed1c863a58/libsnappyjava-4177de2d6b68.soblibsnappyjava-4177de2d6b68.sojoverlay ì’è’¨İãô*€€ @Z

3.8.0ì’è’¨İãôĞÅƒª’ç†õ@2ü
native-bcb709340a6b2â
libnetty_transport_26909.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèàxPZ4/tmp/native-bcb709340a6b/libnetty_transport_26909.soblibnetty_transport_26909.sojoverlay “áÔ¦‹Åãô*Á„ ¤@Z

3.8.0“áÔ¦‹Åãô•™¨ÒÌìêô@2ù
native-bccf283a5f812ß
libsnappyjava-1adaa0803052.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀ¢-PZ6/tmp/native-bccf283a5f81/libsnappyjava-1adaa0803052.soblibsnappyjava-1adaa0803052.sojoverlay ‚™†ƒŸéô*€€ @Z

3.8.0‚™†ƒŸéô…ò¾°ƒõ@2ù
native-bd1d37928f562ß
libsnappyjava-e662150b7386.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏÇPZ6/tmp/native-bd1d37928f56/libsnappyjava-e662150b7386.soblibsnappyjava-e662150b7386.sojoverlay †×²ÅĞèô*€€ @Z

3.8.0†×²ÅĞèôÓ•şì«Ş€õ@2ù
native-bd6466b6459d2ß
libsnappyjava-1dcab64ba231.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHë¾PZ6/tmp/native-bd6466b6459d/libsnappyjava-1dcab64ba231.soblibsnappyjava-1dcab64ba231.sojoverlay çİ‡ú•éô*€€ @Z

3.8.0çİ‡ú•éôÊßÇ¢²ƒõ@2ù
native-bd6ee9a583152ß
libsnappyjava-54df5d2958c1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌƒ\PZ6/tmp/native-bd6ee9a58315/libsnappyjava-54df5d2958c1.soblibsnappyjava-54df5d2958c1.sojoverlay –¨œ´²±éô*€€ @Z

3.8.0–¨œ´²±éôúÍÈä„ıô@2ù
native-beff303d9b982ß
libsnappyjava-836ed2917561.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°øPZ6/tmp/native-beff303d9b98/libsnappyjava-836ed2917561.soblibsnappyjava-836ed2917561.sojoverlay ÀêÑÍ­åô*€€ @Z

3.8.0ÀêÑÍ­åôó„Ÿæ‚õ@2ù
native-bf0c420a34732ß
libsnappyjava-d326356c8cc7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿Ş9PZ6/tmp/native-bf0c420a3473/libsnappyjava-d326356c8cc7.soblibsnappyjava-d326356c8cc7.sojoverlay îÆ®â°’äô*€€ @Z

3.8.0îÆ®â°’äôŞ”üˆ¬·õ@2ù
native-bf97453b0a5d2ß
libsnappyjava-7bf2abbff7c8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢ñWPZ6/tmp/native-bf97453b0a5d/libsnappyjava-7bf2abbff7c8.soblibsnappyjava-7bf2abbff7c8.sojoverlay Ò¨æ¾¾ğèô*€€ @Z

3.8.0Ò¨æ¾¾ğèôııÃ¸‰’ùô@2ù
native-c079c54dafdc2ß
libsnappyjava-0d25e542dab1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØƒPZ6/tmp/native-c079c54dafdc/libsnappyjava-0d25e542dab1.soblibsnappyjava-0d25e542dab1.sojoverlay àÉ¹¥„şæô*€€ @Z

3.8.0àÉ¹¥„şæôÁ¦„Ï×‚õ@2ù
native-c553eb11ba6a2ß
libsnappyjava-ff2c83164465.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔ;PZ6/tmp/native-c553eb11ba6a/libsnappyjava-ff2c83164465.soblibsnappyjava-ff2c83164465.sojoverlay Â£°ã€ºæô*€€ @Z

3.8.0Â£°ã€ºæôõ²ãš ¬öô@2ù
native-c63f3d00caf82ß
libsnappyjava-125ebe5e1b07.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíøOPZ6/tmp/native-c63f3d00caf8/libsnappyjava-125ebe5e1b07.soblibsnappyjava-125ebe5e1b07.sojoverlay Šá…ŸÄæãô*€€ @Z

3.8.0Šá…ŸÄæãô‘˜ıÎäò›õ@2ù
native-c6d4c98432ce2ß
libsnappyjava-7f066502557c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÅ¯)PZ6/tmp/native-c6d4c98432ce/libsnappyjava-7f066502557c.soblibsnappyjava-7f066502557c.sojoverlay Œù‰ä´ßèô*€€ @Z

3.8.0Œù‰ä´ßèô•„Âñ”Ìÿô@2ù
native-c70225ae63622ß
libsnappyjava-d3f680427604.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœ„'PZ6/tmp/native-c70225ae6362/libsnappyjava-d3f680427604.soblibsnappyjava-d3f680427604.sojoverlay Í¶÷Âìãäô*€€ @Z

3.8.0Í¶÷Âìãäô»£ñë¶îøô@2ù
native-c73779087ffc2ß
libsnappyjava-4799aa600922.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜKPZ6/tmp/native-c73779087ffc/libsnappyjava-4799aa600922.soblibsnappyjava-4799aa600922.sojoverlay ä÷•Î»±èô*€€ @Z

3.8.0ä÷•Î»±èôØÿ²Ïê›ğô@2ù
native-c83594fdf42b2ß
libsnappyjava-44b124c10f1c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHş‘PZ6/tmp/native-c83594fdf42b/libsnappyjava-44b124c10f1c.soblibsnappyjava-44b124c10f1c.sojoverlay ÏŞÌ±–‹èô*€€ @Z

3.8.0ÏŞÌ±–‹èô§ÏÆøœ•‹õ@2ù
native-c83a714c4a3f2ß
libsnappyjava-52fa82ac3314.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘úPZ6/tmp/native-c83a714c4a3f/libsnappyjava-52fa82ac3314.soblibsnappyjava-52fa82ac3314.sojoverlay „Õ¤û¯õäô*€€ @Z

3.8.0„Õ¤û¯õäô‹ÀƒÃíûô@2ù
native-c9eb72ac3b212ß
libsnappyjava-7384d63c57a2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“‚5PZ6/tmp/native-c9eb72ac3b21/libsnappyjava-7384d63c57a2.soblibsnappyjava-7384d63c57a2.sojoverlay ˆ¨÷ÈœÄãô*€€ @Z

3.8.0ˆ¨÷ÈœÄãô®Â¤™«õˆõ@2ù
native-ca8f3adc1c6e2ß
libsnappyjava-bbbced0069b3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËÌ.PZ6/tmp/native-ca8f3adc1c6e/libsnappyjava-bbbced0069b3.soblibsnappyjava-bbbced0069b3.sojoverlay ›öÛšÉäô*€€ @Z

3.8.0›öÛšÉäô×•£Äï½êô@2ù
native-cb01982365352ß
libsnappyjava-fb4451aafe1a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°ÄOPZ6/tmp/native-cb0198236535/libsnappyjava-fb4451aafe1a.soblibsnappyjava-fb4451aafe1a.sojoverlay é–¿ì½Ôäô*€€ @Z

3.8.0é–¿ì½ÔäôÚˆĞš¯úçô@2ù
native-ceb7f59997312ß
libsnappyjava-9202d9e5ddae.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁôVPZ6/tmp/native-ceb7f5999731/libsnappyjava-9202d9e5ddae.soblibsnappyjava-9202d9e5ddae.sojoverlay ĞÀ¼—¡¶èô*€€ @Z

3.8.0ĞÀ¼—¡¶èôÇ£±€ä­Šõ@2ù
native-d0274cc7c86a2ß
libsnappyjava-d75e316281f5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæÚhPZ6/tmp/native-d0274cc7c86a/libsnappyjava-d75e316281f5.soblibsnappyjava-d75e316281f5.sojoverlay À®å½çâô*€€ @Z

3.8.0À®å½çâô““Ê˜Š¸íô@2ù
native-d114590035682ß
libsnappyjava-dfac7595f274.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½ŞDPZ6/tmp/native-d11459003568/libsnappyjava-dfac7595f274.soblibsnappyjava-dfac7595f274.sojoverlay ¯••¬ùãô*€€ @Z

3.8.0¯••¬ùãôª‡Œøøæòô@2ù
native-d1f49315803a2ß
libsnappyjava-ae16f6ca9cd6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸PZ6/tmp/native-d1f49315803a/libsnappyjava-ae16f6ca9cd6.soblibsnappyjava-ae16f6ca9cd6.sojoverlay Ÿ™¿µÚºèô*€€ @Z

3.8.0Ÿ™¿µÚºèôŸÀØúŞ…ùô@2ù
native-d1ff18d5876f2ß
libsnappyjava-7817272c8885.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†‰8PZ6/tmp/native-d1ff18d5876f/libsnappyjava-7817272c8885.soblibsnappyjava-7817272c8885.sojoverlay •õü¬ŸÉèô*€€ @Z

3.8.0•õü¬ŸÉèô¬Ï¼ˆéô@2ù
native-d29fad78999e2ß
libsnappyjava-1d29d740d5fc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÉ­gPZ6/tmp/native-d29fad78999e/libsnappyjava-1d29d740d5fc.soblibsnappyjava-1d29d740d5fc.sojoverlay Í’ÀâÒ¶èô*€€ @Z

3.8.0Í’ÀâÒ¶èô·ÀùÌßğŒõ@2ù
native-d39ce73e06122ß
libsnappyjava-5b27cf765904.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHöÇ#PZ6/tmp/native-d39ce73e0612/libsnappyjava-5b27cf765904.soblibsnappyjava-5b27cf765904.sojoverlay Õìóãô*€€ @Z

3.8.0Õìóãô»Ó¡½Ôõ…õ@2ù
native-d3d416b6a3902ß
libsnappyjava-e5f3477163a1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•§lPZ6/tmp/native-d3d416b6a390/libsnappyjava-e5f3477163a1.soblibsnappyjava-e5f3477163a1.sojoverlay Í®ƒéÏöæô*€€ @Z

3.8.0Í®ƒéÏöæôÇ§¬º¼öøô@2ù
native-d54182e596c52ß
libsnappyjava-39c479bf5e32.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎ˜*PZ6/tmp/native-d54182e596c5/libsnappyjava-39c479bf5e32.soblibsnappyjava-39c479bf5e32.sojoverlay ªÆÁĞ¶çô*€€ @Z

3.8.0ªÆÁĞ¶çô²‘§ÑÑ‘‰õ@2ù
native-d6cb4e49192c2ß
libsnappyjava-6081d599dc44.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™µ"PZ6/tmp/native-d6cb4e49192c/libsnappyjava-6081d599dc44.soblibsnappyjava-6081d599dc44.sojoverlay Ö£ÒùÁäåô*€€ @Z

3.8.0Ö£ÒùÁäåô¹¸ÔÅâêô@2ù
native-d740ba97f1792ß
libsnappyjava-1c7f176af2ea.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜƒPZ6/tmp/native-d740ba97f179/libsnappyjava-1c7f176af2ea.soblibsnappyjava-1c7f176af2ea.sojoverlay ¼°†äïÍãô*€€ @Z

3.8.0¼°†äïÍãô àÅË©‡õ@2ù
native-d9f96a1d20e32ß
libsnappyjava-72577bf81caa.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞî2PZ6/tmp/native-d9f96a1d20e3/libsnappyjava-72577bf81caa.soblibsnappyjava-72577bf81caa.sojoverlay ì«í°¢èô*€€ @Z

3.8.0ì«í°¢èô –”­Ÿ—õ@2ù
native-da26987ecc002ß
libsnappyjava-d18ee73c76f3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡Í(PZ6/tmp/native-da26987ecc00/libsnappyjava-d18ee73c76f3.soblibsnappyjava-d18ee73c76f3.sojoverlay şÅâ¨Ëßæô*€€ @Z

3.8.0şÅâ¨ËßæôŒÍßĞ¸•èô@2ù
native-db9a9e2119b72ß
libsnappyjava-fd6fd82d9d51.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH@PZ6/tmp/native-db9a9e2119b7/libsnappyjava-fd6fd82d9d51.soblibsnappyjava-fd6fd82d9d51.sojoverlay ÍØ“ªªÙéô*€€ @Z

3.8.0ÍØ“ªªÙéôìáÌ½ŸŠôô@2ü
native-dbc8ff7f487d2â
libnetty_transport_66121.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•à&PZ4/tmp/native-dbc8ff7f487d/libnetty_transport_66121.soblibnetty_transport_66121.sojoverlay ‚İ·Øµèèô*Á„ ¤@Z

3.8.0‚İ·Øµèèô›ËéÏ¨ßïô@2ù
native-dc012a78009e2ß
libsnappyjava-4d9748955539.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±ëJPZ6/tmp/native-dc012a78009e/libsnappyjava-4d9748955539.soblibsnappyjava-4d9748955539.sojoverlay ïÖØ¬–Éèô*€€ @Z

3.8.0ïÖØ¬–ÉèôãÔ§«¼ãõ@2ù
native-dd66ad98fac72ß
libsnappyjava-e604f1f29557.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¶ÇiPZ6/tmp/native-dd66ad98fac7/libsnappyjava-e604f1f29557.soblibsnappyjava-e604f1f29557.sojoverlay ÛäğĞåô*€€ @Z

3.8.0ÛäğĞåôà¬”¤¾´“õ@2ù
native-de01076a63292ß
libsnappyjava-52a4875161a5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒÂ,PZ6/tmp/native-de01076a6329/libsnappyjava-52a4875161a5.soblibsnappyjava-52a4875161a5.sojoverlay ğƒ‹à™Ìäô*€€ @Z

3.8.0ğƒ‹à™Ìäôˆ½á§‡éåô@2ù
native-de72a0c2d0782ß
libsnappyjava-b554930ae3be.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíàtPZ6/tmp/native-de72a0c2d078/libsnappyjava-b554930ae3be.soblibsnappyjava-b554930ae3be.sojoverlay íò¨’çô*€€ @Z

3.8.0íò¨’çô³ã•ØöØğô@2ù
native-e3265256a3b32ß
libsnappyjava-d5a720cb65a9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£¬PZ6/tmp/native-e3265256a3b3/libsnappyjava-d5a720cb65a9.soblibsnappyjava-d5a720cb65a9.sojoverlay ‹—ìö’¦éô*€€ @Z

3.8.0‹—ìö’¦éô£¦·Şøèşô@2ù
native-e4fb6577ceab2ß
libsnappyjava-329be3dcb749.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH÷…mPZ6/tmp/native-e4fb6577ceab/libsnappyjava-329be3dcb749.soblibsnappyjava-329be3dcb749.sojoverlay ääï¦ÿèô*€€ @Z

3.8.0ääï¦ÿèôî‹÷ï…¸ûô@2ù
native-e8762c845bc92ß
libsnappyjava-6a596f618421.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúë)PZ6/tmp/native-e8762c845bc9/libsnappyjava-6a596f618421.soblibsnappyjava-6a596f618421.sojoverlay …Î×Äöâô*€€ @Z

3.8.0…Î×ÄöâôóõşàÕËõ@2ù
native-ea9ae354d8ee2ß
libsnappyjava-586c04f1d8a5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈPZ6/tmp/native-ea9ae354d8ee/libsnappyjava-586c04f1d8a5.soblibsnappyjava-586c04f1d8a5.sojoverlay ŸÏşÃè—çô*€€ @Z

3.8.0ŸÏşÃè—çôÂ¹¦Ç ñõô@2ù
native-eb5d650520552ß
libsnappyjava-e08e9ebb5400.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈ²uPZ6/tmp/native-eb5d65052055/libsnappyjava-e08e9ebb5400.soblibsnappyjava-e08e9ebb5400.sojoverlay †“Æ¨Ö¢åô*€€ @Z

3.8.0†“Æ¨Ö¢åôÔô§Œ¦à„õ@2ù
native-ec631939d30b2ß
libsnappyjava-1db493c8c461.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèÏPZ6/tmp/native-ec631939d30b/libsnappyjava-1db493c8c461.soblibsnappyjava-1db493c8c461.sojoverlay ¿Œ£ïáêèô*€€ @Z

3.8.0¿Œ£ïáêèôæö•÷«­éô@2ù
native-edf0cf599b122ß
libsnappyjava-9841a248f4b8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHóä(PZ6/tmp/native-edf0cf599b12/libsnappyjava-9841a248f4b8.soblibsnappyjava-9841a248f4b8.sojoverlay ¡ºıï‹åô*€€ @Z

3.8.0¡ºıï‹åô¦Ñ²£‹ü‚õ@2ù
native-ee87e81fdced2ß
libsnappyjava-7eef9762f11f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±¦iPZ6/tmp/native-ee87e81fdced/libsnappyjava-7eef9762f11f.soblibsnappyjava-7eef9762f11f.sojoverlay è¤˜¬°›éô*€€ @Z

3.8.0è¤˜¬°›éô¤›“¦¯õôô@2ù
native-ee8a3e0d171e2ß
libsnappyjava-1b06be18e728.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄÌKPZ6/tmp/native-ee8a3e0d171e/libsnappyjava-1b06be18e728.soblibsnappyjava-1b06be18e728.sojoverlay œœúÛƒ¸æô*€€ @Z

3.8.0œœúÛƒ¸æô×ñ‰’£“™õ@2ù
native-eeadd02b0e9f2ß
libsnappyjava-aaacedfc5887.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñjPZ6/tmp/native-eeadd02b0e9f/libsnappyjava-aaacedfc5887.soblibsnappyjava-aaacedfc5887.sojoverlay úÔ¤ìÖæô*€€ @Z

3.8.0úÔ¤ìÖæôËñÉÄß„õ@2ù
native-ef5a021a1cad2ß
libsnappyjava-2af83b82bee8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHôÉ8PZ6/tmp/native-ef5a021a1cad/libsnappyjava-2af83b82bee8.soblibsnappyjava-2af83b82bee8.sojoverlay ³–Ñ©™™éô*€€ @Z

3.8.0³–Ñ©™™éô¹ú©µ‹€”õ@2ù
native-f068faf82fbe2ß
libsnappyjava-d762a0927138.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜù'PZ6/tmp/native-f068faf82fbe/libsnappyjava-d762a0927138.soblibsnappyjava-d762a0927138.sojoverlay ©¸Ã‚°ıæô*€€ @Z

3.8.0©¸Ã‚°ıæô ëèáóŠ÷ô@2ù
native-f291d4208d0f2ß
libsnappyjava-72c3313c0ef6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœİ]PZ6/tmp/native-f291d4208d0f/libsnappyjava-72c3313c0ef6.soblibsnappyjava-72c3313c0ef6.sojoverlay É»©¹ñ‰ãô*€€ @Z

3.8.0É»©¹ñ‰ãôóü˜Ú²¦”õ@2ù
native-f32f1e819f5c2ß
libsnappyjava-5e59830a594e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿ówPZ6/tmp/native-f32f1e819f5c/libsnappyjava-5e59830a594e.soblibsnappyjava-5e59830a594e.sojoverlay ´íÇûøŸèô*€€ @Z

3.8.0´íÇûøŸèô¯¶½½Şûô@2ù
native-f36f5bb6a5ea2ß
libsnappyjava-538a865fb23f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁá/PZ6/tmp/native-f36f5bb6a5ea/libsnappyjava-538a865fb23f.soblibsnappyjava-538a865fb23f.sojoverlay ÛôÂ²Šçô*€€ @Z

3.8.0ÛôÂ²Šçô‰ËËŒ¶ğô@2ù
native-f3dc3735b3122ß
libsnappyjava-ac8078ba9592.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHú‘-PZ6/tmp/native-f3dc3735b312/libsnappyjava-ac8078ba9592.soblibsnappyjava-ac8078ba9592.sojoverlay §ÓèÔ´åô*€€ @Z

3.8.0§ÓèÔ´åô†ñÂ¦­ÜŒõ@2ù
native-f43a7f506efb2ß
libsnappyjava-df9522d3eebc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨·`PZ6/tmp/native-f43a7f506efb/libsnappyjava-df9522d3eebc.soblibsnappyjava-df9522d3eebc.sojoverlay ‹˜‹¨ŠÛéô*€€ @Z

3.8.0‹˜‹¨ŠÛéô¼–òŠµõ@2ù
native-f444bdf20a152ß
libsnappyjava-e12166082a27.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒä@PZ6/tmp/native-f444bdf20a15/libsnappyjava-e12166082a27.soblibsnappyjava-e12166082a27.sojoverlay éêÙâçÖäô*€€ @Z

3.8.0éêÙâçÖäô¥ûòÀßêô@2ù
native-f461d83f7ac52ß
libsnappyjava-ed684b7759ff.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¦¹pPZ6/tmp/native-f461d83f7ac5/libsnappyjava-ed684b7759ff.soblibsnappyjava-ed684b7759ff.sojoverlay ÕìÉÓ¨‚éô*€€ @Z

3.8.0ÕìÉÓ¨‚éôŠÆÔÅ„¼ìô@2ù
native-f4bc0bac7d102ß
libsnappyjava-0c9c35786390.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHê§aPZ6/tmp/native-f4bc0bac7d10/libsnappyjava-0c9c35786390.soblibsnappyjava-0c9c35786390.sojoverlay ……™õûéãô*€€ @Z

3.8.0……™õûéãô‡²²È¹ü•õ@2ù
native-f593bbfb73942ß
libsnappyjava-64bde0a2bf80.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH„×kPZ6/tmp/native-f593bbfb7394/libsnappyjava-64bde0a2bf80.soblibsnappyjava-64bde0a2bf80.sojoverlay ùŸ‰Æ×šåô*€€ @Z

3.8.0ùŸ‰Æ×šåô…èêñÙ˜õ@2ù
native-f6270dc916d72ß
libsnappyjava-32e6ea628b29.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãßOPZ6/tmp/native-f6270dc916d7/libsnappyjava-32e6ea628b29.soblibsnappyjava-32e6ea628b29.sojoverlay òÇÕ×ÀÈãô*€€ @Z

3.8.0òÇÕ×ÀÈãôôøõ®Åëçô@2ù
native-f95cd22129492ß
libsnappyjava-b4df6176a06d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœõ@PZ6/tmp/native-f95cd2212949/libsnappyjava-b4df6176a06d.soblibsnappyjava-b4df6176a06d.sojoverlay ºÉĞİÙæô*€€ @Z

3.8.0ºÉĞİÙæôçÀ–Æ—õšõ@2ù
native-fa006a7800e62ß
libsnappyjava-6a04f9f9aeeb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­¡PZ6/tmp/native-fa006a7800e6/libsnappyjava-6a04f9f9aeeb.soblibsnappyjava-6a04f9f9aeeb.sojoverlay ‘¹¦„¹ƒäô*€€ @Z

3.8.0‘¹¦„¹ƒäôÄ¸ÃÆÃæúô@2ù
native-fb587dc45c4e2ß
libsnappyjava-ed5e6bedbfcc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı¥0PZ6/tmp/native-fb587dc45c4e/libsnappyjava-ed5e6bedbfcc.soblibsnappyjava-ed5e6bedbfcc.sojoverlay éœ—ØÆæô*€€ @Z

3.8.0éœ—ØÆæô”ü”ÏèÓëô@2ù
native-fcee437ea20a2ß
libsnappyjava-71b160c51a8d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHpPZ6/tmp/native-fcee437ea20a/libsnappyjava-71b160c51a8d.soblibsnappyjava-71b160c51a8d.sojoverlay ã£ì¿¬äåô*€€ @Z

3.8.0ã£ì¿¬äåôïëÕèÅ°’õ@2ù
native-fd5ab637f4e52ß
libsnappyjava-280ceb75448d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñÿVPZ6/tmp/native-fd5ab637f4e5/libsnappyjava-280ceb75448d.soblibsnappyjava-280ceb75448d.sojoverlay Ò×ñêÖúâô*€€ @Z

3.8.0Ò×ñêÖúâôèÃçÈ±óô@2ù
native-fd89c5e10ead2ß
libsnappyjava-3f8bb4320c70.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÕ*PZ6/tmp/native-fd89c5e10ead/libsnappyjava-3f8bb4320c70.soblibsnappyjava-3f8bb4320c70.sojoverlay •×¶ê´åô*€€ @Z

3.8.0•×¶ê´åô¼Ç×ªÄ‹ñô@2º
tomcat.8443.118062¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5e612bb71bdd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËô_PZI/tmp/tomcat.8443.11806/work/Tomcat/localhost/ROOT/upload_5e612bb71bdd.tmpbupload_5e612bb71bdd.tmpjoverlay °‚ ±Îåô*Á„ ¤@Z

3.8.0°‚ ±Îåô¼Ìßå¬ñô@@@@@2º
tomcat.8443.130072¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_1f6079bf1b15.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¦—PZI/tmp/tomcat.8443.13007/work/Tomcat/localhost/ROOT/upload_1f6079bf1b15.tmpbupload_1f6079bf1b15.tmpjoverlay İÂğŸÚ¨äô*Á„ ¤@Z

3.8.0İÂğŸÚ¨äô¬¾øÆ ï‹õ@@@@@2º
tomcat.8443.130392¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a8314beadd62.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ×iPZI/tmp/tomcat.8443.13039/work/Tomcat/localhost/ROOT/upload_a8314beadd62.tmpbupload_a8314beadd62.tmpjoverlay ×·õ°äô*Á„ ¤@Z

3.8.0×·õ°äô¢ŞÌøÿØ“õ@@@@@2º
tomcat.8443.130972¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3b1427b9376a.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡†1PZI/tmp/tomcat.8443.13097/work/Tomcat/localhost/ROOT/upload_3b1427b9376a.tmpbupload_3b1427b9376a.tmpjoverlay Áôˆà­±èô*Á„ ¤@Z

3.8.0Áôˆà­±èôÙ˜Ÿ¸÷šûô@@@@@2º
tomcat.8443.149372¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_05bf74262565.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã§gPZI/tmp/tomcat.8443.14937/work/Tomcat/localhost/ROOT/upload_05bf74262565.tmpbupload_05bf74262565.tmpjoverlay ‰ÉùĞû«åô*Á„ ¤@Z

3.8.0‰ÉùĞû«åô–å€ŒÁÍ†õ@@@@@2º
tomcat.8443.170922¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7f0ce2080cec.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢ÜPZI/tmp/tomcat.8443.17092/work/Tomcat/localhost/ROOT/upload_7f0ce2080cec.tmpbupload_7f0ce2080cec.tmpjoverlay Ë €Æá±éô*Á„ ¤@Z

3.8.0Ë €Æá±éôğ¶ Áõ@@@@@2º
tomcat.8443.174082¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f2b199dd2acd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHüŸQPZI/tmp/tomcat.8443.17408/work/Tomcat/localhost/ROOT/upload_f2b199dd2acd.tmpbupload_f2b199dd2acd.tmpjoverlay Ôê·¥™ãô*Á„ ¤@Z

3.8.0Ôê·¥™ãôÏË”„‡Íòô@@@@@2º
tomcat.8443.174212¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_43aa14de101a.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒyPZI/tmp/tomcat.8443.17421/work/Tomcat/localhost/ROOT/upload_43aa14de101a.tmpbupload_43aa14de101a.tmpjoverlay ¥ÑÄõ¾¡æô*Á„ ¤@Z

3.8.0¥ÑÄõ¾¡æôû¹¨±òŒ‚õ@@@@@2º
tomcat.8443.178022¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b029d1c3f086.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHš®2PZI/tmp/tomcat.8443.17802/work/Tomcat/localhost/ROOT/upload_b029d1c3f086.tmpbupload_b029d1c3f086.tmpjoverlay ±§á…³ôâô*Á„ ¤@Z

3.8.0±§á…³ôâô‰ˆÉ‰è‹õ@@@@@2º
tomcat.8443.211032¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d37b56b74aa1.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞˆBPZI/tmp/tomcat.8443.21103/work/Tomcat/localhost/ROOT/upload_d37b56b74aa1.tmpbupload_d37b56b74aa1.tmpjoverlay Ûƒş­óŒåô*Á„ ¤@Z

3.8.0Ûƒş­óŒåôêĞÒ²–«’õ@@@@@2º
tomcat.8443.212122¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ef4da635fe10.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõ¦PZI/tmp/tomcat.8443.21212/work/Tomcat/localhost/ROOT/upload_ef4da635fe10.tmpbupload_ef4da635fe10.tmpjoverlay šÍù ÀÂèô*Á„ ¤@Z

3.8.0šÍù ÀÂèô±Ğ¾èÉ™õ@@@@@2º
tomcat.8443.215182¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c46b5e4e4f33.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¤®IPZI/tmp/tomcat.8443.21518/work/Tomcat/localhost/ROOT/upload_c46b5e4e4f33.tmpbupload_c46b5e4e4f33.tmpjoverlay Ş¼ç‚šŠèô*Á„ ¤@Z

3.8.0Ş¼ç‚šŠèô€ìÅüÛ˜éô@@@@@2º
tomcat.8443.222702¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_71ae9345846c.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎùsPZI/tmp/tomcat.8443.22270/work/Tomcat/localhost/ROOT/upload_71ae9345846c.tmpbupload_71ae9345846c.tmpjoverlay êÊ‹¤çô*Á„ ¤@Z

3.8.0êÊ‹¤çô˜¼ÇÀÉ¥‘õ@@@@@2º
tomcat.8443.223692¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f7f5978bce82.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHš˜PZI/tmp/tomcat.8443.22369/work/Tomcat/localhost/ROOT/upload_f7f5978bce82.tmpbupload_f7f5978bce82.tmpjoverlay ó¢Ÿ‡«Èãô*Á„ ¤@Z

3.8.0ó¢Ÿ‡«ÈãôÅ¬¸…¾·äô@@@@@2º
tomcat.8443.231252¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_07569b014bab.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH©Ï!PZI/tmp/tomcat.8443.23125/work/Tomcat/localhost/ROOT/upload_07569b014bab.tmpbupload_07569b014bab.tmpjoverlay ˜‚Á©ÎŠæô*Á„ ¤@Z

3.8.0˜‚Á©ÎŠæô‡êŞÔæ“òô@@@@@2º
tomcat.8443.246282¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6a9a830a8836.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¥ç;PZI/tmp/tomcat.8443.24628/work/Tomcat/localhost/ROOT/upload_6a9a830a8836.tmpbupload_6a9a830a8836.tmpjoverlay …´Îñæéåô*Á„ ¤@Z

3.8.0…´ÎñæéåôƒÖï—™Â•õ@@@@@2º
tomcat.8443.246552¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_27f68649059c.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒšPZI/tmp/tomcat.8443.24655/work/Tomcat/localhost/ROOT/upload_27f68649059c.tmpbupload_27f68649059c.tmpjoverlay ˆ•ÚùŞèåô*Á„ ¤@Z

3.8.0ˆ•ÚùŞèåô¬±ŠËÑ·•õ@@@@@2º
tomcat.8443.247692¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_8f85c35eb23f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHä®$PZI/tmp/tomcat.8443.24769/work/Tomcat/localhost/ROOT/upload_8f85c35eb23f.tmpbupload_8f85c35eb23f.tmpjoverlay öÜè«¡áäô*Á„ ¤@Z

3.8.0öÜè«¡áäôÊííÿ†ñ’õ@@@@@2º
tomcat.8443.259162¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_475edaca549b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÕÔ2PZI/tmp/tomcat.8443.25916/work/Tomcat/localhost/ROOT/upload_475edaca549b.tmpbupload_475edaca549b.tmpjoverlay Ãé¡–œÉçô*Á„ ¤@Z

3.8.0Ãé¡–œÉçô¤û†Ğœ·õ@@@@@2º
tomcat.8443.260472¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_96edac83d98a.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬÷WPZI/tmp/tomcat.8443.26047/work/Tomcat/localhost/ROOT/upload_96edac83d98a.tmpbupload_96edac83d98a.tmpjoverlay ·ÜÄÎÊ¨æô*Á„ ¤@Z

3.8.0·ÜÄÎÊ¨æôşüêõÙ¨…õ@@@@@2º
tomcat.8443.271602¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_8ccad626da97.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»âPZI/tmp/tomcat.8443.27160/work/Tomcat/localhost/ROOT/upload_8ccad626da97.tmpbupload_8ccad626da97.tmpjoverlay ¢õàË«éô*Á„ ¤@Z

3.8.0¢õàË«éô©¶ú„œôõ@@@@@2º
tomcat.8443.306602¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f89cf56a4393.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÍPZI/tmp/tomcat.8443.30660/work/Tomcat/localhost/ROOT/upload_f89cf56a4393.tmpbupload_f89cf56a4393.tmpjoverlay Æ°¹ÎŠÔéô*Á„ ¤@Z

3.8.0Æ°¹ÎŠÔéô¸ùÈ¸´óô@@@@@2º
tomcat.8443.324992¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ed355e6e05e9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊ¼iPZI/tmp/tomcat.8443.32499/work/Tomcat/localhost/ROOT/upload_ed355e6e05e9.tmpbupload_ed355e6e05e9.tmpjoverlay ‘£­‚¾Öâô*Á„ ¤@Z

3.8.0‘£­‚¾Öâô–ß¥¼ıô@@@@@2º
tomcat.8443.325682¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7f9526941767.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâ‡)PZI/tmp/tomcat.8443.32568/work/Tomcat/localhost/ROOT/upload_7f9526941767.tmpbupload_7f9526941767.tmpjoverlay ìŠ¡ä«Òäô*Á„ ¤@Z

3.8.0ìŠ¡ä«ÒäôÏİÙ—ÿ÷‰õ@@@@@2º
tomcat.8443.333012¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ad056b36cfb4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèì0PZI/tmp/tomcat.8443.33301/work/Tomcat/localhost/ROOT/upload_ad056b36cfb4.tmpbupload_ad056b36cfb4.tmpjoverlay ¶úş£ªçô*Á„ ¤@Z

3.8.0¶úş£ªçô®ï´¶™÷‹õ@@@@@2º
tomcat.8443.334432¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9edcd3f90de7.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHš¨VPZI/tmp/tomcat.8443.33443/work/Tomcat/localhost/ROOT/upload_9edcd3f90de7.tmpbupload_9edcd3f90de7.tmpjoverlay û®á¯äô*Á„ ¤@Z

3.8.0û®á¯äô»ˆ‰ïÃ¼ñô@@@@@2º
tomcat.8443.365872¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0a0eebaa4ceb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”ìPZI/tmp/tomcat.8443.36587/work/Tomcat/localhost/ROOT/upload_0a0eebaa4ceb.tmpbupload_0a0eebaa4ceb.tmpjoverlay ÀûÖ½íªäô*Á„ ¤@Z

3.8.0ÀûÖ½íªäô‚ûÏâÒèô@@@@@2º
tomcat.8443.389782¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_acd1aaf208ce.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½>PZI/tmp/tomcat.8443.38978/work/Tomcat/localhost/ROOT/upload_acd1aaf208ce.tmpbupload_acd1aaf208ce.tmpjoverlay î™Ïı£Îèô*Á„ ¤@Z

3.8.0î™Ïı£Îèô¨İ§ç§»üô@@@@@2º
tomcat.8443.416662¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_cc65469a10ae.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠÓ-PZI/tmp/tomcat.8443.41666/work/Tomcat/localhost/ROOT/upload_cc65469a10ae.tmpbupload_cc65469a10ae.tmpjoverlay Í¬±Ûâúæô*Á„ ¤@Z

3.8.0Í¬±Ûâúæô‡³¥½™òô@@@@@2º
tomcat.8443.429752¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c0c4b787ad69.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏÙRPZI/tmp/tomcat.8443.42975/work/Tomcat/localhost/ROOT/upload_c0c4b787ad69.tmpbupload_c0c4b787ad69.tmpjoverlay Ù¯ó‘†éô*Á„ ¤@Z

3.8.0Ù¯ó‘†éôïÄ¹ñ¶°‚õ@@@@@2º
tomcat.8443.442652¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_17aa1523fce9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂıPZI/tmp/tomcat.8443.44265/work/Tomcat/localhost/ROOT/upload_17aa1523fce9.tmpbupload_17aa1523fce9.tmpjoverlay ¨æü¤‚Æäô*Á„ ¤@Z

3.8.0¨æü¤‚ÆäôÂ”—¡†üô@@@@@2º
tomcat.8443.443402¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d0f84b46e892.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹Æ@PZI/tmp/tomcat.8443.44340/work/Tomcat/localhost/ROOT/upload_d0f84b46e892.tmpbupload_d0f84b46e892.tmpjoverlay ÿ¡¿ŸŸ¨çô*Á„ ¤@Z

3.8.0ÿ¡¿ŸŸ¨çôƒÇİ¡»çŠõ@@@@@2º
tomcat.8443.455592¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f55627255a00.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§ÊcPZI/tmp/tomcat.8443.45559/work/Tomcat/localhost/ROOT/upload_f55627255a00.tmpbupload_f55627255a00.tmpjoverlay ¾èÔ¸îñãô*Á„ ¤@Z

3.8.0¾èÔ¸îñãô°µ×Î¤éäô@@@@@2º
tomcat.8443.462262¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_e67e5daa0955.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHç­#PZI/tmp/tomcat.8443.46226/work/Tomcat/localhost/ROOT/upload_e67e5daa0955.tmpbupload_e67e5daa0955.tmpjoverlay ö“ë˜ïçô*Á„ ¤@Z

3.8.0ö“ë˜ïçôÉâõ˜ÀÎõô@@@@@2º
tomcat.8443.496352¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_76b008f81393.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¯½'PZI/tmp/tomcat.8443.49635/work/Tomcat/localhost/ROOT/upload_76b008f81393.tmpbupload_76b008f81393.tmpjoverlay ¹äÃÑ³åô*Á„ ¤@Z

3.8.0¹äÃÑ³åôíÂÔôö˜õ@@@@@2º
tomcat.8443.498912¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_978e414213c7.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH÷ìPZI/tmp/tomcat.8443.49891/work/Tomcat/localhost/ROOT/upload_978e414213c7.tmpbupload_978e414213c7.tmpjoverlay ÅÌ“öååô*Á„ ¤@Z

3.8.0ÅÌ“öååôø²»¬çúõô@@@@@2º
tomcat.8443.503512¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_337140b23e2e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñâ0PZI/tmp/tomcat.8443.50351/work/Tomcat/localhost/ROOT/upload_337140b23e2e.tmpbupload_337140b23e2e.tmpjoverlay Şş¹ÆÏéâô*Á„ ¤@Z

3.8.0Şş¹ÆÏéâôÆŠù—‹üô@@@@@2º
tomcat.8443.513452¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ead4b4747aa6.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHZPZI/tmp/tomcat.8443.51345/work/Tomcat/localhost/ROOT/upload_ead4b4747aa6.tmpbupload_ead4b4747aa6.tmpjoverlay Ãœ³™ñÑèô*Á„ ¤@Z

3.8.0Ãœ³™ñÑèôıüÓÃô‚õ@@@@@2º
tomcat.8443.528932¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_fd7402a1903e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½¥PZI/tmp/tomcat.8443.52893/work/Tomcat/localhost/ROOT/upload_fd7402a1903e.tmpbupload_fd7402a1903e.tmpjoverlay ‡Í¼êßåô*Á„ ¤@Z

3.8.0‡Í¼êßåôÙ‡Üğë­öô@@@@@2º
tomcat.8443.534792¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_fec6d3c5faeb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœXPZI/tmp/tomcat.8443.53479/work/Tomcat/localhost/ROOT/upload_fec6d3c5faeb.tmpbupload_fec6d3c5faeb.tmpjoverlay øŒÂ³…æô*Á„ ¤@Z

3.8.0øŒÂ³…æôÖ„ÆøÊìæô@@@@@2º
tomcat.8443.545692¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6d150676da09.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡Á1PZI/tmp/tomcat.8443.54569/work/Tomcat/localhost/ROOT/upload_6d150676da09.tmpbupload_6d150676da09.tmpjoverlay Ê½¼íµ‘éô*Á„ ¤@Z

3.8.0Ê½¼íµ‘éôŠ„¾ùÇò“õ@@@@@2º
tomcat.8443.546072¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_760589ba21cc.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬ñePZI/tmp/tomcat.8443.54607/work/Tomcat/localhost/ROOT/upload_760589ba21cc.tmpbupload_760589ba21cc.tmpjoverlay ÕÀÇÿíãô*Á„ ¤@Z

3.8.0ÕÀÇÿíãô»×”›ßˆõ@@@@@2º
tomcat.8443.557322¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_92e8d901cac2.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœŒ>PZI/tmp/tomcat.8443.55732/work/Tomcat/localhost/ROOT/upload_92e8d901cac2.tmpbupload_92e8d901cac2.tmpjoverlay Ù¦‚ËÍçô*Á„ ¤@Z

3.8.0Ù¦‚ËÍçô—Â¦ï¤Ôêô@@@@@2º
tomcat.8443.560452¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_459cf4cd0f43.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH…×PPZI/tmp/tomcat.8443.56045/work/Tomcat/localhost/ROOT/upload_459cf4cd0f43.tmpbupload_459cf4cd0f43.tmpjoverlay ¤ó¹ô»İæô*Á„ ¤@Z

3.8.0¤ó¹ô»İæô¹”†È¥Òõ@@@@@2º
tomcat.8443.568712¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c089ad10cac4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHåç`PZI/tmp/tomcat.8443.56871/work/Tomcat/localhost/ROOT/upload_c089ad10cac4.tmpbupload_c089ad10cac4.tmpjoverlay ´ÖâŒ‰úãô*Á„ ¤@Z

3.8.0´ÖâŒ‰úãô´¡ÈÎÆïô@@@@@2º
tomcat.8443.583312¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_52b19f3a4ee0.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸõcPZI/tmp/tomcat.8443.58331/work/Tomcat/localhost/ROOT/upload_52b19f3a4ee0.tmpbupload_52b19f3a4ee0.tmpjoverlay ¹¶¿Ššçô*Á„ ¤@Z

3.8.0¹¶¿Ššçô£íë¹ş¥€õ@@@@@2º
tomcat.8443.596972¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_48e9ac62f16a.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHßôePZI/tmp/tomcat.8443.59697/work/Tomcat/localhost/ROOT/upload_48e9ac62f16a.tmpbupload_48e9ac62f16a.tmpjoverlay £ˆÏºßŞèô*Á„ ¤@Z

3.8.0£ˆÏºßŞèôªœ¶ì„á€õ@@@@@2º
tomcat.8443.601592¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b35cc7487d80.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHûhPZI/tmp/tomcat.8443.60159/work/Tomcat/localhost/ROOT/upload_b35cc7487d80.tmpbupload_b35cc7487d80.tmpjoverlay È„¡–›éô*Á„ ¤@Z

3.8.0È„¡–›éô ô¾ã·éô@@@@@2º
tomcat.8443.604392¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0eb106affcc2.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğ¶4PZI/tmp/tomcat.8443.60439/work/Tomcat/localhost/ROOT/upload_0eb106affcc2.tmpbupload_0eb106affcc2.tmpjoverlay —¶ñ›£¼ãô*Á„ ¤@Z

3.8.0—¶ñ›£¼ãô ñûÈø•õ@@@@@2º
tomcat.8443.618382¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_11036aac08fb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´»[PZI/tmp/tomcat.8443.61838/work/Tomcat/localhost/ROOT/upload_11036aac08fb.tmpbupload_11036aac08fb.tmpjoverlay ÏÄµ¡Ï‚çô*Á„ ¤@Z

3.8.0ÏÄµ¡Ï‚çô­ë½§°ñô@@@@@2º
tomcat.8443.620332¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_752d04da5746.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘åGPZI/tmp/tomcat.8443.62033/work/Tomcat/localhost/ROOT/upload_752d04da5746.tmpbupload_752d04da5746.tmpjoverlay ³•ÛÖ…Îâô*Á„ ¤@Z

3.8.0³•ÛÖ…Îâô›ÆÙ¼‡Ù‘õ@@@@@2º
tomcat.8443.630622¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3aed5b2fbf51.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHßÿ4PZI/tmp/tomcat.8443.63062/work/Tomcat/localhost/ROOT/upload_3aed5b2fbf51.tmpbupload_3aed5b2fbf51.tmpjoverlay ßÌù“¹†æô*Á„ ¤@Z

3.8.0ßÌù“¹†æôÈ›•Šˆáõ@@@@@2º
tomcat.8443.631562¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b3e7d4c74e1e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™ÅYPZI/tmp/tomcat.8443.63156/work/Tomcat/localhost/ROOT/upload_b3e7d4c74e1e.tmpbupload_b3e7d4c74e1e.tmpjoverlay å˜Çğâô*Á„ ¤@Z

3.8.0å˜ÇğâôïªÅ€ÛÓ–õ@@@@@2º
tomcat.8443.633812¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0fc3b2fa8939.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔ÷dPZI/tmp/tomcat.8443.63381/work/Tomcat/localhost/ROOT/upload_0fc3b2fa8939.tmpbupload_0fc3b2fa8939.tmpjoverlay ³çí¼†ˆèô*Á„ ¤@Z

3.8.0³çí¼†ˆèô›¶Âò §ˆõ@@@@@2º
tomcat.8443.637482¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_1fcbd1177a72.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏ‡mPZI/tmp/tomcat.8443.63748/work/Tomcat/localhost/ROOT/upload_1fcbd1177a72.tmpbupload_1fcbd1177a72.tmpjoverlay ´ˆ›Ú„ûãô*Á„ ¤@Z

3.8.0´ˆ›Ú„ûãôòîª¦Æ…ñô@@@@@2º
tomcat.8443.640492¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_e87274fe224d.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈ¶oPZI/tmp/tomcat.8443.64049/work/Tomcat/localhost/ROOT/upload_e87274fe224d.tmpbupload_e87274fe224d.tmpjoverlay ùö ¨º‡åô*Á„ ¤@Z

3.8.0ùö ¨º‡åôÓçåùİ·‘õ@@@@@2º
tomcat.8443.646152¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_33daff2e51b6.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®vPZI/tmp/tomcat.8443.64615/work/Tomcat/localhost/ROOT/upload_33daff2e51b6.tmpbupload_33daff2e51b6.tmpjoverlay ĞÖ˜Òèô*Á„ ¤@Z

3.8.0ĞÖ˜ÒèôÊ·ªù¿ù„õ@@@@@2º
tomcat.8443.646232¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_42d009ae95a9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğ-PZI/tmp/tomcat.8443.64623/work/Tomcat/localhost/ROOT/upload_42d009ae95a9.tmpbupload_42d009ae95a9.tmpjoverlay ¹ĞêŸºòæô*Á„ ¤@Z

3.8.0¹ĞêŸºòæô«·Ù÷ñ¨òô@@@@@2º
tomcat.8443.647212¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2a4a0e3b6e39.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòâlPZI/tmp/tomcat.8443.64721/work/Tomcat/localhost/ROOT/upload_2a4a0e3b6e39.tmpbupload_2a4a0e3b6e39.tmpjoverlay †£Ï¯—•èô*Á„ ¤@Z

3.8.0†£Ï¯—•èôç­óƒ¨’ûô@@@@@2º
tomcat.8443.671812¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5831b84c6f19.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèàIPZI/tmp/tomcat.8443.67181/work/Tomcat/localhost/ROOT/upload_5831b84c6f19.tmpbupload_5831b84c6f19.tmpjoverlay Òñ–êÌâô*Á„ ¤@Z

3.8.0Òñ–êÌâô½ëÚÑ‡¥õ@@@@@2º
tomcat.8443.671962¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_df0774d3e925.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHàõ@PZI/tmp/tomcat.8443.67196/work/Tomcat/localhost/ROOT/upload_df0774d3e925.tmpbupload_df0774d3e925.tmpjoverlay ›”®òÊåô*Á„ ¤@Z

3.8.0›”®òÊåô¨‡¯àûËêô@@@@@2º
tomcat.8443.683862¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_8704251a0c1f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡“PZI/tmp/tomcat.8443.68386/work/Tomcat/localhost/ROOT/upload_8704251a0c1f.tmpbupload_8704251a0c1f.tmpjoverlay ÃâòÙÆ´ãô*Á„ ¤@Z

3.8.0ÃâòÙÆ´ãô¶»İ£­Ôîô@@@@@2º
tomcat.8443.684262¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ef8bd4aecaec.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ÅZPZI/tmp/tomcat.8443.68426/work/Tomcat/localhost/ROOT/upload_ef8bd4aecaec.tmpbupload_ef8bd4aecaec.tmpjoverlay Ûè£ÃüŞäô*Á„ ¤@Z

3.8.0Ûè£ÃüŞäôŒ¢²”ƒõ@@@@@2º
tomcat.8443.686402¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_4c1d66b427f8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»ıPZI/tmp/tomcat.8443.68640/work/Tomcat/localhost/ROOT/upload_4c1d66b427f8.tmpbupload_4c1d66b427f8.tmpjoverlay ÕµÓµÿèô*Á„ ¤@Z

3.8.0ÕµÓµÿèôú¨¬ë²Óîô@@@@@2º
tomcat.8443.687502¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b6da3ca50972.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğò#PZI/tmp/tomcat.8443.68750/work/Tomcat/localhost/ROOT/upload_b6da3ca50972.tmpbupload_b6da3ca50972.tmpjoverlay øÜş´®¼æô*Á„ ¤@Z

3.8.0øÜş´®¼æô¦»ë‹ğïô@@@@@2º
tomcat.8443.717372¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7e114042d08f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“óRPZI/tmp/tomcat.8443.71737/work/Tomcat/localhost/ROOT/upload_7e114042d08f.tmpbupload_7e114042d08f.tmpjoverlay °µ“Êªïæô*Á„ ¤@Z

3.8.0°µ“ÊªïæôŞô»ş«µóô@@@@@2º
tomcat.8443.729982¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_8c3c3ec929c6.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿ¤8PZI/tmp/tomcat.8443.72998/work/Tomcat/localhost/ROOT/upload_8c3c3ec929c6.tmpbupload_8c3c3ec929c6.tmpjoverlay ¦±äôÖóèô*Á„ ¤@Z

3.8.0¦±äôÖóèôæÿ€ß‰â’õ@@@@@2º
tomcat.8443.755352¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_13982933fa6e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±ÆPZI/tmp/tomcat.8443.75535/work/Tomcat/localhost/ROOT/upload_13982933fa6e.tmpbupload_13982933fa6e.tmpjoverlay ¬¤ÛöÁ˜éô*Á„ ¤@Z

3.8.0¬¤ÛöÁ˜éôÍÙÍ²²Ä—õ@@@@@2º
tomcat.8443.766702¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2bc119d2e282.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢˜IPZI/tmp/tomcat.8443.76670/work/Tomcat/localhost/ROOT/upload_2bc119d2e282.tmpbupload_2bc119d2e282.tmpjoverlay çŒÀÂËÃéô*Á„ ¤@Z

3.8.0çŒÀÂËÃéôÖÃÂæ‘â“õ@@@@@2º
tomcat.8443.770282¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_339cfb9eb3db.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀÜ$PZI/tmp/tomcat.8443.77028/work/Tomcat/localhost/ROOT/upload_339cfb9eb3db.tmpbupload_339cfb9eb3db.tmpjoverlay §Ë‰¬æô*Á„ ¤@Z

3.8.0§Ë‰¬æôíã­¡úÑıô@@@@@2º
tomcat.8443.774202¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_989f79c89a10.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿âPZI/tmp/tomcat.8443.77420/work/Tomcat/localhost/ROOT/upload_989f79c89a10.tmpbupload_989f79c89a10.tmpjoverlay ºØÅ«¦”åô*Á„ ¤@Z

3.8.0ºØÅ«¦”åô¼ììË÷…şô@@@@@2º
tomcat.8443.785932¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5b1b668deef8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHïÙaPZI/tmp/tomcat.8443.78593/work/Tomcat/localhost/ROOT/upload_5b1b668deef8.tmpbupload_5b1b668deef8.tmpjoverlay Ê€ËÊ÷Äèô*Á„ ¤@Z

3.8.0Ê€ËÊ÷ÄèôÎèö· õ@@@@@2º
tomcat.8443.789562¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c5de7384921c.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁXPZI/tmp/tomcat.8443.78956/work/Tomcat/localhost/ROOT/upload_c5de7384921c.tmpbupload_c5de7384921c.tmpjoverlay ‚ìÕİöšäô*Á„ ¤@Z

3.8.0‚ìÕİöšäôÀÚÇÃë÷øô@@@@@2º
tomcat.8443.791432¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_90439a7b4766.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒ vPZI/tmp/tomcat.8443.79143/work/Tomcat/localhost/ROOT/upload_90439a7b4766.tmpbupload_90439a7b4766.tmpjoverlay ú¯ıø¼ßäô*Á„ ¤@Z

3.8.0ú¯ıø¼ßäô°ÃÙ¥Ãƒõ@@@@@2º
tomcat.8443.792832¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b4297c17b2e6.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£ïkPZI/tmp/tomcat.8443.79283/work/Tomcat/localhost/ROOT/upload_b4297c17b2e6.tmpbupload_b4297c17b2e6.tmpjoverlay ıº¸Ò¢Üçô*Á„ ¤@Z

3.8.0ıº¸Ò¢ÜçôÖÄ•ê®ñô@@@@@2º
tomcat.8443.801392¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6a9e453764af.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾¼PZI/tmp/tomcat.8443.80139/work/Tomcat/localhost/ROOT/upload_6a9e453764af.tmpbupload_6a9e453764af.tmpjoverlay ®ÄáüÎÇçô*Á„ ¤@Z

3.8.0®ÄáüÎÇçô‡Ô å‹ ˜õ@@@@@2º
tomcat.8443.802072¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2a0d64eb936e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‰èdPZI/tmp/tomcat.8443.80207/work/Tomcat/localhost/ROOT/upload_2a0d64eb936e.tmpbupload_2a0d64eb936e.tmpjoverlay éŸ‘»üÇâô*Á„ ¤@Z

3.8.0éŸ‘»üÇâôÔü¶³ßğòô@@@@@2º
tomcat.8443.806332¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_de7586bb6f49.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHóÎwPZI/tmp/tomcat.8443.80633/work/Tomcat/localhost/ROOT/upload_de7586bb6f49.tmpbupload_de7586bb6f49.tmpjoverlay ĞèÀ™§°ãô*Á„ ¤@Z

3.8.0ĞèÀ™§°ãôØ—¶à‘©üô@@@@@2º
tomcat.8443.825172¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_06dae2ad080e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿ìMPZI/tmp/tomcat.8443.82517/work/Tomcat/localhost/ROOT/upload_06dae2ad080e.tmpbupload_06dae2ad080e.tmpjoverlay á±é‘›¡éô*Á„ ¤@Z

3.8.0á±é‘›¡éôÏØù§¥åêô@@@@@2º
tomcat.8443.825992¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2da1fce1fb09.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHıü]PZI/tmp/tomcat.8443.82599/work/Tomcat/localhost/ROOT/upload_2da1fce1fb09.tmpbupload_2da1fce1fb09.tmpjoverlay ††µöÄÕåô*Á„ ¤@Z

3.8.0††µöÄÕåôÖÓ ¯Ì’õ@@@@@2º
tomcat.8443.828242¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_51871153ca0c.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHå€>PZI/tmp/tomcat.8443.82824/work/Tomcat/localhost/ROOT/upload_51871153ca0c.tmpbupload_51871153ca0c.tmpjoverlay ßø“ØÃÂåô*Á„ ¤@Z

3.8.0ßø“ØÃÂåôûˆËËòô@@@@@2º
tomcat.8443.832292¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_adc48c2aa21b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHº³7PZI/tmp/tomcat.8443.83229/work/Tomcat/localhost/ROOT/upload_adc48c2aa21b.tmpbupload_adc48c2aa21b.tmpjoverlay ÍÛÌÒûĞâô*Á„ ¤@Z

3.8.0ÍÛÌÒûĞâô¹ÀèÓß›õ@@@@@2º
tomcat.8443.845732¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_aef7775c1f23.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšï"PZI/tmp/tomcat.8443.84573/work/Tomcat/localhost/ROOT/upload_aef7775c1f23.tmpbupload_aef7775c1f23.tmpjoverlay ß¯°ˆ¸‘éô*Á„ ¤@Z

3.8.0ß¯°ˆ¸‘éô§Ëè‰¬Õìô@@@@@2º
tomcat.8443.858062¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5cd0c54648ab.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHîü,PZI/tmp/tomcat.8443.85806/work/Tomcat/localhost/ROOT/upload_5cd0c54648ab.tmpbupload_5cd0c54648ab.tmpjoverlay Ä‡‘ò¤æô*Á„ ¤@Z

3.8.0Ä‡‘ò¤æôİ‘¼Øº¸ğô@@@@@2º
tomcat.8443.862652¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3b81d33bcb78.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ±SPZI/tmp/tomcat.8443.86265/work/Tomcat/localhost/ROOT/upload_3b81d33bcb78.tmpbupload_3b81d33bcb78.tmpjoverlay ÃÈÆ¤¤’èô*Á„ ¤@Z

3.8.0ÃÈÆ¤¤’èôÑÄ‹ä×—€õ@@@@@2º
tomcat.8443.878622¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_78fc4b0e1295.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄfPZI/tmp/tomcat.8443.87862/work/Tomcat/localhost/ROOT/upload_78fc4b0e1295.tmpbupload_78fc4b0e1295.tmpjoverlay ¿Ã»¯Äøâô*Á„ ¤@Z

3.8.0¿Ã»¯ÄøâôÆáÌíÀÆæô@@@@@2º
tomcat.8443.881842¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_98af36b2f751.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔ·(PZI/tmp/tomcat.8443.88184/work/Tomcat/localhost/ROOT/upload_98af36b2f751.tmpbupload_98af36b2f751.tmpjoverlay ¾÷€ÙÇäô*Á„ ¤@Z

3.8.0¾÷€ÙÇäô¬¡‰ô§üô@@@@@2º
tomcat.8443.883182¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d9c282499878.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH—±lPZI/tmp/tomcat.8443.88318/work/Tomcat/localhost/ROOT/upload_d9c282499878.tmpbupload_d9c282499878.tmpjoverlay œªŸ£¨Óéô*Á„ ¤@Z

3.8.0œªŸ£¨ÓéôÒ±ÀéÀëô@@@@@2º
tomcat.8443.886492¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_534f59dbf48f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁùPPZI/tmp/tomcat.8443.88649/work/Tomcat/localhost/ROOT/upload_534f59dbf48f.tmpbupload_534f59dbf48f.tmpjoverlay óáéäÖ›çô*Á„ ¤@Z

3.8.0óáéäÖ›çôÏ¹Ôù©é™õ@@@@@2º
tomcat.8443.895322¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b40369cb4515.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHß¼GPZI/tmp/tomcat.8443.89532/work/Tomcat/localhost/ROOT/upload_b40369cb4515.tmpbupload_b40369cb4515.tmpjoverlay ºßñßù„ãô*Á„ ¤@Z

3.8.0ºßñßù„ãôÄêŞæå‰õ@@@@@@"õ
usr2ë
lib2á
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ò„¶Šäô*€€ @Z

3.8.0ò„¶Šäôì¸Ÿıô†õ@@@"¿
var2µ
log2«
checkout2œ
app.log[éjavaé"java(¤ƒ0¢Ü¥Ãß°ò8¢Ü¥Ãß°òH‹ârZ/var/log/checkout/app.logbapp.logjoverlay ØáÒ÷ë¤èô*Á„ ¤@Z

3.8.0ØáÒ÷ë¤èôÆûÈÉ’âüô@@@*B

payments.example.test %("

3.8.0Ô³ó¹¸Êéôô‡ ¹Œºñô*L
)
database.shop.svc.cluster.local /("

3.8.0Ô³ó¹¸Êéôô‡ ¹Œºñô*O
,
"queue-66847.shop.svc.cluster.local 2("

3.8.0Ô³ó¹¸Êéôô‡ ¹Œºñô*O
,
"_queue._tcp.shop.svc.cluster.local! 2("

3.8.0¸ä‚ô˜åô¢¥İ®¶€õ2<
AF_INET1²F	127.0.0.1(2

3.8.0Ğ’øÕıéæô×ØÏËóµòô26
AF_INET6*ûA::(2

3.8.0ñÃõÑÊ‚ãô÷Ôõ‘À¿—õ@b!

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0ÿÖ»ğåôÑ‚™ã•ïöôb#	

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#


3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0–»”ã¢ûâôî¨™¯´²ƒõb#

3.8.0–»”ã¢ûâôî¨™¯´²ƒõb#

3.8.0ÿÖ»ğåôÑ‚™ã•ïöôb#

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#

3.8.0­ùš’»éôûå¥ø„õb#'

3.8.0­ùš’»éôûå¥ø„õb#)

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#*

3.8.0ÿÖ»ğåôÑ‚™ã•ïöôb#,

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#-

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#0

3.8.0­ùš’»éôûå¥ø„õb#1

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#2

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#3

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#6

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb#;

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb#H

3.8.0­ùš’»éôûå¥ø„õb$

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb$Ê

3.8.0­ùš’»éôûå¥ø„õb$Ú

3.8.0–»”ã¢ûâôî¨™¯´²ƒõb$ç

3.8.0–»”ã¢ûâôî¨™¯´²ƒõb$è

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb$é

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb$

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb$†

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb$

3.8.0ÿÖ»ğåôÑ‚™ã•ïöôb$‘

3.8.0–»”ã¢ûâôî¨™¯´²ƒõb$™

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb$ 

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb$¢

3.8.0­ùš’»éôûå¥ø„õb$£

3.8.0‰ğ‰”´¼ãô„ÍéòÑ›–õb$®

3.8.0ƒĞÍİØ”éôÖÅÂ“•õ…õb$³

3.8.0ÿÖ»ğåôÑ‚™ã•ïöôb$¾

3.8.0–»”ã¢ûâôî¨™¯´²ƒõb$Î

3.8.0–»”ã¢ûâôî¨™¯´²ƒõb$³

3.8.0­ùš’»éôûå¥ø„õjæé‡€€"eth0*_
10.20.2.111Şú
198.51.100.20» €(2¶¤:’Ô«B

3.8.0ˆñÙÍ““éôĞ¡øÍÊÏ›õ*]
10.20.2.111¢›
198.51.100.20» €(2–):æ‰B

3.8.0ñ’ ÏÍºäôíóäô€Şşô*\

10.20.0.70‘’
10.20.2.111ûA €(2ü:œŸÊB

3.8.0‰ëœ”ÎÍèôäÓç»Òˆ›õ*[
10.20.6.168’¤
10.20.2.111ûA €(2Â{3:’ïëB

3.8.0·ıêÀ…ùçôíÅü¹®‡öô*[

10.20.2.31ïÿ
10.20.2.111ûA €(2†¥y:ªõÏB

3.8.0ìæÚœ±Õãô¹Ü¿‰¢Ò„õr

3.8.0õÃıä£¾âô÷ğá°ü¨œõz#


3.8.0¡ûŸŸÓ½äôş· Ñ¡ˆõ:¹
3.8.0¯€€ˆº­Í€ìŒ‡±÷›€ğÇÈ‹°Ò€Ô€áÀßÎ"€ˆ¬É£Ô*host:shop-a2*source:runtime-security-agent*%image_name:registry.lab/shop/checkout*image_tag:3.8.0*short_image:checkout*service:checkout*kube_namespace:shop*kube_deployment:checkout*	team:shop*env:prod*kube_cluster_name:fra-1B
registry.lab/shop/checkout*H