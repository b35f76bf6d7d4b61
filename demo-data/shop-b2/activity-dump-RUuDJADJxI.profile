‚
7.78.2e5280276.1.0-17-amd64"Debian GNU/Linux 12 (bookworm)*activity-dump-RUuDJADJxI2v1P€ÀÆáÑ²âôX€À¶‹öü°õjx64rprotobuf2µ³
´øZøZ2 root"root(íƒ0û²Ú¹Ğ‰¡ñ8û²Ú¹Ğ‰¡ñH»¼vZ/opt/java/openjdk/bin/javabjavajoverlayŠGsha256:2eaa9e54478fb5bc5ae85d05555932a97dba033dd370edb51bcbc2a45330641fZjava`€ËÄ’Ô²âôp€€İ’Ô²âôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-Xmx2g‚-jar‚/srv/checkout.jar‚--server.port=8443‚--db.password=s3cr3t-checkoutŠjavašAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°ÒÓÆ‘¾·Ö
ÑÿZÿZøZ2‹root"root(íƒ0ë¶•Ë·¿‰ò8ë¶•Ë·¿‰òH’ıuZ/bin/shbshjoverlayŠGsha256:35b48c93ddbc32c98d3479f12b8611b5ab5dd9d103649c2bf42c42f1480f28f7Zsh`¾ãƒ”µ÷êôp¾˜œ”µ÷êôz6ééjava"java(é0é:javaBjavaHéPéZjavabjava‚-c‚	ulimit -nŠshšAPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/binšHOME°ü¢ïÆîÌ"œ
etc2’
ld.so.cacheProot"root(¤ƒ0ûğâ›»³Ğñ8ûğâ›»³ĞñHÚÏ7Z/etc/ld.so.cachebld.so.cachejoverlay øƒÜ”Íìô*€€ @Z

3.8.0øƒÜ”Íìô¡Ø˜ûØúòô@"¥
usr2›
lib2‘
x86_64-linux-gnu2Ê
	libc.so.6‰root"root(¤ƒ0ã‡²åÉÄò8ã‡²åÉÄòH»ìdZ#/usr/lib/x86_64-linux-gnu/libc.so.6b	libc.so.6joverlayrlibc6z2.36-9+deb12u8‚2.36-9+deb12u8 Íü¸„™¶îô*€€ @Z

3.8.0Íü¸„™¶îô’¿·úØ»öô2­
libtinfo.so.6iroot"root(¤ƒ0Ç½¢ıı£ñ8Ç½¢ıı£ñH»ˆWZ'/usr/lib/x86_64-linux-gnu/libtinfo.so.6blibtinfo.so.6joverlay Íùøèê±ìô*€€ @Z

3.8.0Íùøèê±ìô¡¤ÉØãŸïô@@@@b!

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#	

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#


3.8.0Áş‚¹ìô—˜âŠğÂ…õb#

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#

3.8.0“¾‘à™àëôÛ©×«¥ÿôb#

3.8.0“¾‘à™àëôÛ©×«¥ÿôb#

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#!

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#'

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#8

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#;

3.8.0Áş‚¹ìô—˜âŠğÂ…õb#=

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#H

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#f

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#h

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#k

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#l

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb#n

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb$

3.8.0Áş‚¹ìô—˜âŠğÂ…õb$Ú

3.8.0“¾‘à™àëôÛ©×«¥ÿôb$ç

3.8.0“¾‘à™àëôÛ©×«¥ÿôb$

3.8.0Áş‚¹ìô—˜âŠğÂ…õb$†

3.8.0Áş‚¹ìô—˜âŠğÂ…õb$‘

3.8.0“¾‘à™àëôÛ©×«¥ÿôb$¤

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb$¥

3.8.0¥¨–±É–íô°Ğ¼ñ•÷ôb$®

3.8.0Áş‚¹ìô—˜âŠğÂ…õb$¾

3.8.0“¾‘à™àëôÛ©×«¥ÿôb$Î

3.8.0“¾‘à™àëôÛ©×«¥ÿôr

3.8.0¾˜œ”µ÷êô…æç¯‰Ü‡õ"ó
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

3.8.0²“¤ñßÈéô­ààÓØÉûô@@@"Ëà
tmp2£
hsperfdata_java2
1Réjavaé"java(¤ƒ0·Şñºíò8·ŞñºíòHæÃ9Z/tmp/hsperfdata_java/1b1joverlay ß©’®î£íô*Á„ ¤@Z

3.8.0ß©’®î£íôÄŸú¾µõõô@2ù
native-014ffe4c5d772ß
libsnappyjava-c276d4902353.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHöÑ9PZ6/tmp/native-014ffe4c5d77/libsnappyjava-c276d4902353.soblibsnappyjava-c276d4902353.sojoverlay Ş©çêÙ—êô*€€ @Z

3.8.0Ş©çêÙ—êôË…©äûëô@2ù
native-0418bcf52e222ß
libsnappyjava-777aa39f890e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨Ç7PZ6/tmp/native-0418bcf52e22/libsnappyjava-777aa39f890e.soblibsnappyjava-777aa39f890e.sojoverlay ¾‡î…Úëô*€€ @Z

3.8.0¾‡î…ÚëôÂôŠ‰æ“õ@2ü
native-0485321f88582â
libnetty_transport_16718.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾ÇuPZ4/tmp/native-0485321f8858/libnetty_transport_16718.soblibnetty_transport_16718.sojoverlay éˆ°ëÙëô*Á„ ¤@Z

3.8.0éˆ°ëÙëôÌÈ½È¿€óô@2ù
native-05ec1ccc96782ß
libsnappyjava-732dc0becd67.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH„ÙPZ6/tmp/native-05ec1ccc9678/libsnappyjava-732dc0becd67.soblibsnappyjava-732dc0becd67.sojoverlay ÎÏÖÍ¬šëô*€€ @Z

3.8.0ÎÏÖÍ¬šëô‚”ƒ¼ÍÎƒõ@2ù
native-0874b682bcf12ß
libsnappyjava-bbee60baa378.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±´cPZ6/tmp/native-0874b682bcf1/libsnappyjava-bbee60baa378.soblibsnappyjava-bbee60baa378.sojoverlay ¬‡¯ÃÊºëô*€€ @Z

3.8.0¬‡¯ÃÊºëôÃ‘ºéëÎõ@2ù
native-08d0d56bdd7c2ß
libsnappyjava-148bcfb36da0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£•lPZ6/tmp/native-08d0d56bdd7c/libsnappyjava-148bcfb36da0.soblibsnappyjava-148bcfb36da0.sojoverlay ”Ê¤’ ±ìô*€€ @Z

3.8.0”Ê¤’ ±ìôöÈ©Ç¬áîô@2ù
native-093d0036d3052ß
libsnappyjava-5fccf97d50ee.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿©PZ6/tmp/native-093d0036d305/libsnappyjava-5fccf97d50ee.soblibsnappyjava-5fccf97d50ee.sojoverlay º»Ü°ëô*€€ @Z

3.8.0º»Ü°ëôõ×™Êš°ıô@2ù
native-099ec5b012ec2ß
libsnappyjava-086d45e7435e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏñcPZ6/tmp/native-099ec5b012ec/libsnappyjava-086d45e7435e.soblibsnappyjava-086d45e7435e.sojoverlay ¼­‹÷Ãµëô*€€ @Z

3.8.0¼­‹÷Ãµëô§¯‘Ù«²ûô@2ù
native-0c27fa9f8b2c2ß
libsnappyjava-a5f4c6d42324.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±Ô-PZ6/tmp/native-0c27fa9f8b2c/libsnappyjava-a5f4c6d42324.soblibsnappyjava-a5f4c6d42324.sojoverlay  Ÿö–Š˜êô*€€ @Z

3.8.0 Ÿö–Š˜êôë‡İ”ïô@2ù
native-0c87b1d3cd362ß
libsnappyjava-5f053f9a788b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸ÉNPZ6/tmp/native-0c87b1d3cd36/libsnappyjava-5f053f9a788b.soblibsnappyjava-5f053f9a788b.sojoverlay ·¬ù»Áíô*€€ @Z

3.8.0·¬ù»ÁíôäÏø¹Ïòô@2ù
native-0caf2a1319eb2ß
libsnappyjava-2ce2976bdcfe.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHßÔ#PZ6/tmp/native-0caf2a1319eb/libsnappyjava-2ce2976bdcfe.soblibsnappyjava-2ce2976bdcfe.sojoverlay ›¿ŒŠ¬œëô*€€ @Z

3.8.0›¿ŒŠ¬œëôŒğ¥¾¤ôô@2ù
native-0d14a3d90fb72ß
libsnappyjava-2e4a6ef71cb3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿøPZ6/tmp/native-0d14a3d90fb7/libsnappyjava-2e4a6ef71cb3.soblibsnappyjava-2e4a6ef71cb3.sojoverlay è§öƒêô*€€ @Z

3.8.0è§öƒêôª–¸ûõÅïô@2ù
native-0d269d221e362ß
libsnappyjava-75c5ba749feb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH…¨ PZ6/tmp/native-0d269d221e36/libsnappyjava-75c5ba749feb.soblibsnappyjava-75c5ba749feb.sojoverlay ”øÛÌ¹ëô*€€ @Z

3.8.0”øÛÌ¹ëôÏ˜È¢²ıô@2ù
native-0e2fd3cf4ebd2ß
libsnappyjava-7557fbe6760b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿÄ,PZ6/tmp/native-0e2fd3cf4ebd/libsnappyjava-7557fbe6760b.soblibsnappyjava-7557fbe6760b.sojoverlay íºëËÅßëô*€€ @Z

3.8.0íºëËÅßëôù“‹¹Ù¸ÿô@2ù
native-0f322e5034462ß
libsnappyjava-5238e3629cf9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHüËHPZ6/tmp/native-0f322e503446/libsnappyjava-5238e3629cf9.soblibsnappyjava-5238e3629cf9.sojoverlay ŞôÇûÏëêô*€€ @Z

3.8.0ŞôÇûÏëêôĞŒ–øÿ›…õ@2ù
native-113bd07e2e932ß
libsnappyjava-4b4c6688a771.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHìÚ?PZ6/tmp/native-113bd07e2e93/libsnappyjava-4b4c6688a771.soblibsnappyjava-4b4c6688a771.sojoverlay ÒÀÈí‚Şêô*€€ @Z

3.8.0ÒÀÈí‚ŞêôâØòÆó‘õô@2ù
native-11a00af9e7732ß
libsnappyjava-10a94ce88dc9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH® PZ6/tmp/native-11a00af9e773/libsnappyjava-10a94ce88dc9.soblibsnappyjava-10a94ce88dc9.sojoverlay ¥‘¾ÇÓ»íô*€€ @Z

3.8.0¥‘¾ÇÓ»íô˜ÑºİØ÷ô@2ù
native-1221290962822ß
libsnappyjava-d8bc3a574c08.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH„ÆPZ6/tmp/native-122129096282/libsnappyjava-d8bc3a574c08.soblibsnappyjava-d8bc3a574c08.sojoverlay éÆ­ÒÚøêô*€€ @Z

3.8.0éÆ­ÒÚøêôÜÙÈ¯Æ‰÷ô@2ù
native-12a75e77ad852ß
libsnappyjava-d786524ced62.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†—vPZ6/tmp/native-12a75e77ad85/libsnappyjava-d786524ced62.soblibsnappyjava-d786524ced62.sojoverlay „İîÉŞğêô*€€ @Z

3.8.0„İîÉŞğêôÏÜ¶ˆàİùô@2ü
native-12b4c2d9f6372â
libnetty_transport_33439.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¶ÆXPZ4/tmp/native-12b4c2d9f637/libnetty_transport_33439.soblibnetty_transport_33439.sojoverlay ¯Ïˆˆ¶­íô*Á„ ¤@Z

3.8.0¯Ïˆˆ¶­íôÇÅòîºš‹õ@2ù
native-1461c0c9a0362ß
libsnappyjava-fc792f4d286e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH÷ç`PZ6/tmp/native-1461c0c9a036/libsnappyjava-fc792f4d286e.soblibsnappyjava-fc792f4d286e.sojoverlay ›¢·‚ ƒéô*€€ @Z

3.8.0›¢·‚ ƒéôùÀ‘÷Ùıíô@2ù
native-14b42d40928c2ß
libsnappyjava-9577a9028e47.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£ù=PZ6/tmp/native-14b42d40928c/libsnappyjava-9577a9028e47.soblibsnappyjava-9577a9028e47.sojoverlay ›Àœ’Î–ìô*€€ @Z

3.8.0›Àœ’Î–ìôÔ¶¸ƒÒÊ†õ@2ù
native-15101da6d49f2ß
libsnappyjava-f727ae6df5f2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÆÑBPZ6/tmp/native-15101da6d49f/libsnappyjava-f727ae6df5f2.soblibsnappyjava-f727ae6df5f2.sojoverlay ÒãĞ™Ë¶éô*€€ @Z

3.8.0ÒãĞ™Ë¶éôìñÒ²¶‘õ@2ù
native-15e421d5e5362ß
libsnappyjava-ba89b908862b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHò¡EPZ6/tmp/native-15e421d5e536/libsnappyjava-ba89b908862b.soblibsnappyjava-ba89b908862b.sojoverlay İËàİß–ìô*€€ @Z

3.8.0İËàİß–ìôÖÚ¨‘äüô@2ü
native-17ceb8288eee2â
libnetty_transport_13331.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿÊ#PZ4/tmp/native-17ceb8288eee/libnetty_transport_13331.soblibnetty_transport_13331.sojoverlay ´ÆªÜ³’ëô*Á„ ¤@Z

3.8.0´ÆªÜ³’ëôÍ›¼àÈå‹õ@2ù
native-17ebc6d8fab52ß
libsnappyjava-0013998985c1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬áqPZ6/tmp/native-17ebc6d8fab5/libsnappyjava-0013998985c1.soblibsnappyjava-0013998985c1.sojoverlay ıÎ™©ù‚êô*€€ @Z

3.8.0ıÎ™©ù‚êôš¤²Ï¼îô@2ù
native-17f5b53aecf02ß
libsnappyjava-2f126b8eb2f6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúô"PZ6/tmp/native-17f5b53aecf0/libsnappyjava-2f126b8eb2f6.soblibsnappyjava-2f126b8eb2f6.sojoverlay åÛá¾€–íô*€€ @Z

3.8.0åÛá¾€–íô× ü·‰õ@2ù
native-18156bce9a812ß
libsnappyjava-ded0e6ec7b1d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸ì6PZ6/tmp/native-18156bce9a81/libsnappyjava-ded0e6ec7b1d.soblibsnappyjava-ded0e6ec7b1d.sojoverlay Àûµ¸ŠÆéô*€€ @Z

3.8.0Àûµ¸ŠÆéôÒ˜©©‘ˆòô@2ù
native-1ab6e4aae69d2ß
libsnappyjava-0c397ba4035d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÇ•pPZ6/tmp/native-1ab6e4aae69d/libsnappyjava-0c397ba4035d.soblibsnappyjava-0c397ba4035d.sojoverlay ’Øî ˜óìô*€€ @Z

3.8.0’Øî ˜óìôñ’˜’ïÀùô@2ù
native-1b450a51b7222ß
libsnappyjava-614e48d3ed5c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­¶TPZ6/tmp/native-1b450a51b722/libsnappyjava-614e48d3ed5c.soblibsnappyjava-614e48d3ed5c.sojoverlay ›º¤‘¶‡ìô*€€ @Z

3.8.0›º¤‘¶‡ìôåß‘Ù€Øùô@2ù
native-1c96304e9c442ß
libsnappyjava-470ecf97e8c3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´î9PZ6/tmp/native-1c96304e9c44/libsnappyjava-470ecf97e8c3.soblibsnappyjava-470ecf97e8c3.sojoverlay ¯¾°®éô*€€ @Z

3.8.0¯¾°®éôˆ¡ç’©—ëô@2ù
native-1d967aef64b32ß
libsnappyjava-6dffba6df512.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHà÷8PZ6/tmp/native-1d967aef64b3/libsnappyjava-6dffba6df512.soblibsnappyjava-6dffba6df512.sojoverlay Ôêà®¿ñëô*€€ @Z

3.8.0Ôêà®¿ñëôÖŸ‡àõ®ıô@2ù
native-1da0abc992862ß
libsnappyjava-067646438a80.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÛâIPZ6/tmp/native-1da0abc99286/libsnappyjava-067646438a80.soblibsnappyjava-067646438a80.sojoverlay ±‚Ğıöéô*€€ @Z

3.8.0±‚ĞıöéôñÄ”ÜÑÍøô@2ù
native-1e5f64a292812ß
libsnappyjava-e8f9ff7caac3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH—ŒPZ6/tmp/native-1e5f64a29281/libsnappyjava-e8f9ff7caac3.soblibsnappyjava-e8f9ff7caac3.sojoverlay ©Á­½äŒíô*€€ @Z

3.8.0©Á­½äŒíô¶ì”¾à‰õ@2ù
native-1e96e8e964712ß
libsnappyjava-44ada9a8e57e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHš°+PZ6/tmp/native-1e96e8e96471/libsnappyjava-44ada9a8e57e.soblibsnappyjava-44ada9a8e57e.sojoverlay µö–ç¢íô*€€ @Z

3.8.0µö–ç¢íôÍñ¼ç Êşô@2ù
native-211c4da8ae692ß
libsnappyjava-79ba5cda2071.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíé,PZ6/tmp/native-211c4da8ae69/libsnappyjava-79ba5cda2071.soblibsnappyjava-79ba5cda2071.sojoverlay ¿ÂÒ×ÜÓéô*€€ @Z

3.8.0¿ÂÒ×ÜÓéôÓöèœ‡‹õ@2ù
native-21482d51ec6c2ß
libsnappyjava-27fb7880e66d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH aPZ6/tmp/native-21482d51ec6c/libsnappyjava-27fb7880e66d.soblibsnappyjava-27fb7880e66d.sojoverlay úäĞÓÊéô*€€ @Z

3.8.0úäĞÓÊéôü‡¶”Åğô@2ù
native-215308f122a82ß
libsnappyjava-2b3281c4845f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£PZ6/tmp/native-215308f122a8/libsnappyjava-2b3281c4845f.soblibsnappyjava-2b3281c4845f.sojoverlay Ñí„¾¡…ìô*€€ @Z

3.8.0Ñí„¾¡…ìôÿÅ˜‰Œõ@2ù
native-21d32da8111d2ß
libsnappyjava-76734a47209c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·â4PZ6/tmp/native-21d32da8111d/libsnappyjava-76734a47209c.soblibsnappyjava-76734a47209c.sojoverlay Œ«óîÜìô*€€ @Z

3.8.0Œ«óîÜìôìòÉ›·ñô@2ù
native-21d618fc41bd2ß
libsnappyjava-b377394d2e64.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜÙrPZ6/tmp/native-21d618fc41bd/libsnappyjava-b377394d2e64.soblibsnappyjava-b377394d2e64.sojoverlay §¬Å¢¶‘ìô*€€ @Z

3.8.0§¬Å¢¶‘ìôÊÏ‹³ˆ‘ïô@2ù
native-223ed69ea4632ß
libsnappyjava-bec139804689.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂà)PZ6/tmp/native-223ed69ea463/libsnappyjava-bec139804689.soblibsnappyjava-bec139804689.sojoverlay Èã³¤íô*€€ @Z

3.8.0Èã³¤íôÍß Œõ£òô@2ù
native-22c8cbbcde082ß
libsnappyjava-c1524c15c460.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ƒ/PZ6/tmp/native-22c8cbbcde08/libsnappyjava-c1524c15c460.soblibsnappyjava-c1524c15c460.sojoverlay ÕÃéêÃÊéô*€€ @Z

3.8.0ÕÃéêÃÊéô‚ìšè–â÷ô@2ù
native-23051dad36e22ß
libsnappyjava-01642f00b3a0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğîFPZ6/tmp/native-23051dad36e2/libsnappyjava-01642f00b3a0.soblibsnappyjava-01642f00b3a0.sojoverlay ±×Ö™ñëô*€€ @Z

3.8.0±×Ö™ñëôª¾ıÉ¡Œˆõ@2ù
native-236f2f8d2bb42ß
libsnappyjava-1384adcd1950.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHï†JPZ6/tmp/native-236f2f8d2bb4/libsnappyjava-1384adcd1950.soblibsnappyjava-1384adcd1950.sojoverlay ­ÿğ„¼éô*€€ @Z

3.8.0­ÿğ„¼éôª¸å«ã’ƒõ@2ù
native-2587471b61ed2ß
libsnappyjava-f9711faabf73.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¶ÊZPZ6/tmp/native-2587471b61ed/libsnappyjava-f9711faabf73.soblibsnappyjava-f9711faabf73.sojoverlay Û¢Í¡Ÿªêô*€€ @Z

3.8.0Û¢Í¡Ÿªêô¿İóÑ†ğ‚õ@2ù
native-25a3e8a0f8a92ß
libsnappyjava-b4d83a8c2c64.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢"PZ6/tmp/native-25a3e8a0f8a9/libsnappyjava-b4d83a8c2c64.soblibsnappyjava-b4d83a8c2c64.sojoverlay ÿÏÖˆÇ¤êô*€€ @Z

3.8.0ÿÏÖˆÇ¤êôß£°š¶İëô@2ù
native-25ede0824fbb2ß
libsnappyjava-86428831b3a5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¼ŞSPZ6/tmp/native-25ede0824fbb/libsnappyjava-86428831b3a5.soblibsnappyjava-86428831b3a5.sojoverlay  ŠËøÜîêô*€€ @Z

3.8.0 ŠËøÜîêôËÚúİ«‡õ@2ù
native-2605bed86eb32ß
libsnappyjava-6e20992d6d68.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓënPZ6/tmp/native-2605bed86eb3/libsnappyjava-6e20992d6d68.soblibsnappyjava-6e20992d6d68.sojoverlay ²»ãŸä¡ëô*€€ @Z

3.8.0²»ãŸä¡ëôƒÙŒ«ÉÀ‚õ@2ù
native-265c29cd42532ß
libsnappyjava-eb2ed98783c6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡™JPZ6/tmp/native-265c29cd4253/libsnappyjava-eb2ed98783c6.soblibsnappyjava-eb2ed98783c6.sojoverlay ¥’øì¦’éô*€€ @Z

3.8.0¥’øì¦’éôšÕò‡öŒõ@2ü
native-28b422c420f12â
libnetty_transport_81670.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHö„#PZ4/tmp/native-28b422c420f1/libnetty_transport_81670.soblibnetty_transport_81670.sojoverlay «ÚÓˆ´íô*Á„ ¤@Z

3.8.0«ÚÓˆ´íô ü‡§ıòùô@2ù
native-2d71d05bb6e92ß
libsnappyjava-7b701d0dab3d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòˆ=PZ6/tmp/native-2d71d05bb6e9/libsnappyjava-7b701d0dab3d.soblibsnappyjava-7b701d0dab3d.sojoverlay åì»Ë¼êô*€€ @Z

3.8.0åì»Ë¼êô†ĞÂŠ»ƒõ@2ù
native-2e41e8fdfa222ß
libsnappyjava-4952416e6089.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈÄGPZ6/tmp/native-2e41e8fdfa22/libsnappyjava-4952416e6089.soblibsnappyjava-4952416e6089.sojoverlay ºÔ‘ñúëô*€€ @Z

3.8.0ºÔ‘ñúëôŠÎ˜ë”µòô@2ù
native-2e727def7f6a2ß
libsnappyjava-f4019f8c3bb4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè™ PZ6/tmp/native-2e727def7f6a/libsnappyjava-f4019f8c3bb4.soblibsnappyjava-f4019f8c3bb4.sojoverlay ëÌÒ¾”éô*€€ @Z

3.8.0ëÌÒ¾”éôº›Î†‡¨éô@2ù
native-2ea90d90dc6c2ß
libsnappyjava-9b474a3d5faa.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHöƒSPZ6/tmp/native-2ea90d90dc6c/libsnappyjava-9b474a3d5faa.soblibsnappyjava-9b474a3d5faa.sojoverlay ±Óí·—²íô*€€ @Z

3.8.0±Óí·—²íôÏ¾˜õÂÎõ@2ù
native-313a8eba2ca82ß
libsnappyjava-be77b8ffe603.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHË”:PZ6/tmp/native-313a8eba2ca8/libsnappyjava-be77b8ffe603.soblibsnappyjava-be77b8ffe603.sojoverlay Š ©†£ôéô*€€ @Z

3.8.0Š ©†£ôéôè›øÔõ@2ù
native-314d2e276d452ß
libsnappyjava-2b2ec0ca991e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH°ûTPZ6/tmp/native-314d2e276d45/libsnappyjava-2b2ec0ca991e.soblibsnappyjava-2b2ec0ca991e.sojoverlay ¥öÌÀ»ìô*€€ @Z

3.8.0¥öÌÀ»ìô®»â±ú¢ûô@2ù
native-31741f243bf72ß
libsnappyjava-454d5819eedc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹Ç)PZ6/tmp/native-31741f243bf7/libsnappyjava-454d5819eedc.soblibsnappyjava-454d5819eedc.sojoverlay ö´Ë„—»ëô*€€ @Z

3.8.0ö´Ë„—»ëôä×¤Ú“÷ñô@2ù
native-320eab06c2ce2ß
libsnappyjava-2b558244b001.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH²„@PZ6/tmp/native-320eab06c2ce/libsnappyjava-2b558244b001.soblibsnappyjava-2b558244b001.sojoverlay Éò‚»šéô*€€ @Z

3.8.0Éò‚»šéô¢ä›´ÎŞıô@2ù
native-3537bfb089ba2ß
libsnappyjava-4e91780c9356.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH²vPZ6/tmp/native-3537bfb089ba/libsnappyjava-4e91780c9356.soblibsnappyjava-4e91780c9356.sojoverlay ğ¶Áã¯êô*€€ @Z

3.8.0ğ¶Áã¯êô­úÏÛŒ²Šõ@2ù
native-37ef56a483ce2ß
libsnappyjava-b82af7812534.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±ê;PZ6/tmp/native-37ef56a483ce/libsnappyjava-b82af7812534.soblibsnappyjava-b82af7812534.sojoverlay ü¨Ì°€¿íô*€€ @Z

3.8.0ü¨Ì°€¿íô·¤×—Å“ïô@2ù
native-38298f9917992ß
libsnappyjava-62d478529e8a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHéáYPZ6/tmp/native-38298f991799/libsnappyjava-62d478529e8a.soblibsnappyjava-62d478529e8a.sojoverlay ©ÕØÖêô*€€ @Z

3.8.0©ÕØÖêôÈ›™¦üªøô@2ù
native-3867d6ad41ca2ß
libsnappyjava-7052efd2d2da.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¦üPZ6/tmp/native-3867d6ad41ca/libsnappyjava-7052efd2d2da.soblibsnappyjava-7052efd2d2da.sojoverlay –Ö–öÜÜìô*€€ @Z

3.8.0–Ö–öÜÜìôÿÏÁ¡úıìô@2ù
native-387f7bff0f5f2ß
libsnappyjava-5df522323794.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH ‹LPZ6/tmp/native-387f7bff0f5f/libsnappyjava-5df522323794.soblibsnappyjava-5df522323794.sojoverlay ›—ò¸Õéô*€€ @Z

3.8.0›—ò¸Õéô—ÿ‘úË‘õ@2ù
native-39bddb0ff5232ß
libsnappyjava-f266c54233ef.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€ÒPZ6/tmp/native-39bddb0ff523/libsnappyjava-f266c54233ef.soblibsnappyjava-f266c54233ef.sojoverlay öŠŸ†ìô*€€ @Z

3.8.0öŠŸ†ìô“¾·şöªìô@2ù
native-3a4f907132f32ß
libsnappyjava-41a9172e0148.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«ÕjPZ6/tmp/native-3a4f907132f3/libsnappyjava-41a9172e0148.soblibsnappyjava-41a9172e0148.sojoverlay µÜ´ãåßìô*€€ @Z

3.8.0µÜ´ãåßìôÌâŠ¼ºàğô@2ù
native-3bc988b365c92ß
libsnappyjava-634670bd904a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³é,PZ6/tmp/native-3bc988b365c9/libsnappyjava-634670bd904a.soblibsnappyjava-634670bd904a.sojoverlay å£Ø÷Ùêêô*€€ @Z

3.8.0å£Ø÷ÙêêôÒØâ…„õ@2ù
native-3d3ae06ec8d42ß
libsnappyjava-7e42aa5876d8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“‚+PZ6/tmp/native-3d3ae06ec8d4/libsnappyjava-7e42aa5876d8.soblibsnappyjava-7e42aa5876d8.sojoverlay ôãŞ«ñÔìô*€€ @Z

3.8.0ôãŞ«ñÔìôòíÆî‡õ@2ù
native-3de28b203d8b2ß
libsnappyjava-20964b3e6330.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíâcPZ6/tmp/native-3de28b203d8b/libsnappyjava-20964b3e6330.soblibsnappyjava-20964b3e6330.sojoverlay –¾“ŠÇéëô*€€ @Z

3.8.0–¾“ŠÇéëô¨«ÿ©ğ±ÿô@2ù
native-3e43fd3e39302ß
libsnappyjava-45eb531176e6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£ßuPZ6/tmp/native-3e43fd3e3930/libsnappyjava-45eb531176e6.soblibsnappyjava-45eb531176e6.sojoverlay î®ù„ìåéô*€€ @Z

3.8.0î®ù„ìåéô‡¼™Å¢ßŒõ@2ù
native-3e97b1e0c0962ß
libsnappyjava-fdc182cbdf13.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸXPZ6/tmp/native-3e97b1e0c096/libsnappyjava-fdc182cbdf13.soblibsnappyjava-fdc182cbdf13.sojoverlay Œ›ÁÎ¦èêô*€€ @Z

3.8.0Œ›ÁÎ¦èêô’Ïóêô@2ù
native-3e9e287da0782ß
libsnappyjava-17b529016c26.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏévPZ6/tmp/native-3e9e287da078/libsnappyjava-17b529016c26.soblibsnappyjava-17b529016c26.sojoverlay úƒµ‚‹ìô*€€ @Z

3.8.0úƒµ‚‹ìô›ë©ôÂ«†õ@2ù
native-3ed9e2d83a2b2ß
libsnappyjava-31534dda0db8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH›ñmPZ6/tmp/native-3ed9e2d83a2b/libsnappyjava-31534dda0db8.soblibsnappyjava-31534dda0db8.sojoverlay Á²òçÅóéô*€€ @Z

3.8.0Á²òçÅóéô˜Èîë¹œ…õ@2ù
native-3edf5f3d3aaf2ß
libsnappyjava-fef7929d5836.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHö3PZ6/tmp/native-3edf5f3d3aaf/libsnappyjava-fef7929d5836.soblibsnappyjava-fef7929d5836.sojoverlay àµ›÷œøëô*€€ @Z

3.8.0àµ›÷œøëô™ÿÉö˜¾ıô@2ù
native-3f419c8bd5552ß
libsnappyjava-29561dd1655c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH«ŞAPZ6/tmp/native-3f419c8bd555/libsnappyjava-29561dd1655c.soblibsnappyjava-29561dd1655c.sojoverlay ¸å’»Òâìô*€€ @Z

3.8.0¸å’»Òâìô¶”ú©Óòô@2ù
native-3fd28cb50b742ß
libsnappyjava-57b569b989e0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞ€%PZ6/tmp/native-3fd28cb50b74/libsnappyjava-57b569b989e0.soblibsnappyjava-57b569b989e0.sojoverlay „•î¸éô*€€ @Z

3.8.0„•î¸éô¤öÃğßäïô@2ù
native-409bb2fc877c2ß
libsnappyjava-df4750ab9e07.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁÑMPZ6/tmp/native-409bb2fc877c/libsnappyjava-df4750ab9e07.soblibsnappyjava-df4750ab9e07.sojoverlay ¼Ï´Ãµíô*€€ @Z

3.8.0¼Ï´Ãµíôû®Ù¿º‚ùô@2ù
native-40f84a951c422ß
libsnappyjava-74fa5a6a93f5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‚êPZ6/tmp/native-40f84a951c42/libsnappyjava-74fa5a6a93f5.soblibsnappyjava-74fa5a6a93f5.sojoverlay íåé©Õœëô*€€ @Z

3.8.0íåé©ÕœëôµÜÈ–Âİÿô@2ù
native-411c2ca8ba952ß
libsnappyjava-20f125206aa4.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞémPZ6/tmp/native-411c2ca8ba95/libsnappyjava-20f125206aa4.soblibsnappyjava-20f125206aa4.sojoverlay ¼£ÃÆ²éô*€€ @Z

3.8.0¼£ÃÆ²éô”ĞĞÍ÷úô@2ù
native-42197bd0e2982ß
libsnappyjava-244ee6211672.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢¥yPZ6/tmp/native-42197bd0e298/libsnappyjava-244ee6211672.soblibsnappyjava-244ee6211672.sojoverlay Ûºëİ€™éô*€€ @Z

3.8.0Ûºëİ€™éô‡œı±Üüô@2ù
native-4355090223852ß
libsnappyjava-d21a63a3000f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹ePZ6/tmp/native-435509022385/libsnappyjava-d21a63a3000f.soblibsnappyjava-d21a63a3000f.sojoverlay ¿¼‚ºÈûèô*€€ @Z

3.8.0¿¼‚ºÈûèô‡Š¿Àòöøô@2ù
native-450c68fdb9e02ß
libsnappyjava-9340b8b996bd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¥œPZ6/tmp/native-450c68fdb9e0/libsnappyjava-9340b8b996bd.soblibsnappyjava-9340b8b996bd.sojoverlay ã•ÑÓË©ìô*€€ @Z

3.8.0ã•ÑÓË©ìô•³Ç«‡Ìöô@2ù
native-46bbd49656a92ß
libsnappyjava-64c0672bdcb9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿ™&PZ6/tmp/native-46bbd49656a9/libsnappyjava-64c0672bdcb9.soblibsnappyjava-64c0672bdcb9.sojoverlay éøŞÑÒöèô*€€ @Z

3.8.0éøŞÑÒöèôÏøÆö¸ùõô@2ù
native-46e0e9c047e12ß
libsnappyjava-732ef019fac3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHàÈePZ6/tmp/native-46e0e9c047e1/libsnappyjava-732ef019fac3.soblibsnappyjava-732ef019fac3.sojoverlay ê†…íëô*€€ @Z

3.8.0ê†…íëôÒ±‹Ñ¢Ãõ@2ù
native-48295a347dba2ß
libsnappyjava-3f9d8ed63c80.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙ£PZ6/tmp/native-48295a347dba/libsnappyjava-3f9d8ed63c80.soblibsnappyjava-3f9d8ed63c80.sojoverlay Ş–èäç±íô*€€ @Z

3.8.0Ş–èäç±íô®™ÌµúëŒõ@2ü
native-489b4b12193c2â
libnetty_transport_74712.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑÏPZ4/tmp/native-489b4b12193c/libnetty_transport_74712.soblibnetty_transport_74712.sojoverlay ±ÛÃ×Õéô*Á„ ¤@Z

3.8.0±ÛÃ×Õéô Şİ¡ô¥ñô@2ù
native-48ede7cb0ff82ß
libsnappyjava-ee3284661d05.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠ±wPZ6/tmp/native-48ede7cb0ff8/libsnappyjava-ee3284661d05.soblibsnappyjava-ee3284661d05.sojoverlay ½¤ğö¢¿ëô*€€ @Z

3.8.0½¤ğö¢¿ëôŸ¥ÆÉÑª…õ@2ù
native-491ef5ae01b32ß
libsnappyjava-962e7625bc00.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’7PZ6/tmp/native-491ef5ae01b3/libsnappyjava-962e7625bc00.soblibsnappyjava-962e7625bc00.sojoverlay ¦ìó‡¶ëô*€€ @Z

3.8.0¦ìó‡¶ëôÛÃìİÒõ@2ù
native-500a77f943fd2ß
libsnappyjava-0a2a2198190f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñ×3PZ6/tmp/native-500a77f943fd/libsnappyjava-0a2a2198190f.soblibsnappyjava-0a2a2198190f.sojoverlay ©œ¶©ªéô*€€ @Z

3.8.0©œ¶©ªéô“à¸–©õğô@2ù
native-5063efb6e2942ß
libsnappyjava-e6fe2f5ceca9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè”QPZ6/tmp/native-5063efb6e294/libsnappyjava-e6fe2f5ceca9.soblibsnappyjava-e6fe2f5ceca9.sojoverlay •”¼ÿ€¯éô*€€ @Z

3.8.0•”¼ÿ€¯éôÀÆ™İÇ¬õô@2ù
native-507a83773ba32ß
libsnappyjava-7c02c1f21725.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHùÂ(PZ6/tmp/native-507a83773ba3/libsnappyjava-7c02c1f21725.soblibsnappyjava-7c02c1f21725.sojoverlay ÃÂœÊÃ‡ìô*€€ @Z

3.8.0ÃÂœÊÃ‡ìôÖ˜ÈˆÄåŒõ@2ù
native-51166e2485e32ß
libsnappyjava-76da5c4e9785.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH›¢PPZ6/tmp/native-51166e2485e3/libsnappyjava-76da5c4e9785.soblibsnappyjava-76da5c4e9785.sojoverlay É¡Á˜ŒÈéô*€€ @Z

3.8.0É¡Á˜ŒÈéô­§¬Ó¹‡ùô@2ù
native-51a13059bfdf2ß
libsnappyjava-064d9c9c9a7b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHˆ®WPZ6/tmp/native-51a13059bfdf/libsnappyjava-064d9c9c9a7b.soblibsnappyjava-064d9c9c9a7b.sojoverlay ±€Â–Öåêô*€€ @Z

3.8.0±€Â–ÖåêôìÆ—´Äåïô@2ù
native-52dadb7bf1822ß
libsnappyjava-8b2c5a02262e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH²„SPZ6/tmp/native-52dadb7bf182/libsnappyjava-8b2c5a02262e.soblibsnappyjava-8b2c5a02262e.sojoverlay ™¾ª¦ûéô*€€ @Z

3.8.0™¾ª¦ûéôğòßù¹›òô@2ù
native-5350555db5ba2ß
libsnappyjava-48962d2a42db.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±ë0PZ6/tmp/native-5350555db5ba/libsnappyjava-48962d2a42db.soblibsnappyjava-48962d2a42db.sojoverlay ±ÄëüØ¶ëô*€€ @Z

3.8.0±ÄëüØ¶ëôƒÜ¬™Õîô@2ù
native-556a7d4cdbab2ß
libsnappyjava-3fd80b6a0a24.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒ^PZ6/tmp/native-556a7d4cdbab/libsnappyjava-3fd80b6a0a24.soblibsnappyjava-3fd80b6a0a24.sojoverlay ã…ƒ³©„êô*€€ @Z

3.8.0ã…ƒ³©„êô‘êëã›ùÿô@2ù
native-565af6ef92622ß
libsnappyjava-c84176a53b27.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§ÚyPZ6/tmp/native-565af6ef9262/libsnappyjava-c84176a53b27.soblibsnappyjava-c84176a53b27.sojoverlay ğÄÀ¬ˆ÷éô*€€ @Z

3.8.0ğÄÀ¬ˆ÷éô¶Ñ“êÖ§õ@2ù
native-57752c5060522ß
libsnappyjava-8394b9174430.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“ç,PZ6/tmp/native-57752c506052/libsnappyjava-8394b9174430.soblibsnappyjava-8394b9174430.sojoverlay “·Å³½ìô*€€ @Z

3.8.0“·Å³½ìôúƒ¢š¾Šõ@2ù
native-57ae8de3e31e2ß
libsnappyjava-c69fc1736d49.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“·APZ6/tmp/native-57ae8de3e31e/libsnappyjava-c69fc1736d49.soblibsnappyjava-c69fc1736d49.sojoverlay ÊÆ§Áìëìô*€€ @Z

3.8.0ÊÆ§ÁìëìôÒàı³¹Ğùô@2ù
native-57cfd51c49dc2ß
libsnappyjava-ebb89b9fad1f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬ÔxPZ6/tmp/native-57cfd51c49dc/libsnappyjava-ebb89b9fad1f.soblibsnappyjava-ebb89b9fad1f.sojoverlay –¼·ï…Úêô*€€ @Z

3.8.0–¼·ï…Úêô¡¦ïËä·íô@2ù
native-5851c0fc29952ß
libsnappyjava-66e28de98c4f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı”KPZ6/tmp/native-5851c0fc2995/libsnappyjava-66e28de98c4f.soblibsnappyjava-66e28de98c4f.sojoverlay ÛÜàóˆêëô*€€ @Z

3.8.0ÛÜàóˆêëôµéµÃè“õ@2ù
native-587a09b60dff2ß
libsnappyjava-c04864cc6186.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHï»JPZ6/tmp/native-587a09b60dff/libsnappyjava-c04864cc6186.soblibsnappyjava-c04864cc6186.sojoverlay ­™òÕÇÜêô*€€ @Z

3.8.0­™òÕÇÜêô¾ØÉØÓ¤ˆõ@2ù
native-5946e65d2da12ß
libsnappyjava-42cec9229124.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£ƒ@PZ6/tmp/native-5946e65d2da1/libsnappyjava-42cec9229124.soblibsnappyjava-42cec9229124.sojoverlay ÷Ñäê¯öëô*€€ @Z

3.8.0÷Ñäê¯öëôÏ•¯ğíåˆõ@2ù
native-595a53aab2202ß
libsnappyjava-5494abbb1952.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§ß8PZ6/tmp/native-595a53aab220/libsnappyjava-5494abbb1952.soblibsnappyjava-5494abbb1952.sojoverlay éÕ»¶È–éô*€€ @Z

3.8.0éÕ»¶È–éô€—­¬Éşõô@2ù
native-5982688ba6ea2ß
libsnappyjava-d3c55f321748.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHšÃ3PZ6/tmp/native-5982688ba6ea/libsnappyjava-d3c55f321748.soblibsnappyjava-d3c55f321748.sojoverlay ÖØÛàéÁëô*€€ @Z

3.8.0ÖØÛàéÁëôøŒÛ¥ìµíô@2ü
native-5982e46a309f2â
libnetty_transport_48737.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏª2PZ4/tmp/native-5982e46a309f/libnetty_transport_48737.soblibnetty_transport_48737.sojoverlay ¨˜Ùƒç ìô*Á„ ¤@Z

3.8.0¨˜Ùƒç ìô²Û½°ˆ¢†õ@2ù
native-5983c9c20ef42ß
libsnappyjava-4f64f41e4342.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHù§bPZ6/tmp/native-5983c9c20ef4/libsnappyjava-4f64f41e4342.soblibsnappyjava-4f64f41e4342.sojoverlay È×ÍÒ¦éô*€€ @Z

3.8.0È×ÍÒ¦éôÂŞïØºıô@2ù
native-5a7282a8bd362ß
libsnappyjava-b548a2fb27a8.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒ»nPZ6/tmp/native-5a7282a8bd36/libsnappyjava-b548a2fb27a8.soblibsnappyjava-b548a2fb27a8.sojoverlay ç ±†Àëô*€€ @Z

3.8.0ç ±†Àëô»åš‘Æß€õ@2ù
native-5c6e7ef7121f2ß
libsnappyjava-e1f0103e488a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓükPZ6/tmp/native-5c6e7ef7121f/libsnappyjava-e1f0103e488a.soblibsnappyjava-e1f0103e488a.sojoverlay ç¯ÅËÒ·ìô*€€ @Z

3.8.0ç¯ÅËÒ·ìôÈ……àä´şô@2ù
native-5d14af23de8d2ß
libsnappyjava-d832ec6f0085.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄğGPZ6/tmp/native-5d14af23de8d/libsnappyjava-d832ec6f0085.soblibsnappyjava-d832ec6f0085.sojoverlay †·ª›ıìô*€€ @Z

3.8.0†·ª›ıìôéŸ‚°¾Íöô@2ù
native-5d7743afa06b2ß
libsnappyjava-f04bfbbe793a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÃ“PPZ6/tmp/native-5d7743afa06b/libsnappyjava-f04bfbbe793a.soblibsnappyjava-f04bfbbe793a.sojoverlay §á™¦Õªêô*€€ @Z

3.8.0§á™¦Õªêôì‡¥„è‹õ@2ù
native-5f7c6072c9142ß
libsnappyjava-97f016205fb1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHˆ¤'PZ6/tmp/native-5f7c6072c914/libsnappyjava-97f016205fb1.soblibsnappyjava-97f016205fb1.sojoverlay œ¹“íš·íô*€€ @Z

3.8.0œ¹“íš·íô³ıö‰õ@2ù
native-5fdb37df90702ß
libsnappyjava-f9d17ce17c8c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‹ñKPZ6/tmp/native-5fdb37df9070/libsnappyjava-f9d17ce17c8c.soblibsnappyjava-f9d17ce17c8c.sojoverlay ¾Î¯ë«¯êô*€€ @Z

3.8.0¾Î¯ë«¯êôùöªŞöåòô@2ù
native-601bfbfcd7d02ß
libsnappyjava-273ce5bfc700.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¹ÂaPZ6/tmp/native-601bfbfcd7d0/libsnappyjava-273ce5bfc700.soblibsnappyjava-273ce5bfc700.sojoverlay üÎƒÑ’‚êô*€€ @Z

3.8.0üÎƒÑ’‚êôíüƒÑ¼àëô@2ù
native-60eb98ba33f92ß
libsnappyjava-57458ab3039d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH˜PZ6/tmp/native-60eb98ba33f9/libsnappyjava-57458ab3039d.soblibsnappyjava-57458ab3039d.sojoverlay îĞÄôøÍëô*€€ @Z

3.8.0îĞÄôøÍëô€û®Õéºõô@2ù
native-62a482c25e3f2ß
libsnappyjava-472107fc3b34.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·Í/PZ6/tmp/native-62a482c25e3f/libsnappyjava-472107fc3b34.soblibsnappyjava-472107fc3b34.sojoverlay ¶é‘½Õéô*€€ @Z

3.8.0¶é‘½Õéô¡úÃ™ ùôô@2ù
native-64cc24abbf972ß
libsnappyjava-92349af3764f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»Õ-PZ6/tmp/native-64cc24abbf97/libsnappyjava-92349af3764f.soblibsnappyjava-92349af3764f.sojoverlay ™ƒù’ÉÀíô*€€ @Z

3.8.0™ƒù’ÉÀíô¾­­Ùá‚ñô@2ù
native-6632f27b141d2ß
libsnappyjava-b3613e6478ec.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHä²TPZ6/tmp/native-6632f27b141d/libsnappyjava-b3613e6478ec.soblibsnappyjava-b3613e6478ec.sojoverlay ù÷í¬˜Òêô*€€ @Z

3.8.0ù÷í¬˜Òêô½ÅÕÌÎğô@2ù
native-66563a22f5e52ß
libsnappyjava-0d95768e2778.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHë1PZ6/tmp/native-66563a22f5e5/libsnappyjava-0d95768e2778.soblibsnappyjava-0d95768e2778.sojoverlay îÛßğ£ûìô*€€ @Z

3.8.0îÛßğ£ûìôŞĞÜŒ°õ@2ù
native-6748866aedd72ß
libsnappyjava-212347c79348.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¦ØMPZ6/tmp/native-6748866aedd7/libsnappyjava-212347c79348.soblibsnappyjava-212347c79348.sojoverlay ¸îºœµêô*€€ @Z

3.8.0¸îºœµêô÷ßÕµĞ©ìô@2ù
native-677ae2fa0b352ß
libsnappyjava-05d704d889e5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH„ôyPZ6/tmp/native-677ae2fa0b35/libsnappyjava-05d704d889e5.soblibsnappyjava-05d704d889e5.sojoverlay ¿¤¿«çëô*€€ @Z

3.8.0¿¤¿«çëôÔÃÈÀ¾û‚õ@2ù
native-69d9135ee1a82ß
libsnappyjava-e953560dc618.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†·nPZ6/tmp/native-69d9135ee1a8/libsnappyjava-e953560dc618.soblibsnappyjava-e953560dc618.sojoverlay ÜÃæêìô*€€ @Z

3.8.0ÜÃæêìô¢øœß‚Íõô@2ù
native-69e9ec8d66d12ß
libsnappyjava-0766aabd2f31.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæ«wPZ6/tmp/native-69e9ec8d66d1/libsnappyjava-0766aabd2f31.soblibsnappyjava-0766aabd2f31.sojoverlay ¶¢éİúÆéô*€€ @Z

3.8.0¶¢éİúÆéô´´›í¹†õ@2ù
native-6a2672e93c772ß
libsnappyjava-17d192ca5b27.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHú«2PZ6/tmp/native-6a2672e93c77/libsnappyjava-17d192ca5b27.soblibsnappyjava-17d192ca5b27.sojoverlay Ä…ÕÕ©Óìô*€€ @Z

3.8.0Ä…ÕÕ©Óìô±ç¦ô’ßöô@2ù
native-6c26688837b32ß
libsnappyjava-afed37c28a8f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHè¹]PZ6/tmp/native-6c26688837b3/libsnappyjava-afed37c28a8f.soblibsnappyjava-afed37c28a8f.sojoverlay Ñí”¼Ïïìô*€€ @Z

3.8.0Ñí”¼Ïïìô¸¾ŸÒ¤ø…õ@2ù
native-6c4e0b9bbbe32ß
libsnappyjava-3101636bc847.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH”êlPZ6/tmp/native-6c4e0b9bbbe3/libsnappyjava-3101636bc847.soblibsnappyjava-3101636bc847.sojoverlay È¤ÑÌÊéô*€€ @Z

3.8.0È¤ÑÌÊéô†ÒÑèµˆõ@2ü
native-6f1cb1f65a1b2â
libnetty_transport_44558.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæ­!PZ4/tmp/native-6f1cb1f65a1b/libnetty_transport_44558.soblibnetty_transport_44558.sojoverlay Öˆ’Ø¶ªëô*Á„ ¤@Z

3.8.0Öˆ’Ø¶ªëô“¶ç°úô@2ü
native-6f56eca8e3b62â
libnetty_transport_12808.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·õ7PZ4/tmp/native-6f56eca8e3b6/libnetty_transport_12808.soblibnetty_transport_12808.sojoverlay õ¼ˆŒ¨²ëô*Á„ ¤@Z

3.8.0õ¼ˆŒ¨²ëô“Õ¾¶…ñô@2ù
native-7086aca0c7032ß
libsnappyjava-3ab21f65d88c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»ùjPZ6/tmp/native-7086aca0c703/libsnappyjava-3ab21f65d88c.soblibsnappyjava-3ab21f65d88c.sojoverlay â¥Ô´ĞÇéô*€€ @Z

3.8.0â¥Ô´ĞÇéô¤Î›¼„æöô@2ù
native-721f0ab234982ß
libsnappyjava-0e8c72ac9e6c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³•)PZ6/tmp/native-721f0ab23498/libsnappyjava-0e8c72ac9e6c.soblibsnappyjava-0e8c72ac9e6c.sojoverlay ÄÏêØÅ±êô*€€ @Z

3.8.0ÄÏêØÅ±êô¦ş®¤Óÿøô@2ù
native-7244adb58a402ß
libsnappyjava-df868e47de76.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHæ‹8PZ6/tmp/native-7244adb58a40/libsnappyjava-df868e47de76.soblibsnappyjava-df868e47de76.sojoverlay ™‹¼¡¸Ëêô*€€ @Z

3.8.0™‹¼¡¸Ëêô½¡²±”…†õ@2ù
native-73bee322f7ed2ß
libsnappyjava-7dab3903a3d6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂşPZ6/tmp/native-73bee322f7ed/libsnappyjava-7dab3903a3d6.soblibsnappyjava-7dab3903a3d6.sojoverlay õ€ê…²˜ëô*€€ @Z

3.8.0õ€ê…²˜ëôõååÉ¢ƒõ@2ù
native-743fc16edba82ß
libsnappyjava-9dc0e28e9762.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñíLPZ6/tmp/native-743fc16edba8/libsnappyjava-9dc0e28e9762.soblibsnappyjava-9dc0e28e9762.sojoverlay ”Šâü¨§íô*€€ @Z

3.8.0”Šâü¨§íô€åÉÛ¾±öô@2ü
native-746cdfd1240e2â
libnetty_transport_64688.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHümPZ4/tmp/native-746cdfd1240e/libnetty_transport_64688.soblibnetty_transport_64688.sojoverlay ë¨Í¦½èëô*Á„ ¤@Z

3.8.0ë¨Í¦½èëôïàïèı™ÿô@2ù
native-768a2d0e01c12ß
libsnappyjava-b844171bf045.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHöÖAPZ6/tmp/native-768a2d0e01c1/libsnappyjava-b844171bf045.soblibsnappyjava-b844171bf045.sojoverlay êÌ¡øŞŠëô*€€ @Z

3.8.0êÌ¡øŞŠëô¸§Ìİ¼Ñîô@2ü
native-7780d01330d12â
libnetty_transport_40531.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÇÈOPZ4/tmp/native-7780d01330d1/libnetty_transport_40531.soblibnetty_transport_40531.sojoverlay Ğ»§€äìô*Á„ ¤@Z

3.8.0Ğ»§€äìôØËÔïãğõ@2ù
native-792370d4bcb72ß
libsnappyjava-1ca16473d520.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’í,PZ6/tmp/native-792370d4bcb7/libsnappyjava-1ca16473d520.soblibsnappyjava-1ca16473d520.sojoverlay “ì¥Âô¢ìô*€€ @Z

3.8.0“ì¥Âô¢ìôàí†ŠƒØüô@2ù
native-7b8399017df82ß
libsnappyjava-339266701012.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH½ÛiPZ6/tmp/native-7b8399017df8/libsnappyjava-339266701012.soblibsnappyjava-339266701012.sojoverlay ÕÉèÒ¶‘éô*€€ @Z

3.8.0ÕÉèÒ¶‘éôË®Û“ëªúô@2ù
native-7c2bfbb65c5b2ß
libsnappyjava-0baf35767709.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÅÔPZ6/tmp/native-7c2bfbb65c5b/libsnappyjava-0baf35767709.soblibsnappyjava-0baf35767709.sojoverlay ·°úÃú”êô*€€ @Z

3.8.0·°úÃú”êô‚Í¿¦¡—÷ô@2ù
native-7d603d3ac3402ß
libsnappyjava-a08867678f23.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿï[PZ6/tmp/native-7d603d3ac340/libsnappyjava-a08867678f23.soblibsnappyjava-a08867678f23.sojoverlay “ÅÇúìô*€€ @Z

3.8.0“ÅÇúìôÑ‰’†´º‹õ@2ù
native-7f913145dfe92ß
libsnappyjava-a72cf4e413e9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHèÎNPZ6/tmp/native-7f913145dfe9/libsnappyjava-a72cf4e413e9.soblibsnappyjava-a72cf4e413e9.sojoverlay ‡ ÎÏ¾Ÿêô*€€ @Z

3.8.0‡ ÎÏ¾Ÿêôƒö“ÿ“öô@2ù
native-81482425e16f2ß
libsnappyjava-07db172c141e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHµ¾FPZ6/tmp/native-81482425e16f/libsnappyjava-07db172c141e.soblibsnappyjava-07db172c141e.sojoverlay öòò×ÈŒìô*€€ @Z

3.8.0öòò×ÈŒìô¯–ÕšÇŒ„õ@2ü
native-834d9655c6012â
libnetty_transport_34508.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH­+PZ4/tmp/native-834d9655c601/libnetty_transport_34508.soblibnetty_transport_34508.sojoverlay ë˜æŸÖ§éô*Á„ ¤@Z

3.8.0ë˜æŸÖ§éô¾Ü„ô¡ìúô@2ù
native-835d1a176c632ß
libsnappyjava-dc328d9d2362.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞ­PZ6/tmp/native-835d1a176c63/libsnappyjava-dc328d9d2362.soblibsnappyjava-dc328d9d2362.sojoverlay Ç¯ì¶Î™ìô*€€ @Z

3.8.0Ç¯ì¶Î™ìôåƒÀ¡òïøô@2ù
native-85a512b19a772ß
libsnappyjava-9c3e320d41b0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÍÁ.PZ6/tmp/native-85a512b19a77/libsnappyjava-9c3e320d41b0.soblibsnappyjava-9c3e320d41b0.sojoverlay ß”Ü»¹ƒìô*€€ @Z

3.8.0ß”Ü»¹ƒìôø¡À¿Ñİûô@2ù
native-8608c0d7de6e2ß
libsnappyjava-3d08420a9b90.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH—ÈLPZ6/tmp/native-8608c0d7de6e/libsnappyjava-3d08420a9b90.soblibsnappyjava-3d08420a9b90.sojoverlay ÍÉáîüƒìô*€€ @Z

3.8.0ÍÉáîüƒìô¡ëÄÑ™Ÿˆõ@2ù
native-8a1f818e462c2ß
libsnappyjava-ee95725c5eea.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†‘PZ6/tmp/native-8a1f818e462c/libsnappyjava-ee95725c5eea.soblibsnappyjava-ee95725c5eea.sojoverlay €¡ˆé°Èëô*€€ @Z

3.8.0€¡ˆé°ÈëôÅøÅÚÇÄóô@2ù
native-8c2ed9fd761e2ß
libsnappyjava-ff173e6539af.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğêPZ6/tmp/native-8c2ed9fd761e/libsnappyjava-ff173e6539af.soblibsnappyjava-ff173e6539af.sojoverlay ©–ì‡—éô*€€ @Z

3.8.0©–ì‡—éôÌüÛ¶Àèëô@2ù
native-8d2b4d4f44b82ß
libsnappyjava-a5e17f7364b0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´XPZ6/tmp/native-8d2b4d4f44b8/libsnappyjava-a5e17f7364b0.soblibsnappyjava-a5e17f7364b0.sojoverlay Ù•¤ÌĞ¦ëô*€€ @Z

3.8.0Ù•¤ÌĞ¦ëôµµğğó—ÿô@2ù
native-8e3dc9ee62682ß
libsnappyjava-0889d0249800.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHôÀPZ6/tmp/native-8e3dc9ee6268/libsnappyjava-0889d0249800.soblibsnappyjava-0889d0249800.sojoverlay ÍÔ¨÷ê…ëô*€€ @Z

3.8.0ÍÔ¨÷ê…ëô×¥–¹³ë‡õ@2ù
native-8ea3f65dadb12ß
libsnappyjava-981408acd47c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒ³PZ6/tmp/native-8ea3f65dadb1/libsnappyjava-981408acd47c.soblibsnappyjava-981408acd47c.sojoverlay Á‡òı‘Èêô*€€ @Z

3.8.0Á‡òı‘Èêô˜ÜÇ£€’ƒõ@2ù
native-8f596f6ac7022ß
libsnappyjava-1a25b0c10dfa.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH±'PZ6/tmp/native-8f596f6ac702/libsnappyjava-1a25b0c10dfa.soblibsnappyjava-1a25b0c10dfa.sojoverlay ²Ş€…Ôêô*€€ @Z

3.8.0²Ş€…Ôêô·è¹¯¡Øñô@2ù
native-8fb67b7c1b6e2ß
libsnappyjava-3bbf7c5fa760.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌ„0PZ6/tmp/native-8fb67b7c1b6e/libsnappyjava-3bbf7c5fa760.soblibsnappyjava-3bbf7c5fa760.sojoverlay œêÉÖîƒéô*€€ @Z

3.8.0œêÉÖîƒéôÒ´°ï”õ@2ù
native-9024a05c22aa2ß
libsnappyjava-d790b076c937.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÚŠ9PZ6/tmp/native-9024a05c22aa/libsnappyjava-d790b076c937.soblibsnappyjava-d790b076c937.sojoverlay ÎÅˆ™é°íô*€€ @Z

3.8.0ÎÅˆ™é°íôøİïïã™‚õ@2ü
native-930286d08ae12â
libnetty_transport_16428.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÄ’PZ4/tmp/native-930286d08ae1/libnetty_transport_16428.soblibnetty_transport_16428.sojoverlay ‹¢àŞ˜ùìô*Á„ ¤@Z

3.8.0‹¢àŞ˜ùìôüù’Ò®õô@2ù
native-9321f8eebd262ß
libsnappyjava-724c7f7fdbd1.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHúøjPZ6/tmp/native-9321f8eebd26/libsnappyjava-724c7f7fdbd1.soblibsnappyjava-724c7f7fdbd1.sojoverlay Ø¦•ÒÖˆêô*€€ @Z

3.8.0Ø¦•ÒÖˆêôíœ„‰¶­‹õ@2ù
native-94d0fbcbb09c2ß
libsnappyjava-1264fb92ebe3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñÈ-PZ6/tmp/native-94d0fbcbb09c/libsnappyjava-1264fb92ebe3.soblibsnappyjava-1264fb92ebe3.sojoverlay Ê¤¿ß•šéô*€€ @Z

3.8.0Ê¤¿ß•šéô°ôÌ£šöô@2ù
native-95d77979d56f2ß
libsnappyjava-1ad8a30dce21.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´¼rPZ6/tmp/native-95d77979d56f/libsnappyjava-1ad8a30dce21.soblibsnappyjava-1ad8a30dce21.sojoverlay Ñş¹İù«ëô*€€ @Z

3.8.0Ñş¹İù«ëô½°ó ’µşô@2ù
native-9703b3d053732ß
libsnappyjava-fe1330bcc136.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀçPZ6/tmp/native-9703b3d05373/libsnappyjava-fe1330bcc136.soblibsnappyjava-fe1330bcc136.sojoverlay µş±ªş—íô*€€ @Z

3.8.0µş±ªş—íôµ ó©Œç‹õ@2ù
native-970e326348692ß
libsnappyjava-5519518f77dc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‰‡<PZ6/tmp/native-970e32634869/libsnappyjava-5519518f77dc.soblibsnappyjava-5519518f77dc.sojoverlay ¬èŞÍÈõëô*€€ @Z

3.8.0¬èŞÍÈõëôƒé¢À†¼ìô@2ù
native-985026a876ca2ß
libsnappyjava-6105e213cf57.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§Û2PZ6/tmp/native-985026a876ca/libsnappyjava-6105e213cf57.soblibsnappyjava-6105e213cf57.sojoverlay ”»ÂÃ¥ëô*€€ @Z

3.8.0”»ÂÃ¥ëô¿—£Õ´›öô@2ù
native-98eec03cfe562ß
libsnappyjava-1a69f788f390.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãÂ PZ6/tmp/native-98eec03cfe56/libsnappyjava-1a69f788f390.soblibsnappyjava-1a69f788f390.sojoverlay àºÚƒö­ìô*€€ @Z

3.8.0àºÚƒö­ìôşÊŒÒÚè‡õ@2ù
native-9ac19fc2385d2ß
libsnappyjava-f706d7764efd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHó½&PZ6/tmp/native-9ac19fc2385d/libsnappyjava-f706d7764efd.soblibsnappyjava-f706d7764efd.sojoverlay ‚³“Ôæıèô*€€ @Z

3.8.0‚³“Ôæıèôˆ÷‘Ğç‰õ@2ù
native-9b0ab19c38db2ß
libsnappyjava-99fa0bd940e3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎÌ$PZ6/tmp/native-9b0ab19c38db/libsnappyjava-99fa0bd940e3.soblibsnappyjava-99fa0bd940e3.sojoverlay ¶åİÃ’ˆêô*€€ @Z

3.8.0¶åİÃ’ˆêôÇğ•Á’âŒõ@2ù
native-9b8c73fceba32ß
libsnappyjava-bb51c9aecf59.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHß¹#PZ6/tmp/native-9b8c73fceba3/libsnappyjava-bb51c9aecf59.soblibsnappyjava-bb51c9aecf59.sojoverlay š¿ê²ûìô*€€ @Z

3.8.0š¿ê²ûìôÑÓğŒ²‘‰õ@2ù
native-9b9e6a1cfe882ß
libsnappyjava-d57ab5451564.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÛ™LPZ6/tmp/native-9b9e6a1cfe88/libsnappyjava-d57ab5451564.soblibsnappyjava-d57ab5451564.sojoverlay µØé“šëô*€€ @Z

3.8.0µØé“šëôÅ¢ÕİØğô@2ù
native-9d10d1162dc72ß
libsnappyjava-143ee72b195a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³jPZ6/tmp/native-9d10d1162dc7/libsnappyjava-143ee72b195a.soblibsnappyjava-143ee72b195a.sojoverlay †œ•ÃŠßëô*€€ @Z

3.8.0†œ•ÃŠßëô™Ó—Ïáóôô@2ù
native-9d2f6d88e1502ß
libsnappyjava-5ae8ad8d51ab.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓövPZ6/tmp/native-9d2f6d88e150/libsnappyjava-5ae8ad8d51ab.soblibsnappyjava-5ae8ad8d51ab.sojoverlay Ä€Óáœëô*€€ @Z

3.8.0Ä€Óáœëôìæ¶—š¿‹õ@2ù
native-9d6921c77a032ß
libsnappyjava-24bbf33039a6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¿úpPZ6/tmp/native-9d6921c77a03/libsnappyjava-24bbf33039a6.soblibsnappyjava-24bbf33039a6.sojoverlay â´¬Ç¤íô*€€ @Z

3.8.0â´¬Ç¤íôş¼Ôßğÿøô@2ù
native-9ff98640a7132ß
libsnappyjava-1f9d9cde13bc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH–¾uPZ6/tmp/native-9ff98640a713/libsnappyjava-1f9d9cde13bc.soblibsnappyjava-1f9d9cde13bc.sojoverlay ôÄŠ•Ãæëô*€€ @Z

3.8.0ôÄŠ•ÃæëôâÏçÈå†‹õ@2ù
native-a26e736ea9b02ß
libsnappyjava-72287312eebd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœâ;PZ6/tmp/native-a26e736ea9b0/libsnappyjava-72287312eebd.soblibsnappyjava-72287312eebd.sojoverlay ÎÙĞå‹«íô*€€ @Z

3.8.0ÎÙĞå‹«íôû»ÖÊËóô@2ù
native-a38cb5f08c862ß
libsnappyjava-c10dfd045774.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÚ¯yPZ6/tmp/native-a38cb5f08c86/libsnappyjava-c10dfd045774.soblibsnappyjava-c10dfd045774.sojoverlay §ÅŒ©Îåéô*€€ @Z

3.8.0§ÅŒ©Îåéô®¼‡Ç‹ôô@2ù
native-a3ef56828d7f2ß
libsnappyjava-39124b0154c0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHüÔPZ6/tmp/native-a3ef56828d7f/libsnappyjava-39124b0154c0.soblibsnappyjava-39124b0154c0.sojoverlay ‘ı£ÍùÀìô*€€ @Z

3.8.0‘ı£ÍùÀìô«À¬Œ×èóô@2ü
native-a401c623c4432â
libnetty_transport_64557.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÒmPZ4/tmp/native-a401c623c443/libnetty_transport_64557.soblibnetty_transport_64557.sojoverlay ´óÁ“êô*Á„ ¤@Z

3.8.0´óÁ“êôĞœà°•Úşô@2ù
native-a408268110312ß
libsnappyjava-2691280c004d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHóÓ[PZ6/tmp/native-a40826811031/libsnappyjava-2691280c004d.soblibsnappyjava-2691280c004d.sojoverlay äˆ»ÅÀÛêô*€€ @Z

3.8.0äˆ»ÅÀÛêô­„„ß¼’öô@2ü
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
native-a7a805bd269e2ß
libsnappyjava-2a7fefe9fadd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHˆ®yPZ6/tmp/native-a7a805bd269e/libsnappyjava-2a7fefe9fadd.soblibsnappyjava-2a7fefe9fadd.sojoverlay ïæùà™ˆìô*€€ @Z

3.8.0ïæùà™ˆìôÈ‹ëàØ²Šõ@2ù
native-a9991f17c2dd2ß
libsnappyjava-37a08f9e8b5f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHö»[PZ6/tmp/native-a9991f17c2dd/libsnappyjava-37a08f9e8b5f.soblibsnappyjava-37a08f9e8b5f.sojoverlay úôüÕ…†ëô*€€ @Z

3.8.0úôüÕ…†ëô€¶“ÿèÒÿô@2ù
native-a9b6bcf5fee22ß
libsnappyjava-58b1f64ae385.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸ€CPZ6/tmp/native-a9b6bcf5fee2/libsnappyjava-58b1f64ae385.soblibsnappyjava-58b1f64ae385.sojoverlay ¼ŠÅõèô*€€ @Z

3.8.0¼ŠÅõèô¦ ³ëïõ@2ù
native-ac6ce6d249f02ß
libsnappyjava-32b8159e41e5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØÉ%PZ6/tmp/native-ac6ce6d249f0/libsnappyjava-32b8159e41e5.soblibsnappyjava-32b8159e41e5.sojoverlay ‚ÉÑÏ¹Äêô*€€ @Z

3.8.0‚ÉÑÏ¹ÄêôŒœÛÓÓØúô@2ù
native-b015c56cb93f2ß
libsnappyjava-0ed2587cb0cb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH£Î?PZ6/tmp/native-b015c56cb93f/libsnappyjava-0ed2587cb0cb.soblibsnappyjava-0ed2587cb0cb.sojoverlay äå×„îìô*€€ @Z

3.8.0äå×„îìô¿ùÌ ê¨‚õ@2ù
native-b0e851a6dcf72ß
libsnappyjava-546e6ff67f28.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈşJPZ6/tmp/native-b0e851a6dcf7/libsnappyjava-546e6ff67f28.soblibsnappyjava-546e6ff67f28.sojoverlay ìàÍæ„œëô*€€ @Z

3.8.0ìàÍæ„œëôœ¹ÆäÛ¿†õ@2ù
native-b188832346ba2ß
libsnappyjava-296895c595c7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿÜ1PZ6/tmp/native-b188832346ba/libsnappyjava-296895c595c7.soblibsnappyjava-296895c595c7.sojoverlay Íà¸­Ï‰ëô*€€ @Z

3.8.0Íà¸­Ï‰ëôÏ®ê›ÿ±‚õ@2ù
native-b283569847872ß
libsnappyjava-97f414bdf956.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔŠ]PZ6/tmp/native-b28356984787/libsnappyjava-97f414bdf956.soblibsnappyjava-97f414bdf956.sojoverlay ’‰¶åôÃëô*€€ @Z

3.8.0’‰¶åôÃëôß›„Øåéíô@2ù
native-b2d6a9afd5ed2ß
libsnappyjava-b1768900c3d0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ÷4PZ6/tmp/native-b2d6a9afd5ed/libsnappyjava-b1768900c3d0.soblibsnappyjava-b1768900c3d0.sojoverlay ´ÕÃİáƒíô*€€ @Z

3.8.0´ÕÃİáƒíô‡Í’š…‡õ@2ù
native-b3a67ff188762ß
libsnappyjava-5f789cefe42b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’Ù8PZ6/tmp/native-b3a67ff18876/libsnappyjava-5f789cefe42b.soblibsnappyjava-5f789cefe42b.sojoverlay ³î÷Ğœ¹ëô*€€ @Z

3.8.0³î÷Ğœ¹ëôÛäıÓş™óô@2ü
native-b3a8a8dfe96d2â
libnetty_transport_77331.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâÜ7PZ4/tmp/native-b3a8a8dfe96d/libnetty_transport_77331.soblibnetty_transport_77331.sojoverlay ¨Èˆéõ˜ëô*Á„ ¤@Z

3.8.0¨Èˆéõ˜ëôè¾ï¯Ä€õ@2ù
native-b3d570a05ca62ß
libsnappyjava-c34cfe95df36.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¥ÖSPZ6/tmp/native-b3d570a05ca6/libsnappyjava-c34cfe95df36.soblibsnappyjava-c34cfe95df36.sojoverlay Ÿ®ñ¶½¸ëô*€€ @Z

3.8.0Ÿ®ñ¶½¸ëôŞ†¢û÷µ…õ@2ù
native-b469863bedd52ß
libsnappyjava-68eda8c6684e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¨™lPZ6/tmp/native-b469863bedd5/libsnappyjava-68eda8c6684e.soblibsnappyjava-68eda8c6684e.sojoverlay  ÒÄèÄ÷èô*€€ @Z

3.8.0 ÒÄèÄ÷èôÌ™¼Ñ»Œõ@2ù
native-b4eb2ccaeadd2ß
libsnappyjava-dc0c3387ebec.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHş€ PZ6/tmp/native-b4eb2ccaeadd/libsnappyjava-dc0c3387ebec.soblibsnappyjava-dc0c3387ebec.sojoverlay Å¸ôÙ¤êô*€€ @Z

3.8.0Å¸ôÙ¤êôµ Î­È÷Šõ@2ù
native-bae837712ef82ß
libsnappyjava-9a7c54c08729.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõÌPZ6/tmp/native-bae837712ef8/libsnappyjava-9a7c54c08729.soblibsnappyjava-9a7c54c08729.sojoverlay Î²ôï“øêô*€€ @Z

3.8.0Î²ôï“øêôÜ©Éªª”†õ@2ù
native-bb23a01776722ß
libsnappyjava-d30ca28a97cf.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÛëPZ6/tmp/native-bb23a0177672/libsnappyjava-d30ca28a97cf.soblibsnappyjava-d30ca28a97cf.sojoverlay ’»¬ìêô*€€ @Z

3.8.0’»¬ìêô„œõğœ—öô@2ù
native-bb69c99328342ß
libsnappyjava-27de69a27740.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHş¢iPZ6/tmp/native-bb69c9932834/libsnappyjava-27de69a27740.soblibsnappyjava-27de69a27740.sojoverlay ü©™ßŒ˜êô*€€ @Z

3.8.0ü©™ßŒ˜êôÑ ¹ìËœùô@2ù
native-bcce586262212ß
libsnappyjava-a6d076fd792f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHºõ4PZ6/tmp/native-bcce58626221/libsnappyjava-a6d076fd792f.soblibsnappyjava-a6d076fd792f.sojoverlay ­×±‰œ°ëô*€€ @Z

3.8.0­×±‰œ°ëô’”“¼®Üÿô@2ù
native-bd72dbd7223d2ß
libsnappyjava-fa2d783e07f3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHö‚yPZ6/tmp/native-bd72dbd7223d/libsnappyjava-fa2d783e07f3.soblibsnappyjava-fa2d783e07f3.sojoverlay ‹×œ¬·ìô*€€ @Z

3.8.0‹×œ¬·ìôØÂÏÌ—›şô@2ù
native-c39dcba3fe7f2ß
libsnappyjava-df3f8beb8a6e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔxPZ6/tmp/native-c39dcba3fe7f/libsnappyjava-df3f8beb8a6e.soblibsnappyjava-df3f8beb8a6e.sojoverlay ¿ôÚ€Àêô*€€ @Z

3.8.0¿ôÚ€ÀêôÑ‹ùÏê¹‚õ@2ù
native-c3a3d2f37c002ß
libsnappyjava-8290955c587a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHáÍmPZ6/tmp/native-c3a3d2f37c00/libsnappyjava-8290955c587a.soblibsnappyjava-8290955c587a.sojoverlay øùÓâŠİëô*€€ @Z

3.8.0øùÓâŠİëô¦íñª™÷ô@2ù
native-c5a258182e842ß
libsnappyjava-c59c3f7eb82f.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHä”DPZ6/tmp/native-c5a258182e84/libsnappyjava-c59c3f7eb82f.soblibsnappyjava-c59c3f7eb82f.sojoverlay ŒæãÃ‘Ûìô*€€ @Z

3.8.0ŒæãÃ‘Ûìô’ÖÌ¤ğ†õ@2ù
native-c683909f60542ß
libsnappyjava-110a76f913f5.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHîŠ3PZ6/tmp/native-c683909f6054/libsnappyjava-110a76f913f5.soblibsnappyjava-110a76f913f5.sojoverlay ¾Æõ®–¤ëô*€€ @Z

3.8.0¾Æõ®–¤ëôˆÕ²‘¶Îúô@2ù
native-c693aea2cc222ß
libsnappyjava-330f68d35aa2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõŸ(PZ6/tmp/native-c693aea2cc22/libsnappyjava-330f68d35aa2.soblibsnappyjava-330f68d35aa2.sojoverlay »»á«ìô*€€ @Z

3.8.0»»á«ìôùš¨µß€ˆõ@2ù
native-c7f64b89c11f2ß
libsnappyjava-4c1f0635295a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH©£VPZ6/tmp/native-c7f64b89c11f/libsnappyjava-4c1f0635295a.soblibsnappyjava-4c1f0635295a.sojoverlay ¨›ÔòÍƒëô*€€ @Z

3.8.0¨›ÔòÍƒëô·‰ˆñœ³ïô@2ù
native-c856353017872ß
libsnappyjava-8553f6fff3e3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH®ş5PZ6/tmp/native-c85635301787/libsnappyjava-8553f6fff3e3.soblibsnappyjava-8553f6fff3e3.sojoverlay †ÑğëÎêëô*€€ @Z

3.8.0†ÑğëÎêëôºâäÂ·¨õ@2ù
native-c8da91efcdff2ß
libsnappyjava-245121561169.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH›ïPZ6/tmp/native-c8da91efcdff/libsnappyjava-245121561169.soblibsnappyjava-245121561169.sojoverlay ÜËë´ğÁíô*€€ @Z

3.8.0ÜËë´ğÁíôíì¸¿åš‹õ@2ù
native-ca23c2e5e79a2ß
libsnappyjava-68a183f9705c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‘‚gPZ6/tmp/native-ca23c2e5e79a/libsnappyjava-68a183f9705c.soblibsnappyjava-68a183f9705c.sojoverlay ãœ×¯Ø™íô*€€ @Z

3.8.0ãœ×¯Ø™íôÚ ÏÅ–äƒõ@2ù
native-cd51551faea22ß
libsnappyjava-40018e13a9b6.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÁ‚1PZ6/tmp/native-cd51551faea2/libsnappyjava-40018e13a9b6.soblibsnappyjava-40018e13a9b6.sojoverlay •¬Çä¥¼ìô*€€ @Z

3.8.0•¬Çä¥¼ìôş÷”’ºåôô@2ü
native-cd91b17bc8062â
libnetty_transport_37951.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHªÉPZ4/tmp/native-cd91b17bc806/libnetty_transport_37951.soblibnetty_transport_37951.sojoverlay ¾Ù’™¹íô*Á„ ¤@Z

3.8.0¾Ù’™¹íôøÅ½»§¿ïô@2ù
native-ce3bfcc8f0ca2ß
libsnappyjava-6339644c762a.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHõöRPZ6/tmp/native-ce3bfcc8f0ca/libsnappyjava-6339644c762a.soblibsnappyjava-6339644c762a.sojoverlay ã‹æø˜şéô*€€ @Z

3.8.0ã‹æø˜şéôÉ÷ïŠ°´ïô@2ü
native-ce8f9af5b5652â
libnetty_transport_53180.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH´ÑuPZ4/tmp/native-ce8f9af5b565/libnetty_transport_53180.soblibnetty_transport_53180.sojoverlay ƒì§´µ¥éô*Á„ ¤@Z

3.8.0ƒì§´µ¥éôª¢ô¿”ë‡õ@2ù
native-cfa9d69decb72ß
libsnappyjava-c15e4c61fb44.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH§ãtPZ6/tmp/native-cfa9d69decb7/libsnappyjava-c15e4c61fb44.soblibsnappyjava-c15e4c61fb44.sojoverlay íá„¯ı¬êô*€€ @Z

3.8.0íá„¯ı¬êô™©ªåÔÁŒõ@2ù
native-d01f2e156e962ß
libsnappyjava-2fb39de180fc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÓüAPZ6/tmp/native-d01f2e156e96/libsnappyjava-2fb39de180fc.soblibsnappyjava-2fb39de180fc.sojoverlay Ğ«æ”ßãéô*€€ @Z

3.8.0Ğ«æ”ßãéôâîñœÄˆùô@2ù
native-d086973e596c2ß
libsnappyjava-428c0fc5e07c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÜĞ[PZ6/tmp/native-d086973e596c/libsnappyjava-428c0fc5e07c.soblibsnappyjava-428c0fc5e07c.sojoverlay ØœüË©ùìô*€€ @Z

3.8.0ØœüË©ùìôÔÚŞÜ¶Í†õ@2ù
native-d0c98289bf882ß
libsnappyjava-3cc0d1c37800.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHç‡1PZ6/tmp/native-d0c98289bf88/libsnappyjava-3cc0d1c37800.soblibsnappyjava-3cc0d1c37800.sojoverlay –ƒ÷¨Üéô*€€ @Z

3.8.0–ƒ÷¨ÜéôµŠÔÀçŒğô@2ù
native-d30d4f4f143e2ß
libsnappyjava-b7daebe2ce54.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¶ŒAPZ6/tmp/native-d30d4f4f143e/libsnappyjava-b7daebe2ce54.soblibsnappyjava-b7daebe2ce54.sojoverlay áñò¼¤òêô*€€ @Z

3.8.0áñò¼¤òêôÀÔò§€õ@2ù
native-d368193743532ß
libsnappyjava-26976e62d8c0.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÏèOPZ6/tmp/native-d36819374353/libsnappyjava-26976e62d8c0.soblibsnappyjava-26976e62d8c0.sojoverlay Œâ¾ıˆ­ìô*€€ @Z

3.8.0Œâ¾ıˆ­ìôÉ²à²·°ñô@2ù
native-d47599e01cac2ß
libsnappyjava-48ba1aa12f75.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑàPZ6/tmp/native-d47599e01cac/libsnappyjava-48ba1aa12f75.soblibsnappyjava-48ba1aa12f75.sojoverlay Ö™’·íô*€€ @Z

3.8.0Ö™’·íôà†œÌ’˜†õ@2ù
native-d56bfdf05aee2ß
libsnappyjava-6ccb2ed2bc45.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŠœPZ6/tmp/native-d56bfdf05aee/libsnappyjava-6ccb2ed2bc45.soblibsnappyjava-6ccb2ed2bc45.sojoverlay »¬ÅÏ‰éô*€€ @Z

3.8.0»¬ÅÏ‰éô†°³İ“Ò„õ@2ù
native-d57a7e02525b2ß
libsnappyjava-15376c0b1313.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌ‚&PZ6/tmp/native-d57a7e02525b/libsnappyjava-15376c0b1313.soblibsnappyjava-15376c0b1313.sojoverlay ¢Œ¬òŠöéô*€€ @Z

3.8.0¢Œ¬òŠöéôÜØ¨åÎÂòô@2ù
native-db15ce2326312ß
libsnappyjava-84d911110aaf.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHíËrPZ6/tmp/native-db15ce232631/libsnappyjava-84d911110aaf.soblibsnappyjava-84d911110aaf.sojoverlay Âáõş×ìô*€€ @Z

3.8.0Âáõş×ìô²¿Ñ·‚°„õ@2ù
native-dd40f640e3352ß
libsnappyjava-c68eb42102f3.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÃÚIPZ6/tmp/native-dd40f640e335/libsnappyjava-c68eb42102f3.soblibsnappyjava-c68eb42102f3.sojoverlay €Ÿæ†Şêô*€€ @Z

3.8.0€Ÿæ†Şêô®ËÒ—ÚŒõ@2ù
native-dd654b98847c2ß
libsnappyjava-4d2dc9869d20.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂòkPZ6/tmp/native-dd654b98847c/libsnappyjava-4d2dc9869d20.soblibsnappyjava-4d2dc9869d20.sojoverlay Ëåå®æ§êô*€€ @Z

3.8.0Ëåå®æ§êôÎËíúÏå‰õ@2ù
native-dd9d1aabf21c2ß
libsnappyjava-fa6ea9a80ef2.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·óPZ6/tmp/native-dd9d1aabf21c/libsnappyjava-fa6ea9a80ef2.soblibsnappyjava-fa6ea9a80ef2.sojoverlay ƒ €Øíô*€€ @Z

3.8.0ƒ €Øíô¬«¸‘ëƒõ@2ù
native-de207d4673542ß
libsnappyjava-69ec500a7e80.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHœßUPZ6/tmp/native-de207d467354/libsnappyjava-69ec500a7e80.soblibsnappyjava-69ec500a7e80.sojoverlay ˜¢‚ÿŠìô*€€ @Z

3.8.0˜¢‚ÿŠìôÕ¾´±˜°ïô@2ù
native-de637b91e1752ß
libsnappyjava-0ce005f8e62d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀò*PZ6/tmp/native-de637b91e175/libsnappyjava-0ce005f8e62d.soblibsnappyjava-0ce005f8e62d.sojoverlay ÓºÀ¸ƒ›ìô*€€ @Z

3.8.0ÓºÀ¸ƒ›ìôõ·¤å«·òô@2ù
native-def6dc6711a32ß
libsnappyjava-b9598af92aba.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHïëIPZ6/tmp/native-def6dc6711a3/libsnappyjava-b9598af92aba.soblibsnappyjava-b9598af92aba.sojoverlay ú¾«ùû¯ëô*€€ @Z

3.8.0ú¾«ùû¯ëô ’ÑÇÙˆ‡õ@2ù
native-e217ef09ff342ß
libsnappyjava-4c2e5c5aa118.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÅ PZ6/tmp/native-e217ef09ff34/libsnappyjava-4c2e5c5aa118.soblibsnappyjava-4c2e5c5aa118.sojoverlay ûÉ·ëÆğëô*€€ @Z

3.8.0ûÉ·ëÆğëô£‚â–ÊÂ†õ@2ù
native-e234c5ff2ebe2ß
libsnappyjava-88fe78823618.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÀÄPZ6/tmp/native-e234c5ff2ebe/libsnappyjava-88fe78823618.soblibsnappyjava-88fe78823618.sojoverlay æš­¨¦ìô*€€ @Z

3.8.0æš­¨¦ìô¨Éš¨æÇúô@2ù
native-e2b633ac8df62ß
libsnappyjava-6cce0da9c22b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHı»PZ6/tmp/native-e2b633ac8df6/libsnappyjava-6cce0da9c22b.soblibsnappyjava-6cce0da9c22b.sojoverlay ¿Ïôª£óìô*€€ @Z

3.8.0¿Ïôª£óìôúç”çíô@2ù
native-e314f021129d2ß
libsnappyjava-b9593b2ce560.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHäŒPZ6/tmp/native-e314f021129d/libsnappyjava-b9593b2ce560.soblibsnappyjava-b9593b2ce560.sojoverlay ñœ¢ïœ€íô*€€ @Z

3.8.0ñœ¢ïœ€íô¬»—Ú—·‰õ@2ù
native-e5a50c8dfdef2ß
libsnappyjava-b985dd87d20d.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHĞägPZ6/tmp/native-e5a50c8dfdef/libsnappyjava-b985dd87d20d.soblibsnappyjava-b985dd87d20d.sojoverlay ¾ãÈÕ»‡íô*€€ @Z

3.8.0¾ãÈÕ»‡íô‹öŒ¡¦ ğô@2ù
native-e5b32114bb702ß
libsnappyjava-20ac28b4d1bb.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÿ±<PZ6/tmp/native-e5b32114bb70/libsnappyjava-20ac28b4d1bb.soblibsnappyjava-20ac28b4d1bb.sojoverlay óü¡÷êğêô*€€ @Z

3.8.0óü¡÷êğêô˜äâÏøâïô@2ù
native-e5e5b5c4a66a2ß
libsnappyjava-f8963e6019cc.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH×ƒJPZ6/tmp/native-e5e5b5c4a66a/libsnappyjava-f8963e6019cc.soblibsnappyjava-f8963e6019cc.sojoverlay èŸ¢áÛ‘íô*€€ @Z

3.8.0èŸ¢áÛ‘íôšØºÚçùîô@2ù
native-e6e2e2a29fb92ß
libsnappyjava-fa8a28bbb24b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‚ïPZ6/tmp/native-e6e2e2a29fb9/libsnappyjava-fa8a28bbb24b.soblibsnappyjava-fa8a28bbb24b.sojoverlay äõ–ª¬àëô*€€ @Z

3.8.0äõ–ª¬àëôâÚœŸ¨àŒõ@2ù
native-e70362e8b7932ß
libsnappyjava-3b8eda4814b7.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHá DPZ6/tmp/native-e70362e8b793/libsnappyjava-3b8eda4814b7.soblibsnappyjava-3b8eda4814b7.sojoverlay ¼½šÜû›ìô*€€ @Z

3.8.0¼½šÜû›ìô•“€Ñ°Õøô@2ù
native-e833a32fcc112ß
libsnappyjava-13bf729ce669.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¤˜4PZ6/tmp/native-e833a32fcc11/libsnappyjava-13bf729ce669.soblibsnappyjava-13bf729ce669.sojoverlay ŸÏ êíô*€€ @Z

3.8.0ŸÏ êíô¯Ê€ÁÒûô@2ù
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

3.8.0Ä¿ ¸Õ™ìô·‡šßÑ·úô@2ù
native-ed447bd1870f2ß
libsnappyjava-8cdef2e95546.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH•èPZ6/tmp/native-ed447bd1870f/libsnappyjava-8cdef2e95546.soblibsnappyjava-8cdef2e95546.sojoverlay òì¦´¡íô*€€ @Z

3.8.0òì¦´¡íô¢¯âÉİÎ€õ@2ù
native-ed997ad952862ß
libsnappyjava-5de32f0c4c5b.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHìÂfPZ6/tmp/native-ed997ad95286/libsnappyjava-5de32f0c4c5b.soblibsnappyjava-5de32f0c4c5b.sojoverlay ÄÔ”Ãï¼êô*€€ @Z

3.8.0ÄÔ”Ãï¼êô„íâ‚Ãáõô@2ü
native-f02127c4db782â
libnetty_transport_73989.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHñ¼xPZ4/tmp/native-f02127c4db78/libnetty_transport_73989.soblibnetty_transport_73989.sojoverlay £º¹›´·íô*Á„ ¤@Z

3.8.0£º¹›´·íô˜á²ç›şşô@2ù
native-f075b12ea2bb2ß
libsnappyjava-43ea0480be60.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈÜ%PZ6/tmp/native-f075b12ea2bb/libsnappyjava-43ea0480be60.soblibsnappyjava-43ea0480be60.sojoverlay ‰’×§²Åëô*€€ @Z

3.8.0‰’×§²Åëô¬¬ÔãÍ­ïô@2ù
native-f0b12f9786e82ß
libsnappyjava-d58820fedf2c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢tPZ6/tmp/native-f0b12f9786e8/libsnappyjava-d58820fedf2c.soblibsnappyjava-d58820fedf2c.sojoverlay ¤›¸¼æºìô*€€ @Z

3.8.0¤›¸¼æºìô•Á¶¤•„õ@2ù
native-f18e410227ce2ß
libsnappyjava-866d64cda442.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÈŞEPZ6/tmp/native-f18e410227ce/libsnappyjava-866d64cda442.soblibsnappyjava-866d64cda442.sojoverlay æÒÃÊ÷…ìô*€€ @Z

3.8.0æÒÃÊ÷…ìô÷¸ßøÅ™ùô@2ù
native-f3edf51d49cf2ß
libsnappyjava-c423cf704cab.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¤¿PZ6/tmp/native-f3edf51d49cf/libsnappyjava-c423cf704cab.soblibsnappyjava-c423cf704cab.sojoverlay ¯·½™ªíô*€€ @Z

3.8.0¯·½™ªíôçØÀÁ¿‡õ@2ù
native-f427320395022ß
libsnappyjava-e7d59fab7fac.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHº…>PZ6/tmp/native-f42732039502/libsnappyjava-e7d59fab7fac.soblibsnappyjava-e7d59fab7fac.sojoverlay ÁìóóÈÖêô*€€ @Z

3.8.0ÁìóóÈÖêô›ÎÑ®Ê£ñô@2ü
native-f5398acbc2c32â
libnetty_transport_36472.soŒéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãÌ$PZ4/tmp/native-f5398acbc2c3/libnetty_transport_36472.soblibnetty_transport_36472.sojoverlay µÄúö¸½êô*Á„ ¤@Z

3.8.0µÄúö¸½êôª˜íœ›òô@2ù
native-f6538698e2d12ß
libsnappyjava-d9b331338402.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHùïPZ6/tmp/native-f6538698e2d1/libsnappyjava-d9b331338402.soblibsnappyjava-d9b331338402.sojoverlay ÒæƒèÕëô*€€ @Z

3.8.0ÒæƒèÕëôµ›İ´ø§‰õ@2ù
native-f6e64afd539d2ß
libsnappyjava-d5bf1ad7611e.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¾ñPZ6/tmp/native-f6e64afd539d/libsnappyjava-d5bf1ad7611e.soblibsnappyjava-d5bf1ad7611e.sojoverlay ¹¼ÀĞ³öêô*€€ @Z

3.8.0¹¼ÀĞ³öêôœÍª‘¬æ…õ@2ù
native-f73c3dff27d92ß
libsnappyjava-b1d08b1645e9.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH³WPZ6/tmp/native-f73c3dff27d9/libsnappyjava-b1d08b1645e9.soblibsnappyjava-b1d08b1645e9.sojoverlay ƒÁ­Ö™½ìô*€€ @Z

3.8.0ƒÁ­Ö™½ìôÃŸµü˜ƒõ@2ù
native-f7cebd1986002ß
libsnappyjava-754013593796.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHà°`PZ6/tmp/native-f7cebd198600/libsnappyjava-754013593796.soblibsnappyjava-754013593796.sojoverlay Ï§Íª±êô*€€ @Z

3.8.0Ï§Íª±êôñÆŞŸ£Ú€õ@2ù
native-f889b9aac2e72ß
libsnappyjava-7ef601b3cd74.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÖâTPZ6/tmp/native-f889b9aac2e7/libsnappyjava-7ef601b3cd74.soblibsnappyjava-7ef601b3cd74.sojoverlay é’Ìú£€ëô*€€ @Z

3.8.0é’Ìú£€ëôÇãê”éÚïô@2ù
native-fa9dd7c0057e2ß
libsnappyjava-12e002506759.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHëÅ<PZ6/tmp/native-fa9dd7c0057e/libsnappyjava-12e002506759.soblibsnappyjava-12e002506759.sojoverlay âá×«š¨éô*€€ @Z

3.8.0âá×«š¨éôıæÚäô’şô@2ù
native-fada73a430912ß
libsnappyjava-6704cab7c3ee.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHå‰PZ6/tmp/native-fada73a43091/libsnappyjava-6704cab7c3ee.soblibsnappyjava-6704cab7c3ee.sojoverlay ÜÔËŒëô*€€ @Z

3.8.0ÜÔËŒëôèÙÎ“ÏŞõ@2ù
native-fc037df4236a2ß
libsnappyjava-c892281b3745.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH·çSPZ6/tmp/native-fc037df4236a/libsnappyjava-c892281b3745.soblibsnappyjava-c892281b3745.sojoverlay Í˜°öåëô*€€ @Z

3.8.0Í˜°öåëô‚ÙƒäÉ¨†õ@2ù
native-fd0ba35380902ß
libsnappyjava-63645034756c.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHğĞkPZ6/tmp/native-fd0ba3538090/libsnappyjava-63645034756c.soblibsnappyjava-63645034756c.sojoverlay ø‘Åıøæëô*€€ @Z

3.8.0ø‘Åıøæëô™¹¥áà÷ô@2ù
native-fdad58a7dde82ß
libsnappyjava-59e8b17aa4fd.soŠroot"root(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÔ«=PZ6/tmp/native-fdad58a7dde8/libsnappyjava-59e8b17aa4fd.soblibsnappyjava-59e8b17aa4fd.sojoverlay é¨òøåìô*€€ @Z

3.8.0é¨òøåìô½šãá†“‹õ@2º
tomcat.8443.104402¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_aacc76392c37.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH†ÆsPZI/tmp/tomcat.8443.10440/work/Tomcat/localhost/ROOT/upload_aacc76392c37.tmpbupload_aacc76392c37.tmpjoverlay ¶ı‹Ê²íô*Á„ ¤@Z

3.8.0¶ı‹Ê²íôıÚ§¸å–…õ@@@@@2º
tomcat.8443.107542¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9d1453ad430a.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH»¥qPZI/tmp/tomcat.8443.10754/work/Tomcat/localhost/ROOT/upload_9d1453ad430a.tmpbupload_9d1453ad430a.tmpjoverlay ’ã€óı„êô*Á„ ¤@Z

3.8.0’ã€óı„êô»ä‘ÆÙñô@@@@@2º
tomcat.8443.122942¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b91be70195ab.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¡¨WPZI/tmp/tomcat.8443.12294/work/Tomcat/localhost/ROOT/upload_b91be70195ab.tmpbupload_b91be70195ab.tmpjoverlay ¬–– •Çìô*Á„ ¤@Z

3.8.0¬–– •Çìôı¢ÑÄ«Šõ@@@@@2º
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
tomcat.8443.213722¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2a8439e6ada8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHìÿBPZI/tmp/tomcat.8443.21372/work/Tomcat/localhost/ROOT/upload_2a8439e6ada8.tmpbupload_2a8439e6ada8.tmpjoverlay ÷çí±×Îêô*Á„ ¤@Z

3.8.0÷çí±×Îêôü Ô­½ŠŠõ@@@@@2º
tomcat.8443.214982¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_bc8e6d697fb8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHòè#PZI/tmp/tomcat.8443.21498/work/Tomcat/localhost/ROOT/upload_bc8e6d697fb8.tmpbupload_bc8e6d697fb8.tmpjoverlay  œò‹Œ¶ëô*Á„ ¤@Z

3.8.0 œò‹Œ¶ëôÅ ÚÁ¹éõ@@@@@2º
tomcat.8443.215252¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ebe478c1d274.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¹„PZI/tmp/tomcat.8443.21525/work/Tomcat/localhost/ROOT/upload_ebe478c1d274.tmpbupload_ebe478c1d274.tmpjoverlay çí›ßÃ®ëô*Á„ ¤@Z

3.8.0çí›ßÃ®ëôÉ…ˆæÊ¯ƒõ@@@@@2º
tomcat.8443.227162¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f105aef2dd02.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHä²ZPZI/tmp/tomcat.8443.22716/work/Tomcat/localhost/ROOT/upload_f105aef2dd02.tmpbupload_f105aef2dd02.tmpjoverlay ÂŠıä›éô*Á„ ¤@Z

3.8.0ÂŠıä›éôÙåáÁô¢ÿô@@@@@2º
tomcat.8443.234022¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f4d8ad99d994.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¹—tPZI/tmp/tomcat.8443.23402/work/Tomcat/localhost/ROOT/upload_f4d8ad99d994.tmpbupload_f4d8ad99d994.tmpjoverlay ÷ñ§Ø’ºíô*Á„ ¤@Z

3.8.0÷ñ§Ø’ºíôëşéãŠğïô@@@@@2º
tomcat.8443.243202¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_9da6c20d07f4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHâ:PZI/tmp/tomcat.8443.24320/work/Tomcat/localhost/ROOT/upload_9da6c20d07f4.tmpbupload_9da6c20d07f4.tmpjoverlay Ç–Ïƒâìô*Á„ ¤@Z

3.8.0Ç–ÏƒâìôŠ¨Ğ¹¾®…õ@@@@@2º
tomcat.8443.256492¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6f5c357db5b4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHãå PZI/tmp/tomcat.8443.25649/work/Tomcat/localhost/ROOT/upload_6f5c357db5b4.tmpbupload_6f5c357db5b4.tmpjoverlay §†‚”äÉêô*Á„ ¤@Z

3.8.0§†‚”äÉêô¼É¿ëÓ”ƒõ@@@@@2º
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
tomcat.8443.309642¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6926a7f6804b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHåÉoPZI/tmp/tomcat.8443.30964/work/Tomcat/localhost/ROOT/upload_6926a7f6804b.tmpbupload_6926a7f6804b.tmpjoverlay ¬İæùªóéô*Á„ ¤@Z

3.8.0¬İæùªóéôõõ¿Éœ£õô@@@@@2º
tomcat.8443.312922¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f28c41c73ea8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑ¢PZI/tmp/tomcat.8443.31292/work/Tomcat/localhost/ROOT/upload_f28c41c73ea8.tmpbupload_f28c41c73ea8.tmpjoverlay ™æ°©ß÷èô*Á„ ¤@Z

3.8.0™æ°©ß÷èôº«€şÂÚõô@@@@@2º
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
tomcat.8443.358652¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0cba75e793a4.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎÊPZI/tmp/tomcat.8443.35865/work/Tomcat/localhost/ROOT/upload_0cba75e793a4.tmpbupload_0cba75e793a4.tmpjoverlay Ü—Éò±‡ëô*Á„ ¤@Z

3.8.0Ü—Éò±‡ëôÇ§§Àºîô@@@@@2º
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
tomcat.8443.382562¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f2c566d9dd51.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÉœ@PZI/tmp/tomcat.8443.38256/work/Tomcat/localhost/ROOT/upload_f2c566d9dd51.tmpbupload_f2c566d9dd51.tmpjoverlay ÷Ù‹º²úëô*Á„ ¤@Z

3.8.0÷Ù‹º²úëô¤ëÕ½¸¸üô@@@@@2º
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
tomcat.8443.412722¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f7dd230d8e56.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÎÔsPZI/tmp/tomcat.8443.41272/work/Tomcat/localhost/ROOT/upload_f7dd230d8e56.tmpbupload_f7dd230d8e56.tmpjoverlay äı¤¸ êô*Á„ ¤@Z

3.8.0äı¤¸ êô¤ëÒŠô½õ@@@@@2º
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
tomcat.8443.515762¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_f73721e609bc.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHƒğHPZI/tmp/tomcat.8443.51576/work/Tomcat/localhost/ROOT/upload_f73721e609bc.tmpbupload_f73721e609bc.tmpjoverlay Ë˜†¶¤¸ëô*Á„ ¤@Z

3.8.0Ë˜†¶¤¸ëôÖ”»ñ‹æõ@@@@@2º
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
tomcat.8443.532472¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ef88e7e158db.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸ÉPPZI/tmp/tomcat.8443.53247/work/Tomcat/localhost/ROOT/upload_ef88e7e158db.tmpbupload_ef88e7e158db.tmpjoverlay ìªÓš¸Ğéô*Á„ ¤@Z

3.8.0ìªÓš¸Ğéôñ¸ğŞ±îõô@@@@@2º
tomcat.8443.543122¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_345b98d3c8a8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¸¾dPZI/tmp/tomcat.8443.54312/work/Tomcat/localhost/ROOT/upload_345b98d3c8a8.tmpbupload_345b98d3c8a8.tmpjoverlay À÷Ã´İáêô*Á„ ¤@Z

3.8.0À÷Ã´İáêô¢ÁÒ¤²—÷ô@@@@@2º
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
tomcat.8443.551382¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_63fe6a0915cb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¬¥XPZI/tmp/tomcat.8443.55138/work/Tomcat/localhost/ROOT/upload_63fe6a0915cb.tmpbupload_63fe6a0915cb.tmpjoverlay œ×®¼¿êô*Á„ ¤@Z

3.8.0œ×®¼¿êô¹ÅÉ§Ÿ¬ñô@@@@@2º
tomcat.8443.552832¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d4784cf12cdd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÌ÷9PZI/tmp/tomcat.8443.55283/work/Tomcat/localhost/ROOT/upload_d4784cf12cdd.tmpbupload_d4784cf12cdd.tmpjoverlay ¥÷ù»¿éô*Á„ ¤@Z

3.8.0¥÷ù»¿éô…ÏÃëì³ôô@@@@@2º
tomcat.8443.568492¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a5ff4691a89b.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’ÚPZI/tmp/tomcat.8443.56849/work/Tomcat/localhost/ROOT/upload_a5ff4691a89b.tmpbupload_a5ff4691a89b.tmpjoverlay —«ïÖºëô*Á„ ¤@Z

3.8.0—«ïÖºëô¬èñ•Ô¾ÿô@@@@@2º
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
tomcat.8443.588062¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a8d1f60d344d.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH“ê\PZI/tmp/tomcat.8443.58806/work/Tomcat/localhost/ROOT/upload_a8d1f60d344d.tmpbupload_a8d1f60d344d.tmpjoverlay »’•°öíô*Á„ ¤@Z

3.8.0»’•°öíôé€¡´¿‘ñô@@@@@2º
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
tomcat.8443.606902¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_d66ac843b10d.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¤í*PZI/tmp/tomcat.8443.60690/work/Tomcat/localhost/ROOT/upload_d66ac843b10d.tmpbupload_d66ac843b10d.tmpjoverlay ¹œ³×ã•ëô*Á„ ¤@Z

3.8.0¹œ³×ã•ëô¥¯»ééÃ‚õ@@@@@2º
tomcat.8443.607022¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_70ef74cbb695.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŒ¯MPZI/tmp/tomcat.8443.60702/work/Tomcat/localhost/ROOT/upload_70ef74cbb695.tmpbupload_70ef74cbb695.tmpjoverlay Ìä¤Ù« íô*Á„ ¤@Z

3.8.0Ìä¤Ù« íô«¶Œóô@@@@@2º
tomcat.8443.632552¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2d6c183d6523.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH¢«PZI/tmp/tomcat.8443.63255/work/Tomcat/localhost/ROOT/upload_2d6c183d6523.tmpbupload_2d6c183d6523.tmpjoverlay õ¥Â—Íœéô*Á„ ¤@Z

3.8.0õ¥Â—ÍœéôŠÊÏ­×¯ìô@@@@@2º
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
tomcat.8443.653842¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_ddfbf21b9ec2.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHì:PZI/tmp/tomcat.8443.65384/work/Tomcat/localhost/ROOT/upload_ddfbf21b9ec2.tmpbupload_ddfbf21b9ec2.tmpjoverlay ºÓë…Â—ìô*Á„ ¤@Z

3.8.0ºÓë…Â—ìô³»ù¸—èíô@@@@@2º
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
tomcat.8443.673502¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_b3b1ac5a7bdb.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÑèPZI/tmp/tomcat.8443.67350/work/Tomcat/localhost/ROOT/upload_b3b1ac5a7bdb.tmpbupload_b3b1ac5a7bdb.tmpjoverlay Ì’¿Òûêëô*Á„ ¤@Z

3.8.0Ì’¿ÒûêëôŞïà²¿îô@@@@@2º
tomcat.8443.683172¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_bfbb1024eeb8.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHì¥ PZI/tmp/tomcat.8443.68317/work/Tomcat/localhost/ROOT/upload_bfbb1024eeb8.tmpbupload_bfbb1024eeb8.tmpjoverlay åâİµÖğëô*Á„ ¤@Z

3.8.0åâİµÖğëôµÍ³ÇÅïùô@@@@@2º
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
tomcat.8443.700372¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_04d8a5f55ffa.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH€ÑPZI/tmp/tomcat.8443.70037/work/Tomcat/localhost/ROOT/upload_04d8a5f55ffa.tmpbupload_04d8a5f55ffa.tmpjoverlay ¥ğŞ€½éô*Á„ ¤@Z

3.8.0¥ğŞ€½éô Êê‰°ıô@@@@@2º
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
tomcat.8443.740592¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_5cbec063d42d.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHØÍfPZI/tmp/tomcat.8443.74059/work/Tomcat/localhost/ROOT/upload_5cbec063d42d.tmpbupload_5cbec063d42d.tmpjoverlay İ÷­«ñõëô*Á„ ¤@Z

3.8.0İ÷­«ñõëôÅŠ¯­ƒßôô@@@@@2º
tomcat.8443.744562¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_0048ed560540.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHûÖoPZI/tmp/tomcat.8443.74456/work/Tomcat/localhost/ROOT/upload_0048ed560540.tmpbupload_0048ed560540.tmpjoverlay ÿ¿…³ÆÇëô*Á„ ¤@Z

3.8.0ÿ¿…³ÆÇëô‘À¶½˜¾Œõ@@@@@2º
tomcat.8443.756572¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_2357dcf74e30.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH’°PZI/tmp/tomcat.8443.75657/work/Tomcat/localhost/ROOT/upload_2357dcf74e30.tmpbupload_2357dcf74e30.tmpjoverlay ÉÇğæÁéô*Á„ ¤@Z

3.8.0ÉÇğæÁéô†¦Ñ¡õ@@@@@2º
tomcat.8443.771082¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_46248a88b194.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôH‡ç'PZI/tmp/tomcat.8443.77108/work/Tomcat/localhost/ROOT/upload_46248a88b194.tmpbupload_46248a88b194.tmpjoverlay ‡¤õ˜¦øëô*Á„ ¤@Z

3.8.0‡¤õ˜¦øëôÖ©Äü‡õğô@@@@@2º
tomcat.8443.773552¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_4e7251cad767.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHŸ‚PZI/tmp/tomcat.8443.77355/work/Tomcat/localhost/ROOT/upload_4e7251cad767.tmpbupload_4e7251cad767.tmpjoverlay ¸ş‘×¤Ìéô*Á„ ¤@Z

3.8.0¸ş‘×¤Ìéô–‚‘¤á•òô@@@@@2º
tomcat.8443.783422¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_6c2c89d4becd.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÙœ?PZI/tmp/tomcat.8443.78342/work/Tomcat/localhost/ROOT/upload_6c2c89d4becd.tmpbupload_6c2c89d4becd.tmpjoverlay ˆ‰×Î¬äêô*Á„ ¤@Z

3.8.0ˆ‰×Î¬äêôÔ¥‡‹˜óô@@@@@2º
tomcat.8443.799082¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_af74b3a35d92.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHÂåfPZI/tmp/tomcat.8443.79908/work/Tomcat/localhost/ROOT/upload_af74b3a35d92.tmpbupload_af74b3a35d92.tmpjoverlay …Ÿß÷Øóéô*Á„ ¤@Z

3.8.0…Ÿß÷Øóéôî¬îôËŸõô@@@@@2º
tomcat.8443.799412¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_a01cfcfeca66.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHé×IPZI/tmp/tomcat.8443.79941/work/Tomcat/localhost/ROOT/upload_a01cfcfeca66.tmpbupload_a01cfcfeca66.tmpjoverlay ßÆôíÃŒìô*Á„ ¤@Z

3.8.0ßÆôíÃŒìô‚‚ÿ¯«‰õ@@@@@2º
tomcat.8443.800712¢
work2—
Tomcat2Š
	localhost2ú
ROOT2ï
upload_7ed74a382006.tmpéjavaé"java(¤ƒ0€ÀÆáÑ²âô8€ÀÆáÑ²âôHüÇ*PZI/tmp/tomcat.8443.80071/work/Tomcat/localhost/ROOT/upload_7ed74a382006.tmpbupload_7ed74a382006.tmpjoverlay ±Šü³Çÿìô*Á„ ¤@Z

3.8.0±Šü³Çÿìôò¸şÕÀÄ€õ@@@@@2º
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

3.8.0¾ˆƒ×óÍëô÷×¸ÌÏ‡õ*L
)
database.shop.svc.cluster.local /("

3.8.0¾ˆƒ×óÍëô÷×¸ÌÏ‡õ*O
,
"queue-44642.shop.svc.cluster.local 2("

3.8.0¾ˆƒ×óÍëô÷×¸ÌÏ‡õ*O
,
"_queue._tcp.shop.svc.cluster.local! 2("

3.8.0§¼Œ«ëïëôğú£ñÙòô2<
AF_INET1²F	127.0.0.1(2

3.8.0¯Ö«Şå±éôéÇø»ü´íô26
AF_INET6*ûA::(2

3.8.0Ãªñè×¿ëôáùÃıˆïô@b!

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

3.8.0÷©ñ×ìô¦»Š‡é£€õjèé‡€€"eth0*^
10.21.2.175„İ
198.51.100.20» €(2ÈÖ¬:Ö‘qB

3.8.0†íŸºû¶éôÄÌà†º¡Œõ*^
10.21.2.175­Ó
198.51.100.20» €(2¸Ô:Ê³B

3.8.0Ç¬¡´ŒâéôÀ­™İ—‰õ*\
10.20.0.129ªŠ
10.21.2.175ûA €(2„’¦:°®HB

3.8.0óÆáşçêôò¬¨õƒ÷ô*]
10.20.7.196ì¬
10.21.2.175ûA €(2ˆîÌ:Ö¬±B

3.8.0íÜÒøÉÁíô¾İ¯§Ş¨ûô*[
10.20.5.145É
10.21.2.175ûA €(2¼Âº:ˆB

3.8.0ŒÀ§¾òœëô¹­Í¡£²îôr

3.8.0ì°ÒÓüóèôºõÎ§áãõz#


3.8.0éİäœæâìôÀß¶ÓÛÃüô:¹
3.8.0¯€€˜ìâş€ìœİŒ­Í€èüûáú€€¼õìÇ›„"€ é¨‡ß*host:shop-b2*source:runtime-security-agent*%image_name:registry.lab/shop/checkout*image_tag:3.8.0*short_image:checkout*service:checkout*kube_namespace:shop*kube_deployment:checkout*	team:shop*env:prod*kube_cluster_name:ams-1B
registry.lab/shop/checkout*H