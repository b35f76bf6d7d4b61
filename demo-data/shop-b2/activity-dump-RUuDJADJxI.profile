‚
7.78.2e5280276.1.0-17-amd64"Debian GNU/Linux 12 (bookworm)*activity-dump-RUuDJADJxI2v1P€ÀÆáÑ²âôX€À¶‹öü°õjx64rprotobuf2™é
´øZøZ2 root"root(íƒ0û²Ú¹Ğ‰¡ñ8û²Ú¹Ğ‰¡ñH»¼vZ/opt/java/openjdk/bin/javabjavajoverlayŠGsha256:2eaa9e54478fb5bc5ae85d05555932a97dba033dd370edb51bcbc2a45330641fZjava`€ËÄ’Ô²âôp€€İ’Ô²âôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-Xmx2g‚-jar‚/srv/checkout.jar‚--server.port=8443‚--db.password=s3cr3t-checkoutŠjavašAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°ÒÓÆ‘¾·Ö
Ñ€[€[øZ2‹root"root(íƒ0ë¶•Ë·¿‰ò8ë¶•Ë·¿‰òH’ıuZ/bin/shbshjoverlayŠGsha256:35b48c93ddbc32c98d3479f12b8611b5ab5dd9d103649c2bf42c42f1480f28f7Zsh`Ğı÷£ÓÄìôpĞ²¤ÓÄìôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-c‚	ulimit -nŠshšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°š©¥µÎÜ("œ
etc2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay ‡ÿ²ë´ùíô*€€ @Z

3.8.0‡ÿ²ë´ùíôßÁ‹Üè¥ğô@"¥
usr2›
lib2‘
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ››Ğ†ïÊíô*€€ @Z

3.8.0››Ğ†ïÊíôŒ€€ ™õô2­
libtinfo.so.6iroot"root(¤ƒ0Ç½¢ıı£ñ8Ç½¢ıı£ñH»ˆWZ'/usr/lib/x86_64-linux-gnu/libtinfo.so.6blibtinfo.so.6joverlay ®¡æ„ÕÓíô*€€ @Z

3.8.0®¡æ„ÕÓíô¥âÇêíöõô@@@@b!

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#	

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#


3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#

3.8.0¤¡Ü÷±úìôŠëù¹¸“øôb#

3.8.0¤¡Ü÷±úìôŠëù¹¸“øôb#

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#!

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#'

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#8

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#;

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb#=

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#H

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#f

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#h

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#k

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#l

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb#n

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb$

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb$Ú

3.8.0¤¡Ü÷±úìôŠëù¹¸“øôb$ç

3.8.0¤¡Ü÷±úìôŠëù¹¸“øôb$

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb$†

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb$‘

3.8.0¤¡Ü÷±úìôŠëù¹¸“øôb$¤

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb$¥

3.8.0‰Ç¬¬ÅììôÊ±›¼†µøôb$®

3.8.0Ì¿¹¦¦ÇìôÛÑ¸¼á©øôb$¾

3.8.0¤¡Ü÷±úìôŠëù¹¸“øôb$Î

3.8.0¤¡Ü÷±úìôŠëù¹¸“øôr

3.8.0Ğ²¤ÓÄìôıÓ¤ã½Êøô"ó
etc2‰
gai.confJroot"root(¤ƒ0§œøÂÛÛÛò8§œøÂÛÛÛòHñÂ$Z/etc/gai.confbgai.confjoverlay ó‹†ˆÕ¯êô*€€ @Z

3.8.0ó‹†ˆÕ¯êô‚¯éïÔÜùô2€
groupDroot"root(¤ƒ0ìšóËå­½ñ8ìšóËå­½ñHİiZ
/etc/groupbgroupjoverlay £Û†İı½êô*€€ @Z

3.8.0£Û†İı½êô†ĞÄÛ»€ìô2Œ
	host.confLroot"root(¤ƒ0Íß¾ÊâñØñ8Íß¾ÊâñØñHÿÍ0Z/etc/host.confb	host.confjoverlay ó‹†ˆÕ¯êô*€€ @Z

3.8.0ó‹†ˆÕ¯êô‚¯éïÔÜùô2€
hostsDroot"root(¤ƒ0úıÙæ„ˆ¨ñ8úıÙæ„ˆ¨ñH§˜Z
/etc/hostsbhostsjoverlay ó‹†ˆÕ¯êô*€€ @Z

3.8.0ó‹†ˆÕ¯êô‚¯éïÔÜùô2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay ¯¥É£ì§ëô*€€ @Z

3.8.0¯¥É£ì§ëô˜æÇ¡Œñòô2˜
nsswitch.confTroot"root(¤ƒ0Ü¸…ˆŸñ8Ü¸…ˆŸñHŠ‚QZ/etc/nsswitch.confbnsswitch.confjoverlay £Û†İı½êô*€€ @Z

3.8.0£Û†İı½êô†ĞÄÛ»€ìô2ƒ
passwdFroot"root(¤ƒ0‘ ¦òœññ8‘ ¦òœññHŸ2Z/etc/passwdbpasswdjoverlay £Û†İı½êô*€€ @Z

3.8.0£Û†İı½êô†ĞÄÛ»€ìô2’
resolv.confProot"root(¤ƒ0û»¿Ú—ûÍñ8û»¿Ú—ûÍñHé +Z/etc/resolv.confbresolv.confjoverlay ó‹†ˆÕ¯êô*€€ @Z

3.8.0ó‹†ˆÕ¯êô‚¯éïÔÜùô@"ò
opt2è
java2İ
openjdk2Ï
lib2—
jvm.cfgYroot"root(¤ƒ0ã§º¨‚¨Áò8ã§º¨‚¨ÁòHØkZ/opt/java/openjdk/lib/jvm.cfgbjvm.cfgjoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2 

libjava.so_root"root(¤ƒ0¦ªÃÖÔ½ò8¦ªÃÖÔ½òH„ànZ /opt/java/openjdk/lib/libjava.sob
libjava.sojoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2¦
libjimage.socroot"root(¤ƒ0éëÔÒ­éñ8éëÔÒ­éñHÉí]Z"/opt/java/openjdk/lib/libjimage.soblibjimage.sojoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2
	libnet.so]root"root(¤ƒ0¶ ”íÓò8¶ ”íÓòH½ÎrZ/opt/java/openjdk/lib/libnet.sob	libnet.sojoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2
	libnio.so]root"root(¤ƒ0‘†‰‹â¸÷ñ8‘†‰‹â¸÷ñH‹£lZ/opt/java/openjdk/lib/libnio.sob	libnio.sojoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2
	libzip.so]root"root(¤ƒ0±µ‡—¢´²ò8±µ‡—¢´²òHİš>Z/opt/java/openjdk/lib/libzip.sob	libzip.sojoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2—
modulesYroot"root(¤ƒ0†õ™ŒÛ„·ñ8†õ™ŒÛ„·ñHé”pZ/opt/java/openjdk/lib/modulesbmodulesjoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2ç
security2 
cacertsbroot"root(¤ƒ0ß²Ü›¯±¡ò8ß²Ü›¯±¡òH¾à8Z&/opt/java/openjdk/lib/security/cacertsbcacertsjoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2µ
default.policyproot"root(¤ƒ0¿ÿäÑƒì„ò8¿ÿäÑƒì„òH™“UZ-/opt/java/openjdk/lib/security/default.policybdefault.policyjoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô@2Ş
server2ª
classes.jsahroot"root(¤ƒ0éêÊµõ€¿ñ8éêÊµõ€¿ñH’ÉLZ(/opt/java/openjdk/lib/server/classes.jsabclasses.jsajoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô2¤
	libjvm.sodroot"root(¤ƒ0ï·é»¬ÿ¢ò8ï·é»¬ÿ¢òH½ÆZ&/opt/java/openjdk/lib/server/libjvm.sob	libjvm.sojoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô@2š
tzdb.dat[root"root(¤ƒ0ĞÍÇ™íò½ñ8ĞÍÇ™íò½ñHºª:Z/opt/java/openjdk/lib/tzdb.datbtzdb.datjoverlay ¬ÿµ÷‹‡ëô*€€ @Z

3.8.0¬ÿµ÷‹‡ëôÃ¸ÓÉƒÆùô@@@@"·
proc2
*2…
statusFroot"root(¤ƒ0Çé–­ÖĞøñ8Çé–­ÖĞøñHÀäZ/proc/*/statusbstatusjproc ²“¤ñßÈéô*€€ 8@Z

3.8.0²“¤ñßÈéô­ààÓØÉûô@2„
cpuinfoFroot"root(¤ƒ0ÿ¤ø¿µ£…ñ8ÿ¤ø¿µ£…ñHÜIZ/proc/cpuinfobcpuinfojproc ²“¤ñßÈéô*€€ @Z

3.8.0²“¤ñßÈéô­ààÓØÉûô2„
meminfoFroot"root(¤ƒ0ÆÙÏ¡°‚ò8ÆÙÏ¡°‚òH—Z/proc/meminfobmeminfojproc ²“¤ñßÈéô*€€ @Z

3.8.0²“¤ñßÈéô­ààÓØÉûô2
self2€
mapsEroot"root(¤ƒ0’Ø™ìÏÁÓò8’Ø™ìÏÁÓòHÌÓ!Z/proc/self/mapsbmapsjproc ²“¤ñßÈéô*€€ @Z

3.8.0²“¤ñßÈéô­ààÓØÉûô2€
statEroot"root(¤ƒ0ôµ¿«˜¶ˆò8ôµ¿«˜¶ˆòHĞ„_Z/proc/self/statbstatjproc ²“¤ñßÈéô*€€ @Z

3.8.0²“¤ñßÈéô­ààÓØÉûô@@"ğ
srv2•
checkout.jarRroot"root(¤ƒ0è°à¬€·ñ8è°à¬€·ñH…ÏZ/srv/checkout.jarbcheckout.jarjoverlay ƒë­ôŸíéô*€€ @Z

3.8.0ƒë­ôŸíéôë§»ÎÃ­üô2Î
config2¥
application.yml_root"root(¤ƒ0ß÷é¸‹ ò8ß÷é¸‹ òH¨³Z/srv/config/application.ymlbapplication.ymljoverlay ƒë­ôŸíéô*€€ @Z

3.8.0ƒë­ôŸíéôë§»ÎÃ­üô2™
logback.xmlWroot"root(¤ƒ0ÿ¦Ñ‡›Ïñ8ÿ¦Ñ‡›ÏñHÆá"Z/srv/config/logback.xmlblogback.xmljoverlay ƒë­ôŸíéô*€€ @Z

3.8.0ƒë­ôŸíéôë§»ÎÃ­üô@@"È
sys2¾
fs2µ
cgroup2
cpu.maxProot"root(¤ƒ0°Ãğ™»ğÜñ8°Ãğ™»ğÜñH°¸wZ/sys/fs/cgroup/cpu.maxbcpu.maxjsysfs ²“¤ñßÈéô*€€ @Z

3.8.0²“¤ñßÈéô­ààÓØÉûô2—

memory.maxVroot"root(¤ƒ0Ô¸ÒèÃÛÖò8Ô¸ÒèÃÛÖòHûæZ/sys/fs/cgroup/memory.maxb
memory.maxjsysfs ²“¤ñßÈéô*€€ @Z

3.8.0²“¤ñßÈéô­ààÓØÉûô@@@"­–
tmp2£
hsperfdata_java2
1Réjavaé"java(¤ƒ0·Şñºíò8·ŞñºíòHæÃ9Z/tmp/hsperfdata_java/1b1joverlay ß©’®î£íô*Á„ ¤@Z

3.8.0ß©’®î£íôÄŸú¾µõõô@2ù
native-038fadab59112ß
libsnappyjava-f2c566d9dd51.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHáÀ1PZ6/tmp/native-038fadab5911/libsnappyjava-f2c566d9dd51.soblibsnappyjava-f2c566d9dd51.sojoverlay ÷Ù‹º²úëô*€€ @Z

3.8.0÷Ù‹º²úëô¤ëÕ½¸¸üô@2ü
native-0485321f88582â
libnetty_transport_16718.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾ÇuPZ4/tmp/native-0485321f8858/libnetty_transport_16718.soblibnetty_transport_16718.sojoverlay éˆ°ëÙëô*Á„ ¤@Z

3.8.0éˆ°ëÙëôÌÈ½È¿€óô@2ù
native-0b4570c71b5f2ß
libsnappyjava-2357dcf74e30.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšèGPZ6/tmp/native-0b4570c71b5f/libsnappyjava-2357dcf74e30.soblibsnappyjava-2357dcf74e30.sojoverlay ÉÇğæÁéô*€€ @Z

3.8.0ÉÇğæÁéô†¦Ñ¡õ@2ù
native-0c87b1d3cd362ß
libsnappyjava-5f053f9a788b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸ÉNPZ6/tmp/native-0c87b1d3cd36/libsnappyjava-5f053f9a788b.soblibsnappyjava-5f053f9a788b.sojoverlay ·¬ù»Áíô*€€ @Z

3.8.0·¬ù»ÁíôäÏø¹Ïòô@2ù
native-0c921808d5342ß
libsnappyjava-63fe6a0915cb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHø˜JPZ6/tmp/native-0c921808d534/libsnappyjava-63fe6a0915cb.soblibsnappyjava-63fe6a0915cb.sojoverlay œ×®¼¿êô*€€ @Z

3.8.0œ×®¼¿êô¹ÅÉ§Ÿ¬ñô@2ù
native-0d14a3d90fb72ß
libsnappyjava-2e4a6ef71cb3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿøPZ6/tmp/native-0d14a3d90fb7/libsnappyjava-2e4a6ef71cb3.soblibsnappyjava-2e4a6ef71cb3.sojoverlay è§öƒêô*€€ @Z

3.8.0è§öƒêôª–¸ûõÅïô@2ù
native-0d269d221e362ß
libsnappyjava-75c5ba749feb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH…¨ PZ6/tmp/native-0d269d221e36/libsnappyjava-75c5ba749feb.soblibsnappyjava-75c5ba749feb.sojoverlay ”øÛÌ¹ëô*€€ @Z

3.8.0”øÛÌ¹ëôÏ˜È¢²ıô@2ù
native-0e2fd3cf4ebd2ß
libsnappyjava-7557fbe6760b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿÄ,PZ6/tmp/native-0e2fd3cf4ebd/libsnappyjava-7557fbe6760b.soblibsnappyjava-7557fbe6760b.sojoverlay íºëËÅßëô*€€ @Z

3.8.0íºëËÅßëôù“‹¹Ù¸ÿô@2ù
native-12a75e77ad852ß
libsnappyjava-d786524ced62.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†—vPZ6/tmp/native-12a75e77ad85/libsnappyjava-d786524ced62.soblibsnappyjava-d786524ced62.sojoverlay „İîÉŞğêô*€€ @Z

3.8.0„İîÉŞğêôÏÜ¶ˆàİùô@2ü
native-12b4c2d9f6372â
libnetty_transport_33439.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¶ÆXPZ4/tmp/native-12b4c2d9f637/libnetty_transport_33439.soblibnetty_transport_33439.sojoverlay ¯Ïˆˆ¶­íô*Á„ ¤@Z

3.8.0¯Ïˆˆ¶­íôÇÅòîºš‹õ@2ù
native-1461c0c9a0362ß
libsnappyjava-fc792f4d286e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH÷ç`PZ6/tmp/native-1461c0c9a036/libsnappyjava-fc792f4d286e.soblibsnappyjava-fc792f4d286e.sojoverlay ›¢·‚ ƒéô*€€ @Z

3.8.0›¢·‚ ƒéôùÀ‘÷Ùıíô@2ù
native-15101da6d49f2ß
libsnappyjava-f727ae6df5f2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÆÑBPZ6/tmp/native-15101da6d49f/libsnappyjava-f727ae6df5f2.soblibsnappyjava-f727ae6df5f2.sojoverlay ÒãĞ™Ë¶éô*€€ @Z

3.8.0ÒãĞ™Ë¶éôìñÒ²¶‘õ@2ù
native-1700167230aa2ß
libsnappyjava-0cba75e793a4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“ÀJPZ6/tmp/native-1700167230aa/libsnappyjava-0cba75e793a4.soblibsnappyjava-0cba75e793a4.sojoverlay Ü—Éò±‡ëô*€€ @Z

3.8.0Ü—Éò±‡ëôÇ§§Àºîô@2ü
native-17ceb8288eee2â
libnetty_transport_13331.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿÊ#PZ4/tmp/native-17ceb8288eee/libnetty_transport_13331.soblibnetty_transport_13331.sojoverlay ´ÆªÜ³’ëô*Á„ ¤@Z

3.8.0´ÆªÜ³’ëôÍ›¼àÈå‹õ@2ù
native-18156bce9a812ß
libsnappyjava-ded0e6ec7b1d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸ì6PZ6/tmp/native-18156bce9a81/libsnappyjava-ded0e6ec7b1d.soblibsnappyjava-ded0e6ec7b1d.sojoverlay Àûµ¸ŠÆéô*€€ @Z

3.8.0Àûµ¸ŠÆéôÒ˜©©‘ˆòô@2ù
native-191984aff9082ß
libsnappyjava-04d8a5f55ffa.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHà‹PZ6/tmp/native-191984aff908/libsnappyjava-04d8a5f55ffa.soblibsnappyjava-04d8a5f55ffa.sojoverlay ¥ğŞ€½éô*€€ @Z

3.8.0¥ğŞ€½éô Êê‰°ıô@2ù
native-1ab6e4aae69d2ß
libsnappyjava-0c397ba4035d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÇ•pPZ6/tmp/native-1ab6e4aae69d/libsnappyjava-0c397ba4035d.soblibsnappyjava-0c397ba4035d.sojoverlay ’Øî ˜óìô*€€ @Z

3.8.0’Øî ˜óìôñ’˜’ïÀùô@2ù
native-1c96304e9c442ß
libsnappyjava-470ecf97e8c3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´î9PZ6/tmp/native-1c96304e9c44/libsnappyjava-470ecf97e8c3.soblibsnappyjava-470ecf97e8c3.sojoverlay ¯¾°®éô*€€ @Z

3.8.0¯¾°®éôˆ¡ç’©—ëô@2ù
native-1e96e8e964712ß
libsnappyjava-44ada9a8e57e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHš°+PZ6/tmp/native-1e96e8e96471/libsnappyjava-44ada9a8e57e.soblibsnappyjava-44ada9a8e57e.sojoverlay µö–ç¢íô*€€ @Z

3.8.0µö–ç¢íôÍñ¼ç Êşô@2ù
native-23051dad36e22ß
libsnappyjava-01642f00b3a0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğîFPZ6/tmp/native-23051dad36e2/libsnappyjava-01642f00b3a0.soblibsnappyjava-01642f00b3a0.sojoverlay ±×Ö™ñëô*€€ @Z

3.8.0±×Ö™ñëôª¾ıÉ¡Œˆõ@2ü
native-28b422c420f12â
libnetty_transport_81670.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHö„#PZ4/tmp/native-28b422c420f1/libnetty_transport_81670.soblibnetty_transport_81670.sojoverlay «ÚÓˆ´íô*Á„ ¤@Z

3.8.0«ÚÓˆ´íô ü‡§ıòùô@2ù
native-2d71d05bb6e92ß
libsnappyjava-7b701d0dab3d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòˆ=PZ6/tmp/native-2d71d05bb6e9/libsnappyjava-7b701d0dab3d.soblibsnappyjava-7b701d0dab3d.sojoverlay åì»Ë¼êô*€€ @Z

3.8.0åì»Ë¼êô†ĞÂŠ»ƒõ@2ù
native-31741f243bf72ß
libsnappyjava-454d5819eedc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹Ç)PZ6/tmp/native-31741f243bf7/libsnappyjava-454d5819eedc.soblibsnappyjava-454d5819eedc.sojoverlay ö´Ë„—»ëô*€€ @Z

3.8.0ö´Ë„—»ëôä×¤Ú“÷ñô@2ù
native-352a32f5bf342ß
libsnappyjava-ddfbf21b9ec2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™Ÿ<PZ6/tmp/native-352a32f5bf34/libsnappyjava-ddfbf21b9ec2.soblibsnappyjava-ddfbf21b9ec2.sojoverlay ºÓë…Â—ìô*€€ @Z

3.8.0ºÓë…Â—ìô³»ù¸—èíô@2ù
native-3537bfb089ba2ß
libsnappyjava-4e91780c9356.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH²vPZ6/tmp/native-3537bfb089ba/libsnappyjava-4e91780c9356.soblibsnappyjava-4e91780c9356.sojoverlay ğ¶Áã¯êô*€€ @Z

3.8.0ğ¶Áã¯êô­úÏÛŒ²Šõ@2ù
native-38298f9917992ß
libsnappyjava-62d478529e8a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHéáYPZ6/tmp/native-38298f991799/libsnappyjava-62d478529e8a.soblibsnappyjava-62d478529e8a.sojoverlay ©ÕØÖêô*€€ @Z

3.8.0©ÕØÖêôÈ›™¦üªøô@2ù
native-387f7bff0f5f2ß
libsnappyjava-5df522323794.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ‹LPZ6/tmp/native-387f7bff0f5f/libsnappyjava-5df522323794.soblibsnappyjava-5df522323794.sojoverlay ›—ò¸Õéô*€€ @Z

3.8.0›—ò¸Õéô—ÿ‘úË‘õ@2ù
native-3bc988b365c92ß
libsnappyjava-634670bd904a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³é,PZ6/tmp/native-3bc988b365c9/libsnappyjava-634670bd904a.soblibsnappyjava-634670bd904a.sojoverlay å£Ø÷Ùêêô*€€ @Z

3.8.0å£Ø÷ÙêêôÒØâ…„õ@2ù
native-3ca0bf06dff72ß
libsnappyjava-6926a7f6804b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’ÖMPZ6/tmp/native-3ca0bf06dff7/libsnappyjava-6926a7f6804b.soblibsnappyjava-6926a7f6804b.sojoverlay ¬İæùªóéô*€€ @Z

3.8.0¬İæùªóéôõõ¿Éœ£õô@2ù
native-3d3ae06ec8d42ß
libsnappyjava-7e42aa5876d8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“‚+PZ6/tmp/native-3d3ae06ec8d4/libsnappyjava-7e42aa5876d8.soblibsnappyjava-7e42aa5876d8.sojoverlay ôãŞ«ñÔìô*€€ @Z

3.8.0ôãŞ«ñÔìôòíÆî‡õ@2ù
native-3de28b203d8b2ß
libsnappyjava-20964b3e6330.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíâcPZ6/tmp/native-3de28b203d8b/libsnappyjava-20964b3e6330.soblibsnappyjava-20964b3e6330.sojoverlay –¾“ŠÇéëô*€€ @Z

3.8.0–¾“ŠÇéëô¨«ÿ©ğ±ÿô@2ù
native-3e9e287da0782ß
libsnappyjava-17b529016c26.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏévPZ6/tmp/native-3e9e287da078/libsnappyjava-17b529016c26.soblibsnappyjava-17b529016c26.sojoverlay úƒµ‚‹ìô*€€ @Z

3.8.0úƒµ‚‹ìô›ë©ôÂ«†õ@2ù
native-3f419c8bd5552ß
libsnappyjava-29561dd1655c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«ŞAPZ6/tmp/native-3f419c8bd555/libsnappyjava-29561dd1655c.soblibsnappyjava-29561dd1655c.sojoverlay ¸å’»Òâìô*€€ @Z

3.8.0¸å’»Òâìô¶”ú©Óòô@2ù
native-3fd28cb50b742ß
libsnappyjava-57b569b989e0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞ€%PZ6/tmp/native-3fd28cb50b74/libsnappyjava-57b569b989e0.soblibsnappyjava-57b569b989e0.sojoverlay „•î¸éô*€€ @Z

3.8.0„•î¸éô¤öÃğßäïô@2ù
native-411c2ca8ba952ß
libsnappyjava-20f125206aa4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞémPZ6/tmp/native-411c2ca8ba95/libsnappyjava-20f125206aa4.soblibsnappyjava-20f125206aa4.sojoverlay ¼£ÃÆ²éô*€€ @Z

3.8.0¼£ÃÆ²éô”ĞĞÍ÷úô@2ù
native-42197bd0e2982ß
libsnappyjava-244ee6211672.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢¥yPZ6/tmp/native-42197bd0e298/libsnappyjava-244ee6211672.soblibsnappyjava-244ee6211672.sojoverlay Ûºëİ€™éô*€€ @Z

3.8.0Ûºëİ€™éô‡œı±Üüô@2ü
native-489b4b12193c2â
libnetty_transport_74712.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑÏPZ4/tmp/native-489b4b12193c/libnetty_transport_74712.soblibnetty_transport_74712.sojoverlay ±ÛÃ×Õéô*Á„ ¤@Z

3.8.0±ÛÃ×Õéô Şİ¡ô¥ñô@2ù
native-491ef5ae01b32ß
libsnappyjava-962e7625bc00.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’7PZ6/tmp/native-491ef5ae01b3/libsnappyjava-962e7625bc00.soblibsnappyjava-962e7625bc00.sojoverlay ¦ìó‡¶ëô*€€ @Z

3.8.0¦ìó‡¶ëôÛÃìİÒõ@2ù
native-4926edae3c192ß
libsnappyjava-f4d8ad99d994.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒÅTPZ6/tmp/native-4926edae3c19/libsnappyjava-f4d8ad99d994.soblibsnappyjava-f4d8ad99d994.sojoverlay ÷ñ§Ø’ºíô*€€ @Z

3.8.0÷ñ§Ø’ºíôëşéãŠğïô@2ù
native-4daa2b5b0c902ß
libsnappyjava-4e7251cad767.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHï«PZ6/tmp/native-4daa2b5b0c90/libsnappyjava-4e7251cad767.soblibsnappyjava-4e7251cad767.sojoverlay ¸ş‘×¤Ìéô*€€ @Z

3.8.0¸ş‘×¤Ìéô–‚‘¤á•òô@2ù
native-528d159a972f2ß
libsnappyjava-ebe478c1d274.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®sPZ6/tmp/native-528d159a972f/libsnappyjava-ebe478c1d274.soblibsnappyjava-ebe478c1d274.sojoverlay çí›ßÃ®ëô*€€ @Z

3.8.0çí›ßÃ®ëôÉ…ˆæÊ¯ƒõ@2ù
native-57752c5060522ß
libsnappyjava-8394b9174430.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“ç,PZ6/tmp/native-57752c506052/libsnappyjava-8394b9174430.soblibsnappyjava-8394b9174430.sojoverlay “·Å³½ìô*€€ @Z

3.8.0“·Å³½ìôúƒ¢š¾Šõ@2ù
native-57cfd51c49dc2ß
libsnappyjava-ebb89b9fad1f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬ÔxPZ6/tmp/native-57cfd51c49dc/libsnappyjava-ebb89b9fad1f.soblibsnappyjava-ebb89b9fad1f.sojoverlay –¼·ï…Úêô*€€ @Z

3.8.0–¼·ï…Úêô¡¦ïËä·íô@2ù
native-5851c0fc29952ß
libsnappyjava-66e28de98c4f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı”KPZ6/tmp/native-5851c0fc2995/libsnappyjava-66e28de98c4f.soblibsnappyjava-66e28de98c4f.sojoverlay ÛÜàóˆêëô*€€ @Z

3.8.0ÛÜàóˆêëôµéµÃè“õ@2ù
native-595a53aab2202ß
libsnappyjava-5494abbb1952.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§ß8PZ6/tmp/native-595a53aab220/libsnappyjava-5494abbb1952.soblibsnappyjava-5494abbb1952.sojoverlay éÕ»¶È–éô*€€ @Z

3.8.0éÕ»¶È–éô€—­¬Éşõô@2ù
native-5982688ba6ea2ß
libsnappyjava-d3c55f321748.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšÃ3PZ6/tmp/native-5982688ba6ea/libsnappyjava-d3c55f321748.soblibsnappyjava-d3c55f321748.sojoverlay ÖØÛàéÁëô*€€ @Z

3.8.0ÖØÛàéÁëôøŒÛ¥ìµíô@2ü
native-5982e46a309f2â
libnetty_transport_48737.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏª2PZ4/tmp/native-5982e46a309f/libnetty_transport_48737.soblibnetty_transport_48737.sojoverlay ¨˜Ùƒç ìô*Á„ ¤@Z

3.8.0¨˜Ùƒç ìô²Û½°ˆ¢†õ@2ù
native-5c6e7ef7121f2ß
libsnappyjava-e1f0103e488a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓükPZ6/tmp/native-5c6e7ef7121f/libsnappyjava-e1f0103e488a.soblibsnappyjava-e1f0103e488a.sojoverlay ç¯ÅËÒ·ìô*€€ @Z

3.8.0ç¯ÅËÒ·ìôÈ……àä´şô@2ù
native-5d14af23de8d2ß
libsnappyjava-d832ec6f0085.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄğGPZ6/tmp/native-5d14af23de8d/libsnappyjava-d832ec6f0085.soblibsnappyjava-d832ec6f0085.sojoverlay †·ª›ıìô*€€ @Z

3.8.0†·ª›ıìôéŸ‚°¾Íöô@2ù
native-5fdb37df90702ß
libsnappyjava-f9d17ce17c8c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹ñKPZ6/tmp/native-5fdb37df9070/libsnappyjava-f9d17ce17c8c.soblibsnappyjava-f9d17ce17c8c.sojoverlay ¾Î¯ë«¯êô*€€ @Z

3.8.0¾Î¯ë«¯êôùöªŞöåòô@2ù
native-64cc24abbf972ß
libsnappyjava-92349af3764f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»Õ-PZ6/tmp/native-64cc24abbf97/libsnappyjava-92349af3764f.soblibsnappyjava-92349af3764f.sojoverlay ™ƒù’ÉÀíô*€€ @Z

3.8.0™ƒù’ÉÀíô¾­­Ùá‚ñô@2ù
native-66563a22f5e52ß
libsnappyjava-0d95768e2778.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHë1PZ6/tmp/native-66563a22f5e5/libsnappyjava-0d95768e2778.soblibsnappyjava-0d95768e2778.sojoverlay îÛßğ£ûìô*€€ @Z

3.8.0îÛßğ£ûìôŞĞÜŒ°õ@2ù
native-67f4b49122562ß
libsnappyjava-bfbb1024eeb8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏüPZ6/tmp/native-67f4b4912256/libsnappyjava-bfbb1024eeb8.soblibsnappyjava-bfbb1024eeb8.sojoverlay åâİµÖğëô*€€ @Z

3.8.0åâİµÖğëôµÍ³ÇÅïùô@2ù
native-69e9ec8d66d12ß
libsnappyjava-0766aabd2f31.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæ«wPZ6/tmp/native-69e9ec8d66d1/libsnappyjava-0766aabd2f31.soblibsnappyjava-0766aabd2f31.sojoverlay ¶¢éİúÆéô*€€ @Z

3.8.0¶¢éİúÆéô´´›í¹†õ@2ù
native-6c26688837b32ß
libsnappyjava-afed37c28a8f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè¹]PZ6/tmp/native-6c26688837b3/libsnappyjava-afed37c28a8f.soblibsnappyjava-afed37c28a8f.sojoverlay Ñí”¼Ïïìô*€€ @Z

3.8.0Ñí”¼Ïïìô¸¾ŸÒ¤ø…õ@2ù
native-6d97c8a8d9cd2ß
libsnappyjava-6f5c357db5b4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòû$PZ6/tmp/native-6d97c8a8d9cd/libsnappyjava-6f5c357db5b4.soblibsnappyjava-6f5c357db5b4.sojoverlay §†‚”äÉêô*€€ @Z

3.8.0§†‚”äÉêô¼É¿ëÓ”ƒõ@2ü
native-6f1cb1f65a1b2â
libnetty_transport_44558.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæ­!PZ4/tmp/native-6f1cb1f65a1b/libnetty_transport_44558.soblibnetty_transport_44558.sojoverlay Öˆ’Ø¶ªëô*Á„ ¤@Z

3.8.0Öˆ’Ø¶ªëô“¶ç°úô@2ü
native-6f56eca8e3b62â
libnetty_transport_12808.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·õ7PZ4/tmp/native-6f56eca8e3b6/libnetty_transport_12808.soblibnetty_transport_12808.sojoverlay õ¼ˆŒ¨²ëô*Á„ ¤@Z

3.8.0õ¼ˆŒ¨²ëô“Õ¾¶…ñô@2ù
native-716450743c4f2ß
libsnappyjava-d66ac843b10d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHˆÍOPZ6/tmp/native-716450743c4f/libsnappyjava-d66ac843b10d.soblibsnappyjava-d66ac843b10d.sojoverlay ¹œ³×ã•ëô*€€ @Z

3.8.0¹œ³×ã•ëô¥¯»ééÃ‚õ@2ù
native-73bee322f7ed2ß
libsnappyjava-7dab3903a3d6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂşPZ6/tmp/native-73bee322f7ed/libsnappyjava-7dab3903a3d6.soblibsnappyjava-7dab3903a3d6.sojoverlay õ€ê…²˜ëô*€€ @Z

3.8.0õ€ê…²˜ëôõååÉ¢ƒõ@2ù
native-742537be9dc62ß
libsnappyjava-f28c41c73ea8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH„òlPZ6/tmp/native-742537be9dc6/libsnappyjava-f28c41c73ea8.soblibsnappyjava-f28c41c73ea8.sojoverlay ™æ°©ß÷èô*€€ @Z

3.8.0™æ°©ß÷èôº«€şÂÚõô@2ü
native-746cdfd1240e2â
libnetty_transport_64688.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHümPZ4/tmp/native-746cdfd1240e/libnetty_transport_64688.soblibnetty_transport_64688.sojoverlay ë¨Í¦½èëô*Á„ ¤@Z

3.8.0ë¨Í¦½èëôïàïèı™ÿô@2ü
native-7780d01330d12â
libnetty_transport_40531.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÇÈOPZ4/tmp/native-7780d01330d1/libnetty_transport_40531.soblibnetty_transport_40531.sojoverlay Ğ»§€äìô*Á„ ¤@Z

3.8.0Ğ»§€äìôØËÔïãğõ@2ù
native-7c7b7f1e38582ß
libsnappyjava-345b98d3c8a8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíÊFPZ6/tmp/native-7c7b7f1e3858/libsnappyjava-345b98d3c8a8.soblibsnappyjava-345b98d3c8a8.sojoverlay À÷Ã´İáêô*€€ @Z

3.8.0À÷Ã´İáêô¢ÁÒ¤²—÷ô@2ù
native-7d603d3ac3402ß
libsnappyjava-a08867678f23.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿï[PZ6/tmp/native-7d603d3ac340/libsnappyjava-a08867678f23.soblibsnappyjava-a08867678f23.sojoverlay “ÅÇúìô*€€ @Z

3.8.0“ÅÇúìôÑ‰’†´º‹õ@2ù
native-7f913145dfe92ß
libsnappyjava-a72cf4e413e9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèÎNPZ6/tmp/native-7f913145dfe9/libsnappyjava-a72cf4e413e9.soblibsnappyjava-a72cf4e413e9.sojoverlay ‡ ÎÏ¾Ÿêô*€€ @Z

3.8.0‡ ÎÏ¾Ÿêôƒö“ÿ“öô@2ù
native-81dda6f244e42ß
libsnappyjava-5cbec063d42d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHùØ*PZ6/tmp/native-81dda6f244e4/libsnappyjava-5cbec063d42d.soblibsnappyjava-5cbec063d42d.sojoverlay İ÷­«ñõëô*€€ @Z

3.8.0İ÷­«ñõëôÅŠ¯­ƒßôô@2ü
native-834d9655c6012â
libnetty_transport_34508.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­+PZ4/tmp/native-834d9655c601/libnetty_transport_34508.soblibnetty_transport_34508.sojoverlay ë˜æŸÖ§éô*Á„ ¤@Z

3.8.0ë˜æŸÖ§éô¾Ü„ô¡ìúô@2ù
native-85a512b19a772ß
libsnappyjava-9c3e320d41b0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÍÁ.PZ6/tmp/native-85a512b19a77/libsnappyjava-9c3e320d41b0.soblibsnappyjava-9c3e320d41b0.sojoverlay ß”Ü»¹ƒìô*€€ @Z

3.8.0ß”Ü»¹ƒìôø¡À¿Ñİûô@2ù
native-8608c0d7de6e2ß
libsnappyjava-3d08420a9b90.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH—ÈLPZ6/tmp/native-8608c0d7de6e/libsnappyjava-3d08420a9b90.soblibsnappyjava-3d08420a9b90.sojoverlay ÍÉáîüƒìô*€€ @Z

3.8.0ÍÉáîüƒìô¡ëÄÑ™Ÿˆõ@2ù
native-8d2b4d4f44b82ß
libsnappyjava-a5e17f7364b0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´XPZ6/tmp/native-8d2b4d4f44b8/libsnappyjava-a5e17f7364b0.soblibsnappyjava-a5e17f7364b0.sojoverlay Ù•¤ÌĞ¦ëô*€€ @Z

3.8.0Ù•¤ÌĞ¦ëôµµğğó—ÿô@2ù
native-8ea3f65dadb12ß
libsnappyjava-981408acd47c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒ³PZ6/tmp/native-8ea3f65dadb1/libsnappyjava-981408acd47c.soblibsnappyjava-981408acd47c.sojoverlay Á‡òı‘Èêô*€€ @Z

3.8.0Á‡òı‘Èêô˜ÜÇ£€’ƒõ@2ù
native-8fb67b7c1b6e2ß
libsnappyjava-3bbf7c5fa760.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌ„0PZ6/tmp/native-8fb67b7c1b6e/libsnappyjava-3bbf7c5fa760.soblibsnappyjava-3bbf7c5fa760.sojoverlay œêÉÖîƒéô*€€ @Z

3.8.0œêÉÖîƒéôÒ´°ï”õ@2ü
native-930286d08ae12â
libnetty_transport_16428.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄ’PZ4/tmp/native-930286d08ae1/libnetty_transport_16428.soblibnetty_transport_16428.sojoverlay ‹¢àŞ˜ùìô*Á„ ¤@Z

3.8.0‹¢àŞ˜ùìôüù’Ò®õô@2ù
native-95d77979d56f2ß
libsnappyjava-1ad8a30dce21.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´¼rPZ6/tmp/native-95d77979d56f/libsnappyjava-1ad8a30dce21.soblibsnappyjava-1ad8a30dce21.sojoverlay Ñş¹İù«ëô*€€ @Z

3.8.0Ñş¹İù«ëô½°ó ’µşô@2ù
native-9703b3d053732ß
libsnappyjava-fe1330bcc136.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀçPZ6/tmp/native-9703b3d05373/libsnappyjava-fe1330bcc136.soblibsnappyjava-fe1330bcc136.sojoverlay µş±ªş—íô*€€ @Z

3.8.0µş±ªş—íôµ ó©Œç‹õ@2ù
native-970e326348692ß
libsnappyjava-5519518f77dc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‰‡<PZ6/tmp/native-970e32634869/libsnappyjava-5519518f77dc.soblibsnappyjava-5519518f77dc.sojoverlay ¬èŞÍÈõëô*€€ @Z

3.8.0¬èŞÍÈõëôƒé¢À†¼ìô@2ù
native-9a836c9ee7162ß
libsnappyjava-a5ff4691a89b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑ©sPZ6/tmp/native-9a836c9ee716/libsnappyjava-a5ff4691a89b.soblibsnappyjava-a5ff4691a89b.sojoverlay —«ïÖºëô*€€ @Z

3.8.0—«ïÖºëô¬èñ•Ô¾ÿô@2ù
native-9b0ab19c38db2ß
libsnappyjava-99fa0bd940e3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎÌ$PZ6/tmp/native-9b0ab19c38db/libsnappyjava-99fa0bd940e3.soblibsnappyjava-99fa0bd940e3.sojoverlay ¶åİÃ’ˆêô*€€ @Z

3.8.0¶åİÃ’ˆêôÇğ•Á’âŒõ@2ù
native-a26e736ea9b02ß
libsnappyjava-72287312eebd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœâ;PZ6/tmp/native-a26e736ea9b0/libsnappyjava-72287312eebd.soblibsnappyjava-72287312eebd.sojoverlay ÎÙĞå‹«íô*€€ @Z

3.8.0ÎÙĞå‹«íôû»ÖÊËóô@2ù
native-a2ab7a2fb3762ß
libsnappyjava-d4784cf12cdd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHç´vPZ6/tmp/native-a2ab7a2fb376/libsnappyjava-d4784cf12cdd.soblibsnappyjava-d4784cf12cdd.sojoverlay ¥÷ù»¿éô*€€ @Z

3.8.0¥÷ù»¿éô…ÏÃëì³ôô@2ù
native-a3ef56828d7f2ß
libsnappyjava-39124b0154c0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHüÔPZ6/tmp/native-a3ef56828d7f/libsnappyjava-39124b0154c0.soblibsnappyjava-39124b0154c0.sojoverlay ‘ı£ÍùÀìô*€€ @Z

3.8.0‘ı£ÍùÀìô«À¬Œ×èóô@2ü
native-a401c623c4432â
libnetty_transport_64557.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒmPZ4/tmp/native-a401c623c443/libnetty_transport_64557.soblibnetty_transport_64557.sojoverlay ´óÁ“êô*Á„ ¤@Z

3.8.0´óÁ“êôĞœà°•Úşô@2ü
native-a5296f7dbe232â
libnetty_transport_77570.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğ½1PZ4/tmp/native-a5296f7dbe23/libnetty_transport_77570.soblibnetty_transport_77570.sojoverlay ³üı¼çìô*Á„ ¤@Z

3.8.0³üı¼çìôÅŸáûûığô@2ù
native-a6483ba046af2ß
libsnappyjava-4de6cd72793b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHº‰8PZ6/tmp/native-a6483ba046af/libsnappyjava-4de6cd72793b.soblibsnappyjava-4de6cd72793b.sojoverlay õ•ÛâÊéô*€€ @Z

3.8.0õ•ÛâÊéôë¯Ä×šñìô@2ù
native-a66fb56fb87d2ß
libsnappyjava-2ce07f29ae8c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”‡aPZ6/tmp/native-a66fb56fb87d/libsnappyjava-2ce07f29ae8c.soblibsnappyjava-2ce07f29ae8c.sojoverlay øáçïçÖéô*€€ @Z

3.8.0øáçïçÖéôú¨Ç¤Ùåÿô@2ù
native-a6c8619748e32ß
libsnappyjava-162d73014850.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ú PZ6/tmp/native-a6c8619748e3/libsnappyjava-162d73014850.soblibsnappyjava-162d73014850.sojoverlay ï÷¹È£íô*€€ @Z

3.8.0ï÷¹È£íôÏ³¶‡ƒõ@2ù
native-a8aca0b18e7d2ß
libsnappyjava-b3b1ac5a7bdb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­bPZ6/tmp/native-a8aca0b18e7d/libsnappyjava-b3b1ac5a7bdb.soblibsnappyjava-b3b1ac5a7bdb.sojoverlay Ì’¿Òûêëô*€€ @Z

3.8.0Ì’¿ÒûêëôŞïà²¿îô@2ù
native-a9991f17c2dd2ß
libsnappyjava-37a08f9e8b5f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHö»[PZ6/tmp/native-a9991f17c2dd/libsnappyjava-37a08f9e8b5f.soblibsnappyjava-37a08f9e8b5f.sojoverlay úôüÕ…†ëô*€€ @Z

3.8.0úôüÕ…†ëô€¶“ÿèÒÿô@2ù
native-ac1345c1cdf22ß
libsnappyjava-f7dd230d8e56.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾øPZ6/tmp/native-ac1345c1cdf2/libsnappyjava-f7dd230d8e56.soblibsnappyjava-f7dd230d8e56.sojoverlay äı¤¸ êô*€€ @Z

3.8.0äı¤¸ êô¤ëÒŠô½õ@2ù
native-ac6ce6d249f02ß
libsnappyjava-32b8159e41e5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØÉ%PZ6/tmp/native-ac6ce6d249f0/libsnappyjava-32b8159e41e5.soblibsnappyjava-32b8159e41e5.sojoverlay ‚ÉÑÏ¹Äêô*€€ @Z

3.8.0‚ÉÑÏ¹ÄêôŒœÛÓÓØúô@2ù
native-b283569847872ß
libsnappyjava-97f414bdf956.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔŠ]PZ6/tmp/native-b28356984787/libsnappyjava-97f414bdf956.soblibsnappyjava-97f414bdf956.sojoverlay ’‰¶åôÃëô*€€ @Z

3.8.0’‰¶åôÃëôß›„Øåéíô@2ù
native-b2d6a9afd5ed2ß
libsnappyjava-b1768900c3d0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ÷4PZ6/tmp/native-b2d6a9afd5ed/libsnappyjava-b1768900c3d0.soblibsnappyjava-b1768900c3d0.sojoverlay ´ÕÃİáƒíô*€€ @Z

3.8.0´ÕÃİáƒíô‡Í’š…‡õ@2ü
native-b3a8a8dfe96d2â
libnetty_transport_77331.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâÜ7PZ4/tmp/native-b3a8a8dfe96d/libnetty_transport_77331.soblibnetty_transport_77331.sojoverlay ¨Èˆéõ˜ëô*Á„ ¤@Z

3.8.0¨Èˆéõ˜ëôè¾ï¯Ä€õ@2ù
native-b469863bedd52ß
libsnappyjava-68eda8c6684e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨™lPZ6/tmp/native-b469863bedd5/libsnappyjava-68eda8c6684e.soblibsnappyjava-68eda8c6684e.sojoverlay  ÒÄèÄ÷èô*€€ @Z

3.8.0 ÒÄèÄ÷èôÌ™¼Ñ»Œõ@2ù
native-b8a99d21ef882ß
libsnappyjava-9d1453ad430a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËÏiPZ6/tmp/native-b8a99d21ef88/libsnappyjava-9d1453ad430a.soblibsnappyjava-9d1453ad430a.sojoverlay ’ã€óı„êô*€€ @Z

3.8.0’ã€óı„êô»ä‘ÆÙñô@2ù
native-bb23a01776722ß
libsnappyjava-d30ca28a97cf.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÛëPZ6/tmp/native-bb23a0177672/libsnappyjava-d30ca28a97cf.soblibsnappyjava-d30ca28a97cf.sojoverlay ’»¬ìêô*€€ @Z

3.8.0’»¬ìêô„œõğœ—öô@2ù
native-bb5069a3a6da2ß
libsnappyjava-7ed74a382006.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËº(PZ6/tmp/native-bb5069a3a6da/libsnappyjava-7ed74a382006.soblibsnappyjava-7ed74a382006.sojoverlay ±Šü³Çÿìô*€€ @Z

3.8.0±Šü³Çÿìôò¸şÕÀÄ€õ@2ù
native-c2dcfbca40fc2ß
libsnappyjava-a8d1f60d344d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓ”KPZ6/tmp/native-c2dcfbca40fc/libsnappyjava-a8d1f60d344d.soblibsnappyjava-a8d1f60d344d.sojoverlay »’•°öíô*€€ @Z

3.8.0»’•°öíôé€¡´¿‘ñô@2ù
native-c4ccc1b919e92ß
libsnappyjava-ef88e7e158db.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒÓaPZ6/tmp/native-c4ccc1b919e9/libsnappyjava-ef88e7e158db.soblibsnappyjava-ef88e7e158db.sojoverlay ìªÓš¸Ğéô*€€ @Z

3.8.0ìªÓš¸Ğéôñ¸ğŞ±îõô@2ù
native-c683909f60542ß
libsnappyjava-110a76f913f5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHîŠ3PZ6/tmp/native-c683909f6054/libsnappyjava-110a76f913f5.soblibsnappyjava-110a76f913f5.sojoverlay ¾Æõ®–¤ëô*€€ @Z

3.8.0¾Æõ®–¤ëôˆÕ²‘¶Îúô@2ù
native-c8da91efcdff2ß
libsnappyjava-245121561169.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH›ïPZ6/tmp/native-c8da91efcdff/libsnappyjava-245121561169.soblibsnappyjava-245121561169.sojoverlay ÜËë´ğÁíô*€€ @Z

3.8.0ÜËë´ğÁíôíì¸¿åš‹õ@2ù
native-cc5ce525a7fb2ß
libsnappyjava-2a8439e6ada8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¦ÌPZ6/tmp/native-cc5ce525a7fb/libsnappyjava-2a8439e6ada8.soblibsnappyjava-2a8439e6ada8.sojoverlay ÷çí±×Îêô*€€ @Z

3.8.0÷çí±×Îêôü Ô­½ŠŠõ@2ù
native-cc868e28c1a52ß
libsnappyjava-f73721e609bc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHˆÒ_PZ6/tmp/native-cc868e28c1a5/libsnappyjava-f73721e609bc.soblibsnappyjava-f73721e609bc.sojoverlay Ë˜†¶¤¸ëô*€€ @Z

3.8.0Ë˜†¶¤¸ëôÖ”»ñ‹æõ@2ù
native-ccb2515404b42ß
libsnappyjava-b91be70195ab.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»–oPZ6/tmp/native-ccb2515404b4/libsnappyjava-b91be70195ab.soblibsnappyjava-b91be70195ab.sojoverlay ¬–– •Çìô*€€ @Z

3.8.0¬–– •Çìôı¢ÑÄ«Šõ@2ü
native-cd91b17bc8062â
libnetty_transport_37951.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHªÉPZ4/tmp/native-cd91b17bc806/libnetty_transport_37951.soblibnetty_transport_37951.sojoverlay ¾Ù’™¹íô*Á„ ¤@Z

3.8.0¾Ù’™¹íôøÅ½»§¿ïô@2ù
native-ce3bfcc8f0ca2ß
libsnappyjava-6339644c762a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõöRPZ6/tmp/native-ce3bfcc8f0ca/libsnappyjava-6339644c762a.soblibsnappyjava-6339644c762a.sojoverlay ã‹æø˜şéô*€€ @Z

3.8.0ã‹æø˜şéôÉ÷ïŠ°´ïô@2ü
native-ce8f9af5b5652â
libnetty_transport_53180.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ÑuPZ4/tmp/native-ce8f9af5b565/libnetty_transport_53180.soblibnetty_transport_53180.sojoverlay ƒì§´µ¥éô*Á„ ¤@Z

3.8.0ƒì§´µ¥éôª¢ô¿”ë‡õ@2ù
native-d01f2e156e962ß
libsnappyjava-2fb39de180fc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓüAPZ6/tmp/native-d01f2e156e96/libsnappyjava-2fb39de180fc.soblibsnappyjava-2fb39de180fc.sojoverlay Ğ«æ”ßãéô*€€ @Z

3.8.0Ğ«æ”ßãéôâîñœÄˆùô@2ù
native-d0c98289bf882ß
libsnappyjava-3cc0d1c37800.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHç‡1PZ6/tmp/native-d0c98289bf88/libsnappyjava-3cc0d1c37800.soblibsnappyjava-3cc0d1c37800.sojoverlay –ƒ÷¨Üéô*€€ @Z

3.8.0–ƒ÷¨ÜéôµŠÔÀçŒğô@2ù
native-d56bfdf05aee2ß
libsnappyjava-6ccb2ed2bc45.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠœPZ6/tmp/native-d56bfdf05aee/libsnappyjava-6ccb2ed2bc45.soblibsnappyjava-6ccb2ed2bc45.sojoverlay »¬ÅÏ‰éô*€€ @Z

3.8.0»¬ÅÏ‰éô†°³İ“Ò„õ@2ù
native-d57a7e02525b2ß
libsnappyjava-15376c0b1313.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌ‚&PZ6/tmp/native-d57a7e02525b/libsnappyjava-15376c0b1313.soblibsnappyjava-15376c0b1313.sojoverlay ¢Œ¬òŠöéô*€€ @Z

3.8.0¢Œ¬òŠöéôÜØ¨åÎÂòô@2ù
native-dd9d1aabf21c2ß
libsnappyjava-fa6ea9a80ef2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·óPZ6/tmp/native-dd9d1aabf21c/libsnappyjava-fa6ea9a80ef2.soblibsnappyjava-fa6ea9a80ef2.sojoverlay ƒ €Øíô*€€ @Z

3.8.0ƒ €Øíô¬«¸‘ëƒõ@2ù
native-dde1684ff7d32ß
libsnappyjava-aacc76392c37.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡¬SPZ6/tmp/native-dde1684ff7d3/libsnappyjava-aacc76392c37.soblibsnappyjava-aacc76392c37.sojoverlay ¶ı‹Ê²íô*€€ @Z

3.8.0¶ı‹Ê²íôıÚ§¸å–…õ@2ù
native-e217ef09ff342ß
libsnappyjava-4c2e5c5aa118.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÅ PZ6/tmp/native-e217ef09ff34/libsnappyjava-4c2e5c5aa118.soblibsnappyjava-4c2e5c5aa118.sojoverlay ûÉ·ëÆğëô*€€ @Z

3.8.0ûÉ·ëÆğëô£‚â–ÊÂ†õ@2ù
native-e2b633ac8df62ß
libsnappyjava-6cce0da9c22b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı»PZ6/tmp/native-e2b633ac8df6/libsnappyjava-6cce0da9c22b.soblibsnappyjava-6cce0da9c22b.sojoverlay ¿Ïôª£óìô*€€ @Z

3.8.0¿Ïôª£óìôúç”çíô@2ù
native-e3d19698a9942ß
libsnappyjava-2d6c183d6523.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHäö\PZ6/tmp/native-e3d19698a994/libsnappyjava-2d6c183d6523.soblibsnappyjava-2d6c183d6523.sojoverlay õ¥Â—Íœéô*€€ @Z

3.8.0õ¥Â—ÍœéôŠÊÏ­×¯ìô@2ù
native-e5a50c8dfdef2ß
libsnappyjava-b985dd87d20d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞägPZ6/tmp/native-e5a50c8dfdef/libsnappyjava-b985dd87d20d.soblibsnappyjava-b985dd87d20d.sojoverlay ¾ãÈÕ»‡íô*€€ @Z

3.8.0¾ãÈÕ»‡íô‹öŒ¡¦ ğô@2ù
native-e5e5b5c4a66a2ß
libsnappyjava-f8963e6019cc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×ƒJPZ6/tmp/native-e5e5b5c4a66a/libsnappyjava-f8963e6019cc.soblibsnappyjava-f8963e6019cc.sojoverlay èŸ¢áÛ‘íô*€€ @Z

3.8.0èŸ¢áÛ‘íôšØºÚçùîô@2ù
native-e9df84e567ec2ß
libsnappyjava-75630aeec3b0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHİï(PZ6/tmp/native-e9df84e567ec/libsnappyjava-75630aeec3b0.soblibsnappyjava-75630aeec3b0.sojoverlay ¡§ÎÿŒ˜ìô*€€ @Z

3.8.0¡§ÎÿŒ˜ìô“Î‚‹ŸÙ€õ@2ù
native-e9f38f483ea82ß
libsnappyjava-1bc6119ced95.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHßƒ+PZ6/tmp/native-e9f38f483ea8/libsnappyjava-1bc6119ced95.soblibsnappyjava-1bc6119ced95.sojoverlay •‘§Íˆìô*€€ @Z

3.8.0•‘§ÍˆìôÍšŞšÛ‚öô@2ü
native-ebdf6eaf3d012â
libnetty_transport_37192.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH›µ=PZ4/tmp/native-ebdf6eaf3d01/libnetty_transport_37192.soblibnetty_transport_37192.sojoverlay áõŠ÷‰¤ìô*Á„ ¤@Z

3.8.0áõŠ÷‰¤ìôÁ†Ş­ÍÈÿô@2ù
native-ecbf0859d13d2ß
libsnappyjava-7a77941498e1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†¨kPZ6/tmp/native-ecbf0859d13d/libsnappyjava-7a77941498e1.soblibsnappyjava-7a77941498e1.sojoverlay ³½µ¼®Êéô*€€ @Z

3.8.0³½µ¼®Êéô¦æ›ô¼éõ@2ù
native-ecf5104a1a572ß
libsnappyjava-9cdd79980bfe.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH…Ş\PZ6/tmp/native-ecf5104a1a57/libsnappyjava-9cdd79980bfe.soblibsnappyjava-9cdd79980bfe.sojoverlay Ä¿ ¸Õ™ìô*€€ @Z

3.8.0Ä¿ ¸Õ™ìô·‡šßÑ·úô@2ü
native-f02127c4db782â
libnetty_transport_73989.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñ¼xPZ4/tmp/native-f02127c4db78/libnetty_transport_73989.soblibnetty_transport_73989.sojoverlay £º¹›´·íô*Á„ ¤@Z

3.8.0£º¹›´·íô˜á²ç›şşô@2ü
native-f5398acbc2c32â
libnetty_transport_36472.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãÌ$PZ4/tmp/native-f5398acbc2c3/libnetty_transport_36472.soblibnetty_transport_36472.sojoverlay µÄúö¸½êô*Á„ ¤@Z

3.8.0µÄúö¸½êôª˜íœ›òô@2ù
native-f6e64afd539d2ß
libsnappyjava-d5bf1ad7611e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾ñPZ6/tmp/native-f6e64afd539d/libsnappyjava-d5bf1ad7611e.soblibsnappyjava-d5bf1ad7611e.sojoverlay ¹¼ÀĞ³öêô*€€ @Z

3.8.0¹¼ÀĞ³öêôœÍª‘¬æ…õ@2ù
native-f71ae23f381f2ß
libsnappyjava-af74b3a35d92.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒù:PZ6/tmp/native-f71ae23f381f/libsnappyjava-af74b3a35d92.soblibsnappyjava-af74b3a35d92.sojoverlay …Ÿß÷Øóéô*€€ @Z

3.8.0…Ÿß÷Øóéôî¬îôËŸõô@2ù
native-f889b9aac2e72ß
libsnappyjava-7ef601b3cd74.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÖâTPZ6/tmp/native-f889b9aac2e7/libsnappyjava-7ef601b3cd74.soblibsnappyjava-7ef601b3cd74.sojoverlay é’Ìú£€ëô*€€ @Z

3.8.0é’Ìú£€ëôÇãê”éÚïô@2ù
native-fada73a430912ß
libsnappyjava-6704cab7c3ee.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHå‰PZ6/tmp/native-fada73a43091/libsnappyjava-6704cab7c3ee.soblibsnappyjava-6704cab7c3ee.sojoverlay ÜÔËŒëô*€€ @Z

3.8.0ÜÔËŒëôèÙÎ“ÏŞõ@2º
tomcat.8443.157562¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2e046387f303.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸’PZI/tmp/tomcat.8443.15756/work/Tomcat/localhost/ROOT/upload_2e046387f303.tmpbupload_2e046387f303.tmpjoverlay  ú•Üâäéô*Á„ ¤@Z

3.8.0 ú•Üâäéô‚ÙÍ—Ÿ©øô@@@@@2º
tomcat.8443.181812¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2be0ca6d61f4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘ânPZI/tmp/tomcat.8443.18181/work/Tomcat/localhost/ROOT/upload_2be0ca6d61f4.tmpbupload_2be0ca6d61f4.tmpjoverlay è¾Ù÷ñ¶ëô*Á„ ¤@Z

3.8.0è¾Ù÷ñ¶ëôÒ’¼«×œõô@@@@@2º
tomcat.8443.214982¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_bc8e6d697fb8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòè#PZI/tmp/tomcat.8443.21498/work/Tomcat/localhost/ROOT/upload_bc8e6d697fb8.tmpbupload_bc8e6d697fb8.tmpjoverlay  œò‹Œ¶ëô*Á„ ¤@Z

3.8.0 œò‹Œ¶ëôÅ ÚÁ¹éõ@@@@@2º
tomcat.8443.227162¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f105aef2dd02.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHä²ZPZI/tmp/tomcat.8443.22716/work/Tomcat/localhost/ROOT/upload_f105aef2dd02.tmpbupload_f105aef2dd02.tmpjoverlay ÂŠıä›éô*Á„ ¤@Z

3.8.0ÂŠıä›éôÙåáÁô¢ÿô@@@@@2º
tomcat.8443.243202¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9da6c20d07f4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâ:PZI/tmp/tomcat.8443.24320/work/Tomcat/localhost/ROOT/upload_9da6c20d07f4.tmpbupload_9da6c20d07f4.tmpjoverlay Ç–Ïƒâìô*Á„ ¤@Z

3.8.0Ç–ÏƒâìôŠ¨Ğ¹¾®…õ@@@@@2º
tomcat.8443.267992¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ddf352894a41.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞŒ@PZI/tmp/tomcat.8443.26799/work/Tomcat/localhost/ROOT/upload_ddf352894a41.tmpbupload_ddf352894a41.tmpjoverlay Øì¥ğñšíô*Á„ ¤@Z

3.8.0Øì¥ğñšíôã®À•›Ïïô@@@@@2º
tomcat.8443.284292¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7ea1dbf35048.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH± kPZI/tmp/tomcat.8443.28429/work/Tomcat/localhost/ROOT/upload_7ea1dbf35048.tmpbupload_7ea1dbf35048.tmpjoverlay ÚÎÓ§«ºíô*Á„ ¤@Z

3.8.0ÚÎÓ§«ºíô‚ßäÚ÷ù†õ@@@@@2º
tomcat.8443.285822¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b6b56eff6b48.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÃ‚TPZI/tmp/tomcat.8443.28582/work/Tomcat/localhost/ROOT/upload_b6b56eff6b48.tmpbupload_b6b56eff6b48.tmpjoverlay „‰Çû‡šëô*Á„ ¤@Z

3.8.0„‰Çû‡šëô¡ŞÿÙî¿üô@@@@@2º
tomcat.8443.289702¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_19b003b67065.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñÜPZI/tmp/tomcat.8443.28970/work/Tomcat/localhost/ROOT/upload_19b003b67065.tmpbupload_19b003b67065.tmpjoverlay óØ‘ïÎÏëô*Á„ ¤@Z

3.8.0óØ‘ïÎÏëôÒüÕ²åƒõ@@@@@2º
tomcat.8443.290662¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_4e084b0a82e3.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH©âPZI/tmp/tomcat.8443.29066/work/Tomcat/localhost/ROOT/upload_4e084b0a82e3.tmpbupload_4e084b0a82e3.tmpjoverlay ùÅŞôÄìô*Á„ ¤@Z

3.8.0ùÅŞôÄìôÁı²Š³»üô@@@@@2º
tomcat.8443.323062¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_105e2194f2b9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¹±HPZI/tmp/tomcat.8443.32306/work/Tomcat/localhost/ROOT/upload_105e2194f2b9.tmpbupload_105e2194f2b9.tmpjoverlay ÏÄåíîĞìô*Á„ ¤@Z

3.8.0ÏÄåíîĞìôîùˆì¼ñô@@@@@2º
tomcat.8443.352672¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f9daf6d21a46.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHä§PZI/tmp/tomcat.8443.35267/work/Tomcat/localhost/ROOT/upload_f9daf6d21a46.tmpbupload_f9daf6d21a46.tmpjoverlay Ğ¦È©¨êô*Á„ ¤@Z

3.8.0Ğ¦È©¨êô¯ºø½€Óÿô@@@@@2º
tomcat.8443.353772¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3f6570310931.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHıãGPZI/tmp/tomcat.8443.35377/work/Tomcat/localhost/ROOT/upload_3f6570310931.tmpbupload_3f6570310931.tmpjoverlay ˆöÖàÄÍêô*Á„ ¤@Z

3.8.0ˆöÖàÄÍêôŞæ¹æòöô@@@@@2º
tomcat.8443.360192¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0bfe5f2bf78d.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHìŞ-PZI/tmp/tomcat.8443.36019/work/Tomcat/localhost/ROOT/upload_0bfe5f2bf78d.tmpbupload_0bfe5f2bf78d.tmpjoverlay ¬©Ñªã–íô*Á„ ¤@Z

3.8.0¬©Ñªã–íôÇöÇÄ¡„õ@@@@@2º
tomcat.8443.379422¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6629301498a9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõÑVPZI/tmp/tomcat.8443.37942/work/Tomcat/localhost/ROOT/upload_6629301498a9.tmpbupload_6629301498a9.tmpjoverlay ûñÍ¢ò‡ëô*Á„ ¤@Z

3.8.0ûñÍ¢ò‡ëô´²Éß¤Øúô@@@@@2º
tomcat.8443.393592¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5a52512547a9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•Å4PZI/tmp/tomcat.8443.39359/work/Tomcat/localhost/ROOT/upload_5a52512547a9.tmpbupload_5a52512547a9.tmpjoverlay ŸÙ™Ûú–ìô*Á„ ¤@Z

3.8.0ŸÙ™Ûú–ìô“ü›’™©íô@@@@@2º
tomcat.8443.394702¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6910b53a97f3.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎ•PZI/tmp/tomcat.8443.39470/work/Tomcat/localhost/ROOT/upload_6910b53a97f3.tmpbupload_6910b53a97f3.tmpjoverlay ×üÅ‹„ùêô*Á„ ¤@Z

3.8.0×üÅ‹„ùêô™•©Ö­©÷ô@@@@@2º
tomcat.8443.407342¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_08b493e73a70.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHİŞPZI/tmp/tomcat.8443.40734/work/Tomcat/localhost/ROOT/upload_08b493e73a70.tmpbupload_08b493e73a70.tmpjoverlay ‡†ŸØÏŸìô*Á„ ¤@Z

3.8.0‡†ŸØÏŸìô¬Ø ­ùÆ†õ@@@@@2º
tomcat.8443.407602¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5bf2475713c4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠëBPZI/tmp/tomcat.8443.40760/work/Tomcat/localhost/ROOT/upload_5bf2475713c4.tmpbupload_5bf2475713c4.tmpjoverlay ‡¸ÂÚçìô*Á„ ¤@Z

3.8.0‡¸ÂÚçìô´ÌÂæ Ô…õ@@@@@2º
tomcat.8443.430222¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a731e96c7e03.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH4PZI/tmp/tomcat.8443.43022/work/Tomcat/localhost/ROOT/upload_a731e96c7e03.tmpbupload_a731e96c7e03.tmpjoverlay ¾à·¯¦ëô*Á„ ¤@Z

3.8.0¾à·¯¦ëô‰ØÁöì’õ@@@@@2º
tomcat.8443.457762¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ae72ff94d1b2.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨¼dPZI/tmp/tomcat.8443.45776/work/Tomcat/localhost/ROOT/upload_ae72ff94d1b2.tmpbupload_ae72ff94d1b2.tmpjoverlay ô¯¤¡µìô*Á„ ¤@Z

3.8.0ô¯¤¡µìôÍñÙˆ—æ…õ@@@@@2º
tomcat.8443.460932¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_39fd3603829f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¯pPZI/tmp/tomcat.8443.46093/work/Tomcat/localhost/ROOT/upload_39fd3603829f.tmpbupload_39fd3603829f.tmpjoverlay ÆøÕ´Çëô*Á„ ¤@Z

3.8.0ÆøÕ´Çëô¯¯ÔÎœŒòô@@@@@2º
tomcat.8443.464212¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_018403db176b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³ŒPZI/tmp/tomcat.8443.46421/work/Tomcat/localhost/ROOT/upload_018403db176b.tmpbupload_018403db176b.tmpjoverlay ¹°“Õ¿Âêô*Á„ ¤@Z

3.8.0¹°“Õ¿ÂêôÄÓÂÃ‡‹õ@@@@@2º
tomcat.8443.465702¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f3279138f9f2.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHü¨%PZI/tmp/tomcat.8443.46570/work/Tomcat/localhost/ROOT/upload_f3279138f9f2.tmpbupload_f3279138f9f2.tmpjoverlay ¶„ô·ªêô*Á„ ¤@Z

3.8.0¶„ô·ªêôıù°óÁçóô@@@@@2º
tomcat.8443.468332¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c77ccc788e17.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈËPZI/tmp/tomcat.8443.46833/work/Tomcat/localhost/ROOT/upload_c77ccc788e17.tmpbupload_c77ccc788e17.tmpjoverlay ÁÁÜÂø·ìô*Á„ ¤@Z

3.8.0ÁÁÜÂø·ìôË¤³Ğà¹óô@@@@@2º
tomcat.8443.476392¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c4b42134a26f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂ¿IPZI/tmp/tomcat.8443.47639/work/Tomcat/localhost/ROOT/upload_c4b42134a26f.tmpbupload_c4b42134a26f.tmpjoverlay Ò–ªÈ­‰êô*Á„ ¤@Z

3.8.0Ò–ªÈ­‰êôˆ˜ãéäªòô@@@@@2º
tomcat.8443.479932¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d8625ebc5cbe.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèNPZI/tmp/tomcat.8443.47993/work/Tomcat/localhost/ROOT/upload_d8625ebc5cbe.tmpbupload_d8625ebc5cbe.tmpjoverlay ¤íœ‰€üèô*Á„ ¤@Z

3.8.0¤íœ‰€üèôÜ¡¦°ëô@@@@@2º
tomcat.8443.481862¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b7820da529e9.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè¯XPZI/tmp/tomcat.8443.48186/work/Tomcat/localhost/ROOT/upload_b7820da529e9.tmpbupload_b7820da529e9.tmpjoverlay ¾ñëú·¶íô*Á„ ¤@Z

3.8.0¾ñëú·¶íôúÛøêşá‰õ@@@@@2º
tomcat.8443.492032¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6076ab734e3e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğ†PZI/tmp/tomcat.8443.49203/work/Tomcat/localhost/ROOT/upload_6076ab734e3e.tmpbupload_6076ab734e3e.tmpjoverlay ıëÎü¶£êô*Á„ ¤@Z

3.8.0ıëÎü¶£êôË¶á©ß”€õ@@@@@2º
tomcat.8443.504732¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_15350b423bee.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHîÅ-PZI/tmp/tomcat.8443.50473/work/Tomcat/localhost/ROOT/upload_15350b423bee.tmpbupload_15350b423bee.tmpjoverlay úãôØé“íô*Á„ ¤@Z

3.8.0úãôØé“íôª¶‰¯½§õ@@@@@2º
tomcat.8443.519552¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_62d94600174b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõş[PZI/tmp/tomcat.8443.51955/work/Tomcat/localhost/ROOT/upload_62d94600174b.tmpbupload_62d94600174b.tmpjoverlay ÍøÙôÄ ìô*Á„ ¤@Z

3.8.0ÍøÙôÄ ìôÇ”Œòÿ³îô@@@@@2º
tomcat.8443.529702¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9ea5f0618437.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÉ»EPZI/tmp/tomcat.8443.52970/work/Tomcat/localhost/ROOT/upload_9ea5f0618437.tmpbupload_9ea5f0618437.tmpjoverlay °Ëøò·¢éô*Á„ ¤@Z

3.8.0°Ëøò·¢éôäÒ–àÿòÿô@@@@@2º
tomcat.8443.543832¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a4d322afe993.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHûŠmPZI/tmp/tomcat.8443.54383/work/Tomcat/localhost/ROOT/upload_a4d322afe993.tmpbupload_a4d322afe993.tmpjoverlay ²¼®ıÒ‚ëô*Á„ ¤@Z

3.8.0²¼®ıÒ‚ëôš‘‹Œ²¯‰õ@@@@@2º
tomcat.8443.550692¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_3572c35f53ed.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞ¬PZI/tmp/tomcat.8443.55069/work/Tomcat/localhost/ROOT/upload_3572c35f53ed.tmpbupload_3572c35f53ed.tmpjoverlay ü¼ƒÁ´Äêô*Á„ ¤@Z

3.8.0ü¼ƒÁ´Äêô³®ÕŸÉŒîô@@@@@2º
tomcat.8443.581002¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_479ac92c984f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¹ÇjPZI/tmp/tomcat.8443.58100/work/Tomcat/localhost/ROOT/upload_479ac92c984f.tmpbupload_479ac92c984f.tmpjoverlay è£æö¡ìô*Á„ ¤@Z

3.8.0è£æö¡ìôüÖÌ¥Ìş€õ@@@@@2º
tomcat.8443.581472¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_03e79fc7e3b7.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¹„PZI/tmp/tomcat.8443.58147/work/Tomcat/localhost/ROOT/upload_03e79fc7e3b7.tmpbupload_03e79fc7e3b7.tmpjoverlay çŞœ¹†§éô*Á„ ¤@Z

3.8.0çŞœ¹†§éôŞ±‹´÷ô@@@@@2º
tomcat.8443.586602¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d86d914df294.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒ±"PZI/tmp/tomcat.8443.58660/work/Tomcat/localhost/ROOT/upload_d86d914df294.tmpbupload_d86d914df294.tmpjoverlay ‰ùƒğ´™ìô*Á„ ¤@Z

3.8.0‰ùƒğ´™ìô°œôÇ½Äÿô@@@@@2º
tomcat.8443.594692¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d88e95bbb5bd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH™ƒPZI/tmp/tomcat.8443.59469/work/Tomcat/localhost/ROOT/upload_d88e95bbb5bd.tmpbupload_d88e95bbb5bd.tmpjoverlay éÆ½óÛ§êô*Á„ ¤@Z

3.8.0éÆ½óÛ§êôª¯ĞîéÚ…õ@@@@@2º
tomcat.8443.600392¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c271bc0b105e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı„hPZI/tmp/tomcat.8443.60039/work/Tomcat/localhost/ROOT/upload_c271bc0b105e.tmpbupload_c271bc0b105e.tmpjoverlay ß†„¬²çìô*Á„ ¤@Z

3.8.0ß†„¬²çìô°Ú•ô§æŒõ@@@@@2º
tomcat.8443.607022¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_70ef74cbb695.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ¯MPZI/tmp/tomcat.8443.60702/work/Tomcat/localhost/ROOT/upload_70ef74cbb695.tmpbupload_70ef74cbb695.tmpjoverlay Ìä¤Ù« íô*Á„ ¤@Z

3.8.0Ìä¤Ù« íô«¶Œóô@@@@@2º
tomcat.8443.634492¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_268b7a9b7d3e.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡¹qPZI/tmp/tomcat.8443.63449/work/Tomcat/localhost/ROOT/upload_268b7a9b7d3e.tmpbupload_268b7a9b7d3e.tmpjoverlay ûµ¤˜›Ëéô*Á„ ¤@Z

3.8.0ûµ¤˜›Ëéôêìêÿéíô@@@@@2º
tomcat.8443.640582¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9bc568575992.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒ½yPZI/tmp/tomcat.8443.64058/work/Tomcat/localhost/ROOT/upload_9bc568575992.tmpbupload_9bc568575992.tmpjoverlay …ÙÖåé£êô*Á„ ¤@Z

3.8.0…ÙÖåé£êôÍùóí—è‰õ@@@@@2º
tomcat.8443.640702¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7d824b976521.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHËªKPZI/tmp/tomcat.8443.64070/work/Tomcat/localhost/ROOT/upload_7d824b976521.tmpbupload_7d824b976521.tmpjoverlay Ìö¾ƒìô*Á„ ¤@Z

3.8.0Ìö¾ƒìô•÷ì¿®ƒõ@@@@@2º
tomcat.8443.658482¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_c7fb2cead654.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¥íPZI/tmp/tomcat.8443.65848/work/Tomcat/localhost/ROOT/upload_c7fb2cead654.tmpbupload_c7fb2cead654.tmpjoverlay ÄÑºç×éô*Á„ ¤@Z

3.8.0ÄÑºç×éô“Äñ‚›ïˆõ@@@@@2º
tomcat.8443.666042¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ce57c800a72f.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšÉCPZI/tmp/tomcat.8443.66604/work/Tomcat/localhost/ROOT/upload_ce57c800a72f.tmpbupload_ce57c800a72f.tmpjoverlay ÿ£Ôá±éô*Á„ ¤@Z

3.8.0ÿ£Ôá±éôğĞÎ­ïñô@@@@@2º
tomcat.8443.683632¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0c29ea8cc1cb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòåtPZI/tmp/tomcat.8443.68363/work/Tomcat/localhost/ROOT/upload_0c29ea8cc1cb.tmpbupload_0c29ea8cc1cb.tmpjoverlay ’—´šÍéô*Á„ ¤@Z

3.8.0’—´šÍéôë…Òèùøíô@@@@@2º
tomcat.8443.686952¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_99b1f9e14b89.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“„:PZI/tmp/tomcat.8443.68695/work/Tomcat/localhost/ROOT/upload_99b1f9e14b89.tmpbupload_99b1f9e14b89.tmpjoverlay ÄùšùØƒêô*Á„ ¤@Z

3.8.0ÄùšùØƒêôÀºàçš‹õ@@@@@2º
tomcat.8443.710792¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_81c9f2283d7d.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı«xPZI/tmp/tomcat.8443.71079/work/Tomcat/localhost/ROOT/upload_81c9f2283d7d.tmpbupload_81c9f2283d7d.tmpjoverlay èº“Äı€éô*Á„ ¤@Z

3.8.0èº“Äı€éôš§¥•‰üô@@@@@2º
tomcat.8443.722792¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_13cf29997dab.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÕ¼nPZI/tmp/tomcat.8443.72279/work/Tomcat/localhost/ROOT/upload_13cf29997dab.tmpbupload_13cf29997dab.tmpjoverlay Ğ¸†ìäƒéô*Á„ ¤@Z

3.8.0Ğ¸†ìäƒéôŒÀÕ§ùğùô@@@@@2º
tomcat.8443.734532¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2c7c837d5903.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÚ÷PZI/tmp/tomcat.8443.73453/work/Tomcat/localhost/ROOT/upload_2c7c837d5903.tmpbupload_2c7c837d5903.tmpjoverlay ¹¾öşığìô*Á„ ¤@Z

3.8.0¹¾öşığìôƒë´Ô³‘íô@@@@@2º
tomcat.8443.744562¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0048ed560540.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHûÖoPZI/tmp/tomcat.8443.74456/work/Tomcat/localhost/ROOT/upload_0048ed560540.tmpbupload_0048ed560540.tmpjoverlay ÿ¿…³ÆÇëô*Á„ ¤@Z

3.8.0ÿ¿…³ÆÇëô‘À¶½˜¾Œõ@@@@@2º
tomcat.8443.771082¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_46248a88b194.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡ç'PZI/tmp/tomcat.8443.77108/work/Tomcat/localhost/ROOT/upload_46248a88b194.tmpbupload_46248a88b194.tmpjoverlay ‡¤õ˜¦øëô*Á„ ¤@Z

3.8.0‡¤õ˜¦øëôÖ©Äü‡õğô@@@@@2º
tomcat.8443.783422¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6c2c89d4becd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙœ?PZI/tmp/tomcat.8443.78342/work/Tomcat/localhost/ROOT/upload_6c2c89d4becd.tmpbupload_6c2c89d4becd.tmpjoverlay ˆ‰×Î¬äêô*Á„ ¤@Z

3.8.0ˆ‰×Î¬äêôÔ¥‡‹˜óô@@@@@2º
tomcat.8443.799412¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a01cfcfeca66.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHé×IPZI/tmp/tomcat.8443.79941/work/Tomcat/localhost/ROOT/upload_a01cfcfeca66.tmpbupload_a01cfcfeca66.tmpjoverlay ßÆôíÃŒìô*Á„ ¤@Z

3.8.0ßÆôíÃŒìô‚‚ÿ¯«‰õ@@@@@2º
tomcat.8443.819172¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9546ebcc9aec.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèéPZI/tmp/tomcat.8443.81917/work/Tomcat/localhost/ROOT/upload_9546ebcc9aec.tmpbupload_9546ebcc9aec.tmpjoverlay Ğã¯¢Í“ëô*Á„ ¤@Z

3.8.0Ğã¯¢Í“ëôãëõíĞ´ˆõ@@@@@2º
tomcat.8443.863932¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_1069b1e345bc.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¯ù+PZI/tmp/tomcat.8443.86393/work/Tomcat/localhost/ROOT/upload_1069b1e345bc.tmpbupload_1069b1e345bc.tmpjoverlay Ï„Ã´‚Åìô*Á„ ¤@Z

3.8.0Ï„Ã´‚Åìô‚²€„¯ùô@@@@@2º
tomcat.8443.865032¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_791d8e1f8c49.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿPZI/tmp/tomcat.8443.86503/work/Tomcat/localhost/ROOT/upload_791d8e1f8c49.tmpbupload_791d8e1f8c49.tmpjoverlay ÑÜ«ü³êô*Á„ ¤@Z

3.8.0ÑÜ«ü³êô—ôÔÓôô@@@@@2º
tomcat.8443.866942¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_92ee720d6d82.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸ•wPZI/tmp/tomcat.8443.86694/work/Tomcat/localhost/ROOT/upload_92ee720d6d82.tmpbupload_92ee720d6d82.tmpjoverlay ¯¡û¾‹øêô*Á„ ¤@Z

3.8.0¯¡û¾‹øêôµ†ˆ»Èüóô@@@@@2º
tomcat.8443.890682¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a289da1e962b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ†7PZI/tmp/tomcat.8443.89068/work/Tomcat/localhost/ROOT/upload_a289da1e962b.tmpbupload_a289da1e962b.tmpjoverlay †Â÷¿áëô*Á„ ¤@Z

3.8.0†Â÷¿áëôæ«·õõ€ñô@@@@@2º
tomcat.8443.894032¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9e970830eb2c.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“¶/PZI/tmp/tomcat.8443.89403/work/Tomcat/localhost/ROOT/upload_9e970830eb2c.tmpbupload_9e970830eb2c.tmpjoverlay ó×óú¼ìô*Á„ ¤@Z

3.8.0ó×óú¼ìô€Æ–™µÌûô@@@@@@"õ
usr2ë
lib2á
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 ƒ÷ù¦§úêô*€€ @Z

3.8.0ƒ÷ù¦§úêôøã¤ÉËÜ÷ô@@@"¿
var2µ
log2«
checkout2œ
app.log[éjavaé"java(¤ƒ0¢Ü¥Ãß°ò8¢Ü¥Ãß°òH‹ârZ/var/log/checkout/app.logbapp.logjoverlay ß©’®î£íô*Á„ ¤@Z

3.8.0ß©’®î£íôÄŸú¾µõõô@@@*B

payments.example.test %("

3.8.0¼Ï´Ãµíôû®Ù¿º‚ùô*L
)
database.shop.svc.cluster.local /("

3.8.0¼Ï´Ãµíôû®Ù¿º‚ùô*O
,
"queue-29848.shop.svc.cluster.local 2("

3.8.0¼Ï´Ãµíôû®Ù¿º‚ùô*O
,
"_queue._tcp.shop.svc.cluster.local! 2("

3.8.0Ã§ç²€½êôçª¢©Ïõô2<
AF_INET1²F	127.0.0.1(2

3.8.0ã•ÑÓË©ìô•³Ç«‡Ìöô26
AF_INET6*ûA::(2

3.8.0¼ÉØù¼àêôã¡ÄàËƒûô@b!

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0ïÑüäÇìô¬Ò„¡ôôb#	

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#


3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0æíÆ× ¹éôàÛû¯Å€õb#

3.8.0æíÆ× ¹éôàÛû¯Å€õb#

3.8.0ïÑüäÇìô¬Ò„¡ôôb#

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#

3.8.0÷©ñ×ìô¦»Š‡é£€õb#'

3.8.0÷©ñ×ìô¦»Š‡é£€õb#)

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#*

3.8.0ïÑüäÇìô¬Ò„¡ôôb#,

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#-

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#0

3.8.0÷©ñ×ìô¦»Š‡é£€õb#1

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#2

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#3

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#6

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb#;

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb#H

3.8.0÷©ñ×ìô¦»Š‡é£€õb$

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb$Ê

3.8.0÷©ñ×ìô¦»Š‡é£€õb$Ú

3.8.0æíÆ× ¹éôàÛû¯Å€õb$ç

3.8.0æíÆ× ¹éôàÛû¯Å€õb$è

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb$é

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb$

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb$†

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb$

3.8.0ïÑüäÇìô¬Ò„¡ôôb$‘

3.8.0æíÆ× ¹éôàÛû¯Å€õb$™

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb$ 

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb$¢

3.8.0÷©ñ×ìô¦»Š‡é£€õb$£

3.8.0ô×‰‚¶ÏëôÀ¥²†ÜÌ‰õb$®

3.8.0ù¦¯çï«éô°ÁŒØÄ¾üôb$³

3.8.0ïÑüäÇìô¬Ò„¡ôôb$¾

3.8.0æíÆ× ¹éôàÛû¯Å€õb$Î

3.8.0æíÆ× ¹éôàÛû¯Å€õb$³

3.8.0÷©ñ×ìô¦»Š‡é£€õjêé‡€€"eth0*_
10.21.2.175§¢
198.51.100.20» €(2†ö¹:¼ÂºB

3.8.0µ”ØÅ¹¦éôÔÀ»çìùô*]
10.21.2.175‚’
198.51.100.20» €(2¸0:şØ­B

3.8.0ıòäÑöêô–ÕÍªáŒõ*\

10.20.7.48›¦
10.21.2.175ûA €(2âÛã:ò•ûB

3.8.0Á²òçÅóéô˜Èîë¹œ…õ*]
10.20.4.144ÁÓ
10.21.2.175ûA €(2Ü›ª:ÁØB

3.8.0ÄÄ©ˆ™Öêô„ŠÕòÃ³şô*]
10.20.0.237ÍÚ
10.21.2.175ûA €(2€ì€:¨ı¼B

3.8.0Ùš²«şÊéô˜º¿í£Œóôr

3.8.0ì°ÒÓüóèôºõÎ§áãõz#


3.8.0“”ö¹ÕÈéôÅÅ€òâÔ‹õ:¹
3.8.0¯€€˜ìâş€ìœİŒ­Í€èüûáú€€¼õìÇ›„"€ é¨‡ß*host:shop-b2*source:runtime-security-agent*%image_name:registry.lab/shop/checkout*image_tag:3.8.0*short_image:checkout*service:checkout*kube_namespace:shop*kube_deployment:checkout*	team:shop*env:prod*kube_cluster_name:ams-1B
registry.lab/shop/checkout*H