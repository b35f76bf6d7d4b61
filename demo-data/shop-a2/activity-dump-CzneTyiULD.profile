‚
7.79.077597506.1.0-18-amd64"Debian GNU/Linux 12 (bookworm)*activity-dump-CzneTyiULD2v1P€ÀÆáÑ²âôX€À¶‹öü°õjx64rprotobuf2”é
´µ\µ\2 root"root(íƒ0û²Ú¹Ğ‰¡ñ8û²Ú¹Ğ‰¡ñH»¼vZ/opt/java/openjdk/bin/javabjavajoverlayŠGsha256:2eaa9e54478fb5bc5ae85d05555932a97dba033dd370edb51bcbc2a45330641fZjava`ÀÔìÔ²âôpÀÒììÔ²âôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-Xmx2g‚-jar‚/srv/checkout.jar‚--server.port=8443‚--db.password=s3cr3t-checkoutŠjavašAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°¯¯³ŸÖ
Ñº\º\µ\2‹root"root(íƒ0ë¶•Ë·¿‰ò8ë¶•Ë·¿‰òH’ıuZ/bin/shbshjoverlayŠGsha256:35b48c93ddbc32c98d3479f12b8611b5ab5dd9d103649c2bf42c42f1480f28f7Zsh`ŞöœÀÛşæôpŞ«µÀÛşæôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-c‚	ulimit -nŠshšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°Ìğ¡ã†ı7"œ
etc2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay ëûéî¯çô*€€ @Z

3.8.0ëûéî¯çôÔ©«Š¥Íûô@"¥
usr2›
lib2‘
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ¨ö¦‰÷ÿêô*€€ @Z

3.8.0¨ö¦‰÷ÿêô¸ÓË¦ì™ùô2­
libtinfo.so.6iroot"root(¤ƒ0Ç½¢ıı£ñ8Ç½¢ıı£ñH»ˆWZ'/usr/lib/x86_64-linux-gnu/libtinfo.so.6blibtinfo.so.6joverlay àÊ€—‡ëô*€€ @Z

3.8.0àÊ€—‡ëôà»Ã¦ôô@@@@b!

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#	

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#


3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#

3.8.0¸Ù‚²¥ëôåÒÃ¶ãåëôb#

3.8.0¸Ù‚²¥ëôåÒÃ¶ãåëôb#

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#!

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#'

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#8

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#;

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb#=

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#H

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#f

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#h

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#k

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#l

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb#n

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb$

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb$Ú

3.8.0¸Ù‚²¥ëôåÒÃ¶ãåëôb$ç

3.8.0¸Ù‚²¥ëôåÒÃ¶ãåëôb$

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb$†

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb$‘

3.8.0¸Ù‚²¥ëôåÒÃ¶ãåëôb$¤

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb$¥

3.8.0ÒÏÚŞêÄêôğÛŠ¨Èõôb$®

3.8.0ª»‚àÃ”ëô¥æÎØ‘”‡õb$¾

3.8.0¸Ù‚²¥ëôåÒÃ¶ãåëôb$Î

3.8.0¸Ù‚²¥ëôåÒÃ¶ãåëôr

3.8.0Ş«µÀÛşæô“Şâ€ĞÓ‰õ"ó
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

3.8.0ùêÓîÆ¸çôØ õß¬¥öô@@@"­–
tmp2£
hsperfdata_java2
1Réjavaé"java(¤ƒ0·Şñºíò8·ŞñºíòHæÃ9Z/tmp/hsperfdata_java/1b1joverlay ØáÒ÷ë¤èô*Á„ ¤@Z

3.8.0ØáÒ÷ë¤èôÆûÈÉ’âüô@2ù
native-000145a052262ß
libsnappyjava-3cb028081d31.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘éwPZ6/tmp/native-000145a05226/libsnappyjava-3cb028081d31.soblibsnappyjava-3cb028081d31.sojoverlay ³Â°›Êßäô*€€ @Z

3.8.0³Â°›Êßäô÷ÔÙ÷“ıô@2ù
native-0036f33475792ß
libsnappyjava-2c835b75a3f4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÃãqPZ6/tmp/native-0036f3347579/libsnappyjava-2c835b75a3f4.soblibsnappyjava-2c835b75a3f4.sojoverlay £ïÅ«¤èèô*€€ @Z

3.8.0£ïÅ«¤èèô¼–¹ŒŒİ›õ@2ü
native-00a6cd0dbfc82â
libnetty_transport_26488.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡@PZ4/tmp/native-00a6cd0dbfc8/libnetty_transport_26488.soblibnetty_transport_26488.sojoverlay ±—Áì“„ãô*Á„ ¤@Z

3.8.0±—Áì“„ãôº÷£´Úê„õ@2ù
native-05fefa6c53372ß
libsnappyjava-0fc3b2fa8939.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHşŒIPZ6/tmp/native-05fefa6c5337/libsnappyjava-0fc3b2fa8939.soblibsnappyjava-0fc3b2fa8939.sojoverlay ³çí¼†ˆèô*€€ @Z

3.8.0³çí¼†ˆèô›¶Âò §ˆõ@2ù
native-0602bc815d222ß
libsnappyjava-f55627255a00.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúükPZ6/tmp/native-0602bc815d22/libsnappyjava-f55627255a00.soblibsnappyjava-f55627255a00.sojoverlay ¾èÔ¸îñãô*€€ @Z

3.8.0¾èÔ¸îñãô°µ×Î¤éäô@2ù
native-09e3e39e5a912ß
libsnappyjava-b4297c17b2e6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½=PZ6/tmp/native-09e3e39e5a91/libsnappyjava-b4297c17b2e6.soblibsnappyjava-b4297c17b2e6.sojoverlay ıº¸Ò¢Üçô*€€ @Z

3.8.0ıº¸Ò¢ÜçôÖÄ•ê®ñô@2ù
native-0c58b67e2fc72ß
libsnappyjava-65d1d96d7e71.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæØoPZ6/tmp/native-0c58b67e2fc7/libsnappyjava-65d1d96d7e71.soblibsnappyjava-65d1d96d7e71.sojoverlay ‘˜ÓÑÏÎãô*€€ @Z

3.8.0‘˜ÓÑÏÎãô¾ú†©¹ıìô@2ù
native-12cca1fff7702ß
libsnappyjava-4c3af2880d1a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸«&PZ6/tmp/native-12cca1fff770/libsnappyjava-4c3af2880d1a.soblibsnappyjava-4c3af2880d1a.sojoverlay ‰ší…êûçô*€€ @Z

3.8.0‰ší…êûçôäöƒîè‹óô@2ü
native-1799755961782â
libnetty_transport_79005.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğÛ%PZ4/tmp/native-179975596178/libnetty_transport_79005.soblibnetty_transport_79005.sojoverlay “¤€±èèô*Á„ ¤@Z

3.8.0“¤€±èèô…ù¯¾Ø›õ@2ù
native-1d63b8a760772ß
libsnappyjava-9505d5f07dbb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡ÏPZ6/tmp/native-1d63b8a76077/libsnappyjava-9505d5f07dbb.soblibsnappyjava-9505d5f07dbb.sojoverlay ÎÛØõƒÉãô*€€ @Z

3.8.0ÎÛØõƒÉãô¢Ø•ˆÃóô@2ù
native-21f4938850622ß
libsnappyjava-7cc4f097746e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒ PZ6/tmp/native-21f493885062/libsnappyjava-7cc4f097746e.soblibsnappyjava-7cc4f097746e.sojoverlay —¤µó‘äô*€€ @Z

3.8.0—¤µó‘äô×Ğ¨«“¦õ@2ù
native-21f74346625e2ß
libsnappyjava-2f69fe6c508e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°ÙbPZ6/tmp/native-21f74346625e/libsnappyjava-2f69fe6c508e.soblibsnappyjava-2f69fe6c508e.sojoverlay ¿µÿÕ¾ãô*€€ @Z

3.8.0¿µÿÕ¾ãô›¿ÚòË–õ@2ü
native-2373fc884d2a2â
libnetty_transport_26489.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‚êIPZ4/tmp/native-2373fc884d2a/libnetty_transport_26489.soblibnetty_transport_26489.sojoverlay Óşöš›§èô*Á„ ¤@Z

3.8.0Óşöš›§èô£›‰»¹Óúô@2ù
native-25a8e84ccaa62ß
libsnappyjava-d37b56b74aa1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒº"PZ6/tmp/native-25a8e84ccaa6/libsnappyjava-d37b56b74aa1.soblibsnappyjava-d37b56b74aa1.sojoverlay Ûƒş­óŒåô*€€ @Z

3.8.0Ûƒş­óŒåôêĞÒ²–«’õ@2ù
native-2a1a6b0830e72ß
libsnappyjava-792b65c8e4ce.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã¢EPZ6/tmp/native-2a1a6b0830e7/libsnappyjava-792b65c8e4ce.soblibsnappyjava-792b65c8e4ce.sojoverlay ÕÏİ°Èœéô*€€ @Z

3.8.0ÕÏİ°Èœéôƒ°½ù‘ššõ@2ù
native-2bdb219d50c52ß
libsnappyjava-26764ee4684b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«¡BPZ6/tmp/native-2bdb219d50c5/libsnappyjava-26764ee4684b.soblibsnappyjava-26764ee4684b.sojoverlay ÅØœ›†Íâô*€€ @Z

3.8.0ÅØœ›†ÍâôÂö±ô‰ëô@2ù
native-3058dad607ed2ß
libsnappyjava-1a100ff4bb29.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­û_PZ6/tmp/native-3058dad607ed/libsnappyjava-1a100ff4bb29.soblibsnappyjava-1a100ff4bb29.sojoverlay ³ûÑáãô*€€ @Z

3.8.0³ûÑáãôì€ÓîöÈ„õ@2ü
native-31226fea15e02â
libnetty_transport_59128.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡’]PZ4/tmp/native-31226fea15e0/libnetty_transport_59128.soblibnetty_transport_59128.sojoverlay ¨± ½Äéô*Á„ ¤@Z

3.8.0¨± ½Äéôˆõã¸“åïô@2ù
native-32f52a895c182ß
libsnappyjava-d1ecfb5ba853.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØÏRPZ6/tmp/native-32f52a895c18/libsnappyjava-d1ecfb5ba853.soblibsnappyjava-d1ecfb5ba853.sojoverlay µ¼ôÿ˜éô*€€ @Z

3.8.0µ¼ôÿ˜éôû°£Ë˜è‹õ@2ù
native-33087cd241232ß
libsnappyjava-6b5da0690f09.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜ğ\PZ6/tmp/native-33087cd24123/libsnappyjava-6b5da0690f09.soblibsnappyjava-6b5da0690f09.sojoverlay ”ºÍˆÄäô*€€ @Z

3.8.0”ºÍˆÄäôöó×êüË“õ@2ü
native-3903ae2f2df22â
libnetty_transport_58649.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”¡mPZ4/tmp/native-3903ae2f2df2/libnetty_transport_58649.soblibnetty_transport_58649.sojoverlay «Ë€„Ç¶éô*Á„ ¤@Z

3.8.0«Ë€„Ç¶éô˜÷ÿ˜²œ…õ@2ù
native-396dad6fe3082ß
libsnappyjava-60b60245e9a8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®2PZ6/tmp/native-396dad6fe308/libsnappyjava-60b60245e9a8.soblibsnappyjava-60b60245e9a8.sojoverlay å’ï´ÅÎæô*€€ @Z

3.8.0å’ï´ÅÎæô¶®¨Â¾…˜õ@2ù
native-39ea1b1f38962ß
libsnappyjava-1e869b0222ce.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ±9PZ6/tmp/native-39ea1b1f3896/libsnappyjava-1e869b0222ce.soblibsnappyjava-1e869b0222ce.sojoverlay û¸ãíàÆåô*€€ @Z

3.8.0û¸ãíàÆåô‘ù˜«—ÙŒõ@2ü
native-3d7ff37d3de82â
libnetty_transport_22860.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH›ÂPZ4/tmp/native-3d7ff37d3de8/libnetty_transport_22860.soblibnetty_transport_22860.sojoverlay Œ™öÄÍãô*Á„ ¤@Z

3.8.0Œ™öÄÍãôğ¯§±áçšõ@2ù
native-3ebf8c080b0e2ß
libsnappyjava-4b6f28a60d4c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½ÚoPZ6/tmp/native-3ebf8c080b0e/libsnappyjava-4b6f28a60d4c.soblibsnappyjava-4b6f28a60d4c.sojoverlay œöİ©ıäô*€€ @Z

3.8.0œöİ©ıäôéü®ğØõ™õ@2ù
native-46dee3d203f72ß
libsnappyjava-f7be88d9cb7c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHê¢DPZ6/tmp/native-46dee3d203f7/libsnappyjava-f7be88d9cb7c.soblibsnappyjava-f7be88d9cb7c.sojoverlay íã‘Ìõ‚äô*€€ @Z

3.8.0íã‘Ìõ‚äôïÏâ¬ñ§‰õ@2ù
native-4797dc8b76902ß
libsnappyjava-34970fd7926c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾fPZ6/tmp/native-4797dc8b7690/libsnappyjava-34970fd7926c.soblibsnappyjava-34970fd7926c.sojoverlay ‡¬¿²åÓèô*€€ @Z

3.8.0‡¬¿²åÓèô„·„•í§‘õ@2ù
native-4d6a46d2c3e62ß
libsnappyjava-2da1fce1fb09.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†®4PZ6/tmp/native-4d6a46d2c3e6/libsnappyjava-2da1fce1fb09.soblibsnappyjava-2da1fce1fb09.sojoverlay ††µöÄÕåô*€€ @Z

3.8.0††µöÄÕåôÖÓ ¯Ì’õ@2ù
native-4dd35562a5be2ß
libsnappyjava-22d713cf2578.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠ£dPZ6/tmp/native-4dd35562a5be/libsnappyjava-22d713cf2578.soblibsnappyjava-22d713cf2578.sojoverlay ƒÚÃşŒåô*€€ @Z

3.8.0ƒÚÃşŒåô™Ä»•Ëì—õ@2ù
native-4e2eb80ce3952ß
libsnappyjava-9edcd3f90de7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHû³\PZ6/tmp/native-4e2eb80ce395/libsnappyjava-9edcd3f90de7.soblibsnappyjava-9edcd3f90de7.sojoverlay û®á¯äô*€€ @Z

3.8.0û®á¯äô»ˆ‰ïÃ¼ñô@2ù
native-4ffb9b9506742ß
libsnappyjava-402b93639a83.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãPZ6/tmp/native-4ffb9b950674/libsnappyjava-402b93639a83.soblibsnappyjava-402b93639a83.sojoverlay ßŠÏ›çååô*€€ @Z

3.8.0ßŠÏ›çååôÿ–‘¼¦ó–õ@2ù
native-511b2588e8262ß
libsnappyjava-a54185f75bb2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀÁjPZ6/tmp/native-511b2588e826/libsnappyjava-a54185f75bb2.soblibsnappyjava-a54185f75bb2.sojoverlay ·°“êÂåô*€€ @Z

3.8.0·°“êÂåô¯…‘¹µ·ëô@2ù
native-52b184170c2e2ß
libsnappyjava-1f6079bf1b15.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜôePZ6/tmp/native-52b184170c2e/libsnappyjava-1f6079bf1b15.soblibsnappyjava-1f6079bf1b15.sojoverlay İÂğŸÚ¨äô*€€ @Z

3.8.0İÂğŸÚ¨äô¬¾øÆ ï‹õ@2ù
native-53a161bfe93c2ß
libsnappyjava-bc1f3aa7b18d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«”0PZ6/tmp/native-53a161bfe93c/libsnappyjava-bc1f3aa7b18d.soblibsnappyjava-bc1f3aa7b18d.sojoverlay øŸ„àåñåô*€€ @Z

3.8.0øŸ„àåñåôàÁüëæô@2ü
native-5629463e060a2â
libnetty_transport_10009.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËPZ4/tmp/native-5629463e060a/libnetty_transport_10009.soblibnetty_transport_10009.sojoverlay ¯ìİûğ™éô*Á„ ¤@Z

3.8.0¯ìİûğ™éô‘¯ğ…´„õ@2ù
native-607bee1361b92ß
libsnappyjava-27f68649059c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸ‹'PZ6/tmp/native-607bee1361b9/libsnappyjava-27f68649059c.soblibsnappyjava-27f68649059c.sojoverlay ˆ•ÚùŞèåô*€€ @Z

3.8.0ˆ•ÚùŞèåô¬±ŠËÑ·•õ@2ù
native-64b1a756b7b62ß
libsnappyjava-8ccad626da97.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHáºoPZ6/tmp/native-64b1a756b7b6/libsnappyjava-8ccad626da97.soblibsnappyjava-8ccad626da97.sojoverlay ¢õàË«éô*€€ @Z

3.8.0¢õàË«éô©¶ú„œôõ@2ù
native-66e0fc3ed0232ß
libsnappyjava-c089ad10cac4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»ÎtPZ6/tmp/native-66e0fc3ed023/libsnappyjava-c089ad10cac4.soblibsnappyjava-c089ad10cac4.sojoverlay ´ÖâŒ‰úãô*€€ @Z

3.8.0´ÖâŒ‰úãô´¡ÈÎÆïô@2ü
native-67194257cc302â
libnetty_transport_23405.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã—PZ4/tmp/native-67194257cc30/libnetty_transport_23405.soblibnetty_transport_23405.sojoverlay ×›ûÆù¸èô*Á„ ¤@Z

3.8.0×›ûÆù¸èôªÄÓ“î­øô@2ù
native-67233e307fb62ß
libsnappyjava-6ff704df652c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«ÅZPZ6/tmp/native-67233e307fb6/libsnappyjava-6ff704df652c.soblibsnappyjava-6ff704df652c.sojoverlay °øŠ³øŞåô*€€ @Z

3.8.0°øŠ³øŞåôĞÈÆÆæÃéô@2ü
native-6b48a864799f2â
libnetty_transport_79378.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊ¢UPZ4/tmp/native-6b48a864799f/libnetty_transport_79378.soblibnetty_transport_79378.sojoverlay ÷ŒÑİ§×éô*Á„ ¤@Z

3.8.0÷ŒÑİ§×éô–® ¤å…õ@2ù
native-6e91824b7f9b2ß
libsnappyjava-0fc26e54e447.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘ÓaPZ6/tmp/native-6e91824b7f9b/libsnappyjava-0fc26e54e447.soblibsnappyjava-0fc26e54e447.sojoverlay ³Àæîêãô*€€ @Z

3.8.0³ÀæîêãôÍ¹Ï­£à’õ@2ù
native-6f03e58e80b72ß
libsnappyjava-710c56a694f7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHôöBPZ6/tmp/native-6f03e58e80b7/libsnappyjava-710c56a694f7.soblibsnappyjava-710c56a694f7.sojoverlay Ö¡šè‹èæô*€€ @Z

3.8.0Ö¡šè‹èæô©×Ó¯öÿô@2ù
native-7024cc5d4f962ß
libsnappyjava-e1b16b7af5f9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúˆPZ6/tmp/native-7024cc5d4f96/libsnappyjava-e1b16b7af5f9.soblibsnappyjava-e1b16b7af5f9.sojoverlay Óİöëÿäâô*€€ @Z

3.8.0Óİöëÿäâô¹ÊÀµÁÃˆõ@2ù
native-720a64e79b5e2ß
libsnappyjava-d9c282499878.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğ‰OPZ6/tmp/native-720a64e79b5e/libsnappyjava-d9c282499878.soblibsnappyjava-d9c282499878.sojoverlay œªŸ£¨Óéô*€€ @Z

3.8.0œªŸ£¨ÓéôÒ±ÀéÀëô@2ù
native-727da1dcc4f52ß
libsnappyjava-c6509d3ba3ff.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğª"PZ6/tmp/native-727da1dcc4f5/libsnappyjava-c6509d3ba3ff.soblibsnappyjava-c6509d3ba3ff.sojoverlay Î•Ó“àéô*€€ @Z

3.8.0Î•Ó“àéô¿€÷½ó“÷ô@2ü
native-730c45809b162â
libnetty_transport_37470.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHô›APZ4/tmp/native-730c45809b16/libnetty_transport_37470.soblibnetty_transport_37470.sojoverlay ÷ï®Ç¸äô*Á„ ¤@Z

3.8.0÷ï®Ç¸äô§ÚÀØéşô@2ù
native-74858def42a52ß
libsnappyjava-e1d084e42337.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿¶]PZ6/tmp/native-74858def42a5/libsnappyjava-e1d084e42337.soblibsnappyjava-e1d084e42337.sojoverlay ş™˜ÍĞÏæô*€€ @Z

3.8.0ş™˜ÍĞÏæô÷Š€ÿ÷ïöô@2ù
native-74b2316919f72ß
libsnappyjava-a39bc7aaca41.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¼‚vPZ6/tmp/native-74b2316919f7/libsnappyjava-a39bc7aaca41.soblibsnappyjava-a39bc7aaca41.sojoverlay à¦¦‹¨Äãô*€€ @Z

3.8.0à¦¦‹¨Äãôê¶û¼¹¦÷ô@2ü
native-759fb1a8c5162â
libnetty_transport_88201.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâ‚PZ4/tmp/native-759fb1a8c516/libnetty_transport_88201.soblibnetty_transport_88201.sojoverlay ÑÃ‹‡íÏãô*Á„ ¤@Z

3.8.0ÑÃ‹‡íÏãôç¦º—–£øô@2ù
native-7791cdb821032ß
libsnappyjava-6c55cfddc984.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£VPZ6/tmp/native-7791cdb82103/libsnappyjava-6c55cfddc984.soblibsnappyjava-6c55cfddc984.sojoverlay û¾ËÚŞ¹äô*€€ @Z

3.8.0û¾ËÚŞ¹äôç‹ı¯—õ@2ù
native-7967895019342ß
libsnappyjava-798dd99cfe65.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHù¾IPZ6/tmp/native-796789501934/libsnappyjava-798dd99cfe65.soblibsnappyjava-798dd99cfe65.sojoverlay ÚÒ¦¹¤Æãô*€€ @Z

3.8.0ÚÒ¦¹¤ÆãôÅË»»õ²êô@2ù
native-7aa3853aeb3e2ß
libsnappyjava-26e55da9f951.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•×lPZ6/tmp/native-7aa3853aeb3e/libsnappyjava-26e55da9f951.soblibsnappyjava-26e55da9f951.sojoverlay ·ĞÆ¦®Ûæô*€€ @Z

3.8.0·ĞÆ¦®Ûæô•óÊÃ”—õ@2ù
native-7d53727bf2712ß
libsnappyjava-bde15181cdc8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡´PZ6/tmp/native-7d53727bf271/libsnappyjava-bde15181cdc8.soblibsnappyjava-bde15181cdc8.sojoverlay “Ÿ™Ş”çô*€€ @Z

3.8.0“Ÿ™Ş”çô ’ƒíÙ¸“õ@2ù
native-7de459dc00ee2ß
libsnappyjava-11e3e4ef095b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢RPZ6/tmp/native-7de459dc00ee/libsnappyjava-11e3e4ef095b.soblibsnappyjava-11e3e4ef095b.sojoverlay Ä¡˜‰Û×æô*€€ @Z

3.8.0Ä¡˜‰Û×æô™”¾“Íıïô@2ù
native-7f2de8d6db4c2ß
libsnappyjava-5b1b668deef8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH××?PZ6/tmp/native-7f2de8d6db4c/libsnappyjava-5b1b668deef8.soblibsnappyjava-5b1b668deef8.sojoverlay Ê€ËÊ÷Äèô*€€ @Z

3.8.0Ê€ËÊ÷ÄèôÎèö· õ@2ù
native-80ce526e90a22ß
libsnappyjava-d0f84b46e892.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑÕDPZ6/tmp/native-80ce526e90a2/libsnappyjava-d0f84b46e892.soblibsnappyjava-d0f84b46e892.sojoverlay ÿ¡¿ŸŸ¨çô*€€ @Z

3.8.0ÿ¡¿ŸŸ¨çôƒÇİ¡»çŠõ@2ü
native-822acdf2cd0c2â
libnetty_transport_57021.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂPZ4/tmp/native-822acdf2cd0c/libnetty_transport_57021.soblibnetty_transport_57021.sojoverlay ´áï¤ûÈâô*Á„ ¤@Z

3.8.0´áï¤ûÈâôî¥ò°¯íşô@2ù
native-824751e913b32ß
libsnappyjava-29cc52083f6e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€ŞoPZ6/tmp/native-824751e913b3/libsnappyjava-29cc52083f6e.soblibsnappyjava-29cc52083f6e.sojoverlay µ­‚ÜÒÿåô*€€ @Z

3.8.0µ­‚ÜÒÿåôò½ŠÆ±…õ@2ù
native-82de594b0e7b2ß
libsnappyjava-fba3ad063381.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓÿmPZ6/tmp/native-82de594b0e7b/libsnappyjava-fba3ad063381.soblibsnappyjava-fba3ad063381.sojoverlay ¼Öç‹õ’äô*€€ @Z

3.8.0¼Öç‹õ’äôÔäÜ–À‰õ@2ù
native-83530a4c6fe22ß
libsnappyjava-e0049c4cd613.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHùÆqPZ6/tmp/native-83530a4c6fe2/libsnappyjava-e0049c4cd613.soblibsnappyjava-e0049c4cd613.sojoverlay ÿ„Ú¿›€éô*€€ @Z

3.8.0ÿ„Ú¿›€éôâà•ß¨„õ@2ù
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

3.8.0‚šÂÅÉãôÍ‹‹Ğ´’ñô@2ü
native-8c0e57ea6d532â
libnetty_transport_80291.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·¥<PZ4/tmp/native-8c0e57ea6d53/libnetty_transport_80291.soblibnetty_transport_80291.sojoverlay ªéÊˆÄÒçô*Á„ ¤@Z

3.8.0ªéÊˆÄÒçôİ”á¤¬Âïô@2ù
native-8e0786af8de92ß
libsnappyjava-534f59dbf48f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊ“&PZ6/tmp/native-8e0786af8de9/libsnappyjava-534f59dbf48f.soblibsnappyjava-534f59dbf48f.sojoverlay óáéäÖ›çô*€€ @Z

3.8.0óáéäÖ›çôÏ¹Ôù©é™õ@2ù
native-8f564dda43a02ß
libsnappyjava-cb4148d26534.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØ†PZ6/tmp/native-8f564dda43a0/libsnappyjava-cb4148d26534.soblibsnappyjava-cb4148d26534.sojoverlay ’åéåïîåô*€€ @Z

3.8.0’åéåïîåôŠ½é±€š”õ@2ù
native-8ff6eb35a0122ß
libsnappyjava-d70fbbac1b59.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHì×9PZ6/tmp/native-8ff6eb35a012/libsnappyjava-d70fbbac1b59.soblibsnappyjava-d70fbbac1b59.sojoverlay ¸ŞĞÊå±çô*€€ @Z

3.8.0¸ŞĞÊå±çôãÅÙöó²Šõ@2ù
native-909bc293ba1f2ß
libsnappyjava-51505494f8dd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™Ş-PZ6/tmp/native-909bc293ba1f/libsnappyjava-51505494f8dd.soblibsnappyjava-51505494f8dd.sojoverlay ä÷¼¯™„çô*€€ @Z

3.8.0ä÷¼¯™„çôºÈàõŒ×’õ@2ù
native-91d31a3f40132ß
libsnappyjava-28361878a093.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHºçePZ6/tmp/native-91d31a3f4013/libsnappyjava-28361878a093.soblibsnappyjava-28361878a093.sojoverlay Æô¿ãğ¾èô*€€ @Z

3.8.0Æô¿ãğ¾èôş¼¾ÕŸâˆõ@2ù
native-9235bc0449192ß
libsnappyjava-64e38b9ea555.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèß(PZ6/tmp/native-9235bc044919/libsnappyjava-64e38b9ea555.soblibsnappyjava-64e38b9ea555.sojoverlay ŠğÑë¥èô*€€ @Z

3.8.0ŠğÑë¥èôÍá”Åá¾ôô@2ù
native-97fb217f55952ß
libsnappyjava-7f0ce2080cec.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬ÒoPZ6/tmp/native-97fb217f5595/libsnappyjava-7f0ce2080cec.soblibsnappyjava-7f0ce2080cec.sojoverlay Ë €Æá±éô*€€ @Z

3.8.0Ë €Æá±éôğ¶ Áõ@2ü
native-9839916417032â
libnetty_transport_83584.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±û*PZ4/tmp/native-983991641703/libnetty_transport_83584.soblibnetty_transport_83584.sojoverlay ´¶ùÖÆæô*Á„ ¤@Z

3.8.0´¶ùÖÆæô²ù½×ÎÂ–õ@2ü
native-9956816337c92â
libnetty_transport_63438.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHµİ5PZ4/tmp/native-9956816337c9/libnetty_transport_63438.soblibnetty_transport_63438.sojoverlay å«ÍÊ¤ñçô*Á„ ¤@Z

3.8.0å«ÍÊ¤ñçô»’Ùòäê‚õ@2ù
native-9a0ddd8daaf82ß
libsnappyjava-46e9e415463b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀùnPZ6/tmp/native-9a0ddd8daaf8/libsnappyjava-46e9e415463b.soblibsnappyjava-46e9e415463b.sojoverlay â“è×¼Ìéô*€€ @Z

3.8.0â“è×¼ÌéôŸÂÚÀÚôùô@2ù
native-a21af90021cb2ß
libsnappyjava-3f8172d11f30.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšsPZ6/tmp/native-a21af90021cb/libsnappyjava-3f8172d11f30.soblibsnappyjava-3f8172d11f30.sojoverlay åóæÿÃ‰æô*€€ @Z

3.8.0åóæÿÃ‰æô˜àëı¨õ@2ù
native-a3e40511b9f22ß
libsnappyjava-0efb6e554e1a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHç›5PZ6/tmp/native-a3e40511b9f2/libsnappyjava-0efb6e554e1a.soblibsnappyjava-0efb6e554e1a.sojoverlay µ µÓ²Ìäô*€€ @Z

3.8.0µ µÓ²ÌäôÆ¹õÚı€õ@2ü
native-a42a36942f042â
libnetty_transport_22136.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜åTPZ4/tmp/native-a42a36942f04/libnetty_transport_22136.soblibnetty_transport_22136.sojoverlay ûÎªë´¿éô*Á„ ¤@Z

3.8.0ûÎªë´¿éô­òÉ˜Â¥’õ@2ù
native-a6271a16b0dc2ß
libsnappyjava-b24e5eef7b95.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ıPPZ6/tmp/native-a6271a16b0dc/libsnappyjava-b24e5eef7b95.soblibsnappyjava-b24e5eef7b95.sojoverlay ñŸ¯—Ïüãô*€€ @Z

3.8.0ñŸ¯—ÏüãôÛÈÄ³ÉË™õ@2ù
native-a74b83c3ad722ß
libsnappyjava-d53bcdc28474.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè¬KPZ6/tmp/native-a74b83c3ad72/libsnappyjava-d53bcdc28474.soblibsnappyjava-d53bcdc28474.sojoverlay ®Õ÷Ìü¼èô*€€ @Z

3.8.0®Õ÷Ìü¼èô •ä²å–õ@2ù
native-a93525784f022ß
libsnappyjava-43aa14de101a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØƒGPZ6/tmp/native-a93525784f02/libsnappyjava-43aa14de101a.soblibsnappyjava-43aa14de101a.sojoverlay ¥ÑÄõ¾¡æô*€€ @Z

3.8.0¥ÑÄõ¾¡æôû¹¨±òŒ‚õ@2ù
native-ab0913f0147f2ß
libsnappyjava-a5fce61229d1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¼¬APZ6/tmp/native-ab0913f0147f/libsnappyjava-a5fce61229d1.soblibsnappyjava-a5fce61229d1.sojoverlay µ ¶Úóçô*€€ @Z

3.8.0µ ¶ÚóçôŸå•ãÿŒíô@2ü
native-ab3d571bba672â
libnetty_transport_10674.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢RPZ4/tmp/native-ab3d571bba67/libnetty_transport_10674.soblibnetty_transport_10674.sojoverlay İ€¾¯³Óâô*Á„ ¤@Z

3.8.0İ€¾¯³Óâô£¶æ¡‹ùô@2ù
native-ad40a8a87c452ß
libsnappyjava-6a368ef87807.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHó÷'PZ6/tmp/native-ad40a8a87c45/libsnappyjava-6a368ef87807.soblibsnappyjava-6a368ef87807.sojoverlay ®²òñš‰äô*€€ @Z

3.8.0®²òñš‰äôäà¸à’¾óô@2ù
native-b00b6cad941f2ß
libsnappyjava-8a5f2c269c45.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞ‰PZ6/tmp/native-b00b6cad941f/libsnappyjava-8a5f2c269c45.soblibsnappyjava-8a5f2c269c45.sojoverlay ÚÜ°Ç´Êäô*€€ @Z

3.8.0ÚÜ°Ç´Êäôƒßºğş¦şô@2ù
native-b051bf252c4a2ß
libsnappyjava-598b329f7c38.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡óPZ6/tmp/native-b051bf252c4a/libsnappyjava-598b329f7c38.soblibsnappyjava-598b329f7c38.sojoverlay ÛúÉ§‚éô*€€ @Z

3.8.0ÛúÉ§‚éô´ò†ß€”õ@2ù
native-b145b1061f962ß
libsnappyjava-b3e7d4c74e1e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíÈ7PZ6/tmp/native-b145b1061f96/libsnappyjava-b3e7d4c74e1e.soblibsnappyjava-b3e7d4c74e1e.sojoverlay å˜Çğâô*€€ @Z

3.8.0å˜ÇğâôïªÅ€ÛÓ–õ@2ù
native-b31bde73a0b92ß
libsnappyjava-1aaea5786263.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHïµhPZ6/tmp/native-b31bde73a0b9/libsnappyjava-1aaea5786263.soblibsnappyjava-1aaea5786263.sojoverlay ÒÆğ¿Ú¼éô*€€ @Z

3.8.0ÒÆğ¿Ú¼éôÄŞÄ÷ŞÕ•õ@2ü
native-b33069f62b2e2â
libnetty_transport_87097.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñÄ;PZ4/tmp/native-b33069f62b2e/libnetty_transport_87097.soblibnetty_transport_87097.sojoverlay ÈÓÊªëãô*Á„ ¤@Z

3.8.0ÈÓÊªëãôàÇœ¥èÀüô@2ù
native-b6baf6efdb042ß
libsnappyjava-924ae85b0464.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHª†vPZ6/tmp/native-b6baf6efdb04/libsnappyjava-924ae85b0464.soblibsnappyjava-924ae85b0464.sojoverlay ¨ÒËßÔÖéô*€€ @Z

3.8.0¨ÒËßÔÖéô¤”¬ÎÕúô@2ù
native-b9345bc74e2d2ß
libsnappyjava-51871153ca0c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»¨qPZ6/tmp/native-b9345bc74e2d/libsnappyjava-51871153ca0c.soblibsnappyjava-51871153ca0c.sojoverlay ßø“ØÃÂåô*€€ @Z

3.8.0ßø“ØÃÂåôûˆËËòô@2ü
native-bcb709340a6b2â
libnetty_transport_26909.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèàxPZ4/tmp/native-bcb709340a6b/libnetty_transport_26909.soblibnetty_transport_26909.sojoverlay “áÔ¦‹Åãô*Á„ ¤@Z

3.8.0“áÔ¦‹Åãô•™¨ÒÌìêô@2ù
native-bd1d37928f562ß
libsnappyjava-e662150b7386.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏÇPZ6/tmp/native-bd1d37928f56/libsnappyjava-e662150b7386.soblibsnappyjava-e662150b7386.sojoverlay †×²ÅĞèô*€€ @Z

3.8.0†×²ÅĞèôÓ•şì«Ş€õ@2ù
native-bd6466b6459d2ß
libsnappyjava-1dcab64ba231.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHë¾PZ6/tmp/native-bd6466b6459d/libsnappyjava-1dcab64ba231.soblibsnappyjava-1dcab64ba231.sojoverlay çİ‡ú•éô*€€ @Z

3.8.0çİ‡ú•éôÊßÇ¢²ƒõ@2ù
native-be6e40536cae2ß
libsnappyjava-5cd0c54648ab.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHêŸSPZ6/tmp/native-be6e40536cae/libsnappyjava-5cd0c54648ab.soblibsnappyjava-5cd0c54648ab.sojoverlay Ä‡‘ò¤æô*€€ @Z

3.8.0Ä‡‘ò¤æôİ‘¼Øº¸ğô@2ù
native-beff303d9b982ß
libsnappyjava-836ed2917561.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°øPZ6/tmp/native-beff303d9b98/libsnappyjava-836ed2917561.soblibsnappyjava-836ed2917561.sojoverlay ÀêÑÍ­åô*€€ @Z

3.8.0ÀêÑÍ­åôó„Ÿæ‚õ@2ù
native-bf38134fc46a2ß
libsnappyjava-7f9526941767.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓ³wPZ6/tmp/native-bf38134fc46a/libsnappyjava-7f9526941767.soblibsnappyjava-7f9526941767.sojoverlay ìŠ¡ä«Òäô*€€ @Z

3.8.0ìŠ¡ä«ÒäôÏİÙ—ÿ÷‰õ@2ù
native-bfed412db8252ß
libsnappyjava-11036aac08fb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÖ¯nPZ6/tmp/native-bfed412db825/libsnappyjava-11036aac08fb.soblibsnappyjava-11036aac08fb.sojoverlay ÏÄµ¡Ï‚çô*€€ @Z

3.8.0ÏÄµ¡Ï‚çô­ë½§°ñô@2ù
native-c079c54dafdc2ß
libsnappyjava-0d25e542dab1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØƒPZ6/tmp/native-c079c54dafdc/libsnappyjava-0d25e542dab1.soblibsnappyjava-0d25e542dab1.sojoverlay àÉ¹¥„şæô*€€ @Z

3.8.0àÉ¹¥„şæôÁ¦„Ï×‚õ@2ù
native-c63f3d00caf82ß
libsnappyjava-125ebe5e1b07.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíøOPZ6/tmp/native-c63f3d00caf8/libsnappyjava-125ebe5e1b07.soblibsnappyjava-125ebe5e1b07.sojoverlay Šá…ŸÄæãô*€€ @Z

3.8.0Šá…ŸÄæãô‘˜ıÎäò›õ@2ù
native-c83594fdf42b2ß
libsnappyjava-44b124c10f1c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHş‘PZ6/tmp/native-c83594fdf42b/libsnappyjava-44b124c10f1c.soblibsnappyjava-44b124c10f1c.sojoverlay ÏŞÌ±–‹èô*€€ @Z

3.8.0ÏŞÌ±–‹èô§ÏÆøœ•‹õ@2ù
native-ceb7f59997312ß
libsnappyjava-9202d9e5ddae.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁôVPZ6/tmp/native-ceb7f5999731/libsnappyjava-9202d9e5ddae.soblibsnappyjava-9202d9e5ddae.sojoverlay ĞÀ¼—¡¶èô*€€ @Z

3.8.0ĞÀ¼—¡¶èôÇ£±€ä­Šõ@2ù
native-d1f49315803a2ß
libsnappyjava-ae16f6ca9cd6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸PZ6/tmp/native-d1f49315803a/libsnappyjava-ae16f6ca9cd6.soblibsnappyjava-ae16f6ca9cd6.sojoverlay Ÿ™¿µÚºèô*€€ @Z

3.8.0Ÿ™¿µÚºèôŸÀØúŞ…ùô@2ù
native-d39ce73e06122ß
libsnappyjava-5b27cf765904.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHöÇ#PZ6/tmp/native-d39ce73e0612/libsnappyjava-5b27cf765904.soblibsnappyjava-5b27cf765904.sojoverlay Õìóãô*€€ @Z

3.8.0Õìóãô»Ó¡½Ôõ…õ@2ù
native-d54182e596c52ß
libsnappyjava-39c479bf5e32.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎ˜*PZ6/tmp/native-d54182e596c5/libsnappyjava-39c479bf5e32.soblibsnappyjava-39c479bf5e32.sojoverlay ªÆÁĞ¶çô*€€ @Z

3.8.0ªÆÁĞ¶çô²‘§ÑÑ‘‰õ@2ù
native-d6899e3d8b0f2ß
libsnappyjava-e67e5daa0955.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”Í-PZ6/tmp/native-d6899e3d8b0f/libsnappyjava-e67e5daa0955.soblibsnappyjava-e67e5daa0955.sojoverlay ö“ë˜ïçô*€€ @Z

3.8.0ö“ë˜ïçôÉâõ˜ÀÎõô@2ù
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

3.8.0şÅâ¨ËßæôŒÍßĞ¸•èô@2ü
native-dbc8ff7f487d2â
libnetty_transport_66121.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•à&PZ4/tmp/native-dbc8ff7f487d/libnetty_transport_66121.soblibnetty_transport_66121.sojoverlay ‚İ·Øµèèô*Á„ ¤@Z

3.8.0‚İ·Øµèèô›ËéÏ¨ßïô@2ù
native-dce1991e38452ß
libsnappyjava-71ae9345846c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½<PZ6/tmp/native-dce1991e3845/libsnappyjava-71ae9345846c.soblibsnappyjava-71ae9345846c.sojoverlay êÊ‹¤çô*€€ @Z

3.8.0êÊ‹¤çô˜¼ÇÀÉ¥‘õ@2ù
native-df6338cbe8a62ß
libsnappyjava-fec6d3c5faeb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHşÎ2PZ6/tmp/native-df6338cbe8a6/libsnappyjava-fec6d3c5faeb.soblibsnappyjava-fec6d3c5faeb.sojoverlay øŒÂ³…æô*€€ @Z

3.8.0øŒÂ³…æôÖ„ÆøÊìæô@2ù
native-e249ad8ba3962ß
libsnappyjava-13982933fa6e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœ˜%PZ6/tmp/native-e249ad8ba396/libsnappyjava-13982933fa6e.soblibsnappyjava-13982933fa6e.sojoverlay ¬¤ÛöÁ˜éô*€€ @Z

3.8.0¬¤ÛöÁ˜éôÍÙÍ²²Ä—õ@2ù
native-e538751020862ß
libsnappyjava-05bf74262565.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÆœWPZ6/tmp/native-e53875102086/libsnappyjava-05bf74262565.soblibsnappyjava-05bf74262565.sojoverlay ‰ÉùĞû«åô*€€ @Z

3.8.0‰ÉùĞû«åô–å€ŒÁÍ†õ@2ù
native-ea9ae354d8ee2ß
libsnappyjava-586c04f1d8a5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈPZ6/tmp/native-ea9ae354d8ee/libsnappyjava-586c04f1d8a5.soblibsnappyjava-586c04f1d8a5.sojoverlay ŸÏşÃè—çô*€€ @Z

3.8.0ŸÏşÃè—çôÂ¹¦Ç ñõô@2ù
native-ebf0af55f0b62ß
libsnappyjava-33daff2e51b6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâá"PZ6/tmp/native-ebf0af55f0b6/libsnappyjava-33daff2e51b6.soblibsnappyjava-33daff2e51b6.sojoverlay ĞÖ˜Òèô*€€ @Z

3.8.0ĞÖ˜ÒèôÊ·ªù¿ù„õ@2ù
native-eeadd02b0e9f2ß
libsnappyjava-aaacedfc5887.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñjPZ6/tmp/native-eeadd02b0e9f/libsnappyjava-aaacedfc5887.soblibsnappyjava-aaacedfc5887.sojoverlay úÔ¤ìÖæô*€€ @Z

3.8.0úÔ¤ìÖæôËñÉÄß„õ@2ù
native-f17b3d50d6322ß
libsnappyjava-e87274fe224d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHşòePZ6/tmp/native-f17b3d50d632/libsnappyjava-e87274fe224d.soblibsnappyjava-e87274fe224d.sojoverlay ùö ¨º‡åô*€€ @Z

3.8.0ùö ¨º‡åôÓçåùİ·‘õ@2ù
native-f36f5bb6a5ea2ß
libsnappyjava-538a865fb23f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁá/PZ6/tmp/native-f36f5bb6a5ea/libsnappyjava-538a865fb23f.soblibsnappyjava-538a865fb23f.sojoverlay ÛôÂ²Šçô*€€ @Z

3.8.0ÛôÂ²Šçô‰ËËŒ¶ğô@2ù
native-f3dc3735b3122ß
libsnappyjava-ac8078ba9592.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHú‘-PZ6/tmp/native-f3dc3735b312/libsnappyjava-ac8078ba9592.soblibsnappyjava-ac8078ba9592.sojoverlay §ÓèÔ´åô*€€ @Z

3.8.0§ÓèÔ´åô†ñÂ¦­ÜŒõ@2ù
native-f43a7f506efb2ß
libsnappyjava-df9522d3eebc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨·`PZ6/tmp/native-f43a7f506efb/libsnappyjava-df9522d3eebc.soblibsnappyjava-df9522d3eebc.sojoverlay ‹˜‹¨ŠÛéô*€€ @Z

3.8.0‹˜‹¨ŠÛéô¼–òŠµõ@2ù
native-f5e6d2c414e92ß
libsnappyjava-c0c4b787ad69.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ¨PZ6/tmp/native-f5e6d2c414e9/libsnappyjava-c0c4b787ad69.soblibsnappyjava-c0c4b787ad69.sojoverlay Ù¯ó‘†éô*€€ @Z

3.8.0Ù¯ó‘†éôïÄ¹ñ¶°‚õ@2ù
native-f95cd22129492ß
libsnappyjava-b4df6176a06d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœõ@PZ6/tmp/native-f95cd2212949/libsnappyjava-b4df6176a06d.soblibsnappyjava-b4df6176a06d.sojoverlay ºÉĞİÙæô*€€ @Z

3.8.0ºÉĞİÙæôçÀ–Æ—õšõ@2ù
native-f969189153b62ß
libsnappyjava-c5de7384921c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»¹WPZ6/tmp/native-f969189153b6/libsnappyjava-c5de7384921c.soblibsnappyjava-c5de7384921c.sojoverlay ‚ìÕİöšäô*€€ @Z

3.8.0‚ìÕİöšäôÀÚÇÃë÷øô@2ù
native-fa006a7800e62ß
libsnappyjava-6a04f9f9aeeb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­¡PZ6/tmp/native-fa006a7800e6/libsnappyjava-6a04f9f9aeeb.soblibsnappyjava-6a04f9f9aeeb.sojoverlay ‘¹¦„¹ƒäô*€€ @Z

3.8.0‘¹¦„¹ƒäôÄ¸ÃÆÃæúô@2ù
native-fd5ab637f4e52ß
libsnappyjava-280ceb75448d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñÿVPZ6/tmp/native-fd5ab637f4e5/libsnappyjava-280ceb75448d.soblibsnappyjava-280ceb75448d.sojoverlay Ò×ñêÖúâô*€€ @Z

3.8.0Ò×ñêÖúâôèÃçÈ±óô@2º
tomcat.8443.118062¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5e612bb71bdd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËô_PZI/tmp/tomcat.8443.11806/work/Tomcat/localhost/ROOT/upload_5e612bb71bdd.tmpbupload_5e612bb71bdd.tmpjoverlay °‚ ±Îåô*Á„ ¤@Z

3.8.0°‚ ±Îåô¼Ìßå¬ñô@@@@@2º
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
tomcat.8443.174082¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f2b199dd2acd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHüŸQPZI/tmp/tomcat.8443.17408/work/Tomcat/localhost/ROOT/upload_f2b199dd2acd.tmpbupload_f2b199dd2acd.tmpjoverlay Ôê·¥™ãô*Á„ ¤@Z

3.8.0Ôê·¥™ãôÏË”„‡Íòô@@@@@2º
tomcat.8443.178022¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b029d1c3f086.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHš®2PZI/tmp/tomcat.8443.17802/work/Tomcat/localhost/ROOT/upload_b029d1c3f086.tmpbupload_b029d1c3f086.tmpjoverlay ±§á…³ôâô*Á„ ¤@Z

3.8.0±§á…³ôâô‰ˆÉ‰è‹õ@@@@@2º
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
tomcat.8443.333012¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ad056b36cfb4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèì0PZI/tmp/tomcat.8443.33301/work/Tomcat/localhost/ROOT/upload_ad056b36cfb4.tmpbupload_ad056b36cfb4.tmpjoverlay ¶úş£ªçô*Á„ ¤@Z

3.8.0¶úş£ªçô®ï´¶™÷‹õ@@@@@2º
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
tomcat.8443.442652¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_17aa1523fce9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂıPZI/tmp/tomcat.8443.44265/work/Tomcat/localhost/ROOT/upload_17aa1523fce9.tmpbupload_17aa1523fce9.tmpjoverlay ¨æü¤‚Æäô*Á„ ¤@Z

3.8.0¨æü¤‚ÆäôÂ”—¡†üô@@@@@2º
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
tomcat.8443.637482¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_1fcbd1177a72.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏ‡mPZI/tmp/tomcat.8443.63748/work/Tomcat/localhost/ROOT/upload_1fcbd1177a72.tmpbupload_1fcbd1177a72.tmpjoverlay ´ˆ›Ú„ûãô*Á„ ¤@Z

3.8.0´ˆ›Ú„ûãôòîª¦Æ…ñô@@@@@2º
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
tomcat.8443.791432¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_90439a7b4766.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒ vPZI/tmp/tomcat.8443.79143/work/Tomcat/localhost/ROOT/upload_90439a7b4766.tmpbupload_90439a7b4766.tmpjoverlay ú¯ıø¼ßäô*Á„ ¤@Z

3.8.0ú¯ıø¼ßäô°ÃÙ¥Ãƒõ@@@@@2º
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

3.8.0îªçîŞãèôø”œò¥Ãúô*L
)
database.shop.svc.cluster.local /("

3.8.0îªçîŞãèôø”œò¥Ãúô*O
,
"queue-13371.shop.svc.cluster.local 2("

3.8.0îªçîŞãèôø”œò¥Ãúô*O
,
"_queue._tcp.shop.svc.cluster.local! 2("

3.8.0•ÎÛì«ıãôŞ»’øé‡õ2<
AF_INET1²F	127.0.0.1(2

3.8.0¡Öå”³—åôØ ®›Áúô26
AF_INET6*ûA::(2

3.8.0£ñòöèÆæôÉ Î€ë”õ@b!

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

3.8.0­ùš’»éôûå¥ø„õjåé‡€€"eth0*^
10.20.2.111ôã
198.51.100.20» €(2¸Ô:Ş®}B

3.8.0¥Ş‚ÉÄœãôÌ—¹íÃÜñô*]
10.20.2.111¶ 
198.51.100.20» €(2Â‚ó:°B

3.8.0õ·–ÌÓéô‡óèß¯Û‚õ*\
10.20.1.244Ú
10.20.2.111ûA €(2¼§z:ÎàåB

3.8.0‚ÂùÍÇëåô„üŒâğİêô*\

10.20.5.66¥ 
10.20.2.111ûA €(2ìğ‚:à­ĞB

3.8.0—ØÇ¹áÚçôğ‹Ÿš‹Î•õ*Z

10.20.1.40„§
10.20.2.111ûA €(2Œy2:–ß‘B

3.8.0§ÇØ°³áçô™¼†öõÓ˜õr

3.8.0õÃıä£¾âô÷ğá°ü¨œõz#


3.8.0Ù±¥Ü§åô°Üâ†ãĞíô:¹
3.8.0¯€€ˆº­Í€ìŒ‡±÷›€ğÇÈ‹°Ò€Ô€áÀßÎ"€ˆ¬É£Ô*host:shop-a2*source:runtime-security-agent*%image_name:registry.lab/shop/checkout*image_tag:3.8.0*short_image:checkout*service:checkout*kube_namespace:shop*kube_deployment:checkout*	team:shop*env:prod*kube_cluster_name:fra-1B
registry.lab/shop/checkout*H