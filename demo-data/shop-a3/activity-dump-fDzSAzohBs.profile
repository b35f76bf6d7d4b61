‚
7.79.077597506.1.0-18-amd64"Debian GNU/Linux 12 (bookworm)*activity-dump-fDzSAzohBs2v1P€ÀÆáÑ²âôX€À¶‹öü°õjx64rprotobuf2”é
¶şş2 root"root(íƒ0û²Ú¹Ğ‰¡ñ8û²Ú¹Ğ‰¡ñH»¼vZ/opt/java/openjdk/bin/javabjavajoverlayŠGsha256:2eaa9e54478fb5bc5ae85d05555932a97dba033dd370edb51bcbc2a45330641fZjava`€Ú®ñÒ²âôp€ÇñÒ²âôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-Xmx2g‚-jar‚/srv/checkout.jar‚--server.port=8443‚--db.password=s3cr3t-checkoutŠjavašAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°õ ®¿úÎÙ
Ô……ş2‹root"root(íƒ0ë¶•Ë·¿‰ò8ë¶•Ë·¿‰òH’ıuZ/bin/shbshjoverlayŠGsha256:35b48c93ddbc32c98d3479f12b8611b5ab5dd9d103649c2bf42c42f1480f28f7Zsh`ÀÏŠ–ÛœìôpÀ„£–Ûœìôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-c‚	ulimit -nŠshšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°Ñªœ×Ğ1"œ
etc2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay òòÍŠ—ãìô*€€ @Z

3.8.0òòÍŠ—ãìôä¹¾Ú¶§ğô@"¥
usr2›
lib2‘
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 Ë™Ş‰Úìô*€€ @Z

3.8.0Ë™Ş‰ÚìôİíûìÊƒïô2­
libtinfo.so.6iroot"root(¤ƒ0Ç½¢ıı£ñ8Ç½¢ıı£ñH»ˆWZ'/usr/lib/x86_64-linux-gnu/libtinfo.so.6blibtinfo.so.6joverlay ôüÜÓşëìô*€€ @Z

3.8.0ôüÜÓşëìô¾öñã¥ïô@@@@b!

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#	

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#


3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#

3.8.0çŒ£é¾¤ìôÊıœ“Ößíôb#

3.8.0çŒ£é¾¤ìôÊıœ“Ößíôb#

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#!

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#'

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#8

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#;

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb#=

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#H

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#f

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#h

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#k

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#l

3.8.0‹øË×°ÍìôØ† ›¿‹îôb#n

3.8.0‹øË×°ÍìôØ† ›¿‹îôb$

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb$Ú

3.8.0çŒ£é¾¤ìôÊıœ“Ößíôb$ç

3.8.0çŒ£é¾¤ìôÊıœ“Ößíôb$

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb$†

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb$‘

3.8.0çŒ£é¾¤ìôÊıœ“Ößíôb$¤

3.8.0‹øË×°ÍìôØ† ›¿‹îôb$¥

3.8.0‹øË×°ÍìôØ† ›¿‹îôb$®

3.8.0¤‹Œï³Äìôü¥ÇÑ†îôb$¾

3.8.0çŒ£é¾¤ìôÊıœ“Ößíôb$Î

3.8.0çŒ£é¾¤ìôÊıœ“Ößíôr

3.8.0À„£–Ûœìô¶Ûúş¨ñô"ó
etc2‰
gai.confJroot"root(¤ƒ0§œøÂÛÛÛò8§œøÂÛÛÛòHñÂ$Z/etc/gai.confbgai.confjoverlay êğ‡ü§Àëô*€€ @Z

3.8.0êğ‡ü§ÀëôŠÀ“³Üòô2€
groupDroot"root(¤ƒ0ìšóËå­½ñ8ìšóËå­½ñHİiZ
/etc/groupbgroupjoverlay ÆË÷ñêëô*€€ @Z

3.8.0ÆË÷ñêëôÑ¸ŠÜ«½íô2Œ
	host.confLroot"root(¤ƒ0Íß¾ÊâñØñ8Íß¾ÊâñØñHÿÍ0Z/etc/host.confb	host.confjoverlay êğ‡ü§Àëô*€€ @Z

3.8.0êğ‡ü§ÀëôŠÀ“³Üòô2€
hostsDroot"root(¤ƒ0úıÙæ„ˆ¨ñ8úıÙæ„ˆ¨ñH§˜Z
/etc/hostsbhostsjoverlay êğ‡ü§Àëô*€€ @Z

3.8.0êğ‡ü§ÀëôŠÀ“³Üòô2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay İ¢±—¯¿ëô*€€ @Z

3.8.0İ¢±—¯¿ëôã°Ú¿éìô2˜
nsswitch.confTroot"root(¤ƒ0Ü¸…ˆŸñ8Ü¸…ˆŸñHŠ‚QZ/etc/nsswitch.confbnsswitch.confjoverlay ÆË÷ñêëô*€€ @Z

3.8.0ÆË÷ñêëôÑ¸ŠÜ«½íô2ƒ
passwdFroot"root(¤ƒ0‘ ¦òœññ8‘ ¦òœññHŸ2Z/etc/passwdbpasswdjoverlay ÆË÷ñêëô*€€ @Z

3.8.0ÆË÷ñêëôÑ¸ŠÜ«½íô2’
resolv.confProot"root(¤ƒ0û»¿Ú—ûÍñ8û»¿Ú—ûÍñHé +Z/etc/resolv.confbresolv.confjoverlay êğ‡ü§Àëô*€€ @Z

3.8.0êğ‡ü§ÀëôŠÀ“³Üòô@"ò
opt2è
java2İ
openjdk2Ï
lib2—
jvm.cfgYroot"root(¤ƒ0ã§º¨‚¨Áò8ã§º¨‚¨ÁòHØkZ/opt/java/openjdk/lib/jvm.cfgbjvm.cfgjoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2 

libjava.so_root"root(¤ƒ0¦ªÃÖÔ½ò8¦ªÃÖÔ½òH„ànZ /opt/java/openjdk/lib/libjava.sob
libjava.sojoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2¦
libjimage.socroot"root(¤ƒ0éëÔÒ­éñ8éëÔÒ­éñHÉí]Z"/opt/java/openjdk/lib/libjimage.soblibjimage.sojoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2
	libnet.so]root"root(¤ƒ0¶ ”íÓò8¶ ”íÓòH½ÎrZ/opt/java/openjdk/lib/libnet.sob	libnet.sojoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2
	libnio.so]root"root(¤ƒ0‘†‰‹â¸÷ñ8‘†‰‹â¸÷ñH‹£lZ/opt/java/openjdk/lib/libnio.sob	libnio.sojoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2
	libzip.so]root"root(¤ƒ0±µ‡—¢´²ò8±µ‡—¢´²òHİš>Z/opt/java/openjdk/lib/libzip.sob	libzip.sojoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2—
modulesYroot"root(¤ƒ0†õ™ŒÛ„·ñ8†õ™ŒÛ„·ñHé”pZ/opt/java/openjdk/lib/modulesbmodulesjoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2ç
security2 
cacertsbroot"root(¤ƒ0ß²Ü›¯±¡ò8ß²Ü›¯±¡òH¾à8Z&/opt/java/openjdk/lib/security/cacertsbcacertsjoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2µ
default.policyproot"root(¤ƒ0¿ÿäÑƒì„ò8¿ÿäÑƒì„òH™“UZ-/opt/java/openjdk/lib/security/default.policybdefault.policyjoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô@2Ş
server2ª
classes.jsahroot"root(¤ƒ0éêÊµõ€¿ñ8éêÊµõ€¿ñH’ÉLZ(/opt/java/openjdk/lib/server/classes.jsabclasses.jsajoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô2¤
	libjvm.sodroot"root(¤ƒ0ï·é»¬ÿ¢ò8ï·é»¬ÿ¢òH½ÆZ&/opt/java/openjdk/lib/server/libjvm.sob	libjvm.sojoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô@2š
tzdb.dat[root"root(¤ƒ0ĞÍÇ™íò½ñ8ĞÍÇ™íò½ñHºª:Z/opt/java/openjdk/lib/tzdb.datbtzdb.datjoverlay ×™ÅÜ¡ëô*€€ @Z

3.8.0×™ÅÜ¡ëôµ¡í¥§®ìô@@@@"·
proc2
*2…
statusFroot"root(¤ƒ0Çé–­ÖĞøñ8Çé–­ÖĞøñHÀäZ/proc/*/statusbstatusjproc †¼µ´ä§ëô*€€ 8@Z

3.8.0†¼µ´ä§ëôÁ³¡éñğô@2„
cpuinfoFroot"root(¤ƒ0ÿ¤ø¿µ£…ñ8ÿ¤ø¿µ£…ñHÜIZ/proc/cpuinfobcpuinfojproc †¼µ´ä§ëô*€€ @Z

3.8.0†¼µ´ä§ëôÁ³¡éñğô2„
meminfoFroot"root(¤ƒ0ÆÙÏ¡°‚ò8ÆÙÏ¡°‚òH—Z/proc/meminfobmeminfojproc †¼µ´ä§ëô*€€ @Z

3.8.0†¼µ´ä§ëôÁ³¡éñğô2
self2€
mapsEroot"root(¤ƒ0’Ø™ìÏÁÓò8’Ø™ìÏÁÓòHÌÓ!Z/proc/self/mapsbmapsjproc †¼µ´ä§ëô*€€ @Z

3.8.0†¼µ´ä§ëôÁ³¡éñğô2€
statEroot"root(¤ƒ0ôµ¿«˜¶ˆò8ôµ¿«˜¶ˆòHĞ„_Z/proc/self/statbstatjproc †¼µ´ä§ëô*€€ @Z

3.8.0†¼µ´ä§ëôÁ³¡éñğô@@"ğ
srv2•
checkout.jarRroot"root(¤ƒ0è°à¬€·ñ8è°à¬€·ñH…ÏZ/srv/checkout.jarbcheckout.jarjoverlay ·ĞÙµ“‘ìô*€€ @Z

3.8.0·ĞÙµ“‘ìôü²Üïêîô2Î
config2¥
application.yml_root"root(¤ƒ0ß÷é¸‹ ò8ß÷é¸‹ òH¨³Z/srv/config/application.ymlbapplication.ymljoverlay ·ĞÙµ“‘ìô*€€ @Z

3.8.0·ĞÙµ“‘ìôü²Üïêîô2™
logback.xmlWroot"root(¤ƒ0ÿ¦Ñ‡›Ïñ8ÿ¦Ñ‡›ÏñHÆá"Z/srv/config/logback.xmlblogback.xmljoverlay ·ĞÙµ“‘ìô*€€ @Z

3.8.0·ĞÙµ“‘ìôü²Üïêîô@@"È
sys2¾
fs2µ
cgroup2
cpu.maxProot"root(¤ƒ0°Ãğ™»ğÜñ8°Ãğ™»ğÜñH°¸wZ/sys/fs/cgroup/cpu.maxbcpu.maxjsysfs †¼µ´ä§ëô*€€ @Z

3.8.0†¼µ´ä§ëôÁ³¡éñğô2—

memory.maxVroot"root(¤ƒ0Ô¸ÒèÃÛÖò8Ô¸ÒèÃÛÖòHûæZ/sys/fs/cgroup/memory.maxb
memory.maxjsysfs †¼µ´ä§ëô*€€ @Z

3.8.0†¼µ´ä§ëôÁ³¡éñğô@@@"­–
tmp2£
hsperfdata_java2
1Réjavaé"java(¤ƒ0·Şñºíò8·ŞñºíòHæÃ9Z/tmp/hsperfdata_java/1b1joverlay ¡ÈŠˆÌÕëô*Á„ ¤@Z

3.8.0¡ÈŠˆÌÕëô’Â—šìüíô@2ù
native-01a7f19d7f8e2ß
libsnappyjava-77b0daa65931.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄĞ%PZ6/tmp/native-01a7f19d7f8e/libsnappyjava-77b0daa65931.soblibsnappyjava-77b0daa65931.sojoverlay ø¡°²†öëô*€€ @Z

3.8.0ø¡°²†öëôş§Û£ä¦ïô@2ù
native-04990a3bb6f72ß
libsnappyjava-e3401ef4458a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‰RPZ6/tmp/native-04990a3bb6f7/libsnappyjava-e3401ef4458a.soblibsnappyjava-e3401ef4458a.sojoverlay «áÓÍÂšëô*€€ @Z

3.8.0«áÓÍÂšëô¯É¢–¯òô@2ù
native-09ef6f34068b2ß
libsnappyjava-ef8890aa9165.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØÃJPZ6/tmp/native-09ef6f34068b/libsnappyjava-ef8890aa9165.soblibsnappyjava-ef8890aa9165.sojoverlay õ“Ô”€¨ëô*€€ @Z

3.8.0õ“Ô”€¨ëô³ßÈš½„îô@2ù
native-0a98fe5bd6112ß
libsnappyjava-4e0db31fc628.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHáÏPZ6/tmp/native-0a98fe5bd611/libsnappyjava-4e0db31fc628.soblibsnappyjava-4e0db31fc628.sojoverlay Í‰Ñø·¾ëô*€€ @Z

3.8.0Í‰Ñø·¾ëôÙŸÈÃ˜ğô@2ù
native-0b2de49e69222ß
libsnappyjava-30b9292cfa93.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÖé;PZ6/tmp/native-0b2de49e6922/libsnappyjava-30b9292cfa93.soblibsnappyjava-30b9292cfa93.sojoverlay ÙÚç’â‰ìô*€€ @Z

3.8.0ÙÚç’â‰ìôˆüÃ®ùŸîô@2ù
native-0dd87bf1c3ef2ß
libsnappyjava-ca946a60b78f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€¿SPZ6/tmp/native-0dd87bf1c3ef/libsnappyjava-ca946a60b78f.soblibsnappyjava-ca946a60b78f.sojoverlay ªá…·˜Éëô*€€ @Z

3.8.0ªá…·˜Éëô·à”™óìóô@2ü
native-0e57a10471562â
libnetty_transport_54887.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¯ÕGPZ4/tmp/native-0e57a1047156/libnetty_transport_54887.soblibnetty_transport_54887.sojoverlay ´Ü²ñ××ëô*Á„ ¤@Z

3.8.0´Ü²ñ××ëô¹²³‰Šéëô@2ù
native-161f95225fe82ß
libsnappyjava-43c139b9ad7c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHóPZ6/tmp/native-161f95225fe8/libsnappyjava-43c139b9ad7c.soblibsnappyjava-43c139b9ad7c.sojoverlay úÄ•›ÊÙëô*€€ @Z

3.8.0úÄ•›ÊÙëôìó²ÉÕ„òô@2ù
native-1645319efc5c2ß
libsnappyjava-d7307736b16a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‰»/PZ6/tmp/native-1645319efc5c/libsnappyjava-d7307736b16a.soblibsnappyjava-d7307736b16a.sojoverlay ª¸Äœ—ëô*€€ @Z

3.8.0ª¸Äœ—ëô„üÃÙ¼¹ìô@2ü
native-172b100318d32â
libnetty_transport_57485.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHİÊ$PZ4/tmp/native-172b100318d3/libnetty_transport_57485.soblibnetty_transport_57485.sojoverlay äƒüµî¥ìô*Á„ ¤@Z

3.8.0äƒüµî¥ìô¹˜¾ì·Ùğô@2ù
native-1796d7713e9c2ß
libsnappyjava-5d4f9c8a057e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHç°+PZ6/tmp/native-1796d7713e9c/libsnappyjava-5d4f9c8a057e.soblibsnappyjava-5d4f9c8a057e.sojoverlay º×¤°ïÊëô*€€ @Z

3.8.0º×¤°ïÊëô¼—³„Şôô@2ù
native-17cccfd0e2f32ß
libsnappyjava-304b23bbf04f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúİLPZ6/tmp/native-17cccfd0e2f3/libsnappyjava-304b23bbf04f.soblibsnappyjava-304b23bbf04f.sojoverlay ¬ñÔ²½ôëô*€€ @Z

3.8.0¬ñÔ²½ôëôì£ş ú‹ôô@2ù
native-180607edb0a92ß
libsnappyjava-42d2a7c9b2b4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½°`PZ6/tmp/native-180607edb0a9/libsnappyjava-42d2a7c9b2b4.soblibsnappyjava-42d2a7c9b2b4.sojoverlay ßª×Ú²œëô*€€ @Z

3.8.0ßª×Ú²œëô³½Àá‰íô@2ù
native-19479147a31c2ß
libsnappyjava-74912de1ad2c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¤¾hPZ6/tmp/native-19479147a31c/libsnappyjava-74912de1ad2c.soblibsnappyjava-74912de1ad2c.sojoverlay ıìÒÄ ˜ëô*€€ @Z

3.8.0ıìÒÄ ˜ëô„©êÏ§’ïô@2ù
native-19ec5e1536b02ß
libsnappyjava-91e1a352e775.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁºDPZ6/tmp/native-19ec5e1536b0/libsnappyjava-91e1a352e775.soblibsnappyjava-91e1a352e775.sojoverlay „†¤­Óñëô*€€ @Z

3.8.0„†¤­ÓñëôòóÏ¥ûğíô@2ù
native-1abc30f00ee82ß
libsnappyjava-b08009736216.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×ñ?PZ6/tmp/native-1abc30f00ee8/libsnappyjava-b08009736216.soblibsnappyjava-b08009736216.sojoverlay ©Ô‹­ü£ëô*€€ @Z

3.8.0©Ô‹­ü£ëô¦Î„•ˆğô@2ù
native-1bca484f1e772ß
libsnappyjava-c6731136c43d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞNPZ6/tmp/native-1bca484f1e77/libsnappyjava-c6731136c43d.soblibsnappyjava-c6731136c43d.sojoverlay î—ö¦ìëô*€€ @Z

3.8.0î—ö¦ìëôáÕŸşøîòô@2ü
native-2028e88a62ec2â
libnetty_transport_85422.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙäPZ4/tmp/native-2028e88a62ec/libnetty_transport_85422.soblibnetty_transport_85422.sojoverlay •÷ıÇ¾ëô*Á„ ¤@Z

3.8.0•÷ıÇ¾ëôëã¸Ó®¸ìô@2ù
native-21701d94ae9e2ß
libsnappyjava-8e8daa295842.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHëÂfPZ6/tmp/native-21701d94ae9e/libsnappyjava-8e8daa295842.soblibsnappyjava-8e8daa295842.sojoverlay ò²øñ¡ìô*€€ @Z

3.8.0ò²øñ¡ìôí«Åè©ıóô@2ù
native-2250b5fb726f2ß
libsnappyjava-b6ed01267c1c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”PZ6/tmp/native-2250b5fb726f/libsnappyjava-b6ed01267c1c.soblibsnappyjava-b6ed01267c1c.sojoverlay £ë£õ‰ìô*€€ @Z

3.8.0£ë£õ‰ìôéæ…îĞìğô@2ù
native-22c7e798b1052ß
libsnappyjava-04811f37dead.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒş PZ6/tmp/native-22c7e798b105/libsnappyjava-04811f37dead.soblibsnappyjava-04811f37dead.sojoverlay “÷¶ºæìô*€€ @Z

3.8.0“÷¶ºæìô¯¨ŒŠŠ£òô@2ù
native-239c3ea518e22ß
libsnappyjava-e0143b27e899.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜ƒPPZ6/tmp/native-239c3ea518e2/libsnappyjava-e0143b27e899.soblibsnappyjava-e0143b27e899.sojoverlay …ôÆ˜ˆìô*€€ @Z

3.8.0…ôÆ˜ˆìô‘Ìÿ ¼Šìô@2ü
native-2653bede3a0d2â
libnetty_transport_18474.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄª?PZ4/tmp/native-2653bede3a0d/libnetty_transport_18474.soblibnetty_transport_18474.sojoverlay °£ÿ‹×ëô*Á„ ¤@Z

3.8.0°£ÿ‹×ëô“Áªğèóô@2ù
native-26a05c3400ac2ß
libsnappyjava-8369c2da7f8c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHü¬PZ6/tmp/native-26a05c3400ac/libsnappyjava-8369c2da7f8c.soblibsnappyjava-8369c2da7f8c.sojoverlay şÒñü–ìô*€€ @Z

3.8.0şÒñü–ìô²´òöª‘óô@2ù
native-2c525431662b2ß
libsnappyjava-de8d571c4b95.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞ¨xPZ6/tmp/native-2c525431662b/libsnappyjava-de8d571c4b95.soblibsnappyjava-de8d571c4b95.sojoverlay †›´ö••ìô*€€ @Z

3.8.0†›´ö••ìô¿ùÙ²¦—ñô@2ù
native-321fac84f8292ß
libsnappyjava-fee61c992a06.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‰ÓaPZ6/tmp/native-321fac84f829/libsnappyjava-fee61c992a06.soblibsnappyjava-fee61c992a06.sojoverlay Œ¦€±ùşëô*€€ @Z

3.8.0Œ¦€±ùşëô¬Ï™ğİ¥ğô@2ù
native-32fc612040442ß
libsnappyjava-e91637de4ea4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨ \PZ6/tmp/native-32fc61204044/libsnappyjava-e91637de4ea4.soblibsnappyjava-e91637de4ea4.sojoverlay È–äıÊëô*€€ @Z

3.8.0È–äıÊëôŞ¾Î®¤Şíô@2ù
native-34d940511e962ß
libsnappyjava-9166c5e1744b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHú¿IPZ6/tmp/native-34d940511e96/libsnappyjava-9166c5e1744b.soblibsnappyjava-9166c5e1744b.sojoverlay ³åÁÀÀËëô*€€ @Z

3.8.0³åÁÀÀËëôİ»«ÒÆ¨ïô@2ü
native-35f3ca412e882â
libnetty_transport_59710.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™Í7PZ4/tmp/native-35f3ca412e88/libnetty_transport_59710.soblibnetty_transport_59710.sojoverlay ƒÒ¸ÊÍšìô*Á„ ¤@Z

3.8.0ƒÒ¸ÊÍšìôÖı‹ñŞïô@2ù
native-360e7739cf0e2ß
libsnappyjava-c98545f5ad24.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•çPZ6/tmp/native-360e7739cf0e/libsnappyjava-c98545f5ad24.soblibsnappyjava-c98545f5ad24.sojoverlay ›™˜ùÊÃëô*€€ @Z

3.8.0›™˜ùÊÃëôïô¸ÜÒßóô@2ù
native-385568d2acdc2ß
libsnappyjava-13c4f0e3cb86.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†î5PZ6/tmp/native-385568d2acdc/libsnappyjava-13c4f0e3cb86.soblibsnappyjava-13c4f0e3cb86.sojoverlay ¯â³ùæëô*€€ @Z

3.8.0¯â³ùæëôÇùƒÏ¤çïô@2ù
native-3ad265f1cfa52ß
libsnappyjava-1b6b261a14c1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÍ‡PZ6/tmp/native-3ad265f1cfa5/libsnappyjava-1b6b261a14c1.soblibsnappyjava-1b6b261a14c1.sojoverlay Ûİ¨¯Ùºëô*€€ @Z

3.8.0Ûİ¨¯Ùºëô–ƒÑØïóô@2ù
native-3e9401e415942ß
libsnappyjava-3641956205b5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¼—PZ6/tmp/native-3e9401e41594/libsnappyjava-3641956205b5.soblibsnappyjava-3641956205b5.sojoverlay ù¡ÍÛÿ´ëô*€€ @Z

3.8.0ù¡ÍÛÿ´ëôŞâµİàëô@2ù
native-408a007554342ß
libsnappyjava-886aa726dae5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœÏXPZ6/tmp/native-408a00755434/libsnappyjava-886aa726dae5.soblibsnappyjava-886aa726dae5.sojoverlay Öô×¼ùÆëô*€€ @Z

3.8.0Öô×¼ùÆëô¤ô¾øøÁíô@2ù
native-41adc9bf6ce12ß
libsnappyjava-04accb55523a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH—Ø0PZ6/tmp/native-41adc9bf6ce1/libsnappyjava-04accb55523a.soblibsnappyjava-04accb55523a.sojoverlay ¸‘µÈïÊëô*€€ @Z

3.8.0¸‘µÈïÊëô´¥Ôˆ•œôô@2ù
native-44c6004f720d2ß
libsnappyjava-990a0cfb5ad0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõ°@PZ6/tmp/native-44c6004f720d/libsnappyjava-990a0cfb5ad0.soblibsnappyjava-990a0cfb5ad0.sojoverlay ûâ©“ôõëô*€€ @Z

3.8.0ûâ©“ôõëôÅÉïªƒïô@2ù
native-46246a0adc7e2ß
libsnappyjava-da366d830b75.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHû¡QPZ6/tmp/native-46246a0adc7e/libsnappyjava-da366d830b75.soblibsnappyjava-da366d830b75.sojoverlay çÒŞ Æßëô*€€ @Z

3.8.0çÒŞ Æßëô´»ñÓÌ»óô@2ù
native-47dda365dcc42ß
libsnappyjava-dc88bfdcf7db.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊ”4PZ6/tmp/native-47dda365dcc4/libsnappyjava-dc88bfdcf7db.soblibsnappyjava-dc88bfdcf7db.sojoverlay É«ä™§ìô*€€ @Z

3.8.0É«ä™§ìô©¯‚Ï°¤îô@2ü
native-48967c352d7b2â
libnetty_transport_35093.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿ĞnPZ4/tmp/native-48967c352d7b/libnetty_transport_35093.soblibnetty_transport_35093.sojoverlay ã…ë÷½¬ëô*Á„ ¤@Z

3.8.0ã…ë÷½¬ëôØí‰ªÂòô@2ù
native-491bd9515fd72ß
libsnappyjava-751eadd40e9f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•àEPZ6/tmp/native-491bd9515fd7/libsnappyjava-751eadd40e9f.soblibsnappyjava-751eadd40e9f.sojoverlay Ïª™›“œìô*€€ @Z

3.8.0Ïª™›“œìôü éÄ™øìô@2ù
native-49714a992bc62ß
libsnappyjava-28bc908a4d75.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®¯pPZ6/tmp/native-49714a992bc6/libsnappyjava-28bc908a4d75.soblibsnappyjava-28bc908a4d75.sojoverlay û³ºèğìô*€€ @Z

3.8.0û³ºèğìôß°÷§ğñô@2ù
native-4a4a95d5c3242ß
libsnappyjava-8ce99d8a3cb4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâßPZ6/tmp/native-4a4a95d5c324/libsnappyjava-8ce99d8a3cb4.soblibsnappyjava-8ce99d8a3cb4.sojoverlay ®œª˜Ğ¯ëô*€€ @Z

3.8.0®œª˜Ğ¯ëôì©âòäÉîô@2ù
native-4aa365c808142ß
libsnappyjava-d15e4c39096d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂÔYPZ6/tmp/native-4aa365c80814/libsnappyjava-d15e4c39096d.soblibsnappyjava-d15e4c39096d.sojoverlay ˆî¾Ì×ëô*€€ @Z

3.8.0ˆî¾Ì×ëôƒÜ™°¿àóô@2ù
native-4ec0841cc37b2ß
libsnappyjava-c2bd88c2f4fc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹ŸkPZ6/tmp/native-4ec0841cc37b/libsnappyjava-c2bd88c2f4fc.soblibsnappyjava-c2bd88c2f4fc.sojoverlay ¨Â–‰è×ëô*€€ @Z

3.8.0¨Â–‰è×ëôçø¨“Ÿ½ğô@2ù
native-568b741fbbb42ß
libsnappyjava-d7d861c44bc3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¤ôdPZ6/tmp/native-568b741fbbb4/libsnappyjava-d7d861c44bc3.soblibsnappyjava-d7d861c44bc3.sojoverlay İ¤ñÉ¾­ëô*€€ @Z

3.8.0İ¤ñÉ¾­ëôïØ¢±şìô@2ù
native-569bc160a0152ß
libsnappyjava-7a87aa0bebbc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ‰TPZ6/tmp/native-569bc160a015/libsnappyjava-7a87aa0bebbc.soblibsnappyjava-7a87aa0bebbc.sojoverlay š–¯ÒüØëô*€€ @Z

3.8.0š–¯ÒüØëôòµ•×‡ôô@2ù
native-59688767794a2ß
libsnappyjava-fc7ae65a5915.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãªVPZ6/tmp/native-59688767794a/libsnappyjava-fc7ae65a5915.soblibsnappyjava-fc7ae65a5915.sojoverlay Úòüô‡ ìô*€€ @Z

3.8.0Úòüô‡ ìôêûŒå­íô@2ù
native-665827e9a03f2ß
libsnappyjava-0691ca27f264.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHôÙ7PZ6/tmp/native-665827e9a03f/libsnappyjava-0691ca27f264.soblibsnappyjava-0691ca27f264.sojoverlay üôÜãìô*€€ @Z

3.8.0üôÜãìôŒÙÓ»ø°òô@2ù
native-6b371409ce952ß
libsnappyjava-7d54ede5c6a4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”î3PZ6/tmp/native-6b371409ce95/libsnappyjava-7d54ede5c6a4.soblibsnappyjava-7d54ede5c6a4.sojoverlay Ûêİˆ€©ëô*€€ @Z

3.8.0Ûêİˆ€©ëôË¤Ììé¹íô@2ù
native-6b5384c67fbb2ß
libsnappyjava-3e1f5c96956f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¯ƒ5PZ6/tmp/native-6b5384c67fbb/libsnappyjava-3e1f5c96956f.soblibsnappyjava-3e1f5c96956f.sojoverlay ¢óËÁ‰Úëô*€€ @Z

3.8.0¢óËÁ‰ÚëôŞâ†’¸öëô@2ù
native-6ee37ef2275b2ß
libsnappyjava-1bd17e8d0d0a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™‰PZ6/tmp/native-6ee37ef2275b/libsnappyjava-1bd17e8d0d0a.soblibsnappyjava-1bd17e8d0d0a.sojoverlay ÉáöŸÛßëô*€€ @Z

3.8.0ÉáöŸÛßëôÉ®ª½™„ïô@2ù
native-6f440f9e2a732ß
libsnappyjava-c5ff66d5c0df.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊ°EPZ6/tmp/native-6f440f9e2a73/libsnappyjava-c5ff66d5c0df.soblibsnappyjava-c5ff66d5c0df.sojoverlay °å§ºÑëô*€€ @Z

3.8.0°å§ºÑëô÷ùÁĞ®òğô@2ù
native-7e7eb237ce3d2ß
libsnappyjava-a31417855f69.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœ¸(PZ6/tmp/native-7e7eb237ce3d/libsnappyjava-a31417855f69.soblibsnappyjava-a31417855f69.sojoverlay ¿ø“¹¶ìô*€€ @Z

3.8.0¿ø“¹¶ìôˆŠŒ¢Ü·îô@2ù
native-80101e4b9eae2ß
libsnappyjava-59a470f0b75e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHò«PZ6/tmp/native-80101e4b9eae/libsnappyjava-59a470f0b75e.soblibsnappyjava-59a470f0b75e.sojoverlay ê–´¸”ìô*€€ @Z

3.8.0ê–´¸”ìô”ÑÿÌ‹…óô@2ü
native-8168de6bdf9e2â
libnetty_transport_19183.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHöePZ4/tmp/native-8168de6bdf9e/libnetty_transport_19183.soblibnetty_transport_19183.sojoverlay ªóÇ¹ğëô*Á„ ¤@Z

3.8.0ªóÇ¹ğëôÚ”™èµ´íô@2ü
native-830e9b2478942â
libnetty_transport_85747.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†‹PZ4/tmp/native-830e9b247894/libnetty_transport_85747.soblibnetty_transport_85747.sojoverlay Ø†•™•ìô*Á„ ¤@Z

3.8.0Ø†•™•ìôÛ›„ îô@2ù
native-843dd3a8465f2ß
libsnappyjava-893f2bddfec5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒJPZ6/tmp/native-843dd3a8465f/libsnappyjava-893f2bddfec5.soblibsnappyjava-893f2bddfec5.sojoverlay Øİğ€§ìô*€€ @Z

3.8.0Øİğ€§ìô†ÃõÑƒğô@2ù
native-864f32380cd82ß
libsnappyjava-090a8e492cb6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ‚"PZ6/tmp/native-864f32380cd8/libsnappyjava-090a8e492cb6.soblibsnappyjava-090a8e492cb6.sojoverlay ÆÏÏÜË¥ìô*€€ @Z

3.8.0ÆÏÏÜË¥ìô»Çâ£«ñô@2ü
native-86ddfe77a7c62â
libnetty_transport_33878.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‰‘APZ4/tmp/native-86ddfe77a7c6/libnetty_transport_33878.soblibnetty_transport_33878.sojoverlay ÿŠçÙğëô*Á„ ¤@Z

3.8.0ÿŠçÙğëô¬Ì²’ğñô@2ù
native-8771bc407ea52ß
libsnappyjava-0b8a18d1464c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•Ú;PZ6/tmp/native-8771bc407ea5/libsnappyjava-0b8a18d1464c.soblibsnappyjava-0b8a18d1464c.sojoverlay íÅĞÊõ§ìô*€€ @Z

3.8.0íÅĞÊõ§ìôÑæ‡”í²ñô@2ù
native-87b267c9f1012ß
libsnappyjava-886338b94032.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòå;PZ6/tmp/native-87b267c9f101/libsnappyjava-886338b94032.soblibsnappyjava-886338b94032.sojoverlay æÂÕ¢Ü¸ëô*€€ @Z

3.8.0æÂÕ¢Ü¸ëô±ôØí„­ìô@2ù
native-892a725229cb2ß
libsnappyjava-98d1474164fd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸üPZ6/tmp/native-892a725229cb/libsnappyjava-98d1474164fd.soblibsnappyjava-98d1474164fd.sojoverlay ”¼şÕ¡ìô*€€ @Z

3.8.0”¼şÕ¡ìô×ßÆ±óô@2ù
native-8b37d2fcbbc42ß
libsnappyjava-15b6a5d70c38.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæ¶\PZ6/tmp/native-8b37d2fcbbc4/libsnappyjava-15b6a5d70c38.soblibsnappyjava-15b6a5d70c38.sojoverlay ©Ç±”´Üëô*€€ @Z

3.8.0©Ç±”´Üëô©©ü–åíô@2ù
native-8bc2fbbef4392ß
libsnappyjava-cd7ad7279c3a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHùŸ_PZ6/tmp/native-8bc2fbbef439/libsnappyjava-cd7ad7279c3a.soblibsnappyjava-cd7ad7279c3a.sojoverlay ¦Ñğ§­ëô*€€ @Z

3.8.0¦Ñğ§­ëôçú×êœÖïô@2ù
native-8ef69825de042ß
libsnappyjava-50890b2bbf6b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÅhPZ6/tmp/native-8ef69825de04/libsnappyjava-50890b2bbf6b.soblibsnappyjava-50890b2bbf6b.sojoverlay ‹ûôÄıĞëô*€€ @Z

3.8.0‹ûôÄıĞëôÅŠÑÔ…ßñô@2ü
native-91663a47e15a2â
libnetty_transport_41552.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHİ™pPZ4/tmp/native-91663a47e15a/libnetty_transport_41552.soblibnetty_transport_41552.sojoverlay ‡ß´Íşµëô*Á„ ¤@Z

3.8.0‡ß´ÍşµëôÊ› ºé€ïô@2ù
native-92a6c576346c2ß
libsnappyjava-c74e8ffec74b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH Î8PZ6/tmp/native-92a6c576346c/libsnappyjava-c74e8ffec74b.soblibsnappyjava-c74e8ffec74b.sojoverlay †×Çğ©‡ìô*€€ @Z

3.8.0†×Çğ©‡ìô‚ãûñˆìô@2ù
native-955154cf61af2ß
libsnappyjava-29a7e7f768ff.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHà¿tPZ6/tmp/native-955154cf61af/libsnappyjava-29a7e7f768ff.soblibsnappyjava-29a7e7f768ff.sojoverlay ‹Êì–ã¿ëô*€€ @Z

3.8.0‹Êì–ã¿ëôÎÃºÌ¤¸ğô@2ù
native-9771ae4fca042ß
libsnappyjava-0522fd68220e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæ¦VPZ6/tmp/native-9771ae4fca04/libsnappyjava-0522fd68220e.soblibsnappyjava-0522fd68220e.sojoverlay ™½•Ìåêëô*€€ @Z

3.8.0™½•Ìåêëô‘‚ÍŞÄ•ñô@2ù
native-97ef5fb3f3c92ß
libsnappyjava-31319cdb4f96.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHê=PZ6/tmp/native-97ef5fb3f3c9/libsnappyjava-31319cdb4f96.soblibsnappyjava-31319cdb4f96.sojoverlay å¯˜–š×ëô*€€ @Z

3.8.0å¯˜–š×ëô§æêåÿ¡ìô@2ù
native-98093be88a362ß
libsnappyjava-e161b30d36b2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°PZ6/tmp/native-98093be88a36/libsnappyjava-e161b30d36b2.soblibsnappyjava-e161b30d36b2.sojoverlay ¦‘œ¯ı°ëô*€€ @Z

3.8.0¦‘œ¯ı°ëôÄ™êğáóô@2ù
native-98b904afcf8a2ß
libsnappyjava-6a5e293673e3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœïMPZ6/tmp/native-98b904afcf8a/libsnappyjava-6a5e293673e3.soblibsnappyjava-6a5e293673e3.sojoverlay —œİãÄ†ìô*€€ @Z

3.8.0—œİãÄ†ìôäæšè·Ííô@2ü
native-99a46dd2bc4c2â
libnetty_transport_85680.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘—YPZ4/tmp/native-99a46dd2bc4c/libnetty_transport_85680.soblibnetty_transport_85680.sojoverlay …æä³Æ“ìô*Á„ ¤@Z

3.8.0…æä³Æ“ìôÒ¹¹ÀéÓñô@2ù
native-9d0a888ebf852ß
libsnappyjava-1ba1f994b840.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH÷â9PZ6/tmp/native-9d0a888ebf85/libsnappyjava-1ba1f994b840.soblibsnappyjava-1ba1f994b840.sojoverlay ÖÍÓìıóëô*€€ @Z

3.8.0ÖÍÓìıóëôó„¼÷€óìô@2ü
native-9e4970571fe72â
libnetty_transport_34306.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞ×cPZ4/tmp/native-9e4970571fe7/libnetty_transport_34306.soblibnetty_transport_34306.sojoverlay ù–¢àÜËëô*Á„ ¤@Z

3.8.0ù–¢àÜËëôª¥˜öæÑóô@2ù
native-9e6631294a052ß
libsnappyjava-c01143d231ba.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿ê@PZ6/tmp/native-9e6631294a05/libsnappyjava-c01143d231ba.soblibsnappyjava-c01143d231ba.sojoverlay ˆ ÷Óšìô*€€ @Z

3.8.0ˆ ÷Óšìô‘ÍæëƒÁóô@2ü
native-9e7fbed5911d2â
libnetty_transport_18983.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÕrPZ4/tmp/native-9e7fbed5911d/libnetty_transport_18983.soblibnetty_transport_18983.sojoverlay ãÉÀ”¶øëô*Á„ ¤@Z

3.8.0ãÉÀ”¶øëôšå¯öÙïìô@2ù
native-9f79148487a42ß
libsnappyjava-eb1f23fa2eae.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğíCPZ6/tmp/native-9f79148487a4/libsnappyjava-eb1f23fa2eae.soblibsnappyjava-eb1f23fa2eae.sojoverlay ”¿‡ÿ³¸ëô*€€ @Z

3.8.0”¿‡ÿ³¸ëô³üÊùİ¯îô@2ù
native-a08bcf5498e42ß
libsnappyjava-53b610ce9302.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH„PZ6/tmp/native-a08bcf5498e4/libsnappyjava-53b610ce9302.soblibsnappyjava-53b610ce9302.sojoverlay ¢¼•ØŒìô*€€ @Z

3.8.0¢¼•ØŒìô¸îö¢×·îô@2ù
native-a0f033cc7fb12ß
libsnappyjava-c66164c4a04c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÅÙTPZ6/tmp/native-a0f033cc7fb1/libsnappyjava-c66164c4a04c.soblibsnappyjava-c66164c4a04c.sojoverlay Æ”«È–ìô*€€ @Z

3.8.0Æ”«È–ìô¼¬ë¦è£ğô@2ù
native-a1279af97fcc2ß
libsnappyjava-245e2861c188.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®âsPZ6/tmp/native-a1279af97fcc/libsnappyjava-245e2861c188.soblibsnappyjava-245e2861c188.sojoverlay Âû© ¹Ëëô*€€ @Z

3.8.0Âû© ¹ËëôÜ•Ìî˜ñô@2ù
native-a3fb02d7be552ß
libsnappyjava-7556fa96cd2f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸İfPZ6/tmp/native-a3fb02d7be55/libsnappyjava-7556fa96cd2f.soblibsnappyjava-7556fa96cd2f.sojoverlay ™®‚Äœìô*€€ @Z

3.8.0™®‚Äœìôòú¢ºÂéñô@2ù
native-aba8d3532fcc2ß
libsnappyjava-242721e3af63.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHJPZ6/tmp/native-aba8d3532fcc/libsnappyjava-242721e3af63.soblibsnappyjava-242721e3af63.sojoverlay œÛüŸÿ²ëô*€€ @Z

3.8.0œÛüŸÿ²ëôş¨¾¼ªèîô@2ù
native-abd751eb849e2ß
libsnappyjava-65ba541a9877.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHß˜PZ6/tmp/native-abd751eb849e/libsnappyjava-65ba541a9877.soblibsnappyjava-65ba541a9877.sojoverlay ŞÂÕ„–ùëô*€€ @Z

3.8.0ŞÂÕ„–ùëô§ë‰Î¢©ïô@2ù
native-ac2ace5936f72ß
libsnappyjava-88d6f5cc5f9b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½¢KPZ6/tmp/native-ac2ace5936f7/libsnappyjava-88d6f5cc5f9b.soblibsnappyjava-88d6f5cc5f9b.sojoverlay ıù¥«û–ëô*€€ @Z

3.8.0ıù¥«û–ëô„”Äòş†óô@2ù
native-b186275809842ß
libsnappyjava-d0ff05e7f290.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌôWPZ6/tmp/native-b18627580984/libsnappyjava-d0ff05e7f290.soblibsnappyjava-d0ff05e7f290.sojoverlay Œ××¯ëô*€€ @Z

3.8.0Œ××¯ëôîĞíìôÜëô@2ù
native-b9b981a07e6a2ß
libsnappyjava-c958c201e34d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHã§PZ6/tmp/native-b9b981a07e6a/libsnappyjava-c958c201e34d.soblibsnappyjava-c958c201e34d.sojoverlay …êª°ÃÓëô*€€ @Z

3.8.0…êª°ÃÓëô“ÂÄ×¿Æóô@2ù
native-ba54f29f763d2ß
libsnappyjava-edf94a063b0b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHrPZ6/tmp/native-ba54f29f763d/libsnappyjava-edf94a063b0b.soblibsnappyjava-edf94a063b0b.sojoverlay ä–ªçÙìô*€€ @Z

3.8.0ä–ªçÙìôºú²åŒ¶íô@2ù
native-bb5d8b37b4b12ß
libsnappyjava-b82653d8936b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½’XPZ6/tmp/native-bb5d8b37b4b1/libsnappyjava-b82653d8936b.soblibsnappyjava-b82653d8936b.sojoverlay ·Õ–å¿Ñëô*€€ @Z

3.8.0·Õ–å¿ÑëôŞ¾¾Àáóô@2ù
native-be4dc23b34922ß
libsnappyjava-2c8dc25d6622.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬>PZ6/tmp/native-be4dc23b3492/libsnappyjava-2c8dc25d6622.soblibsnappyjava-2c8dc25d6622.sojoverlay Ùª”ñÆ¬ëô*€€ @Z

3.8.0Ùª”ñÆ¬ëôœˆ¤Ô©Ëíô@2ù
native-bef49d6b501e2ß
libsnappyjava-47c6d61457c0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHö³PZ6/tmp/native-bef49d6b501e/libsnappyjava-47c6d61457c0.soblibsnappyjava-47c6d61457c0.sojoverlay Åğ€‹—ìëô*€€ @Z

3.8.0Åğ€‹—ìëôó¼º™ÙÃíô@2ù
native-c10b786907fd2ß
libsnappyjava-511b6d1b7cd6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢ìjPZ6/tmp/native-c10b786907fd/libsnappyjava-511b6d1b7cd6.soblibsnappyjava-511b6d1b7cd6.sojoverlay ¦ôêĞ–şëô*€€ @Z

3.8.0¦ôêĞ–şëô­ô…¬Íäòô@2ù
native-c3d033f173de2ß
libsnappyjava-3ea807a31d64.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHºŠnPZ6/tmp/native-c3d033f173de/libsnappyjava-3ea807a31d64.soblibsnappyjava-3ea807a31d64.sojoverlay ®Øóƒ§¡ëô*€€ @Z

3.8.0®Øóƒ§¡ëô¸¹©¬Ïúëô@2ù
native-c42b1ae853db2ß
libsnappyjava-b3ef0bc90eaf.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”Ñ+PZ6/tmp/native-c42b1ae853db/libsnappyjava-b3ef0bc90eaf.soblibsnappyjava-b3ef0bc90eaf.sojoverlay ™ü³„Ô÷ëô*€€ @Z

3.8.0™ü³„Ô÷ëô°€ÊÌú¦óô@2ù
native-c6c4b4e6a2ce2ß
libsnappyjava-329d363a29e7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH–´fPZ6/tmp/native-c6c4b4e6a2ce/libsnappyjava-329d363a29e7.soblibsnappyjava-329d363a29e7.sojoverlay Î©Á»Ö¨ëô*€€ @Z

3.8.0Î©Á»Ö¨ëôÄ×Çáõïô@2ü
native-c972b0d3895c2â
libnetty_transport_29178.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜå>PZ4/tmp/native-c972b0d3895c/libnetty_transport_29178.soblibnetty_transport_29178.sojoverlay ±àÖÊ²üëô*Á„ ¤@Z

3.8.0±àÖÊ²üëô´Ì¦ìÊÜğô@2ù
native-cb3ca4c701932ß
libsnappyjava-d6a16ced31c7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHø#PZ6/tmp/native-cb3ca4c70193/libsnappyjava-d6a16ced31c7.soblibsnappyjava-d6a16ced31c7.sojoverlay öÆÁâÒ¡ìô*€€ @Z

3.8.0öÆÁâÒ¡ìôÌ…õèøĞìô@2ù
native-cee870e74e342ß
libsnappyjava-e10a19c00720.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡ÙcPZ6/tmp/native-cee870e74e34/libsnappyjava-e10a19c00720.soblibsnappyjava-e10a19c00720.sojoverlay ÀÔÂìô*€€ @Z

3.8.0ÀÔÂìôä»ƒğßÂíô@2ù
native-cfa8ab7187b12ß
libsnappyjava-0a70872202c9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHôÇkPZ6/tmp/native-cfa8ab7187b1/libsnappyjava-0a70872202c9.soblibsnappyjava-0a70872202c9.sojoverlay ”±»ÔÂëô*€€ @Z

3.8.0”±»ÔÂëôš‚ëõì…íô@2ü
native-d03f7638badd2â
libnetty_transport_67877.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHì®*PZ4/tmp/native-d03f7638badd/libnetty_transport_67877.soblibnetty_transport_67877.sojoverlay …¿˜½õëô*Á„ ¤@Z

3.8.0…¿˜½õëôÙ£Ü™Õíô@2ù
native-d067a98493922ß
libsnappyjava-f44c421f1d6e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«ûbPZ6/tmp/native-d067a9849392/libsnappyjava-f44c421f1d6e.soblibsnappyjava-f44c421f1d6e.sojoverlay ‹²ßŞÍ´ëô*€€ @Z

3.8.0‹²ßŞÍ´ëôÛ°ÔÕÇÄñô@2ü
native-d2560ad22e532â
libnetty_transport_79437.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı¶PZ4/tmp/native-d2560ad22e53/libnetty_transport_79437.soblibnetty_transport_79437.sojoverlay ºòÅƒÅâëô*Á„ ¤@Z

3.8.0ºòÅƒÅâëô‹ÃÃÒ÷Œñô@2ù
native-d281030e13e12ß
libsnappyjava-a4d2665358a9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãğ*PZ6/tmp/native-d281030e13e1/libsnappyjava-a4d2665358a9.soblibsnappyjava-a4d2665358a9.sojoverlay Èî°êª›ëô*€€ @Z

3.8.0Èî°êª›ëô²µ¹µô—òô@2ù
native-d99ab1c7ad9d2ß
libsnappyjava-7d57a24a2e0f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁ£sPZ6/tmp/native-d99ab1c7ad9d/libsnappyjava-7d57a24a2e0f.soblibsnappyjava-7d57a24a2e0f.sojoverlay ù‹ºô½ëô*€€ @Z

3.8.0ù‹ºô½ëôØÆóó„úòô@2ù
native-dadfaf35a24d2ß
libsnappyjava-3e40be0fc6d3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHù›KPZ6/tmp/native-dadfaf35a24d/libsnappyjava-3e40be0fc6d3.soblibsnappyjava-3e40be0fc6d3.sojoverlay „î¡ëøëô*€€ @Z

3.8.0„î¡ëøëôÇ×Ä©ëíô@2ù
native-de548a6e77f72ß
libsnappyjava-02e2d0e22b0a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíægPZ6/tmp/native-de548a6e77f7/libsnappyjava-02e2d0e22b0a.soblibsnappyjava-02e2d0e22b0a.sojoverlay ü™Í¼¨ìô*€€ @Z

3.8.0ü™Í¼¨ìôº¹«ØÂ‹íô@2ü
native-de6b2331466c2â
libnetty_transport_88169.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH²÷-PZ4/tmp/native-de6b2331466c/libnetty_transport_88169.soblibnetty_transport_88169.sojoverlay ×«‘ùìô*Á„ ¤@Z

3.8.0×«‘ùìô†£É›¯Şìô@2ù
native-df919295c1ec2ß
libsnappyjava-88f2e83586b6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄöCPZ6/tmp/native-df919295c1ec/libsnappyjava-88f2e83586b6.soblibsnappyjava-88f2e83586b6.sojoverlay Ú”Äü÷ÿëô*€€ @Z

3.8.0Ú”Äü÷ÿëôüùô•÷Âïô@2ù
native-e01e4b7c18772ß
libsnappyjava-975806916aed.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâ…PZ6/tmp/native-e01e4b7c1877/libsnappyjava-975806916aed.soblibsnappyjava-975806916aed.sojoverlay ß¸Ôôß¨ëô*€€ @Z

3.8.0ß¸Ôôß¨ëôËí‡úÌ×ïô@2ù
native-e187b9e7ea1f2ß
libsnappyjava-7caa7a1b3664.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊiPZ6/tmp/native-e187b9e7ea1f/libsnappyjava-7caa7a1b3664.soblibsnappyjava-7caa7a1b3664.sojoverlay ¦Š¡¹ÈÊëô*€€ @Z

3.8.0¦Š¡¹ÈÊëô¥ñúÄûîô@2ù
native-e26b49a7a0fc2ß
libsnappyjava-339a1c35e960.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€-PZ6/tmp/native-e26b49a7a0fc/libsnappyjava-339a1c35e960.soblibsnappyjava-339a1c35e960.sojoverlay š€ô®„ìô*€€ @Z

3.8.0š€ô®„ìôœ²ÌŞ°Îñô@2ù
native-e44d03fea3f02ß
libsnappyjava-c94523d294d7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHìƒ*PZ6/tmp/native-e44d03fea3f0/libsnappyjava-c94523d294d7.soblibsnappyjava-c94523d294d7.sojoverlay ‘›åôüŸìô*€€ @Z

3.8.0‘›åôüŸìôºÙ†¼îñô@2ù
native-e61e3ce48fea2ß
libsnappyjava-3e43ea1955b7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒê&PZ6/tmp/native-e61e3ce48fea/libsnappyjava-3e43ea1955b7.soblibsnappyjava-3e43ea1955b7.sojoverlay üëãŠÄ£ìô*€€ @Z

3.8.0üëãŠÄ£ìôÁô¯™„ïô@2ù
native-eeef848265e12ß
libsnappyjava-ad67975b7ef2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ PZ6/tmp/native-eeef848265e1/libsnappyjava-ad67975b7ef2.soblibsnappyjava-ad67975b7ef2.sojoverlay ëõ°·Šéëô*€€ @Z

3.8.0ëõ°·Šéëôƒ•«ĞŸôô@2ù
native-eef6a2ed48742ß
libsnappyjava-8da5aeb71c9a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“úLPZ6/tmp/native-eef6a2ed4874/libsnappyjava-8da5aeb71c9a.soblibsnappyjava-8da5aeb71c9a.sojoverlay ¦àïÜ“Üëô*€€ @Z

3.8.0¦àïÜ“ÜëôÉ¿•Ùºåëô@2ù
native-f052a1bd4ad62ß
libsnappyjava-c13ff81c1395.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÛÎ.PZ6/tmp/native-f052a1bd4ad6/libsnappyjava-c13ff81c1395.soblibsnappyjava-c13ff81c1395.sojoverlay á³¡ğêëô*€€ @Z

3.8.0á³¡ğêëôÕ½úÁ©ìô@2ü
native-f1a66120100d2â
libnetty_transport_31504.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÛPZ4/tmp/native-f1a66120100d/libnetty_transport_31504.soblibnetty_transport_31504.sojoverlay æÚ¦ßáàëô*Á„ ¤@Z

3.8.0æÚ¦ßáàëôó–ÓÍó¬ğô@2ü
native-f2063782d41e2â
libnetty_transport_61413.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«÷PZ4/tmp/native-f2063782d41e/libnetty_transport_61413.soblibnetty_transport_61413.sojoverlay ŞÌó‘î×ëô*Á„ ¤@Z

3.8.0ŞÌó‘î×ëô’œ¸¤è´íô@2ù
native-f2554557a43b2ß
libsnappyjava-afde50ec0c17.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHéôNPZ6/tmp/native-f2554557a43b/libsnappyjava-afde50ec0c17.soblibsnappyjava-afde50ec0c17.sojoverlay éÑ®ŠÒ¢ìô*€€ @Z

3.8.0éÑ®ŠÒ¢ìô’Œ“ù¬úóô@2ù
native-f3de1bfc89dc2ß
libsnappyjava-c42821dba34f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡¾hPZ6/tmp/native-f3de1bfc89dc/libsnappyjava-c42821dba34f.soblibsnappyjava-c42821dba34f.sojoverlay ±øç¡‚ôëô*€€ @Z

3.8.0±øç¡‚ôëô´À´ÑÖºóô@2ù
native-f4829f9c05462ß
libsnappyjava-e18ac9388f8f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH–GPZ6/tmp/native-f4829f9c0546/libsnappyjava-e18ac9388f8f.soblibsnappyjava-e18ac9388f8f.sojoverlay ßíö‰±–ìô*€€ @Z

3.8.0ßíö‰±–ìôÍÑÊï›ïô@2ù
native-f5199a058ec52ß
libsnappyjava-d5a9569abc3f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™«(PZ6/tmp/native-f5199a058ec5/libsnappyjava-d5a9569abc3f.soblibsnappyjava-d5a9569abc3f.sojoverlay ç¯¨¸«€ìô*€€ @Z

3.8.0ç¯¨¸«€ìô°Äİ¦üˆîô@2ù
native-f63550e25ae32ß
libsnappyjava-d52bf2240a35.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈ±qPZ6/tmp/native-f63550e25ae3/libsnappyjava-d52bf2240a35.soblibsnappyjava-d52bf2240a35.sojoverlay ¹¥ÇÏßÂëô*€€ @Z

3.8.0¹¥ÇÏßÂëô¾Ú¦Ü¾òô@2ù
native-f67b414e40ad2ß
libsnappyjava-0b4635af9b25.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘»PZ6/tmp/native-f67b414e40ad/libsnappyjava-0b4635af9b25.soblibsnappyjava-0b4635af9b25.sojoverlay áæçüçëô*€€ @Z

3.8.0áæçüçëô€ª›ƒÈíô@2ù
native-f681f7346d9f2ß
libsnappyjava-7b2526ef8c66.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½PZ6/tmp/native-f681f7346d9f/libsnappyjava-7b2526ef8c66.soblibsnappyjava-7b2526ef8c66.sojoverlay ¨‰âºî²ëô*€€ @Z

3.8.0¨‰âºî²ëô‹µà–¦ñòô@2ù
native-f730fda0c2512ß
libsnappyjava-c41434d79a11.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğ£%PZ6/tmp/native-f730fda0c251/libsnappyjava-c41434d79a11.soblibsnappyjava-c41434d79a11.sojoverlay ËŒş‚ÿ³ëô*€€ @Z

3.8.0ËŒş‚ÿ³ëô¨ŠòĞ‚Œìô@2ù
native-f8c2942ab5822ß
libsnappyjava-9bceb1acc494.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙWPZ6/tmp/native-f8c2942ab582/libsnappyjava-9bceb1acc494.soblibsnappyjava-9bceb1acc494.sojoverlay ’çòˆ±Ùëô*€€ @Z

3.8.0’çòˆ±Ùëôñ¬¹Öæòîô@2ü
native-f97c175a98bb2â
libnetty_transport_38209.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH—±PZ4/tmp/native-f97c175a98bb/libnetty_transport_38209.soblibnetty_transport_38209.sojoverlay äŞ‰´“¶ëô*Á„ ¤@Z

3.8.0äŞ‰´“¶ëôûŸÆÉ™éíô@2ù
native-fa6ef9f0c43d2ß
libsnappyjava-a40e7093ced0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘éyPZ6/tmp/native-fa6ef9f0c43d/libsnappyjava-a40e7093ced0.soblibsnappyjava-a40e7093ced0.sojoverlay ğËúÑ¬ ëô*€€ @Z

3.8.0ğËúÑ¬ ëô¯±®ÖÑõóô@2ù
native-fdf77a56bef82ß
libsnappyjava-919de487959e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜË?PZ6/tmp/native-fdf77a56bef8/libsnappyjava-919de487959e.soblibsnappyjava-919de487959e.sojoverlay ø†±­šëô*€€ @Z

3.8.0ø†±­šëôÛïí”‹Šíô@2º
tomcat.8443.105272¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_69ac940a8782.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑø#PZI/tmp/tomcat.8443.10527/work/Tomcat/localhost/ROOT/upload_69ac940a8782.tmpbupload_69ac940a8782.tmpjoverlay İÇ¯´àëô*Á„ ¤@Z

3.8.0İÇ¯´àëôÙËÂÅñíô@@@@@2º
tomcat.8443.110822¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_71f06c4b0fec.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHˆı$PZI/tmp/tomcat.8443.11082/work/Tomcat/localhost/ROOT/upload_71f06c4b0fec.tmpbupload_71f06c4b0fec.tmpjoverlay éÎßäöÀëô*Á„ ¤@Z

3.8.0éÎßäöÀëôòÃ˜¼º¢ìô@@@@@2º
tomcat.8443.113612¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_52117057b8fa.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH÷œ^PZI/tmp/tomcat.8443.11361/work/Tomcat/localhost/ROOT/upload_52117057b8fa.tmpbupload_52117057b8fa.tmpjoverlay ¬®¤¢ëô*Á„ ¤@Z

3.8.0¬®¤¢ëôÍ†çÕçÈòô@@@@@2º
tomcat.8443.115722¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d71810c50ad1.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHçŞ"PZI/tmp/tomcat.8443.11572/work/Tomcat/localhost/ROOT/upload_d71810c50ad1.tmpbupload_d71810c50ad1.tmpjoverlay ëûÂß¢¦ìô*Á„ ¤@Z

3.8.0ëûÂß¢¦ìô§’ê±íô@@@@@2º
tomcat.8443.118432¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c53943276106.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHª“DPZI/tmp/tomcat.8443.11843/work/Tomcat/localhost/ROOT/upload_c53943276106.tmpbupload_c53943276106.tmpjoverlay ¹òğ¨ œìô*Á„ ¤@Z

3.8.0¹òğ¨ œìôÙ£©Ëìşğô@@@@@2º
tomcat.8443.121162¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6e8ac6af25e4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÇèsPZI/tmp/tomcat.8443.12116/work/Tomcat/localhost/ROOT/upload_6e8ac6af25e4.tmpbupload_6e8ac6af25e4.tmpjoverlay ÎÙÖ˜£Áëô*Á„ ¤@Z

3.8.0ÎÙÖ˜£Áëô¶¹ª‹ïô@@@@@2º
tomcat.8443.141422¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_24ae05f77e94.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®®XPZI/tmp/tomcat.8443.14142/work/Tomcat/localhost/ROOT/upload_24ae05f77e94.tmpbupload_24ae05f77e94.tmpjoverlay ³ÌËŒ¼Õëô*Á„ ¤@Z

3.8.0³ÌËŒ¼ÕëôË¼¡ğ¾ôô@@@@@2º
tomcat.8443.154232¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_371fbc5ab77b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHê—wPZI/tmp/tomcat.8443.15423/work/Tomcat/localhost/ROOT/upload_371fbc5ab77b.tmpbupload_371fbc5ab77b.tmpjoverlay Í™Ãè×õëô*Á„ ¤@Z

3.8.0Í™Ãè×õëô£Š™— ôô@@@@@2º
tomcat.8443.157692¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3d5cee12d0ef.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúÉfPZI/tmp/tomcat.8443.15769/work/Tomcat/localhost/ROOT/upload_3d5cee12d0ef.tmpbupload_3d5cee12d0ef.tmpjoverlay Õ–Ç«ÿùëô*Á„ ¤@Z

3.8.0Õ–Ç«ÿùëôáçØŠÇêìô@@@@@2º
tomcat.8443.164052¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d9bd5eaf13dc.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔúoPZI/tmp/tomcat.8443.16405/work/Tomcat/localhost/ROOT/upload_d9bd5eaf13dc.tmpbupload_d9bd5eaf13dc.tmpjoverlay ‹¦¡Ë€İëô*Á„ ¤@Z

3.8.0‹¦¡Ë€İëô­‘Õ‘¡ëíô@@@@@2º
tomcat.8443.175332¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b6298e7071cd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH…Å*PZI/tmp/tomcat.8443.17533/work/Tomcat/localhost/ROOT/upload_b6298e7071cd.tmpbupload_b6298e7071cd.tmpjoverlay úèŒÖÏšìô*Á„ ¤@Z

3.8.0úèŒÖÏšìôë½õù•ûğô@@@@@2º
tomcat.8443.178752¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_78a14c702c53.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”û=PZI/tmp/tomcat.8443.17875/work/Tomcat/localhost/ROOT/upload_78a14c702c53.tmpbupload_78a14c702c53.tmpjoverlay ·ÜÜæ©¬ëô*Á„ ¤@Z

3.8.0·ÜÜæ©¬ëô‡‰çšîô@@@@@2º
tomcat.8443.188032¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_236f4c6e30b4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÉó`PZI/tmp/tomcat.8443.18803/work/Tomcat/localhost/ROOT/upload_236f4c6e30b4.tmpbupload_236f4c6e30b4.tmpjoverlay ¥úëŸ„ıëô*Á„ ¤@Z

3.8.0¥úëŸ„ıëô §Õğ¸íô@@@@@2º
tomcat.8443.220842¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b25f7ffbc774.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÆ÷aPZI/tmp/tomcat.8443.22084/work/Tomcat/localhost/ROOT/upload_b25f7ffbc774.tmpbupload_b25f7ffbc774.tmpjoverlay Ğ¹¶û´æëô*Á„ ¤@Z

3.8.0Ğ¹¶û´æëôÚ‰‰ëÑğô@@@@@2º
tomcat.8443.225482¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3d86681fb6e9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè›xPZI/tmp/tomcat.8443.22548/work/Tomcat/localhost/ROOT/upload_3d86681fb6e9.tmpbupload_3d86681fb6e9.tmpjoverlay áê áùìô*Á„ ¤@Z

3.8.0áê áùìô“®Æäïô@@@@@2º
tomcat.8443.240782¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_e27fcfca818b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH–ÕWPZI/tmp/tomcat.8443.24078/work/Tomcat/localhost/ROOT/upload_e27fcfca818b.tmpbupload_e27fcfca818b.tmpjoverlay ·Ä‚éÁëô*Á„ ¤@Z

3.8.0·Ä‚éÁëôÏ˜°’ÚÛğô@@@@@2º
tomcat.8443.242892¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5dc6b5b48e61.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿ»>PZI/tmp/tomcat.8443.24289/work/Tomcat/localhost/ROOT/upload_5dc6b5b48e61.tmpbupload_5dc6b5b48e61.tmpjoverlay ÿÉœı–ºëô*Á„ ¤@Z

3.8.0ÿÉœı–ºëô—„Úá­Šğô@@@@@2º
tomcat.8443.244422¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5706c75c5f3b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×¼bPZI/tmp/tomcat.8443.24442/work/Tomcat/localhost/ROOT/upload_5706c75c5f3b.tmpbupload_5706c75c5f3b.tmpjoverlay èÊÅÙ¾ëô*Á„ ¤@Z

3.8.0èÊÅÙ¾ëô§£Û–àìô@@@@@2º
tomcat.8443.254072¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_cef702ce7a5f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÉ–CPZI/tmp/tomcat.8443.25407/work/Tomcat/localhost/ROOT/upload_cef702ce7a5f.tmpbupload_cef702ce7a5f.tmpjoverlay ÍÙ¶›€úëô*Á„ ¤@Z

3.8.0ÍÙ¶›€úëôÑªñüûûóô@@@@@2º
tomcat.8443.260062¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_254eee889392.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³¼!PZI/tmp/tomcat.8443.26006/work/Tomcat/localhost/ROOT/upload_254eee889392.tmpbupload_254eee889392.tmpjoverlay ŠÜºà‚êëô*Á„ ¤@Z

3.8.0ŠÜºà‚êëô¢‚ÚÔ‰¶íô@@@@@2º
tomcat.8443.261632¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_be76631af04a.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±§-PZI/tmp/tomcat.8443.26163/work/Tomcat/localhost/ROOT/upload_be76631af04a.tmpbupload_be76631af04a.tmpjoverlay ƒ¬‡ÄÄÀëô*Á„ ¤@Z

3.8.0ƒ¬‡ÄÄÀëôãñíà¢¹ìô@@@@@2º
tomcat.8443.262362¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0347a17bcacd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”¶PZI/tmp/tomcat.8443.26236/work/Tomcat/localhost/ROOT/upload_0347a17bcacd.tmpbupload_0347a17bcacd.tmpjoverlay ×—–“¦ºëô*Á„ ¤@Z

3.8.0×—–“¦ºëôšÖÊùŸ­ğô@@@@@2º
tomcat.8443.280242¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_e93218168a61.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè‡jPZI/tmp/tomcat.8443.28024/work/Tomcat/localhost/ROOT/upload_e93218168a61.tmpbupload_e93218168a61.tmpjoverlay ¸Ÿ»‡üêëô*Á„ ¤@Z

3.8.0¸Ÿ»‡üêëô¢æ‹¾ØÁğô@@@@@2º
tomcat.8443.292862¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_31f1c19cae08.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒôrPZI/tmp/tomcat.8443.29286/work/Tomcat/localhost/ROOT/upload_31f1c19cae08.tmpbupload_31f1c19cae08.tmpjoverlay †Ê´‡äÕëô*Á„ ¤@Z

3.8.0†Ê´‡äÕëô¼€·ï×Ïíô@@@@@2º
tomcat.8443.304532¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0e2f66f41246.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏ@PZI/tmp/tomcat.8443.30453/work/Tomcat/localhost/ROOT/upload_0e2f66f41246.tmpbupload_0e2f66f41246.tmpjoverlay ‘óşñ¢Ñëô*Á„ ¤@Z

3.8.0‘óşñ¢Ñëôêèşù®©íô@@@@@2º
tomcat.8443.312672¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_416ff48f3118.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèù5PZI/tmp/tomcat.8443.31267/work/Tomcat/localhost/ROOT/upload_416ff48f3118.tmpbupload_416ff48f3118.tmpjoverlay ³º•õÒòëô*Á„ ¤@Z

3.8.0³º•õÒòëô³§ÑşŒ²óô@@@@@2º
tomcat.8443.318952¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7554066b12ee.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHüÉLPZI/tmp/tomcat.8443.31895/work/Tomcat/localhost/ROOT/upload_7554066b12ee.tmpbupload_7554066b12ee.tmpjoverlay ·ç„ë¦ìô*Á„ ¤@Z

3.8.0·ç„ë¦ìôÅÑÓÚğ­ìô@@@@@2º
tomcat.8443.324172¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7e9e2dd0cc55.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾FPZI/tmp/tomcat.8443.32417/work/Tomcat/localhost/ROOT/upload_7e9e2dd0cc55.tmpbupload_7e9e2dd0cc55.tmpjoverlay £·øã‚Èëô*Á„ ¤@Z

3.8.0£·øã‚Èëô²ì€àÀ¨óô@@@@@2º
tomcat.8443.372912¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c86fe2c94e6f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑûYPZI/tmp/tomcat.8443.37291/work/Tomcat/localhost/ROOT/upload_c86fe2c94e6f.tmpbupload_c86fe2c94e6f.tmpjoverlay õÛ»ÉÉ¿ëô*Á„ ¤@Z

3.8.0õÛ»ÉÉ¿ëô‚±ÒÙÛìô@@@@@2º
tomcat.8443.378262¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9c84f1ad49cb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH©Ä=PZI/tmp/tomcat.8443.37826/work/Tomcat/localhost/ROOT/upload_9c84f1ad49cb.tmpbupload_9c84f1ad49cb.tmpjoverlay ¦÷ÿÀßëô*Á„ ¤@Z

3.8.0¦÷ÿÀßëôê³×¥ÆÏïô@@@@@2º
tomcat.8443.399162¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0cd6046fdcfa.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHıØ.PZI/tmp/tomcat.8443.39916/work/Tomcat/localhost/ROOT/upload_0cd6046fdcfa.tmpbupload_0cd6046fdcfa.tmpjoverlay ¹ÓÆë¬ëô*Á„ ¤@Z

3.8.0¹ÓÆë¬ëô·ÔÙşÅïô@@@@@2º
tomcat.8443.399932¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b7b7128ae79d.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHµ–?PZI/tmp/tomcat.8443.39993/work/Tomcat/localhost/ROOT/upload_b7b7128ae79d.tmpbupload_b7b7128ae79d.tmpjoverlay –Ç€Íëô*Á„ ¤@Z

3.8.0–Ç€Íëôå×¹Äİãñô@@@@@2º
tomcat.8443.430582¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b193ca749f11.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜïAPZI/tmp/tomcat.8443.43058/work/Tomcat/localhost/ROOT/upload_b193ca749f11.tmpbupload_b193ca749f11.tmpjoverlay ÑƒÏÒ™ìëô*Á„ ¤@Z

3.8.0ÑƒÏÒ™ìëôÈŒ†ü¤²òô@@@@@2º
tomcat.8443.442012¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9e14910cf7e0.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğÅ+PZI/tmp/tomcat.8443.44201/work/Tomcat/localhost/ROOT/upload_9e14910cf7e0.tmpbupload_9e14910cf7e0.tmpjoverlay çë“îåûëô*Á„ ¤@Z

3.8.0çë“îåûëôˆş©ÑŠíô@@@@@2º
tomcat.8443.453372¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_e9cb2d28de61.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH…ÔKPZI/tmp/tomcat.8443.45337/work/Tomcat/localhost/ROOT/upload_e9cb2d28de61.tmpbupload_e9cb2d28de61.tmpjoverlay Ñ¿®­ªÕëô*Á„ ¤@Z

3.8.0Ñ¿®­ªÕëôëİÖş’áìô@@@@@2º
tomcat.8443.457422¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c5809bad63b3.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÇ±VPZI/tmp/tomcat.8443.45742/work/Tomcat/localhost/ROOT/upload_c5809bad63b3.tmpbupload_c5809bad63b3.tmpjoverlay ™å¯ª×Åëô*Á„ ¤@Z

3.8.0™å¯ª×Åëôõ’Ø‰“Àñô@@@@@2º
tomcat.8443.499512¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ed2e1f399549.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÊ¾MPZI/tmp/tomcat.8443.49951/work/Tomcat/localhost/ROOT/upload_ed2e1f399549.tmpbupload_ed2e1f399549.tmpjoverlay ÕãíÌÖ¥ëô*Á„ ¤@Z

3.8.0ÕãíÌÖ¥ëôŒ¾åøÎ›ïô@@@@@2º
tomcat.8443.509062¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a5ab6ce0e97e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌ·aPZI/tmp/tomcat.8443.50906/work/Tomcat/localhost/ROOT/upload_a5ab6ce0e97e.tmpbupload_a5ab6ce0e97e.tmpjoverlay ŒÁ¨—ºÙëô*Á„ ¤@Z

3.8.0ŒÁ¨—ºÙëôƒ’ÚÚ¹ôô@@@@@2º
tomcat.8443.521312¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_45240b2f909f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÍ³XPZI/tmp/tomcat.8443.52131/work/Tomcat/localhost/ROOT/upload_45240b2f909f.tmpbupload_45240b2f909f.tmpjoverlay ‡ËğÌı¢ëô*Á„ ¤@Z

3.8.0‡ËğÌı¢ëôá«Ü­¯«ğô@@@@@2º
tomcat.8443.527792¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5033f4daa835.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»£PZI/tmp/tomcat.8443.52779/work/Tomcat/localhost/ROOT/upload_5033f4daa835.tmpbupload_5033f4daa835.tmpjoverlay ƒÃö‚»÷ëô*Á„ ¤@Z

3.8.0ƒÃö‚»÷ëôÚìÛÙ˜ªíô@@@@@2º
tomcat.8443.539802¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9e8f07fc397e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHûrPZI/tmp/tomcat.8443.53980/work/Tomcat/localhost/ROOT/upload_9e8f07fc397e.tmpbupload_9e8f07fc397e.tmpjoverlay µ¼÷Ä›Ãëô*Á„ ¤@Z

3.8.0µ¼÷Ä›ÃëôÅÄÊöôô@@@@@2º
tomcat.8443.551172¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2dd97a373b94.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŞ…_PZI/tmp/tomcat.8443.55117/work/Tomcat/localhost/ROOT/upload_2dd97a373b94.tmpbupload_2dd97a373b94.tmpjoverlay º¾œá’êëô*Á„ ¤@Z

3.8.0º¾œá’êëôãæ¼ò§îô@@@@@2º
tomcat.8443.571532¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a303aa6bdb5f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÇfPZI/tmp/tomcat.8443.57153/work/Tomcat/localhost/ROOT/upload_a303aa6bdb5f.tmpbupload_a303aa6bdb5f.tmpjoverlay áë±İ‘ìô*Á„ ¤@Z

3.8.0áë±İ‘ìôË¨Ëÿ“ôô@@@@@2º
tomcat.8443.595972¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3d4793e4e7c1.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH©ÉEPZI/tmp/tomcat.8443.59597/work/Tomcat/localhost/ROOT/upload_3d4793e4e7c1.tmpbupload_3d4793e4e7c1.tmpjoverlay ´¯°­³ëô*Á„ ¤@Z

3.8.0´¯°­³ëô„ƒàŸôçóô@@@@@2º
tomcat.8443.611852¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f5dabca26133.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÕ¡PZI/tmp/tomcat.8443.61185/work/Tomcat/localhost/ROOT/upload_f5dabca26133.tmpbupload_f5dabca26133.tmpjoverlay õ–şØˆ‡ìô*Á„ ¤@Z

3.8.0õ–şØˆ‡ìôÔÃªÉá½íô@@@@@2º
tomcat.8443.628432¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3bd31d38ab77.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHü³ZPZI/tmp/tomcat.8443.62843/work/Tomcat/localhost/ROOT/upload_3bd31d38ab77.tmpbupload_3bd31d38ab77.tmpjoverlay ¸”úøåœìô*Á„ ¤@Z

3.8.0¸”úøåœìôûİ†èî˜ñô@@@@@2º
tomcat.8443.642402¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c7f9c86c2c03.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHË=PZI/tmp/tomcat.8443.64240/work/Tomcat/localhost/ROOT/upload_c7f9c86c2c03.tmpbupload_c7f9c86c2c03.tmpjoverlay ñ¿ ±ãóëô*Á„ ¤@Z

3.8.0ñ¿ ±ãóëô¯±×¯æ¸íô@@@@@2º
tomcat.8443.655642¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_bb067e1a01fb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§úIPZI/tmp/tomcat.8443.65564/work/Tomcat/localhost/ROOT/upload_bb067e1a01fb.tmpbupload_bb067e1a01fb.tmpjoverlay ’‡ÏóÀ ìô*Á„ ¤@Z

3.8.0’‡ÏóÀ ìô¥¼âóô@@@@@2º
tomcat.8443.656312¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a64892b1ce90.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½ŸYPZI/tmp/tomcat.8443.65631/work/Tomcat/localhost/ROOT/upload_a64892b1ce90.tmpbupload_a64892b1ce90.tmpjoverlay  ÖØ´àìô*Á„ ¤@Z

3.8.0 ÖØ´àìôÄÏ‰¡³˜òô@@@@@2º
tomcat.8443.679872¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_8138614d2136.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHš³PZI/tmp/tomcat.8443.67987/work/Tomcat/localhost/ROOT/upload_8138614d2136.tmpbupload_8138614d2136.tmpjoverlay ª€ª¯³¹ëô*Á„ ¤@Z

3.8.0ª€ª¯³¹ëôÂóôËÖÉğô@@@@@2º
tomcat.8443.687452¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_bd2f5ef1dcf8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHê—xPZI/tmp/tomcat.8443.68745/work/Tomcat/localhost/ROOT/upload_bd2f5ef1dcf8.tmpbupload_bd2f5ef1dcf8.tmpjoverlay ğÈÍôÄÜëô*Á„ ¤@Z

3.8.0ğÈÍôÄÜëôšıÌ¼øïô@@@@@2º
tomcat.8443.718322¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ac657d36b446.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšÊuPZI/tmp/tomcat.8443.71832/work/Tomcat/localhost/ROOT/upload_ac657d36b446.tmpbupload_ac657d36b446.tmpjoverlay ®““¡ï–ìô*Á„ ¤@Z

3.8.0®““¡ï–ìôğ¢àÁ“‘óô@@@@@2º
tomcat.8443.738982¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f23c5622cad0.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHäõlPZI/tmp/tomcat.8443.73898/work/Tomcat/localhost/ROOT/upload_f23c5622cad0.tmpbupload_f23c5622cad0.tmpjoverlay È™Ó‘ÚÂëô*Á„ ¤@Z

3.8.0È™Ó‘ÚÂëô™¬œœ‰¦ìô@@@@@2º
tomcat.8443.748312¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_48500f6b2fad.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×¶MPZI/tmp/tomcat.8443.74831/work/Tomcat/localhost/ROOT/upload_48500f6b2fad.tmpbupload_48500f6b2fad.tmpjoverlay á´©¼±£ëô*Á„ ¤@Z

3.8.0á´©¼±£ëôĞÖÂğÍñô@@@@@2º
tomcat.8443.762532¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_80fc043d47c0.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœé0PZI/tmp/tomcat.8443.76253/work/Tomcat/localhost/ROOT/upload_80fc043d47c0.tmpbupload_80fc043d47c0.tmpjoverlay äİŸÃ…·ëô*Á„ ¤@Z

3.8.0äİŸÃ…·ëôê¶Õü£ÿìô@@@@@2º
tomcat.8443.763832¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7ae3ca94359c.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜtPZI/tmp/tomcat.8443.76383/work/Tomcat/localhost/ROOT/upload_7ae3ca94359c.tmpbupload_7ae3ca94359c.tmpjoverlay Åÿ·º¢ìô*Á„ ¤@Z

3.8.0Åÿ·º¢ìôÈ‡æ›è®ñô@@@@@2º
tomcat.8443.782542¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b3760d01fd17.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH Å]PZI/tmp/tomcat.8443.78254/work/Tomcat/localhost/ROOT/upload_b3760d01fd17.tmpbupload_b3760d01fd17.tmpjoverlay ÀÕšà¨¥ëô*Á„ ¤@Z

3.8.0ÀÕšà¨¥ëôˆş¼Ò½¥ìô@@@@@2º
tomcat.8443.836402¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_494e7f89034f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHå¯.PZI/tmp/tomcat.8443.83640/work/Tomcat/localhost/ROOT/upload_494e7f89034f.tmpbupload_494e7f89034f.tmpjoverlay áŞ‘îÍºëô*Á„ ¤@Z

3.8.0áŞ‘îÍºëô¼øÛ¼¬şíô@@@@@2º
tomcat.8443.850032¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_48f81d8455c1.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¦ôPZI/tmp/tomcat.8443.85003/work/Tomcat/localhost/ROOT/upload_48f81d8455c1.tmpbupload_48f81d8455c1.tmpjoverlay ¿ò×©Øëô*Á„ ¤@Z

3.8.0¿ò×©Øëô¦æ½…¹õíô@@@@@2º
tomcat.8443.865142¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_cd4df3ed01ff.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHİĞvPZI/tmp/tomcat.8443.86514/work/Tomcat/localhost/ROOT/upload_cd4df3ed01ff.tmpbupload_cd4df3ed01ff.tmpjoverlay ûâ“õ™ìô*Á„ ¤@Z

3.8.0ûâ“õ™ìôİ”ôùÔÆìô@@@@@@"õ
usr2ë
lib2á
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ª¼İè—ëô*€€ @Z

3.8.0ª¼İè—ëô•û³õ–µóô@@@"¿
var2µ
log2«
checkout2œ
app.log[éjavaé"java(¤ƒ0¢Ü¥Ãß°ò8¢Ü¥Ãß°òH‹ârZ/var/log/checkout/app.logbapp.logjoverlay ¡ÈŠˆÌÕëô*Á„ ¤@Z

3.8.0¡ÈŠˆÌÕëô’Â—šìüíô@@@*B

payments.example.test %("

3.8.0“ƒ²ŠÁëôÕœ”è¤»íô*L
)
database.shop.svc.cluster.local /("

3.8.0“ƒ²ŠÁëôÕœ”è¤»íô*O
,
"queue-58685.shop.svc.cluster.local 2("

3.8.0“ƒ²ŠÁëôÕœ”è¤»íô*O
,
"_queue._tcp.shop.svc.cluster.local! 2("

3.8.0Êúè¿ÉëôÂñãíßÅìô2<
AF_INET1²F	127.0.0.1(2

3.8.0Ä Ôš§ ëôªáÖºöìô26
AF_INET6*ûA::(2

3.8.0½‰ÑòÒäëô¼êı¸±Ëóô@b!

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0èİñŒ¿Üëô–‚øØãóëôb#	

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#


3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0¢ÖàƒÈûëôÛºƒà–ëóôb#

3.8.0¢ÖàƒÈûëôÛºƒà–ëóôb#

3.8.0èİñŒ¿Üëô–‚øØãóëôb#

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#

3.8.0´˜»”·Ãëô’õ ÃËóôb#'

3.8.0´˜»”·Ãëô’õ ÃËóôb#)

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#*

3.8.0èİñŒ¿Üëô–‚øØãóëôb#,

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#-

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#0

3.8.0´˜»”·Ãëô’õ ÃËóôb#1

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#2

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#3

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#6

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb#;

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb#H

3.8.0´˜»”·Ãëô’õ ÃËóôb$

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb$Ê

3.8.0´˜»”·Ãëô’õ ÃËóôb$Ú

3.8.0¢ÖàƒÈûëôÛºƒà–ëóôb$ç

3.8.0¢ÖàƒÈûëôÛºƒà–ëóôb$è

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb$é

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb$

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb$†

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb$

3.8.0èİñŒ¿Üëô–‚øØãóëôb$‘

3.8.0¢ÖàƒÈûëôÛºƒà–ëóôb$™

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb$ 

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb$¢

3.8.0´˜»”·Ãëô’õ ÃËóôb$£

3.8.0²¼ù®ÖîëôÑîù‹ëÙîôb$®

3.8.0Ë°„÷¡ëôÕˆ¼¡»˜îôb$³

3.8.0èİñŒ¿Üëô–‚øØãóëôb$¾

3.8.0¢ÖàƒÈûëôÛºƒà–ëóôb$Î

3.8.0¢ÖàƒÈûëôÛºƒà–ëóôb$³

3.8.0´˜»”·Ãëô’õ ÃËóôjàé‡€€"eth0*^

10.20.3.97ó¾
198.51.100.20» €(2îè•:îè•B

3.8.0Ò÷ÕŞô…ìôò‚ÊšÍáïô*]

10.20.3.97‘„
198.51.100.20» €(2Ğ¢x:¦´éB

3.8.0…¿ö¶€ŸëôšÈİâ¤øòô*Z

10.20.1.78ô–

10.20.3.97ûA €(2Œå²:Ö‘qB

3.8.0¥ÍÔÇÙ£ìô¸¶„Ëİóô*Z

10.20.1.68Æ˜

10.20.3.97ûA €(2ÌÆR:ğÌ¨B

3.8.0¦¹š‰”‚ìôõ×½˜î›íô*Y
	10.20.2.4—ˆ

10.20.3.97ûA €(2ş¢­:Àè`B

3.8.0ôë¿ñ¼èëô„Â“àËúóôr

3.8.0Ø»›İ¶–ëôïóí­Ø¤ôôz#


3.8.0™ìÕÃ¦¦ìôÌß¡ñüğô:¹
3.8.0¯€€Œ×Øƒô€ì¤ùÍÂ€Üƒµáİú€€²Œß¥õ"€”Æ»Éïù*host:shop-a3*source:runtime-security-agent*%image_name:registry.lab/shop/checkout*image_tag:3.8.0*short_image:checkout*service:checkout*kube_namespace:shop*kube_deployment:checkout*	team:shop*env:prod*kube_cluster_name:fra-1B
registry.lab/shop/checkout*H